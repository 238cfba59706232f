// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a day was supplied with food or with water, as the person sees it the morning after. No amounts, and no right answer.
 */
export type Supply = "enough" | "little_short" | "hardly_any";

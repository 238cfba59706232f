// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How an area feels.
 */
export type ComplaintKind = "tight" | "sore" | "painful" | "sharp" | "numb";

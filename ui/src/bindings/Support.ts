// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something that cannot move, to hold on to.
 */
export type Support = "wall" | "rail" | "chair";

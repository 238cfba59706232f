// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Whether there is more of something in daily life than before an album.
 */
export type Since = "more" | "little_more" | "as_before" | "less";

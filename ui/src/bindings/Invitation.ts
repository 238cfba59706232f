// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something to do with others.
 */
export type Invitation = "walk_together" | "share_a_session" | "play_together";

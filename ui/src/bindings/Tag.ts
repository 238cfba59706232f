// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A view that a change can concern. The window asks again for what it shows.
 */
export type Tag = "app" | "today" | "album" | "session" | "progress" | "journal" | "library" | "data" | "errand";

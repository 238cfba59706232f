// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Something a day's page has besides its check-in, sessions, activity and note.
 */
export type Besides = "album_review" | "company" | "confidence";

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a part of the data folder is.
 */
export type PlaceRole = "journal" | "index" | "backups" | "set_aside" | "window";

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Where a session takes place.
 */
export type PlaceKind = "home" | "gym" | "outdoors" | "travel";

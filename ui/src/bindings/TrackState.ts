// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What became of a track. Facts only: a day that went by without it leaves it open, and nothing is owed.
 */
export type TrackState = "done" | "partly" | "skipped" | "rested" | "today" | "open" | "to_come";

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { ActivityKind } from "./ActivityKind";

/**
 * What it was done to.
 */
export type About = { "of": "check_in" } | { "of": "session" } | { "of": "elsewhere" } | { "of": "set", 
/**
 * Its movement as it is now, or as it was where the set was taken out; `None` where that is not known.
 */
movement: string | null, } | { "of": "discomfort", 
/**
 * On which movement; `None` where that is not known.
 */
movement: string | null, } | { "of": "reflection" } | { "of": "activity", 
/**
 * Its kind.
 */
kind: ActivityKind, } | { "of": "thought" } | { "of": "note" } | { "of": "company" } | { "of": "confidence" } | { "of": "album_review" };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Ending } from "./Ending";
import type { SessionKind } from "./SessionKind";

/**
 * A session that was trained on a day of the album.
 */
export type Lived = { 
/**
 * Its day.
 */
day: DatedDay, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * How it ended.
 */
ending: Ending, };

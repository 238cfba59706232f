// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Ending } from "./Ending";
import type { Seconds } from "./Seconds";
import type { SessionKind } from "./SessionKind";

/**
 * A session of today that has ended.
 */
export type SessionDone = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * How it ended.
 */
ending: Ending, 
/**
 * Time under way.
 */
active: Seconds, 
/**
 * Sets logged.
 */
sets: number, 
/**
 * Whether it was reflected on.
 */
reflected: boolean, };

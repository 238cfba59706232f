// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PlayerEvent } from "./PlayerEvent";

/**
 * Something the person did.
 */
export type ApplyToSession = { 
/**
 * The event.
 */
event: PlayerEvent, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PlayerView } from "./PlayerView";

/**
 * The session under way.
 */
export type SessionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Minutes away, when it was interrupted and waits to be resumed or closed.
 */
away_minutes: number | null, 
/**
 * What the screen draws.
 */
player: PlayerView, };

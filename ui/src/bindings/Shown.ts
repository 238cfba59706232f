// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SmallWindow } from "./SmallWindow";

/**
 * How the session is shown.
 */
export type Shown = { 
/**
 * In type that is read from across the room.
 */
large_type: boolean, 
/**
 * In a small window; `None`: in a window as large as it was.
 */
small_window: SmallWindow | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Contrast } from "./Contrast";
import type { Motion } from "./Motion";
import type { Sound } from "./Sound";
import type { Theme } from "./Theme";

/**
 * Settings of the app on this computer.
 */
export type Settings = { 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Contrast.
 */
contrast: Contrast, 
/**
 * Motion.
 */
motion: Motion, 
/**
 * Text size in percent, 80 to 200.
 */
text_percent: number, 
/**
 * Local hour at which a new training day begins, 0 to 11.
 */
rollover_hour: number, 
/**
 * How loud cues are. Settings saved before there were any have the usual.
 */
sound: Sound, 
/**
 * Whether the desktop says so when a rest ends while the window is not in front.
 */
rest_notices: boolean, 
/**
 * Whether a session is shown in type that is read from across the room.
 */
large_type: boolean, 
/**
 * Whether the computer's own voice says what comes next in a session.
 */
voice: boolean, };

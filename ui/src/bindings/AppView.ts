// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SessionBrief } from "./SessionBrief";
import type { Settings } from "./Settings";

/**
 * What the window needs first.
 */
export type AppView = { 
/**
 * The training day now.
 */
day: string, 
/**
 * Whether the first run is still to be done.
 */
first_run: boolean, 
/**
 * Hue of the album, which colours everything; `None` before the first album.
 */
hue: number | null, 
/**
 * Settings.
 */
settings: Settings, 
/**
 * The session under way.
 */
session: SessionBrief | null, 
/**
 * Whether this computer has a voice of its own that can speak in a session.
 */
can_speak: boolean, 
/**
 * How many records can no longer be read. Everything else is there.
 */
missing: number, 
/**
 * Version of Longplay.
 */
version: string, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { WeekTheme } from "./WeekTheme";

/**
 * Where a session stands in its album.
 */
export type Track = { 
/**
 * Week of the album, from 1.
 */
week: number, 
/**
 * Weeks of the album.
 */
weeks: number, 
/**
 * Session of the week, from 1.
 */
session: number, 
/**
 * Sessions planned for the week.
 */
sessions: number, 
/**
 * Whether this is the lighter week.
 */
lighter: boolean, 
/**
 * What the week is about.
 */
theme: WeekTheme, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Goal } from "./Goal";
import type { WeekTheme } from "./WeekTheme";

/**
 * The album, in short.
 */
export type AlbumBrief = { 
/**
 * Seed of its cover.
 */
seed: number, 
/**
 * Hue of its sleeve in degrees.
 */
hue: number, 
/**
 * Which of the interface's names for its purpose it carries.
 */
name: number, 
/**
 * Its purpose.
 */
purpose: Goal, 
/**
 * Week now, from 1.
 */
week: number, 
/**
 * Its weeks.
 */
weeks: number, 
/**
 * What the week is about.
 */
theme: WeekTheme, };

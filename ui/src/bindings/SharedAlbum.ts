// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Goal } from "./Goal";
import type { SharedWeek } from "./SharedWeek";

/**
 * An album to give away.
 */
export type SharedAlbum = { 
/**
 * Which of the interface's names for this purpose it carries, from 0.
 */
name: number, 
/**
 * Its purpose.
 */
purpose: Goal, 
/**
 * Its weeks.
 */
weeks: Array<SharedWeek>, };

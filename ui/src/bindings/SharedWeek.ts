// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SharedTrack } from "./SharedTrack";

/**
 * A week of a shared album.
 */
export type SharedWeek = { 
/**
 * Whether it asks for less. What for is not said: exams and events are the person's own.
 */
lighter: boolean, 
/**
 * Its sessions, in the order of the week.
 */
tracks: Array<SharedTrack>, };

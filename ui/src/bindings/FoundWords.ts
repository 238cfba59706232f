// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Piece } from "./Piece";
import type { SaidIn } from "./SaidIn";

/**
 * Something that was written, with what was looked for.
 */
export type FoundWords = { 
/**
 * When.
 */
on: DatedDay, 
/**
 * Where it was written.
 */
place: SaidIn, 
/**
 * The part of it around the first of the words.
 */
pieces: Array<Piece>, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Since } from "./Since";

/**
 * A person's word on an album. Anything may be left open.
 */
export type AlbumReview = { 
/**
 * First day of the album it is about.
 */
album: string, 
/**
 * More useful outside training?
 */
useful: Since | null, 
/**
 * More aware?
 */
aware: Since | null, 
/**
 * More alive?
 */
alive: Since | null, 
/**
 * The person's own words, at most 500 characters.
 */
words: string | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { NextAlbum } from "./NextAlbum";

/**
 * What could take a movement's place.
 */
export type Replacements = { 
/**
 * The next album as it is wished so far; left out for the album under way.
 */
next: NextAlbum | null, 
/**
 * Slug of the movement to be replaced.
 */
movement: string, };

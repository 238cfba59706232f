// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumPage } from "./AlbumPage";
import type { Consequence } from "./Consequence";
import type { Minutes } from "./Minutes";
import type { Proposed } from "./Proposed";
import type { ReplaceMovement } from "./ReplaceMovement";

/**
 * The next album.
 */
export type NextAlbumView = { 
/**
 * The album.
 */
album: AlbumPage, 
/**
 * What is to be said about it, in order.
 */
about: Array<Proposed>, 
/**
 * What comes with the replacements.
 */
consequences: Array<Consequence>, 
/**
 * Replacements that have no place in it any more, and were left out.
 */
dropped: Array<ReplaceMovement>, 
/**
 * Most minutes of a session: those of the profile.
 */
most_minutes: Minutes, 
/**
 * Whether it takes the place of the album under way, of which nothing was trained yet.
 */
replaces: boolean, };

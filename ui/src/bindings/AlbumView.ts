// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumPage } from "./AlbumPage";
import type { DatedDay } from "./DatedDay";
import type { LookBackPage } from "./LookBackPage";
import type { Minutes } from "./Minutes";

/**
 * The Album screen.
 */
export type AlbumView = { 
/**
 * Today.
 */
day: DatedDay, 
/**
 * The album under way; it may be over.
 */
album: AlbumPage | null, 
/**
 * The album that was accepted and has yet to begin.
 */
waiting: AlbumPage | null, 
/**
 * An album looked back on: the one under way in its last week and after it, the one before while this one has only
 * begun. Then the next one can be planned, or this one be shaped.
 */
look_back: LookBackPage | null, 
/**
 * Whether the album under way has only begun, so that it can still be shaped.
 */
shapeable: boolean, 
/**
 * Most minutes of a session: those of the profile.
 */
most_minutes: Minutes, };

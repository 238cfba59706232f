// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumPage } from "./AlbumPage";
import type { DatedDay } from "./DatedDay";
import type { LookBackPage } from "./LookBackPage";

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
 * The album under way, looked back on: in its last week and after it. Then the next one can be planned.
 */
look_back: LookBackPage | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumReview } from "./AlbumReview";

/**
 * A word on an album. A second one on the same album corrects the first.
 */
export type ReviewAlbum = { 
/**
 * What is said; anything may be left open.
 */
review: AlbumReview, };

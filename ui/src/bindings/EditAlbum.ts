// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumEdit } from "./AlbumEdit";

/**
 * A change to the album under way.
 */
export type EditAlbum = { 
/**
 * The change.
 */
edit: AlbumEdit, };

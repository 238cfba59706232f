// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumPage } from "./AlbumPage";
import type { Consequence } from "./Consequence";
import type { EditRefusal } from "./EditRefusal";

/**
 * What a change would do.
 */
export type EditPreview = { 
/**
 * Why it cannot be made, if so.
 */
refused: EditRefusal | null, 
/**
 * The album as it would be.
 */
album: AlbumPage | null, 
/**
 * What comes with it.
 */
consequences: Array<Consequence>, };

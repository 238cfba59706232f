// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SharedAlbum } from "./SharedAlbum";
import type { SharedSession } from "./SharedSession";

/**
 * What is shared.
 */
export type Shared = { "what": "session", 
/**
 * The session.
 */
session: SharedSession, } | { "what": "album", 
/**
 * The album.
 */
album: SharedAlbum, };

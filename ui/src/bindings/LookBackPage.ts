// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumBrief } from "./AlbumBrief";
import type { Climbed } from "./Climbed";
import type { KindDone } from "./KindDone";
import type { Minutes } from "./Minutes";
import type { MovementSince } from "./MovementSince";

/**
 * An album, looked back on.
 */
export type LookBackPage = { 
/**
 * The album.
 */
album: AlbumBrief, 
/**
 * Sessions that were done.
 */
sessions: number, 
/**
 * The same by kind.
 */
kinds: Array<KindDone>, 
/**
 * Skill ladders.
 */
skills: Array<Climbed>, 
/**
 * Anchors, then measures.
 */
movements: Array<MovementSince>, 
/**
 * Base minutes of the first week.
 */
base_first: Minutes, 
/**
 * Base minutes of the fullest week.
 */
base_most: Minutes, };

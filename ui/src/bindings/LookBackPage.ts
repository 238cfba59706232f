// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumBrief } from "./AlbumBrief";
import type { AlbumReview } from "./AlbumReview";
import type { Climbed } from "./Climbed";
import type { KindDone } from "./KindDone";
import type { MovementSince } from "./MovementSince";
import type { StrandGot } from "./StrandGot";
import type { WeekOfBase } from "./WeekOfBase";
import type { Written } from "./Written";

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
 * What the strands got, in the order of the strands.
 */
strands: Array<StrandGot>, 
/**
 * Base minutes of the first week, once it is over.
 */
base_first: WeekOfBase | null, 
/**
 * Base minutes of the last week that is over, where it is two weeks later.
 */
base_last: WeekOfBase | null, 
/**
 * What was written first in the first week.
 */
words_first: Written | null, 
/**
 * What was written last in the last week.
 */
words_last: Written | null, 
/**
 * What the person says of it.
 */
review: AlbumReview | null, 
/**
 * The first day of the album, to say it by.
 */
starts: string, };

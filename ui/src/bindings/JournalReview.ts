// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumReview } from "./AlbumReview";
import type { DatedDay } from "./DatedDay";
import type { Goal } from "./Goal";

/**
 * What the person said of an album, on the page of the day.
 */
export type JournalReview = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it corrects an earlier one: the day on which it did.
 */
corrected: DatedDay | null, 
/**
 * The album's purpose and name; `None` where the album was taken back.
 */
album: [Goal, number] | null, 
/**
 * What was said.
 */
review: AlbumReview, };

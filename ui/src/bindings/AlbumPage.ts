// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AlbumBrief } from "./AlbumBrief";
import type { AlbumWeekPage } from "./AlbumWeekPage";
import type { DatedDay } from "./DatedDay";
import type { Measured } from "./Measured";
import type { Minutes } from "./Minutes";
import type { StrandPlace } from "./StrandPlace";
import type { SupportChange } from "./SupportChange";
import type { SupportNeed } from "./SupportNeed";

/**
 * An album, whole.
 */
export type AlbumPage = { 
/**
 * Cover, name, purpose, and where it stands.
 */
brief: AlbumBrief, 
/**
 * First day.
 */
starts: DatedDay, 
/**
 * Last day.
 */
ends: DatedDay, 
/**
 * The answer to the support question that it was made for.
 */
support: SupportNeed | null, 
/**
 * What that answer changes, the most visible change first.
 */
support_changes: Array<SupportChange>, 
/**
 * Its weeks.
 */
weeks: Array<AlbumWeekPage>, 
/**
 * Slugs of the lifts that stay the same throughout.
 */
anchors: Array<string>, 
/**
 * What is measured in the first and the last week.
 */
measures: Array<Measured>, 
/**
 * Minutes of moderate-equivalent activity that its last building week aims at.
 */
base_aim: Minutes, 
/**
 * The ten strands, each with the place that it has.
 */
strands: Array<StrandPlace>, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DatedDay } from "./DatedDay";
import type { Lived } from "./Lived";
import type { Muscle } from "./Muscle";
import type { TrackPage } from "./TrackPage";
import type { WeekTheme } from "./WeekTheme";

/**
 * A week of the album.
 */
export type AlbumWeekPage = { 
/**
 * What it is about.
 */
theme: WeekTheme, 
/**
 * Its seven days, in order.
 */
days: Array<DatedDay>, 
/**
 * Whether today is one of them.
 */
now: boolean, 
/**
 * Hard days that it may hold at most.
 */
hard_days: number, 
/**
 * Muscle groups that stay under four sets in it.
 */
left_out: Array<Muscle>, 
/**
 * Its tracks, in the order of its days.
 */
tracks: Array<TrackPage>, 
/**
 * Sessions trained on days without a track.
 */
also: Array<Lived>, };

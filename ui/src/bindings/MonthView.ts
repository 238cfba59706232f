// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { MonthAlbum } from "./MonthAlbum";
import type { MonthPage } from "./MonthPage";

/**
 * A month, and the ones beside it.
 */
export type MonthView = { 
/**
 * The month.
 */
page: MonthPage, 
/**
 * What it was for, in the order in which they began.
 */
albums: Array<MonthAlbum>, 
/**
 * First day of the month before it, where something is known of that.
 */
earlier: string | null, 
/**
 * First day of the month after it, up to the running one.
 */
later: string | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DayOfWeek } from "./DayOfWeek";
import type { Minutes } from "./Minutes";

/**
 * A change of an album by the person. Weeks and sessions are counted from 0.
 */
export type AlbumEdit = { "edit": "move", 
/**
 * The week.
 */
week: number, 
/**
 * The session.
 */
session: number, 
/**
 * Its new day.
 */
to: DayOfWeek, } | { "edit": "skip", 
/**
 * The week.
 */
week: number, 
/**
 * The session.
 */
session: number, } | { "edit": "unskip", 
/**
 * The week.
 */
week: number, 
/**
 * The session.
 */
session: number, } | { "edit": "minutes", 
/**
 * The week.
 */
week: number, 
/**
 * The session.
 */
session: number, 
/**
 * Its minutes.
 */
minutes: Minutes, } | { "edit": "replace", 
/**
 * Slug of the planned movement.
 */
from: string, 
/**
 * Slug of the other one.
 */
to: string, } | { "edit": "lighten" };

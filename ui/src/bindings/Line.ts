// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BandPoint } from "./BandPoint";
import type { Finding } from "./Finding";
import type { Point } from "./Point";
import type { SmoothPoint } from "./SmoothPoint";

/**
 * A line, ready to be drawn.
 */
export type Line = { 
/**
 * The readings, the oldest first. A day without one has no point: a gap is a gap.
 */
points: Array<Point>, 
/**
 * The curve, in pieces: it ends where more than 14 days are missing, and needs seven readings in a piece.
 */
smoothed: Array<Array<SmoothPoint>>, 
/**
 * The own usual range as of each day, from the 28 days before it, in pieces: it needs seven readings there.
 */
band: Array<Array<BandPoint>>, 
/**
 * Where the person stands: the end of the curve, or the latest reading while there is no curve. `None` when nothing
 * was said for more than 14 days.
 */
now: Point | null, 
/**
 * Lowest and highest value of the vertical axis; everything drawn lies within.
 */
domain: [number, number], 
/**
 * Days with a reading.
 */
have: number, 
/**
 * Days that could have had one: days since the person came for mornings, days with a session for movement quality.
 */
of: number, 
/**
 * What it says.
 */
finding: Finding, };

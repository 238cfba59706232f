// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Asked } from "./Asked";
import type { DatedDay } from "./DatedDay";
import type { Minutes } from "./Minutes";
import type { Practice } from "./Practice";
import type { TrialReport } from "./TrialReport";

/**
 * A trial: what it asks, where it stands, and what it found.
 */
export type TrialPage = { 
/**
 * Its id; taking it back takes the trial back, its coins with it.
 */
id: string, 
/**
 * What the coin decides about.
 */
practice: Practice, 
/**
 * How long that takes.
 */
minutes: Minutes, 
/**
 * What the mornings after are asked for.
 */
asked: Asked, 
/**
 * The day on which it was opted into. Coins fall from the next day on.
 */
began: DatedDay, 
/**
 * The day on which the person stopped it.
 */
stopped: DatedDay | null, 
/**
 * Whether coins still fall.
 */
goes_on: boolean, 
/**
 * What it found, and what that rests on.
 */
report: TrialReport, };

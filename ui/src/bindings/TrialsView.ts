// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Asked } from "./Asked";
import type { PracticeOffered } from "./PracticeOffered";
import type { TossShown } from "./TossShown";
import type { TrialPage } from "./TrialPage";

/**
 * The trial under way, those before it, and what the coin says today.
 */
export type TrialsView = { 
/**
 * Every trial, the newest first.
 */
trials: Array<TrialPage>, 
/**
 * What one may be begun about; empty while coins fall.
 */
offered: Array<PracticeOffered>, 
/**
 * What the mornings after can be asked for.
 */
questions: Array<Asked>, 
/**
 * Pairs of days that a trial takes.
 */
pairs: number, 
/**
 * Today's coin.
 */
today: TossShown | null, 
/**
 * Yesterday's coin, while nothing was said of it.
 */
yesterday: TossShown | null, };

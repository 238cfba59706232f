// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Intention } from "./Intention";
import type { OtherwiseDone } from "./OtherwiseDone";

/**
 * A session that was done elsewhere: as planned, but for these sets.
 */
export type RecordDoneElsewhere = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, 
/**
 * What was otherwise.
 */
otherwise: Array<OtherwiseDone>, 
/**
 * What the person wanted of it.
 */
intention: Intention | null, };

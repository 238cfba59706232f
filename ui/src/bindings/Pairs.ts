// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Pair } from "./Pair";
import type { PairAhead } from "./PairAhead";

/**
 * Then and now.
 */
export type Pairs = { 
/**
 * What there is, kind by kind in the order of [`PairKind`].
 */
pairs: Array<Pair>, 
/**
 * The kinds that are not there yet, in the same order.
 */
ahead: Array<PairAhead>, 
/**
 * Fewest days between then and now.
 */
apart_days: number, };

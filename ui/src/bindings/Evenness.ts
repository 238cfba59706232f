// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PaceLevel } from "./PaceLevel";
import type { Steadiness } from "./Steadiness";

/**
 * How even a pace was, from at least [`FEWEST_ANSWERS`] answers.
 */
export type Evenness = { 
/**
 * Mean distance of the answers from their median, in hundredths of a point.
 */
spread: number, 
/**
 * The same in a word.
 */
steadiness: Steadiness, 
/**
 * Where their median lies beside the pace that was meant.
 */
level: PaceLevel, };

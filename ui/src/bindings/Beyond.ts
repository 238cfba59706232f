// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";
import type { Minutes } from "./Minutes";

/**
 * Something that went beyond the plan.
 */
export type Beyond = { "beyond": "amount", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * What was planned.
 */
planned: number, 
/**
 * The most that was done.
 */
done: number, 
/**
 * Whether these are seconds.
 */
timed: boolean, } | { "beyond": "load", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * The most that was planned.
 */
planned: Grams, 
/**
 * The most that was used.
 */
done: Grams, } | { "beyond": "sets", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * How many were planned.
 */
planned: number, 
/**
 * How many were done.
 */
done: number, } | { "beyond": "minutes", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Whole minutes that were planned.
 */
planned: Minutes, 
/**
 * Whole minutes that were done.
 */
done: Minutes, };

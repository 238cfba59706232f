// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { FixedQuestion } from "./FixedQuestion";
import type { SupplyFinding } from "./SupplyFinding";

/**
 * The three questions. They are asked anew once a week.
 */
export type Findings = { 
/**
 * The latest morning that was read: the Monday of the running week.
 */
until: string, 
/**
 * Nights after training days with a morning after them.
 */
after_training: number, 
/**
 * Nights after free days with a morning after them.
 */
after_free: number, 
/**
 * Training days without a morning after them: complete pairs only.
 */
training_missing: number, 
/**
 * Free days without a morning after them.
 */
free_missing: number, 
/**
 * The least difference that matters, on the scale from 1 to 5.
 */
matters: number, 
/**
 * The three questions, always in the same order.
 */
questions: Array<FixedQuestion>, 
/**
 * Energy beside fuel, and beside water, where either was ever told of.
 */
supplies: Array<SupplyFinding>, };

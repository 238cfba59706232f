// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Grams } from "./Grams";

/**
 * The loads that can be picked for one kind of equipment.
 */
export type LoadSteps = { 
/**
 * Lightest load (for a barbell: the bar).
 */
min: Grams, 
/**
 * Smallest step between two loads.
 */
step: Grams, 
/**
 * Heaviest load.
 */
max: Grams, };

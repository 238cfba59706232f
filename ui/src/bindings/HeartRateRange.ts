// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { HeartRate } from "./HeartRate";

/**
 * Heart rates to stay between, beside effort and the talk test, which lead (§5).
 */
export type HeartRateRange = { 
/**
 * Lower end in beats per minute.
 */
low: HeartRate, 
/**
 * Upper end in beats per minute.
 */
high: HeartRate, };

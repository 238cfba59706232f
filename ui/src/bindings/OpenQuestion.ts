// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Rpe } from "./Rpe";

/**
 * A question that can be answered in one go, and left.
 */
export type OpenQuestion = { "question": "talk_test" } | { "question": "pace", 
/**
 * The pace to hold.
 */
target: Rpe, } | { "question": "aerobic_effort" };

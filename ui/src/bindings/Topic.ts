// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Capability } from "./Capability";
import type { SkillGain } from "./SkillGain";

/**
 * What a line is about.
 */
export type Topic = { "about": "energy" } | { "about": "sleep_quality" } | { "about": "stress" } | { "about": "mood" } | { "about": "muscles" } | { "about": "clean", 
/**
 * The movement of the ladder that was done last.
 */
movement: string, } | { "about": "level", 
/**
 * The movement of the ladder that was done last.
 */
movement: string, } | { "about": "gain", 
/**
 * What.
 */
gain: SkillGain, } | { "about": "strength", 
/**
 * The movement.
 */
movement: string, } | { "about": "balance_minutes" } | { "about": "balance_clean" } | { "about": "mobility_minutes" } | { "about": "longest_steady" } | { "about": "base_minutes" } | { "about": "week_load" } | { "about": "sessions" } | { "about": "charge" } | { "about": "capable", 
/**
 * Of what.
 */
of: Capability, };

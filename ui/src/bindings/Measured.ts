// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Phase } from "./Phase";

/**
 * A submaximal measure, the same in an album's first and last week (§12).
 */
export type Measured = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * The phase it is taken in.
 */
phase: Phase, };

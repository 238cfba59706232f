// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";

/**
 * The week's base: a place to arrive at, never a debt (§5).
 */
export type BaseSoFar = { 
/**
 * Moderate-equivalent minutes of the week so far, today included.
 */
so_far: Minutes, 
/**
 * What this week aims at.
 */
aim: Minutes, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SetResult } from "./SetResult";

/**
 * A set that was not as planned.
 */
export type OtherwiseDone = { 
/**
 * Which, as `view_done_elsewhere` numbers them, from 0.
 */
index: number, 
/**
 * What was done instead; `None`: it was left out.
 */
result: SetResult | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Drive } from "./Drive";

/**
 * Closing the session under way.
 */
export type CloseSession = { 
/**
 * What drove the person beyond the plan, where something went beyond it and they say so.
 */
drive?: Drive, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Shareable } from "./Shareable";

/**
 * What to give away.
 */
export type ChooseShareable = { 
/**
 * What.
 */
what: Shareable, };

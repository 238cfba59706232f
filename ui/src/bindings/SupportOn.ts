// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SupportNeed } from "./SupportNeed";

/**
 * An answer to the support question.
 */
export type SupportOn = { 
/**
 * First day of the album that was made for it.
 */
day: string, 
/**
 * The answer.
 */
need: SupportNeed, };

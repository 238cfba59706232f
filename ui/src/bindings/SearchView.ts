// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { FoundWords } from "./FoundWords";

/**
 * What was found, the newest first.
 */
export type SearchView = { 
/**
 * The latest of them.
 */
found: Array<FoundWords>, 
/**
 * How many there are.
 */
total: number, };

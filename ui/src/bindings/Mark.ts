// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { MarkKind } from "./MarkKind";

/**
 * A stretch of days with something in it.
 */
export type Mark = { 
/**
 * Days from the first day of the charts to its first.
 */
x: number, 
/**
 * The same for its last day.
 */
until: number, 
/**
 * Its first day that is shown.
 */
day: string, 
/**
 * What it was.
 */
kind: MarkKind, };

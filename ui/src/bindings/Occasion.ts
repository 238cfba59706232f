// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { OccasionKind } from "./OccasionKind";

/**
 * A time with a plan of its own, both days included.
 */
export type Occasion = { 
/**
 * What it is.
 */
kind: OccasionKind, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; never before the first.
 */
to: string, };

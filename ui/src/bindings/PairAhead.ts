// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PairKind } from "./PairKind";

/**
 * What is not there yet.
 */
export type PairAhead = { 
/**
 * What it will be about.
 */
kind: PairKind, 
/**
 * Its first day, where there was one.
 */
first: string | null, 
/**
 * The first day that could stand beside it, where that lies ahead.
 */
from: string | null, };

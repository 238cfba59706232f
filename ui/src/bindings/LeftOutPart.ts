// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Minutes } from "./Minutes";

/**
 * How much of a movement is left out.
 */
export type LeftOutPart = { "part": "whole" } | { "part": "sets", 
/**
 * How many.
 */
count: number, } | { "part": "minutes", 
/**
 * How many.
 */
count: Minutes, };

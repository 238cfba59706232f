// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LeftOutPart } from "./LeftOutPart";

/**
 * What is left out of a movement.
 */
export type LeftOut = { 
/**
 * Its slug.
 */
movement: string, 
/**
 * How much of it.
 */
part: LeftOutPart, };

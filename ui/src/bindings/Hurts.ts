// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";

/**
 * What discomfort would be about, right now.
 */
export type Hurts = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Every area, those that the movement loads first.
 */
areas: Array<Area>, 
/**
 * How many of them it loads.
 */
likely: number, };

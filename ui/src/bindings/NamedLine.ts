// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Counted } from "./Counted";
import type { Hint } from "./Hint";
import type { Line } from "./Line";
import type { Shaded } from "./Shaded";
import type { Topic } from "./Topic";
import type { Unit } from "./Unit";

/**
 * A line with what it is.
 */
export type NamedLine = { 
/**
 * What it is about.
 */
about: Topic, 
/**
 * What its values are.
 */
unit: Unit, 
/**
 * What its readings are counted in.
 */
counted: Counted, 
/**
 * What its band is.
 */
shaded: Shaded, 
/**
 * One option that follows from it.
 */
hint: Hint | null, 
/**
 * The line.
 */
line: Line, };

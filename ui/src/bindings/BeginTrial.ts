// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Asked } from "./Asked";
import type { Practice } from "./Practice";

/**
 * What a trial is to be about.
 */
export type BeginTrial = { 
/**
 * What the coin decides about.
 */
practice: Practice, 
/**
 * What the mornings after are asked for.
 */
asked: Asked, };

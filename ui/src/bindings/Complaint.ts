// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { ComplaintKind } from "./ComplaintKind";
import type { Intensity } from "./Intensity";

/**
 * What an area of the body says this morning.
 */
export type Complaint = { 
/**
 * Where.
 */
area: Area, 
/**
 * What kind.
 */
kind: ComplaintKind, 
/**
 * How strong, 0 to 10.
 */
intensity: Intensity, 
/**
 * Whether movement is altered by it.
 */
alters_movement: boolean, };

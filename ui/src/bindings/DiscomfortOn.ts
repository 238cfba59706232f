// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { ComplaintKind } from "./ComplaintKind";
import type { Heed } from "./Heed";
import type { Intensity } from "./Intensity";

/**
 * Discomfort on a movement, as it was said in a session.
 */
export type DiscomfortOn = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * What followed.
 */
heed: Heed, 
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
intensity: Intensity, };

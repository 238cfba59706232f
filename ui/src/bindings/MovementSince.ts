// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LookedBack } from "./LookedBack";

/**
 * A movement of the album, at its beginning and at its end.
 */
export type MovementSince = { 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Its first set that counts.
 */
then: LookedBack, 
/**
 * Its last one; `None` where that is less than two weeks later.
 */
now: LookedBack | null, };

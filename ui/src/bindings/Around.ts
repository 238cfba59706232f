// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How a session goes around an area.
 */
export type Around = { 
/**
 * Whether a movement was stopped; otherwise only what is to come goes around the area.
 */
stopped: boolean, 
/**
 * What is done instead of the movement that was stopped; `None` when it is left out, or nothing was stopped.
 */
instead: string | null, 
/**
 * Movements to come that were swapped for others.
 */
swapped: number, 
/**
 * Movements to come that are left out.
 */
left_out: number, };

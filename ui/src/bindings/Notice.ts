// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { Around } from "./Around";
import type { BlockStop } from "./BlockStop";
import type { LeftOut } from "./LeftOut";

/**
 * Something worth a sentence until the next work begins.
 */
export type Notice = { "notice": "block_stopped", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Why.
 */
stop: BlockStop, 
/**
 * Sets that are left out by it.
 */
left_out: number, } | { "notice": "discomfort", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Where.
 */
area: Area, 
/**
 * How the session goes around it; `None` when it was noted and the movement goes on.
 */
around: Around | null, } | { "notice": "taken_back", 
/**
 * The movement's slug.
 */
movement: string, 
/**
 * Where.
 */
area: Area, } | { "notice": "done_later", 
/**
 * Its slug.
 */
movement: string, } | { "notice": "shortened", 
/**
 * What is left out, in the session's order.
 */
left_out: Array<LeftOut>, };

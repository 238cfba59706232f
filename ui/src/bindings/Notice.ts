// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BlockStop } from "./BlockStop";

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
left_out: number, };

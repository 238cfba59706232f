// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Shared } from "./Shared";

/**
 * What a shared file holds, whole.
 */
export type SharedFile = { 
/**
 * Always [`SHARED_FORMAT`].
 */
format: string, 
/**
 * [`SHARED_VERSION`] when it was written.
 */
version: number, 
/**
 * What is shared.
 */
shared: Shared, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Code } from "./Code";

/**
 * A failure on its way to the interface.
 */
export type Failure = { 
/**
 * The code.
 */
code: Code, 
/**
 * A calm English sentence, for logs and headless use.
 */
message: string, 
/**
 * The field of the request that is concerned, as a path.
 */
field?: string, };

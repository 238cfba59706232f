// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Intention } from "./Intention";

/**
 * What the person wants of the session that starts.
 */
export type StartSession = { 
/**
 * One of the intentions that today offers; `None`: it is left open.
 */
intention: Intention | null, };

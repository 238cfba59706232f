// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Answer } from "./Answer";
import type { Intention } from "./Intention";

/**
 * The intention of a session, looked back on.
 */
export type IntentionSeen = { 
/**
 * Whether it was followed, as far as the session tells.
 */
followed: Answer | null, 
/**
 * The intention.
 */
intention: Intention, 
/**
 * The slug of the first movement of its phase; `None` for an intention about the whole session.
 */
movement: string | null, };

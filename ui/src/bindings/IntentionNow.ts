// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Intention } from "./Intention";

/**
 * The intention of the session under way.
 */
export type IntentionNow = { 
/**
 * Whether this is the moment to be reminded of it.
 */
due: boolean, 
/**
 * The intention.
 */
intention: Intention, 
/**
 * The slug of the first movement of its phase; `None` for an intention about the whole session.
 */
movement: string | null, };

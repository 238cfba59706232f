// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Intention } from "./Intention";

/**
 * An intention to choose, and the movement that stands for it today.
 */
export type IntentionOffer = { 
/**
 * The intention.
 */
intention: Intention, 
/**
 * The slug of the first movement of its phase; `None` for an intention about the whole session.
 */
movement: string | null, };

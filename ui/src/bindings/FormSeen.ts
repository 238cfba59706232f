// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Answer } from "./Answer";
import type { Form } from "./Form";

/**
 * How movement was, as the logged sets say it.
 */
export type FormSeen = { 
/**
 * The sets by quality.
 */
form: Form, 
/**
 * What that says to "did movement stay clean?".
 */
answer: Answer, };

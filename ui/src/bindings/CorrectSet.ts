// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LoggedSet } from "./LoggedSet";

/**
 * A set of a past session as it really was.
 */
export type CorrectSet = { 
/**
 * The session.
 */
session: string, 
/**
 * Which of its sets, as the journal numbers them.
 */
index: number, 
/**
 * The set as it was; `None` takes it out.
 */
set: LoggedSet | null, };

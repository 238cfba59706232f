// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SessionKind } from "./SessionKind";

/**
 * A line in the person's own words.
 */
export type OwnWords = { 
/**
 * The training day it was written on.
 */
day: string, 
/**
 * The line.
 */
line: string, 
/**
 * The kind of session it was about.
 */
kind: SessionKind, };

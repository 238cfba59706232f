// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Span } from "./Span";

/**
 * How far back to look.
 */
export type ViewProgress = { 
/**
 * The span.
 */
span: Span, };

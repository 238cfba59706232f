// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Span } from "./Span";

/**
 * Progress.
 */
export type Progress = { span: Span, };

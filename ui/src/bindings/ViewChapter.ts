// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Chapter } from "./Chapter";
import type { Span } from "./Span";

/**
 * Which lines, and how far back to look.
 */
export type ViewChapter = { 
/**
 * The lines.
 */
chapter: Chapter, 
/**
 * The span.
 */
span: Span, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { ErrandKind } from "./ErrandKind";

/**
 * An errand under way.
 */
export type ErrandView = { 
/**
 * What it does.
 */
kind: ErrandKind, 
/**
 * How far it has come, in thousandths.
 */
permille: number, };

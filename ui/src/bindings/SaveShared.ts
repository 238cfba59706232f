// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Shareable } from "./Shareable";

/**
 * A page to write, made of what [`view_shared`] gave.
 */
export type SaveShared = { 
/**
 * What is given away.
 */
what: Shareable, 
/**
 * The whole path of a folder that is there.
 */
folder: string, 
/**
 * What the file is called, without its ending; what a file cannot be called by is left out.
 */
name: string, 
/**
 * The page in words, as HTML, with `{data}` where what it holds for programs goes.
 */
page: string, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { ChartFormat } from "./ChartFormat";

/**
 * A chart to write.
 */
export type SaveChart = { 
/**
 * The whole path of a folder that is there.
 */
folder: string, 
/**
 * What the file is called, without its ending; what a file cannot be called by is left out.
 */
name: string, 
/**
 * What kind of file.
 */
format: ChartFormat, 
/**
 * What is in it: text, or a picture's bytes in base 64.
 */
content: string, };

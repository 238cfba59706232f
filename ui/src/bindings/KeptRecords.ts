// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { RecordGroup } from "./RecordGroup";

/**
 * Records about one thing.
 */
export type KeptRecords = { 
/**
 * What they are about.
 */
group: RecordGroup, 
/**
 * How many.
 */
records: number, 
/**
 * The first day they belong to.
 */
first: string, 
/**
 * The last day they belong to.
 */
last: string, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { BringBack } from "./BringBack";
import type { MissingRecords } from "./MissingRecords";

/**
 * What is missing, and what would bring it back.
 */
export type MissingView = { 
/**
 * Records that can no longer be read.
 */
missing: Array<MissingRecords>, 
/**
 * How many they are.
 */
records: number, 
/**
 * The newest backup that has them, or most of them.
 */
offer: BringBack | null, };

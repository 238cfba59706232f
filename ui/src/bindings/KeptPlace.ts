// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { PlaceRole } from "./PlaceRole";

/**
 * A part of the data folder.
 */
export type KeptPlace = { 
/**
 * What it is.
 */
role: PlaceRole, 
/**
 * Its name within the data folder.
 */
name: string, 
/**
 * Its size.
 */
bytes: number, };

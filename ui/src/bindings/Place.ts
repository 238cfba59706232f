// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Equipment } from "./Equipment";
import type { PlaceKind } from "./PlaceKind";

/**
 * A place and what is there to train with.
 */
export type Place = { 
/**
 * The kind of place.
 */
kind: PlaceKind, 
/**
 * What is there. The floor and a wall are always assumed.
 */
equipment: Array<Equipment>, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Goal } from "./Goal";
import type { SupportNeed } from "./SupportNeed";

/**
 * An album that a month was for.
 */
export type MonthAlbum = { 
/**
 * Its purpose.
 */
purpose: Goal, 
/**
 * Which of the names for that purpose it has.
 */
name: number, 
/**
 * The answer to the support question that it was made for.
 */
support: SupportNeed | null, 
/**
 * Whether it began in this month.
 */
begun: boolean, 
/**
 * Whether it ended in this month.
 */
ended: boolean, };

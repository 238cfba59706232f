// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Base minutes of a week of an album.
 */
export type WeekOfBase = { 
/**
 * The week, from 1.
 */
week: number, 
/**
 * Its moderate-equivalent minutes.
 */
minutes: number, 
/**
 * Whether it was the lighter one.
 */
lighter: boolean, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What saving the profile did.
 */
export type ProfileSaved = { 
/**
 * The record's id.
 */
id: string, 
/**
 * Whether the album was made anew, because days, minutes, places, goals or contexts changed.
 */
album_changed: boolean, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * The small window of a session.
 */
export type SmallWindow = { 
/**
 * Whether the desktop lets Longplay keep it above other windows. Some, as those on Wayland, leave that to the person.
 */
stays_on_top: boolean, };

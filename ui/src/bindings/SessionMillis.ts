// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A moment of the session in milliseconds since it was started, on a monotonic clock.
 *
 * Pauses inside a running program are part of it; the player knows them by their events and leaves them out of every
 * timer. Time in which nobody kept the clock (quit, crash, sleep of the machine) is not part of it: after such a gap
 * the caller goes on from the last journalled moment, with a [`PlayerEvent::PickUp`] at that moment.
 */
export type SessionMillis = number;

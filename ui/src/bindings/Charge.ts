// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What a session did to the person.
 */
export type Charge = "charged" | "even" | "drained";

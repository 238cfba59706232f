// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A turn of the inner voice, by purpose (Hatzigeorgiadis 2011).
 */
export type SelfTalk = "what_holds_me" | "could_go_on" | "what_am_i_learning" | "what_today_needs";

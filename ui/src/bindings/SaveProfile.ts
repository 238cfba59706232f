// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Profile } from "./Profile";

/**
 * The whole profile, as the first run or Settings has it.
 */
export type SaveProfile = { 
/**
 * The profile.
 */
profile: Profile, };

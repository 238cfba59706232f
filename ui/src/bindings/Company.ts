// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Who somebody moved with on a day; the latest word of a day counts.
 */
export type Company = { 
/**
 * The person's own words, commas between them: "Ana, the Tuesday group". Empty: nobody, or nothing to be said.
 */
with: string, };

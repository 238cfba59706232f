// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * Which folder copies go to.
 */
export type ChooseSecondFolder = { 
/**
 * An absolute path; `None` for no second folder. The copies that are there stay.
 */
folder: string | null, };

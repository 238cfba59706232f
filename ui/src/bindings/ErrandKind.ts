// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What an errand does.
 */
export type ErrandKind = "back_up" | "second_folder" | "compare" | "restore" | "import" | "export" | "check" | "erase" | "look" | "encrypt";

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * What went wrong, as far as the interface acts on it differently.
 */
export type Code = "unknown_command" | "unreadable_json" | "invalid_request" | "day_in_future" | "day_too_early" | "no_profile" | "no_check_in" | "no_session" | "session_under_way" | "not_now" | "not_found" | "data_folder_in_use" | "data_folder_not_writable" | "data_folder_newer" | "locked" | "wrong_secret" | "keys_missing" | "busy" | "file_not_found" | "file_foreign" | "file_newer" | "file_damaged" | "file_locked" | "not_written" | "not_saved" | "unreadable" | "internal";

// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A sign that must be looked at before any training (§7; a clinician must review the list).
 */
export type RedFlag = "chest_pressure" | "collapse" | "breathless_at_rest" | "stroke_signs" | "worst_headache" | "confusion" | "saddle_numbness" | "dark_urine" | "near_faint" | "hot_swelling" | "new_weakness" | "night_pain" | "injury_fall";

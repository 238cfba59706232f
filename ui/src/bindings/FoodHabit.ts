// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * A habit of eating and drinking, without numbers.
 */
export type FoodHabit = "meal_after_strength" | "bite_before" | "water_beside";

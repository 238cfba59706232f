// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { LoadSteps } from "./LoadSteps";

/**
 * The loads the person can pick, per kind of equipment.
 */
export type Loads = { 
/**
 * One dumbbell.
 */
dumbbells: LoadSteps, 
/**
 * The kettlebell.
 */
kettlebell: LoadSteps, 
/**
 * Bar and plates together.
 */
barbell: LoadSteps, 
/**
 * Machine stack or cable.
 */
machines: LoadSteps, 
/**
 * A filled backpack.
 */
backpack: LoadSteps, };

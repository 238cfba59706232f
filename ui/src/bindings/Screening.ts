// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";

/**
 * Screening before exercise: topics after PAR-Q+, in our words. A clinician should review it (§7).
 */
export type Screening = { 
/**
 * A heart condition was diagnosed.
 */
heart_condition: boolean, 
/**
 * High blood pressure was diagnosed.
 */
high_blood_pressure: boolean, 
/**
 * Chest pain at rest, in daily life or when active.
 */
chest_pain: boolean, 
/**
 * Balance lost through dizziness, or fainting, in twelve months.
 */
dizziness_or_fainting: boolean, 
/**
 * Another long-term condition.
 */
other_condition: boolean, 
/**
 * Regular prescribed medicine for a long-term condition.
 */
prescribed_medicine: boolean, 
/**
 * Medicine that changes the heart rate, such as a beta-blocker.
 */
heart_rate_medicine: boolean, 
/**
 * Areas with a bone, joint or soft-tissue problem in twelve months that activity could worsen.
 */
joint_problem: Array<Area>, 
/**
 * Was told to exercise only under supervision.
 */
supervised_only: boolean, 
/**
 * Pregnant, or less than six weeks after a birth.
 */
pregnant_or_postpartum: boolean, 
/**
 * Fell in the last twelve months.
 */
recent_fall: boolean, 
/**
 * A professional has cleared the person for exercise, knowing of the above.
 */
cleared: boolean, 
/**
 * Areas with a steady, long-known pain of at most 3 of 10 that a clinician knows of.
 */
known_pain: Array<Area>, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { DatedDay } from "./DatedDay";
import type { Equipment } from "./Equipment";
import type { LifeSkill } from "./LifeSkill";
import type { Muscle } from "./Muscle";
import type { Pattern } from "./Pattern";
import type { Phase } from "./Phase";
import type { PlaceKind } from "./PlaceKind";

/**
 * A movement as the list has it.
 */
export type MovementBrief = { 
/**
 * Its slug.
 */
slug: string, 
/**
 * Its pattern, which chooses the figure.
 */
pattern: Pattern, 
/**
 * Phases it may serve.
 */
phases: Array<Phase>, 
/**
 * Muscles it trains.
 */
muscles: Array<Muscle>, 
/**
 * Muscles that help.
 */
helpers: Array<Muscle>, 
/**
 * Areas of the body that it loads or moves.
 */
areas: Array<Area>, 
/**
 * Sets of equipment of which one must be there; empty: nothing is needed.
 */
equipment: Array<Array<Equipment>>, 
/**
 * Demand on control, 1 to 5.
 */
control: number, 
/**
 * The skill of daily life that it serves.
 */
life_skill: LifeSkill, 
/**
 * Height on its ladder, from 1.
 */
rung: number, 
/**
 * The person's places that have what it needs.
 */
possible_at: Array<PlaceKind>, 
/**
 * Whether it is "not for me for now".
 */
excluded: boolean, 
/**
 * The last day on which it was done, within what planning remembers.
 */
last: DatedDay | null, };

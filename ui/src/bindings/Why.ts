// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { Goal } from "./Goal";
import type { LifeSkill } from "./LifeSkill";
import type { Minutes } from "./Minutes";
import type { Muscle } from "./Muscle";
import type { SupportNeed } from "./SupportNeed";

/**
 * Why a movement was chosen. Every block carries the one that decided.
 */
export type Why = { "why": "raises" } | { "why": "eases_area", 
/**
 * The area.
 */
area: Area, } | { "why": "prepares" } | { "why": "anchor" } | { "why": "covers", 
/**
 * The muscles that it counts a set for.
 */
muscles: Array<Muscle>, } | { "why": "instead", 
/**
 * The planned movement.
 */
planned: string, } | { "why": "on_ladder", 
/**
 * The album's movement of that ladder.
 */
planned: string, } | { "why": "for_life", 
/**
 * The skill.
 */
skill: LifeSkill, } | { "why": "for_goal", 
/**
 * The goal.
 */
goal: Goal, } | { "why": "for_support", 
/**
 * The answer.
 */
need: SupportNeed, } | { "why": "steady_feet" } | { "why": "then_and_now" } | { "why": "earned" } | { "why": "base", 
/**
 * Minutes so far in these seven days, before today.
 */
so_far: Minutes, 
/**
 * Minutes that this week aims at.
 */
aim: Minutes, } | { "why": "spare_time" } | { "why": "calms_down" } | { "why": "play" };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Answer } from "./Answer";
import type { Felt } from "./Felt";
import type { LifeFit } from "./LifeFit";
import type { Question } from "./Question";
import type { Rpe } from "./Rpe";
import type { SkillGain } from "./SkillGain";

/**
 * What the person says after a session.
 */
export type Reflection = { 
/**
 * Better or worse after than before.
 */
felt: Felt, 
/**
 * Session RPE: how hard was the whole session (Foster 2001)?
 */
effort: Rpe, 
/**
 * Support or hijack.
 */
life: LifeFit, 
/**
 * The rotating question that was asked, and its answer.
 */
question: [Question, Answer] | null, 
/**
 * Whether movement stayed clean: what the sets said, unless the person says otherwise. `None` in older records.
 */
form: Answer | null, 
/**
 * Whether the intention was followed, where there was one.
 */
intention: Answer | null, 
/**
 * What got better in the practice of a skill since the last time; only where one was practised, each once.
 */
gains: Array<SkillGain>, 
/**
 * A line in the person's own words, at most 500 characters.
 */
line: string | null, };

// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { Control } from "./Control";
import type { Intent } from "./Intent";
import type { Item } from "./Item";
import type { Minutes } from "./Minutes";
import type { Score } from "./Score";
import type { SleepMinutes } from "./SleepMinutes";

/**
 * An answer that would have changed the session.
 */
export type NearestInput = { "input": "sleep", 
/**
 * The night that would have made the difference.
 */
sleep: SleepMinutes, } | { "input": "item", 
/**
 * The item.
 */
item: Item, 
/**
 * The score that would have made the difference.
 */
score: Score, } | { "input": "minutes", 
/**
 * Minutes available.
 */
minutes: Minutes, } | { "input": "no_complaint", 
/**
 * The area.
 */
area: Area, } | { "input": "control", 
/**
 * How it would have gone.
 */
control: Control, } | { "input": "intent", 
/**
 * What would be wanted.
 */
intent: Intent, };

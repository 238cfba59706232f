// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { ComplaintKind } from "./ComplaintKind";
import type { Control } from "./Control";
import type { Drive } from "./Drive";
import type { Grams } from "./Grams";
import type { Intensity } from "./Intensity";
import type { Minutes } from "./Minutes";
import type { Quality } from "./Quality";
import type { RedFlag } from "./RedFlag";
import type { RepsInReserve } from "./RepsInReserve";
import type { Rpe } from "./Rpe";
import type { Seconds } from "./Seconds";
import type { TalkAnswer } from "./TalkAnswer";
import type { WarningSign } from "./WarningSign";

/**
 * Something that happens to a session.
 */
export type PlayerEvent = { "event": "begin" } | { "event": "done" } | { "event": "log_set", 
/**
 * Repetitions or seconds, per side, as the movement is measured.
 */
amount: number, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Reserve, where it was said.
 */
reserve: RepsInReserve | null, 
/**
 * How it went.
 */
quality: Quality, } | { "event": "edit_set", 
/**
 * Its index among the logged sets, from 0.
 */
index: number, 
/**
 * Repetitions or seconds, per side, as the movement is measured.
 */
amount: number, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Reserve, where it was said.
 */
reserve: RepsInReserve | null, 
/**
 * How it went.
 */
quality: Quality, } | { "event": "undo_set" } | { "event": "take_out", 
/**
 * Its index among the logged sets, from 0.
 */
index: number, } | { "event": "log_more", 
/**
 * The index of a logged set of that movement, from 0.
 */
index: number, 
/**
 * Repetitions or seconds, per side, as the movement is measured.
 */
amount: number, 
/**
 * Load, where there was one.
 */
load: Grams | null, 
/**
 * Reserve, where it was said.
 */
reserve: RepsInReserve | null, 
/**
 * How it went.
 */
quality: Quality, } | { "event": "take_less" } | { "event": "take_easier" } | { "event": "say_drive", 
/**
 * The answer to the one calm question.
 */
drive: Drive, } | { "event": "skip_step" } | { "event": "skip_block" } | { "event": "end_rest" } | { "event": "longer_rest", 
/**
 * How much more.
 */
seconds: Seconds, } | { "event": "pause" } | { "event": "resume" } | { "event": "pick_up" } | { "event": "swap", 
/**
 * Its slug.
 */
movement: string, } | { "event": "discomfort", 
/**
 * Where.
 */
area: Area, 
/**
 * What kind.
 */
kind: ComplaintKind, 
/**
 * How strong, 0 to 10.
 */
intensity: Intensity, } | { "event": "take_back_discomfort", 
/**
 * Its index among the words that stand, from 0.
 */
index: number, } | { "event": "do_later" } | { "event": "fewer_sets", 
/**
 * So many in all, those that are done included.
 */
sets: number, } | { "event": "finish_sooner", 
/**
 * By so many minutes.
 */
minutes: Minutes, } | { "event": "control_sampled", 
/**
 * How it went.
 */
control: Control, } | { "event": "warning_light", 
/**
 * The sign that was noticed.
 */
sign: WarningSign, } | { "event": "red_flag", 
/**
 * What was noticed; at least one.
 */
flags: Array<RedFlag>, } | { "event": "start_downshift" } | { "event": "talk_test", 
/**
 * How talking goes.
 */
answer: TalkAnswer, } | { "event": "pace", 
/**
 * On the CR-10 scale.
 */
effort: Rpe, } | { "event": "practice_pace", 
/**
 * Whether it is.
 */
on: boolean, } | { "event": "aerobic_effort", 
/**
 * On the CR-10 scale.
 */
effort: Rpe, } | { "event": "finish" } | { "event": "day_over" };

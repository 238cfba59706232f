// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Advice } from "./Advice";
import type { Beyond } from "./Beyond";
import type { BlockPurpose } from "./BlockPurpose";
import type { BodySide } from "./BodySide";
import type { BreathView } from "./BreathView";
import type { CallView } from "./CallView";
import type { Calls } from "./Calls";
import type { Count } from "./Count";
import type { DiscomfortOn } from "./DiscomfortOn";
import type { Dose } from "./Dose";
import type { Drive } from "./Drive";
import type { Ending } from "./Ending";
import type { Equipment } from "./Equipment";
import type { Grams } from "./Grams";
import type { Hurts } from "./Hurts";
import type { LoadSteps } from "./LoadSteps";
import type { Next } from "./Next";
import type { Notice } from "./Notice";
import type { OpenQuestion } from "./OpenQuestion";
import type { PacePractice } from "./PacePractice";
import type { Pattern } from "./Pattern";
import type { Phase } from "./Phase";
import type { PhaseProgress } from "./PhaseProgress";
import type { RedFlag } from "./RedFlag";
import type { RepsInReserve } from "./RepsInReserve";
import type { Rpe } from "./Rpe";
import type { SessionMillis } from "./SessionMillis";
import type { SetResult } from "./SetResult";
import type { SetView } from "./SetView";
import type { Sooner } from "./Sooner";
import type { StepKind } from "./StepKind";
import type { Support } from "./Support";
import type { Tuning } from "./Tuning";
import type { WarningSign } from "./WarningSign";

/**
 * The session as a screen draws it.
 */
export type PlayerView = { 
/**
 * The moment this was seen at.
 */
at: SessionMillis, 
/**
 * What is asked for right now.
 */
step: StepKind, 
/**
 * The phase; `None` when all is done.
 */
phase: Phase | null, 
/**
 * The movement's slug; while changing over, the one to come.
 */
movement: string | null, 
/**
 * Its pattern.
 */
pattern: Pattern | null, 
/**
 * Which movement of the phase.
 */
block: Count | null, 
/**
 * What the movement is there for.
 */
purpose: BlockPurpose | null, 
/**
 * Which set of the movement; while resting, the one to come. For a ramp-up set, which of those.
 */
set: Count | null, 
/**
 * Whether that is a ramp-up set.
 */
ramp_up: boolean, 
/**
 * Which side of a hold.
 */
side: BodySide | null, 
/**
 * What the set asks for.
 */
dose: Dose | null, 
/**
 * Whether on both sides.
 */
each_side: boolean, 
/**
 * With which load.
 */
load: Grams | null, 
/**
 * What carries it.
 */
implement: Equipment | null, 
/**
 * Whether the movement takes a load at all.
 */
takes_load: boolean, 
/**
 * Stop with how many in reserve.
 */
reserve: RepsInReserve | null, 
/**
 * The loads that can be picked for it, where that is known.
 */
loads: LoadSteps | null, 
/**
 * What the sets so far say about the set to come.
 */
tuning: Tuning | null, 
/**
 * Whether less than that can be asked for the set to come.
 */
may_take_less: boolean, 
/**
 * An easier movement that may take the place of one that was lost, or stayed wobbly; never asked for, only offered.
 */
easier: string | null, 
/**
 * What went beyond the plan so far.
 */
beyond: Array<Beyond>, 
/**
 * What of it the last set brought, while it is the one talked about.
 */
went_beyond: Beyond | null, 
/**
 * Whether the one calm question about it is asked now: purpose or pressure?
 */
asks_drive: boolean, 
/**
 * The answer.
 */
drive: Drive | null, 
/**
 * How hard it is meant to be.
 */
effort: Rpe | null, 
/**
 * What to hold on to.
 */
support: Support | null, 
/**
 * Whether it is meant fast.
 */
fast: boolean, 
/**
 * Time left in this step; `None` while the person has the word.
 */
remaining_ms: number | null, 
/**
 * The step's whole time.
 */
total_ms: number | null, 
/**
 * Time in this step so far.
 */
spent_ms: number, 
/**
 * Whether the step's time is running.
 */
running: boolean, 
/**
 * Active time of the session in seconds, pauses not counted.
 */
elapsed_seconds: number, 
/**
 * Estimated minutes left.
 */
minutes_left: number, 
/**
 * Every phase of today.
 */
progress: Array<PhaseProgress>, 
/**
 * What follows the work of this step.
 */
next: Next | null, 
/**
 * The movement after this one.
 */
next_movement: string | null, 
/**
 * The movement that this one takes turns with, set by set, until one of the two is left.
 */
turns_with: string | null, 
/**
 * Whether this rest leads to another movement than the last set: time to walk over.
 */
changes_over: boolean, 
/**
 * What to offer for logging the current set.
 */
prefill: SetResult | null, 
/**
 * Every logged set.
 */
sets: Array<SetView>, 
/**
 * The index of the last one, while it is the one talked about (until the next work begins).
 */
last_logged: number | null, 
/**
 * Whether it can be taken back.
 */
can_undo: boolean, 
/**
 * Movements that may replace this one.
 */
alternatives: Array<string>, 
/**
 * The breath, while one is paced.
 */
breath: BreathView | null, 
/**
 * Whether the session is paused.
 */
paused: boolean, 
/**
 * A question that is open; it may stay so.
 */
asks: OpenQuestion | null, 
/**
 * Whether this steady work can be practice in holding its pace, and is.
 */
practises_pace: boolean | null, 
/**
 * The pacing practice so far.
 */
practice: PacePractice | null, 
/**
 * Hard parts of the interval work that are behind.
 */
repeats_done: number, 
/**
 * What is called in this movement, where something is.
 */
calls: Calls | null, 
/**
 * The last call.
 */
call: CallView | null, 
/**
 * Something worth a sentence.
 */
notice: Notice | null, 
/**
 * The sign that lit the warning light.
 */
light: WarningSign | null, 
/**
 * Something to heed.
 */
advice: Advice | null, 
/**
 * What discomfort would be about; `None` when nothing is under way.
 */
hurts: Hurts | null, 
/**
 * Discomfort that was said, in order.
 */
discomforts: Array<DiscomfortOn>, 
/**
 * Movements were stopped so often that the downshift is offered, which may be declined.
 */
offers_downshift: boolean, 
/**
 * Whether the movement can be done at the end of its phase.
 */
can_do_later: boolean, 
/**
 * The fewest sets that the movement may come down to; `None` when none can be given up.
 */
least_sets: number | null, 
/**
 * Ways to be done sooner.
 */
sooner: Array<Sooner>, 
/**
 * Red flags that ended the session.
 */
flags: Array<RedFlag>, 
/**
 * How it ended, or would end if closed here; `None` while work is left.
 */
ending: Ending | null, };

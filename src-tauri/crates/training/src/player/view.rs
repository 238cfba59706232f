//! Everything a screen needs to draw the session. Facts only; the words are the interface's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::beyond::{Beyond, Drive};
use super::calls::Call;
use super::event::{SessionMillis, SetResult, WarningSign};
use super::notice::Notice;
use super::shorten::Sooner;
use crate::check_in::RedFlag;
use crate::history::{Ending, LoggedSet};
use crate::movement::Calls;
use crate::noticed::DiscomfortOn;
use crate::pacing::PacePractice;
use crate::plan::{BlockPurpose, Dose, Support};
use crate::profile::LoadSteps;
use crate::quantity::{Grams, RepsInReserve, Rpe};
use crate::strength::Tuning;
use crate::vocabulary::{Area, Equipment, Pattern, Phase, vocabulary};

vocabulary! {
    /// What the person is asked for right now.
    StepKind {
        /// Change over to a movement, with rest in it.
        Transition,
        /// A lighter set before the work sets.
        RampUp,
        /// Timed work waits for "go".
        Ready,
        /// Get into position.
        LeadIn,
        /// Repetitions, at the person's pace.
        Repetitions,
        /// A timed hold.
        Hold,
        /// Change sides.
        SideChange,
        /// Rest before another set.
        Rest,
        /// Steady aerobic work.
        Steady,
        /// A hard part of interval work.
        Interval,
        /// The easy part after it.
        Ease,
        /// Aerobic work is done; any key when back.
        Away,
        /// Paced breathing.
        Breathing,
        /// One sample movement: could you control it?
        ControlSample,
        /// All is done; reflect and close.
        Reflect,
        /// Closed.
        Ended,
    }
}

vocabulary! {
    /// A side of a one-sided hold.
    BodySide {
        /// The side one starts with.
        First,
        /// The other one.
        Second,
    }
}

vocabulary! {
    /// A stroke of the breath.
    Stroke {
        /// In.
        In,
        /// Out.
        Out,
    }
}

vocabulary! {
    /// How a phase stands.
    PhaseState {
        /// Gone through.
        Done,
        /// Under way.
        Current,
        /// Still to come.
        Ahead,
        /// Left for the downshift.
        LeftOut,
    }
}

vocabulary! {
    /// Something to heed for the rest of the session.
    Advice {
        /// Dizzy: sit down, breathe normally, get advice if it does not settle (§6, §7).
        SitAndSettle,
        /// Ease off: talking does not go, or it is well above the pace that was meant (§5).
        EaseOff,
    }
}

/// One of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Count {
    /// Which, from 1.
    pub number: u8,
    /// Of how many.
    pub of: u8,
}

/// Where a paced breath is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BreathView {
    /// The stroke.
    pub stroke: Stroke,
    /// How long it goes on.
    pub stroke_remaining_ms: u32,
    /// One inhale.
    pub inhale_ms: u32,
    /// One exhale.
    pub exhale_ms: u32,
}

/// A call of a reaction drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CallView {
    /// What was called.
    pub call: Call,
    /// Which call of the set, from 1.
    pub number: u16,
    /// How long ago.
    pub since_ms: u32,
}

/// A question that can be answered in one go, and left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "question")]
pub enum OpenQuestion {
    /// Can you speak in sentences?
    TalkTest,
    /// How hard does it feel? Pacing practice.
    Pace {
        /// The pace to hold.
        target: Rpe,
    },
    /// How hard was the aerobic part in all?
    AerobicEffort,
}

/// How far a phase has come; repetitions are estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PhaseProgress {
    /// Which.
    pub phase: Phase,
    /// How it stands.
    pub state: PhaseState,
    /// What is behind.
    #[ts(type = "number")]
    pub done_ms: u64,
    /// All of it.
    #[ts(type = "number")]
    pub total_ms: u64,
}

/// What discomfort would be about, right now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Hurts {
    /// The movement's slug.
    pub movement: String,
    /// Every area, those that the movement loads first.
    pub areas: Vec<Area>,
    /// How many of them it loads.
    pub likely: u8,
}

/// A logged set, and what can be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetView {
    /// What was done.
    pub set: LoggedSet,
    /// Whether its amount counts seconds.
    pub timed: bool,
    /// Whether its movement takes a load.
    pub takes_load: bool,
    /// The loads that can be picked for it, where that is known.
    pub loads: Option<LoadSteps>,
    /// Whether a reserve belongs to it.
    pub takes_reserve: bool,
    /// Whether it was the last one of its movement, which is over, so that a further set can be logged after it.
    pub may_add: bool,
}

/// A set to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextSet {
    /// Its phase.
    pub phase: Phase,
    /// The movement's slug.
    pub movement: String,
    /// Which set; `None` for a ramp-up set.
    pub set: Option<Count>,
    /// What it asks for.
    pub dose: Dose,
    /// Whether on both sides.
    pub each_side: bool,
    /// With which load.
    pub load: Option<Grams>,
    /// Stop with how many in reserve.
    pub reserve: Option<RepsInReserve>,
}

/// What follows the current step's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "next")]
pub enum Next {
    /// Another set.
    Set {
        /// Which.
        #[serde(flatten)]
        set: NextSet,
    },
    /// The sample movement.
    ControlSample,
    /// The reflection.
    Reflect,
}

/// The session as a screen draws it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlayerView {
    /// The moment this was seen at.
    pub at: SessionMillis,
    /// What is asked for right now.
    pub step: StepKind,
    /// The phase; `None` when all is done.
    pub phase: Option<Phase>,
    /// The movement's slug; while changing over, the one to come.
    pub movement: Option<String>,
    /// Its pattern.
    pub pattern: Option<Pattern>,
    /// Which movement of the phase.
    pub block: Option<Count>,
    /// What the movement is there for.
    pub purpose: Option<BlockPurpose>,
    /// Which set of the movement; while resting, the one to come. For a ramp-up set, which of those.
    pub set: Option<Count>,
    /// Whether that is a ramp-up set.
    pub ramp_up: bool,
    /// Which side of a hold.
    pub side: Option<BodySide>,
    /// What the set asks for.
    pub dose: Option<Dose>,
    /// Whether on both sides.
    pub each_side: bool,
    /// With which load.
    pub load: Option<Grams>,
    /// What carries it.
    pub implement: Option<Equipment>,
    /// Whether the movement takes a load at all.
    pub takes_load: bool,
    /// Stop with how many in reserve.
    pub reserve: Option<RepsInReserve>,
    /// The loads that can be picked for it, where that is known.
    pub loads: Option<LoadSteps>,
    /// What the sets so far say about the set to come.
    pub tuning: Option<Tuning>,
    /// Whether less than that can be asked for the set to come.
    pub may_take_less: bool,
    /// An easier movement that may take the place of one that was lost, or stayed wobbly; never asked for, only offered.
    pub easier: Option<String>,
    /// What went beyond the plan so far.
    pub beyond: Vec<Beyond>,
    /// What of it the last set brought, while it is the one talked about.
    pub went_beyond: Option<Beyond>,
    /// Whether the one calm question about it is asked now: purpose or pressure?
    pub asks_drive: bool,
    /// The answer.
    pub drive: Option<Drive>,
    /// How hard it is meant to be.
    pub effort: Option<Rpe>,
    /// What to hold on to.
    pub support: Option<Support>,
    /// Whether it is meant fast.
    pub fast: bool,
    /// Time left in this step; `None` while the person has the word.
    pub remaining_ms: Option<u32>,
    /// The step's whole time.
    pub total_ms: Option<u32>,
    /// Time in this step so far.
    pub spent_ms: u32,
    /// Whether the step's time is running.
    pub running: bool,
    /// Active time of the session in seconds, pauses not counted.
    pub elapsed_seconds: u32,
    /// Estimated minutes left.
    pub minutes_left: u16,
    /// Every phase of today.
    pub progress: Vec<PhaseProgress>,
    /// What follows the work of this step.
    pub next: Option<Next>,
    /// The movement after this one.
    pub next_movement: Option<String>,
    /// The movement that this one takes turns with, set by set, until one of the two is left.
    pub turns_with: Option<String>,
    /// Whether this rest leads to another movement than the last set: time to walk over.
    pub changes_over: bool,
    /// What to offer for logging the current set.
    pub prefill: Option<SetResult>,
    /// Every logged set.
    pub sets: Vec<SetView>,
    /// The index of the last one, while it is the one talked about (until the next work begins).
    pub last_logged: Option<u16>,
    /// Whether it can be taken back.
    pub can_undo: bool,
    /// Movements that may replace this one.
    pub alternatives: Vec<String>,
    /// The breath, while one is paced.
    pub breath: Option<BreathView>,
    /// Whether the session is paused.
    pub paused: bool,
    /// A question that is open; it may stay so.
    pub asks: Option<OpenQuestion>,
    /// Whether this steady work can be practice in holding its pace, and is.
    pub practises_pace: Option<bool>,
    /// The pacing practice so far.
    pub practice: Option<PacePractice>,
    /// Hard parts of the interval work that are behind.
    pub repeats_done: u8,
    /// What is called in this movement, where something is.
    pub calls: Option<Calls>,
    /// The last call.
    pub call: Option<CallView>,
    /// Something worth a sentence.
    pub notice: Option<Notice>,
    /// The sign that lit the warning light.
    pub light: Option<WarningSign>,
    /// Something to heed.
    pub advice: Option<Advice>,
    /// What discomfort would be about; `None` when nothing is under way.
    pub hurts: Option<Hurts>,
    /// Discomfort that was said, in order.
    pub discomforts: Vec<DiscomfortOn>,
    /// Movements were stopped so often that the downshift is offered, which may be declined.
    pub offers_downshift: bool,
    /// Whether the movement can be done at the end of its phase.
    pub can_do_later: bool,
    /// The fewest sets that the movement may come down to; `None` when none can be given up.
    pub least_sets: Option<u8>,
    /// Ways to be done sooner.
    pub sooner: Vec<Sooner>,
    /// Red flags that ended the session.
    pub flags: Vec<RedFlag>,
    /// How it ended, or would end if closed here; `None` while work is left.
    pub ending: Option<Ending>,
}

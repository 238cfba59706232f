//! What may happen to a session, and why something may not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::beyond::Drive;
use crate::check_in::{Control, RedFlag};
use crate::noticed::Discomfort;
use crate::pacing::TalkAnswer;
use crate::quantity::{Grams, Minutes, RepsInReserve, Rpe, Seconds};
use crate::vocabulary::{Quality, vocabulary};

/// A moment of the session in milliseconds since it was started, on a monotonic clock.
///
/// Pauses inside a running program are part of it; the player knows them by their events and leaves them out of every
/// timer. Time in which nobody kept the clock (quit, crash, sleep of the machine) is not part of it: after such a gap
/// the caller goes on from the last journalled moment, with a [`PlayerEvent::PickUp`] at that moment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct SessionMillis(#[schemars(range(min = 0, max = 9_007_199_254_740_991_i64))] pub u64);

vocabulary! {
    /// Why the person stopped the work and went to the downshift. All of them are good judgement.
    WarningSign {
        /// Breath does not settle.
        Breath,
        /// Attention is gone.
        Focus,
        /// The movement does not stay as intended.
        Form,
        /// Dizzy.
        Dizziness,
        /// A joint complains.
        Joint,
        /// No reason needed.
        JustDone,
    }
}

/// What was done in one set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetResult {
    /// Repetitions or seconds, per side, as the movement is measured.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// Load, where there was one.
    #[serde(default)]
    pub load: Option<Grams>,
    /// Reserve, where it was said.
    #[serde(default)]
    pub reserve: Option<RepsInReserve>,
    /// How it went.
    pub quality: Quality,
}

/// Largest amount of one set: the seconds of a day.
pub const AMOUNT_MAX: u32 = 86_400;

/// Something that happens to a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum PlayerEvent {
    /// "Go": starts the timed work that is ready, or work that is still being changed over to.
    Begin,
    /// "Enough": a ramp-up set is done, or timed work ends here and counts as far as it went.
    Done,
    /// The current set is done.
    LogSet {
        /// What was done.
        #[serde(flatten)]
        result: SetResult,
    },
    /// A logged set is corrected. Any set, at any time before the session is closed.
    EditSet {
        /// Its index among the logged sets, from 0.
        index: u16,
        /// What was done.
        #[serde(flatten)]
        result: SetResult,
    },
    /// The last logged set is taken back and stands to be done again.
    UndoSet,
    /// A logged set is taken out of the record, whenever it was; the last one stands to be done again while it can be taken back.
    TakeOut {
        /// Its index among the logged sets, from 0.
        index: u16,
    },
    /// One more set than was planned was done of a movement that is over. It is called what it is: beyond the plan.
    LogMore {
        /// The index of a logged set of that movement, from 0.
        index: u16,
        /// What was done.
        #[serde(flatten)]
        result: SetResult,
    },
    /// Less than is offered for the coming set: the next lighter load, or a repetition fewer.
    TakeLess,
    /// The easier movement that is offered after sets that were lost or stayed wobbly.
    TakeEasier,
    /// What led beyond the plan.
    SayDrive {
        /// The answer to the one calm question.
        drive: Drive,
    },
    /// On to the next step; a set that is skipped is not logged.
    SkipStep,
    /// On to the next movement.
    SkipBlock,
    /// The rest or changeover was long enough.
    EndRest,
    /// A little more rest.
    LongerRest {
        /// How much more.
        seconds: Seconds,
    },
    /// All timers stand still.
    Pause,
    /// They go on.
    Resume,
    /// Back after an interruption: a rest begins again, a hold waits for "go" again, steady work goes on.
    PickUp,
    /// Another movement from here on, one of the block's alternatives.
    Swap {
        /// Its slug.
        movement: String,
    },
    /// Discomfort on the current movement (§7, "during session").
    Discomfort {
        /// How it feels.
        #[serde(flatten)]
        discomfort: Discomfort,
    },
    /// What was said of discomfort is taken back, with what followed from it and can still be undone.
    TakeBackDiscomfort {
        /// Its index among the words that stand, from 0.
        index: u16,
    },
    /// The current movement is done at the end of its phase.
    DoLater,
    /// The current movement has fewer sets.
    FewerSets {
        /// So many in all, those that are done included.
        sets: u8,
    },
    /// The rest of the session is shorter. It keeps its order and its downshift.
    FinishSooner {
        /// By so many minutes.
        minutes: Minutes,
    },
    /// The sample movement at the end of Prime.
    ControlSampled {
        /// How it went.
        control: Control,
    },
    /// The warning light: straight to the downshift.
    WarningLight {
        /// The sign that was noticed.
        sign: WarningSign,
    },
    /// A red flag: the session ends here.
    RedFlag {
        /// What was noticed; at least one.
        flags: Vec<RedFlag>,
    },
    /// Back from the aerobic block.
    StartDownshift,
    /// The talk test is answered.
    TalkTest {
        /// How talking goes.
        answer: TalkAnswer,
    },
    /// How hard it feels right now, in pacing practice.
    Pace {
        /// On the CR-10 scale.
        effort: Rpe,
    },
    /// The steady work is practice in holding its pace, or no more.
    PracticePace {
        /// Whether it is.
        on: bool,
    },
    /// How hard the aerobic part was in all.
    AerobicEffort {
        /// On the CR-10 scale.
        effort: Rpe,
    },
    /// The person closes the session.
    Finish,
    /// The day rolled over; the session is closed with all its sets.
    DayOver,
}

/// An event that does not fit the moment. The session is as it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalEvent {
    /// The session is over.
    #[error("the session has ended")]
    Ended,
    /// The session is paused.
    #[error("the session is paused")]
    Paused,
    /// Resume without a pause.
    #[error("the session is not paused")]
    NotPaused,
    /// Begin where nothing waits to be begun.
    #[error("there is nothing to begin at this step")]
    NothingToBegin,
    /// Done where nothing is under way that ends by one word.
    #[error("nothing that could be ended is under way")]
    NothingUnderWay,
    /// A set logged outside of a set.
    #[error("there is no set to log at this step")]
    NoSetToLog,
    /// Nothing was said of discomfort under this index.
    #[error("nothing was said of discomfort under the number {0}")]
    NothingSaid(u16),
    /// No logged set has this index.
    #[error("there is no logged set {0}")]
    NoSuchSet(u16),
    /// Nothing was logged since the last thing was begun.
    #[error("there is no set to take back; an earlier set can be corrected")]
    NothingToUndo,
    /// A further set of a movement that is not over.
    #[error("that movement is not over; its next set comes by itself")]
    NotOver,
    /// A further set after a quality stop, which never counts (§4).
    #[error("that movement was ended by its quality; more of it does not count today")]
    Stopped,
    /// More sets of one block than can be counted.
    #[error("that movement has as many sets as can be counted")]
    TooManySets,
    /// Less where nothing less can be asked for.
    #[error("there is nothing less to ask for")]
    NothingLess,
    /// The easier movement where none is offered.
    #[error("no easier movement is offered")]
    NothingEasier,
    /// An answer where nothing went beyond the plan.
    #[error("nothing went beyond the plan")]
    NothingBeyond,
    /// Nothing to skip: only the closing is left.
    #[error("there is nothing to skip at this step")]
    NothingToSkip,
    /// No rest and no changeover is running.
    #[error("no rest is running")]
    NotResting,
    /// More rest than one rest may have.
    #[error("a rest may last at most {0} seconds; a pause has no limit")]
    RestTooLong(u32),
    /// The movement is not among the alternatives of the current block.
    #[error("that movement is not an alternative here")]
    NotAnAlternative,
    /// A swap in the middle of timed work.
    #[error("timed work is under way; end it first")]
    WorkUnderWay,
    /// Nothing else of the phase is left that could be done first.
    #[error("nothing else of this phase is left to do first")]
    NothingElseNow,
    /// Nothing is left to give up.
    #[error("nothing is left that could be shorter")]
    NothingToShorten,
    /// Not fewer sets, or fewer than have begun.
    #[error("this movement can come down to between {least} and {most} sets")]
    NotFewerSets {
        /// The fewest.
        least: u8,
        /// The most.
        most: u8,
    },
    /// A sample where none is asked for.
    #[error("no sample movement is asked for at this step")]
    NoSample,
    /// The aerobic block is not under way.
    #[error("the aerobic block is not under way")]
    NotAerobic,
    /// An answer that nobody asked for.
    #[error("that question is not open")]
    NothingAsked,
    /// Pacing practice without steady work.
    #[error("there is no steady work here to hold a pace in")]
    NoPaceToHold,
    /// A red flag without a flag.
    #[error("a red flag names at least one sign")]
    NoFlag,
    /// An amount no set can have.
    #[error("a set has at most {AMOUNT_MAX} repetitions or seconds; it was {0}")]
    AmountOutOfRange(u32),
    /// Nothing is left that another plan could change.
    #[error("nothing is left that another plan could change")]
    NothingToReplan,
    /// The other plan cannot be played.
    #[error("the plan cannot be played: {0}")]
    Plan(#[from] UnplayablePlan),
}

/// A plan that is no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnplayablePlan {
    /// Today is rest, or a stop.
    #[error("there is no session today")]
    NoSession,
    /// No phase has a block.
    #[error("the plan is empty")]
    Empty,
    /// Phases out of order or twice.
    #[error("the phases are not in their order")]
    PhaseOrder,
    /// A block without sets, or a dose of nothing.
    #[error("a block asks for nothing")]
    EmptyDose,
    /// Blocks that take turns without going together: no two of the strength phase, or not the sets for it.
    #[error("blocks take turns that cannot")]
    Superset,
    /// Breathing faster than one second a stroke, or with an exhale shorter than the inhale.
    #[error("the breathing is not slow")]
    Breathing,
}

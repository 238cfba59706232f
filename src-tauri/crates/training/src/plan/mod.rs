//! A session as planned: five phases of blocks, and the reasons for every departure from the album.

mod reason;
mod why;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use reason::{Cause, Change, Reason};
pub use why::Why;

use crate::album::{WeekTheme, Zone};

use crate::check_in::RedFlag;
use crate::movement::Movement;
use crate::profile::LoadSteps;
use crate::quantity::{Grams, HeartRate, Minutes, Repetitions, RepsInReserve, Rpe, Seconds};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Equipment, Pattern, Phase, PlaceKind, vocabulary};

vocabulary! {
    /// What kind of session this is; decides how its minutes are shared out (§7).
    SessionKind {
        /// A bit of everything.
        Foundation,
        /// Strength has the largest part.
        Build,
        /// Aerobic base has the largest part.
        Endurance,
        /// Recovery: mobility, balance, breathing.
        Recharge,
        /// A hard day that was earned: one lift is tested (§12).
        EarnedTest,
    }
}

vocabulary! {
    /// The two sessions to choose from each day. Both are valid; neither is more.
    Side {
        /// The album's session.
        A,
        /// Another character: more play, other movements, under the same ceilings.
        B,
    }
}

vocabulary! {
    /// What a block is there for.
    BlockPurpose {
        /// Practice and work.
        Work,
        /// The same submaximal measure in the first and last week of an album, for then and now. Not a test (§12).
        Measure,
        /// An earned test: three to five repetitions at the technical limit, never a single all-out one (§12).
        Test,
        /// Spare time: to be taken or left (invariant 3).
        Optional,
    }
}

/// Heart rates to stay between, beside effort and the talk test, which lead (§5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeartRateRange {
    /// Lower end in beats per minute.
    pub low: HeartRate,
    /// Upper end in beats per minute.
    pub high: HeartRate,
}

/// What a set asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "measure")]
pub enum Dose {
    /// Repetitions, per side for one-sided movements.
    Repetitions {
        /// How many.
        repetitions: Repetitions,
    },
    /// Time under way or held, per side for one-sided movements.
    Hold {
        /// How long.
        seconds: Seconds,
    },
    /// A distance, per side for one-sided movements, planned and timed by what it takes.
    Distance {
        /// How far, in metres.
        metres: u32,
        /// How long that takes.
        seconds: Seconds,
    },
    /// Paced breathing.
    Breaths {
        /// How long in all.
        seconds: Seconds,
        /// One inhale, in tenths of a second.
        inhale_tenths: u16,
        /// One exhale, in tenths of a second; never shorter than the inhale.
        exhale_tenths: u16,
    },
}

/// One movement of a phase with its sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// The movement's slug.
    pub movement: String,
    /// The movement's pattern (chooses its figure).
    pub pattern: Pattern,
    /// Sets; for one-sided movements a set is both sides.
    #[schemars(range(min = 1, max = 8))]
    pub sets: u8,
    /// What each set asks for.
    pub dose: Dose,
    /// Whether each set is done on both sides in turn.
    pub each_side: bool,
    /// Ramp-up sets before the work sets, lightest first.
    pub ramp_up: Vec<RampUp>,
    /// External load, where the movement takes one.
    pub load: Option<Grams>,
    /// Heavier loads that the later sets of a careful first time may go to, one after the other: each while the set before
    /// was clean with five or more in reserve (§3). Empty for every other block.
    #[serde(default)]
    pub climb: Vec<Grams>,
    /// How heavy it is meant.
    #[serde(default = "Block::usual_zone")]
    pub zone: Zone,
    /// What carries that load.
    pub implement: Option<Equipment>,
    /// Lowest reserve to stop at, for strength.
    pub reserve: Option<RepsInReserve>,
    /// Planned effort.
    pub effort: Rpe,
    /// Rest after each set.
    pub rest: Seconds,
    /// Time to change over to this block.
    pub transition: Seconds,
    /// Fixed support to hold on to, where one is needed.
    pub support: Option<Support>,
    /// Whether the sets are meant fast (power).
    pub fast: bool,
    /// Whether its sets take turns with those of the next block: a superset of different muscles, one of which rests while the
    /// other works (§3, Iversen 2021). The first of the two has as many sets as the second, or one more.
    #[serde(default)]
    pub superset: bool,
    /// When practice of it ends for today; every skill has one (§4).
    #[serde(default)]
    pub quality_stop: Option<QualityStop>,
    /// What it is there for.
    pub purpose: BlockPurpose,
    /// Heart rates to stay between, for aerobic work where they can be known.
    pub heart_rate: Option<HeartRateRange>,
    /// Why this movement was chosen.
    pub why: Why,
    /// Movements that may replace this one today, best first: same purpose, no excluded area, own equipment.
    pub alternatives: Vec<String>,
}

/// The quality stop of a skill (§4, our choice): practice ends, or goes one rung easier, after so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QualityStop {
    /// Lost sets.
    pub lost: u8,
    /// Wobbly sets running.
    pub wobbly: u8,
}

impl QualityStop {
    /// One lost set, or two wobbly ones running.
    pub const STANDARD: Self = Self { lost: 1, wobbly: 2 };
}

/// Seconds one repetition takes, controlled (§7, "Set time").
pub const SECONDS_PER_REPETITION: u32 = 4;
/// Seconds to change over after a ramp-up set. Our choice: it is light.
pub const SECONDS_AFTER_RAMP_UP: u32 = 20;

impl Block {
    /// Returns one set of a movement and nothing else: no load, no rest, no changing over.
    #[must_use]
    pub fn of(movement: &Movement, dose: Dose, effort: Rpe, why: Why) -> Self {
        Self {
            movement: movement.slug.clone(),
            pattern: movement.pattern,
            sets: 1,
            dose,
            each_side: false,
            ramp_up: Vec::new(),
            load: None,
            climb: Vec::new(),
            zone: Zone::Usual,
            implement: None,
            reserve: None,
            effort,
            rest: Seconds::MIN,
            transition: Seconds::MIN,
            support: None,
            fast: false,
            superset: false,
            alternatives: Vec::new(),
            quality_stop: None,
            purpose: BlockPurpose::Work,
            heart_rate: None,
            why,
        }
    }

    const fn usual_zone() -> Zone {
        Zone::Usual
    }

    /// Returns the time under way in one work set, both sides counted, in seconds.
    #[must_use]
    pub fn work_seconds(&self) -> u32 {
        let sides = if self.each_side { 2 } else { 1 };
        match self.dose {
            Dose::Repetitions { repetitions } => {
                u32::from(repetitions.get()) * SECONDS_PER_REPETITION * sides
            }
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds.get() * sides,
            Dose::Breaths { seconds, .. } => seconds.get(),
        }
    }

    /// Returns the time the ramp-up sets take, in seconds.
    #[must_use]
    pub fn ramp_up_seconds(&self) -> u32 {
        let sides = if self.each_side { 2 } else { 1 };
        self.ramp_up
            .iter()
            .map(|set| {
                u32::from(set.repetitions.get()) * SECONDS_PER_REPETITION * sides + SECONDS_AFTER_RAMP_UP
            })
            .sum()
    }

    /// Returns the planned time of the block in seconds: changing over, ramp-up, work and rest.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.transition.get()
            + self.ramp_up_seconds()
            + u32::from(self.sets) * (self.work_seconds() + self.rest.get())
    }
}

/// A lighter set that prepares the work sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RampUp {
    /// Repetitions.
    pub repetitions: Repetitions,
    /// Load; `None` for an easier bodyweight version.
    pub load: Option<Grams>,
}

vocabulary! {
    /// Something that cannot move, to hold on to.
    Support {
        /// A wall.
        Wall,
        /// A rail or kitchen counter.
        Rail,
        /// A stable chair against a wall.
        Chair,
    }
}

/// One phase with its blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhasePlan {
    /// Which phase.
    pub phase: Phase,
    /// Planned time: work, rest and transitions. Zero: not today.
    pub seconds: Seconds,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// Where a session stands in its album.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Week of the album, from 1.
    pub week: u8,
    /// Weeks of the album.
    pub weeks: u8,
    /// Session of the week, from 1.
    pub session: u8,
    /// Sessions planned for the week.
    pub sessions: u8,
    /// Whether this is the lighter week.
    pub lighter: bool,
    /// What the week is about.
    pub theme: WeekTheme,
}

/// What today is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Outcome {
    /// A session.
    Train,
    /// A planned or chosen day of rest; counts as part of the plan.
    Rest,
    /// The week's free track: unplanned, unscored, for the joy of it.
    FreeTrack {
        /// Slugs of movements that might be fun, none of them ruled out today.
        ideas: Vec<String>,
    },
    /// No training: a red flag wants help first.
    Stop {
        /// The flags that were named.
        flags: Vec<RedFlag>,
    },
}

/// Today's session, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPlan {
    /// The training day it is for.
    pub day: NaiveDate,
    /// The seed it was generated with.
    pub seed: u32,
    /// What today is.
    pub outcome: Outcome,
    /// Its kind.
    pub kind: SessionKind,
    /// Where it stands in the album.
    pub track: Option<Track>,
    /// Where it takes place.
    pub place: PlaceKind,
    /// Minutes it has to fit.
    pub budget: Minutes,
    /// Readiness it was made for.
    pub state: ReadinessState,
    /// The five phases in order; all five are listed when training, an absent one with zero seconds.
    pub phases: Vec<PhasePlan>,
    /// Why it differs from the album's planned session, most important first.
    pub reasons: Vec<Reason>,
    /// Σ planned RPE × minutes, in arbitrary units (Foster 2001, planned instead of reported).
    pub planned_load: u32,
    /// Minutes of an easy walk, any time today, that would bring the week's base forward (§5); `None`: none is offered.
    pub walk: Option<Minutes>,
    /// Which of the day's two sessions this is.
    pub side: Side,
    /// Whether it is a hard day: planned session RPE of 7 or more, ten vigorous minutes, or a test (§12).
    pub hard: bool,
    /// Whether the week's free track may be taken today instead.
    pub free_track: bool,
    /// Reasons that still hold and were said twice in the last seven days (P7): shown on request only.
    pub as_before: Vec<Reason>,
    /// The loads that can be picked where it takes place, by what carries them: a lighter one is one of these.
    #[serde(default)]
    pub loads: BTreeMap<Equipment, LoadSteps>,
}

/// A choice of the person that makes another plan for today. Never more than was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "lever")]
pub enum Lever {
    /// Fewer minutes.
    Shorter {
        /// Minutes available.
        #[schemars(range(min = 10, max = 60))]
        minutes: Minutes,
    },
    /// One readiness state easier.
    Easier,
    /// Another movement instead of one of today's.
    Swap {
        /// The slug to replace.
        movement: String,
    },
    /// Somewhere else.
    OtherPlace {
        /// Where.
        place: PlaceKind,
    },
    /// No session today.
    Rest,
    /// The other of the day's two sessions.
    SideB,
    /// The week's free track instead of a session.
    FreeTrack,
}

//! What is known of the person's past, as the rules of planning and the statistics read it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::CheckIn;
use crate::company::Company;
use crate::confidence::Confidence;
use crate::noticed::Noticed;
use crate::pacing::SteadyNotes;
use crate::plan::{Reason, SessionPlan};
use crate::quantity::{Grams, Minutes, RepsInReserve, Rpe, Seconds};
use crate::reflection::Reflection;
use crate::vocabulary::{Phase, Quality, vocabulary};

vocabulary! {
    /// How a session ended. Every one of these is a fair end.
    Ending {
        /// All of it.
        Complete,
        /// The warning light: straight to the downshift. Good judgement.
        WarningLight,
        /// Ended earlier by choice.
        Early,
        /// A red flag stopped it.
        RedFlag,
        /// Closed by the day's rollover with all its sets.
        DayOver,
    }
}

/// One set as it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoggedSet {
    /// The phase.
    pub phase: Phase,
    /// Index of the block in that phase, from 0.
    pub block: u8,
    /// Number of the set in the block, from 1.
    pub set: u8,
    /// The movement's slug (after a swap: what was done).
    pub movement: String,
    /// Repetitions or seconds done, as the movement is measured.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// Load, where there was one.
    pub load: Option<Grams>,
    /// Reserve reported.
    pub reserve: Option<RepsInReserve>,
    /// How it went.
    pub quality: Quality,
}

/// A session as it was lived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// The plan it followed.
    pub plan: SessionPlan,
    /// Every set that was logged, in order.
    pub sets: Vec<LoggedSet>,
    /// How it ended.
    pub ending: Ending,
    /// Time under way, pauses not counted.
    pub active: Seconds,
    /// Time spent in the aerobic phase.
    pub aerobic: Seconds,
    /// What the person said of it.
    pub steady: SteadyNotes,
    /// What the person noticed and heeded.
    pub noticed: Noticed,
    /// The reflection, once it was given.
    pub reflection: Option<Reflection>,
}

impl SessionRecord {
    /// Returns whether a skill was practised in it.
    #[must_use]
    pub fn practised_a_skill(&self) -> bool {
        self.sets.iter().any(|set| set.phase == Phase::Skill)
    }
}

vocabulary! {
    /// Activity outside Longplay.
    ActivityKind {
        /// A walk.
        Walk,
        /// A run.
        Run,
        /// A ride.
        Ride,
        /// A swim.
        Swim,
        /// Sport or a game.
        Sport,
        /// Gardening, moving house, playing with children.
        Daily,
        /// Two minutes of movement inside Longplay ([`crate::interlude`]).
        Interlude,
    }
}

/// Activity outside Longplay, logged in seconds of the person's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What.
    pub kind: ActivityKind,
    /// How long, 1 to 1440 minutes.
    pub minutes: Minutes,
    /// How hard, CR-10.
    pub effort: Rpe,
}

/// The person's past up to and without the day in question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Check-ins by training day.
    pub check_ins: BTreeMap<NaiveDate, CheckIn>,
    /// Sessions by training day; a day can hold several.
    pub sessions: BTreeMap<NaiveDate, Vec<SessionRecord>>,
    /// Activity outside Longplay by training day.
    pub activities: BTreeMap<NaiveDate, Vec<Activity>>,
    /// Reasons that each day's plan was shown with, trained or not: what was said need not be said again (P7).
    pub told: BTreeMap<NaiveDate, Vec<Reason>>,
    /// Who was moved with, by training day.
    pub company: BTreeMap<NaiveDate, Company>,
    /// How sure the person said to be of daily life, by training day.
    pub confidence: BTreeMap<NaiveDate, Confidence>,
    /// First training day the person had a profile; nothing before it is known.
    pub since: Option<NaiveDate>,
}

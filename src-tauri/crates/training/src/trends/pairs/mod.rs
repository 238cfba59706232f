//! Then and now: what the person did, said and answered first, beside the latest of the same.
//!
//! Always the first and the latest, so that nothing is picked to please; never closer than [`super::APART_DAYS`]; in the person's own
//! words and units. There is no field for a gain: what lies between the two is theirs to see.

mod found;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use found::{PairSources, pairs};

use super::reflections::OwnWords;
use crate::confidence::Capability;
use crate::movement::Measure;
use crate::plan::SessionKind;
use crate::profile::SupportNeed;
use crate::quantity::{Certainty, Grams};
use crate::reflection::{Answer, Question};
use crate::vocabulary::vocabulary;

/// Movements of strength that are told, those of most days first. Our choice: a page holds three.
pub const MOVEMENTS: usize = 3;
/// Ladders of practice that are told, those of most days first. Our choice: as many as a session practises.
pub const SKILLS: usize = 2;
/// Questions that are told, those answered last first. Our choice.
pub const QUESTIONS: usize = 2;

vocabulary! {
    /// What two days are set beside each other for.
    PairKind {
        /// A movement of strength.
        Movement,
        /// A ladder of practice.
        Skill,
        /// A worry, and what a later one was turned into.
        Turned,
        /// The same question after a session, answered otherwise.
        Question,
        /// What one could use most support with.
        Support,
        /// How sure one is of daily life.
        Sure,
        /// One's own words after a session.
        Words,
    }
}

/// A movement as it was done on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoneOn {
    /// The training day.
    pub day: NaiveDate,
    /// The movement's slug.
    pub movement: String,
    /// What it is counted in.
    pub measure: Measure,
    /// Load of its heaviest set, where there was one.
    pub load: Option<Grams>,
    /// Repetitions or seconds of that set.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// Sets of that day that stayed clean.
    #[schemars(range(min = 0, max = 1000))]
    pub clean: u16,
    /// Sets of that day.
    #[schemars(range(min = 1, max = 1000))]
    pub sets: u16,
}

/// A voice that was caught, and what the person made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The training day.
    pub day: NaiveDate,
    /// The movement it came with.
    pub movement: Option<String>,
    /// The person's words.
    pub text: String,
    /// What the person turned it into.
    pub turned: Option<String>,
}

/// An answer to the rotating question of a reflection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredOn {
    /// The training day.
    pub day: NaiveDate,
    /// The answer.
    pub answer: Answer,
    /// The kind of session it was about.
    pub kind: SessionKind,
    /// The line that was written with it.
    pub line: Option<String>,
}

/// An answer to the support question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportOn {
    /// First day of the album that was made for it.
    pub day: NaiveDate,
    /// The answer.
    pub need: SupportNeed,
}

/// How sure the person was of one thing, with the words beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SureOn {
    /// The training day.
    pub day: NaiveDate,
    /// The answer.
    pub certainty: Certainty,
    /// The person's words; they stand once, however much was answered with them.
    pub words: Option<String>,
}

/// Two days, at least [`super::APART_DAYS`] apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "pair")]
pub enum Pair {
    /// The heaviest, then the longest set of the first and of the latest day with the same movement.
    Movement {
        /// The first.
        then: DoneOn,
        /// The latest.
        now: DoneOn,
    },
    /// The highest rung of the first and of the latest day on the same ladder.
    Skill {
        /// The first.
        then: DoneOn,
        /// The latest.
        now: DoneOn,
    },
    /// The first voice that was caught, and the latest one that was turned; of the same movement where there is one.
    Turned {
        /// The first.
        then: Voice,
        /// The latest; it was turned.
        now: Voice,
    },
    /// The first and the latest answer to the same question, where they differ.
    Question {
        /// The question.
        question: Question,
        /// The first.
        then: AnsweredOn,
        /// The latest.
        now: AnsweredOn,
    },
    /// The first and the latest answer to the support question, where they differ.
    Support {
        /// The first.
        then: SupportOn,
        /// The latest.
        now: SupportOn,
    },
    /// The first and the latest word on how sure one is of something.
    Sure {
        /// Of what.
        of: Capability,
        /// The first.
        then: SureOn,
        /// The latest.
        now: SureOn,
    },
    /// The first and the latest line of a reflection.
    Words {
        /// The first.
        then: OwnWords,
        /// The latest.
        now: OwnWords,
    },
}

impl Pair {
    /// Returns what it is about.
    #[must_use]
    pub const fn kind(&self) -> PairKind {
        match self {
            Self::Movement { .. } => PairKind::Movement,
            Self::Skill { .. } => PairKind::Skill,
            Self::Turned { .. } => PairKind::Turned,
            Self::Question { .. } => PairKind::Question,
            Self::Support { .. } => PairKind::Support,
            Self::Sure { .. } => PairKind::Sure,
            Self::Words { .. } => PairKind::Words,
        }
    }

    /// Returns its two days, the earlier one first.
    #[must_use]
    pub const fn days(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Movement { then, now } | Self::Skill { then, now } => (then.day, now.day),
            Self::Turned { then, now } => (then.day, now.day),
            Self::Question { then, now, .. } => (then.day, now.day),
            Self::Support { then, now } => (then.day, now.day),
            Self::Sure { then, now, .. } => (then.day, now.day),
            Self::Words { then, now } => (then.day, now.day),
        }
    }
}

/// What is not there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PairAhead {
    /// What it will be about.
    pub kind: PairKind,
    /// Its first day, where there was one.
    pub first: Option<NaiveDate>,
    /// The first day that could stand beside it, where that lies ahead.
    pub from: Option<NaiveDate>,
}

/// Then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pairs {
    /// What there is, kind by kind in the order of [`PairKind`].
    pub pairs: Vec<Pair>,
    /// The kinds that are not there yet, in the same order.
    pub ahead: Vec<PairAhead>,
    /// Fewest days between then and now.
    #[schemars(range(min = 1, max = 366))]
    pub apart_days: u16,
}

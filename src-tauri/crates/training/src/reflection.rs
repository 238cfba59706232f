//! The reflection: three taps, one rotating question, an optional line.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quantity::Rpe;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Compared with the start of the session.
    Felt {
        /// Better than at the start.
        Better,
        /// About the same.
        Same,
        /// Worse, or broken.
        Worse,
    }
}

vocabulary! {
    /// Whether the session supported the person's life.
    LifeFit {
        /// It supported it.
        Supported,
        /// It was neutral.
        Neutral,
        /// It got in the way.
        Hijacked,
    }
}

vocabulary! {
    /// The rotating question (systems 9, 18 and 19 of the promise).
    Question {
        /// Did movement stay clean?
        Clean,
        /// Was I present?
        Present,
        /// Did I follow the intention?
        Intention,
        /// Challenged appropriately?
        Challenged,
        /// A skill for real life?
        LifeSkill,
        /// What am I learning?
        Learning,
    }
}

impl Question {
    /// Returns the question that belongs to the `nth` session of a day, from 0. Our choice: it goes round by days, so that
    /// neither the same weekday nor a second session asks the same again.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use training::reflection::Question;
    /// let tuesday = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    /// let next_tuesday = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    /// assert_ne!(Question::of(tuesday, 0), Question::of(next_tuesday, 0));
    /// assert_ne!(Question::of(tuesday, 0), Question::of(tuesday, 1));
    /// ```
    #[must_use]
    pub fn of(day: NaiveDate, nth: usize) -> Self {
        let turn = usize::try_from(day.num_days_from_ce()).unwrap_or_default();
        Self::ALL[(turn + nth) % Self::ALL.len()]
    }
}

vocabulary! {
    /// An answer to the rotating question.
    Answer {
        /// Yes.
        Yes,
        /// In part.
        Partly,
        /// Not today.
        NotToday,
    }
}

/// Longest free line in characters. Our choice: a thought, not an essay.
pub const LINE_MAX_CHARACTERS: usize = 500;

/// What the person says after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// Better or worse after than before.
    pub felt: Felt,
    /// Session RPE: how hard was the whole session (Foster 2001)?
    pub effort: Rpe,
    /// Support or hijack.
    pub life: LifeFit,
    /// The rotating question that was asked, and its answer.
    pub question: Option<(Question, Answer)>,
    /// A line in the person's own words, at most 500 characters.
    #[schemars(length(max = 500))]
    pub line: Option<String>,
}

//! What a line says, as a fact. Never a cause, and never below the readings it needs (invariant 46).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The one finding of a line, for its headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "finding")]
pub enum Finding {
    /// Too few readings to say anything.
    StillLearning {
        /// Readings so far (sets, for movement quality).
        have: u32,
        /// Readings needed.
        need: u32,
    },
    /// Enough readings, but over too few days to see a direction.
    TooEarly {
        /// Days from the first to the last reading, both counted.
        days: u32,
        /// Days needed.
        need: u32,
    },
    /// Whatever changed stays within the own usual range.
    AsUsual,
    /// The last seven days were above the four weeks before them. Only over four weeks.
    AboveUsual,
    /// The last seven days were below the four weeks before them. Only over four weeks.
    BelowUsual,
    /// A step up, about then. Never a cause.
    HigherSince {
        /// The first day of the higher stretch, roughly.
        around: NaiveDate,
    },
    /// A step down, about then. Never a cause.
    LowerSince {
        /// The first day of the lower stretch, roughly.
        around: NaiveDate,
    },
    /// Slowly up over the whole span.
    Rising,
    /// Slowly down over the whole span.
    Falling,
    /// Enough readings, but they allow more than one answer.
    NotClear,
    /// How many sets were clean. Only for movement quality.
    CleanShare {
        /// Clean sets in the span.
        clean_sets: u32,
        /// All judged sets in the span.
        sets: u32,
    },
    /// Where somebody stands on a ladder of variations. Only for levels.
    Level {
        /// The rung of the latest practice, from 1.
        rung: u8,
        /// The rung of the first practice in the span.
        from: u8,
        /// Rungs that the ladder has.
        rungs: u8,
    },
    /// How often somebody said it of the practice of a skill. Only for gains.
    Said {
        /// Days of practice of which it was said.
        times: u32,
        /// Days of practice that were looked back on, in the span.
        of: u32,
    },
    /// Sessions in the last 28 days.
    Sessions {
        /// How many.
        count: u32,
    },
    /// What sessions did to the person. Only for charge and drain.
    Balance {
        /// Sessions that gave more than they took.
        charged: u32,
        /// Sessions that did neither clearly.
        even: u32,
        /// Sessions that took more than they gave.
        drained: u32,
    },
}

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
}

//! Where a person's own words come from.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where something was written.
    SaidIn {
        /// The note of a day.
        Note,
        /// The line of a reflection.
        Reflection,
        /// A thought that was caught.
        Thought,
        /// What a thought was turned into.
        Turned,
        /// Who a day was moved with.
        Company,
        /// Words beside how sure one is of daily life.
        Confidence,
        /// Words at the end of an album.
        Album,
    }
}

/// One thing that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// The training day.
    pub day: NaiveDate,
    /// Where.
    pub place: SaidIn,
    /// The words.
    pub text: String,
}

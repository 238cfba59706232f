//! What a person says of an album at its end: more useful, more aware, more alive outside training? (systems 11 and 30)

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether there is more of something in daily life than before an album.
    Since {
        /// More.
        More,
        /// A little more.
        LittleMore,
        /// As before.
        AsBefore,
        /// Less.
        Less,
    }
}

/// Longest words in characters. Our choice: as a reflection's line.
pub const REVIEW_MAX_CHARACTERS: usize = 500;

/// A person's word on an album. Anything may be left open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlbumReview {
    /// First day of the album it is about.
    pub album: NaiveDate,
    /// More useful outside training?
    #[serde(default)]
    pub useful: Option<Since>,
    /// More aware?
    #[serde(default)]
    pub aware: Option<Since>,
    /// More alive?
    #[serde(default)]
    pub alive: Option<Since>,
    /// The person's own words, at most 500 characters.
    #[serde(default)]
    #[schemars(length(max = 500))]
    pub words: Option<String>,
}

impl AlbumReview {
    /// Whether nothing was said.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.useful.is_none() && self.aware.is_none() && self.alive.is_none() && self.words.is_none()
    }
}

//! More capable, month by month: how sure a person is of four things in daily life, in their own words beside.
//!
//! A rating of how certain one is of being able to do a named thing, from 0 to 10, is how self-efficacy is asked for
//! (Bandura 2006, "Guide for constructing self-efficacy scales"). The four things are product.md's; what a rating means is
//! the person's own affair: nothing is planned by it, and it is compared with nobody's but their own.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::history::History;
use crate::quantity::Certainty;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What one can be sure of.
    Capability {
        /// Going up and down stairs.
        Stairs,
        /// Getting down to the floor and up again.
        Floor,
        /// Carrying what has to be carried.
        Carrying,
        /// Trust in oneself.
        Trust,
    }
}

/// How sure a person is, on a day. Anything may be left open; all of it left open says: not this month.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// On stairs.
    #[serde(default)]
    pub stairs: Option<Certainty>,
    /// Down to the floor and up again.
    #[serde(default)]
    pub floor: Option<Certainty>,
    /// Carrying.
    #[serde(default)]
    pub carrying: Option<Certainty>,
    /// Trust in oneself.
    #[serde(default)]
    pub trust: Option<Certainty>,
    /// The person's own words, at most 500 characters.
    #[serde(default)]
    #[schemars(length(max = 500))]
    pub words: Option<String>,
}

/// Longest words in characters. Our choice: as a reflection's line.
pub const WORDS_MAX_CHARACTERS: usize = 500;
/// Days after which it is asked about again ("each month"). Our choice: four whole weeks, so that it falls on the same weekday.
pub const AGAIN_AFTER_DAYS: u64 = 28;
/// Check-ins before it is asked about first. Our choice: the first mornings have enough that is new.
pub const CHECK_INS_BEFORE: usize = 3;

impl Confidence {
    /// Returns the rating of one thing.
    #[must_use]
    pub const fn of(&self, capability: Capability) -> Option<Certainty> {
        match capability {
            Capability::Stairs => self.stairs,
            Capability::Floor => self.floor,
            Capability::Carrying => self.carrying,
            Capability::Trust => self.trust,
        }
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns whether a day is one to ask on: the person has come for some mornings, and was not asked for four weeks.
#[must_use]
pub fn is_due(history: &History, today: NaiveDate) -> bool {
    let mornings = history.check_ins.range(..=today).count();
    mornings >= CHECK_INS_BEFORE && history.confidence.range(lately(today)).next().is_none()
}

fn lately(today: NaiveDate) -> RangeInclusive<NaiveDate> {
    let from = today.checked_sub_days(Days::new(AGAIN_AFTER_DAYS - 1));
    from.unwrap_or(NaiveDate::MIN)..=today
}

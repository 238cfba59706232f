//! Times with a plan of their own: exams, an event to be ready for, travel.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What makes a time different.
    OccasionKind {
        /// A race, a match, a hike: training tapers towards its first day (§8, "Athlete").
        Event,
        /// Exams: what is there is kept, nothing is built (§8, "Student").
        Exams,
        /// Away from home: sessions use what the place called "travel" has.
        Travel,
    }
}

/// A time with a plan of its own, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Occasion {
    /// What it is.
    pub kind: OccasionKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; never before the first.
    pub to: NaiveDate,
}

impl Occasion {
    /// Whether a day belongs to it.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use training::occasion::{Occasion, OccasionKind};
    /// let day = |of_june| NaiveDate::from_ymd_opt(2027, 6, of_june).unwrap();
    /// let exams = Occasion { kind: OccasionKind::Exams, from: day(7), to: day(18) };
    /// assert!(exams.holds(day(7)) && exams.holds(day(18)) && !exams.holds(day(19)));
    /// ```
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Something in the occasions that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OccasionError {
    /// The last day is before the first.
    #[error("an occasion ends on or after the day it begins")]
    EndsFirst,
    /// More than a person can mean, in number or length.
    #[error("at most {MOST_OCCASIONS} occasions of at most {LONGEST_DAYS} days each can be kept")]
    TooMany,
}

/// Most occasions that are kept. Our choice: a request stays small.
pub const MOST_OCCASIONS: usize = 40;
/// Longest occasion in days. Our choice: a season, not a life.
pub const LONGEST_DAYS: i64 = 120;

/// Checks occasions as the person gave them.
///
/// # Errors
/// The first [`OccasionError`] found.
pub fn check(occasions: &[Occasion]) -> Result<(), OccasionError> {
    if occasions.iter().any(|occasion| occasion.to < occasion.from) {
        return Err(OccasionError::EndsFirst);
    }
    let too_long = |occasion: &Occasion| (occasion.to - occasion.from).num_days() >= LONGEST_DAYS;
    if occasions.len() > MOST_OCCASIONS || occasions.iter().any(too_long) {
        return Err(OccasionError::TooMany);
    }
    Ok(())
}

/// Days before an event in which training tapers (§8, "Athlete's last 14 days"; Bosquet 2007).
pub const TAPER_DAYS: i64 = 14;

/// Whether a day belongs to an occasion of this kind.
#[must_use]
pub fn is_within(occasions: &[Occasion], kind: OccasionKind, day: NaiveDate) -> bool {
    occasions
        .iter()
        .any(|occasion| occasion.kind == kind && occasion.holds(day))
}

/// Returns the days from `day` to the next event, 0 on its first day; `None` while none is within its taper.
#[must_use]
pub fn days_to_event(occasions: &[Occasion], day: NaiveDate) -> Option<u16> {
    occasions
        .iter()
        .filter(|occasion| occasion.kind == OccasionKind::Event)
        .map(|event| (event.from - day).num_days())
        .filter(|days| (0..=TAPER_DAYS).contains(days))
        .min()
        .and_then(|days| u16::try_from(days).ok())
}

//! Heart rates to stay between. Effort and the talk test lead; a heart rate only stands beside them (§5).

use chrono::NaiveDate;

use crate::plan::HeartRateRange;
use crate::profile::Profile;
use crate::quantity::HeartRate;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How hard steady work is meant, as a share of the heart-rate reserve (ACSM, Garber 2011; §5 table).
    Intensity {
        /// Sentences, not song: 40–59 %.
        Moderate,
        /// A few words: 60–89 %.
        Vigorous,
    }
}

impl Intensity {
    /// Returns the ends of the range, in percent of the heart-rate reserve.
    const fn percent(self) -> (i64, i64) {
        match self {
            Self::Moderate => (40, 59),
            Self::Vigorous => (60, 89),
        }
    }
}

/// Highest heart rate at age 0, and what a year takes from it, in tenths of a beat per minute (Tanaka 2001).
const HIGHEST_TENTHS: (i64, i64) = (2080, 7);
/// Least reserve between rest and the highest rate, in tenths of a beat per minute, for which targets are told. Our
/// choice: under it the resting rate was hardly taken at rest.
const LEAST_RESERVE_TENTHS: i64 = 400;

/// Returns the highest heart rate that the age suggests, in tenths of a beat per minute; it can be ten beats off.
#[must_use]
pub fn highest_tenths(age: i32) -> i64 {
    HIGHEST_TENTHS.0 - HIGHEST_TENTHS.1 * i64::from(age)
}

/// Whether medicine, a condition or a pregnancy makes heart rates say little (§5; invariant 21).
#[must_use]
pub const fn is_unreliable(profile: &Profile) -> bool {
    let screening = &profile.screening;
    screening.heart_rate_medicine || screening.heart_condition || screening.pregnant_or_postpartum
}

/// Returns the heart rates to stay between (Karvonen): the resting rate and a share of what lies between it and the
/// highest. `None` without a resting rate, and where it would say little.
///
/// ```
/// use chrono::NaiveDate;
/// use training::heart_rate::{Intensity, range};
/// use training::profile::Profile;
/// use training::quantity::HeartRate;
///
/// let today = NaiveDate::from_ymd_opt(2027, 6, 1).unwrap();
/// let mut profile = Profile::with_birth_year(2027 - 45);
/// assert!(range(&profile, today, Intensity::Moderate).is_none());
/// profile.resting_heart_rate = Some(HeartRate::new(60).unwrap());
/// let moderate = range(&profile, today, Intensity::Moderate).unwrap();
/// assert_eq!((moderate.low.get(), moderate.high.get()), (107, 129));
/// ```
#[must_use]
pub fn range(profile: &Profile, day: NaiveDate, intensity: Intensity) -> Option<HeartRateRange> {
    if is_unreliable(profile) {
        return None;
    }
    let rest = i64::from(profile.resting_heart_rate?.get()) * 10;
    let reserve = highest_tenths(profile.age(day)) - rest;
    if reserve < LEAST_RESERVE_TENTHS {
        return None;
    }
    // Rounded to the nearest beat.
    let at = |percent: i64| HeartRate::clamped((rest * 100 + percent * reserve + 500) / 1000);
    let (low, high) = intensity.percent();
    Some(HeartRateRange {
        low: at(low),
        high: at(high),
    })
}

//! The training day: which day a moment belongs to, decided once, when it is recorded.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};

/// Local hour at which a new training day begins, unless the person chooses another. Our choice: most are asleep.
pub const DEFAULT_ROLLOVER_HOUR: u8 = 4;

/// Returns the training day of a moment: the local calendar day, with the hours before `rollover_hour` counted to the
/// day before.
///
/// ```
/// use chrono::{FixedOffset, NaiveDate, TimeZone, Utc};
/// let late = Utc.with_ymd_and_hms(2026, 3, 2, 1, 30, 0).unwrap();
/// let berlin = FixedOffset::east_opt(3600).unwrap();
/// assert_eq!(training::day::training_day(late, berlin, 4), NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
/// ```
#[must_use]
pub fn training_day(at: DateTime<Utc>, offset: FixedOffset, rollover_hour: u8) -> NaiveDate {
    (at.with_timezone(&offset) - Duration::hours(i64::from(rollover_hour))).date_naive()
}

//! Which backups stay. A pure function of when they were taken.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, TimeDelta};

/// The last backup of each of this many days with one stays. Our choice: close to two weeks of single days.
pub const DAILY: usize = 12;
/// The last backup of each of this many weeks with one stays. Our choice: a season.
pub const WEEKLY: usize = 10;
/// The last backup of each of this many months with one stays. Our choice: two years.
pub const MONTHLY: usize = 24;
/// Days for which a backup that undoes something stays besides. Our choice.
pub const UNDO_DAYS: i64 = 30;

/// When and why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// In the local time of then.
    pub at: DateTime<FixedOffset>,
    /// Whether it was taken to undo what came after it.
    pub undo: bool,
}

/// Returns which of the backups stay, in the order they were given.
///
/// Days, weeks and months without a backup do not count: who stays away for a year finds what was there. The newest
/// backup always stays.
///
/// ```
/// use store::backup::retention::{Taken, staying};
///
/// # fn main() -> Result<(), chrono::ParseError> {
/// let morning = Taken { at: "2026-03-02T07:00:00+01:00".parse()?, undo: false };
/// let evening = Taken { at: "2026-03-02T19:00:00+01:00".parse()?, undo: false };
/// assert_eq!(staying(&[morning, evening], evening.at), [false, true]);
/// # Ok(())
/// # }
/// ```
pub fn staying(taken: &[Taken], now: DateTime<FixedOffset>) -> Vec<bool> {
    let mut stays = vec![false; taken.len()];
    keep_last_of(DAILY, taken, &mut stays, |at| at.date_naive());
    keep_last_of(WEEKLY, taken, &mut stays, |at| at.iso_week());
    keep_last_of(MONTHLY, taken, &mut stays, |at| (at.year(), at.month()));
    for (stays, taken) in stays.iter_mut().zip(taken) {
        *stays |= taken.undo && now.signed_duration_since(taken.at) < TimeDelta::days(UNDO_DAYS);
    }
    stays
}

/// Keeps the last backup of each of the newest periods. Periods go by the calendar of where the backup was taken, so that a
/// flight over the date line changes which of two instants is later, but never how many days stay.
fn keep_last_of<P: Ord>(
    most: usize,
    taken: &[Taken],
    stays: &mut [bool],
    period: impl Fn(DateTime<FixedOffset>) -> P,
) {
    let mut last: BTreeMap<P, usize> = BTreeMap::new();
    for (position, one) in taken.iter().enumerate() {
        let kept = last.entry(period(one.at)).or_insert(position);
        if taken[*kept].at <= one.at {
            *kept = position;
        }
    }
    for &position in last.values().rev().take(most) {
        stays[position] = true;
    }
}

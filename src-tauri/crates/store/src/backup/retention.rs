//! Which backups stay. A pure function of when they were taken.

use std::collections::BTreeSet;

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
    let mut newest_first: Vec<usize> = (0..taken.len()).collect();
    newest_first.sort_by_key(|&position| std::cmp::Reverse((taken[position].at, position)));
    let mut stays = vec![false; taken.len()];
    keep_last_of(DAILY, &newest_first, &mut stays, |position| {
        let date = taken[position].at.date_naive();
        (date.year(), date.ordinal())
    });
    keep_last_of(WEEKLY, &newest_first, &mut stays, |position| {
        let week = taken[position].at.iso_week();
        (week.year(), week.week())
    });
    keep_last_of(MONTHLY, &newest_first, &mut stays, |position| {
        let date = taken[position].at.date_naive();
        (date.year(), date.month())
    });
    for (stays, taken) in stays.iter_mut().zip(taken) {
        *stays |= taken.undo && now.signed_duration_since(taken.at) < TimeDelta::days(UNDO_DAYS);
    }
    stays
}

fn keep_last_of(
    most: usize,
    newest_first: &[usize],
    stays: &mut [bool],
    period: impl Fn(usize) -> (i32, u32),
) {
    let mut seen = BTreeSet::new();
    for &position in newest_first {
        let period = period(position);
        if seen.contains(&period) {
            continue;
        }
        if seen.len() == most {
            return;
        }
        seen.insert(period);
        stays[position] = true;
    }
}

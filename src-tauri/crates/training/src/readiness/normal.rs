//! The person's own normal: robust centre and spread of the last four weeks, in whole numbers, so that every machine
//! finds the same state.

use chrono::{Days, NaiveDate};

use crate::check_in::CheckIn;
use crate::history::History;

/// Days of the window before today (§1).
pub(super) const WINDOW_DAYS: u64 = 28;
/// Check-ins from which a normal is provisional (§1).
pub(super) const PROVISIONAL_FROM: usize = 7;
/// Check-ins from which a normal is known (§1).
pub(super) const KNOWN_FROM: usize = 14;
/// Days without a check-in after which the normal is provisional again (§1).
const GAP_DAYS: i64 = 14;
/// Where a provisional normal leans to, and with how many check-ins' weight (§1).
const PRIOR_TOTAL: i64 = 15;
const PRIOR_WEIGHT: i64 = 7;
/// Makes the median absolute deviation an estimate of a standard deviation, in ten-thousandths (§1).
const MAD_TO_DEVIATION: i64 = 14_826;
/// Least spread in millionths of a point: integer scales can have a deviation of 0 (§1).
const LEAST_SPREAD: i64 = 2_000_000;
/// Least spread of a provisional normal in millionths of a point (§1).
const LEAST_PROVISIONAL_SPREAD: i64 = 2_500_000;
/// Nights from which an own median of sleep counts. Our choice: as many as for a provisional normal. It is not drawn
/// towards a common value, so that a parent on broken sleep trains normally from the eighth morning.
const NIGHTS_FOR_MEDIAN: usize = 7;
/// One point in the unit of this module.
pub(super) const POINT: i64 = 1_000_000;

/// How the window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Knowledge {
    /// Too few check-ins.
    Unknown,
    /// A first idea.
    Provisional,
    /// Enough.
    Known,
}

/// Centre and spread of the window in millionths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Normal {
    pub(super) centre: i64,
    pub(super) spread: i64,
}

/// The window before a day.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// Check-ins in the window since the last long gap: what a known normal is counted by.
    pub(super) fresh: usize,
    pub(super) knowledge: Knowledge,
    pub(super) normal: Option<Normal>,
    /// Own median of sleep in minutes, once there are enough nights.
    pub(super) usual_sleep: Option<i64>,
}

/// Returns the median; of an even number the mean of the middle two. `None` for nothing.
pub(super) fn median(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some((lower + upper) / 2)
}

/// Returns the check-ins from `days` days before `day` to the day before it.
pub(super) fn before(
    history: &History,
    day: NaiveDate,
    days: u64,
) -> impl DoubleEndedIterator<Item = (NaiveDate, &CheckIn)> {
    let from = day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
    history
        .check_ins
        .range(from..day)
        .map(|(day, check_in)| (*day, check_in))
}

/// Returns how many of the window's check-ins came after the last long gap.
fn since_gap(history: &History, day: NaiveDate) -> usize {
    let mut later = day;
    let mut count = 0;
    for (earlier, _) in before(history, day, WINDOW_DAYS).rev() {
        if (later - earlier).num_days() > GAP_DAYS {
            return count;
        }
        later = earlier;
        count += 1;
    }
    count
}

impl Window {
    pub(super) fn before(history: &History, day: NaiveDate) -> Self {
        let totals: Vec<i64> = before(history, day, WINDOW_DAYS)
            .map(|(_, check_in)| i64::from(check_in.total()) * POINT)
            .collect();
        let fresh = since_gap(history, day);
        let knowledge = if totals.len() < PROVISIONAL_FROM {
            Knowledge::Unknown
        } else if fresh < KNOWN_FROM {
            Knowledge::Provisional
        } else {
            Knowledge::Known
        };
        let sleep: Vec<i64> = before(history, day, WINDOW_DAYS)
            .map(|(_, check_in)| i64::from(check_in.sleep.get()))
            .collect();
        Self {
            fresh,
            knowledge,
            normal: normal(totals, knowledge),
            usual_sleep: if sleep.len() < NIGHTS_FOR_MEDIAN {
                None
            } else {
                median(sleep)
            },
        }
    }
}

fn normal(totals: Vec<i64>, knowledge: Knowledge) -> Option<Normal> {
    let n = i64::try_from(totals.len()).ok()?;
    let centre = median(totals.clone())?;
    let deviation = median(totals.into_iter().map(|total| (total - centre).abs()).collect())?;
    let spread = (deviation / 10_000 * MAD_TO_DEVIATION).max(LEAST_SPREAD);
    match knowledge {
        Knowledge::Unknown => None,
        Knowledge::Provisional => Some(Normal {
            centre: (PRIOR_WEIGHT * PRIOR_TOTAL * POINT + n * centre) / (PRIOR_WEIGHT + n),
            spread: spread.max(LEAST_PROVISIONAL_SPREAD),
        }),
        Knowledge::Known => Some(Normal { centre, spread }),
    }
}

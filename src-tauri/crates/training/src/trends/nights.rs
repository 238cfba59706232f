//! Days and the mornings after them: what a fixed question compares (§10, part 1).
//!
//! A day belongs to the morning after it. One day off, and cause and effect change places.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::check_in::CheckIn;
use crate::history::{History, SessionRecord};
use crate::load::{activities_on, activity_load, sessions_on};

/// Days between two mornings beyond which the time between them is left out of the calendar (§1).
const GAP_DAYS: i64 = 14;
const WEEK: i64 = 7;

/// A day and the morning after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Night<'a> {
    /// The day before.
    pub(super) day: NaiveDate,
    /// The day's place on the calendar.
    pub(super) place: usize,
    /// The morning after.
    pub(super) morning: &'a CheckIn,
}

/// The nights of a stretch of days, on a calendar without long gaps.
#[derive(Debug)]
pub(super) struct Nights<'a> {
    pub(super) nights: Vec<Night<'a>>,
    /// For each day of the calendar, whether it is one that is asked about: a training day.
    pub(super) marked: Vec<bool>,
    /// Training days and other days after which no morning was recorded.
    pub(super) missing: (u32, u32),
}

/// Whether a day was a training day: a session with something done in it, or activity beyond an easy walk.
fn trained(history: &History, day: NaiveDate) -> bool {
    let did = |record: &SessionRecord| !record.sets.is_empty() || record.aerobic.get() > 0;
    sessions_on(history, day).iter().any(did)
        || activities_on(history, day)
            .iter()
            .any(|activity| activity_load(activity) > 0)
}

/// Whether the morning after a day is one of the weekend's.
pub(super) fn into_weekend(day: NaiveDate) -> bool {
    match day.weekday() {
        Weekday::Fri | Weekday::Sat => true,
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Sun => false,
    }
}

impl<'a> Nights<'a> {
    /// Returns the nights whose mornings lie from `from` to `until`. What the morning does not know is no pair: nothing is
    /// filled in.
    pub(super) fn between(history: &'a History, from: NaiveDate, until: NaiveDate) -> Self {
        let mornings = history
            .check_ins
            .range(from..=until)
            .filter_map(|(morning, check_in)| Some((morning.pred_opt()?, check_in)));
        let mut calendar: Vec<NaiveDate> = Vec::new();
        let mut nights = Vec::new();
        for (day, morning) in mornings {
            calendar.extend(calendar_up_to(calendar.last().copied(), day));
            nights.push(Night {
                day,
                place: calendar.len() - 1,
                morning,
            });
        }
        let trained: Vec<bool> = calendar.iter().map(|day| trained(history, *day)).collect();
        let paired: std::collections::BTreeSet<usize> = nights.iter().map(|night| night.place).collect();
        let missing = trained
            .iter()
            .enumerate()
            .filter(|(place, _)| !paired.contains(place))
            .fold((0, 0), |(training, others), (_, trained)| {
                (training + u32::from(*trained), others + u32::from(!*trained))
            });
        Self {
            nights,
            marked: trained,
            missing,
        }
    }

    /// Returns how many nights followed a training day, and how many another day.
    pub(super) fn kinds(&self) -> (usize, usize) {
        let after = self
            .nights
            .iter()
            .filter(|night| self.marked[night.place])
            .count();
        (after, self.nights.len() - after)
    }

    /// Whether the day of the week tells training days from others on so large a share of the nights that nothing can part
    /// the two: a shift by a week finds the same days again (§10, part 4).
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn follow_the_weekday(&self, share: f64) -> bool {
        let (training, others) = self.kinds();
        let mut weekdays = [(0_usize, 0_usize); 7];
        for night in &self.nights {
            let of = &mut weekdays[night.day.weekday().num_days_from_monday() as usize];
            if self.marked[night.place] {
                of.0 += 1;
            } else {
                of.1 += 1;
            }
        }
        let told: usize = weekdays
            .iter()
            .map(|(training, others)| training.max(others))
            .sum();
        // Who trains on nearly every day is told apart by that alone, and not by the day of the week.
        told > training.max(others) && told as f64 > share * self.nights.len() as f64
    }
}

/// Returns the days after `last` up to `day`; of a long gap whole weeks are left out, so that weekdays stay in step.
fn calendar_up_to(last: Option<NaiveDate>, day: NaiveDate) -> Vec<NaiveDate> {
    let Some(last) = last else { return vec![day] };
    let gap = (day - last).num_days();
    let left_out = if gap > GAP_DAYS {
        (gap - 1) / WEEK * WEEK
    } else {
        0
    };
    let first = last
        .checked_add_days(Days::new(u64::try_from(left_out + 1).unwrap_or(1)))
        .unwrap_or(day);
    first.iter_days().take_while(|each| *each <= day).collect()
}

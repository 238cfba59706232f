//! Windows of days, usual weeks, and the return after a gap.

use chrono::{Days, NaiveDate};

use super::{Day, Ledger};
use crate::input::Muscle;

/// Days of a usual week's window (§2: four weeks).
const USUAL_DAYS: u64 = 28;
/// Work sets per muscle that a strength day before Longplay is taken for. Nobody is asked; the low end of common plans.
const SETS_PER_DAY_BEFORE: u32 = 3;
/// Work sets of the whole body that such a day is taken for: four main movements.
const ALL_SETS_PER_DAY_BEFORE: u32 = 4 * SETS_PER_DAY_BEFORE;
/// Effort that activity before Longplay is taken at: moderate (§5).
const EFFORT_BEFORE: u32 = 4;
/// Days without training that make a gap (invariant 33).
const GAP: i64 = 14;
/// Weeks for which a return is one (invariant 33).
const RETURN_WEEKS: i64 = 4;

/// What a week was usually.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Former {
    /// Work sets.
    pub sets: u32,
    /// Moderate-equivalent seconds.
    pub base: u32,
}

/// A return after a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Return {
    /// The first day back.
    pub first_day: NaiveDate,
    /// The last day before the gap.
    pub last_day: NaiveDate,
    /// Days without training between them.
    pub idle: i64,
    /// What was usual before.
    pub former: Former,
}

/// A mean of four weeks, kept exact: 28 times the weekly mean is `sum_of_28`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual(u64);

impl Usual {
    /// Whether a week's amount is at most `percent` of it, and `more` on top.
    pub fn allows(self, amount: u32, percent: u64, more: u32) -> bool {
        u64::from(amount) * 2800 <= self.0 * percent + u64::from(more) * 2800
    }

    /// Returns it in whole numbers.
    pub fn rounded(self) -> u32 {
        u32::try_from(self.0 / 28).unwrap_or(u32::MAX)
    }
}

impl Ledger<'_> {
    /// Returns the lived days from `far` to `near` days before `day`; 0 is the day itself.
    pub(crate) fn before(&self, day: NaiveDate, near: u64, far: u64) -> impl Iterator<Item = &Day> {
        let last = day.checked_sub_days(Days::new(near)).unwrap_or(day);
        let first = day.checked_sub_days(Days::new(far)).unwrap_or(day);
        self.days
            .iter()
            .rev()
            .skip_while(move |one| one.day > last)
            .take_while(move |one| one.day >= first)
    }

    /// Returns what the week so far has had: the six days before, and what was done today.
    pub(crate) fn week(&self, day: NaiveDate, of: impl Fn(&Day) -> u32) -> u32 {
        self.before(day, 0, 6).map(of).sum()
    }

    /// Returns the usual week of the 28 days before `day`; days before Longplay had a seventh of `before` each.
    pub(crate) fn usual(&self, day: NaiveDate, before: u32, of: impl Fn(&Day) -> u32) -> Usual {
        let lived: u64 = self
            .before(day, 1, USUAL_DAYS)
            .map(|one| u64::from(of(one)))
            .sum();
        let known = u64::try_from((day - self.since).num_days())
            .unwrap_or(0)
            .min(USUAL_DAYS);
        Usual(7 * lived + u64::from(before) * (USUAL_DAYS - known))
    }

    pub(crate) fn load_before(&self) -> u32 {
        u32::from(self.person.recent.weekly_minutes) * 60 * EFFORT_BEFORE
    }

    pub(crate) fn base_before(&self) -> u32 {
        u32::from(self.person.recent.weekly_minutes) * 60
    }

    pub(crate) fn half_sets_before(&self) -> u32 {
        u32::from(self.person.recent.strength_days) * SETS_PER_DAY_BEFORE * 2
    }

    pub(super) fn usual_week_up_to(&self, last: NaiveDate) -> Former {
        let end = last.succ_opt().unwrap_or(last);
        let sets_before = u32::from(self.person.recent.strength_days) * ALL_SETS_PER_DAY_BEFORE;
        Former {
            sets: self.usual(end, sets_before, |day| day.sets).rounded(),
            base: self.usual(end, self.base_before(), |day| day.base).rounded(),
        }
    }

    pub(super) fn note_training(&mut self, day: NaiveDate) {
        if day > self.last_training {
            self.back = self.return_on(day);
            self.last_training = day;
        }
        self.former = self.usual_week_up_to(day);
    }

    /// Returns the return that a day belongs to.
    pub(crate) fn return_on(&self, day: NaiveDate) -> Option<Return> {
        let idle = (day - self.last_training).num_days() - 1;
        if idle >= GAP {
            return Some(Return {
                first_day: day,
                last_day: self.last_training,
                idle,
                former: self.former,
            });
        }
        self.back
            .filter(|back| (day - back.first_day).num_days() < RETURN_WEEKS * 7)
    }

    /// Returns the half-sets of a muscle in the week so far.
    pub(crate) fn week_half_sets(&self, day: NaiveDate, muscle: Muscle) -> u32 {
        self.week(day, |one| one.half_sets[muscle as usize])
    }

    /// Returns the median sleep of the 28 nights before, once there are enough of them to have one.
    pub(crate) fn usual_sleep(&self, day: NaiveDate) -> Option<u32> {
        const NIGHTS: usize = 7;
        let mut nights: Vec<u32> = self
            .before(day, 1, USUAL_DAYS)
            .filter_map(|one| one.morning)
            .map(|one| u32::from(one.sleep))
            .collect();
        nights.sort_unstable();
        let middle = nights.len() / 2;
        (nights.len() >= NIGHTS).then(|| {
            if nights.len() % 2 == 1 {
                nights[middle]
            } else {
                u32::midpoint(nights[middle - 1], nights[middle])
            }
        })
    }
}

//! How far back, and where the days of that lie on a chart.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::history::History;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How far back to look.
    Span {
        /// The last 28 days.
        FourWeeks,
        /// The last 91 days, or as many as the person is known for, but at least 28.
        ThreeMonths,
        /// The last 365 days, or as many as the person is known for, but at least 28.
        Year,
        /// Everything since the first day, but at least the last 28 days and at most 19 years.
        All,
    }
}

vocabulary! {
    /// What one point of a line stands for.
    Grain {
        /// A day.
        Day,
        /// The median of a calendar week, on the middle one of its days that have a value.
        Week,
    }
}

vocabulary! {
    /// What ticks mark.
    TickUnit {
        /// A Monday.
        Week,
        /// The first of a month.
        Month,
        /// The first of January.
        Year,
    }
}

/// A place below the chart where a date belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// Days from the first day of the chart.
    pub x: i32,
    /// The day there.
    pub day: NaiveDate,
}

/// Days before the chart's first day that are read, so that the usual range and the curve are right there (§1: 28).
pub const LEAD_DAYS: u64 = 28;
/// Fewest days that a past is drawn over, however young it is. Our choice.
const LEAST_DAYS: u64 = 28;
/// Most days that everything is drawn over: 19 years, so that points by the week stay under 1000. Our choice.
const MOST_DAYS: u64 = 6_939;
/// Days beyond which a point is the median of a week. Our choice: more than that cannot be told apart on a screen.
const DAILY_UP_TO: i32 = 500;
/// Days up to which ticks are weeks. Our choice.
const WEEKS_UP_TO: i32 = 42;
/// Most ticks. Our choice: as many as can be read below a chart.
const MOST_TICKS: usize = 7;
/// Months between ticks, the least that fits is taken; from 12 on they are years.
const MONTHS_BETWEEN: [u32; 7] = [1, 2, 3, 6, 12, 24, 48];
/// Months of a year.
const YEAR: u32 = 12;

impl Span {
    const fn days(self) -> Option<u64> {
        match self {
            Self::FourWeeks => Some(28),
            Self::ThreeMonths => Some(91),
            Self::Year => Some(365),
            Self::All => None,
        }
    }

    /// Returns the first day of history that [`super::progress`] reads, with the weeks before the chart that the usual
    /// range needs. `None`: everything.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use training::trends::Span;
    /// let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    /// assert_eq!(Span::FourWeeks.reads_from(today), NaiveDate::from_ymd_opt(2026, 10, 6));
    /// assert_eq!(Span::All.reads_from(today), None);
    /// ```
    #[must_use]
    pub fn reads_from(self, today: NaiveDate) -> Option<NaiveDate> {
        self.days().map(|days| days_before(today, days - 1 + LEAD_DAYS))
    }
}

/// Returns the day so many days earlier, or the first day there is.
fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// The days of the charts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) span: Span,
    pub(super) from: NaiveDate,
    pub(super) today: NaiveDate,
    /// First day that anything is read of.
    pub(super) reads_from: NaiveDate,
    /// First day the person is known on; the days before it are not missing.
    pub(super) known_from: NaiveDate,
}

impl Frame {
    pub(super) fn of(history: &History, today: NaiveDate, span: Span) -> Self {
        let read = span.reads_from(today).unwrap_or(NaiveDate::MIN)..=today;
        let entries = [
            history.since.filter(|since| *since <= today),
            history.check_ins.range(read.clone()).next().map(|(day, _)| *day),
            history.sessions.range(read.clone()).next().map(|(day, _)| *day),
            history.activities.range(read).next().map(|(day, _)| *day),
        ];
        let known_from = entries.into_iter().flatten().min().unwrap_or(today);
        // A young past has the whole chart, instead of its right edge.
        let from = known_from.clamp(
            days_before(today, span.days().unwrap_or(MOST_DAYS) - 1),
            days_before(today, LEAST_DAYS - 1),
        );
        Self {
            span,
            from,
            today,
            reads_from: days_before(from, LEAD_DAYS),
            known_from,
        }
    }

    /// Returns the place of a day on the charts.
    pub(super) fn x(&self, day: NaiveDate) -> i32 {
        i32::try_from((day - self.from).num_days()).unwrap_or(0)
    }

    pub(super) fn days(&self) -> i32 {
        self.x(self.today) + 1
    }

    /// Returns the days of the charts that the person was there for.
    pub(super) fn known_days(&self) -> u32 {
        let since = self.from.max(self.known_from);
        u32::try_from((self.today - since).num_days() + 1).unwrap_or(0)
    }

    pub(super) fn grain(&self) -> Grain {
        if self.days() > DAILY_UP_TO {
            Grain::Week
        } else {
            Grain::Day
        }
    }

    fn tick(&self, day: NaiveDate) -> Tick {
        Tick { x: self.x(day), day }
    }

    /// Returns the least distance between ticks, in months, that keeps them few.
    fn months_between(&self) -> u32 {
        let fits = |step: &u32| self.firsts(*step).len() <= MOST_TICKS;
        MONTHS_BETWEEN
            .into_iter()
            .find(fits)
            .unwrap_or(MONTHS_BETWEEN[MONTHS_BETWEEN.len() - 1])
    }

    /// Returns the firsts of every `step`th month, so counted that January is among them.
    fn firsts(&self, step: u32) -> Vec<Tick> {
        let counted = |day: NaiveDate| i64::from(day.year()) * i64::from(YEAR) + i64::from(day.month0());
        let first = self.from.with_day(1).unwrap_or(self.from);
        std::iter::successors(Some(first), |day| day.checked_add_months(Months::new(1)))
            .take_while(|day| *day <= self.today)
            .filter(|day| *day >= self.from && counted(*day) % i64::from(step) == 0)
            .map(|day| self.tick(day))
            .collect()
    }

    pub(super) fn tick_unit(&self) -> TickUnit {
        if self.days() <= WEEKS_UP_TO {
            TickUnit::Week
        } else if self.months_between() < YEAR {
            TickUnit::Month
        } else {
            TickUnit::Year
        }
    }

    pub(super) fn ticks(&self) -> Vec<Tick> {
        match self.tick_unit() {
            TickUnit::Week => self.mondays().map(|day| self.tick(day)).collect(),
            TickUnit::Month | TickUnit::Year => self.firsts(self.months_between()),
        }
    }

    /// Returns the first of every month, for charts that are looked at more closely.
    pub(super) fn months(&self) -> Vec<Tick> {
        self.firsts(1)
    }

    /// Returns the Mondays of the charts.
    pub(super) fn mondays(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let today = self.today;
        self.from
            .iter_days()
            .find(|day| day.weekday() == Weekday::Mon)
            .into_iter()
            .flat_map(|monday| monday.iter_weeks())
            .take_while(move |day| *day <= today)
    }
}

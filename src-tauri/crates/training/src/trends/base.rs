//! Weeks of base minutes and strength days, beside what is recommended to everybody (WHO 2020).

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::span::Frame;
use super::stats::median;
use crate::history::History;
use crate::load::{MINUTE, WEEK_DAYS, day_base_seconds, strength_sets};

/// Moderate-equivalent minutes a week that are recommended, least and most (WHO 2020, adults of every age).
pub const MINUTES_RANGE: (u32, u32) = (150, 300);
/// Days a week with strength work that are recommended (WHO 2020).
pub const STRENGTH_DAYS_FROM: u8 = 2;
/// Whole weeks that a usual week is told from. Our choice: four weeks hold three whole ones before the running one.
pub const WEEKS_FOR_USUAL: u32 = 3;
/// Most weeks that are told, the latest. Our choice: a bar must stay wide enough to be seen.
const MOST_WEEKS: usize = 53;

/// One calendar week, from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaseWeek {
    /// Its Monday.
    pub starts: NaiveDate,
    /// Days from the first day of the charts to its Monday.
    pub x: i32,
    /// Moderate minutes and twice the vigorous ones, Longplay's aerobic time and activity outside it.
    pub moderate_minutes: u32,
    /// Days with at least one set of strength.
    pub strength_days: u8,
    /// Whether all seven days are past and known. A week that is not whole is not judged.
    pub complete: bool,
}

/// What the weeks say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "finding")]
pub enum BaseFinding {
    /// Too few whole weeks to call anything usual.
    StillLearning {
        /// Whole weeks so far.
        have: u32,
        /// Whole weeks needed.
        need: u32,
    },
    /// A usual week, and how many of the weeks came to the recommended amounts.
    Usual {
        /// Median of the minutes.
        moderate_minutes: u32,
        /// Median of the strength days; a half goes down.
        strength_days: u8,
        /// Whole weeks.
        weeks: u32,
        /// Weeks with at least the lower end of the recommended minutes.
        weeks_with_minutes: u32,
        /// Weeks with at least the recommended strength days.
        weeks_with_strength: u32,
    },
}

/// The weeks of the span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The weeks that start in the span and in which the person was there, the oldest first; the 53 latest at most.
    pub weeks: Vec<BaseWeek>,
    /// Minutes a week that are recommended, least and most.
    pub minutes_range: (u32, u32),
    /// Days a week with strength that are recommended.
    pub strength_days_from: u8,
    /// What they say.
    pub finding: BaseFinding,
}

pub(super) fn base(history: &History, frame: &Frame) -> Base {
    let mut weeks: Vec<BaseWeek> = frame
        .mondays()
        .filter_map(|monday| week(history, frame, monday))
        .collect();
    weeks.drain(..weeks.len().saturating_sub(MOST_WEEKS));
    let finding = finding(&weeks);
    Base {
        weeks,
        minutes_range: MINUTES_RANGE,
        strength_days_from: STRENGTH_DAYS_FROM,
        finding,
    }
}

/// Returns the week that starts on `monday`; `None` when all of it was before the person came.
fn week(history: &History, frame: &Frame, monday: NaiveDate) -> Option<BaseWeek> {
    let sunday = monday.checked_add_days(Days::new(WEEK_DAYS - 1))?;
    if sunday < frame.known_from {
        return None;
    }
    let days = || {
        monday
            .iter_days()
            .take_while(|day| *day <= sunday.min(frame.today))
    };
    let seconds: u32 = days().map(|day| day_base_seconds(history, day)).sum();
    let strength_days = days()
        .filter(|day| strength_sets(history, *day).next().is_some())
        .count();
    Some(BaseWeek {
        starts: monday,
        x: frame.x(monday),
        moderate_minutes: seconds / MINUTE,
        strength_days: u8::try_from(strength_days).unwrap_or(u8::MAX),
        complete: monday >= frame.known_from && sunday < frame.today,
    })
}

fn finding(weeks: &[BaseWeek]) -> BaseFinding {
    let whole: Vec<&BaseWeek> = weeks.iter().filter(|week| week.complete).collect();
    let count = |of: &dyn Fn(&BaseWeek) -> bool| {
        u32::try_from(whole.iter().filter(|week| of(week)).count()).unwrap_or(u32::MAX)
    };
    let usual =
        |of: &dyn Fn(&BaseWeek) -> f64| median(&whole.iter().map(|week| of(week)).collect::<Vec<_>>());
    let have = count(&|_| true);
    let minutes = usual(&|week| f64::from(week.moderate_minutes));
    let strength = usual(&|week| f64::from(week.strength_days));
    match (minutes, strength) {
        (Some(minutes), Some(strength)) if have >= WEEKS_FOR_USUAL => BaseFinding::Usual {
            moderate_minutes: whole_number(minutes),
            strength_days: u8::try_from(whole_number(strength)).unwrap_or(u8::MAX),
            weeks: have,
            weeks_with_minutes: count(&|week| week.moderate_minutes >= MINUTES_RANGE.0),
            weeks_with_strength: count(&|week| week.strength_days >= STRENGTH_DAYS_FROM),
        },
        _ => BaseFinding::StillLearning {
            have,
            need: WEEKS_FOR_USUAL,
        },
    }
}

/// Returns a sum of minutes or days without its half.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole_number(value: f64) -> u32 {
    value.max(0.0) as u32
}

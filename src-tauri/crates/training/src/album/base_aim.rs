//! The weekly base that an album aims at: approached from where the person is, never jumped to (§5; invariant 32).

use super::WeekTheme;
use super::calendar::Week;
use super::person::{Leaning, Person};
use crate::load::{MINUTE, Seed, USUAL_WEEKS, WEEK_DAYS, day_base_seconds, days_before, weekly_mean};
use crate::quantity::Minutes;

/// Moderate-equivalent minutes of a week to arrive at (WHO 2020), and the upper end for those who are there already.
const ENOUGH: u32 = 150;
const PLENTY: u32 = 300;
/// What a week may grow by: the larger of both (§5: 10–20 % or ten minutes).
const GROWTH_PERCENT: u32 = 20;
const GROWTH_MINUTES: u32 = 10;

/// Returns the minutes that the album's last building week aims at.
pub fn aim(person: &Person<'_>, weeks: &[Week]) -> Minutes {
    let from = now(person);
    let most = match from {
        0..ENOUGH => ENOUGH,
        // Who does enough keeps it; more is for those whose goal it is.
        _ if person.leaning() == Leaning::Endurance => PLENTY,
        _ => from.min(PLENTY),
    };
    let growing = weeks.iter().filter(|week| grows(week.theme)).count();
    let aim = (0..growing).fold(from, |minutes, _| next(minutes)).min(most);
    Minutes::clamped(i64::from(aim))
}

/// Returns the base minutes of a usual week by now: the fullest of the last four weeks, because a lighter week is no step
/// back, and never less than their mean, which the answers of the first run seed.
pub fn now(person: &Person<'_>) -> u32 {
    let Person {
        history,
        profile,
        starts,
        ..
    } = *person;
    let lived = |day| day_base_seconds(history, day);
    let mean = weekly_mean(history, starts, Seed::of(profile).weekly_base_seconds, lived);
    let days: Vec<u32> = days_before(starts, WEEK_DAYS * u64::from(USUAL_WEEKS))
        .map(lived)
        .collect();
    let week = usize::try_from(WEEK_DAYS).unwrap_or(7);
    let fullest = days.chunks(week).map(|week| week.iter().sum::<u32>()).max();
    mean.max(fullest.unwrap_or(0)) / MINUTE
}

/// Returns what the week after one of so many minutes may hold.
///
/// Time grows before intensity (§5).
pub fn next(minutes: u32) -> u32 {
    minutes + (minutes * GROWTH_PERCENT / 100).max(GROWTH_MINUTES)
}

const fn grows(theme: WeekTheme) -> bool {
    match theme {
        WeekTheme::Settle | WeekTheme::Build => true,
        WeekTheme::Lighter | WeekTheme::Exams | WeekTheme::Taper => false,
    }
}

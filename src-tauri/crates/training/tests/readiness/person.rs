//! Mornings to test with.

use chrono::{Days, NaiveDate};
use training::check_in::{CheckIn, Illness};
use training::history::History;
use training::quantity::{Score, SleepMinutes};
use training::readiness::{Readiness, ReadinessState, assess};

/// Usual sleep of the tests, minutes.
pub const NIGHT: i64 = 450;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

pub fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// A morning with these items: energy, sleep quality, muscles, stress, mood.
pub fn items(items: [i64; 5], sleep: i64) -> CheckIn {
    let [energy, sleep_quality, muscles, stress, mood] = items.map(|item| Score::new(item).unwrap());
    CheckIn {
        sleep: SleepMinutes::new(sleep).unwrap(),
        sleep_quality,
        energy,
        muscles,
        stress,
        mood,
        complaints: Vec::new(),
        control: None,
        intent: None,
        minutes: None,
        place: None,
        illness: Illness::None,
        fuel: None,
        water: None,
        red_flags: Vec::new(),
    }
}

/// A morning with this total, as evenly as it goes, after a usual night.
pub fn total(total: i64) -> CheckIn {
    let even = |index: i64| total / 5 + i64::from(index < total % 5);
    items([0, 1, 2, 3, 4].map(even), NIGHT)
}

/// A good morning after this many minutes of sleep.
pub fn slept(minutes: i64) -> CheckIn {
    items([4, 4, 4, 3, 3], minutes)
}

/// Mornings so many days ago.
pub fn past(mornings: impl IntoIterator<Item = (u64, CheckIn)>) -> History {
    History {
        check_ins: mornings
            .into_iter()
            .map(|(days, check_in)| (ago(days), check_in))
            .collect(),
        ..History::default()
    }
}

/// The same morning on each of the `days` before today.
pub fn same(days: u64, check_in: &CheckIn) -> History {
    past((1..=days).map(|day| (day, check_in.clone())))
}

pub fn now(history: &History, morning: &CheckIn) -> Readiness {
    assess(history, today(), morning)
}

pub fn state(history: &History, morning: &CheckIn) -> ReadinessState {
    now(history, morning).state
}

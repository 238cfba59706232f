//! What each week of an album is about, by the calendar: settling in, building, exams, the way to an event, a lighter end.

use chrono::{Days, NaiveDate};

use super::care::Life;
use super::person::Person;
use super::{WEEK_DAYS, WeekTheme};
use crate::occasion::{Occasion, OccasionKind};
use crate::vocabulary::PlaceKind;

/// Fewest weeks of an album.
pub const FEWEST_WEEKS: usize = 4;
/// Most weeks of an album.
pub const MOST_WEEKS: usize = 6;
/// Days of a week that make it "mostly" something.
const MOSTLY: usize = 4;
/// Days before an event over which training tapers, its own day included (Bosquet 2007: two weeks).
const TAPER_DAYS: i64 = 14;
/// Hard days of an athlete's building weeks in turn: hard and easy weeks (§8). Our choice: two, then one.
const ATHLETE_TURN: [u8; 2] = [2, 1];

/// A week to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its place in the album, from 0.
    pub at: usize,
    /// What it is about.
    pub theme: WeekTheme,
    /// Hard days that it may hold.
    pub hard_days: u8,
    /// Where it mostly takes place.
    pub place: PlaceKind,
}

/// Returns the weeks of an album.
pub fn weeks(person: &Person<'_>) -> Vec<Week> {
    let event = event(person);
    let count = count(person.bounds.weeks, event);
    let mut built: u8 = 0;
    (0..count)
        .map(|at| {
            let theme = theme(person, event, at, count);
            let hard_days = hard_days(person, event, at, theme, built);
            built += u8::from(theme == WeekTheme::Build);
            Week {
                at,
                theme,
                hard_days,
                place: place(person, at),
            }
        })
        .collect()
}

/// Returns the next event as days from the album's start to its first day.
fn event(person: &Person<'_>) -> Option<i64> {
    person
        .profile
        .occasions
        .iter()
        .filter(|occasion| occasion.kind == OccasionKind::Event)
        .map(|occasion| (occasion.from - person.starts).num_days())
        .filter(|days| *days >= 0)
        .min()
}

/// Returns the number of weeks: the usual one, or so many that an event falls into the last week of this album, or of the
/// next one. An event in the first three weeks leaves weeks after it, because an album has four at least.
fn count(usual: usize, event: Option<i64>) -> usize {
    let Some(event_week) = event.and_then(|days| usize::try_from(days / WEEK_DAYS_I).ok()) else {
        return usual;
    };
    let until = event_week + 1;
    if until <= FEWEST_WEEKS {
        return FEWEST_WEEKS;
    }
    if until <= MOST_WEEKS {
        return until;
    }
    let fits = |left: usize| (FEWEST_WEEKS..=MOST_WEEKS).contains(&left) || left >= 2 * FEWEST_WEEKS;
    (FEWEST_WEEKS..=MOST_WEEKS)
        .filter(|weeks| fits(until - weeks))
        .min_by_key(|weeks| weeks.abs_diff(usual))
        // Seven weeks are four and three: the next album ends a week after the event.
        .unwrap_or(FEWEST_WEEKS)
}

/// Days of a week.
const WEEK_DAYS_I: i64 = 7;

fn theme(person: &Person<'_>, event: Option<i64>, at: usize, count: usize) -> WeekTheme {
    let first = i64::try_from(at).unwrap_or(0) * WEEK_DAYS_I;
    let days = || first..first + WEEK_DAYS_I;
    if let Some(event) = event {
        let before = days()
            .filter(|day| (event - TAPER_DAYS + 1..=event).contains(day))
            .count();
        if before >= MOSTLY || days().contains(&event) {
            return WeekTheme::Taper;
        }
        // The week after an event is for recovering from it.
        if follows(Some(event), at) {
            return WeekTheme::Lighter;
        }
    }
    if is_mostly(person, at, OccasionKind::Exams) {
        WeekTheme::Exams
    } else if at + 1 == count {
        WeekTheme::Lighter
    } else if at == 0 {
        WeekTheme::Settle
    } else {
        WeekTheme::Build
    }
}

/// Whether a week is the one after the event.
fn follows(event: Option<i64>, at: usize) -> bool {
    let first = i64::try_from(at).unwrap_or(0) * WEEK_DAYS_I;
    event.is_some_and(|event| (first - WEEK_DAYS_I..first).contains(&event))
}

/// Returns the hard days that a week may hold, once they are earned. Settling in holds none, unless the weeks before it
/// were regular: then the lighter week behind it was rest enough, and a hard day stays within fourteen days (P2). A lighter
/// week holds one for the case that the week before had none; the week after an event recovers from it.
fn hard_days(person: &Person<'_>, event: Option<i64>, at: usize, theme: WeekTheme, built: u8) -> u8 {
    let most = person.bounds.hard_days;
    let wanted = match theme {
        WeekTheme::Settle => u8::from(person.regular),
        WeekTheme::Build if person.leads(Life::Athlete) => {
            ATHLETE_TURN[usize::from(built) % ATHLETE_TURN.len()]
        }
        WeekTheme::Build => 1,
        // A taper keeps intensity and lets go of volume (Bosquet 2007).
        WeekTheme::Taper => 1,
        WeekTheme::Lighter => u8::from(built > 0 && !follows(event, at)),
        WeekTheme::Exams => 0,
    };
    wanted.min(most)
}

/// Returns the number of weeks whose base grows (§5).
pub fn growing(weeks: &[Week]) -> usize {
    let grows = |theme: WeekTheme| match theme {
        WeekTheme::Settle | WeekTheme::Build => true,
        WeekTheme::Lighter | WeekTheme::Exams | WeekTheme::Taper => false,
    };
    weeks.iter().filter(|week| grows(week.theme)).count()
}

fn is_mostly(person: &Person<'_>, at: usize, kind: OccasionKind) -> bool {
    let of_kind = |occasion: &&Occasion| occasion.kind == kind;
    week_days(person.starts, at)
        .filter(|day| {
            person
                .profile
                .occasions
                .iter()
                .filter(of_kind)
                .any(|occasion| occasion.holds(*day))
        })
        .count()
        >= MOSTLY
}

fn place(person: &Person<'_>, at: usize) -> PlaceKind {
    if is_mostly(person, at, OccasionKind::Travel) {
        return PlaceKind::Travel;
    }
    person
        .profile
        .places
        .first()
        .map_or(PlaceKind::Home, |place| place.kind)
}

/// Returns the days of a week.
fn week_days(starts: NaiveDate, at: usize) -> impl Iterator<Item = NaiveDate> {
    let from = u64::try_from(at).unwrap_or(0) * WEEK_DAYS;
    (from..from + WEEK_DAYS).filter_map(move |days| starts.checked_add_days(Days::new(days)))
}

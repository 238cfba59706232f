//! Minutes that fit the weeks they are planned for: an album grows towards the chosen minutes as fast as the week's ceiling
//! does (invariant 18), instead of planning what every day would have to take back.

use chrono::Days;

use super::WeekTheme;
use super::calendar::Week;
use super::person::Person;
use super::week::{self, Slot};
use crate::generate::cost::{Efforts, TAPER_PERCENT, ceiling, usual_week};
use crate::load::{self, Seed, USUAL_WEEKS};
use crate::plan::SessionKind;
use crate::profile::MIN_SESSION_MINUTES;

/// Minutes by which a session is shortened at a time. Our choice: numbers that one remembers.
const STEP: u16 = 5;
/// Down to so many minutes sessions go, in turn. Our choice: what recharges gives first; strength keeps longest
/// what every muscle group needs (P5), endurance what a hard part needs (P2).
const TURNS: [(Part, u16); 6] = [
    (Part::Recharge, 15),
    (Part::Endurance, 25),
    (Part::Strength, 25),
    (Part::Endurance, MIN_SESSION_MINUTES),
    (Part::Recharge, MIN_SESSION_MINUTES),
    (Part::Strength, MIN_SESSION_MINUTES),
];

/// The same in a taper that keeps a pace: its session goes last, because volume goes and intensity stays (Bosquet 2007).
const TAPER_TURNS: [(Part, u16); 6] = [
    (Part::Recharge, 15),
    (Part::Strength, 25),
    (Part::Endurance, 25),
    (Part::Strength, MIN_SESSION_MINUTES),
    (Part::Recharge, MIN_SESSION_MINUTES),
    (Part::Endurance, MIN_SESSION_MINUTES),
];

/// What a session is for, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Recharge,
    Endurance,
    Strength,
}

impl Part {
    fn of(kind: SessionKind) -> Self {
        match kind {
            SessionKind::Recharge => Self::Recharge,
            SessionKind::Endurance => Self::Endurance,
            SessionKind::Foundation | SessionKind::Build | SessionKind::EarnedTest => Self::Strength,
        }
    }
}

/// Shortens the sessions of an album's weeks until each week fits its ceiling, the weeks before it lived as they are planned.
pub fn fit(person: &Person<'_>, weeks: &[Week], slots: &mut [Vec<Slot>]) {
    let Person {
        profile,
        history,
        starts,
        ..
    } = *person;
    let efforts = Efforts::usual(profile, history.since, starts, profile.support);
    let cost = |slots: &[Slot], pace: Option<usize>| -> u32 {
        let of = |(at, slot): (usize, &Slot)| {
            if pace == Some(at) {
                efforts.with_pace(slot.minutes.into())
            } else {
                efforts.planned(slot.kind, person.older, slot.minutes.into())
            }
        };
        slots.iter().enumerate().map(of).sum()
    };
    // An album may be composed a week ahead: the days until it starts are not lived yet.
    let ahead = starts
        .checked_sub_days(Days::new(load::WEEK_DAYS))
        .unwrap_or(starts);
    let now = usual_week(profile, history, starts).max(usual_week(profile, history, ahead));
    let outside = outside(person);
    let mut lived = [now; 4];
    for (week, slots) in weeks.iter().zip(slots) {
        let mean = lived.iter().sum::<u32>() / USUAL_WEEKS;
        let room = ceiling(profile, starts, mean).saturating_sub(outside);
        let room = if week.theme == WeekTheme::Taper {
            room.min(mean.saturating_sub(outside) * TAPER_PERCENT / 100)
        } else {
            room
        };
        let pace = week::pace_kept(person, week, slots);
        let turns = if pace.is_some() { TAPER_TURNS } else { TURNS };
        for (part, least) in turns {
            while cost(slots, pace) > room {
                let longest = slots
                    .iter_mut()
                    .filter(|slot| Part::of(slot.kind) == part && slot.minutes > least)
                    .max_by_key(|slot| slot.minutes);
                let Some(slot) = longest else { break };
                slot.shorten(person, ((slot.minutes - 1) / STEP * STEP).max(least));
            }
        }
        lived[week.at % lived.len()] = cost(slots, pace) + outside;
    }
}

/// Returns the load that a week holds beside Longplay's sessions: of the last four weeks, and before those what sport there was.
fn outside(person: &Person<'_>) -> u32 {
    let before = if person.profile.sport_days.is_empty() {
        0
    } else {
        Seed::of(person.profile).weekly_load
    };
    let lived = |day| {
        load::activities_on(person.history, day)
            .iter()
            .map(load::activity_load)
            .sum()
    };
    load::weekly_mean(person.history, person.starts, before, lived)
}

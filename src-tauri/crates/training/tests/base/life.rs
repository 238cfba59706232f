//! Days to test with.

use chrono::{Days, NaiveDate};
use training::album::{Album, new_album};
use training::history::{Activity, ActivityKind, Ending, History, SessionRecord};
use training::movement::catalogue;
use training::noticed::Noticed;
use training::pacing::SteadyNotes;
use training::plan::{Block, Dose, SessionPlan, Why};
use training::profile::Profile;
use training::quantity::{Minutes, Rpe, Seconds};
use training::vocabulary::Phase;

use crate::support::life::{Habits, Life, START, good_morning};

/// A Monday half a year after the first day.
pub fn today() -> NaiveDate {
    START + Days::new(182)
}

pub fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// Somebody who has been there for half a year and has done nothing yet.
pub fn nothing() -> History {
    History {
        since: Some(START),
        ..History::default()
    }
}

pub fn activity(kind: ActivityKind, minutes: i64, effort: i64) -> Activity {
    Activity {
        kind,
        minutes: Minutes::new(minutes).unwrap(),
        effort: Rpe::new(effort).unwrap(),
    }
}

pub fn add(history: &mut History, days_ago: u64, kind: ActivityKind, minutes: i64, effort: i64) {
    let activity = activity(kind, minutes, effort);
    history
        .activities
        .entry(ago(days_ago))
        .or_default()
        .push(activity);
}

/// Four weeks before today with the same walk on so many days of each.
pub fn walked(days_of_week: u64, minutes: i64) -> History {
    let mut history = nothing();
    for week in 0..4 {
        for day in 1..=days_of_week {
            add(&mut history, week * 7 + day, ActivityKind::Walk, minutes, 3);
        }
    }
    history
}

/// An album that begins so many days ago.
pub fn album(profile: &Profile, started_ago: u64) -> Album {
    new_album(profile, &nothing(), None, ago(started_ago), 3)
}

/// A real session of a person, to be changed.
pub fn plan(profile: Profile) -> SessionPlan {
    Life::new(profile, Habits::STEADY).plan(Some(&good_morning()), |request| {
        training::generate::generate(&request)
    })
}

/// An aerobic block of so many sets.
pub fn block(sets: u8, seconds: i64, rest: i64, effort: i64) -> Block {
    let dose = Dose::Hold {
        seconds: Seconds::new(seconds).unwrap(),
    };
    Block {
        sets,
        rest: Seconds::new(rest).unwrap(),
        ..Block::of(
            catalogue().get("brisk-walk").unwrap(),
            dose,
            Rpe::new(effort).unwrap(),
            Why::Earned,
        )
    }
}

/// Gives a plan this aerobic phase.
pub fn with_aerobic(mut plan: SessionPlan, blocks: &[Block]) -> SessionPlan {
    for phase in &mut plan.phases {
        if phase.phase == Phase::Aerobic {
            phase.seconds = Seconds::clamped(i64::from(blocks.iter().map(Block::seconds).sum::<u32>()));
            phase.blocks = blocks.to_vec();
        }
    }
    plan
}

/// A session done whole.
pub fn done(plan: SessionPlan) -> SessionRecord {
    let seconds = |phase: Option<Phase>| {
        plan.phases
            .iter()
            .filter(|one| phase.is_none_or(|phase| one.phase == phase))
            .map(|one| i64::from(one.seconds.get()))
            .sum()
    };
    SessionRecord {
        active: Seconds::clamped(seconds(None)),
        aerobic: Seconds::clamped(seconds(Some(Phase::Aerobic))),
        plan,
        sets: Vec::new(),
        ending: Ending::Complete,
        steady: SteadyNotes::default(),
        noticed: Noticed::default(),
        reflection: None,
    }
}

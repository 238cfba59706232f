//! What the checker gets to see: everything as it is stored, in JSON, and nothing of the planner's own types.

use std::sync::LazyLock;

use plan_checker::{DayCase, Facts, Invariant, Ledger, LivedDay, Verdict, input};
use serde::Serialize;
use serde::de::DeserializeOwned;
use training::history::SessionRecord;
use training::plan::SessionPlan;

use crate::support::life::Life;
use crate::support::world::{Ask, LIVES_LIVED, Lived};

pub static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::of_longplay().unwrap());

/// Reads what is stored with the checker's own eyes.
pub fn seen<T: DeserializeOwned>(stored: &impl Serialize) -> T {
    serde_json::from_str(&serde_json::to_string(stored).unwrap()).unwrap()
}

pub fn session(record: &SessionRecord) -> input::Session {
    input::Session {
        plan: seen(&record.plan),
        sets: seen(&record.sets),
        active: record.active.get(),
        aerobic: record.aerobic.get(),
        reflection: seen(&record.reflection),
    }
}

/// A case as it is stored; what [`DayCase`] borrows from.
pub struct Stored {
    pub day: chrono::NaiveDate,
    pub check_in: Option<input::CheckIn>,
    pub levers: Vec<input::Lever>,
    pub plan: input::Plan,
    pub album: input::Album,
    pub minutes_to_bedtime: Option<i32>,
    pub wanted: bool,
}

impl Stored {
    pub fn of_day(lived: &Lived) -> Self {
        Self {
            day: lived.day,
            check_in: seen(&lived.check_in),
            levers: Vec::new(),
            plan: seen(&lived.plan),
            album: seen(&*lived.album),
            minutes_to_bedtime: None,
            wanted: false,
        }
    }

    pub fn of_ask(ask: &Ask, plan: &SessionPlan) -> Self {
        let life = ask.life();
        Self {
            day: life.day,
            check_in: seen(&ask.check_in),
            levers: seen(&ask.levers),
            plan: seen(plan),
            album: seen(&life.album),
            minutes_to_bedtime: ask.minutes_to_bedtime,
            wanted: ask.wanted,
        }
    }

    pub fn case(&self) -> DayCase<'_> {
        DayCase {
            day: self.day,
            check_in: self.check_in.as_ref(),
            levers: &self.levers,
            plan: &self.plan,
            album: Some(&self.album),
            minutes_to_bedtime: self.minutes_to_bedtime,
            wanted: self.wanted,
        }
    }
}

/// Returns an empty ledger for a life.
pub fn ledger(life: &Life) -> Ledger<'static> {
    let since = life.history.since.unwrap();
    Ledger::new(&FACTS, seen(&life.profile), since)
}

/// Notes a lived day.
pub fn note(ledger: &mut Ledger<'_>, lived: &Lived, stored: &Stored) {
    let sessions: Vec<_> = lived.sessions.iter().map(session).collect();
    let activities: Vec<input::Activity> = seen(&lived.activities);
    ledger.live(&LivedDay {
        day: lived.day,
        check_in: stored.check_in.as_ref(),
        plan: Some(&stored.plan),
        album: Some(&stored.album),
        sessions: &sessions,
        activities: &activities,
    });
}

/// The ledger of every life in the pool, at the evening before the day in question.
pub static LEDGERS: LazyLock<Vec<Ledger<'static>>> = LazyLock::new(|| {
    LIVES_LIVED
        .iter()
        .map(|(life, lived)| {
            let mut ledger = ledger(life);
            for day in lived {
                note(&mut ledger, day, &Stored::of_day(day));
            }
            ledger
        })
        .collect()
});

/// Returns every invariant that an answer to an ask breaks.
pub fn broken(ask: &Ask, plan: &SessionPlan) -> Vec<(Invariant, String)> {
    let stored = Stored::of_ask(ask, plan);
    LEDGERS[ask.life]
        .check(&stored.case())
        .into_iter()
        .filter_map(|(invariant, verdict)| match verdict {
            Verdict::Broken(how) => Some((invariant, how)),
            Verdict::Holds | Verdict::Vacuous => None,
        })
        .collect()
}

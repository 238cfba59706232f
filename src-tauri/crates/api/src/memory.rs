//! The past, kept in memory beside what the rules of training read of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use training::history::History;

use crate::failure::Failure;
use crate::ledger::Ledger;
use crate::past::{Past, planning_from};

/// The past that planning reads, kept in memory. Every record about a day belongs to that day, so a change is a matter of
/// reading one day again; the truth stays in the journal.
#[derive(Debug, Clone)]
pub struct Memory {
    /// The past.
    pub past: Past,
    /// The same, as the rules of training read it.
    pub history: History,
}

impl Memory {
    /// Reads the past that planning on `day` reads, up to `day`.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when the journal holds something that cannot be read.
    pub fn read(store: &Ledger, day: NaiveDate, since: Option<NaiveDate>) -> Result<Self, Failure> {
        let past = Past::read(store, planning_from(day), day, since)?;
        Ok(Self {
            history: past.history(),
            past,
        })
    }

    /// Reads all of the past.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when the journal holds something that cannot be read.
    pub fn whole(store: &Ledger, since: Option<NaiveDate>) -> Result<Self, Failure> {
        let past = Past::read(store, NaiveDate::MIN, NaiveDate::MAX, since)?;
        Ok(Self {
            history: past.history(),
            past,
        })
    }

    /// Reads one day again.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when the journal holds something that cannot be read.
    pub fn read_again(&mut self, store: &Ledger, day: NaiveDate) -> Result<(), Failure> {
        let mut fresh = Past::read(store, day, day, self.past.since)?;
        let mut history = fresh.history();
        put(&mut self.past.check_ins, day, fresh.check_ins.remove(&day));
        put(&mut self.past.sessions, day, fresh.sessions.remove(&day));
        put(&mut self.past.activities, day, fresh.activities.remove(&day));
        put(&mut self.past.thoughts, day, fresh.thoughts.remove(&day));
        put(&mut self.past.company, day, fresh.company.remove(&day));
        put(&mut self.past.reviews, day, fresh.reviews.remove(&day));
        put(&mut self.past.confidence, day, fresh.confidence.remove(&day));
        put(&mut self.history.company, day, history.company.remove(&day));
        put(&mut self.history.confidence, day, history.confidence.remove(&day));
        put(&mut self.past.notes, day, fresh.notes.remove(&day));
        put(&mut self.past.told, day, fresh.told.remove(&day));
        put(&mut self.history.told, day, history.told.remove(&day));
        put(&mut self.history.check_ins, day, history.check_ins.remove(&day));
        put(&mut self.history.sessions, day, history.sessions.remove(&day));
        put(&mut self.history.activities, day, history.activities.remove(&day));
        Ok(())
    }
}

fn put<T>(days: &mut BTreeMap<NaiveDate, T>, day: NaiveDate, found: Option<T>) {
    match found {
        Some(found) => days.insert(day, found),
        None => days.remove(&day),
    };
}

//! Questions. Every list comes in the order of recording.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::event::Event;
use crate::index::{Amendment, Days, Fault, Index};
use crate::{Store, StoreError};

impl Store {
    /// Returns the event with this id.
    pub fn event(&self, id: Uuid) -> Result<Option<Event>, StoreError> {
        self.ask(|index| index.event(id))
    }

    /// Returns the event of a kind that was recorded last, whichever day it belongs to.
    pub fn latest(&self, kind: &str) -> Result<Option<Event>, StoreError> {
        self.ask(|index| index.latest(kind))
    }

    /// Returns the event of a kind that belongs to the earliest training day.
    pub fn earliest(&self, kind: &str) -> Result<Option<Event>, StoreError> {
        self.ask(|index| index.earliest(kind))
    }

    /// Returns the event that was recorded last, of those that can be read.
    pub fn newest(&self) -> Result<Option<Event>, StoreError> {
        let last = self.journal().last_readable();
        self.ask(|index| index.last(last))
    }

    /// Returns training days with events before a day, newest first, at most `most`.
    pub fn days_before(&self, day: NaiveDate, most: usize) -> Result<Vec<NaiveDate>, StoreError> {
        self.ask(|index| index.days_before(day, most))
    }

    /// Returns the events of one training day.
    pub fn on(&self, day: NaiveDate) -> Result<Vec<Event>, StoreError> {
        self.between(day, day)
    }

    /// Returns the events from one training day to another, both included.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Event>, StoreError> {
        self.ask(|index| index.between(Days { from, to }))
    }

    /// Returns all events of a kind.
    pub fn of_kind(&self, kind: &str) -> Result<Vec<Event>, StoreError> {
        self.ask(|index| index.of_kind_between(kind, Days::ALL))
    }

    /// Returns the events of a kind from one training day to another, both included.
    pub fn of_kind_between(
        &self,
        kind: &str,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Event>, StoreError> {
        self.ask(|index| index.of_kind_between(kind, Days { from, to }))
    }

    /// Returns whether an event was taken back. A retraction that was itself taken back does not count.
    pub fn retracted(&self, id: Uuid) -> Result<bool, StoreError> {
        self.ask(|index| retracted(index, id, 0))
    }

    /// Returns the id of the last event that corrects this one and was not taken back.
    pub fn corrected_by(&self, id: Uuid) -> Result<Option<Uuid>, StoreError> {
        self.ask(|index| corrected_by(index, id))
    }

    /// Returns those of the events that still stand: neither retracted nor replaced by a correction.
    pub fn standing(&self, events: Vec<Event>) -> Result<Vec<Event>, StoreError> {
        let stands = self.ask(|index| {
            let stand = |event: &Event| {
                Ok(corrected_by(index, event.id)?.is_none() && !retracted(index, event.id, 0)?)
            };
            events.iter().map(stand).collect::<Result<Vec<bool>, Fault>>()
        })?;
        Ok(events
            .into_iter()
            .zip(stands)
            .filter_map(|(event, stands)| stands.then_some(event))
            .collect())
    }
}

/// Returns whether a later event than `after` takes `id` back. Only what is recorded later can take an event
/// back, which is also why following retractions of retractions comes to an end.
fn retracted(index: &Index, id: Uuid, after: u64) -> Result<bool, Fault> {
    for (seq, amendment) in index.amendments(id, after)? {
        match amendment {
            Amendment::Retraction(by) if !retracted(index, by, seq)? => return Ok(true),
            Amendment::Retraction(_) | Amendment::Correction(_) => {}
        }
    }
    Ok(false)
}

fn corrected_by(index: &Index, id: Uuid) -> Result<Option<Uuid>, Fault> {
    for (seq, amendment) in index.amendments(id, 0)?.into_iter().rev() {
        match amendment {
            Amendment::Correction(by) if !retracted(index, by, seq)? => return Ok(Some(by)),
            Amendment::Correction(_) | Amendment::Retraction(_) => {}
        }
    }
    Ok(None)
}

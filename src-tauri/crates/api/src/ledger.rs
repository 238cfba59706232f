//! What the host writes and reads: the store, and what could not be written to it yet.
//!
//! When the disk refuses (full, taken away, broken), a session goes on and its records wait here, in order. Whatever is read
//! sees them, so that the session, its reflection and the day are whole; but nothing that waits is called saved.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use store::{Event, NewEvent, Store, StoreError};
use uuid::Uuid;

/// Records that wait for the disk.
#[derive(Debug)]
pub(crate) struct Waiting {
    /// When the disk first refused.
    pub(crate) since: DateTime<FixedOffset>,
    /// Each acknowledgement that is owed, with the events that are recorded as one.
    batches: Vec<Vec<NewEvent>>,
    /// The same events as they will be read once they are recorded.
    events: Vec<Event>,
}

impl Waiting {
    fn since(since: DateTime<FixedOffset>) -> Self {
        Self {
            since,
            batches: Vec::new(),
            events: Vec::new(),
        }
    }

    /// Returns how many records wait. None: the disk refused something that was then not done.
    pub(crate) const fn len(&self) -> usize {
        self.events.len()
    }
}

/// The store with what waits for it.
pub(crate) struct Ledger {
    store: Arc<Store>,
    waiting: Option<Waiting>,
}

/// Returns whether the disk is to blame, so that the same event can be recorded another time.
const fn is_the_disks(error: &StoreError) -> bool {
    match error {
        StoreError::NotSaved { .. }
        | StoreError::Stopped
        | StoreError::NotWritable { .. }
        | StoreError::Io { .. }
        | StoreError::EndChanged { .. }
        | StoreError::Index { .. } => true,
        StoreError::InUse { .. }
        | StoreError::Locked { .. }
        | StoreError::WrongSecret
        | StoreError::KeysMissing { .. }
        | StoreError::AlreadyEncrypted
        | StoreError::NotEncrypted
        | StoreError::Encrypting { .. }
        | StoreError::NewerFormat { .. }
        | StoreError::Closed
        | StoreError::DuplicateId(_)
        | StoreError::TooLarge { .. }
        | StoreError::InvalidKind { .. } => false,
    }
}

impl Ledger {
    pub(crate) fn new(store: impl Into<Arc<Store>>) -> Self {
        Self {
            store: store.into(),
            waiting: None,
        }
    }

    /// Forgets what waits: another history has taken the place of the one it belonged to.
    pub(crate) fn forget_waiting(&mut self) {
        self.waiting = None;
    }

    pub(crate) const fn waiting(&self) -> Option<&Waiting> {
        self.waiting.as_ref()
    }

    /// Records events as one. While others wait for the disk none go before them, so this is refused then.
    pub(crate) fn append_all(
        &mut self,
        events: Vec<NewEvent>,
        now: DateTime<FixedOffset>,
    ) -> Result<Vec<Event>, StoreError> {
        if self.waiting.is_some() {
            return Err(StoreError::Stopped);
        }
        let recorded = self.store.append_all(events);
        if recorded.as_ref().is_err_and(is_the_disks) {
            self.waiting = Some(Waiting::since(now));
        }
        recorded
    }

    /// Records events as one, or keeps them until the disk takes them.
    pub(crate) fn append_or_keep(
        &mut self,
        events: Vec<NewEvent>,
        now: DateTime<FixedOffset>,
    ) -> Result<Vec<Event>, StoreError> {
        if self.waiting.is_none() {
            match self.store.append_all(events.clone()) {
                Err(error) if is_the_disks(&error) => {
                    tracing::error!(%error, "the disk refuses; the session goes on unsaved");
                }
                recorded => return recorded,
            }
        }
        let waiting = self.waiting.get_or_insert_with(|| Waiting::since(now));
        let (last, device) = (self.store.last_seq(), self.store.device());
        let first = last + 1 + waiting.events.len() as u64;
        let seen: Vec<Event> = (first..)
            .zip(&events)
            .map(|(seq, event)| event.clone().record(seq, device))
            .collect();
        waiting.events.extend(seen.iter().cloned());
        waiting.batches.push(events);
        Ok(seen)
    }

    /// Opens the journal's end again and records what waits, in order. What the disk took stays taken when it refuses again.
    pub(crate) fn save_again(&mut self) -> Result<Vec<Event>, StoreError> {
        let Some(mut waiting) = self.waiting.take() else {
            return Ok(Vec::new());
        };
        let mut saved = Vec::new();
        let mut save = || {
            self.store.accept_again()?;
            while let Some(batch) = waiting.batches.first() {
                let recorded = self.store.append_all(batch.clone())?;
                waiting.batches.remove(0);
                waiting.events.drain(..recorded.len());
                saved.extend(recorded);
            }
            Ok(())
        };
        let done = save();
        if let Err(error) = done {
            self.waiting = Some(waiting);
            return Err(error);
        }
        Ok(saved)
    }

    fn waiting_events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.waiting.iter().flat_map(|waiting| &waiting.events)
    }

    /// As [`Store::event`].
    pub(crate) fn event(&self, id: Uuid) -> Result<Option<Event>, StoreError> {
        match self.waiting_events().find(|event| event.id == id) {
            Some(event) => Ok(Some(event.clone())),
            None => self.store.event(id),
        }
    }

    /// As [`Store::latest`].
    pub(crate) fn latest(&self, kind: &str) -> Result<Option<Event>, StoreError> {
        match self.waiting_events().rev().find(|event| event.kind == kind) {
            Some(event) => Ok(Some(event.clone())),
            None => self.store.latest(kind),
        }
    }

    /// As [`Store::earliest`]; what waits belongs to a day that has begun on the disk.
    pub(crate) fn earliest(&self, kind: &str) -> Result<Option<Event>, StoreError> {
        self.store.earliest(kind)
    }

    /// As [`Store::of_kind_between`].
    pub(crate) fn of_kind_between(
        &self,
        kind: &str,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Event>, StoreError> {
        let mut events = self.store.of_kind_between(kind, from, to)?;
        let wanted = |event: &&Event| event.kind == kind && (from..=to).contains(&event.day);
        events.extend(self.waiting_events().filter(wanted).cloned());
        Ok(events)
    }

    /// As [`Store::days_before`]; the day of a session has other records.
    pub(crate) fn days_before(&self, day: NaiveDate, most: usize) -> Result<Vec<NaiveDate>, StoreError> {
        self.store.days_before(day, most)
    }

    /// As [`Store::retracted`]: nothing that waits takes anything back.
    pub(crate) fn retracted(&self, id: Uuid) -> Result<bool, StoreError> {
        self.store.retracted(id)
    }

    /// As [`Store::standing`].
    pub(crate) fn standing(&self, events: Vec<Event>) -> Result<Vec<Event>, StoreError> {
        self.store.standing(events)
    }

    /// The store alone: what is on the disk.
    pub(crate) const fn on_disk(&self) -> &Arc<Store> {
        &self.store
    }
}

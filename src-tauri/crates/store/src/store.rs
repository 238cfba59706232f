//! The store itself.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use uuid::Uuid;

use crate::StoreError;
use crate::damage::Damage;
use crate::encryption::Secret;
use crate::event::{Event, NewEvent};
use crate::files::Files;
use crate::folder::{self, Lock};
use crate::index::{self, Fault, Index, guarded};
use crate::journal::{self, Segment, Writer};
use crate::line::Form;
use crate::opening::{self, Opened, Setup};
use crate::replacement::{self, Intent};
use crate::staged::NotReplaced;
use crate::teaching;

/// The records of one data folder. Can be shared between threads; writes take their turn.
#[derive(Debug)]
pub struct Store {
    pub(crate) files: Arc<dyn Files>,
    pub(crate) segment_bytes: u64,
    pub(crate) data: PathBuf,
    // Taken before the index wherever both are.
    journal: Mutex<Writer>,
    index: RwLock<Slot>,
    // Last, so that nobody else gets in before everything above is closed.
    _lock: Lock,
}

/// The index, or why there is none.
#[derive(Debug)]
enum Slot {
    Open(Box<Index>),
    /// It failed; the next question builds it again.
    Doubted,
    Closed,
}

impl Store {
    /// Opens the records in `dir`, creating the folder where it is missing.
    ///
    /// What is damaged does not keep the rest from opening: see [`Opened`]. A folder that is encrypted answers
    /// [`StoreError::Locked`].
    pub fn open(dir: &Path) -> Result<Opened, StoreError> {
        opening::open(dir, Setup::default(), None)
    }

    /// Opens the records in `dir` with a passphrase or a recovery key; a folder that is not encrypted asks for none.
    ///
    /// A wrong one answers [`StoreError::WrongSecret`], after as long as a right one takes.
    pub fn unlock(dir: &Path, secret: &Secret) -> Result<Opened, StoreError> {
        opening::open(dir, Setup::default(), Some(secret))
    }

    pub(crate) fn assemble(setup: Setup, data: &Path, writer: Writer, index: Index, lock: Lock) -> Self {
        let journal = Mutex::new(writer);
        let index = RwLock::new(Slot::Open(Box::new(index)));
        Self {
            files: setup.files,
            segment_bytes: setup.segment_bytes,
            data: data.to_owned(),
            journal,
            index,
            _lock: lock,
        }
    }

    /// Records one event. When this returns it is on the disk.
    pub fn append(&self, event: NewEvent) -> Result<Event, StoreError> {
        self.append_all(vec![event])?.pop().ok_or(StoreError::Stopped)
    }

    /// Records several events, all or none, also across a crash.
    pub fn append_all(&self, events: Vec<NewEvent>) -> Result<Vec<Event>, StoreError> {
        let mut journal = self.journal();
        journal.accepts()?;
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let mut ids = HashSet::with_capacity(events.len());
        for event in &events {
            event.check()?;
            if !ids.insert(event.id) || self.ask_writing(&journal, |index| index.knows(event.id))? {
                return Err(StoreError::DuplicateId(event.id));
            }
        }
        let recorded = journal.append(events)?;
        // From here the events are recorded, whatever becomes of the index.
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if let Slot::Open(index) = &*slot
            && let Err(fault) = guarded(|| index.learn(&recorded.bytes, &recorded.found))
        {
            tracing::warn!(%fault, "the index could not take an event in and will be built again");
            doubt(&mut slot);
        }
        Ok(recorded.events)
    }

    /// Accepts events again after a write failed: opens the journal anew, takes back what the disk took of the refused
    /// write, and checks that it ends with the event that was acknowledged last. Does nothing where no write failed.
    pub fn accept_again(&self) -> Result<(), StoreError> {
        self.journal().accept_again()
    }

    /// Returns the seq of the last event, 0 where there is none.
    pub fn last_seq(&self) -> u64 {
        self.journal().tip().seq
    }

    /// Returns how many events can be read.
    pub fn count(&self) -> u64 {
        self.journal().count
    }

    /// Returns the id of this installation.
    pub fn device(&self) -> Uuid {
        self.journal().device()
    }

    /// Returns the data folder.
    pub fn folder(&self) -> &Path {
        &self.data
    }

    /// Returns the bytes that journal, index and what was set aside take on the disk.
    pub fn size_on_disk(&self) -> Result<u64, StoreError> {
        folder::size(&self.data).map_err(|source| StoreError::Io {
            path: self.data.clone(),
            source,
        })
    }

    /// Returns whether the store was closed, or could not be opened again after another one was put in its place.
    pub fn is_closed(&self) -> bool {
        matches!(self.journal().accepts(), Err(StoreError::Closed))
    }

    /// Reads the whole journal and returns every damage found, as after a suspicion or once a week: opening
    /// reads only its end when the index was closed in order. Holds writes up while it reads.
    pub fn verify(&self) -> Result<Vec<Damage>, StoreError> {
        let journal = self.journal();
        let survey = journal::survey(
            &*self.files,
            &self.data,
            &journal.form,
            &segments(&journal),
            journal.tip().seq,
        )?;
        Ok(survey.damage)
    }

    /// Closes the index in order, so that the next opening is quick; dropping the store does the same.
    /// Everything asked afterwards answers [`StoreError::Closed`].
    pub fn close(&self) {
        let mut journal = self.journal();
        journal.close();
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        self.close_index(&journal, &mut slot);
    }

    /// Closes the store like a crash would, so that the next opening believes no index and reads the whole journal: for damage
    /// that was found while it was open.
    pub fn close_in_doubt(&self) {
        let mut journal = self.journal();
        journal.close();
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        doubt(&mut slot);
        *slot = Slot::Closed;
    }

    fn close_index(&self, journal: &Writer, slot: &mut Slot) {
        if let Slot::Open(index) = std::mem::replace(slot, Slot::Closed) {
            let closed = opening::closing(journal.device(), journal);
            if let Err(fault) = index::close(&*self.files, &self.data, *index, closed) {
                tracing::warn!(%fault, "the index could not be closed in order; it will be built again");
            }
        }
    }

    /// Lets go of everything that is open, has another store of this form put in place, and goes on with that one. `declare`
    /// notes what is to happen; until it does so, nothing is touched.
    pub(crate) fn exchange(
        &self,
        intent: Intent,
        form: &Form,
        declare: impl FnOnce(&Writer) -> Result<(), NotReplaced>,
    ) -> Result<Vec<Damage>, NotReplaced> {
        let mut journal = self.journal();
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        let (files, data) = (&*self.files, self.data.as_path());
        if let Err(refused) = declare(&journal) {
            // The note may have reached the disk all the same. While that is not certain to be undone, nothing more
            // is recorded: the next opening would throw it away.
            if replacement::take_back(files, data, intent, true).is_err() {
                journal.let_go();
                *slot = Slot::Closed;
            }
            return Err(refused);
        }
        self.close_index(&journal, &mut slot);
        journal.let_go();
        let setup = |form: &Form| Setup {
            files: Arc::clone(&self.files),
            segment_bytes: self.segment_bytes,
            form: form.clone(),
        };
        let (entered, failure) = match opening::enter(data, &setup(form)) {
            Ok(entered) => (entered, None),
            Err(failure) => match replacement::take_back(files, data, intent, false) {
                Ok(true) => (opening::enter(data, &setup(&journal.form))?, Some(failure)),
                Ok(false) | Err(_) => return Err(failure.into()),
            },
        };
        *journal = entered.writer;
        *slot = Slot::Open(Box::new(entered.index));
        failure.map_or(Ok(entered.damage), |failure| Err(failure.into()))
    }

    /// Asks the index, building it again first where it turns out not to be believable.
    pub(crate) fn ask<T>(&self, question: impl Fn(&Index) -> Result<T, Fault>) -> Result<T, StoreError> {
        match self.answer(&question) {
            Ok(answer) => answer,
            Err(_) => self.ask_writing(&self.journal(), question),
        }
    }

    fn ask_writing<T>(
        &self,
        journal: &Writer,
        question: impl Fn(&Index) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let fault = match self.answer(&question) {
            Ok(answer) => return answer,
            Err(fault) => fault,
        };
        tracing::warn!(%fault, "building the index again");
        let mut slot = self.index.write().unwrap_or_else(PoisonError::into_inner);
        doubt(&mut slot);
        let (last, segments) = (journal.tip().seq, segments(journal));
        let (_, mut events) =
            journal::survey_events(&*self.files, &self.data, &journal.form, &segments, last)?;
        // A refused write that the disk did not take back is none of them.
        for found in &mut events {
            found.retain(|found| found.envelope.seq <= last);
        }
        let index = teaching::rebuild(
            &*self.files,
            &self.data,
            &journal.form,
            &segments,
            &events,
            &journal.damage,
            false,
        )?;
        *slot = Slot::Open(Box::new(index));
        drop(slot);
        self.answer(question)?
    }

    fn answer<T>(
        &self,
        question: impl Fn(&Index) -> Result<T, Fault>,
    ) -> Result<Result<T, StoreError>, Fault> {
        match &*self.index.read().unwrap_or_else(PoisonError::into_inner) {
            Slot::Open(index) => guarded(|| question(index)).map(Ok),
            Slot::Doubted => Err(Fault::Gone),
            Slot::Closed => Ok(Err(StoreError::Closed)),
        }
    }

    /// Changes or removes every value of a tree of the open index; returns how many there were.
    #[cfg(test)]
    pub(crate) fn tamper(&self, tree: &str, change: impl Fn(&[u8]) -> Option<Vec<u8>>) -> usize {
        match &*self.index.read().unwrap_or_else(PoisonError::into_inner) {
            Slot::Open(index) => index.tamper(tree, change),
            Slot::Doubted | Slot::Closed => 0,
        }
    }

    pub(crate) fn journal(&self) -> MutexGuard<'_, Writer> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

fn segments(journal: &Writer) -> Vec<Segment> {
    journal.ends().iter().map(|end| end.segment).collect()
}

/// Lets go of an index that failed.
fn doubt(slot: &mut Slot) {
    if let Slot::Open(index) = std::mem::replace(slot, Slot::Doubted) {
        index::let_go(*index);
    }
}

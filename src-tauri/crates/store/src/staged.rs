//! A store that stands ready to take the place of the one in use.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::damage::Damage;
use crate::encryption;
use crate::folder::{self, Identified};
use crate::journal::{History, Tip, Unfit};
use crate::line::Form;
use crate::opening::{self, Setup};
use crate::replacement::{self, Intent, READY};
use crate::snapshot::Snapshot;
use crate::{Event, Progress, Store, StoreError};

/// A store that was opened, read from end to end and closed again, and now stands ready.
#[derive(Debug)]
pub struct Staged {
    /// How many events can be read in it.
    pub count: u64,
    /// The seq of its last event.
    pub last_seq: u64,
    pub(crate) tip: Tip,
    form: Form,
}

/// Why the store in use was not replaced. It is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotReplaced {
    /// Something was recorded after the look at what would change.
    #[error("something was recorded meanwhile, so nothing was replaced")]
    ChangedMeanwhile,
    /// A file or folder refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What an exchange changes, told by the ids of events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// What would no longer be there.
    pub goes: Share,
    /// What would be there besides.
    pub comes: Share,
    /// Events that are in both.
    pub stays: u64,
}

/// A part of a history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Share {
    /// How many events.
    pub records: u64,
    /// The training days they belong to.
    pub days: BTreeSet<NaiveDate>,
}

impl Share {
    pub(crate) fn add(&mut self, day: NaiveDate) {
        self.records += 1;
        self.days.insert(day);
    }
}

/// Compares the present with another history by the ids of events.
#[derive(Debug)]
pub(crate) struct Comparison {
    present: HashMap<Uuid, NaiveDate>,
    found: Difference,
}

impl Comparison {
    pub fn with(present: &Snapshot) -> Result<Self, StoreError> {
        let mut ids = HashMap::new();
        present.each_envelope(|envelope| {
            ids.insert(envelope.id, envelope.day);
        })?;
        Ok(Self {
            present: ids,
            found: Difference::default(),
        })
    }

    pub fn see(&mut self, id: Uuid, day: NaiveDate) {
        if self.present.remove(&id).is_some() {
            self.found.stays += 1;
        } else {
            self.found.comes.add(day);
        }
    }

    pub fn finish(mut self) -> Difference {
        for day in self.present.into_values() {
            self.found.goes.add(day);
        }
        self.found
    }
}

/// Returns an empty folder within the data folder for a store to be made in.
pub(crate) fn clear(present: &Snapshot, place: &str) -> Result<PathBuf, StoreError> {
    let folder = present.data.join(place);
    replacement::remove(&*present.files, &folder)?;
    present
        .files
        .create_folder(&folder)
        .map_err(|source| StoreError::preparing(&folder, source))?;
    Ok(folder)
}

/// Opens the store that was made in a folder, which builds its index, reads all of it, and closes it in order.
pub(crate) fn prove(present: &Snapshot, folder: &Path) -> Result<(Staged, Vec<Damage>), StoreError> {
    // The index of another installation would not be believed.
    let (files, form) = (&*present.files, &present.form);
    folder::settle(files, folder, &Identified::Not, form, || Some(present.device))?;
    if let Form::Sealed(sealing) = form {
        encryption::put(files, folder, &sealing.keys)?;
    }
    let opened = opening::open(
        folder,
        Setup {
            files: Arc::clone(&present.files),
            segment_bytes: present.segment_bytes,
            form: form.clone(),
        },
        None,
    )?;
    let tip = opened.store.snapshot().tip;
    let staged = Staged {
        count: opened.store.count(),
        last_seq: tip.seq,
        tip,
        form: form.clone(),
    };
    opened.store.close();
    Ok((staged, opened.damage))
}

/// Makes a store of these events beside the one in use.
pub(crate) fn stage_events<E: From<StoreError>>(
    present: &Snapshot,
    progress: &Progress,
    events: impl Iterator<Item = Result<Event, E>>,
    unfit: impl Fn(&Event, Unfit) -> E,
) -> Result<Staged, E> {
    let folder = clear(present, READY)?;
    let mut history = History::start(&*present.files, &folder, &present.form, present.segment_bytes)?;
    for event in events {
        let event = event?;
        history.push(&event)?.map_err(|why| unfit(&event, why))?;
        progress.advance(1);
    }
    let (written, tip) = (history.count, history.tip());
    history.finish(tip.seq)?;
    let (staged, _) = prove(present, &folder)?;
    progress.advance(written);
    if (staged.count, staged.tip) == (written, tip) {
        Ok(staged)
    } else {
        Err(StoreError::Index {
            reason: "what was read back is not what was written".to_owned(),
        }
        .into())
    }
}

impl Store {
    /// Puts a store that stands ready in this one's place, if this one is still as it was in `seen`. Questions are
    /// answered from the new one as soon as this returns. Returns the damage the new one carries.
    ///
    /// When this fails the old one goes on; where the disk refuses even that, the store is closed, and opening the
    /// folder again finishes what was begun.
    pub fn replace(&self, seen: &Snapshot, staged: &Staged) -> Result<Vec<Damage>, NotReplaced> {
        self.exchange(Intent::Replace, &staged.form, |journal| {
            if journal.tip() != seen.tip {
                return Err(NotReplaced::ChangedMeanwhile);
            }
            tracing::info!(records = staged.count, "another history takes this one's place");
            if !staged.form.is(&journal.form) {
                self.turn(journal.device(), &journal.form, &staged.form)?;
            }
            Ok(replacement::declare(
                &*self.files,
                &self.data,
                Intent::Replace,
                &[],
            )?)
        })
    }

    /// Prepares the folder for records of another form.
    fn turn(&self, device: Uuid, from: &Form, to: &Form) -> Result<(), StoreError> {
        if let (Form::Sealed(sealing), Form::Plain) = (from, to) {
            encryption::follow(&*self.files, &self.data, &sealing.cipher, false)?;
        }
        // An older Longplay must not take what it cannot read for damage.
        folder::write_identity(&*self.files, &self.data, device, to)
    }

    /// Erases all that is Longplay's in the data folder, and what is named besides, and starts afresh as a new
    /// installation.
    pub fn erase(&self, also: &[&str]) -> Result<(), NotReplaced> {
        self.exchange(Intent::Erase, &Form::Plain, |_| {
            Ok(replacement::declare(
                &*self.files,
                &self.data,
                Intent::Erase,
                also,
            )?)
        })
        .map(drop)
    }
}

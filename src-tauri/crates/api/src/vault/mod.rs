//! What keeps the records safe beside the journal: when a backup is due, where a second copy goes, and what became of the
//! last one.

pub(crate) mod kinds;
mod places;
pub(crate) mod tables;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use store::backup::{self, Backup, BackupError, Shelf, Why};
use store::{Event, Progress, Snapshot, Store};
use uuid::Uuid;

use crate::errand::{Errand, ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::handlers::encrypt_backups;
use crate::handlers::prelude::BackupTaken;
use crate::host::Host;
use crate::records::{Record, SessionEnded};
use crate::registry::Tag;

pub use places::SecondState;
pub(crate) use places::{PLACES, Places, SECOND_NAME, Seen};

/// Change is backed up at least this often. Our choice: what a person would not like to tell twice.
const AT_LEAST_EVERY: Duration = Duration::from_secs(30 * 60);

/// What an earlier run left without a backup gets one this long after the start, which it should not slow down. Our choice.
const AFTER_START: Duration = Duration::from_secs(20);

/// The state of the vault.
#[derive(Debug)]
pub(crate) struct Vault {
    pub places: Places,
    /// When the next backup is due, on the monotonic clock.
    due: Option<Duration>,
    /// Why the last backup failed, if it did.
    pub failed: Option<Failed>,
}

/// A backup that failed.
#[derive(Debug, Clone)]
pub(crate) struct Failed {
    pub at: DateTime<FixedOffset>,
    pub failure: Failure,
}

impl Vault {
    pub fn open(store: &Store, clock: Duration) -> Self {
        Self {
            places: Places::read(store),
            due: (store.count() > 0).then(|| clock + AFTER_START),
            failed: None,
        }
    }

    /// Hears of what was recorded.
    pub fn recorded(&mut self, events: &[Event], clock: Duration) {
        let due = if events.iter().any(|event| event.kind == SessionEnded::KIND) {
            clock
        } else {
            clock + AT_LEAST_EVERY
        };
        if !events.is_empty() {
            self.due = Some(self.due.map_or(due, |earlier| earlier.min(due)));
        }
    }
}

/// A backup, and where it went besides.
pub(crate) struct Kept {
    pub backup: Backup,
    pub second: Option<Seen>,
}

/// What taking a backup needs when the host is not there.
#[derive(Clone)]
pub(crate) struct Keeper {
    pub present: Snapshot,
    pub places: Places,
    pub now: DateTime<FixedOffset>,
}

impl Keeper {
    pub fn shelf(&self) -> Shelf {
        Shelf::within(self.present.folder())
    }

    pub fn device(&self) -> Uuid {
        self.present.device()
    }

    /// Takes a backup unless the newest one holds the same history, thins out, and copies to the second folder. That the
    /// second folder is away or full is no failure.
    pub fn keep(&self, why: Why, progress: &Progress) -> Result<Kept, BackupError> {
        let shelf = self.shelf();
        let newest = shelf.of(self.device())?.into_iter().find(|backup| {
            why != Why::Undo && backup.holds(&self.present) && backup::check(&backup.path).is_ok()
        });
        let backup = match newest {
            Some(backup) => backup,
            None => backup::take(&self.present, &shelf, self.now, why, progress)?,
        };
        // What is about to be restored may be one of those that need not stay, so nothing is thinned out before it is.
        encrypt_backups(&self.present, &shelf, &Progress::default());
        if let Some(second) = self.places.second_shelf() {
            encrypt_backups(&self.present, &second, &Progress::default());
        }
        let thins_out = why != Why::Undo;
        if thins_out && let Err(error) = shelf.thin_out(self.device(), self.now) {
            tracing::warn!(%error, "old backups stay for now");
        }
        let second = self.places.copy(&backup, self.device(), self.now, thins_out);
        Ok(Kept { backup, second })
    }
}

impl Host {
    pub(crate) fn local_now(&self) -> DateTime<FixedOffset> {
        let (now, offset) = self.now();
        now.with_timezone(&offset)
    }

    pub(crate) fn keeper(&self) -> Keeper {
        Keeper {
            present: self.store.on_disk().snapshot(),
            places: self.vault.places.clone(),
            now: self.local_now(),
        }
    }

    /// Notes what became of a backup. What was recorded while it was taken is due later.
    pub(crate) fn kept(&mut self, last_seq: u64, kept: &Result<Kept, Failure>) {
        let clock = self.monotonic();
        match kept {
            Ok(kept) => {
                self.vault.failed = None;
                self.vault.due = (self.store.on_disk().last_seq() > last_seq).then(|| clock + AT_LEAST_EVERY);
                if let Some(seen) = kept.second.clone() {
                    self.saw_second(seen);
                }
            }
            Err(failure) => {
                tracing::warn!(%failure, "no backup could be taken");
                self.vault.due = Some(clock + AT_LEAST_EVERY);
                self.vault.failed = Some(Failed {
                    at: self.local_now(),
                    failure: failure.clone(),
                });
                // What was written was read back and is not what was recorded: the journal itself may have changed.
                if failure.code == Code::FileDamaged {
                    self.read_all_anew();
                }
            }
        }
    }

    /// Closes the store so that whoever opens it again reads the whole journal, names what is missing, and goes on with the
    /// rest. Not in the middle of a session, which has its own way through a broken disk.
    pub(crate) fn read_all_anew(&mut self) {
        if self.running.is_none() && self.store.waiting().is_none() {
            self.store.on_disk().close_in_doubt();
        }
    }

    pub(crate) fn saw_second(&mut self, seen: Seen) {
        if let Some(second) = &mut self.vault.places.second {
            second.seen = Some(seen);
            if let Err(failure) = self.vault.places.write(self.store.on_disk()) {
                tracing::warn!(%failure, "what the second folder holds is not remembered");
            }
        }
    }

    /// Returns how long it is until a backup is due by itself; `None` while there is nothing new to keep.
    #[must_use]
    pub fn backup_due(&self) -> Option<Duration> {
        if self.errand.is_some() {
            return None;
        }
        self.vault.due.map(|due| due.saturating_sub(self.monotonic()))
    }

    /// Sends off the backup that is due by itself.
    ///
    /// # Errors
    /// [`Code::Busy`](crate::Code::Busy) while another errand is away.
    pub fn begin_routine_backup(&mut self) -> Result<Errand, Failure> {
        let task = self.backup_task(Why::Routine);
        self.send(Errand::of(task, &[Tag::Data]))
    }

    pub(crate) fn backup_task(&self, why: Why) -> Task<BackupTaken> {
        let keeper = self.keeper();
        Task::new(ErrandKind::BackUp, move |progress| {
            let kept = keeper.keep(why, progress).map_err(Failure::from);
            Ok(move |host: &mut Host| {
                host.kept(keeper.present.last_seq(), &kept);
                kept.map(|kept| BackupTaken::of(&kept))
            })
        })
    }

    /// Returns the store, to be asked while the host is busy with others.
    pub(crate) fn shared_store(&self) -> Arc<Store> {
        Arc::clone(self.store.on_disk())
    }
}

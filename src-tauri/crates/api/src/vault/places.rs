//! Where copies of backups go. Kept beside the journal and not in it, since a folder on this computer means nothing on
//! another.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Store;
use store::backup::{Backup, BackupError, Shelf};
use ts_rs::TS;
use uuid::Uuid;

use crate::failure::{Code, Failure};

/// The file in the data folder.
pub(crate) const PLACES: &str = "backup-places.json";

/// The folder made within the one the person chose.
pub(crate) const SECOND_NAME: &str = "Longplay backups";

/// How the second folder was when it was last looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SecondState {
    /// The newest backup is there.
    Current,
    /// It is not there: a stick that is not plugged in, a folder that is not mounted.
    Away,
    /// It is full.
    Full,
    /// It cannot be written.
    Refuses,
}

/// What was seen of the second folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seen {
    pub at: DateTime<FixedOffset>,
    pub state: SecondState,
    /// When the newest backup that is there was taken, as far as could be seen.
    pub newest: Option<DateTime<FixedOffset>>,
    /// How many of this computer's stand there.
    pub count: u32,
}

/// The second folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Second {
    pub folder: PathBuf,
    pub seen: Option<Seen>,
}

/// Where copies go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Places {
    pub second: Option<Second>,
}

impl Places {
    /// Reads what was chosen. A file that cannot be read is as if nothing was: it holds no record.
    ///
    /// One from before the records were encrypted is read too, and encrypted with them.
    pub fn read(store: &Store) -> Self {
        let file = store.folder().join(PLACES);
        let Ok(bytes) = fs::read(&file) else {
            return Self::default();
        };
        let opened = store.open_beside(PLACES, &bytes);
        let readable = store.is_encrypted() && opened.is_none();
        match serde_json::from_slice::<Self>(opened.as_deref().unwrap_or(&bytes)) {
            Ok(places) => {
                if readable && let Err(failure) = places.write(store) {
                    tracing::warn!(%failure, "the choice of a second folder stays readable for now");
                }
                places
            }
            Err(error) => {
                tracing::warn!(%error, file = %file.display(), "the choice of a second folder cannot be read");
                Self::default()
            }
        }
    }

    /// Writes what is chosen, whole or not at all; encrypted where the records are. Nothing chosen is no file.
    pub fn write(&self, store: &Store) -> Result<(), Failure> {
        self.put(store, |plain| Ok(store.seal_beside(PLACES, plain)?))
    }

    /// Writes what is chosen so that it can be read without a key, for records that are about to need none.
    pub fn write_readable(&self, store: &Store) -> Result<(), Failure> {
        self.put(store, |plain| Ok(plain.to_vec()))
    }

    fn put(&self, store: &Store, form: impl Fn(&[u8]) -> Result<Vec<u8>, Failure>) -> Result<(), Failure> {
        let file = store.folder().join(PLACES);
        let fresh = file.with_extension("json.new");
        let failed = |error: std::io::Error| {
            Failure::new(
                Code::NotWritten,
                format!("{} could not be written: {error}", file.display()),
            )
        };
        if self.second.is_none() {
            return match fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(error)),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        let plain = serde_json::to_vec(self).map_err(|error| failed(error.into()))?;
        let bytes = form(&plain)?;
        let write = || -> std::io::Result<()> {
            let mut out = fs::File::create(&fresh)?;
            out.write_all(&bytes)?;
            out.sync_all()?;
            fs::rename(&fresh, &file)
        };
        write().map_err(failed)
    }

    /// Chooses a folder.
    pub fn choose(&mut self, folder: &Path) {
        self.second = Some(Second {
            folder: folder.to_owned(),
            seen: None,
        });
    }

    /// Returns the shelf in the second folder, if there is one and it is there.
    pub fn second_shelf(&self) -> Option<Shelf> {
        let second = self.second.as_ref()?;
        second
            .folder
            .is_dir()
            .then(|| Shelf::at(&second.folder.join(SECOND_NAME)))
    }

    /// Copies a backup to the second folder, thins out there if asked to, and returns what was seen.
    pub fn copy(
        &self,
        backup: &Backup,
        device: Uuid,
        now: DateTime<FixedOffset>,
        thins_out: bool,
    ) -> Option<Seen> {
        let second = self.second.as_ref()?;
        let before = second.seen.as_ref();
        let Some(shelf) = self.second_shelf() else {
            return Some(Seen {
                at: now,
                state: SecondState::Away,
                newest: before.and_then(|seen| seen.newest),
                count: before.map_or(0, |seen| seen.count),
            });
        };
        let copied = shelf.put_copy(backup).and_then(|()| {
            if thins_out {
                shelf.thin_out(device, now)?;
            }
            Ok(())
        });
        let state = match &copied {
            Ok(()) => SecondState::Current,
            Err(error) => {
                tracing::warn!(%error, "the second folder has no copy of the newest backup");
                match error {
                    BackupError::NotWritten { source, .. }
                        if source.kind() == std::io::ErrorKind::StorageFull =>
                    {
                        SecondState::Full
                    }
                    BackupError::NotWritten { source, .. }
                        if source.kind() == std::io::ErrorKind::NotFound =>
                    {
                        SecondState::Away
                    }
                    BackupError::NotWritten { .. }
                    | BackupError::Foreign { .. }
                    | BackupError::Newer { .. }
                    | BackupError::Damaged { .. }
                    | BackupError::Locked { .. }
                    | BackupError::Unreadable { .. }
                    | BackupError::Store(_) => SecondState::Refuses,
                }
            }
        };
        let there = shelf.of(device).unwrap_or_default();
        Some(Seen {
            at: now,
            state,
            newest: there.first().map(|backup| backup.at),
            count: u32::try_from(there.len()).unwrap_or(u32::MAX),
        })
    }
}

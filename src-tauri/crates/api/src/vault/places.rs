//! Where copies of backups go. Kept beside the journal and not in it, since a folder on this computer means nothing on
//! another.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
    pub fn read(data: &Path) -> Self {
        let file = data.join(PLACES);
        match fs::read(&file) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|error| {
                tracing::warn!(%error, file = %file.display(), "the choice of a second folder cannot be read");
                Self::default()
            }),
            Err(_) => Self::default(),
        }
    }

    /// Writes what is chosen, whole or not at all.
    pub fn write(&self, data: &Path) -> Result<(), Failure> {
        let file = data.join(PLACES);
        let fresh = file.with_extension("json.new");
        let write = || -> std::io::Result<()> {
            let mut out = fs::File::create(&fresh)?;
            out.write_all(&serde_json::to_vec(self)?)?;
            out.sync_all()?;
            fs::rename(&fresh, &file)
        };
        write().map_err(|error| {
            Failure::new(
                Code::NotWritten,
                format!("{} could not be written: {error}", file.display()),
            )
        })
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

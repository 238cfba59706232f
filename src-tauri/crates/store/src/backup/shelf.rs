//! Where backups stand: a folder, which may be somebody else's and may not be there.

use std::io;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};
use uuid::Uuid;

use super::format::{self, Header, Why};
use super::retention::{self, Taken};
use super::{BackupError, check, mend};
use crate::encryption::Keys;
use crate::files::{self, Files, SystemFiles};
use crate::folder::BACKUPS;
use crate::snapshot::Snapshot;

const EXTENSION: &str = ".backup";
const BEGUN: &str = ".backup.part";
const PREFIX: &str = "longplay-";

/// A folder of backups. Each file names the installation that wrote it; those of others are left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    folder: PathBuf,
}

/// A backup on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was taken, in the local time of then.
    pub at: DateTime<FixedOffset>,
    /// Why it was taken.
    pub why: Why,
    /// The installation that wrote it.
    pub device: Uuid,
    /// The seq of its last event.
    pub last_seq: u64,
    /// How many events are in it.
    pub records: u64,
    /// The size of the file.
    pub bytes: u64,
    /// Seqs up to the last one that are missing in it, as runs.
    pub missing: Vec<(u64, u64)>,
    last_sum: Option<crate::sum::Sum>,
    /// Which data key encrypts it, where one does.
    pub(crate) keys: Option<Uuid>,
}

impl Backup {
    /// Reads what the backup in a file says of itself.
    pub fn read(path: &Path) -> Result<Self, BackupError> {
        let unreadable = |source: io::Error| BackupError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let bytes = path.metadata().map_err(unreadable)?.len();
        Self::of(path, &format::read_header(path)?, bytes)
    }

    fn of(path: &Path, header: &Header, bytes: u64) -> Result<Self, BackupError> {
        Ok(Self {
            path: path.to_owned(),
            at: header.at().ok_or_else(|| BackupError::Damaged {
                path: path.to_owned(),
                why: "it was taken at no time",
            })?,
            why: header.why,
            device: header.device,
            last_seq: header.last_seq,
            records: header.count,
            bytes,
            missing: header.missing.clone(),
            last_sum: header.last_sum,
            keys: header.keys.as_ref().map(|keys| keys.id),
        })
    }

    /// Returns whether only a passphrase or a recovery key opens it.
    pub fn is_encrypted(&self) -> bool {
        self.keys.is_some()
    }

    /// Returns the name of the file.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Returns whether this is the history of the snapshot, to the last event.
    pub fn holds(&self, snapshot: &Snapshot) -> bool {
        (self.device, self.last_seq, self.last_sum, self.records)
            == (
                snapshot.device,
                snapshot.tip.seq,
                snapshot.tip.sum,
                snapshot.count,
            )
    }

    /// Returns the seqs up to its last one that are not in it.
    pub fn missing_runs(&self) -> Vec<RangeInclusive<u64>> {
        self.missing.iter().map(|(first, last)| *first..=*last).collect()
    }

    /// Returns whether an event with this seq is in it.
    pub fn has(&self, seq: u64) -> bool {
        seq <= self.last_seq
            && !self
                .missing
                .iter()
                .any(|(first, last)| (*first..=*last).contains(&seq))
    }
}

/// What stands on a shelf.
#[derive(Debug, Default)]
pub struct Shelved {
    /// Backups, newest first.
    pub backups: Vec<Backup>,
    /// Files that are named like one and cannot be read.
    pub unreadable: Vec<BackupError>,
}

impl Shelf {
    /// Returns the shelf within a data folder.
    pub fn within(data: &Path) -> Self {
        Self {
            folder: data.join(BACKUPS),
        }
    }

    /// Returns a shelf at a folder.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Returns where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns what stands there. A folder that is not there holds nothing.
    pub fn look(&self) -> Result<Shelved, BackupError> {
        let mut found = Shelved::default();
        for name in self.names(EXTENSION)? {
            match Backup::read(&self.folder.join(name)) {
                Ok(backup) => found.backups.push(backup),
                Err(error) => found.unreadable.push(error),
            }
        }
        found
            .backups
            .sort_by(|a, b| (b.at, b.last_seq, &b.path).cmp(&(a.at, a.last_seq, &a.path)));
        Ok(found)
    }

    /// Returns the path of a backup by its name, if one of that name stands here.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let plain = name.starts_with(PREFIX) && name.ends_with(EXTENSION) && !name.contains(['/', '\\']);
        plain
            .then(|| self.folder.join(name))
            .filter(|path| path.is_file())
    }

    fn names(&self, ending: &str) -> Result<Vec<String>, BackupError> {
        match SystemFiles.list(&self.folder) {
            Ok(listed) => Ok(listed
                .into_iter()
                .map(|(name, _)| name)
                .filter(|name| name.starts_with(PREFIX) && name.ends_with(ending))
                .collect()),
            // Nor does a file in its place; writing says what is wrong.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(Vec::new())
            }
            Err(source) => Err(BackupError::Unreadable {
                path: self.folder.clone(),
                source,
            }),
        }
    }

    /// Writes a backup under a name that does not count, has it proven, and gives it its name.
    pub(super) fn put(
        &self,
        files: &dyn Files,
        header: &Header,
        at: DateTime<FixedOffset>,
        packed: &[u8],
        prove: impl FnOnce(&Path) -> Result<(), BackupError>,
    ) -> Result<Backup, BackupError> {
        let failed = |source: io::Error| BackupError::NotWritten {
            path: self.folder.clone(),
            source,
        };
        files
            .create_folder(&self.folder)
            .and_then(|()| files::sync_parent(files, &self.folder))
            .map_err(failed)?;
        self.clear_begun(files, header.device)?;
        let name = self.free_name(header, at);
        let begun = self.folder.join(&name).with_extension("backup.part");
        let place = self.folder.join(&name);
        self.write_proven(files, &begun, &place, packed, prove)?;
        Backup::of(&place, header, packed.len() as u64)
    }

    /// Puts other bytes in a backup's place, once they are proven.
    pub(super) fn put_over(
        &self,
        files: &dyn Files,
        backup: &Backup,
        packed: &[u8],
        prove: impl FnOnce(&Path) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        self.clear_begun(files, backup.device)?;
        let begun = backup.path.with_extension("backup.part");
        self.write_proven(files, &begun, &backup.path, packed, prove)
    }

    /// Writes bytes under a name that does not count, and gives them theirs once they are proven.
    fn write_proven(
        &self,
        files: &dyn Files,
        begun: &Path,
        place: &Path,
        packed: &[u8],
        prove: impl FnOnce(&Path) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let failed = |source: io::Error| BackupError::NotWritten {
            path: self.folder.clone(),
            source,
        };
        let written = files::write_new(files, begun, packed)
            .map_err(failed)
            .and_then(|()| prove(begun))
            .and_then(|()| {
                files
                    .rename(begun, place)
                    .and_then(|()| files.sync_folder(&self.folder))
                    .map_err(failed)
            });
        // Room on a full disk is worth more than a file that does not count.
        if written.is_err()
            && let Err(stays) = files::remove_if_there(files, begun)
        {
            tracing::warn!(error = %stays, "a backup that was begun stays until the next one");
        }
        written
    }

    /// Puts a copy of a proven backup here. The folder above must be there: where a stick is not plugged in, none is
    /// made in its place.
    pub fn put_copy(&self, backup: &Backup) -> Result<(), BackupError> {
        let place = self.folder.join(backup.name());
        if place.exists() && check(&place).is_ok() {
            return Ok(());
        }
        let files = &SystemFiles;
        let failed = |source: io::Error| BackupError::NotWritten {
            path: self.folder.clone(),
            source,
        };
        match std::fs::create_dir(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(error)),
            Ok(()) | Err(_) => {}
        }
        self.clear_begun(files, backup.device)?;
        let bytes = files
            .read(&backup.path)
            .map_err(|source| BackupError::Unreadable {
                path: backup.path.clone(),
                source,
            })?;
        let begun = place.with_extension("backup.part");
        self.write_proven(files, &begun, &place, &bytes, check)
    }

    /// Removes what a crash left half written.
    fn clear_begun(&self, files: &dyn Files, device: Uuid) -> Result<(), BackupError> {
        for name in self.names(BEGUN)? {
            if name.starts_with(&whose(device)) {
                let path = self.folder.join(name);
                files::remove_if_there(files, &path)
                    .map_err(|source| BackupError::NotWritten { path, source })?;
            }
        }
        Ok(())
    }

    fn free_name(&self, header: &Header, at: DateTime<FixedOffset>) -> String {
        let stem = format!(
            "{}{}-{:012}",
            whose(header.device),
            at.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ"),
            header.last_seq,
        );
        let why = match header.why {
            Why::Routine | Why::Asked => "",
            Why::Undo => "-before",
        };
        let mut name = format!("{stem}{why}{EXTENSION}");
        let mut number = 2_u32;
        while self.folder.join(&name).exists() {
            name = format!("{stem}{why}-{number}{EXTENSION}");
            number += 1;
        }
        name
    }

    /// Removes the installation's backups that need not stay, and returns how many.
    pub fn thin_out(&self, device: Uuid, now: DateTime<FixedOffset>) -> Result<usize, BackupError> {
        let own: Vec<Backup> = self.of(device)?;
        let taken: Vec<Taken> = own
            .iter()
            .map(|backup| Taken {
                at: backup.at,
                undo: backup.why == Why::Undo,
            })
            .collect();
        let mut stays = retention::staying(&taken, now);
        if let Some(precious) = mend::has_most_of_what_is_missing(&own) {
            stays[precious] = true;
        }
        let goes = stays.into_iter().map(|stays| !stays);
        let gone: Vec<Backup> = own
            .into_iter()
            .zip(goes)
            .filter_map(|(backup, goes)| goes.then_some(backup))
            .collect();
        self.remove(&gone)?;
        Ok(gone.len())
    }

    /// Returns the keys in the encrypted backups here, those of the newest first.
    pub(crate) fn keys(&self) -> Vec<Keys> {
        let Ok(found) = self.look() else {
            return Vec::new();
        };
        let headers = found
            .backups
            .iter()
            .filter_map(|backup| format::read_header(&backup.path).ok());
        headers.filter_map(|header| header.keys).collect()
    }

    /// Returns the backups that one installation wrote, newest first.
    pub fn of(&self, device: Uuid) -> Result<Vec<Backup>, BackupError> {
        let mut own = self.look()?.backups;
        own.retain(|backup| backup.device == device);
        Ok(own)
    }

    /// Removes backups.
    pub fn remove(&self, backups: &[Backup]) -> Result<(), BackupError> {
        for backup in backups {
            files::remove_if_there(&SystemFiles, &backup.path).map_err(|source| BackupError::NotWritten {
                path: backup.path.clone(),
                source,
            })?;
        }
        Ok(())
    }

    /// Removes the folder when nothing stands in it any more.
    pub fn leave(&self) {
        let _ = std::fs::remove_dir(&self.folder);
    }
}

fn whose(device: Uuid) -> String {
    let (short, ..) = device.as_fields();
    format!("{PREFIX}{short:08x}-")
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

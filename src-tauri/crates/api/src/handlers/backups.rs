//! Backups: taking one, where copies go, and checking that everything is as it was written.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::backup::{self, Backup, Shelf, Why};
use ts_rs::TS;

use super::app::Nothing;
use super::data::MissingRecords;
use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::vault::{Kept, SECOND_NAME, SecondState, Seen};

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupBrief {
    /// Its file's name, which names it.
    pub name: String,
    /// When it was taken, in the local time of then.
    pub at: DateTime<FixedOffset>,
    /// Records in it.
    pub records: u64,
    /// The size of its file.
    pub bytes: u64,
    /// Whether it was taken before a restore or an import, to undo it.
    pub undo: bool,
}

impl BackupBrief {
    pub(crate) fn of(backup: &Backup) -> Self {
        Self {
            name: backup.name(),
            at: backup.at,
            records: backup.records,
            bytes: backup.bytes,
            undo: backup.why == Why::Undo,
        }
    }
}

/// The second folder for backups, as it was when it was last looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SecondFolderView {
    /// Where it is.
    pub folder: String,
    /// How it was; `None` before it was first looked at.
    pub state: Option<SecondState>,
    /// When the newest backup that is there was taken.
    pub newest: Option<DateTime<FixedOffset>>,
    /// How many of this computer's backups are there.
    pub count: u32,
}

/// What is known of backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupsView {
    /// Where they are.
    pub folder: String,
    /// All of them, newest first.
    pub list: Vec<BackupBrief>,
    /// Files that should be backups and cannot be read.
    pub unreadable: u32,
    /// Their size together.
    pub bytes: u64,
    /// Whether the newest one holds everything there is.
    pub current: bool,
    /// When taking one last failed, if none could be taken since.
    pub failed: Option<BackupFailed>,
    /// The second folder, if one was chosen.
    pub second: Option<SecondFolderView>,
}

/// A backup that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupFailed {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// For the log.
    pub message: String,
}

/// A backup that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupTaken {
    /// The backup. When nothing had changed it is the newest that was there.
    pub backup: BackupBrief,
    /// How the second folder took it, if there is one.
    pub second: Option<SecondState>,
}

impl BackupTaken {
    pub(crate) fn of(kept: &Kept) -> Self {
        Self {
            backup: BackupBrief::of(&kept.backup),
            second: kept.second.as_ref().map(|seen| seen.state),
        }
    }
}

/// Which folder copies go to.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseSecondFolder {
    /// An absolute path; `None` for no second folder. The copies that are there stay.
    pub folder: Option<String>,
}

/// What checking everything found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Checked {
    /// Records that can be read.
    pub records: u64,
    /// Records that cannot.
    pub missing: Vec<MissingRecords>,
    /// Backups that are as they were written.
    pub good: u32,
    /// Names of files that are not.
    pub bad: Vec<String>,
    /// Backups in the second folder that are as they were written; `None` where there is none or it is away.
    pub second_good: Option<u32>,
    /// Names of files there that are not.
    pub second_bad: Vec<String>,
}

pub(crate) fn backups_view(host: &Host) -> Result<BackupsView, Failure> {
    let shelf = Shelf::within(host.store.on_disk().folder());
    let shelved = shelf.look()?;
    let present = host.store.on_disk().snapshot();
    Ok(BackupsView {
        folder: shelf.folder().display().to_string(),
        current: shelved.backups.iter().any(|backup| backup.holds(&present)),
        bytes: shelved.backups.iter().map(|backup| backup.bytes).sum(),
        unreadable: u32::try_from(shelved.unreadable.len()).unwrap_or(u32::MAX),
        list: shelved.backups.iter().map(BackupBrief::of).collect(),
        failed: host.vault.failed.as_ref().map(|failed| BackupFailed {
            at: failed.at,
            message: failed.failure.message.clone(),
        }),
        second: host.vault.places.second.as_ref().map(|second| SecondFolderView {
            folder: second.folder.display().to_string(),
            state: second.seen.as_ref().map(|seen| seen.state),
            newest: second.seen.as_ref().and_then(|seen| seen.newest),
            count: second.seen.as_ref().map_or(0, |seen| seen.count),
        }),
    })
}

// The registry's handlers answer with a result.
#[allow(clippy::unnecessary_wraps)]
pub(crate) fn back_up(host: &mut Host, _: Nothing) -> Result<Task<BackupTaken>, Failure> {
    Ok(host.backup_task(Why::Asked))
}

/// Returns a path that was given, which has to be absolute: there is no folder that others would be relative to.
pub(crate) fn absolute(path: &str, field: &str) -> Result<PathBuf, Failure> {
    let path = Path::new(path.trim());
    if path.is_absolute() {
        Ok(path.to_owned())
    } else {
        Err(Failure::invalid(
            Some(field.to_owned()),
            "a whole path is needed, from the top",
        ))
    }
}

pub(crate) fn choose_second_folder(
    host: &mut Host,
    request: ChooseSecondFolder,
) -> Result<Task<Option<SecondFolderView>>, Failure> {
    let chosen = request
        .folder
        .map(|folder| absolute(&folder, "folder"))
        .transpose()?;
    if let Some(chosen) = &chosen
        && chosen.starts_with(host.store.on_disk().folder())
    {
        return Err(Failure::invalid(
            Some("folder".to_owned()),
            "a second folder inside the data folder would go with it",
        ));
    }
    let mut keeper = host.keeper();
    Ok(Task::new(ErrandKind::SecondFolder, move |progress| {
        keeper.places.second = None;
        let mut seen: Option<Seen> = None;
        if let Some(folder) = &chosen {
            if !folder.is_dir() {
                let message = format!("{} is not a folder, or not there now", folder.display());
                return Err(Failure::new(Code::FileNotFound, message).about("folder"));
            }
            keeper.places.choose(folder);
            seen = keeper.keep(Why::Routine, progress)?.second;
            // It was there a moment ago, so whatever keeps a copy from it speaks against it.
            let refused = match seen.as_ref().map(|seen| seen.state) {
                Some(SecondState::Current) | None => None,
                Some(SecondState::Full) => Some("is too full for a copy"),
                Some(SecondState::Refuses | SecondState::Away) => Some("could not be written"),
            };
            if let Some(why) = refused {
                if let Some(shelf) = keeper.places.second_shelf() {
                    shelf.leave();
                }
                let message = format!("{} {why}", folder.join(SECOND_NAME).display());
                return Err(Failure::new(Code::NotWritten, message).about("folder"));
            }
        }
        Ok(move |host: &mut Host| {
            host.vault.places = keeper.places;
            host.vault.places.write(host.store.on_disk())?;
            if let Some(seen) = seen {
                host.saw_second(seen);
            }
            Ok(backups_view(host)?.second)
        })
    }))
}

// As above.
#[allow(clippy::unnecessary_wraps)]
pub(crate) fn check_everything(host: &mut Host, _: Nothing) -> Result<Task<Checked>, Failure> {
    let (store, keeper) = (host.shared_store(), host.keeper());
    Ok(Task::new(ErrandKind::Check, move |progress| {
        let shelves: Vec<Shelf> = [Some(keeper.shelf()), keeper.places.second_shelf()]
            .into_iter()
            .flatten()
            .collect();
        let found: Vec<store::backup::Shelved> = shelves.iter().map(Shelf::look).collect::<Result<_, _>>()?;
        let backups = found
            .iter()
            .map(|shelved| shelved.backups.len() as u64)
            .sum::<u64>();
        progress.expect(backups + 1);
        let damage = store.verify()?;
        let unheard_of = damage != keeper.present.damage();
        progress.advance(1);
        let mut results = Vec::new();
        for shelved in &found {
            let (mut good, mut bad) = (0, Vec::new());
            for backup in &shelved.backups {
                match backup::check(&backup.path) {
                    Ok(()) => good += 1,
                    Err(error) => {
                        tracing::warn!(%error, "a backup is not as it was written");
                        bad.push(backup.name());
                    }
                }
                progress.advance(1);
            }
            bad.extend(shelved.unreadable.iter().map(ToString::to_string));
            results.push((good, bad));
        }
        let mut results = results.into_iter();
        let (good, bad) = results.next().unwrap_or_default();
        let second = results.next();
        let checked = Checked {
            records: store.count(),
            missing: damage
                .iter()
                .filter_map(|damage| damage.missing.clone())
                .map(|missing| MissingRecords {
                    first: *missing.start(),
                    last: *missing.end(),
                })
                .collect(),
            good,
            bad,
            second_good: second.as_ref().map(|(good, _)| *good),
            second_bad: second.map(|(_, bad)| bad).unwrap_or_default(),
        };
        Ok(move |host: &mut Host| {
            if unheard_of {
                host.read_all_anew();
            }
            Ok(checked)
        })
    }))
}

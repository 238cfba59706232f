//! What the journal lost, and the newest backup that has it.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Progress;
use store::backup::{Backup, Why, mend};
use ts_rs::TS;

use super::backups::{BackupBrief, absolute};
use super::data::{MissingRecords, runs};
use super::exchange::{
    ChooseBackup, HistoryChange, HistoryChanged, HistoryShare, backup_file, not_in_a_session,
};
use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::vault::Keeper;

/// Where to look for what is missing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookForMissing {
    /// The whole path of a backup; the backups in the data folder and in the second folder when it is left out.
    #[serde(default)]
    pub file: Option<String>,
}

/// What is missing, and what would bring it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MissingView {
    /// Records that can no longer be read.
    pub missing: Vec<MissingRecords>,
    /// How many they are.
    pub records: u64,
    /// The newest backup that has them, or most of them.
    pub offer: Option<BringBack>,
}

/// A backup that has what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BringBack {
    /// What `bring_back` takes for it.
    pub name: String,
    /// The backup.
    pub backup: BackupBrief,
    /// What would be there again. Nothing goes.
    pub comes: HistoryShare,
    /// What would still be missing.
    pub still_missing: Vec<MissingRecords>,
}

fn count(missing: &[RangeInclusive<u64>]) -> u64 {
    missing
        .iter()
        .map(|run| (run.end() + 1).saturating_sub(*run.start()))
        .sum()
}

/// Returns what the first of these that fits would bring back.
fn offer(keeper: &Keeper, candidates: &[Backup], progress: &Progress) -> Option<BringBack> {
    candidates.iter().find_map(|backup| {
        let mending = mend::look(&keeper.present, &backup.path, None, progress)
            .inspect_err(|error| tracing::warn!(%error, "a backup has nothing to bring back"))
            .ok()??;
        let within = keeper.shelf().find(&backup.name()) == Some(backup.path.clone());
        Some(BringBack {
            name: if within {
                backup.name()
            } else {
                backup.path.display().to_string()
            },
            backup: BackupBrief::of(backup),
            comes: HistoryShare::from(&mending.comes),
            still_missing: runs(&mending.still_missing),
        })
    })
}

/// Returns the backups that say they have something of what is missing: those with most of it first, of these the newest.
fn candidates(keeper: &Keeper, missing: &[RangeInclusive<u64>]) -> Result<Vec<Backup>, Failure> {
    let mut all = keeper.shelf().look()?.backups;
    if let Some(second) = keeper.places.second_shelf() {
        all.extend(second.look()?.backups);
    }
    let mut with: Vec<(u64, Backup)> = all
        .into_iter()
        .map(|backup| (backup.count_of(missing), backup))
        .filter(|(has, _)| *has > 0)
        .collect();
    // The sort is stable: the data folder's own goes before its copy.
    with.sort_by_key(|(has, backup)| std::cmp::Reverse((*has, backup.at)));
    Ok(with.into_iter().map(|(_, backup)| backup).collect())
}

pub(crate) fn view_missing(host: &mut Host, request: LookForMissing) -> Result<Task<MissingView>, Failure> {
    let file: Option<PathBuf> = request.file.map(|file| absolute(&file, "file")).transpose()?;
    let keeper = host.keeper();
    Ok(Task::new(ErrandKind::Compare, move |progress| {
        let missing = keeper.present.missing();
        let candidates = match &file {
            _ if missing.is_empty() => Vec::new(),
            Some(file) => vec![read(file)?],
            None => candidates(&keeper, &missing)?,
        };
        let view = MissingView {
            records: count(&missing),
            missing: runs(&missing),
            offer: offer(&keeper, &candidates, progress),
        };
        Ok(move |_: &mut Host| Ok(view))
    }))
}

fn read(file: &Path) -> Result<Backup, Failure> {
    Backup::read(file).map_err(|error| Failure::from(error).about("file"))
}

pub(crate) fn bring_back(host: &mut Host, request: ChooseBackup) -> Result<Task<HistoryChanged>, Failure> {
    not_in_a_session(host)?;
    let path = backup_file(host, &request.backup)?;
    let secret = request.secret()?;
    let keeper = host.keeper();
    Ok(Task::new(ErrandKind::Restore, move |progress| {
        let mending = mend::look(&keeper.present, &path, secret.as_ref(), progress)?.ok_or_else(|| {
            let message = format!("{} has nothing of what is missing", path.display());
            Failure::new(Code::NotFound, message).about("backup")
        })?;
        let kept = keeper.keep(Why::Undo, progress)?;
        let staged = mend::stage(&keeper.present, &path, secret.as_ref(), progress)?;
        Ok(move |host: &mut Host| {
            let change = HistoryChange {
                goes: HistoryShare::from(&store::Share::default()),
                comes: HistoryShare::from(&mending.comes),
                stays: keeper.present.count(),
            };
            host.exchanged(&keeper.present, &staged, kept, change)
        })
    }))
}

//! Restoring a backup and taking in an export: another history takes the present one's place.

use std::path::PathBuf;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::backup::{self, Shelf, Why};
use store::encryption::Secret;
use store::export::Document;
use store::{Difference, Progress, Share, Snapshot, Staged};
use ts_rs::TS;

use super::backups::{BackupBrief, absolute};
use super::encryption::Unlock;
use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::vault::{Keeper, Kept, kinds};

/// Which backup.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseBackup {
    /// The name of one in the list, or the whole path of a file.
    pub backup: String,
    /// What opens it, where it is encrypted with other keys than the records.
    #[serde(default)]
    #[ts(optional)]
    pub unlock: Option<Unlock>,
}

impl ChooseBackup {
    pub(crate) fn secret(&self) -> Result<Option<Secret>, Failure> {
        self.unlock.as_ref().map(Unlock::secret).transpose()
    }
}

/// Which export.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseExport {
    /// The whole path of the document, or of the folder it is in.
    pub file: String,
}

/// A part of a history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryShare {
    /// Records.
    pub records: u64,
    /// Training days they belong to.
    pub days: u32,
    /// The first of these days.
    pub first: Option<NaiveDate>,
    /// The last of these days.
    pub last: Option<NaiveDate>,
}

impl From<&Share> for HistoryShare {
    fn from(share: &Share) -> Self {
        Self {
            records: share.records,
            days: u32::try_from(share.days.len()).unwrap_or(u32::MAX),
            first: share.days.first().copied(),
            last: share.days.last().copied(),
        }
    }
}

/// What an exchange changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryChange {
    /// What is here now and will not be.
    pub goes: HistoryShare,
    /// What is not here now and will be.
    pub comes: HistoryShare,
    /// Records that are in both.
    pub stays: u64,
}

impl From<&Difference> for HistoryChange {
    fn from(difference: &Difference) -> Self {
        Self {
            goes: (&difference.goes).into(),
            comes: (&difference.comes).into(),
            stays: difference.stays,
        }
    }
}

/// An exchange that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryChanged {
    /// What it changed.
    pub change: HistoryChange,
    /// Restoring this backup undoes it.
    pub undo: BackupBrief,
}

pub(crate) fn not_in_a_session(host: &Host) -> Result<(), Failure> {
    if host.running.is_some() {
        return Err(Failure::new(
            Code::SessionUnderWay,
            "a session is under way; it has to be closed first",
        ));
    }
    // They belong to the history that would go.
    if host.store.waiting().is_some_and(|waiting| waiting.len() > 0) {
        return Err(Failure::new(
            Code::NotSaved,
            "records wait for the disk; they have to be saved first",
        ));
    }
    Ok(())
}

/// Returns the file of a backup: one on the shelf by its name, or any by its path.
pub(crate) fn backup_file(host: &Host, backup: &str) -> Result<PathBuf, Failure> {
    if let Some(path) = Shelf::within(host.store.on_disk().folder()).find(backup) {
        return Ok(path);
    }
    let path = absolute(backup, "backup").map_err(|_| {
        Failure::new(
            Code::FileNotFound,
            format!("there is no backup called {backup:?}"),
        )
        .about("backup")
    })?;
    Ok(path)
}

pub(crate) fn preview_restore(
    host: &mut Host,
    request: ChooseBackup,
) -> Result<Task<HistoryChange>, Failure> {
    let path = backup_file(host, &request.backup)?;
    let secret = request.secret()?;
    let present = host.store.on_disk().snapshot();
    Ok(Task::new(ErrandKind::Compare, move |progress| {
        let difference = backup::compare(&present, &path, secret.as_ref(), progress)?;
        Ok(move |_: &mut Host| Ok(HistoryChange::from(&difference)))
    }))
}

pub(crate) fn restore(host: &mut Host, request: ChooseBackup) -> Result<Task<HistoryChanged>, Failure> {
    not_in_a_session(host)?;
    let path = backup_file(host, &request.backup)?;
    let secret = request.secret()?;
    let keeper = host.keeper();
    Ok(exchange(ErrandKind::Restore, keeper, move |keeper, progress| {
        let difference = backup::compare(&keeper.present, &path, secret.as_ref(), progress)?;
        Ok((
            difference,
            Box::new(move |keeper, progress| {
                Ok(backup::stage(&keeper.present, &path, secret.as_ref(), progress)?)
            }),
        ))
    }))
}

/// Reads a document and checks that this Longplay can read every record in it.
fn read_document(path: &std::path::Path, progress: &Progress) -> Result<Document, Failure> {
    let file = if path.is_dir() {
        path.join(super::export::DOCUMENT)
    } else {
        path.to_owned()
    };
    let bytes = std::fs::read(&file).map_err(|error| {
        Failure::new(
            Code::FileNotFound,
            format!("{} cannot be read: {error}", file.display()),
        )
        .about("file")
    })?;
    let document = Document::read(&bytes, progress)?;
    document.events().iter().try_for_each(kinds::check)?;
    Ok(document)
}

pub(crate) fn preview_import(host: &mut Host, request: ChooseExport) -> Result<Task<HistoryChange>, Failure> {
    let path = absolute(&request.file, "file")?;
    let present = host.store.on_disk().snapshot();
    Ok(Task::new(ErrandKind::Compare, move |progress| {
        let difference = read_document(&path, progress)?.compare(&present)?;
        Ok(move |_: &mut Host| Ok(HistoryChange::from(&difference)))
    }))
}

pub(crate) fn import_everything(
    host: &mut Host,
    request: ChooseExport,
) -> Result<Task<HistoryChanged>, Failure> {
    not_in_a_session(host)?;
    let path = absolute(&request.file, "file")?;
    let keeper = host.keeper();
    Ok(exchange(ErrandKind::Import, keeper, move |keeper, progress| {
        let document = read_document(&path, progress)?;
        let difference = document.compare(&keeper.present)?;
        Ok((
            difference,
            Box::new(move |keeper, progress| Ok(document.stage(&keeper.present, progress)?)),
        ))
    }))
}

type Stage = Box<dyn FnOnce(&Keeper, &Progress) -> Result<Staged, Failure> + Send>;

/// Looks at what would come, keeps the present as a backup, makes the other history ready, and exchanges them.
fn exchange(
    kind: ErrandKind,
    keeper: Keeper,
    look: impl FnOnce(&Keeper, &Progress) -> Result<(Difference, Stage), Failure> + Send + 'static,
) -> Task<HistoryChanged> {
    Task::new(kind, move |progress| {
        let (difference, stage) = look(&keeper, progress)?;
        let kept: Kept = keeper.keep(Why::Undo, progress)?;
        let staged = stage(&keeper, progress)?;
        Ok(move |host: &mut Host| {
            let change = HistoryChange::from(&difference);
            host.exchanged(&keeper.present, &staged, kept, change)
        })
    })
}

impl Host {
    /// Puts the history that was made ready in this one's place, and begins anew with it.
    pub(crate) fn exchanged(
        &mut self,
        present: &Snapshot,
        staged: &Staged,
        kept: Kept,
        change: HistoryChange,
    ) -> Result<HistoryChanged, Failure> {
        let undo = BackupBrief::of(&kept.backup);
        let damage = self.store.on_disk().replace(present, staged)?;
        self.kept(self.store.on_disk().last_seq(), &Ok(kept));
        self.begin_anew(&damage)?;
        Ok(HistoryChanged { change, undo })
    }
}

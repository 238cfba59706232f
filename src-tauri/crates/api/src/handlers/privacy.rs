//! The privacy page: what is kept, where, and how large it is.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::app::Nothing;
use super::backups::{SecondFolderView, backups_view};
use crate::errand::{ErrandKind, Task};
use crate::failure::Failure;
use crate::host::Host;

/// What records are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordGroup {
    /// The answers of the first run and later edits.
    Profile,
    /// Check-ins.
    CheckIns,
    /// Sessions, their steps and sets, and the plans they followed.
    Sessions,
    /// Reflections.
    Reflections,
    /// Activity outside Longplay.
    Activities,
    /// Trials by the toss of a coin.
    Trials,
    /// Notes of days.
    Notes,
    /// Albums.
    Albums,
    /// Settings.
    Settings,
    /// What was corrected or taken back.
    Corrections,
    /// Everything else.
    Other,
}

impl RecordGroup {
    fn of(kind: &str) -> Self {
        match kind {
            "profile" => Self::Profile,
            "check_in" => Self::CheckIns,
            "plan" | "session_started" | "session_step" | "session_ended" => Self::Sessions,
            "reflection" | "thought" | "confidence" | "company" | "album_review" => Self::Reflections,
            "trial_begun" | "trial_tossed" | "trial_answered" | "trial_stopped" => Self::Trials,
            "activity" => Self::Activities,
            "note" => Self::Notes,
            "album" | "easier_week_declined" => Self::Albums,
            "settings" => Self::Settings,
            "set_correction" | "discomfort_taken_back" | "retraction" => Self::Corrections,
            _ => Self::Other,
        }
    }
}

/// Records about one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptRecords {
    /// What they are about.
    pub group: RecordGroup,
    /// How many.
    pub records: u64,
    /// The first day they belong to.
    pub first: NaiveDate,
    /// The last day they belong to.
    pub last: NaiveDate,
}

/// What a part of the data folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceRole {
    /// The records.
    Journal,
    /// What makes them quick to find. Made from the records.
    Index,
    /// Backups.
    Backups,
    /// Bytes that could not be read, kept.
    SetAside,
    /// The window's own files. They hold no records.
    Window,
}

/// A part of the data folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptPlace {
    /// What it is.
    pub role: PlaceRole,
    /// Its name within the data folder.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// What is kept, where, and how large it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PrivacyView {
    /// The data folder.
    pub folder: String,
    /// Its size.
    pub bytes: u64,
    /// What is in it.
    pub places: Vec<KeptPlace>,
    /// What the records are about; only what there is.
    pub kept: Vec<KeptRecords>,
    /// Records in all.
    pub records: u64,
    /// The second folder for backups, if one was chosen.
    pub second: Option<SecondFolderView>,
}

const PLACES: [(PlaceRole, &str); 5] = [
    (PlaceRole::Journal, "journal"),
    (PlaceRole::Index, "index"),
    (PlaceRole::Backups, "backups"),
    (PlaceRole::SetAside, "set-aside"),
    (PlaceRole::Window, "webview"),
];

/// Returns the size of a file or folder. What goes away meanwhile counts for nothing.
pub(crate) fn size(path: &Path) -> u64 {
    let Ok(about) = path.symlink_metadata() else {
        return 0;
    };
    if !about.is_dir() {
        return about.len();
    }
    path.read_dir().map_or(0, |entries| {
        entries.flatten().map(|entry| size(&entry.path())).sum()
    })
}

pub(crate) fn view_privacy(host: &mut Host, _: Nothing) -> Result<Task<PrivacyView>, Failure> {
    let present = host.store.on_disk().snapshot();
    let second = backups_view(host)?.second;
    Ok(Task::new(ErrandKind::Look, move |progress| {
        progress.expect(present.count());
        let mut kept: BTreeMap<RecordGroup, KeptRecords> = BTreeMap::new();
        present.each_kind(|kind, day| {
            let group = RecordGroup::of(kind);
            let of_group = kept.entry(group).or_insert(KeptRecords {
                group,
                records: 0,
                first: day,
                last: day,
            });
            of_group.records += 1;
            of_group.first = of_group.first.min(day);
            of_group.last = of_group.last.max(day);
            progress.advance(1);
        })?;
        let folder = present.folder();
        let places = PLACES
            .into_iter()
            .map(|(role, name)| KeptPlace {
                role,
                name: name.to_owned(),
                bytes: size(&folder.join(name)),
            })
            .filter(|place| place.bytes > 0)
            .collect();
        let view = PrivacyView {
            folder: folder.display().to_string(),
            bytes: size(folder),
            places,
            kept: kept.into_values().collect(),
            records: present.count(),
            second,
        };
        Ok(move |_: &mut Host| Ok(view))
    }))
}

//! What is kept, where, and how large it is.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use ts_rs::TS;

use super::app::Nothing;
use super::backups::{BackupsView, backups_view};
use super::encryption::{EncryptionView, encryption_view};
use crate::errand::ErrandView;
use crate::failure::Failure;
use crate::host::Host;

/// The data folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DataView {
    /// Where it is.
    pub folder: String,
    /// Its size in bytes, the web view's own files left out.
    pub bytes: u64,
    /// Records in the journal.
    pub records: u64,
    /// When the last record was saved, in the local time of then.
    pub saved: Option<DateTime<FixedOffset>>,
    /// Records that can no longer be read; everything else is there.
    pub missing: Vec<MissingRecords>,
    /// Bytes of a write that was cut off before it was acknowledged; they are kept aside.
    pub cut_off_bytes: Option<u64>,
    /// Backups.
    pub backups: BackupsView,
    /// How far encryption goes, where it is on.
    pub encryption: Option<EncryptionView>,
    /// The folder for documents on this computer: where an export could go.
    pub documents: Option<String>,
}

/// A run of records that can no longer be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MissingRecords {
    /// Number of the first one.
    pub first: u64,
    /// Number of the last one.
    pub last: u64,
}

/// Returns runs of seqs as they cross.
pub(crate) fn runs(missing: &[RangeInclusive<u64>]) -> Vec<MissingRecords> {
    missing
        .iter()
        .map(|run| MissingRecords {
            first: *run.start(),
            last: *run.end(),
        })
        .collect()
}

/// Returns when an event was recorded, in the local time of then.
pub(crate) fn recorded_at(event: &Event) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(i32::from(event.offset) * 60)?;
    Some(DateTime::from_timestamp_millis(event.at)?.with_timezone(&offset))
}

pub(crate) fn view_data(host: &mut Host, _: Nothing) -> Result<DataView, Failure> {
    Ok(DataView {
        folder: host.store.on_disk().folder().display().to_string(),
        bytes: host.store.on_disk().size_on_disk()?,
        records: host.store.on_disk().count(),
        saved: host
            .store
            .on_disk()
            .newest()?
            .and_then(|event| recorded_at(&event)),
        missing: host.opening.missing.clone(),
        cut_off_bytes: host.opening.cut_off_bytes,
        backups: backups_view(host)?,
        encryption: encryption_view(host)?,
        documents: dirs::document_dir()
            .or_else(dirs::home_dir)
            .map(|folder| folder.display().to_string()),
    })
}

// The registry's handlers answer with a result.
#[allow(clippy::unnecessary_wraps)]
pub(crate) fn view_errand(host: &mut Host, _: Nothing) -> Result<Option<ErrandView>, Failure> {
    Ok(host.errand())
}

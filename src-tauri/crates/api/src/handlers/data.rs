//! What is kept, where, and how large it is.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use ts_rs::TS;

use super::app::Nothing;
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
}

/// A run of records that can no longer be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MissingRecords {
    /// Number of the first one.
    pub first: u64,
    /// Number of the last one.
    pub last: u64,
}

fn saved_at(event: &Event) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(i32::from(event.offset) * 60)?;
    Some(DateTime::from_timestamp_millis(event.at)?.with_timezone(&offset))
}

pub(crate) fn view_data(host: &mut Host, _: Nothing) -> Result<DataView, Failure> {
    Ok(DataView {
        folder: host.store.on_disk().folder().display().to_string(),
        bytes: host.store.on_disk().size_on_disk()?,
        records: host.store.on_disk().count(),
        saved: host.store.on_disk().newest()?.and_then(|event| saved_at(&event)),
        missing: host.opening.missing.clone(),
        cut_off_bytes: host.opening.cut_off_bytes,
    })
}

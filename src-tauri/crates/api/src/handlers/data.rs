//! What is kept, where, and how large it is.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
    /// When the last record was saved.
    pub saved: Option<DateTime<Utc>>,
    /// What opening the folder found, when it was not as it should be.
    pub notes: Vec<String>,
}

pub(crate) fn view_data(host: &mut Host, _: Nothing) -> Result<DataView, Failure> {
    Ok(DataView {
        folder: host.store.folder().display().to_string(),
        bytes: host.store.size_on_disk()?,
        records: host.store.count(),
        saved: host
            .store
            .newest()?
            .and_then(|event| DateTime::from_timestamp_millis(event.at)),
        notes: host.notes().to_vec(),
    })
}

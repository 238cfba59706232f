//! How far the journal was acknowledged, written beside it after each acknowledgement.
//!
//! Nothing waits for this on the disk: after a loss of power it may say less than is true. After anything else it is
//! exact, and tells an acknowledged end that is gone apart from a write that was cut off.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FOLDER;
use crate::files::{Files, Fixed};
use crate::line;

const NAME: &str = "reached";

#[derive(Serialize, Deserialize)]
struct Reached {
    device: Uuid,
    /// In as many digits as a file's name has, so that every note is of one length.
    seq: String,
}

fn path(data: &Path) -> PathBuf {
    data.join(FOLDER).join(NAME)
}

/// Returns the last seq noted as acknowledged by this installation, 0 where nothing readable says so.
pub(crate) fn reached(files: &dyn Files, data: &Path, device: Uuid) -> u64 {
    let noted = || {
        let bytes = files.read(&path(data)).ok()?;
        let bytes = bytes.trim_ascii_end();
        line::checked(bytes)?;
        let noted: Reached = serde_json::from_slice(bytes).ok()?;
        noted.seq.parse().ok().filter(|_| noted.device == device)
    };
    noted().unwrap_or_default()
}

/// The open note.
#[derive(Debug, Default)]
pub(super) struct Note(Option<Box<dyn Fixed>>);

impl Note {
    /// Notes a seq. What is acknowledged is so without this, so a note that cannot be written is only logged.
    pub fn put(&mut self, files: &dyn Files, data: &Path, device: Uuid, seq: u64) {
        let noted = Reached {
            device,
            seq: format!("{seq:012}"),
        };
        let mut bytes = Vec::with_capacity(128);
        let put = line::seal(&mut bytes, &noted)
            .map_err(std::io::Error::from)
            .and_then(|_| {
                bytes.push(b'\n');
                let file = match &mut self.0 {
                    Some(file) => file,
                    none @ None => none.insert(files.fixed(&path(data))?),
                };
                file.put(&bytes)
            });
        if let Err(error) = put {
            tracing::warn!(%error, "how far the journal was acknowledged could not be noted");
        }
    }
}

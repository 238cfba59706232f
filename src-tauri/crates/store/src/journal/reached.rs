//! How far the journal was acknowledged, noted twice after each acknowledgement: beside the journal's folder, so that
//! it can tell of a folder that is gone, and in it, so that no two files that change places take both with them.
//!
//! Nothing waits for this on the disk: after a loss of power it may say less than is true. After anything else it is
//! exact, and tells an acknowledged end that is gone apart from a write that was cut off.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FOLDER;
use crate::files::{Files, Fixed};
use crate::line;

/// The name of both notes.
pub(crate) const NOTE: &str = "reached";

#[derive(Serialize, Deserialize)]
struct Reached {
    device: Uuid,
    /// In as many digits as a file's name has, so that every note is of one length.
    seq: String,
}

fn paths(data: &Path) -> [PathBuf; 2] {
    [data.join(NOTE), data.join(FOLDER).join(NOTE)]
}

/// Returns the last seq noted as acknowledged by this installation, 0 where nothing readable says so.
pub(crate) fn reached(files: &dyn Files, data: &Path, device: Uuid) -> u64 {
    let noted = |path: PathBuf| {
        let bytes = files.read(&path).ok()?;
        let bytes = bytes.trim_ascii_end();
        line::checked(bytes)?;
        let noted: Reached = serde_json::from_slice(bytes).ok()?;
        noted.seq.parse().ok().filter(|_| noted.device == device)
    };
    paths(data)
        .into_iter()
        .filter_map(noted)
        .max()
        .unwrap_or_default()
}

/// The open notes.
#[derive(Debug, Default)]
pub(super) struct Notes([Option<Box<dyn Fixed>>; 2]);

impl Notes {
    /// Notes a seq. What is acknowledged is so without this, so a note that cannot be written is only logged.
    pub fn put(&mut self, files: &dyn Files, data: &Path, device: Uuid, seq: u64) {
        let noted = Reached {
            device,
            seq: format!("{seq:012}"),
        };
        let mut bytes = Vec::with_capacity(128);
        if let Err(error) = line::seal(&mut bytes, &noted) {
            tracing::error!(%error, "how far the journal was acknowledged cannot be put into words");
            return;
        }
        bytes.push(b'\n');
        for (note, path) in self.0.iter_mut().zip(paths(data)) {
            let open = match note {
                Some(file) => Ok(file),
                none @ None => files.fixed(&path).map(|file| none.insert(file)),
            };
            if let Err(error) = open.and_then(|file| file.put(&bytes)) {
                tracing::warn!(%error, ?path, "how far the journal was acknowledged could not be noted");
            }
        }
    }
}

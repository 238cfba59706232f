//! Everything, in a folder of the person's choice: one document that can be taken in again, and tables.

use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::export;
use ts_rs::TS;

use super::backups::absolute;
use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::vault::tables;

/// The document's name.
pub(crate) const DOCUMENT: &str = "longplay.json";

/// Where to.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportTo {
    /// The whole path of a folder that is there. A folder of the export's own is made in it.
    pub folder: String,
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Exported {
    /// The folder that was made.
    pub folder: String,
    /// Records in the document.
    pub records: u64,
    /// Names of the files.
    pub files: Vec<String>,
    /// Days that are in the document and not in the tables, because a record they need cannot be read.
    pub left_out: Vec<NaiveDate>,
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Code::NotWritten,
        format!("{} could not be written: {error}", path.display()),
    )
    .about("folder")
}

pub(crate) fn export_everything(host: &mut Host, request: ExportTo) -> Result<Task<Exported>, Failure> {
    let parent = absolute(&request.folder, "folder")?;
    let (store, present, now) = (
        host.shared_store(),
        host.store.on_disk().snapshot(),
        host.local_now(),
    );
    Ok(Task::new(ErrandKind::Export, move |progress| {
        if !parent.is_dir() {
            let message = format!("{} is not a folder, or not there now", parent.display());
            return Err(Failure::new(Code::FileNotFound, message).about("folder"));
        }
        let name = format!("longplay-export-{}", now.format("%Y-%m-%d"));
        // Under a name that says so until all of it is there.
        let begun = parent.join(format!(".{name}.part"));
        let _ = fs::remove_dir_all(&begun);
        let write = || -> Result<Exported, Failure> {
            fs::create_dir(&begun).map_err(|error| not_written(&begun, &error))?;
            let document = begun.join(DOCUMENT);
            let failed = |error| not_written(&document, &error);
            let file = fs::File::create(&document).map_err(failed)?;
            let mut out = BufWriter::new(file);
            let records = export::write(&present, now, &mut out, progress)?;
            out.into_inner()
                .map_err(|error| failed(error.into_error()))?
                .sync_all()
                .map_err(failed)?;
            let written = tables::write(&store, &begun, progress)?;
            let folder = free(&parent, &name);
            fs::rename(&begun, &folder).map_err(|error| not_written(&folder, &error))?;
            let mut files = vec![DOCUMENT.to_owned()];
            files.extend(written.files);
            Ok(Exported {
                folder: folder.display().to_string(),
                records,
                files,
                left_out: written.left_out,
            })
        };
        let exported = write().inspect_err(|_| {
            let _ = fs::remove_dir_all(&begun);
        })?;
        Ok(move |_: &mut Host| Ok(exported))
    }))
}

fn free(parent: &Path, name: &str) -> PathBuf {
    let mut path = parent.join(name);
    let mut number = 2_u32;
    while path.exists() {
        path = parent.join(format!("{name}-{number}"));
        number += 1;
    }
    path
}

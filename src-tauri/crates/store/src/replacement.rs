//! Putting one store in another's place, or taking it away, so that a crash at any moment leaves the old one or the new
//! one and never a part.
//!
//! What is to come stands ready and fsynced in `replacement/` before a note says that it counts from now on. From
//! then on the exchange only goes forward: whoever opens the folder finishes it, step by step, and each step can
//! find itself done already.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::{self, Files};
use crate::{StoreError, encryption, index, journal};

/// Where what is to come stands ready.
pub(crate) const READY: &str = "replacement";

/// Where a backup is tried out.
pub(crate) const TRIED: &str = "checking";

/// Where the old one goes before it is removed.
const OLD: &str = "replaced";

const REPLACING: &str = "replacing";
const ERASING: &str = "erasing";

/// What a folder is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intent {
    Replace,
    Erase,
}

impl Intent {
    fn note(self, data: &Path) -> PathBuf {
        data.join(match self {
            Self::Replace => REPLACING,
            Self::Erase => ERASING,
        })
    }
}

fn failed(path: &Path) -> impl Fn(io::Error) -> StoreError {
    move |source| StoreError::preparing(path, source)
}

/// Notes that from now on the new one counts. What it is made of must be on the disk.
pub(crate) fn declare(
    files: &dyn Files,
    data: &Path,
    intent: Intent,
    also: &[&str],
) -> Result<(), StoreError> {
    remove(files, &data.join(OLD))?;
    let note = intent.note(data);
    files::replace(files, &note, also.join("\n").as_bytes()).map_err(failed(&note))
}

/// Takes a note back while nothing has been touched, and returns whether that is so. Whether an erasing has begun
/// cannot be seen, so `declared_only` says it.
pub(crate) fn take_back(
    files: &dyn Files,
    data: &Path,
    intent: Intent,
    declared_only: bool,
) -> Result<bool, StoreError> {
    let untouched = declared_only
        || intent == Intent::Replace
            && data.join(journal::FOLDER).exists()
            && data.join(READY).join(journal::FOLDER).exists();
    if untouched {
        forget(files, data, intent)?;
    }
    Ok(untouched)
}

/// Finishes what was under way when the folder was last left, and clears away what was only tried.
pub(crate) fn finish(files: &dyn Files, data: &Path) -> Result<(), StoreError> {
    if Intent::Erase.note(data).exists() {
        erase(files, data)?;
    }
    if Intent::Replace.note(data).exists() {
        exchange(files, data)?;
    }
    for passing in [READY, TRIED, OLD] {
        remove(files, &data.join(passing))?;
    }
    Ok(())
}

fn exchange(files: &dyn Files, data: &Path) -> Result<(), StoreError> {
    let (ready, old) = (data.join(READY), data.join(OLD));
    files
        .create_folder(&old)
        .and_then(|()| files.sync_folder(data))
        .map_err(failed(&old))?;
    // How far the old journal was acknowledged is no longer asked: without the note nobody misses its records. The keys
    // stand in the journal's folder once more.
    for note in [journal::NOTE, encryption::FILE] {
        remove(files, &data.join(note))?;
    }
    // The journal first: notes or keys of the new one beside the old one would be wrong about it, and an index beside a
    // journal that is not its own is built again.
    for part in [journal::FOLDER, journal::NOTE, encryption::FILE, index::FOLDER] {
        let (new, place) = (ready.join(part), data.join(part));
        if !new.exists() {
            continue;
        }
        if place.exists() {
            files.rename(&place, &old.join(part)).map_err(failed(&place))?;
        }
        files.rename(&new, &place).map_err(failed(&place))?;
    }
    for folder in [&ready, &old, data] {
        if folder.exists() {
            files.sync_folder(folder).map_err(failed(folder))?;
        }
    }
    forget(files, data, Intent::Replace)
}

/// Removes all that is Longplay's in the folder, and nothing else: a person may have named a folder with files of
/// their own in it. The lock stays, because it is held.
fn erase(files: &dyn Files, data: &Path) -> Result<(), StoreError> {
    let note = Intent::Erase.note(data);
    let also = files.read(&note).map_err(failed(&note))?;
    let also = String::from_utf8_lossy(&also);
    let also = also
        .lines()
        .filter(|name| !name.is_empty() && !name.contains(['/', '\\']) && *name != "..");
    for own in crate::folder::OWN
        .into_iter()
        .chain([READY, TRIED, OLD, REPLACING])
    {
        remove(files, &data.join(own))?;
    }
    for other in also {
        // Files that somebody has open cannot be removed everywhere; what they hold is not the records.
        if let Err(error) = remove(files, &data.join(other)) {
            tracing::warn!(%error, "something stays in the erased folder for now");
        }
    }
    files.sync_folder(data).map_err(failed(data))?;
    forget(files, data, Intent::Erase)
}

fn forget(files: &dyn Files, data: &Path, intent: Intent) -> Result<(), StoreError> {
    let note = intent.note(data);
    files::remove_if_there(files, &note)
        .and_then(|()| files.sync_folder(data))
        .map_err(failed(&note))
}

/// Removes a file or a folder, if it is there.
pub(crate) fn remove(files: &dyn Files, path: &Path) -> Result<(), StoreError> {
    let Ok(about) = path.symlink_metadata() else {
        return Ok(());
    };
    let removed = if about.is_dir() {
        files.remove_folder(path)
    } else {
        files.remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(path)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

//! Backups: the journal in one file, read back and opened as a store before it counts.
//!
//! A backup holds the journal alone, since that is the truth and everything else is made from it. It is written under a
//! name that does not count, fsynced, read back from the disk, unpacked and opened as a store of its own, and only then
//! given its name. Nothing here writes to the journal in use.

mod error;
mod format;
pub mod mend;
pub mod retention;
mod shelf;

pub use error::BackupError;
pub use format::Why;
pub use shelf::{Backup, Shelf, Shelved};

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use crate::replacement::{READY, TRIED};
use crate::snapshot::Snapshot;
use crate::staged::{self, Comparison, Difference, Staged};
use crate::{Progress, replacement};
use format::{Contents, Header};

/// Opening a store costs about as much for each byte as unpacking it does this many times. Only for the progress.
const OPENING: u64 = 3;

/// Takes a backup, proves it, and puts it on the shelf.
pub fn take(
    snapshot: &Snapshot,
    shelf: &Shelf,
    at: DateTime<FixedOffset>,
    why: Why,
    progress: &Progress,
) -> Result<Backup, BackupError> {
    let bytes = snapshot.bytes();
    progress.expect(bytes * (2 + OPENING));
    let header = Header::of(snapshot, at, why);
    let packed = format::pack(snapshot, &header, progress)?;
    shelf.put(&*snapshot.files, &header, at, &packed, |written| {
        let proven = prove(snapshot, written, progress);
        replacement::remove(&*snapshot.files, &snapshot.data.join(TRIED))?;
        proven
    })
}

/// Restores a backup into a folder beside the store and looks whether all of it is there.
fn prove(snapshot: &Snapshot, written: &Path, progress: &Progress) -> Result<(), BackupError> {
    let contents = Contents::read(written)?;
    let folder = staged::clear(snapshot, TRIED)?;
    contents.unpack(snapshot, &folder, progress)?;
    let (opened, _) = staged::prove(snapshot, &folder)?;
    progress.advance(contents.header.bytes() * OPENING);
    if opened.tip == contents.header.tip() && opened.count == contents.header.count {
        Ok(())
    } else {
        Err(BackupError::Damaged {
            path: written.to_owned(),
            why: "what it holds is not what was recorded",
        })
    }
}

/// Reads a whole backup and checks that it is as it was written.
pub fn check(path: &Path) -> Result<(), BackupError> {
    let progress = Progress::default();
    Contents::read(path)?.each_file(&progress, |_, _| Ok(()))
}

/// Returns what restoring a backup would change. Touches nothing.
pub fn compare(present: &Snapshot, path: &Path, progress: &Progress) -> Result<Difference, BackupError> {
    let contents = Contents::read(path)?;
    progress.expect(present.bytes() + contents.header.bytes());
    let mut comparison = Comparison::with(present)?;
    progress.advance(present.bytes());
    contents.each_envelope(progress, |envelope| comparison.see(envelope.id, envelope.day))?;
    Ok(comparison.finish())
}

/// Makes a store of a backup beside the one in use, ready for [`Store::replace`](crate::Store::replace).
pub fn stage(present: &Snapshot, path: &Path, progress: &Progress) -> Result<Staged, BackupError> {
    let contents = Contents::read(path)?;
    let bytes = contents.header.bytes();
    progress.expect(bytes * (1 + OPENING));
    let folder = staged::clear(present, READY)?;
    contents.unpack(present, &folder, progress)?;
    let (staged, _) = staged::prove(present, &folder)?;
    progress.advance(bytes * OPENING);
    if staged.tip == contents.header.tip() && staged.count == contents.header.count {
        Ok(staged)
    } else {
        Err(BackupError::Damaged {
            path: path.to_owned(),
            why: "what it holds is not what was recorded",
        })
    }
}

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
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::encryption::Secret;
use crate::journal::History;
use crate::line::Form;
use crate::opening::{self, Setup};
use crate::replacement::{READY, TRIED};
use crate::snapshot::Snapshot;
use crate::staged::{self, Comparison, Difference, Staged};
use crate::{Progress, StoreError, replacement};
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

/// Returns what restoring a backup would change. Touches nothing. `secret` opens a backup that is encrypted with other
/// keys than the store is.
pub fn compare(
    present: &Snapshot,
    path: &Path,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Difference, BackupError> {
    let contents = Contents::read(path)?;
    let form = contents.form(&present.form, secret)?;
    progress.expect(present.bytes() + contents.header.bytes());
    let mut comparison = Comparison::with(present)?;
    progress.advance(present.bytes());
    contents.each_envelope(&form, progress, |envelope| {
        comparison.see(envelope.id, envelope.day);
    })?;
    Ok(comparison.finish())
}

/// Makes a store of a backup beside the one in use, ready for [`Store::replace`](crate::Store::replace). It is encrypted
/// where the store in use is, whatever the backup is.
pub fn stage(
    present: &Snapshot,
    path: &Path,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Staged, BackupError> {
    let contents = Contents::read(path)?;
    let form = contents.form(&present.form, secret)?;
    let bytes = contents.header.bytes();
    progress.expect(bytes * (1 + OPENING));
    let folder = staged::clear(present, READY)?;
    write(&contents, &form, present, &folder, progress)?;
    let (staged, _) = staged::prove(present, &folder)?;
    progress.advance(bytes * OPENING);
    let same_lines = form.is(&present.form);
    let whole = if same_lines {
        (staged.tip, staged.count) == (contents.header.tip(), contents.header.count)
    } else {
        (staged.tip.seq, staged.count) == (contents.header.last_seq, contents.header.count)
    };
    if whole {
        Ok(staged)
    } else {
        Err(BackupError::Damaged {
            path: path.to_owned(),
            why: "what it holds is not what was recorded",
        })
    }
}

/// Writes the journal of a backup into a folder, in the form of the present.
fn write(
    contents: &Contents,
    form: &Form,
    present: &Snapshot,
    folder: &Path,
    progress: &Progress,
) -> Result<(), BackupError> {
    if form.is(&present.form) {
        return contents.unpack(present, folder, progress);
    }
    let files = &*present.files;
    let mut history = History::start(files, folder, &present.form, present.segment_bytes)?;
    for event in contents.events(form, progress)? {
        history.push(&event)?.map_err(|_| contents.damaged())?;
    }
    history.finish(contents.header.last_seq)?;
    Ok(())
}

/// What became of the backups of a shelf after encryption was turned on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Followed {
    /// How many were written anew, each proven like any other.
    pub written_anew: usize,
    /// How many stay as they are: damaged, or encrypted with keys of another time.
    pub stay: usize,
}

/// Writes the installation's backups on a shelf anew, encrypted where the store is and readable where it is not; the
/// latter takes the secret. What a crash leaves undone is done by the next call.
pub fn follow(
    present: &Snapshot,
    shelf: &Shelf,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Followed, BackupError> {
    let mut followed = Followed::default();
    let keys = match &present.form {
        Form::Plain => None,
        Form::Sealed(sealing) => Some(sealing.keys.id),
    };
    let mut own = shelf.of(present.device)?;
    own.retain(|backup| backup.keys != keys);
    progress.expect(own.iter().map(|backup| backup.bytes).sum());
    for backup in own {
        progress.advance(backup.bytes);
        match written_anew(present, shelf, &backup, secret) {
            Ok(true) => followed.written_anew += 1,
            Ok(false) => {}
            Err(
                BackupError::Locked { .. }
                | BackupError::Damaged { .. }
                | BackupError::Store(StoreError::WrongSecret),
            ) => followed.stay += 1,
            Err(other) => return Err(other),
        }
    }
    Ok(followed)
}

fn written_anew(
    present: &Snapshot,
    shelf: &Shelf,
    backup: &Backup,
    secret: Option<&Secret>,
) -> Result<bool, BackupError> {
    let progress = Progress::default();
    let contents = Contents::read(&backup.path)?;
    let form = contents.form(&present.form, secret)?;
    if form.is(&present.form) {
        return Ok(false);
    }
    let folder = staged::clear(present, TRIED)?;
    let packed = write(&contents, &form, present, &folder, &progress).and_then(|()| {
        staged::prove(present, &folder)?;
        let setup = Setup {
            files: Arc::clone(&present.files),
            segment_bytes: present.segment_bytes,
            form: present.form.clone(),
        };
        let then = opening::open(&folder, setup, None)?.store.snapshot();
        let header = Header::of(&then, backup.at, backup.why);
        if (header.last_seq, header.count) != (contents.header.last_seq, contents.header.count) {
            return Err(contents.damaged());
        }
        Ok(format::pack(&then, &header, &progress)?)
    });
    replacement::remove(&*present.files, &folder)?;
    shelf.put_over(&*present.files, backup, &packed?, |written| {
        let proven = prove(present, written, &progress);
        replacement::remove(&*present.files, &present.data.join(TRIED))?;
        proven
    })?;
    Ok(true)
}

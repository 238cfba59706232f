//! The note that an index was closed in order, and how far it had come.
//!
//! It is written after sled's own files were fsynced by us, and taken away before sled opens them again:
//! where it is missing, the index is not believed.

use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::trees::SLED;
use super::{FOLDER, Fault, Index, Mark, guarded};
use crate::damage::Damage;
use crate::files::{self, Files};
use crate::journal::{End, Segment, Tip};
use crate::line;
use crate::sum::Sum;

const NOTE: &str = "closed";

/// What the note is called once sled has opened its files again: it still says what was acknowledged by then.
const OPENED: &str = "opened";

/// How an index is laid out; one that was laid out in another way is not believed.
const LAYOUT: u32 = 3;

/// The file that sled locks.
const SLED_DATA: &str = "db";

/// Sled lets go within a few milliseconds; two seconds later, something is wrong and the index is not noted
/// as closed.
const MOMENT: Duration = Duration::from_millis(1);
const MOMENTS: u32 = 2_000;

/// How a folder was when it was closed in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Closed {
    /// Whose index it is: another folder's says nothing about this journal.
    pub device: Uuid,
    pub mark: Mark,
    /// The first versions did not say it.
    #[serde(default)]
    layout: u32,
    segments: Vec<ClosedSegment>,
    pub damage: Vec<Damage>,
    /// Sled's files and what they hold. Sled itself does not notice a bit that flips in a key, and a key that is another
    /// one is an event that is not found.
    files: BTreeMap<String, Sum>,
}

/// As much of the note as is asked of it after the opening.
#[derive(Debug, Serialize, Deserialize)]
struct Opened {
    device: Uuid,
    mark: OpenedAt,
}

#[derive(Debug, Serialize, Deserialize)]
struct OpenedAt {
    seq: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct ClosedSegment {
    first: u64,
    len: u64,
    last_seq: u64,
    last_sum: Option<Sum>,
}

impl Closed {
    pub fn new(device: Uuid, mark: Mark, ends: &[End], damage: Vec<Damage>) -> Self {
        let segments = ends
            .iter()
            .map(|End { segment, tip }| ClosedSegment {
                first: segment.first,
                len: segment.len,
                last_seq: tip.seq,
                last_sum: tip.sum,
            })
            .collect();
        Self {
            device,
            mark,
            layout: LAYOUT,
            segments,
            damage,
            files: BTreeMap::new(),
        }
    }

    /// Returns whether the index beside it can be read.
    pub fn of_this_layout(&self) -> bool {
        self.layout == LAYOUT
    }

    pub fn ends(&self) -> Vec<End> {
        self.segments
            .iter()
            .map(|it| End {
                segment: Segment {
                    first: it.first,
                    len: it.len,
                },
                tip: Tip {
                    seq: it.last_seq,
                    sum: it.last_sum,
                },
            })
            .collect()
    }
}

fn note(data: &Path) -> PathBuf {
    data.join(FOLDER).join(NOTE)
}

/// Returns what the last run noted; one that cannot be read counts as none.
pub(crate) fn last_closed(files: &dyn Files, data: &Path) -> Option<Closed> {
    let bytes = files.read(&note(data)).ok()?;
    line::checked(bytes.trim_ascii_end())?;
    serde_json::from_slice(&bytes).ok()
}

fn opened(data: &Path) -> PathBuf {
    data.join(FOLDER).join(OPENED)
}

/// Returns the last seq that was acknowledged when the index was opened, 0 where nothing readable says so.
pub(crate) fn last_opened(files: &dyn Files, data: &Path, device: Uuid) -> u64 {
    let noted = || {
        let bytes = files.read(&opened(data)).ok()?;
        line::checked(bytes.trim_ascii_end())?;
        let noted: Opened = serde_json::from_slice(&bytes).ok()?;
        (noted.device == device).then_some(noted.mark.seq)
    };
    noted().unwrap_or_default()
}

/// Notes what was acknowledged when an index was built again. Without it the journal's own note says so, so one that
/// cannot be written is only logged.
pub(crate) fn note_opened(files: &dyn Files, data: &Path, device: Uuid, seq: u64) {
    let noted = Opened {
        device,
        mark: OpenedAt { seq },
    };
    let mut bytes = Vec::new();
    let written = line::seal(&mut bytes, &noted)
        .map_err(io::Error::from)
        .and_then(|_| {
            bytes.push(b'\n');
            files::replace(files, &opened(data), &bytes)
        });
    if let Err(error) = written {
        tracing::warn!(%error, "what was acknowledged could not be noted beside the index");
    }
}

/// Takes the note away, for good, before the index is touched.
pub(crate) fn forget_closed(files: &dyn Files, data: &Path) -> io::Result<()> {
    let note = note(data);
    match files.rename(&note, &opened(data)) {
        Ok(()) => files::sync_parent(files, &note),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Returns whether sled's files are those that were there at the closing, to the last bit.
pub(crate) fn matches_files(files: &dyn Files, data: &Path, closed: &Closed) -> bool {
    sled_files(files, data).is_ok_and(|found| found == closed.files)
}

/// Closes an index in order.
pub(crate) fn close(files: &dyn Files, data: &Path, index: Index, mut closed: Closed) -> Result<(), Fault> {
    let mark = closed.mark;
    guarded(move || {
        let marked = index.set_mark(mark);
        drop(index);
        marked
    })?;
    wait_for_sled(data)?;
    write_note(files, data, &mut closed).map_err(|error| Fault::Sled(sled::Error::Io(error)))
}

/// Waits until sled let go of its file: dropping it returns while a thread of its own may still hold on, and
/// what is noted about files that change afterwards would be wrong.
fn wait_for_sled(data: &Path) -> Result<(), Fault> {
    let file = File::open(data.join(FOLDER).join(SLED).join(SLED_DATA)).map_err(sled::Error::Io)?;
    for _ in 0..MOMENTS {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => thread::sleep(MOMENT),
            Err(TryLockError::Error(error)) => return Err(Fault::Sled(sled::Error::Io(error))),
        }
    }
    Err(Fault::Held)
}

fn write_note(files: &dyn Files, data: &Path, closed: &mut Closed) -> io::Result<()> {
    let folder = data.join(FOLDER);
    closed.files = sled_files(files, data)?;
    for name in closed.files.keys() {
        files.sync_file(&folder.join(name))?;
    }
    files.sync_folder(&folder.join(SLED))?;
    let mut bytes = Vec::new();
    line::seal(&mut bytes, closed)?;
    bytes.push(b'\n');
    files::replace(files, &note(data), &bytes)
}

/// Returns sled's files, by their path within the index, and the checksums of what they hold.
fn sled_files(files: &dyn Files, data: &Path) -> io::Result<BTreeMap<String, Sum>> {
    let mut found = BTreeMap::new();
    for folder in [SLED.to_owned(), format!("{SLED}/blobs")] {
        match files.list(&data.join(FOLDER).join(&folder)) {
            Ok(listed) => {
                for (name, _) in listed {
                    let name = format!("{folder}/{name}");
                    let sum = files.sum(&data.join(FOLDER).join(&name))?;
                    found.insert(name, sum);
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

//! How a backup is written.
//!
//! ```text
//! longplay backup\n
//! {"backup":1,"device":…,"at":…,…,"files":[{"first":1,"len":1048731},…],"sum":"…"}\n
//! the journal's files, one after the other, as one zstd frame
//! 32 bytes of BLAKE3 over everything before
//! ```
//!
//! The first two lines alone say what is in it, so that a list of backups reads no more than these.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::BackupError;
use crate::encryption::{Keys, Secret};
use crate::folder::{FORMAT, format_of};
use crate::journal::{self, Segment, Tip};
use crate::line::{self, Envelope, Form, Reading};
use crate::snapshot::Snapshot;
use crate::sum::Sum;
use crate::{Event, Progress, StoreError};

const MAGIC: &[u8] = b"longplay backup\n";

/// The newest version this program reads and the one it writes.
const VERSION: u32 = 1;

/// Bytes of the checksum at the end.
const HASH: usize = blake3::OUT_LEN;

/// How hard zstd tries. Three is its own choice: several times faster than the disk here.
const LEVEL: i32 = 3;

/// A header is a line of some hundred bytes and twenty for each file; more than this is something else.
const MOST_HEADER_BYTES: u64 = 4 * 1024 * 1024;

/// No journal file is larger: one event beyond the size at which it is sealed, many times over.
const MOST_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// Why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// By itself, after a session or after some time of change.
    Routine,
    /// The person asked for it.
    Asked,
    /// Something was about to take the present's place: this one undoes it.
    Undo,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    first: u64,
    len: u64,
}

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Header {
    backup: u32,
    /// Version of the data folder.
    format: u32,
    pub device: Uuid,
    /// UTC milliseconds since 1970.
    at: i64,
    /// Minutes east of UTC.
    offset: i16,
    pub why: Why,
    pub last_seq: u64,
    pub last_sum: Option<Sum>,
    pub count: u64,
    /// Seqs that are missing in it, as runs.
    pub missing: Vec<(u64, u64)>,
    files: Vec<Held>,
    /// What opens it, where it is encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Keys>,
}

#[derive(Deserialize)]
struct Versions {
    backup: u32,
    format: u32,
}

impl Header {
    pub fn of(snapshot: &Snapshot, at: DateTime<FixedOffset>, why: Why) -> Self {
        Self {
            backup: VERSION,
            format: format_of(&snapshot.form),
            device: snapshot.device,
            at: at.timestamp_millis(),
            offset: i16::try_from(at.offset().local_minus_utc() / 60).unwrap_or(0),
            why,
            last_seq: snapshot.tip.seq,
            last_sum: snapshot.tip.sum,
            count: snapshot.count,
            missing: snapshot
                .damage
                .iter()
                .filter_map(|damage| damage.missing.clone())
                .map(std::ops::RangeInclusive::into_inner)
                .collect(),
            files: snapshot
                .segments
                .iter()
                .map(|segment| Held {
                    first: segment.first,
                    len: segment.len,
                })
                .collect(),
            keys: match &snapshot.form {
                Form::Plain => None,
                Form::Sealed(sealing) => Some(sealing.keys.clone()),
            },
        }
    }

    pub fn tip(&self) -> Tip {
        Tip {
            seq: self.last_seq,
            sum: self.last_sum,
        }
    }

    /// Returns when it was taken, in the local time of then.
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        let offset = FixedOffset::east_opt(i32::from(self.offset) * 60)?;
        Some(DateTime::from_timestamp_millis(self.at)?.with_timezone(&offset))
    }

    /// Returns the bytes of the journal in it.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.len).sum()
    }
}

/// Returns the whole file.
pub(crate) fn pack(snapshot: &Snapshot, header: &Header, progress: &Progress) -> Result<Vec<u8>, StoreError> {
    let failed = |source: io::Error| StoreError::NotSaved { source };
    let mut bytes = MAGIC.to_vec();
    line::seal(&mut bytes, header).map_err(|error| failed(error.into()))?;
    bytes.push(b'\n');
    let mut encoder = zstd::Encoder::new(bytes, LEVEL).map_err(failed)?;
    for segment in &snapshot.segments {
        let held = snapshot.read(*segment)?;
        encoder.write_all(&held).map_err(failed)?;
        progress.advance(held.len() as u64);
    }
    let mut bytes = encoder.finish().map_err(failed)?;
    let hash = blake3::hash(&bytes);
    bytes.extend_from_slice(hash.as_bytes());
    Ok(bytes)
}

/// Reads what a backup says of itself, and no more.
pub(crate) fn read_header(path: &Path) -> Result<Header, BackupError> {
    let unreadable = |source: io::Error| BackupError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut reader = BufReader::new(File::open(path).map_err(unreadable)?).take(MOST_HEADER_BYTES);
    let mut start = Vec::new();
    for _ in 0..2 {
        reader.read_until(b'\n', &mut start).map_err(unreadable)?;
    }
    Contents::split(path, &start).map(|(header, _)| header)
}

/// A backup that is as it was written.
#[derive(Debug)]
pub(crate) struct Contents {
    path: PathBuf,
    pub header: Header,
    bytes: Vec<u8>,
    payload: usize,
}

impl Contents {
    /// Reads a whole backup and checks that it is as it was written.
    pub fn read(path: &Path) -> Result<Self, BackupError> {
        let bytes = std::fs::read(path).map_err(|source| BackupError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let (header, payload) = Self::split(path, &bytes)?;
        let damaged = |why| BackupError::Damaged {
            path: path.to_owned(),
            why,
        };
        let end = bytes
            .len()
            .checked_sub(HASH)
            .filter(|end| *end >= payload)
            .ok_or_else(|| damaged("it is cut off"))?;
        if blake3::hash(&bytes[..end]).as_bytes()[..] != bytes[end..] {
            return Err(damaged("its checksum is not right"));
        }
        Ok(Self {
            path: path.to_owned(),
            header,
            bytes,
            payload,
        })
    }

    /// Returns the header, and where the rest starts.
    fn split(path: &Path, bytes: &[u8]) -> Result<(Header, usize), BackupError> {
        let path = || path.to_owned();
        let rest = bytes
            .strip_prefix(MAGIC)
            .ok_or_else(|| BackupError::Foreign { path: path() })?;
        let damaged = |why| BackupError::Damaged { path: path(), why };
        let end = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .ok_or_else(|| damaged("its first lines are cut off"))?;
        let header = &rest[..end];
        line::checked(header).ok_or_else(|| damaged("its first lines are not as they were written"))?;
        let unreadable = |_| damaged("its first lines cannot be read");
        let versions: Versions = serde_json::from_slice(header).map_err(unreadable)?;
        if versions.backup > VERSION || versions.format > FORMAT {
            return Err(BackupError::Newer { path: path() });
        }
        let header: Header = serde_json::from_slice(header).map_err(unreadable)?;
        Ok((header, MAGIC.len() + end + 1))
    }

    /// Returns the form of what is in it, when the present one or a secret opens it.
    pub fn form(&self, present: &Form, secret: Option<&Secret>) -> Result<Form, BackupError> {
        let Some(keys) = &self.header.keys else {
            return Ok(Form::Plain);
        };
        match (present, secret) {
            (Form::Sealed(sealing), _) if sealing.keys.id == keys.id => Ok(present.clone()),
            (_, Some(secret)) => Ok(Form::Sealed(Arc::new(keys.clone().unlock(secret)?))),
            (_, None) => Err(BackupError::Locked {
                path: self.path.clone(),
            }),
        }
    }

    /// Returns what to say when it is as it was written, and that was wrong.
    pub fn damaged(&self) -> BackupError {
        BackupError::Damaged {
            path: self.path.clone(),
            why: "what it holds is not what was recorded",
        }
    }

    /// Shows the journal's files, in order.
    pub fn each_file(
        &self,
        progress: &Progress,
        mut show: impl FnMut(Segment, Vec<u8>) -> Result<(), BackupError>,
    ) -> Result<(), BackupError> {
        let damaged = |why| BackupError::Damaged {
            path: self.path.clone(),
            why,
        };
        let packed = &self.bytes[self.payload..self.bytes.len() - HASH];
        let mut decoder = zstd::Decoder::with_buffer(packed).map_err(|_| damaged("it cannot be unpacked"))?;
        for Held { first, len } in &self.header.files {
            if *len > MOST_FILE_BYTES {
                return Err(damaged("it tells of a file that cannot be"));
            }
            let mut held = Vec::new();
            (&mut decoder)
                .take(*len)
                .read_to_end(&mut held)
                .map_err(|_| damaged("it cannot be unpacked"))?;
            if held.len() as u64 != *len {
                return Err(damaged("it holds less than it says"));
            }
            progress.advance(*len);
            let segment = Segment {
                first: *first,
                len: *len,
            };
            show(segment, held)?;
        }
        match decoder.read(&mut [0]) {
            Ok(0) => Ok(()),
            Ok(_) | Err(_) => Err(damaged("it holds more than it says")),
        }
    }

    /// Shows every intact event's id and day.
    pub fn each_envelope(
        &self,
        form: &Form,
        progress: &Progress,
        mut show: impl FnMut(&Envelope),
    ) -> Result<(), BackupError> {
        self.each_line(form, progress, |envelope, _| show(envelope))
    }

    /// Returns every intact event.
    pub fn events(&self, form: &Form, progress: &Progress) -> Result<Vec<Event>, BackupError> {
        let mut events = Vec::new();
        self.each_line(form, progress, |_, line| events.extend(form.event(line)))?;
        Ok(events)
    }

    /// Shows every intact event with its line.
    pub fn each_line(
        &self,
        form: &Form,
        progress: &Progress,
        mut show: impl FnMut(&Envelope, &[u8]),
    ) -> Result<(), BackupError> {
        let mut last = 0;
        self.each_file(progress, |_, bytes| {
            for line in bytes.split(|byte| *byte == b'\n') {
                if let Reading::Event(envelope) = form.read(line)
                    && envelope.seq > last
                {
                    last = envelope.seq;
                    show(&envelope, line);
                }
            }
            Ok(())
        })
    }

    /// Writes the journal into a folder, and returns once it is on the disk.
    pub fn unpack(&self, present: &Snapshot, folder: &Path, progress: &Progress) -> Result<(), BackupError> {
        let files = &*present.files;
        let place = folder.join(journal::FOLDER);
        let preparing = |path: &Path| {
            let path = path.to_owned();
            move |source: io::Error| StoreError::preparing(&path, source)
        };
        files
            .create_folder(&place)
            .and_then(|()| files.sync_folder(folder))
            .map_err(preparing(&place))?;
        self.each_file(progress, |segment, bytes| {
            let file = journal::path(folder, segment.first);
            crate::files::write_new(files, &file, &bytes).map_err(preparing(&file))?;
            Ok(())
        })?;
        files.sync_folder(&place).map_err(preparing(&place))?;
        Ok(())
    }
}

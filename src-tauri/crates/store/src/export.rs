//! Everything as one JSON document, for any program to read, and the way back.
//!
//! ```json
//! {
//! "longplay": "export",
//! "version": 1,
//! "exported_at": "2026-11-23T07:41:00+01:00",
//! "device": "0192f0c1-…",
//! "count": 2,
//! "events": [
//! {"v":1,"seq":1,"id":"…","device":"…","at":1763880060000,"offset":60,"day":"2026-11-23","kind":"profile","body":{…}},
//! {"v":1,"seq":2,…}
//! ],
//! "sum": "…"
//! }
//! ```
//!
//! Events stand in the order they were recorded; their members are those of [`Event`], and `corrects` and `retracts` are
//! left out where there is none. `sum` is BLAKE3, in hexadecimal, over the events: each as compact JSON with its members
//! in the order above, followed by a line break. Who changes a document by hand takes `sum` out; one that is there has to
//! be right.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use thiserror::Error;
use uuid::Uuid;

use crate::event::EVENT_VERSION;
use crate::journal::Unfit;
use crate::snapshot::Snapshot;
use crate::staged::{self, Comparison, Difference, Staged};
use crate::{Event, Progress, StoreError};

/// The newest version this program reads and the one it writes.
pub const VERSION: u32 = 1;

const MARK: &str = "export";

/// Why a document was not written, or not taken in. Nothing was changed.
#[derive(Debug, Error)]
pub enum ExportError {
    /// It is not an export of Longplay.
    #[error("this is not an export of Longplay")]
    Foreign,
    /// A newer Longplay wrote it.
    #[error("a newer Longplay wrote this export")]
    Newer,
    /// It is not as it was written.
    #[error("the export is damaged: {why}")]
    Damaged {
        /// For the log.
        why: String,
        /// The event at which that shows, from 1.
        event: Option<u64>,
    },
    /// A file could not be written.
    #[error("{} could not be written: {source}", path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The store could not be read, or a new one not be made.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An event as it stands in a document.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Portable {
    v: u16,
    seq: u64,
    id: Uuid,
    device: Uuid,
    at: i64,
    offset: i16,
    day: NaiveDate,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    corrects: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retracts: Option<Uuid>,
    body: Value,
}

impl From<Event> for Portable {
    fn from(event: Event) -> Self {
        Self {
            v: event.v,
            seq: event.seq,
            id: event.id,
            device: event.device,
            at: event.at,
            offset: event.offset,
            day: event.day,
            kind: event.kind,
            corrects: event.corrects,
            retracts: event.retracts,
            body: event.body,
        }
    }
}

impl From<Portable> for Event {
    fn from(portable: Portable) -> Self {
        Self {
            v: portable.v,
            seq: portable.seq,
            id: portable.id,
            device: portable.device,
            at: portable.at,
            offset: portable.offset,
            day: portable.day,
            kind: portable.kind,
            corrects: portable.corrects,
            retracts: portable.retracts,
            body: portable.body,
        }
    }
}

/// Writes everything as one document, and returns how many events are in it.
pub fn write(
    snapshot: &Snapshot,
    at: DateTime<FixedOffset>,
    out: &mut impl Write,
    progress: &Progress,
) -> Result<u64, ExportError> {
    progress.expect(snapshot.count);
    let failed = |source: io::Error| ExportError::NotWritten {
        path: PathBuf::new(),
        source,
    };
    let head = format!(
        "{{\n\"longplay\": \"{MARK}\",\n\"version\": {VERSION},\n\"exported_at\": \"{}\",\n\"device\": \"{}\",\n\"count\": {},\n\"events\": [",
        at.to_rfc3339_opts(SecondsFormat::Secs, false),
        snapshot.device,
        snapshot.count,
    );
    out.write_all(head.as_bytes()).map_err(failed)?;
    let mut hasher = blake3::Hasher::new();
    let mut written = 0;
    snapshot.each_event(|event| {
        let mut line = serde_json::to_vec(&Portable::from(event)).map_err(|error| failed(error.into()))?;
        line.push(b'\n');
        hasher.update(&line);
        line.pop();
        out.write_all(if written == 0 { b"\n" } else { b",\n" })
            .and_then(|()| out.write_all(&line))
            .map_err(failed)?;
        written += 1;
        progress.advance(1);
        Ok::<(), ExportError>(())
    })?;
    write!(out, "\n],\n\"sum\": \"{}\"\n}}\n", hasher.finalize().to_hex()).map_err(failed)?;
    out.flush().map_err(failed)?;
    Ok(written)
}

#[derive(Deserialize)]
struct Head {
    longplay: Option<String>,
    version: Option<u32>,
}

#[derive(Deserialize)]
struct Whole<'a> {
    #[serde(borrow)]
    events: Vec<&'a RawValue>,
    count: Option<u64>,
    sum: Option<String>,
}

/// A document that was read and is whole.
#[derive(Debug)]
pub struct Document {
    events: Vec<Event>,
}

impl Document {
    /// Reads a document.
    pub fn read(bytes: &[u8], progress: &Progress) -> Result<Self, ExportError> {
        // Some editors put a mark of their own in front.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let damaged = |why: String, event| ExportError::Damaged { why, event };
        let head: Head = match serde_json::from_slice(bytes) {
            Ok(head) => head,
            Err(error) if begins_like_ours(bytes) => return Err(damaged(error.to_string(), None)),
            Err(_) => return Err(ExportError::Foreign),
        };
        if head.longplay.as_deref() != Some(MARK) {
            return Err(ExportError::Foreign);
        }
        match head.version {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(ExportError::Newer),
            Some(_) | None => return Err(damaged("it has no version".to_owned(), None)),
        }
        let whole: Whole<'_> =
            serde_json::from_slice(bytes).map_err(|error| damaged(error.to_string(), None))?;
        if whole
            .count
            .is_some_and(|count| count != whole.events.len() as u64)
        {
            return Err(damaged(
                "it holds another number of events than it says".to_owned(),
                None,
            ));
        }
        progress.expect(whole.events.len() as u64);
        let mut hasher = blake3::Hasher::new();
        let mut events = Vec::with_capacity(whole.events.len());
        for (number, raw) in (1..).zip(whole.events) {
            let portable: Portable = match serde_json::from_str(raw.get()) {
                Ok(portable) => portable,
                Err(_) if is_newer(raw) => return Err(ExportError::Newer),
                Err(error) => return Err(damaged(error.to_string(), Some(number))),
            };
            if portable.v > EVENT_VERSION {
                return Err(ExportError::Newer);
            }
            let mut line =
                serde_json::to_vec(&portable).map_err(|error| damaged(error.to_string(), Some(number)))?;
            line.push(b'\n');
            hasher.update(&line);
            events.push(Event::from(portable));
            progress.advance(1);
        }
        let sum = hasher.finalize().to_hex();
        if whole.sum.is_some_and(|written| written != sum.as_str()) {
            return Err(damaged("its checksum is not right".to_owned(), None));
        }
        Ok(Self { events })
    }

    /// Returns its events, in order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Returns what taking the document in would change.
    pub fn compare(&self, present: &Snapshot) -> Result<Difference, ExportError> {
        let mut comparison = Comparison::with(present)?;
        for event in &self.events {
            comparison.see(event.id, event.day);
        }
        Ok(comparison.finish())
    }

    /// Makes a store of the document beside the one in use, ready for
    /// [`Store::replace`](crate::Store::replace).
    pub fn stage(self, present: &Snapshot, progress: &Progress) -> Result<Staged, ExportError> {
        progress.expect(2 * self.events.len() as u64);
        let events = self.events.into_iter().map(Ok);
        staged::stage_events(present, progress, events, |event, why| {
            let why = match why {
                Unfit::OutOfOrder => "an event is out of order",
                Unfit::DuplicateId => "two events have one id",
                Unfit::Kind => "an event has no kind",
                Unfit::TooLarge => "an event is too large",
            };
            ExportError::Damaged {
                why: why.to_owned(),
                event: Some(event.seq),
            }
        })
    }
}

fn begins_like_ours(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    start.trim_start().starts_with('{') && start.contains("\"longplay\"")
}

fn is_newer(raw: &RawValue) -> bool {
    #[derive(Deserialize)]
    struct Version {
        v: u16,
    }
    serde_json::from_str::<Version>(raw.get()).is_ok_and(|version| version.v > EVENT_VERSION)
}

//! One event as one line: JSON whose last member is the checksum of all that stands before it.
//!
//! An encrypted store says of an event only where it stands; `sealed` holds the rest, as base64:
//!
//! ```json
//! {"prev":"…","v":1,"seq":2,"sealed":"…","sum":"…"}
//! ```

use std::io;
use std::sync::Arc;

use chrono::NaiveDate;
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::encryption::{Cipher, Purpose, Sealing};
use crate::event::{EVENT_VERSION, Event, MAX_EVENT_BYTES};
use crate::sum::Sum;

const SUM_OPENS: &[u8] = br#","sum":""#;
const SUM_CLOSES: &[u8] = br#""}"#;

/// Position in a batch, from 1, and its size.
pub(crate) type InBatch = (u32, u32);

/// What is encrypted of an event.
#[derive(Serialize)]
struct Content<'a> {
    id: Uuid,
    device: Uuid,
    at: i64,
    offset: i16,
    day: NaiveDate,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrects: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retracts: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    batch: Option<InBatch>,
    body: &'a Value,
}

/// An event as it is written.
#[derive(Serialize)]
struct Written<'a> {
    prev: Sum,
    v: u16,
    seq: u64,
    #[serde(flatten)]
    content: Content<'a>,
}

/// An encrypted event as it is written.
#[derive(Serialize)]
struct Hidden {
    prev: Sum,
    v: u16,
    seq: u64,
    sealed: String,
}

/// An encrypted event as it is read.
#[derive(Deserialize)]
struct HiddenRead<'a> {
    prev: Sum,
    v: u16,
    seq: u64,
    #[serde(borrow)]
    sealed: Option<std::borrow::Cow<'a, str>>,
    sum: Sum,
}

/// What the journal and the index need of a line; the body is passed over.
#[derive(Debug, Deserialize)]
pub(crate) struct Envelope {
    pub v: u16,
    pub prev: Sum,
    pub seq: u64,
    pub id: Uuid,
    pub device: Uuid,
    pub day: NaiveDate,
    pub kind: String,
    pub corrects: Option<Uuid>,
    pub retracts: Option<Uuid>,
    pub batch: Option<InBatch>,
    pub sum: Sum,
}

impl Envelope {
    pub fn of(event: &Event, prev: Sum, batch: Option<InBatch>, sum: Sum) -> Self {
        Self {
            v: event.v,
            prev,
            seq: event.seq,
            id: event.id,
            device: event.device,
            day: event.day,
            kind: event.kind.clone(),
            corrects: event.corrects,
            retracts: event.retracts,
            batch,
            sum,
        }
    }
}

/// Of an envelope what is encrypted.
#[derive(Deserialize)]
struct HiddenEnvelope {
    id: Uuid,
    device: Uuid,
    day: NaiveDate,
    kind: String,
    corrects: Option<Uuid>,
    retracts: Option<Uuid>,
    batch: Option<InBatch>,
}

/// Of an event what may be encrypted, read back.
#[derive(Deserialize)]
struct ContentRead {
    id: Uuid,
    device: Uuid,
    at: i64,
    offset: i16,
    day: NaiveDate,
    kind: String,
    corrects: Option<Uuid>,
    retracts: Option<Uuid>,
    body: Value,
}

impl ContentRead {
    fn event(self, Place { v, seq }: Place) -> Event {
        Event {
            v,
            seq,
            id: self.id,
            device: self.device,
            at: self.at,
            offset: self.offset,
            day: self.day,
            kind: self.kind,
            corrects: self.corrects,
            retracts: self.retracts,
            body: self.body,
        }
    }
}

/// Of an event what is never encrypted.
#[derive(Deserialize)]
struct Place {
    v: u16,
    seq: u64,
}

#[derive(Deserialize)]
struct Version {
    v: u16,
}

/// What some bytes of the journal turn out to be.
#[derive(Debug)]
pub(crate) enum Reading {
    Event(Box<Envelope>),
    /// Intact, but written by a newer Longplay.
    Newer(u16),
    /// Intact and encrypted, and there are no keys.
    Locked,
    Damaged,
}

/// How the events of a store are written.
#[derive(Debug, Clone, Default)]
pub(crate) enum Form {
    #[default]
    Plain,
    Sealed(Arc<Sealing>),
}

/// What an encrypted event is bound to.
fn place(seq: u64, prev: Sum) -> Vec<u8> {
    [seq.to_be_bytes(), prev.to_bytes()].concat()
}

impl Form {
    pub fn cipher(&self) -> Option<&Cipher> {
        match self {
            Self::Plain => None,
            Self::Sealed(sealing) => Some(&sealing.cipher),
        }
    }

    /// Returns whether what is written in one form is read in the other.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Plain, Self::Plain) => true,
            (Self::Sealed(one), Self::Sealed(other)) => one.keys.id == other.keys.id,
            (Self::Plain, Self::Sealed(_)) | (Self::Sealed(_), Self::Plain) => false,
        }
    }

    /// Returns how many bytes a line may have. An event that fits in one form fits in the other.
    pub fn most_bytes(&self) -> usize {
        match self {
            Self::Plain => MAX_EVENT_BYTES,
            // Base64 makes four characters of three bytes; nonce, tag and names take less than the rest.
            Self::Sealed(_) => BASE64.encode_len(MAX_EVENT_BYTES) + 1024,
        }
    }

    /// Appends the line of `event`, without a line break, and returns its checksum.
    pub fn write(
        &self,
        line: &mut Vec<u8>,
        event: &Event,
        prev: Sum,
        batch: Option<InBatch>,
    ) -> io::Result<Sum> {
        let content = Content {
            id: event.id,
            device: event.device,
            at: event.at,
            offset: event.offset,
            day: event.day,
            kind: &event.kind,
            corrects: event.corrects,
            retracts: event.retracts,
            batch,
            body: &event.body,
        };
        let (v, seq) = (event.v, event.seq);
        Ok(match self {
            Self::Plain => seal(
                line,
                &Written {
                    prev,
                    v,
                    seq,
                    content,
                },
            )?,
            Self::Sealed(sealing) => {
                let plain = serde_json::to_vec(&content)?;
                let sealed = sealing.cipher.seal(Purpose::Event, &place(seq, prev), &plain)?;
                let sealed = BASE64.encode(&sealed);
                seal(line, &Hidden { prev, v, seq, sealed })?
            }
        })
    }

    /// Returns what a line turns out to be.
    pub fn read(&self, line: &[u8]) -> Reading {
        if checked(line).is_none() {
            return Reading::Damaged;
        }
        let envelope = match self {
            Self::Plain => serde_json::from_slice::<Envelope>(line).ok(),
            Self::Sealed(sealing) => envelope(&sealing.cipher, line),
        };
        match envelope {
            Some(envelope) if envelope.v <= EVENT_VERSION => Reading::Event(Box::new(envelope)),
            Some(Envelope { v, .. }) => Reading::Newer(v),
            None => self.unread(line),
        }
    }

    /// Judges an intact line that is no event of this form.
    fn unread(&self, line: &[u8]) -> Reading {
        match serde_json::from_slice::<Version>(line) {
            // A newer line may have nothing in common with ours but that it says so.
            Ok(Version { v }) if v > EVENT_VERSION => Reading::Newer(v),
            Ok(_) if self.cipher().is_none() && hidden(line).is_some() => Reading::Locked,
            Ok(_) | Err(_) => Reading::Damaged,
        }
    }

    /// Returns the event in a line that is intact.
    pub fn event(&self, line: &[u8]) -> Option<Event> {
        checked(line)?;
        let place: Place = serde_json::from_slice(line).ok()?;
        let content: ContentRead = match self {
            Self::Plain => serde_json::from_slice(line).ok()?,
            Self::Sealed(sealing) => {
                let (_, plain) = opened(&sealing.cipher, line)?;
                serde_json::from_slice(&plain).ok()?
            }
        };
        Some(content.event(place))
    }
}

fn hidden(line: &[u8]) -> Option<(HiddenRead<'_>, Vec<u8>)> {
    let read: HiddenRead<'_> = serde_json::from_slice(line).ok()?;
    let sealed = BASE64.decode(read.sealed.as_ref()?.as_bytes()).ok()?;
    Some((read, sealed))
}

fn opened<'a>(cipher: &Cipher, line: &'a [u8]) -> Option<(HiddenRead<'a>, Vec<u8>)> {
    let (read, sealed) = hidden(line)?;
    let plain = cipher.open(Purpose::Event, &place(read.seq, read.prev), &sealed)?;
    Some((read, plain))
}

fn envelope(cipher: &Cipher, line: &[u8]) -> Option<Envelope> {
    let (read, plain) = opened(cipher, line)?;
    let within: HiddenEnvelope = serde_json::from_slice(&plain).ok()?;
    Some(Envelope {
        v: read.v,
        prev: read.prev,
        seq: read.seq,
        id: within.id,
        device: within.device,
        day: within.day,
        kind: within.kind,
        corrects: within.corrects,
        retracts: within.retracts,
        batch: within.batch,
        sum: read.sum,
    })
}

/// Appends `value`, which must be a JSON object with members, with its checksum as the last one.
pub(crate) fn seal(line: &mut Vec<u8>, value: &impl Serialize) -> serde_json::Result<Sum> {
    let start = line.len();
    serde_json::to_writer(&mut *line, value)?;
    line.pop();
    let sum = Sum::of(&line[start..]);
    line.extend_from_slice(SUM_OPENS);
    line.extend_from_slice(sum.to_string().as_bytes());
    line.extend_from_slice(SUM_CLOSES);
    Ok(sum)
}

/// Returns the checksum at the end of a line when it is right.
pub(crate) fn checked(line: &[u8]) -> Option<Sum> {
    let rest = line.strip_suffix(SUM_CLOSES)?;
    let (rest, sum) = rest.split_at_checked(rest.len().checked_sub(Sum::CHARS)?)?;
    let covered = rest.strip_suffix(SUM_OPENS)?;
    let sum = Sum::parse(sum)?;
    (Sum::of(covered) == sum).then_some(sum)
}

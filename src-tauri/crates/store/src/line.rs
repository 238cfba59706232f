//! One event as one line: JSON whose last member is the checksum of all that stands before it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::event::{EVENT_VERSION, Event};
use crate::sum::Sum;

const SUM_OPENS: &[u8] = br#","sum":""#;
const SUM_CLOSES: &[u8] = br#""}"#;

/// Position in a batch, from 1, and its size.
pub(crate) type InBatch = (u32, u32);

/// An event as it is written.
#[derive(Serialize)]
struct Written<'a> {
    prev: Sum,
    v: u16,
    seq: u64,
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

/// A whole line read back.
#[derive(Deserialize)]
struct Whole {
    v: u16,
    seq: u64,
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
    Damaged,
}

/// Appends the line of `event`, without a line break, and returns its checksum.
pub(crate) fn write(
    line: &mut Vec<u8>,
    event: &Event,
    prev: Sum,
    batch: Option<InBatch>,
) -> serde_json::Result<Sum> {
    let written = Written {
        prev,
        v: event.v,
        seq: event.seq,
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
    seal(line, &written)
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

pub(crate) fn read(line: &[u8]) -> Reading {
    if checked(line).is_none() {
        return Reading::Damaged;
    }
    match serde_json::from_slice::<Envelope>(line) {
        Ok(envelope) if envelope.v <= EVENT_VERSION => Reading::Event(Box::new(envelope)),
        Ok(Envelope { v, .. }) => Reading::Newer(v),
        // A newer line may have nothing in common with ours but that it says so.
        Err(_) => match serde_json::from_slice::<Version>(line) {
            Ok(Version { v }) if v > EVENT_VERSION => Reading::Newer(v),
            Ok(_) | Err(_) => Reading::Damaged,
        },
    }
}

/// Returns the event in a line that is intact.
pub(crate) fn event(line: &[u8]) -> Option<Event> {
    checked(line)?;
    let whole: Whole = serde_json::from_slice(line).ok()?;
    Some(Event {
        v: whole.v,
        seq: whole.seq,
        id: whole.id,
        device: whole.device,
        at: whole.at,
        offset: whole.offset,
        day: whole.day,
        kind: whole.kind,
        corrects: whole.corrects,
        retracts: whole.retracts,
        body: whole.body,
    })
}

//! What is recorded.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use crate::StoreError;

/// The newest version of the line an event is written as.
pub(crate) const EVENT_VERSION: u16 = 1;

/// The largest event, in bytes of its line. A four-week album stays far below it; sled moves values over
/// 128 KiB into files of their own, so much larger ones would be a sign of something else wrong.
pub const MAX_EVENT_BYTES: usize = 1024 * 1024;

/// The longest name of a kind, in bytes.
pub const MAX_KIND_BYTES: usize = 64;

/// One recorded change. Never edited: a correction or a retraction is another event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Version of the envelope (this struct), not of the body.
    pub v: u16,
    /// Place in the journal, from 1. Orders events; `at` does not, since clocks go backwards.
    pub seq: u64,
    /// Unique over all devices.
    pub id: Uuid,
    /// The installation that recorded it.
    pub device: Uuid,
    /// When it was recorded, in UTC milliseconds since 1970.
    pub at: i64,
    /// Minutes east of UTC at that moment, where the person was.
    pub offset: i16,
    /// The training day it belongs to, decided once, at recording.
    pub day: NaiveDate,
    /// What kind of record the body is.
    pub kind: String,
    /// The event this one replaces.
    pub corrects: Option<Uuid>,
    /// The event this one takes back.
    pub retracts: Option<Uuid>,
    /// The record itself, which the store does not look into.
    pub body: Value,
}

/// An event that is yet to be recorded; the store adds version, seq and device.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    /// Unique over all devices; a second event with the same id is refused.
    pub id: Uuid,
    /// Now, in UTC milliseconds since 1970.
    pub at: i64,
    /// Minutes east of UTC now, where the person is.
    pub offset: i16,
    /// The training day it belongs to.
    pub day: NaiveDate,
    /// What kind of record the body is: 1 to [`MAX_KIND_BYTES`] bytes.
    pub kind: String,
    /// The event this one replaces.
    pub corrects: Option<Uuid>,
    /// The event this one takes back.
    pub retracts: Option<Uuid>,
    /// The record itself.
    pub body: Value,
}

impl NewEvent {
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        if self.kind.is_empty() || self.kind.len() > MAX_KIND_BYTES {
            return Err(StoreError::InvalidKind {
                kind: self.kind.clone(),
            });
        }
        Ok(())
    }

    /// Returns the event as it reads once it is recorded at `seq` by `device`.
    #[must_use]
    pub fn record(self, seq: u64, device: Uuid) -> Event {
        Event {
            v: EVENT_VERSION,
            seq,
            id: self.id,
            device,
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

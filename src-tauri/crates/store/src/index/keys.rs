//! Keys, made so that their bytes sort as what they stand for.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

const SEQ: usize = size_of::<u64>();

/// A range of training days, both ends included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Days {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Days {
    pub const ALL: Self = Self {
        from: NaiveDate::MIN,
        to: NaiveDate::MAX,
    };
}

pub(super) fn seq(seq: u64) -> [u8; SEQ] {
    seq.to_be_bytes()
}

/// Returns the seq that a key or value ends with.
pub(super) fn last_seq(bytes: &[u8]) -> Option<u64> {
    bytes.last_chunk().copied().map(u64::from_be_bytes)
}

/// Days before our era sort before the others once the sign bit is turned.
fn day(day: NaiveDate) -> [u8; 4] {
    (day.num_days_from_ce().cast_unsigned() ^ (1 << 31)).to_be_bytes()
}

/// Returns the day that a key of the tree by day begins with.
pub(super) fn first_day(bytes: &[u8]) -> Option<NaiveDate> {
    let days = u32::from_be_bytes(*bytes.first_chunk()?) ^ (1 << 31);
    NaiveDate::from_num_days_from_ce_opt(days.cast_signed())
}

pub(super) fn by_day(on: NaiveDate, at: u64) -> Vec<u8> {
    [day(on).as_slice(), &seq(at)].concat()
}

/// The length in front keeps a kind from being the start of another.
fn kind_prefix(kind: &str) -> Vec<u8> {
    let mut key = vec![u8::try_from(kind.len()).unwrap_or(u8::MAX)];
    key.extend_from_slice(kind.as_bytes());
    key
}

pub(super) fn by_kind(kind: &str, on: NaiveDate, at: u64) -> Vec<u8> {
    [kind_prefix(kind).as_slice(), &day(on), &seq(at)].concat()
}

pub(super) fn latest(kind: &str) -> Vec<u8> {
    kind_prefix(kind)
}

pub(super) fn amended(target: Uuid, at: u64) -> Vec<u8> {
    [target.as_bytes().as_slice(), &seq(at)].concat()
}

pub(super) fn days(days: Days) -> RangeInclusive<Vec<u8>> {
    by_day(days.from, 0)..=by_day(days.to, u64::MAX)
}

pub(super) fn days_of_kind(kind: &str, days: Days) -> RangeInclusive<Vec<u8>> {
    by_kind(kind, days.from, 0)..=by_kind(kind, days.to, u64::MAX)
}

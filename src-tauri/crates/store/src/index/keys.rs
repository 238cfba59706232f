//! Keys, made so that their bytes sort as what they stand for.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

const SEQ: usize = size_of::<u64>();

/// Bytes of an id with its seq.
pub(super) const ID_AND_SEQ: usize = size_of::<Uuid>() + SEQ;

/// Bytes that ids of about the same time begin with.
pub(super) const ID_WINDOW: usize = 4;

/// The bits of those bytes that count. Ids begin with their time in milliseconds, in 48 bits; what is left out here and
/// behind the window makes it 2^18 ms, a little over four minutes: few enough ids to look through.
const ID_WINDOW_MASK: u8 = 0b1111_1100;

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

/// Returns seqs one after the other.
pub(super) fn run(seqs: &[u64]) -> Vec<u8> {
    seqs.iter().flat_map(|one| seq(*one)).collect()
}

/// Returns the seqs of a run.
pub(super) fn seqs(run: &[u8]) -> impl Iterator<Item = u64> {
    run.chunks_exact(SEQ).filter_map(last_seq)
}

/// Returns what ids of about the same time begin with.
pub(super) fn id_window(id: Uuid) -> [u8; ID_WINDOW] {
    let [a, b, c, d, ..] = id.into_bytes();
    [a, b, c, d & ID_WINDOW_MASK]
}

pub(super) fn by_id(window: [u8; ID_WINDOW], at: u64) -> Vec<u8> {
    [window.as_slice(), &seq(at)].concat()
}

/// Returns where an id is to be found.
pub(super) fn around(id: Uuid) -> RangeInclusive<Vec<u8>> {
    let window = id_window(id);
    by_id(window, 0)..=by_id(window, u64::MAX)
}

//! Keys of the trees. Plain, their bytes sort as what they stand for. In an encrypted store they are ordinals and keyed
//! hashes, which sort as nothing at all: there a range of days is a look at each of the days that are known.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::line::Form;

const SEQ: usize = size_of::<u64>();
const DAY: usize = size_of::<u32>();

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

/// Keys of a tree that stand together.
pub(super) type Keys = RangeInclusive<Vec<u8>>;

pub(super) fn seq(seq: u64) -> [u8; SEQ] {
    seq.to_be_bytes()
}

/// Returns the seq that a key or value ends with.
pub(super) fn last_seq(bytes: &[u8]) -> Option<u64> {
    bytes.last_chunk().copied().map(u64::from_be_bytes)
}

/// Days before our era sort before the others once the sign bit is turned.
pub(super) fn day(day: NaiveDate) -> [u8; DAY] {
    (day.num_days_from_ce().cast_unsigned() ^ (1 << 31)).to_be_bytes()
}

/// Returns the day that bytes begin with.
pub(super) fn first_day(bytes: &[u8]) -> Option<NaiveDate> {
    let days = u32::from_be_bytes(*bytes.first_chunk()?) ^ (1 << 31);
    NaiveDate::from_num_days_from_ce_opt(days.cast_signed())
}

/// The length in front keeps a kind from being the start of another.
fn kind_prefix(kind: &str) -> Vec<u8> {
    let mut key = vec![u8::try_from(kind.len()).unwrap_or(u8::MAX)];
    key.extend_from_slice(kind.as_bytes());
    key
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

/// What a key stands for. The number keeps the hash of one from being that of another.
#[derive(Debug, Clone, Copy)]
enum What {
    Day = 1,
    KindAndDay = 2,
    Kind = 3,
    Amended = 4,
    IdWindow = 5,
}

/// How keys are made.
#[derive(Debug, Clone)]
pub(super) struct Naming(pub Form);

impl Naming {
    /// Returns what all keys about one thing begin with.
    fn prefix(&self, what: What, plain: Vec<u8>) -> Vec<u8> {
        match self.0.cipher() {
            None => plain,
            Some(cipher) => cipher.name(what as u8, &plain).to_vec(),
        }
    }

    fn key(mut prefix: Vec<u8>, at: u64) -> Vec<u8> {
        prefix.extend_from_slice(&seq(at));
        prefix
    }

    fn all(prefix: Vec<u8>) -> Keys {
        Self::key(prefix.clone(), 0)..=Self::key(prefix, u64::MAX)
    }

    fn day(&self, on: NaiveDate) -> Vec<u8> {
        self.prefix(What::Day, day(on).to_vec())
    }

    fn kind_and_day(&self, kind: &str, on: NaiveDate) -> Vec<u8> {
        self.prefix(
            What::KindAndDay,
            [kind_prefix(kind).as_slice(), &day(on)].concat(),
        )
    }

    fn target(&self, target: Uuid) -> Vec<u8> {
        self.prefix(What::Amended, target.as_bytes().to_vec())
    }

    fn window(&self, window: [u8; ID_WINDOW]) -> Vec<u8> {
        self.prefix(What::IdWindow, window.to_vec())
    }

    pub fn by_day(&self, on: NaiveDate, at: u64) -> Vec<u8> {
        Self::key(self.day(on), at)
    }

    pub fn by_kind(&self, kind: &str, on: NaiveDate, at: u64) -> Vec<u8> {
        Self::key(self.kind_and_day(kind, on), at)
    }

    pub fn latest(&self, kind: &str) -> Vec<u8> {
        self.prefix(What::Kind, kind_prefix(kind))
    }

    pub fn amended(&self, target: Uuid, at: u64) -> Vec<u8> {
        Self::key(self.target(target), at)
    }

    /// Returns the keys of what was done to an event after a seq.
    pub fn amended_after(&self, target: Uuid, after: u64) -> Keys {
        let prefix = self.target(target);
        Self::key(prefix.clone(), after.saturating_add(1))..=Self::key(prefix, u64::MAX)
    }

    pub fn by_id(&self, window: [u8; ID_WINDOW], at: u64) -> Vec<u8> {
        Self::key(self.window(window), at)
    }

    /// Returns where an id is to be found.
    pub fn around(&self, id: Uuid) -> Keys {
        Self::all(self.window(id_window(id)))
    }

    pub fn on_day(&self, on: NaiveDate) -> Keys {
        Self::all(self.day(on))
    }

    pub fn of_kind_on_day(&self, kind: &str, on: NaiveDate) -> Keys {
        Self::all(self.kind_and_day(kind, on))
    }
}

/// Returns the plain keys of a range of days.
pub(super) fn days(days: Days) -> Keys {
    Naming::key(day(days.from).to_vec(), 0)..=Naming::key(day(days.to).to_vec(), u64::MAX)
}

/// Returns the plain keys of a kind in a range of days.
pub(super) fn days_of_kind(kind: &str, days: Days) -> Keys {
    let plain = Naming(Form::Plain);
    plain.by_kind(kind, days.from, 0)..=plain.by_kind(kind, days.to, u64::MAX)
}

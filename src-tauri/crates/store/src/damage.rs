//! What opening a folder found out about it.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// A place in the journal that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Damage {
    /// The journal file, by the first seq it holds.
    pub segment: u64,
    /// Where in the file, in bytes.
    pub offset: u64,
    /// How many bytes cannot be read; they stay where they are.
    pub bytes: u64,
    /// The seqs that are missing; `None` when bytes were added but no event is lost.
    pub missing: Option<RangeInclusive<u64>>,
    /// What it looks like.
    pub kind: DamageKind,
}

/// What damage looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DamageKind {
    /// Bytes that are no intact event of this place.
    Unreadable,
    /// Events are missing and nothing stands in their place, as after a deleted file.
    Gone,
    /// An intact event does not continue the one before it: parts of two histories were mixed.
    Unlinked,
}

/// The end of a write that was cut off before it was acknowledged. Nothing that was acknowledged is in it,
/// unless the disk damaged the very last write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TornTail {
    /// How many bytes.
    pub bytes: u64,
    /// Where they are kept.
    pub kept: PathBuf,
}

/// What became of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexOutcome {
    /// It was closed in order and knew everything.
    Current,
    /// It was closed in order and learnt the events after it.
    CaughtUp {
        /// How many.
        events: u64,
    },
    /// It was built again from the journal.
    Rebuilt(RebuildCause),
}

/// Why the index was built again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RebuildCause {
    /// There was none.
    Missing,
    /// The last run did not close it, as after a crash.
    NotClosed,
    /// It does not belong to the journal beside it.
    Stale,
    /// The journal has damage the index did not know of.
    JournalDamaged,
    /// It cannot be opened or read.
    Damaged,
}

//! The journal and the index over it. Knows records, not training.
//!
//! Every change is one [`Event`], appended to a checksummed journal and on the disk before
//! [`Store::append`] answers. The journal is the truth; the sled index beside it answers every query
//! and can be thrown away at any time, because it is rebuilt from the journal.
//!
//! ```
//! use chrono::NaiveDate;
//! use store::{NewEvent, Store};
//! use uuid::Uuid;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = tempfile::tempdir()?;
//! let day = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let opened = store::Store::open(folder.path())?;
//! let recorded = opened.store.append(NewEvent {
//!     id: Uuid::now_v7(),
//!     at: 1_772_348_400_000,
//!     offset: 60,
//!     day,
//!     kind: "check_in".to_owned(),
//!     corrects: None,
//!     retracts: None,
//!     body: serde_json::json!({ "sleep_minutes": 430 }),
//! })?;
//! assert_eq!(recorded.seq, 1);
//!
//! drop(opened);
//! let again = Store::open(folder.path())?;
//! assert_eq!(again.store.on(day)?, vec![recorded]);
//! # Ok(())
//! # }
//! ```
//!
//! # On the disk
//!
//! ```text
//! DATA/
//!   longplay.json       format version and this installation's device id
//!   longplay.lock       held for the life of a Store
//!   journal/            000000000001.jsonl …  one event a line; a file is named by its first seq; and `reached` once more
//!   reached             how far the journal was acknowledged, which tells a lost end from a write that was cut off
//!   keys.json           in an encrypted store, and once more in journal/: see [`encryption`]
//!   index/              sled/, and `closed`: how far the index had come when it was closed in order, which is
//!                       called `opened` while it is not
//!   set-aside/          bytes that could not be read, and an index that was replaced: never thrown
//!                       away while the journal has damage
//!   backups/            one file each: see [`backup`]
//!   replacement/        a store that is made ready to take this one's place; `replacing` and `erasing`
//!                       say that it does, or that everything goes
//! ```
//!
//! A line repeats its predecessor's checksum (`prev`) and ends with its own (`sum`), which covers
//! everything before it. So each event is bound to its place, and reading resumes after damage and names
//! exactly the seqs that are missing. Checksums are BLAKE3 cut to 64 bits: the crate is kept by the
//! authors of the function, and because the sums form a chain, an equal last sum means an equal history,
//! which is what the index (and, one day, a backup) compares itself with.

#![deny(missing_docs)]

pub mod backup;
mod damage;
pub mod encryption;
mod error;
mod event;
pub mod export;
mod files;
mod folder;
mod index;
mod journal;
mod line;
mod opening;
mod progress;
mod query;
mod replacement;
mod snapshot;
mod staged;
mod store;
mod sum;

#[cfg(test)]
mod doubts;
#[cfg(test)]
mod exchanges;
#[cfg(any(test, feature = "failing-disk"))]
mod failing;
#[cfg(test)]
mod faults;
mod teaching;
#[cfg(test)]
mod turning;

pub use damage::{Damage, DamageKind, IndexOutcome, RebuildCause, TornTail};
pub use error::StoreError;
pub use event::{Event, MAX_EVENT_BYTES, MAX_KIND_BYTES, NewEvent};
#[cfg(any(test, feature = "failing-disk"))]
pub use failing::{FailingDisk, Lasting};
pub use folder::FORMAT;
pub use opening::Opened;
pub use progress::Progress;
pub use snapshot::Snapshot;
pub use staged::{Difference, NotReplaced, Share, Staged};
pub use store::Store;

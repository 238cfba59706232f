//! The sled index: answers every query, and can always be built again from the journal.
//!
//! Sled can panic on damaged files, and loses a tail without a word. So every call that reaches it runs
//! behind [`guarded`], every value carries a checksum bound to its key, and an index that was not closed in
//! order is not believed.

mod calendar;
mod closed;
mod keys;
mod sealed;
mod trees;

use std::panic::{self, AssertUnwindSafe};

pub(crate) use closed::{Closed, close, forget_closed, last_closed, last_opened, matches_files, note_opened};
pub(crate) use keys::Days;
pub(crate) use trees::{Amendment, Index, Mark};

pub(crate) const FOLDER: &str = "index";

/// The index cannot be believed; it is built again.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("{0}")]
    Sled(#[from] sled::Error),
    #[error("a value of {tree} is not what was written")]
    Checksum { tree: &'static str },
    #[error("event {0} is not in it")]
    Lost(u64),
    #[error("it panicked")]
    Panicked,
    #[error("sled does not let go of its files")]
    Held,
    #[error("it could not be opened again")]
    Gone,
}

/// Lets go of an index that failed, or that nobody needs: sled may panic once more on the way out.
pub(crate) fn let_go(index: Index) {
    let _ = guarded(move || {
        drop(index);
        Ok(())
    });
}

/// Runs `work`, turning a panic of sled into a fault.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    // What a panic leaves half done is an index that is then thrown away.
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Fault::Panicked))
}

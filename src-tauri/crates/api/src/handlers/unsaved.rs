//! Records that could not be written to the disk yet, and writing them.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::{Code, Failure};
use crate::host::Host;

/// The disk refuses. Since then nothing was saved; a session goes on all the same.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Unsaved {
    /// Since when, in local time.
    pub since: DateTime<FixedOffset>,
    /// Records that wait for the disk. None: what was refused was not done.
    pub records: u32,
    /// Whether the person wanted to close Longplay with them unsaved, and was told first.
    pub closing: bool,
}

/// What was saved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavedAgain {
    /// Records that are on the disk now.
    pub records: u32,
}

fn count(records: usize) -> u32 {
    u32::try_from(records).unwrap_or(u32::MAX)
}

impl Host {
    /// Returns what waits for the disk, if the disk refused something.
    #[must_use]
    pub fn unsaved(&self) -> Option<Unsaved> {
        self.store.waiting().map(|waiting| Unsaved {
            since: waiting.since,
            records: count(waiting.len()),
            closing: self.closing,
        })
    }

    /// Opens the journal's end again, checks it, and records what waits.
    ///
    /// # Errors
    /// [`Code::NotSaved`] when the disk still refuses.
    pub fn save_again(&mut self) -> Result<SavedAgain, Failure> {
        let saved = self
            .store
            .save_again()
            .map_err(|error| Failure::new(Code::NotSaved, error.to_string()))?;
        self.closing = false;
        self.remember(&saved);
        Ok(SavedAgain {
            records: count(saved.len()),
        })
    }

    /// Says that the person wants to close Longplay. Returns whether nothing speaks against it: everything is on the disk,
    /// or the person was told already that it is not.
    pub fn may_close(&mut self) -> bool {
        let told = self.closing;
        let nothing_waits = self.unsaved().is_none_or(|unsaved| unsaved.records == 0);
        if told || nothing_waits || self.save_again().is_ok() {
            return true;
        }
        self.closing = true;
        false
    }
}

pub(crate) fn view_unsaved(host: &mut Host, _: Nothing) -> Result<Option<Unsaved>, Failure> {
    Ok(host.unsaved())
}

pub(crate) fn save_again(host: &mut Host, _: Nothing) -> Result<SavedAgain, Failure> {
    host.save_again()
}

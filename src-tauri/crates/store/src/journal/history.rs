//! Writing a whole history at once, as when one is imported: nothing is acknowledged until all of it is there.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::FOLDER;
use super::scan::Tip;
use super::segments::{Segment, path};
use crate::StoreError;
use crate::event::{Event, MAX_KIND_BYTES};
use crate::files::{self, Files};
use crate::line::Form;
use crate::sum::Sum;

/// The last seq a file can be named by.
const MOST_SEQ: u64 = 999_999_999_999;

/// Why an event cannot stand in a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Its seq is not behind the one before.
    OutOfOrder,
    /// Another one has its id.
    DuplicateId,
    /// Its kind cannot be one.
    Kind,
    /// It is larger than any event may be.
    TooLarge,
}

/// A journal in the making. Seqs that are left out stay left out: they show as missing, as they were.
pub(crate) struct History<'a> {
    files: &'a dyn Files,
    data: PathBuf,
    form: &'a Form,
    segment_bytes: u64,
    tip: Tip,
    growing: Option<(Segment, Vec<u8>)>,
    ids: HashSet<Uuid>,
    pub count: u64,
}

impl<'a> History<'a> {
    /// Starts a journal in a folder that has none.
    pub fn start(
        files: &'a dyn Files,
        data: &Path,
        form: &'a Form,
        segment_bytes: u64,
    ) -> Result<Self, StoreError> {
        let folder = data.join(FOLDER);
        files
            .create_folder(&folder)
            .and_then(|()| files.sync_folder(data))
            .map_err(|source| StoreError::preparing(&folder, source))?;
        Ok(Self {
            files,
            data: data.to_owned(),
            form,
            segment_bytes,
            tip: Tip::START,
            growing: None,
            ids: HashSet::new(),
            count: 0,
        })
    }

    /// Returns the last event written.
    pub fn tip(&self) -> Tip {
        self.tip
    }

    /// Adds an event as it was recorded once, with its seq, device and time.
    pub fn push(&mut self, event: &Event) -> Result<Result<(), Unfit>, StoreError> {
        if event.seq <= self.tip.seq || event.seq > MOST_SEQ {
            return Ok(Err(Unfit::OutOfOrder));
        }
        if event.kind.is_empty() || event.kind.len() > MAX_KIND_BYTES {
            return Ok(Err(Unfit::Kind));
        }
        if !self.ids.insert(event.id) {
            return Ok(Err(Unfit::DuplicateId));
        }
        let follows = event.seq == self.tip.seq + 1;
        let full = |(_, bytes): &(Segment, Vec<u8>)| bytes.len() as u64 >= self.segment_bytes;
        if !follows || self.growing.as_ref().is_none_or(full) {
            self.seal()?;
            let segment = Segment {
                first: event.seq,
                len: 0,
            };
            self.growing = Some((segment, Vec::new()));
        }
        let prev = self.tip.sum.filter(|_| follows).unwrap_or(Sum::NONE);
        let Some((_, bytes)) = &mut self.growing else {
            return Err(StoreError::Stopped);
        };
        let start = bytes.len();
        let sum = self
            .form
            .write(bytes, event, prev, None)
            .map_err(|source| StoreError::NotSaved { source })?;
        if bytes.len() - start > self.form.most_bytes() {
            return Ok(Err(Unfit::TooLarge));
        }
        bytes.push(b'\n');
        self.tip = Tip {
            seq: event.seq,
            sum: Some(sum),
        };
        self.count += 1;
        Ok(Ok(()))
    }

    fn seal(&mut self) -> Result<(), StoreError> {
        let Some((segment, bytes)) = self.growing.take() else {
            return Ok(());
        };
        let file = path(&self.data, segment.first);
        files::write_new(self.files, &file, &bytes).map_err(|source| StoreError::preparing(&file, source))
    }

    /// Returns once all of it is on the disk. Where the history once went on to `last`, that is not forgotten: an empty file
    /// stands behind it, so that the end shows as missing and no seq is given twice.
    pub fn finish(mut self, last: u64) -> Result<(), StoreError> {
        self.seal()?;
        if last > self.tip.seq {
            let first = last + 1;
            self.growing = Some((Segment { first, len: 0 }, Vec::new()));
            self.seal()?;
        }
        let folder = self.data.join(FOLDER);
        self.files
            .sync_folder(&folder)
            .map_err(|source| StoreError::preparing(&folder, source))
    }
}

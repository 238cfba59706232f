//! The files of the journal.

use std::io;
use std::path::{Path, PathBuf};

use crate::StoreError;
use crate::files::Files;

const EXTENSION: &str = ".jsonl";
const DIGITS: usize = 12;

/// One file of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The first seq it holds, and its name.
    pub first: u64,
    pub len: u64,
}

pub(crate) fn path(data: &Path, first: u64) -> PathBuf {
    data.join(super::FOLDER)
        .join(format!("{first:0DIGITS$}{EXTENSION}"))
}

/// Returns the segments in order; a folder that is not there has none.
pub(crate) fn segments(files: &dyn Files, data: &Path) -> Result<Vec<Segment>, StoreError> {
    let folder = data.join(super::FOLDER);
    let listed = match files.list(&folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(StoreError::preparing(&folder, source)),
    };
    let mut segments: Vec<Segment> = listed
        .into_iter()
        .filter_map(|(name, len)| {
            let digits = name.strip_suffix(EXTENSION)?;
            let first = (digits.len() == DIGITS).then(|| digits.parse().ok())??;
            Some(Segment { first, len })
        })
        .collect();
    segments.sort_unstable_by_key(|segment| segment.first);
    Ok(segments)
}

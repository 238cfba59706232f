//! Reading segments ahead of whoever judges them.

use std::collections::VecDeque;
use std::ops::Range;
use std::path::Path;
use std::thread;

use super::segments::{Segment, path};
use crate::StoreError;
use crate::files::Files;
use crate::line::{Form, Reading};

/// A line, read by itself: whether it stands in its place is yet to be seen.
pub(super) struct Line {
    pub(super) place: Range<usize>,
    /// It has its line break.
    pub(super) ended: bool,
    pub(super) reading: Reading,
}

fn parse(form: &Form, bytes: &[u8]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for part in bytes.split_inclusive(|byte| *byte == b'\n') {
        let text = part.strip_suffix(b"\n").unwrap_or(part);
        if !text.is_empty() {
            lines.push(Line {
                place: start..start + text.len(),
                ended: text.len() < part.len(),
                reading: form.read(text),
            });
        }
        start += part.len();
    }
    lines
}

/// A segment's bytes and its lines.
pub(super) type ReadSegment = (Vec<u8>, Vec<Line>);

/// Reads segments ahead, as many at once as there are cores: checksums and JSON are most of the work of a survey, and
/// each line can be judged by itself.
pub(super) struct Parsed<'a> {
    files: &'a dyn Files,
    data: &'a Path,
    form: &'a Form,
    segments: &'a [Segment],
    ahead: VecDeque<Result<ReadSegment, StoreError>>,
}

impl<'a> Parsed<'a> {
    pub(super) fn new(files: &'a dyn Files, data: &'a Path, form: &'a Form, segments: &'a [Segment]) -> Self {
        Self {
            files,
            data,
            form,
            segments,
            ahead: VecDeque::new(),
        }
    }

    fn read(&self, segment: Segment) -> Result<ReadSegment, StoreError> {
        let file = path(self.data, segment.first);
        let bytes = self
            .files
            .read(&file)
            .map_err(|source| StoreError::Io { path: file, source })?;
        let lines = parse(self.form, &bytes);
        Ok((bytes, lines))
    }

    /// Returns the segment at an index; they are asked for in order.
    pub(super) fn next(&mut self, index: usize) -> Result<ReadSegment, StoreError> {
        if let Some(read) = self.ahead.pop_front() {
            return read;
        }
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let [first, others @ ..] = &self.segments[index..self.segments.len().min(index + cores)] else {
            return Ok((Vec::new(), Vec::new()));
        };
        let (first, others) = thread::scope(|scope| {
            let others: Vec<_> = others
                .iter()
                .map(|segment| (*segment, scope.spawn(|| self.read(*segment))))
                .collect();
            let first = self.read(*first);
            let others: Vec<_> = others
                .into_iter()
                // Nothing in there panics; if it does, this thread may have the better luck.
                .map(|(segment, read)| read.join().unwrap_or_else(|_| self.read(segment)))
                .collect();
            (first, others)
        });
        self.ahead.extend(others);
        first
    }
}

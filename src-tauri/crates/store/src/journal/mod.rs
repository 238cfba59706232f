//! The journal: segments of lines, each segment named by the first seq it holds.
//!
//! The name makes a missing file show as a gap, and it is what remembers seqs that were lost: a folder
//! whose journal lost its acknowledged end starts a new segment behind them, so that no seq is given twice.

mod ahead;
mod history;
mod reached;
mod scan;
mod segments;
mod writer;

pub(crate) use history::{History, Unfit};
pub(crate) use reached::{NOTE, reached};
pub(crate) use scan::{End, Found, Survey, Tip, recorded_by, replay, survey, survey_events, survey_from};
pub(crate) use segments::{Segment, path, segments};
pub(crate) use writer::Writer;

pub(crate) const FOLDER: &str = "journal";

/// A segment that has reached this size is sealed and the next event starts another. Small enough that the
/// last one is read in a few milliseconds at every start, large enough that 20 years are some hundred files.
pub(crate) const SEGMENT_BYTES: u64 = 1024 * 1024;

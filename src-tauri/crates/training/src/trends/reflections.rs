//! Then and now: the person's own words, side by side.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::span::Frame;
use crate::history::History;
use crate::plan::SessionKind;

/// Fewest days between then and now. Our choice: four weeks, so that there is something to see.
pub const APART_DAYS: i64 = 28;

/// A line in the person's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// The training day it was written on.
    pub day: NaiveDate,
    /// The line.
    pub line: String,
    /// The kind of session it was about.
    pub kind: SessionKind,
}

/// Two lines, at least four weeks apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThenAndNow {
    /// The earlier one.
    pub then: OwnWords,
    /// The later one.
    pub now: OwnWords,
}

/// Returns the lines of reflections from `from` to `to`, oldest first.
pub(super) fn own_words(
    history: &History,
    from: NaiveDate,
    to: NaiveDate,
) -> impl DoubleEndedIterator<Item = OwnWords> {
    history.sessions.range(from..=to).flat_map(|(day, sessions)| {
        sessions.iter().filter_map(|session| {
            let line = session.reflection.as_ref()?.line.as_deref()?.trim();
            (!line.is_empty()).then(|| OwnWords {
                day: *day,
                line: line.to_owned(),
                kind: session.plan.kind,
            })
        })
    })
}

/// Returns the first and the latest line of the days that are read, when they are at least four weeks apart. First and
/// latest, so that nothing is picked to please.
pub(super) fn then_and_now(history: &History, frame: &Frame) -> Option<ThenAndNow> {
    let mut lines = own_words(history, frame.reads_from, frame.today);
    let then = lines.next()?;
    let now = lines.next_back()?;
    ((now.day - then.day).num_days() >= APART_DAYS).then_some(ThenAndNow { then, now })
}

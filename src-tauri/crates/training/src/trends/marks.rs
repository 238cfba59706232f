//! What else was: illness, travel, a new album, exams, written beside the lines. Never as their cause.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::span::Frame;
use crate::check_in::Illness;
use crate::history::History;
use crate::occasion::{Occasion, OccasionKind};
use crate::vocabulary::{PlaceKind, vocabulary};

vocabulary! {
    /// What was.
    MarkKind {
        /// An album began.
        Album,
        /// Ill, or with fever.
        Illness,
        /// Away from home.
        Travel,
        /// Exams.
        Exams,
        /// An event.
        Event,
    }
}

/// Days from one day of something to the next within which it is the same time. Our choice: two mornings without an answer
/// do not end an illness.
const SAME_TIME_DAYS: i32 = 3;

/// A stretch of days with something in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Days from the first day of the charts to its first.
    pub x: i32,
    /// The same for its last day.
    pub until: i32,
    /// Its first day that is shown.
    pub day: NaiveDate,
    /// What it was.
    pub kind: MarkKind,
}

/// Returns what was in the days of the charts, in order. `albums` are the days on which one began.
pub(super) fn marks(
    history: &History,
    frame: &Frame,
    albums: &[NaiveDate],
    occasions: &[Occasion],
) -> Vec<Mark> {
    let mut marks = Vec::new();
    let shown = frame.from..=frame.today;
    let ill = history
        .check_ins
        .range(shown.clone())
        .filter(|(_, check_in)| check_in.illness != Illness::None)
        .map(|(day, _)| *day);
    add(&mut marks, frame, MarkKind::Illness, ill);
    let mut away: Vec<NaiveDate> = history
        .check_ins
        .range(shown.clone())
        .filter(|(_, check_in)| check_in.place == Some(PlaceKind::Travel))
        .map(|(day, _)| *day)
        .collect();
    away.extend(
        history
            .sessions
            .range(shown.clone())
            .filter(|(_, sessions)| {
                sessions
                    .iter()
                    .any(|session| session.plan.place == PlaceKind::Travel)
            })
            .map(|(day, _)| *day),
    );
    for occasion in occasions {
        let days = occasion
            .from
            .iter_days()
            .take_while(|day| *day <= occasion.to.min(frame.today))
            .filter(|day| *day >= frame.from);
        match occasion.kind {
            OccasionKind::Travel => away.extend(days),
            OccasionKind::Exams => add(&mut marks, frame, MarkKind::Exams, days),
            OccasionKind::Event => add(&mut marks, frame, MarkKind::Event, days),
        }
    }
    away.sort_unstable();
    away.dedup();
    add(&mut marks, frame, MarkKind::Travel, away.into_iter());
    let begun = albums.iter().copied().filter(|day| shown.contains(day));
    marks.extend(begun.map(|day| Mark {
        x: frame.x(day),
        until: frame.x(day),
        day,
        kind: MarkKind::Album,
    }));
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// Adds days as stretches: those that follow each other closely are one.
fn add(marks: &mut Vec<Mark>, frame: &Frame, kind: MarkKind, days: impl Iterator<Item = NaiveDate>) {
    let mut under_way: Option<Mark> = None;
    for day in days {
        let x = frame.x(day);
        match &mut under_way {
            Some(mark) if x - mark.until <= SAME_TIME_DAYS => mark.until = x,
            other => marks.extend(other.replace(Mark {
                x,
                until: x,
                day,
                kind,
            })),
        }
    }
    marks.extend(under_way);
}

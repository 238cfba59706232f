//! How sure a person is of daily life, asked about every four weeks.

use super::{Counted, NamedLine, SaidBeside, Shaded, Topic, Unit};
use crate::confidence::{AGAIN_AFTER_DAYS, Capability};
use crate::history::History;
use crate::trends::finding::Finding;
use crate::trends::judge::direction;
use crate::trends::line::{Line, Point, SmoothPoint};
use crate::trends::lines::{Scale, day_at, drawn};
use crate::trends::span::Frame;
use crate::trends::stats::Reading;

/// From 0 to 10. Least spread: our choice, half a point, because answers in whole points are often all alike.
const CERTAINTY: Scale = Scale {
    possible: (0.0, 10.0),
    empty: (0.0, 10.0),
    least_height: 5.0,
    step: 1.0,
    least_spread: 0.5,
};

/// Days between two answers from which on what lies between is a gap. Our choice: it was asked about in between, and left open.
const GAP_DAYS: i32 = 2 * ASKED_DAYS;
/// Days that an answer holds for.
#[allow(clippy::cast_possible_truncation)] // 28
const ASKED_DAYS: i32 = AGAIN_AFTER_DAYS as i32;

pub(super) fn lines(history: &History, frame: &Frame) -> Vec<NamedLine> {
    Capability::ALL
        .iter()
        .map(|capability| {
            let said = history.confidence.range(frame.reads_from..=frame.today);
            let readings: Vec<Reading> = said
                .filter_map(|(day, confidence)| {
                    let certainty = confidence.of(*capability)?;
                    Some((frame.x(*day), f64::from(certainty.get())))
                })
                .collect();
            let shown = readings.partition_point(|(x, _)| *x < 0);
            let finding = direction(&readings[shown..], frame.from, CERTAINTY.least_spread);
            NamedLine {
                about: Topic::Capable { of: *capability },
                unit: Unit::Certainty,
                counted: Counted::Answers,
                shaded: Shaded::Usual,
                hint: None,
                line: answers(&readings, frame, finding),
            }
        })
        .collect()
}

/// Returns the line from answer to answer. Asked so seldom, it has no usual range of the last 28 days, and an answer holds
/// until it is asked about again.
fn answers(readings: &[Reading], frame: &Frame, finding: Finding) -> Line {
    let shown = &readings[readings.partition_point(|(x, _)| *x < 0)..];
    let joined: Vec<Vec<SmoothPoint>> = shown
        .chunk_by(|(one, _), (next, _)| next - one < GAP_DAYS)
        .filter(|piece| piece.len() > 1)
        .map(|piece| {
            piece
                .iter()
                .map(|(x, value)| SmoothPoint { x: *x, value: *value })
                .collect()
        })
        .collect();
    let mut line = drawn(
        readings,
        frame,
        CERTAINTY,
        (joined, Vec::new()),
        finding,
        asked(frame),
    );
    line.now = shown
        .last()
        .filter(|(x, _)| frame.days() - 1 - x <= ASKED_DAYS)
        .map(|(x, value)| Point {
            x: *x,
            day: day_at(frame, *x),
            value: *value,
        });
    line
}

/// Returns what was said in own words with the answers.
pub(super) fn words(history: &History, frame: &Frame) -> Vec<SaidBeside> {
    history
        .confidence
        .range(frame.from..=frame.today)
        .filter_map(|(day, said)| {
            Some(SaidBeside {
                x: frame.x(*day),
                day: *day,
                words: said.words.clone()?,
            })
        })
        .collect()
}

/// Returns how often it could have been asked about in the days that are known.
fn asked(frame: &Frame) -> u32 {
    frame
        .known_days()
        .div_ceil(u32::try_from(AGAIN_AFTER_DAYS).unwrap_or(u32::MAX))
}

//! How sure a person is of daily life, asked about every four weeks.

use super::{Counted, NamedLine, Shaded, Topic, Unit};
use crate::confidence::{AGAIN_AFTER_DAYS, Capability};
use crate::history::History;
use crate::trends::judge::direction;
use crate::trends::lines::{Scale, line};
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
                // Asked so seldom, it has no usual range of the last 28 days.
                line: line(&readings, frame, CERTAINTY, |_| None, finding, asked(frame)),
            }
        })
        .collect()
}

/// Returns how often it could have been asked about in the days that are known.
fn asked(frame: &Frame) -> u32 {
    frame
        .known_days()
        .div_ceil(u32::try_from(AGAIN_AFTER_DAYS).unwrap_or(u32::MAX))
}

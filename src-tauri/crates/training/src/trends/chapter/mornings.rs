//! The five items of the morning, each as a line of its own.

use super::{Counted, NamedLine, Shaded, Topic, Unit};
use crate::check_in::CheckIn;
use crate::history::History;
use crate::quantity::Score;
use crate::trends::judge::judge;
use crate::trends::lines::{Scale, line, mornings, usual};
use crate::trends::span::Frame;

/// From 1 to 5. Least spread: our choice, half a point, because answers in whole points are often all alike.
const SCORE: Scale = Scale {
    possible: (1.0, 5.0),
    empty: (1.0, 5.0),
    least_height: 4.0,
    step: 1.0,
    least_spread: 0.5,
};

type Item = fn(&CheckIn) -> Score;

pub(super) fn lines(history: &History, frame: &Frame) -> Vec<NamedLine> {
    let items: [(Topic, Item); 5] = [
        (Topic::Energy, |morning| morning.energy),
        (Topic::SleepQuality, |morning| morning.sleep_quality),
        (Topic::Stress, |morning| morning.stress),
        (Topic::Mood, |morning| morning.mood),
        (Topic::Muscles, |morning| morning.muscles),
    ];
    items
        .into_iter()
        .map(|(about, item)| {
            let readings = mornings(history, frame, |morning| f64::from(item(morning).get()));
            let finding = judge(&readings, frame, SCORE.least_spread);
            NamedLine {
                about,
                unit: Unit::Score,
                counted: Counted::Mornings,
                shaded: Shaded::Usual,
                hint: None,
                line: line(
                    &readings,
                    frame,
                    SCORE,
                    |x| usual(&readings, x, SCORE),
                    finding,
                    frame.known_days(),
                ),
            }
        })
        .collect()
}

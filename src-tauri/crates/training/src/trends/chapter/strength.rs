//! What could be lifted once, as a range from repetitions and reserve, lift by lift (§3). Never a promise, never a test.

use std::collections::BTreeMap;

use super::{Counted, NamedLine, Shaded, Topic, Unit};
use crate::history::{History, LoggedSet};
use crate::strength::e1rm::{Estimate, SMOOTHED_OVER, estimate};
use crate::trends::judge::direction;
use crate::trends::line::{BandPoint, SmoothPoint};
use crate::trends::lines::{Scale, drawn, rounded};
use crate::trends::span::Frame;
use crate::trends::stats::{Reading, median};
use crate::vocabulary::Phase;

/// Lifts that are told, those of most days first. Our choice: as many as one page holds.
const LIFTS: usize = 6;
/// Days without a lift after which what could be lifted is known anew (§3: at most 80 % of the load after 28 days off).
const APART_DAYS: i32 = 28;
/// Grams of a kilogram.
const KILOGRAM: f64 = 1000.0;
/// Least change that matters, as a share of what is lifted. Our choice: the smallest usual step of a load (§3: 2.5 %).
const LEAST_SHARE: f64 = 0.025;

/// A day with a lift, in grams.
type Day = (i32, Estimate);

pub(super) fn lines(history: &History, frame: &Frame) -> Vec<NamedLine> {
    let mut lifts: BTreeMap<&str, Vec<Day>> = BTreeMap::new();
    for (day, sessions) in history.sessions.range(frame.reads_from..=frame.today) {
        let mut today: BTreeMap<&str, Estimate> = BTreeMap::new();
        for set in sessions.iter().flat_map(|session| &session.sets) {
            let Some(promised) = promised(set) else {
                continue;
            };
            // Of several sets the one that promises least is believed (§3: start conservatively).
            let of_day = today.entry(&set.movement).or_insert(promised);
            if promised.middle < of_day.middle {
                *of_day = promised;
            }
        }
        for (movement, estimate) in today {
            lifts.entry(movement).or_default().push((frame.x(*day), estimate));
        }
    }
    let shown = |days: &[Day]| days.iter().filter(|(x, _)| *x >= 0).count();
    let mut lifts: Vec<_> = lifts.into_iter().filter(|(_, days)| shown(days) > 0).collect();
    lifts.sort_by_key(|(movement, days)| (std::cmp::Reverse(shown(days)), *movement));
    lifts.truncate(LIFTS);
    lifts
        .into_iter()
        .map(|(movement, days)| lift(movement, &days, frame))
        .collect()
}

fn promised(set: &LoggedSet) -> Option<Estimate> {
    if set.phase != Phase::Strength {
        return None;
    }
    estimate(set.load?.get(), set.amount, u32::from(set.reserve?.get()))
}

fn lift(movement: &str, days: &[Day], frame: &Frame) -> NamedLine {
    let readings: Vec<Reading> = days
        .iter()
        .map(|(x, estimate)| (*x, kilograms(estimate.middle)))
        .collect();
    let shown = &readings[readings.partition_point(|(x, _)| *x < 0)..];
    let values: Vec<f64> = shown.iter().map(|(_, value)| *value).collect();
    let least = median(&values).unwrap_or_default() * LEAST_SHARE;
    let finding = direction(shown, frame.from, least.max(f64::EPSILON));
    let scale = Scale {
        possible: (0.0, 1000.0),
        empty: (0.0, 100.0),
        least_height: 10.0,
        step: 5.0,
        least_spread: least,
    };
    NamedLine {
        about: Topic::Strength {
            movement: movement.to_owned(),
        },
        unit: Unit::Kilograms,
        counted: Counted::TrainingDays,
        shaded: Shaded::Estimate,
        hint: None,
        line: drawn(
            &readings,
            frame,
            scale,
            ranges(days),
            finding,
            u32::try_from(shown.len()).unwrap_or(u32::MAX),
        ),
    }
}

fn kilograms(grams: u32) -> f64 {
    f64::from(grams) / KILOGRAM
}

/// Returns the median of the last three days' estimates, and the widest of their ranges about it (§3).
fn ranges(days: &[Day]) -> (Vec<Vec<SmoothPoint>>, Vec<Vec<BandPoint>>) {
    days.chunk_by(|(one, _), (next, _)| next - one <= APART_DAYS)
        .map(|piece| {
            (0..piece.len())
                .filter(|last| piece[*last].0 >= 0)
                .map(|last| range(&piece[(last + 1).saturating_sub(SMOOTHED_OVER)..=last]))
                .unzip()
        })
        .filter(|(curve, _): &(Vec<SmoothPoint>, Vec<BandPoint>)| !curve.is_empty())
        .unzip()
}

fn range(days: &[Day]) -> (SmoothPoint, BandPoint) {
    let middles: Vec<f64> = days.iter().map(|(_, one)| kilograms(one.middle)).collect();
    let middle = median(&middles).unwrap_or_default();
    let share = |one: &Estimate| f64::from(one.high - one.low) / f64::from(2 * one.middle.max(1));
    let width = days.iter().map(|(_, one)| share(one)).fold(0.0, f64::max);
    let x = days.last().map_or(0, |(x, _)| *x);
    (
        SmoothPoint {
            x,
            value: rounded(middle),
        },
        BandPoint {
            x,
            low: rounded(middle * (1.0 - width)),
            high: rounded(middle * (1.0 + width)),
        },
    )
}

//! The three lines: where their readings come from, and how each is drawn.

use chrono::{Datelike, Days, NaiveDate};

use super::finding::Finding;
use super::judge::judge;
use super::line::{BandPoint, Line, Point, SmoothPoint};
use super::span::{Frame, Grain};
use super::stats::{GAP_DAYS, Reading, median, pieces, smooth, spread};
use crate::history::{History, LoggedSet};
use crate::readiness::usual_range;
use crate::vocabulary::{Phase, Quality};

/// Days of the window that the usual range is taken from (§1).
const WINDOW_DAYS: i32 = 28;
/// Readings that a usual range and a piece of curve need (§1: as a first normal).
const LEAST_READINGS: usize = 7;
/// Judged sets that a share of clean sets needs. Our choice: one more or less then moves it by five points at most.
pub const SETS_FOR_SHARE: u32 = 20;
/// Days of a week, as steps of a drawing.
const WEEK: usize = 7;
/// Minutes of an hour.
const HOUR: f64 = 60.0;
/// Tenths of a point.
const TENTHS: f64 = 10.0;

/// How a line's values are laid out. All numbers are our choice, except where named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Lowest and highest value there can be.
    pub(super) possible: (f64, f64),
    /// What the axis spans while there is nothing to show.
    pub(super) empty: (f64, f64),
    /// Least height of the axis, so that small noise does not look large.
    pub(super) least_height: f64,
    /// The ends of the axis are multiples of this.
    pub(super) step: f64,
    /// Least spread (§1 for the total: integer scales can have a deviation of 0).
    pub(super) least_spread: f64,
}

/// Points.
const READINESS: Scale = Scale {
    possible: (5.0, 25.0),
    empty: (5.0, 25.0),
    least_height: 10.0,
    step: 1.0,
    least_spread: 2.0,
};
/// Hours.
const SLEEP: Scale = Scale {
    possible: (0.0, 18.0),
    empty: (4.0, 10.0),
    least_height: 3.0,
    step: 0.5,
    least_spread: 0.5,
};
/// Percent.
const QUALITY: Scale = Scale {
    possible: (0.0, 100.0),
    empty: (0.0, 100.0),
    least_height: 40.0,
    step: 10.0,
    least_spread: 5.0,
};

/// Total of the five items. The band is the one of the morning's strip.
pub(super) fn readiness(history: &History, frame: &Frame) -> Line {
    let readings = mornings(history, frame, |check_in| f64::from(check_in.total()));
    let band = |x: i32| {
        let day = frame.from.checked_add_days(Days::new(u64::try_from(x).ok()?))?;
        let (low, high) = usual_range(history, day)?;
        Some((f64::from(low) / TENTHS, f64::from(high) / TENTHS))
    };
    let finding = judge(&readings, frame, READINESS.least_spread);
    line(&readings, frame, READINESS, band, finding, frame.known_days())
}

/// Sleep in hours.
pub(super) fn sleep(history: &History, frame: &Frame) -> Line {
    let readings = mornings(history, frame, |check_in| f64::from(check_in.sleep.get()) / HOUR);
    let finding = judge(&readings, frame, SLEEP.least_spread);
    line(
        &readings,
        frame,
        SLEEP,
        |x| usual(&readings, x, SLEEP),
        finding,
        frame.known_days(),
    )
}

/// Share of clean sets in percent.
pub(super) fn quality(history: &History, frame: &Frame) -> Line {
    clean_share(history, frame, |_| true)
}

/// Share of clean sets in percent among those that `counts`.
pub(super) fn clean_share(history: &History, frame: &Frame, counts: impl Fn(&LoggedSet) -> bool) -> Line {
    let days = history
        .sessions
        .range(frame.reads_from..=frame.today)
        .filter(|(_, sessions)| !sessions.is_empty());
    let counted: Vec<(i32, u32, u32)> = days
        .map(|(day, sessions)| {
            let judged = sessions
                .iter()
                .flat_map(|session| &session.sets)
                .filter(|set| is_judged(set) && counts(set));
            let (clean, all) = judged.fold((0, 0), |(clean, all), set| {
                (clean + u32::from(set.quality == Quality::Clean), all + 1)
            });
            (frame.x(*day), clean, all)
        })
        .collect();
    let readings: Vec<Reading> = counted
        .iter()
        .filter(|(_, _, all)| *all > 0)
        .map(|(x, clean, all)| (*x, 100.0 * f64::from(*clean) / f64::from(*all)))
        .collect();
    let shown = || counted.iter().filter(|(x, _, _)| *x >= 0);
    let (clean_sets, sets) = shown().fold((0, 0), |(clean, all), day| (clean + day.1, all + day.2));
    let finding = if sets < SETS_FOR_SHARE {
        Finding::StillLearning {
            have: sets,
            need: SETS_FOR_SHARE,
        }
    } else {
        Finding::CleanShare { clean_sets, sets }
    };
    let of = u32::try_from(shown().count()).unwrap_or(u32::MAX);
    line(
        &readings,
        frame,
        QUALITY,
        |x| usual(&readings, x, QUALITY),
        finding,
        of,
    )
}

/// Whether the person judged a set: warming up, steady work and breathing are not asked about.
pub(super) fn is_judged(set: &LoggedSet) -> bool {
    match set.phase {
        Phase::Skill | Phase::Strength => true,
        Phase::Prime | Phase::Aerobic | Phase::Downshift => false,
    }
}

pub(super) fn mornings(
    history: &History,
    frame: &Frame,
    value: impl Fn(&crate::check_in::CheckIn) -> f64,
) -> Vec<Reading> {
    let read = history.check_ins.range(frame.reads_from..=frame.today);
    read.map(|(day, check_in)| (frame.x(*day), value(check_in)))
        .collect()
}

/// Returns the usual range as of a day: median and robust spread of the 28 days before it.
pub(super) fn usual(readings: &[Reading], x: i32, scale: Scale) -> Option<(f64, f64)> {
    let until = readings.partition_point(|(at, _)| *at < x);
    let since = readings.partition_point(|(at, _)| *at < x - WINDOW_DAYS);
    let window: Vec<f64> = readings[since..until].iter().map(|(_, value)| *value).collect();
    if window.len() < LEAST_READINGS {
        return None;
    }
    let middle = median(&window)?;
    let spread = spread(&window, middle)?.max(scale.least_spread);
    Some((
        (middle - spread).max(scale.possible.0),
        (middle + spread).min(scale.possible.1),
    ))
}

pub(super) fn line(
    readings: &[Reading],
    frame: &Frame,
    scale: Scale,
    usual: impl Fn(i32) -> Option<(f64, f64)>,
    finding: Finding,
    of: u32,
) -> Line {
    let curve = curve(readings, frame);
    let band = band(frame, usual);
    drawn(readings, frame, scale, (curve, band), finding, of)
}

/// A curve and a band, each in pieces.
pub(super) type CurveAndBand = (Vec<Vec<SmoothPoint>>, Vec<Vec<BandPoint>>);

/// Returns the line of these readings under a curve and over a band that are known already.
pub(super) fn drawn(
    readings: &[Reading],
    frame: &Frame,
    scale: Scale,
    (smoothed, band): CurveAndBand,
    finding: Finding,
    of: u32,
) -> Line {
    let shown = &readings[readings.partition_point(|(x, _)| *x < 0)..];
    let points = points(shown, frame);
    let now = now(shown, &smoothed, frame);
    let domain = domain(&points, &smoothed, &band, now, scale);
    Line {
        points,
        smoothed,
        band,
        now,
        domain,
        have: u32::try_from(shown.len()).unwrap_or(u32::MAX),
        of,
        finding,
    }
}

pub(super) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

pub(super) fn day_at(frame: &Frame, x: i32) -> NaiveDate {
    u64::try_from(x)
        .ok()
        .and_then(|x| frame.from.checked_add_days(Days::new(x)))
        .unwrap_or(frame.today)
}

/// Returns the calendar week that a day of the charts belongs to, counted from the first one.
fn week_of(frame: &Frame, x: i32) -> i32 {
    let first = i32::try_from(frame.from.weekday().num_days_from_monday()).unwrap_or(0);
    (x + first).div_euclid(7)
}

fn points(shown: &[Reading], frame: &Frame) -> Vec<Point> {
    let point = |x: i32, value: f64| Point {
        x,
        day: day_at(frame, x),
        value: rounded(value),
    };
    match frame.grain() {
        Grain::Day => shown.iter().map(|(x, value)| point(*x, *value)).collect(),
        Grain::Week => shown
            .chunk_by(|(one, _), (next, _)| week_of(frame, *one) == week_of(frame, *next))
            .filter_map(|week| {
                let values: Vec<f64> = week.iter().map(|(_, value)| *value).collect();
                median(&values).map(|value| point(week[week.len() / 2].0, value))
            })
            .collect(),
    }
}

/// Returns the curve; it warms up on the days before the chart.
fn curve(readings: &[Reading], frame: &Frame) -> Vec<Vec<SmoothPoint>> {
    let drawn = |piece: &[Reading]| -> Vec<SmoothPoint> {
        let curve = smooth(piece);
        let shown = &curve[curve.partition_point(|(x, _)| *x < 0)..];
        let at = |(x, value): &Reading| SmoothPoint {
            x: *x,
            value: rounded(*value),
        };
        match frame.grain() {
            Grain::Day => shown.iter().map(at).collect(),
            Grain::Week => shown
                .chunk_by(|(one, _), (next, _)| week_of(frame, *one) == week_of(frame, *next))
                .filter_map(|week| week.last().map(at))
                .collect(),
        }
    };
    pieces(readings)
        .into_iter()
        .filter(|piece| piece.len() >= LEAST_READINGS)
        .map(drawn)
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Returns the usual range as of each day, or of each seventh, today's always among them.
fn band(frame: &Frame, usual: impl Fn(i32) -> Option<(f64, f64)>) -> Vec<Vec<BandPoint>> {
    let step = match frame.grain() {
        Grain::Day => 1,
        Grain::Week => WEEK,
    };
    let mut days: Vec<i32> = (0..frame.days()).rev().step_by(step).collect();
    days.reverse();
    let ranges: Vec<Option<BandPoint>> = days
        .into_iter()
        .map(|x| {
            usual(x).map(|(low, high)| BandPoint {
                x,
                low: rounded(low),
                high: rounded(high),
            })
        })
        .collect();
    ranges
        .split(Option::is_none)
        .filter(|piece| !piece.is_empty())
        .map(|piece| piece.iter().copied().flatten().collect())
        .collect()
}

fn now(shown: &[Reading], smoothed: &[Vec<SmoothPoint>], frame: &Frame) -> Option<Point> {
    let (x, value) = *shown.last()?;
    if frame.days() - 1 - x > GAP_DAYS {
        return None;
    }
    let end = smoothed
        .last()
        .and_then(|piece| piece.last())
        .filter(|end| end.x == x);
    Some(Point {
        x,
        day: day_at(frame, x),
        value: end.map_or(rounded(value), |end| end.value),
    })
}

fn domain(
    points: &[Point],
    smoothed: &[Vec<SmoothPoint>],
    band: &[Vec<BandPoint>],
    now: Option<Point>,
    scale: Scale,
) -> (f64, f64) {
    let drawn = points
        .iter()
        .map(|point| point.value)
        .chain(smoothed.iter().flatten().map(|point| point.value))
        .chain(band.iter().flatten().flat_map(|range| [range.low, range.high]))
        .chain(now.map(|now| now.value));
    let ends = drawn.fold(None, |ends: Option<(f64, f64)>, value| {
        Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
    });
    let Some((low, high)) = ends else {
        return scale.empty;
    };
    let room = ((scale.least_height - (high - low)) / 2.0).max(0.0);
    let low = ((low - room) / scale.step).floor() * scale.step;
    let high = ((high + room) / scale.step).ceil() * scale.step;
    // Moved rather than cut, so that the least height stays.
    let up = (scale.possible.0 - low).max(0.0);
    let down = (high - scale.possible.1).max(0.0);
    (
        (low - down + up).max(scale.possible.0),
        (high + up - down).min(scale.possible.1),
    )
}

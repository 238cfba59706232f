//! Does what follows differ after marked days? A difference beside other influences, tested by shifting the marks round the
//! calendar (§10, parts 3 to 5).
//!
//! A shift keeps the memory of both series, which mixing the days would not: whoever slept well yesterday rather sleeps well
//! today, and rest follows training.

use super::basis::Basis;

/// Least of the marks that may stand on their own beside the other influences for a shift to be read at all: a shift that
/// leaves fewer than one whole day to compare says nothing. Our choice.
const LEAST_APART: f64 = 1.0;
/// What counts as equal among differences that are calculated.
const EQUAL: f64 = 1e-9;
/// Chance up to which a difference is implausible (§10, part 5: the interval holds every difference with p above it).
pub const IMPLAUSIBLE: f64 = 0.10;
/// Steps in which plausible differences are looked for. Our choice: finer than what is told.
const STEP: f64 = 0.01;

/// What follows one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// The day's place on the calendar, from 0.
    pub place: usize,
    /// What followed it.
    pub value: f64,
    /// Other influences on it, as many for each day.
    pub beside: Vec<f64>,
}

/// The difference after marked days, with what every shift of the marks makes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The difference beside the other influences.
    pub value: f64,
    /// For every shift: the difference it finds, and what it would find of the true marks alone.
    shifts: Vec<(f64, f64)>,
}

/// A day as the shifts read it: what is left of its value, of its mark, and its part in each direction of the others.
struct Row {
    place: usize,
    value: f64,
    mark: f64,
    parts: Vec<f64>,
}

impl Difference {
    /// Returns the difference of what follows the days that `marked` names, beside an even level and the other influences;
    /// `None` where the marks cannot be told from those.
    ///
    /// ```
    /// use training::trends::stats::{Difference, Followed};
    /// let marked: Vec<bool> = (0..40).map(|day| day % 5 < 2).collect();
    /// let days: Vec<Followed> = (0..40)
    ///     .map(|place| Followed { place, value: if marked[place] { 4.0 } else { 3.0 }, beside: vec![] })
    ///     .collect();
    /// let difference = Difference::after(&marked, &days).unwrap();
    /// assert!((difference.value - 1.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn after(marked: &[bool], days: &[Followed]) -> Option<Self> {
        let others = days.first()?.beside.len();
        let mut columns = vec![vec![1.0; days.len()]];
        columns
            .extend((0..others).map(|other| days.iter().map(|day| day.beside[other]).collect::<Vec<f64>>()));
        let basis = Basis::of(&columns);
        let mark = |place: usize| if marked[place % marked.len()] { 1.0 } else { 0.0 };
        let marks: Vec<f64> = days.iter().map(|day| mark(day.place)).collect();
        let values: Vec<f64> = days.iter().map(|day| day.value).collect();
        let (marks, values) = (basis.beside(&marks), basis.beside(&values));
        let rows: Vec<Row> = days
            .iter()
            .enumerate()
            .map(|(index, day)| Row {
                place: day.place,
                value: values[index],
                mark: marks[index],
                parts: basis
                    .directions()
                    .iter()
                    .map(|direction| direction[index])
                    .collect(),
            })
            .collect();
        let (value, _) = shifted(marked, &rows, 0)?;
        Some(Self {
            value,
            shifts: (1..marked.len())
                .filter_map(|by| shifted(marked, &rows, by))
                .collect(),
        })
    }

    /// Returns the chance that a shift finds at least as much, if the true difference were `truth`:
    /// (1 + shifts that do) / (1 + shifts).
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn chance(&self, truth: f64) -> f64 {
        let found = (self.value - truth).abs() - EQUAL;
        let as_much = self
            .shifts
            .iter()
            .filter(|(value, of_marks)| (value - truth * of_marks).abs() >= found);
        (1.0 + as_much.count() as f64) / (1.0 + self.shifts.len() as f64)
    }

    /// Returns the least and the greatest difference that the shifts leave plausible, looked for up to `reach` on either side
    /// of 0. Rough: see the simulations in the tests.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn plausible(&self, reach: f64) -> (f64, f64) {
        let steps = (reach / STEP).round() as i32;
        let is_plausible = |step: &i32| self.chance(f64::from(*step) * STEP) > IMPLAUSIBLE;
        let at = |step: Option<i32>| step.map_or(self.value, |step| f64::from(step) * STEP);
        let low = at((-steps..=steps).find(is_plausible)).min(self.value);
        let high = at((-steps..=steps).rev().find(is_plausible)).max(self.value);
        (low, high)
    }
}

/// Returns the difference that the marks find when they stand `by` days later, and what they find of the true marks.
fn shifted(marked: &[bool], rows: &[Row], by: usize) -> Option<(f64, f64)> {
    let (mut count, mut value, mut mark) = (0.0, 0.0, 0.0);
    let mut parts = vec![0.0; rows.first()?.parts.len()];
    for row in rows {
        if marked[(row.place + by) % marked.len()] {
            count += 1.0;
            value += row.value;
            mark += row.mark;
            for (sum, part) in parts.iter_mut().zip(&row.parts) {
                *sum += part;
            }
        }
    }
    let apart = count - parts.iter().map(|part| part * part).sum::<f64>();
    (apart >= LEAST_APART).then(|| (value / apart, mark / apart))
}

/// How many standard errors a difference needs to be found in four of five cases (80 % power, 5 % two-sided).
const FOUND_IN_FOUR_OF_FIVE: f64 = 2.802;

/// Returns the least difference that so many days of each kind would show in four of five cases, when values spread by
/// `spread` and each remembers `memory` of the one before: n counts for n (1 − ρ) / (1 + ρ) only (§10, part 6).
///
/// ```
/// use training::trends::stats::would_show;
/// assert!((would_show(0.9, (15.0, 15.0), 0.3) - 1.3).abs() < 0.06);
/// ```
#[must_use]
pub fn would_show(spread: f64, (one, other): (f64, f64), memory: f64) -> f64 {
    FOUND_IN_FOUR_OF_FIVE * spread * ((1.0 / one + 1.0 / other) * (1.0 + memory) / (1.0 - memory)).sqrt()
}

/// Returns how much each value remembers of the one before, from pairs of neighbouring days; 0 to 0.9.
#[must_use]
pub fn memory(pairs: &[(f64, f64)]) -> f64 {
    let both: f64 = pairs.iter().map(|(one, next)| one * next).sum();
    let alone: f64 = pairs
        .iter()
        .map(|(one, next)| (one * one + next * next) / 2.0)
        .sum();
    if alone > 0.0 {
        (both / alone).clamp(0.0, 0.9)
    } else {
        0.0
    }
}

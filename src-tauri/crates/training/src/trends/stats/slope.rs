//! A direction that outliers cannot make: the median of all slopes (Theil 1950, Sen 1968).

use super::chance::Chance;
use super::{Reading, covered, median, median_of, thinned};

/// Readings a direction needs (§10, part 8).
pub const LEAST_READINGS: u32 = 8;
/// Days they have to cover, the first and the last counted (§10, part 8).
pub const LEAST_DAYS: u32 = 28;
/// Readings beyond which they are thinned to medians first, because pairs grow with the square. Our choice.
const MOST_READINGS: u32 = 64;
/// Resamples of the residuals. Our choice: the ends of the interval move by little from here on.
const RESAMPLES: usize = 399;
/// Resamples left out at each end: a nominal 99 % interval. Our choice: bootstraps of short series are too narrow (§10,
/// part 5), and a direction that is not there must not be told.
const LEFT_OUT: usize = 1;
/// How much wider few readings make the interval: by this many of their number. Our choice, from a simulation of short
/// series that remember 0.3 of the reading before: without it every sixth series of eight readings had a direction.
const WIDER_BY_READINGS: f64 = 6.0;
/// Days that a block of residuals covers at least, so that weekends and short runs stay together. Our choice.
const BLOCK_DAYS: f64 = 7.0;

/// A direction with its uncertainty, in values a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Median of the slopes.
    pub slope: f64,
    /// Value at day 0.
    pub at_zero: f64,
    /// Lower end of the interval of the slope.
    pub low: f64,
    /// Upper end of the interval of the slope.
    pub high: f64,
}

impl Trend {
    /// Returns the value of the line on a day.
    #[must_use]
    pub fn at(&self, day: i32) -> f64 {
        self.at_zero + self.slope * f64::from(day)
    }
}

/// Fills `slopes` with the slope of every pair.
fn all_slopes(days: &[i32], values: &[f64], slopes: &mut Vec<f64>) {
    slopes.clear();
    for (i, (day, value)) in days.iter().zip(values).enumerate() {
        let later = days.iter().zip(values).skip(i + 1);
        slopes.extend(later.map(|(later, other)| (other - value) / f64::from(later - day)));
    }
}

/// Returns the median slope and the value at day 0: the median of what is left of each reading without the slope.
/// `None` below two readings.
#[must_use]
pub fn theil_sen(readings: &[Reading]) -> Option<(f64, f64)> {
    let (days, values): (Vec<i32>, Vec<f64>) = readings.iter().copied().unzip();
    let mut slopes = Vec::new();
    all_slopes(&days, &values, &mut slopes);
    let slope = median_of(&mut slopes)?;
    let rests: Vec<f64> = readings
        .iter()
        .map(|(day, value)| value - slope * f64::from(*day))
        .collect();
    Some((slope, median(&rests)?))
}

/// Returns the direction of the readings with an interval from a block bootstrap of the residuals; `None` below 8 readings
/// or 28 days.
#[must_use]
pub fn trend(readings: &[Reading]) -> Option<Trend> {
    if readings.len() < LEAST_READINGS as usize || covered(readings) < LEAST_DAYS {
        return None;
    }
    let readings = thinned(readings, MOST_READINGS);
    let (slope, at_zero) = theil_sen(&readings)?;
    let days: Vec<i32> = readings.iter().map(|(day, _)| *day).collect();
    let residuals: Vec<f64> = readings
        .iter()
        .map(|(day, value)| value - at_zero - slope * f64::from(*day))
        .collect();
    let mut errors = errors(&days, &residuals);
    errors.sort_unstable_by(f64::total_cmp);
    let wider = 1.0 + WIDER_BY_READINGS / f64::from(u32::try_from(days.len()).ok()?);
    let low = slope + wider * errors.get(LEFT_OUT)?;
    let high = slope + wider * errors.get(errors.len() - 1 - LEFT_OUT)?;
    Some(Trend {
        slope,
        at_zero,
        low,
        high,
    })
}

/// Returns the slopes that the residuals alone make, when blocks of them are drawn again.
fn errors(days: &[i32], residuals: &[f64]) -> Vec<f64> {
    let n = residuals.len();
    let block = block_length(days);
    let mut chance = Chance::new();
    let (mut drawn, mut slopes) = (Vec::with_capacity(n + block), Vec::with_capacity(n * n / 2));
    (0..RESAMPLES)
        .filter_map(|_| {
            drawn.clear();
            while drawn.len() < n {
                let start = chance.below(n);
                // Round the end, so that every residual is drawn equally often.
                drawn.extend(residuals.iter().cycle().skip(start).take(block));
            }
            all_slopes(days, &drawn[..n], &mut slopes);
            median_of(&mut slopes)
        })
        .collect()
}

/// Returns the readings of a block: a week, or the cube root of their number where that is more.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn block_length(days: &[i32]) -> usize {
    let n = days.len() as f64;
    let apart = days
        .last()
        .zip(days.first())
        .map_or(1.0, |(last, first)| f64::from(last - first) / n);
    let week = (BLOCK_DAYS / apart.max(1.0)).ceil();
    week.max(n.cbrt().ceil()).min(n / 2.0).max(1.0) as usize
}

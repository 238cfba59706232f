//! Robust statistics of one person's readings (training-science §1 and §10, parts 8 and 9).
//!
//! A reading is a day, counted from any day, and a value. Readings are in the order of their days, one for a day at most.

mod basis;
mod chance;
mod change;
mod pairs;
mod shift;
mod slope;

pub use change::{Change, change_point};
pub use pairs::Pairs;
pub use shift::{Difference, Followed, IMPLAUSIBLE, memory, would_show};
pub use slope::{LEAST_DAYS, LEAST_READINGS, Trend, theil_sen, trend};

/// A day, counted from any day, and a value.
pub type Reading = (i32, f64);

/// Makes the median absolute deviation an estimate of a standard deviation (§1).
const MAD_TO_DEVIATION: f64 = 1.4826;
/// Days of the drawn curve's moving average, N (§10, part 8).
pub const SMOOTH_DAYS: f64 = 14.0;
/// Days between two readings beyond which they no longer belong together (§1).
pub const GAP_DAYS: i32 = 14;

/// Returns the median; of an even number the mean of the middle two. `None` for nothing.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    let mut values = values.to_vec();
    median_of(&mut values)
}

/// Returns the median of values that may be put in another order.
fn median_of(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let odd = values.len() % 2 == 1;
    let (below, upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    let upper = *upper;
    if odd {
        return Some(upper);
    }
    below
        .iter()
        .copied()
        .max_by(f64::total_cmp)
        .map(|lower| f64::midpoint(lower, upper))
}

/// Returns the robust spread about `centre`: the median absolute deviation on the scale of a standard deviation.
#[must_use]
pub fn spread(values: &[f64], centre: f64) -> Option<f64> {
    let deviations: Vec<f64> = values.iter().map(|value| (value - centre).abs()).collect();
    median(&deviations).map(|deviation| deviation * MAD_TO_DEVIATION)
}

/// Returns how much of a new reading the moving average over `days` takes, when the last one was `gap` days ago:
/// λ = 2 / (N + 1) a day, 1 − (1 − λ)^Δ over a gap (§1).
#[must_use]
pub fn weight(days: f64, gap: i32) -> f64 {
    1.0 - (1.0 - 2.0 / (days + 1.0)).powi(gap)
}

/// Returns pieces of readings with no gap of more than 14 days in them.
#[must_use]
pub fn pieces(readings: &[Reading]) -> Vec<&[Reading]> {
    readings
        .chunk_by(|(earlier, _), (later, _)| later - earlier <= GAP_DAYS)
        .collect()
}

/// Returns the moving average over [`SMOOTH_DAYS`] at each reading.
#[must_use]
pub fn smooth(readings: &[Reading]) -> Vec<Reading> {
    let mut last: Option<Reading> = None;
    readings
        .iter()
        .map(|(day, value)| {
            let now = last.map_or(*value, |(before, level)| {
                level + weight(SMOOTH_DAYS, day - before) * (value - level)
            });
            last = Some((*day, now));
            (*day, now)
        })
        .collect()
}

/// Returns the days from the first to the last reading, both counted.
#[must_use]
pub fn covered(readings: &[Reading]) -> u32 {
    match (readings.first(), readings.last()) {
        (Some((first, _)), Some((last, _))) => (last - first + 1).unsigned_abs(),
        _ => 0,
    }
}

/// Returns at most `most` readings: medians over equally long runs of days, each at the median of its days.
#[must_use]
pub fn thinned(readings: &[Reading], most: u32) -> Vec<Reading> {
    let Some((first, _)) = readings.first() else {
        return Vec::new();
    };
    if readings.len() <= most as usize {
        return readings.to_vec();
    }
    let days = i32::try_from(covered(readings).div_ceil(most.max(1))).unwrap_or(i32::MAX);
    readings
        .chunk_by(|(one, _), (next, _)| (one - first) / days == (next - first) / days)
        .filter_map(|run| {
            let values: Vec<f64> = run.iter().map(|(_, value)| *value).collect();
            median(&values).map(|value| (run[run.len() / 2].0, value))
        })
        .collect()
}

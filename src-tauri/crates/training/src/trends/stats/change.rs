//! A step: binary segmentation that compares medians by ranks (Pettitt 1979), tested by permuting weeks (§10, part 9).

use super::chance::Chance;
use super::{Reading, covered, median, theil_sen, thinned};

/// Readings beyond which they are thinned to medians first. Our choice.
const MOST_READINGS: u32 = 400;
/// Days that the stretch on either side has to cover (§10, part 9).
const LEAST_DAYS: u32 = 14;
/// Readings that the stretch on either side needs. Our choice: as many as a first normal (§1).
const LEAST_READINGS: usize = 7;
/// Readings that stay together when they are permuted: a week, or fewer where there would be too few blocks to put in
/// order. Our choice: weekends and short runs stay whole.
const BLOCK: (usize, usize) = (3, 7);
/// Blocks that a test wants; it needs as many of the shortest ones. Our choice.
const BLOCKS: usize = 16;
/// Permutations. With 199 the least p is 0.005, and p < 0.01 (§10, part 9) means that none reaches what was found.
const PERMUTATIONS: usize = 199;
/// Readings for comparing a step with a slope, which takes every pair.
const COMPARED: u32 = 64;

/// The latest step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// First day of the stretch after it.
    pub day: i32,
    /// Median of the stretch before.
    pub before: f64,
    /// Median of the stretch after.
    pub after: f64,
    /// Spread within the two stretches.
    pub spread: f64,
}

/// Returns the latest step that chance would hardly make and that fits better than a steady slope; `None` where the
/// readings are too few.
#[must_use]
pub fn change_point(readings: &[Reading]) -> Option<Change> {
    let readings = thinned(readings, MOST_READINGS);
    let latest = latest_split(&readings)?;
    // What it is compared with begins at the step before it.
    let begins = latest_split(&readings[..latest]).unwrap_or(0);
    change(&readings[begins..latest], &readings[latest..])
}

/// Returns where the last stretch begins: what lies right of a split is split again.
fn latest_split(readings: &[Reading]) -> Option<usize> {
    let first = split(readings)?;
    Some(first + latest_split(&readings[first..]).unwrap_or(0))
}

fn values(readings: &[Reading]) -> Vec<f64> {
    readings.iter().map(|(_, value)| *value).collect()
}

fn change(before: &[Reading], after: &[Reading]) -> Option<Change> {
    let (low, high) = (median(&values(before))?, median(&values(after))?);
    let apart = |readings: &[Reading], level: f64| -> Vec<f64> {
        readings.iter().map(|(_, value)| value - level).collect()
    };
    let residuals = [apart(before, low), apart(after, high)].concat();
    Some(Change {
        day: after.first()?.0,
        before: low,
        after: high,
        spread: super::spread(&residuals, 0.0)?,
    })
}

/// Returns where the readings part, when they do.
fn split(readings: &[Reading]) -> Option<usize> {
    if readings.len() < BLOCKS * BLOCK.0 {
        return None;
    }
    let parts = admissible(readings)?;
    let ranks = ranks(&values(readings));
    let (split, strength) = strongest(&ranks, parts)?;
    (unlikely(&ranks, parts, strength) && steps_rather_than_slopes(readings, split)).then_some(split)
}

/// Returns the first and the last place where both sides are long enough.
fn admissible(readings: &[Reading]) -> Option<(usize, usize)> {
    let n = readings.len();
    let wide = |split: &usize| {
        covered(&readings[..*split]) >= LEAST_DAYS && covered(&readings[*split..]) >= LEAST_DAYS
    };
    let mut places = (LEAST_READINGS..=n.checked_sub(LEAST_READINGS)?).filter(wide);
    let first = places.next()?;
    Some((first, places.next_back().unwrap_or(first)))
}

/// Returns the rank of each value about the middle one; equal values share their ranks.
#[allow(clippy::cast_precision_loss)]
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for same in order.chunk_by(|a, b| values[*a].total_cmp(&values[*b]).is_eq()) {
        let shared = below as f64 + (same.len() as f64 - values.len() as f64) / 2.0;
        for index in same {
            ranks[*index] = shared;
        }
        below += same.len();
    }
    ranks
}

/// Returns the place where the ranks before and after differ most, and how much: the sum of the ranks before it, on the
/// scale that chance gives such a sum there.
#[allow(clippy::cast_precision_loss)]
fn strongest(ranks: &[f64], (first, last): (usize, usize)) -> Option<(usize, f64)> {
    let n = ranks.len() as f64;
    let sums = ranks.iter().scan(0.0, |sum, rank| {
        *sum += rank;
        Some(*sum)
    });
    sums.zip(1..)
        .skip(first - 1)
        .take(last + 1 - first)
        .map(|(sum, split): (f64, usize)| (split, sum.abs() / (split as f64 * (n - split as f64)).sqrt()))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .filter(|(_, strength)| *strength > 0.0)
}

/// Whether no permutation of the weeks reaches `strength`. It stops at the first that does.
fn unlikely(ranks: &[f64], parts: (usize, usize), strength: f64) -> bool {
    let block = (ranks.len() / BLOCKS).clamp(BLOCK.0, BLOCK.1);
    let mut chance = Chance::new();
    let mut turned = ranks.to_vec();
    let mut permuted = Vec::with_capacity(ranks.len());
    (0..PERMUTATIONS).all(|_| {
        // Cut at another place each time, so that where the blocks begin does not matter.
        turned.rotate_left(chance.below(block));
        let mut blocks: Vec<&[f64]> = turned.chunks(block).collect();
        chance.shuffle(&mut blocks);
        permuted.clear();
        permuted.extend(blocks.into_iter().flatten());
        strongest(&permuted, parts).is_none_or(|(_, by_chance)| by_chance < strength)
    })
}

/// Whether two levels describe the readings better than one slope, although a step has a place to choose besides: the
/// information criterion of Schwarz (1978) for absolute deviations.
#[allow(clippy::cast_precision_loss)]
fn steps_rather_than_slopes(readings: &[Reading], split: usize) -> bool {
    let (before, after) = readings.split_at(split);
    let Some((slope, _)) = theil_sen(&thinned(readings, COMPARED)) else {
        return false;
    };
    let rests: Vec<f64> = readings
        .iter()
        .map(|(day, value)| value - slope * f64::from(*day))
        .collect();
    let n = readings.len() as f64;
    let penalty = n.ln() / n;
    let step = deviation(&values(before)) + deviation(&values(after));
    step * penalty.exp() < deviation(&rests)
}

/// Returns the sum of the absolute deviations from the median.
fn deviation(values: &[f64]) -> f64 {
    let middle = median(values).unwrap_or_default();
    values.iter().map(|value| (value - middle).abs()).sum()
}

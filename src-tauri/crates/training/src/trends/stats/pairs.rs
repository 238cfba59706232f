//! Does what follows differ between two options that a coin dealt out within pairs of days? The randomisation test (Fisher 1935):
//! had the option made no difference, every coin might as well have fallen the other way. Exact: every one of the 2ⁿ ways in
//! which n coins can fall is counted, so the test needs no model of days, weekdays or memory.

use super::shift::IMPLAUSIBLE;

/// Parts of one point in which differences are looked for. Our choice: finer than what is told.
const PARTS: i32 = 20;

/// Differences within pairs of days, on whole points: what followed the one option less what followed the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs(Vec<i32>);

impl Pairs {
    /// Returns the pairs; `None` without any.
    #[must_use]
    pub fn of(differences: Vec<i32>) -> Option<Self> {
        (!differences.is_empty()).then_some(Self(differences))
    }

    /// Returns the mean difference.
    ///
    /// ```
    /// use training::trends::stats::Pairs;
    /// assert!((Pairs::of(vec![1, 0, 2]).unwrap().mean() - 1.0).abs() < 1e-9);
    /// ```
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn mean(&self) -> f64 {
        f64::from(self.0.iter().sum::<i32>()) / self.0.len() as f64
    }

    /// Returns the chance that coins alone bring about a mean at least as far from `truth` as the one that was found, if the
    /// true difference were `truth`; it is read to the nearest twentieth.
    ///
    /// ```
    /// use training::trends::stats::Pairs;
    /// // Of the eight ways in which three coins fall, two are as far out as this.
    /// assert!((Pairs::of(vec![1, 1, 1]).unwrap().chance(0.0) - 0.25).abs() < 1e-9);
    /// ```
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn chance(&self, truth: f64) -> f64 {
        self.chance_of((truth * f64::from(PARTS)).round() as i32)
    }

    fn chance_of(&self, parts: i32) -> f64 {
        let apart: Vec<i32> = self.0.iter().map(|one| one * PARTS - parts).collect();
        let found = apart.iter().sum::<i32>().unsigned_abs() as usize;
        let reach: usize = apart.iter().map(|one| one.unsigned_abs() as usize).sum();
        // The share of all ways to fall that ends at each sum, from -reach to reach.
        let mut shares = vec![0.0; 2 * reach + 1];
        shares[reach] = 1.0;
        let mut so_far = 0;
        for step in apart.iter().map(|one| one.unsigned_abs() as usize) {
            let mut next = vec![0.0; shares.len()];
            for at in reach - so_far..=reach + so_far {
                let half = shares[at] / 2.0;
                next[at - step] += half;
                next[at + step] += half;
            }
            so_far += step;
            shares = next;
        }
        let as_far = |(at, _): &(usize, &f64)| at.abs_diff(reach) >= found;
        shares
            .iter()
            .enumerate()
            .filter(as_far)
            .map(|(_, share)| share)
            .sum::<f64>()
            .min(1.0)
    }

    /// Returns the least and the greatest difference that the coins leave plausible: the test, inverted. Up to the mean a
    /// greater truth is a likelier one, beyond it a less likely one: with the truth taken away, coins are as far out as what was
    /// found where those that fell otherwise have a mean on the far side of the truth.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn plausible(&self) -> (f64, f64) {
        let least = self.0.iter().copied().min().unwrap_or(0) * PARTS;
        let greatest = self.0.iter().copied().max().unwrap_or(0) * PARTS;
        let mean = self.mean() * f64::from(PARTS);
        let is_plausible = |parts: i32| self.chance_of(parts) > IMPLAUSIBLE;
        let points =
            |parts: Option<i32>| parts.map_or(self.mean(), |parts| f64::from(parts) / f64::from(PARTS));
        let low =
            first(0, mean.floor() as i32 - least, |step| is_plausible(least + step)).map(|step| least + step);
        let high = first(0, greatest - mean.ceil() as i32, |step| {
            is_plausible(greatest - step)
        })
        .map(|step| greatest - step);
        (points(low), points(high))
    }
}

/// Returns the first number from `from` to `to` for which `holds`, when it holds for all after the first.
fn first(mut from: i32, mut to: i32, holds: impl Fn(i32) -> bool) -> Option<i32> {
    if from > to || !holds(to) {
        return None;
    }
    while from < to {
        let middle = i32::midpoint(from, to);
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    Some(to)
}

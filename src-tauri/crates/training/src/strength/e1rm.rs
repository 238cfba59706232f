//! Estimated one-repetition maximum from repetitions and reserve, as a range, never as a promise (§3).

/// Share of the one-repetition maximum, in tenths of a percent, for 1 to 15 effective repetitions (repetitions plus
/// reserve): the RTS table (Tuchscherer; coaching practice, not a validated study).
const PERMILLE: [u32; 15] = [
    1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680, 653, 626, 599,
];
/// Effective repetitions above which no estimate is given (§3).
pub const LAST_EFFECTIVE: u32 = 12;
/// Exposures over which an estimate is smoothed (§3).
pub const SMOOTHED_OVER: usize = 3;
/// Effective repetitions up to which the estimate is shown within 5 %, beyond it within 10 % (§3, our choice).
const CLOSE_EFFECTIVE: u32 = 6;

/// An estimate with its honest width, in grams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// Lower end.
    pub low: u32,
    /// Middle.
    pub middle: u32,
    /// Upper end.
    pub high: u32,
}

/// Returns the share of the one-repetition maximum, in tenths of a percent, that a set of so many effective
/// repetitions is; beyond the table's end, its last value.
#[must_use]
pub fn permille(effective: u32) -> u32 {
    let at = usize::try_from(effective.clamp(1, 15) - 1).unwrap_or(0);
    PERMILLE[at]
}

/// Returns the estimate, or `None` where repetitions and reserve together say too little.
///
/// ```
/// use training::strength::e1rm::estimate;
/// let squat = estimate(100_000, 5, 2).unwrap();
/// assert_eq!(squat.middle, 123_304);
/// assert!(estimate(100_000, 10, 4).is_none());
/// ```
#[must_use]
pub fn estimate(load: u32, repetitions: u32, reserve: u32) -> Option<Estimate> {
    let effective = repetitions + reserve;
    if repetitions == 0 || effective > LAST_EFFECTIVE {
        return None;
    }
    let middle = u32::try_from(u64::from(load) * 1000 / u64::from(permille(effective))).ok()?;
    let width = middle / if effective <= CLOSE_EFFECTIVE { 20 } else { 10 };
    Some(Estimate {
        low: middle - width,
        middle,
        high: middle + width,
    })
}

/// Returns what the one-repetition maximum is at least, in grams, after a set of so many effective repetitions: beyond the
/// table's end, what its last value says.
#[must_use]
pub fn least_maximum(load: u32, effective: u32) -> u32 {
    u32::try_from(u64::from(load) * 1000 / u64::from(permille(effective.max(1)))).unwrap_or(load)
}

/// Returns the median of the last three estimates in grams, oldest first, so that one odd day moves nothing (§3).
#[must_use]
pub fn smoothed(estimates: &[u32]) -> Option<u32> {
    let mut last: Vec<_> = estimates.iter().rev().take(SMOOTHED_OVER).copied().collect();
    last.sort_unstable();
    last.get(last.len() / 2).copied()
}

/// Returns the load of a set of so many effective repetitions, in grams.
#[must_use]
pub fn load_for(maximum: u32, effective: u32) -> u32 {
    u32::try_from(u64::from(maximum) * u64::from(permille(effective)) / 1000).unwrap_or(maximum)
}

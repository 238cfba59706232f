//! Ramp-up sets: the way to the work sets (RAMP's "potentiate", Jeffreys 2007; numbers are our choice, §7).

use super::grid::{Grid, grams};
use crate::plan::RampUp;
use crate::quantity::Repetitions;

/// Load in grams from which one ramp-up set is not enough. Our choice.
const HEAVY: u32 = 40_000;
/// Percent of the work load and repetitions, for heavy loads.
const LONG: [(u32, i64); 3] = [(40, 8), (60, 5), (80, 3)];
/// The same, for all others.
const SHORT: [(u32, i64); 1] = [(60, 5)];
/// Repetitions of an easier version, where nothing is loaded. Our choice.
const UNLOADED: i64 = 4;

/// Returns the ramp-up sets for a work load, the lightest first; loads that are too light to be picked become an easier
/// version without load. `brief` asks for a single set.
#[must_use]
pub fn ramp_up(load: Option<(u32, Grid)>, brief: bool) -> Vec<RampUp> {
    let Some((load, grid)) = load else {
        return vec![RampUp {
            repetitions: Repetitions::clamped(UNLOADED),
            load: None,
        }];
    };
    let steps: &[(u32, i64)] = if load >= HEAVY && !brief { &LONG } else { &SHORT };
    steps
        .iter()
        .map(|(percent, repetitions)| RampUp {
            repetitions: Repetitions::clamped(*repetitions),
            load: grid.at_most(load / 100 * percent).map(grams),
        })
        .collect()
}

//! Ramp-up sets: the way to the work sets (RAMP's "potentiate", Jeffreys 2007; numbers are our choice, §7).

use super::grid::{Grid, grams};
use crate::plan::{RampUp, SECONDS_AFTER_RAMP_UP, SECONDS_PER_REPETITION};
use crate::quantity::Repetitions;

/// Load in grams from which one ramp-up set is not enough. Our choice.
const HEAVY: u32 = 40_000;
/// Percent of the work load and repetitions, for heavy loads.
const LONG: [(u32, u32); 3] = [(40, 8), (60, 5), (80, 3)];
/// The same, for all others.
const SHORT: [(u32, u32); 1] = [(60, 5)];
/// Where nothing is loaded: repetitions of an easier version. Our choice.
const UNLOADED: [(u32, u32); 1] = [(0, 4)];

/// The ramp-up sets of a block, before they are written down: percent of the load, and repetitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RampUps(&'static [(u32, u32)]);

impl RampUps {
    /// None: power and light movements prepare themselves.
    pub const NONE: Self = Self(&[]);

    /// Returns their time in seconds, for so many sides.
    #[must_use]
    pub fn seconds(self, sides: u32) -> u32 {
        self.0
            .iter()
            .map(|(_, repetitions)| repetitions * SECONDS_PER_REPETITION * sides + SECONDS_AFTER_RAMP_UP)
            .sum()
    }

    /// Writes them down for a load, the lightest first; loads that are too light to be picked become an easier version
    /// without load.
    #[must_use]
    pub fn sets(self, load: Option<(u32, Grid)>) -> Vec<RampUp> {
        self.0
            .iter()
            .map(|(percent, repetitions)| RampUp {
                repetitions: Repetitions::clamped(i64::from(*repetitions)),
                load: load
                    .and_then(|(load, grid)| grid.at_most(load / 100 * percent))
                    .map(grams),
            })
            .collect()
    }
}

/// Returns the ramp-up sets for a work load. `brief` asks for a single set. A lighter load never asks for more of them.
#[must_use]
pub const fn ramp_up(load: Option<u32>, brief: bool) -> RampUps {
    match load {
        None => RampUps(&UNLOADED),
        Some(load) if load >= HEAVY && !brief => RampUps(&LONG),
        Some(_) => RampUps(&SHORT),
    }
}

//! The loads that can really be picked.

use std::collections::BTreeMap;

use crate::profile::{LoadSteps, Loads};
use crate::quantity::Grams;
use crate::vocabulary::Equipment;

/// The loads of one kind of equipment: a lightest one, even steps, a heaviest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid(LoadSteps);

impl From<LoadSteps> for Grid {
    fn from(steps: LoadSteps) -> Self {
        Self(steps)
    }
}

impl Grid {
    /// Returns its lightest load, its step and its heaviest load.
    #[must_use]
    pub const fn steps(&self) -> LoadSteps {
        self.0
    }

    /// Returns the loads of an implement, or `None` for equipment that carries none.
    #[must_use]
    pub const fn of(loads: &Loads, implement: Equipment) -> Option<Self> {
        match implement {
            Equipment::Dumbbells => Some(Self(loads.dumbbells)),
            Equipment::Kettlebell => Some(Self(loads.kettlebell)),
            Equipment::Barbell => Some(Self(loads.barbell)),
            Equipment::Machines => Some(Self(loads.machines)),
            Equipment::Backpack => Some(Self(loads.backpack)),
            Equipment::Chair
            | Equipment::Rail
            | Equipment::Step
            | Equipment::Mat
            | Equipment::Band
            | Equipment::Bench
            | Equipment::PullUpBar
            | Equipment::Ball
            | Equipment::Rope
            | Equipment::Bike
            | Equipment::Rower
            | Equipment::Treadmill => None,
        }
    }

    /// Returns the heaviest load not above `grams`, or `None` where even the lightest is heavier.
    #[must_use]
    pub fn at_most(&self, grams: u32) -> Option<u32> {
        let (min, step, max) = self.numbers();
        let top = grams.min(max);
        (top >= min).then(|| min + (top - min) / step * step)
    }

    /// Returns the next heavier load, or `None` at the top.
    #[must_use]
    pub fn above(&self, grams: u32) -> Option<u32> {
        let (min, step, max) = self.numbers();
        let next = if grams < min {
            min
        } else {
            min + ((grams - min) / step + 1) * step
        };
        (next <= max).then_some(next)
    }

    /// Returns the next lighter load, or `None` at the bottom.
    #[must_use]
    pub fn below(&self, grams: u32) -> Option<u32> {
        grams.checked_sub(1).and_then(|lighter| self.at_most(lighter))
    }

    fn numbers(&self) -> (u32, u32, u32) {
        (self.0.min.get(), self.0.step.get().max(1), self.0.max.get())
    }
}

/// Returns the loads that equipment makes possible, by what carries them.
#[must_use]
pub fn loads_of(loads: &Loads, equipment: &[Equipment]) -> BTreeMap<Equipment, LoadSteps> {
    let steps = |implement: &Equipment| Some((*implement, Grid::of(loads, *implement)?.steps()));
    equipment.iter().filter_map(steps).collect()
}

/// Returns grams as a checked quantity.
pub(crate) fn grams(value: u32) -> Grams {
    Grams::clamped(i64::from(value))
}

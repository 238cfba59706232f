//! The loads that a person can pick, and those they usually work with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quantity::{Grams, Repetitions};

/// The loads that can be picked for one kind of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoadSteps {
    /// Lightest load (for a barbell: the bar).
    pub min: Grams,
    /// Smallest step between two loads.
    pub step: Grams,
    /// Heaviest load.
    pub max: Grams,
}

/// The loads the person can pick, per kind of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Loads {
    /// One dumbbell.
    pub dumbbells: LoadSteps,
    /// The kettlebell.
    pub kettlebell: LoadSteps,
    /// Bar and plates together.
    pub barbell: LoadSteps,
    /// Machine stack or cable.
    pub machines: LoadSteps,
    /// A filled backpack.
    pub backpack: LoadSteps,
}

const fn steps(min: i64, step: i64, max: i64) -> LoadSteps {
    LoadSteps {
        min: Grams::clamped(min),
        step: Grams::clamped(step),
        max: Grams::clamped(max),
    }
}

impl Default for Loads {
    /// What is usually to be had; the person edits it. Our choice.
    fn default() -> Self {
        Self {
            dumbbells: steps(2_000, 2_000, 30_000),
            kettlebell: steps(4_000, 4_000, 32_000),
            barbell: steps(20_000, 2_500, 180_000),
            machines: steps(5_000, 5_000, 120_000),
            backpack: steps(2_000, 1_000, 20_000),
        }
    }
}

/// A load the person says they usually work with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UsualLoad {
    /// The movement's slug.
    pub movement: String,
    /// The load.
    pub load: Grams,
    /// Repetitions usually done with it.
    pub repetitions: Repetitions,
}

//! Downshift: slow, paced breathing, longer out than in (§6), after easy range.

use crate::movement::{Movement, Pace};
use crate::plan::{Block, Dose, Why};
use crate::quantity::{Rpe, Seconds};

use super::mobility::EASE_EFFORT;

/// Longest breathing in seconds (invariant 38).
pub const LONGEST: u32 = 600;
/// Pace where the catalogue names none: 4 s in, 6 s out, six breaths a minute (§6).
const USUAL_PACE: Pace = Pace {
    inhale_tenths: 40,
    exhale_tenths: 60,
};

/// Returns paced breathing for exactly `seconds`, with the first of `choices` and the others as alternatives.
#[must_use]
pub fn breathing(seconds: u32, choices: &[&Movement]) -> Option<Block> {
    let movement = choices.first()?;
    let pace = movement.pace.unwrap_or(USUAL_PACE);
    let dose = Dose::Breaths {
        seconds: Seconds::clamped(i64::from(seconds)),
        inhale_tenths: pace.inhale_tenths,
        exhale_tenths: pace.exhale_tenths,
    };
    Some(Block {
        alternatives: choices
            .iter()
            .skip(1)
            .map(|other| other.slug.clone())
            .take(3)
            .collect(),
        ..Block::of(movement, dose, Rpe::clamped(EASE_EFFORT), Why::CalmsDown)
    })
}

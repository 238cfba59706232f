//! Downshift: slow, paced breathing, longer out than in (§6), after easy range.

use chrono::{Days, NaiveDate};

use crate::history::History;
use crate::movement::{Movement, Pace};
use crate::plan::{Block, Dose, SessionPlan, Why};
use crate::quantity::{Rpe, Seconds};

use super::mobility::EASE_EFFORT;

/// Longest breathing in seconds (invariant 38).
pub const LONGEST: u32 = 600;
/// Days in which the last session of a kind is looked for. Our choice.
const LOOK_BACK_DAYS: u64 = 28;
/// Pace where the catalogue names none: 4 s in, 6 s out, six breaths a minute (§6).
const USUAL_PACE: Pace = Pace {
    inhale_tenths: 40,
    exhale_tenths: 60,
};

/// Returns what the last such session before a day ended with.
pub fn last_before(history: &History, day: NaiveDate, such: impl Fn(&SessionPlan) -> bool) -> Option<&str> {
    let from = day.checked_sub_days(Days::new(LOOK_BACK_DAYS)).unwrap_or(day);
    let before = history.sessions.range(from..day).rev();
    let mut plans = before.flat_map(|(_, records)| records.iter().rev().map(|record| &record.plan));
    let phases = &plans.find(|plan| such(plan))?.phases;
    let block = phases.iter().rev().find_map(|phase| phase.blocks.last());
    block.map(|block| block.movement.as_str())
}

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

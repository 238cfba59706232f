//! Stretches of time that a movement fills to the second: practice.

use crate::movement::{Measure, Movement};
use crate::plan::{Block, Dose, RampUp, Support, Why};
use crate::quantity::{Grams, Repetitions, RepsInReserve, Rpe, Seconds};
use crate::vocabulary::Equipment;

/// Seconds to change over to a movement with equipment (§7).
pub const CHANGE_WITH_EQUIPMENT: u32 = 60;
/// Seconds to change over to a movement without (§7).
pub const CHANGE_WITHOUT: u32 = 15;
/// Longest rest after a set in seconds; what is left over goes into changing over. Our choice.
const LONGEST_REST: u32 = 240;
/// Returns the seconds to change over to a movement (§7): with its equipment, where it needs any that is carried.
#[must_use]
pub fn change_over(movement: &Movement, implement: Option<Equipment>) -> u32 {
    if implement.is_some() || (movement.implements.is_empty() && !movement.equipment.is_empty()) {
        CHANGE_WITH_EQUIPMENT
    } else {
        CHANGE_WITHOUT
    }
}

/// What a movement is asked for in a slot.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// The movement.
    pub movement: &'a Movement,
    /// Repetitions or seconds, per side.
    pub amount: u32,
    /// Fewest repetitions or seconds that are still worth it.
    pub least: u32,
    /// Most sets.
    pub sets: u32,
    /// Effort of the phase.
    pub effort: u32,
    /// Least rest after a set of so many, in seconds.
    pub rest: fn(&Movement, u32) -> u32,
    /// Percent by which rests are stretched.
    pub rest_percent: u32,
    /// Ramp-up sets.
    pub ramp_up: Vec<RampUp>,
    /// Load and its carrier.
    pub load: Option<(u32, Equipment)>,
    /// Reserve, for strength.
    pub reserve: Option<u8>,
    /// Fixed support.
    pub support: Option<Support>,
    /// Why this movement.
    pub why: Why,
}

impl Task<'_> {
    /// Returns the block that fills `seconds` exactly, or `None` where not even one set fits.
    #[must_use]
    pub fn fill(&self, seconds: u32) -> Option<Block> {
        let full = (1..=self.sets).rev().map(|sets| (sets, self.amount));
        let shortened = (self.least..self.amount).rev().map(|amount| (1, amount));
        full.chain(shortened)
            .find_map(|(sets, amount)| self.block(seconds, sets, amount))
    }

    fn block(&self, seconds: u32, sets: u32, amount: u32) -> Option<Block> {
        let movement = self.movement;
        let implement = self.load.map(|(_, implement)| implement);
        let mut block = Block {
            sets: u8::try_from(sets).ok()?,
            each_side: movement.each_side,
            ramp_up: self.ramp_up.clone(),
            load: self.load.map(|(load, _)| Grams::clamped(i64::from(load))),
            implement,
            reserve: self
                .reserve
                .map(|reserve| RepsInReserve::clamped(i64::from(reserve))),
            transition: Seconds::clamped(i64::from(change_over(movement, implement))),
            support: self.support,
            fast: movement.fast,
            ..Block::of(
                movement,
                dose(movement, amount),
                Rpe::clamped(i64::from(self.effort)),
                self.why.clone(),
            )
        };
        let rest_at_least = (self.rest)(movement, amount) * self.rest_percent / 100;
        let free = seconds.checked_sub(block.seconds())?;
        let rest = (free / sets).min(LONGEST_REST.max(rest_at_least));
        if rest < rest_at_least {
            return None;
        }
        block.rest = Seconds::clamped(i64::from(rest));
        let left = seconds - block.seconds();
        block.transition = Seconds::clamped(i64::from(block.transition.get() + left));
        Some(block)
    }
}

/// Returns a dose in the movement's measure.
#[must_use]
pub fn dose(movement: &Movement, amount: u32) -> Dose {
    match movement.measure {
        Measure::Repetitions => Dose::Repetitions {
            repetitions: Repetitions::clamped(i64::from(amount)),
        },
        Measure::Seconds | Measure::Breaths | Measure::Distance => {
            movement.timed(Seconds::clamped(i64::from(amount)))
        }
    }
}

//! Stretches of time that a movement fills to the second: practice.

use crate::movement::{Measure, Movement};
use crate::plan::{Block, Dose, SECONDS_PER_REPETITION, Support, Why};
use crate::quantity::{Repetitions, Rpe, Seconds};
use crate::vocabulary::Equipment;

/// Seconds to change over to a movement with equipment (§7).
pub const CHANGE_WITH_EQUIPMENT: u32 = 60;
/// Seconds to change over to a movement without (§7).
pub const CHANGE_WITHOUT: u32 = 15;
/// Longest rest after a set in seconds; what is left over goes into changing over. Our choice.
const LONGEST_REST: u32 = 240;
/// Seconds in whose steps a position is held. Our choice: they can be counted along.
pub const HOLD_STEP: u32 = 5;
/// What stands where it is used: nothing is picked up, filled or set. Our choice.
const STANDS_READY: [Equipment; 5] = [
    Equipment::Chair,
    Equipment::Rail,
    Equipment::Step,
    Equipment::Mat,
    Equipment::Bench,
];

/// Returns the seconds to change over to a movement (§7): with its equipment, where it needs any that does not stand ready.
#[must_use]
pub fn change_over(movement: &Movement, implement: Option<Equipment>) -> u32 {
    let set_up = |one: &Equipment| !STANDS_READY.contains(one);
    let takes_setting_up = movement.equipment.iter().flatten().any(set_up);
    if implement.is_some() || (movement.implements.is_empty() && takes_setting_up) {
        CHANGE_WITH_EQUIPMENT
    } else {
        CHANGE_WITHOUT
    }
}

/// What is practised in a slot.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// The movement.
    pub movement: &'a Movement,
    /// Fewest and most repetitions or seconds of a set, per side.
    pub amounts: (u32, u32),
    /// Fewest that are still worth it where time is short.
    pub least: u32,
    /// Most sets.
    pub sets: u32,
    /// Effort of the phase.
    pub effort: u32,
    /// Least rest after a set, in seconds.
    pub rest: u32,
    /// Fixed support.
    pub support: Option<Support>,
    /// Why this movement.
    pub why: Why,
}

impl Task<'_> {
    /// Returns the block that fills `seconds` exactly, with as much work as its least rests leave room for, or `None` where
    /// not even one set fits.
    #[must_use]
    pub fn fill(&self, seconds: u32) -> Option<Block> {
        let (low, high) = self.amounts;
        let whole = (1..=self.sets)
            .filter_map(|sets| Some((sets, self.longest(seconds, sets, low, high)?)))
            .max_by_key(|(sets, amount)| (sets * amount, *amount));
        let (sets, amount) = whole.or_else(|| Some((1, self.longest(seconds, 1, self.least, low)?)))?;
        self.block(seconds, sets, amount)
    }

    /// Returns the largest amount that so many sets fit with; holds are counted in steps that one can count along.
    fn longest(&self, seconds: u32, sets: u32, low: u32, high: u32) -> Option<u32> {
        let sides = if self.movement.each_side { 2 } else { 1 };
        let (unit, step) = match self.movement.measure {
            Measure::Repetitions => (SECONDS_PER_REPETITION, 1),
            Measure::Seconds | Measure::Breaths | Measure::Distance => (1, HOLD_STEP),
        };
        let free = seconds.checked_sub(change_over(self.movement, None))? / sets;
        let most = (free.checked_sub(self.rest)? / (unit * sides)).min(high);
        let even = most / step * step;
        let amount = if even < low { most } else { even };
        (amount >= low).then_some(amount)
    }

    fn block(&self, seconds: u32, sets: u32, amount: u32) -> Option<Block> {
        let movement = self.movement;
        let mut block = Block {
            sets: u8::try_from(sets).ok()?,
            each_side: movement.each_side,
            transition: Seconds::clamped(i64::from(change_over(movement, None))),
            support: self.support,
            fast: movement.fast,
            ..Block::of(
                movement,
                dose(movement, amount),
                Rpe::clamped(i64::from(self.effort)),
                self.why.clone(),
            )
        };
        let free = seconds.checked_sub(block.seconds())?;
        block.rest = Seconds::clamped(i64::from((free / sets).min(LONGEST_REST)));
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

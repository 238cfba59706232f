//! Slots: stretches of time that a movement fills to the second.

use crate::movement::{Measure, Movement};
use crate::plan::{Block, Dose, RampUp, Support, Why};
use crate::quantity::{Grams, Repetitions, RepsInReserve, Rpe, Seconds};
use crate::vocabulary::{Equipment, Pattern};

/// Seconds to change over to a movement with equipment (§7).
pub const CHANGE_WITH_EQUIPMENT: u32 = 60;
/// Seconds to change over to a movement without (§7).
pub const CHANGE_WITHOUT: u32 = 15;
/// Longest rest after a set in seconds; what is left over goes into changing over. Our choice.
const LONGEST_REST: u32 = 240;
/// Most movements offered instead of a planned one. Our choice: a choice, not a list.
const MOST_ALTERNATIVES: usize = 4;

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

/// A slot of a phase with everything that may ever fill it, best first.
#[derive(Debug, Clone)]
pub struct Slot<'a> {
    /// The planned movement.
    pub planned: &'a Movement,
    /// Its length.
    pub seconds: u32,
    /// Candidates with the most sets that each may have.
    pub candidates: Vec<(&'a Movement, u32)>,
}

/// Fills the slots in order with the first candidate that `task` accepts, no movement twice, and offers the others as
/// alternatives. A slot that nothing may fill stays empty.
///
/// Striking out candidates can only empty more slots: what is used or struck out at each step contains what was used
/// or struck out before. So a worse morning never fills more (invariant 37).
pub fn fill<'a>(
    slots: &[Slot<'a>],
    task: impl Fn(&Slot<'a>, &'a Movement, u32, &[Option<Block>]) -> Option<Block>,
) -> Vec<Option<Block>> {
    let mut used: Vec<&str> = Vec::new();
    let mut filled: Vec<Option<Block>> = Vec::new();
    for slot in slots {
        let block = slot.candidates.iter().find_map(|(movement, sets)| {
            if used.contains(&movement.slug.as_str()) {
                return None;
            }
            let block = task(slot, movement, *sets, &filled)?;
            used.push(&movement.slug);
            Some(block)
        });
        filled.push(block);
    }
    let alternatives: Vec<Vec<String>> = slots
        .iter()
        .zip(&filled)
        .map(|(slot, block)| {
            block
                .as_ref()
                .map_or_else(Vec::new, |block| others(slot, block, &used, &filled, &task))
        })
        .collect();
    for (block, others) in filled.iter_mut().zip(alternatives) {
        if let Some(block) = block {
            block.alternatives = others;
        }
    }
    filled
}

/// Returns what may replace a block in its slot: nothing that is used elsewhere, nothing that asks for less reserve or
/// has fewer sets, and for a pull only another pull, because the pushes count on it (invariant 40).
fn others<'a>(
    slot: &Slot<'a>,
    block: &Block,
    used: &[&str],
    filled: &[Option<Block>],
    task: impl Fn(&Slot<'a>, &'a Movement, u32, &[Option<Block>]) -> Option<Block>,
) -> Vec<String> {
    slot.candidates
        .iter()
        .filter(|(movement, _)| !used.contains(&movement.slug.as_str()))
        .filter(|(movement, _)| block.pattern != Pattern::Pull || movement.pattern == Pattern::Pull)
        .filter_map(|(movement, sets)| task(slot, movement, *sets, filled))
        .filter(|other| other.sets >= block.sets && other.reserve <= block.reserve)
        .map(|other| other.movement)
        .take(MOST_ALTERNATIVES)
        .collect()
}

//! Two lifts that take turns: whose set is next, and how long each muscle rests (§3, a superset of different muscles).
//!
//! The sets alternate while both have some left. Where one of the two is over before its time, the other goes on alone and
//! rests as long as it would have rested beside it. Where a swap makes both work the same muscles, they are done one after
//! the other. The player only remembers how far each block has come; everything else follows from the plan.

use super::Player;
use super::step::{Place, Slot, Step};
use crate::movement::catalogue;
use crate::plan::{Block, Dose, SessionPlan};
use crate::quantity::Seconds;

/// Shortest rest between two sets for the same muscles, in seconds (invariant 12; Singer 2024).
const SHORTEST_REST: u32 = 60;
/// The same after a compound set of few repetitions, in seconds (invariant 12).
const FEW_REPETITIONS_REST: u32 = 120;
/// Repetitions that count as few (invariant 12).
const FEW_REPETITIONS: u32 = 6;

/// How far a block has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Been {
    /// Work sets behind, those that were skipped included.
    pub sets: u8,
    /// Whether it was left before its last set.
    pub left: bool,
    /// When its last set was done, on the session clock.
    pub worked: Option<u64>,
}

impl Player {
    pub(super) fn been(&self, place: Place) -> Been {
        self.been.get(&place).copied().unwrap_or_default()
    }

    /// Notes that a work set is behind.
    pub(super) fn pass(&mut self, place: Place, set: u8) {
        self.been.entry(place).or_default().sets = set;
    }

    /// Notes whether a block is left before its last set.
    pub(super) fn leave(&mut self, place: Place, left: bool) {
        self.been.entry(place).or_default().left = left;
    }

    /// Whether a block has sets left.
    pub(super) fn is_open(&self, place: Place) -> bool {
        let been = self.been(place);
        !been.left && been.sets < self.block(place).sets
    }

    /// Returns the block that takes turns with this one.
    pub(super) fn partner(&self, place: Place) -> Option<Place> {
        pair(&self.plan, place)
    }

    /// Returns the block that was planned to take turns with this one; a swap may have ended that.
    pub(super) fn beside(&self, place: Place) -> Option<Place> {
        pair(&self.planned, place)
    }

    /// Returns the number of the set that follows one within its block.
    pub(super) fn own_next(&self, place: Place, set: u8) -> Option<u8> {
        (set < self.block(place).sets).then(|| set + 1)
    }

    /// Returns whose set follows one of this block, which goes on with its own set `own`; `None` when it and the block beside
    /// it are over.
    pub(super) fn turn_after(&self, place: Place, own: Option<u8>) -> Option<(Place, Slot)> {
        let own = own.map(|set| (place, Slot::Work(set)));
        let other = self
            .beside(place)
            .filter(|other| self.is_open(*other))
            .map(|other| (other, self.first_slot(other)));
        if self.partner(place).is_some() {
            other.or(own)
        } else {
            own.or(other)
        }
    }

    /// Returns the place after this one: the block it takes turns with, or else the one that follows when it is over.
    pub(super) fn place_after(&self, place: Place, own: Option<u8>) -> Option<Place> {
        let turn = self.turn_after(place, own).filter(|(next, _)| *next != place);
        turn.or_else(|| self.turn_after(place, None))
            .map(|(next, _)| next)
            .or_else(|| self.following(place))
    }

    /// Returns the step after a set that was done.
    pub(super) fn onward(&self, place: Place, own: Option<u8>) -> Step {
        let rest = rest_ms(self.block(place));
        match self.turn_after(place, own) {
            None => self.after_block(place, rest),
            Some((next, slot)) if next == place => self.rest_before(next, slot, self.rest_alone(next)),
            Some((next, _)) if self.been(next).sets == 0 => self.change_over(next, rest),
            Some((next, slot)) => {
                let now = self.been(place).worked.unwrap_or(self.clock);
                let least = u64::from(SHORTEST_REST) * 1_000;
                self.rest_before(next, slot, rest.max(self.owed(next, least, now)))
            }
        }
    }

    /// Returns the step after a set that was left out.
    pub(super) fn past(&self, place: Place, own: Option<u8>) -> Step {
        match self.turn_after(place, own) {
            None => self.after_block(place, 0),
            Some((next, slot)) if next == place => self.set_step(next, slot),
            Some((next, _)) if self.been(next).sets == 0 => self.change_over(next, 0),
            Some((next, slot)) => {
                self.rest_before(next, slot, self.owed(next, self.rest_alone(next), self.clock))
            }
        }
    }

    /// Returns the rest between two sets of a block with nothing between them: in a superset what its muscles would have
    /// had while the other block worked, in milliseconds.
    fn rest_alone(&self, place: Place) -> u64 {
        let own = rest_ms(self.block(place));
        self.partner(place)
            .map(|other| self.block(other))
            .map_or(own, |other| {
                (own + u64::from(other.work_seconds()) * 1_000 + rest_ms(other))
                    .max(u64::from(SHORTEST_REST) * 1_000)
            })
    }

    /// Returns what is missing of a block's rest before its own next set, in milliseconds.
    pub(super) fn rest_left(&self, place: Place) -> u64 {
        self.owed(place, self.rest_alone(place), self.clock)
    }

    /// Returns what is missing of a rest since the last set of a block, in milliseconds.
    fn owed(&self, place: Place, rest: u64, now: u64) -> u64 {
        self.been(place)
            .worked
            .map_or(0, |worked| rest.saturating_sub(now.saturating_sub(worked)))
    }

    /// Lets a block and the one that was planned beside it take turns after a swap where they still work different muscles,
    /// and rest by themselves where they do not.
    pub(super) fn pair_again(&mut self, place: Place) {
        let Some(beside) = self.beside(place) else {
            return;
        };
        let takes_turns = self.spare_each_other(place, beside);
        for at in [place, beside] {
            let planned = self.planned_block(at).rest;
            let block = &mut self.plan.phases[at.phase].blocks[at.block];
            block.rest = if takes_turns {
                planned
            } else {
                planned.max(least_rest(block))
            };
            block.superset = takes_turns && at < place.max(beside);
        }
    }

    /// Returns the rest that a swap owes the muscles which the block beside has just worked, in milliseconds.
    pub(super) fn owed_to_shared(&self, place: Place, now: u64) -> u64 {
        self.beside(place)
            .filter(|_| self.partner(place).is_none())
            .map_or(0, |other| self.owed(other, rest_ms(self.block(other)), now))
    }

    fn spare_each_other(&self, one: Place, other: Place) -> bool {
        let as_planned = |place| self.block(place).movement == self.planned_block(place).movement;
        let known = |place| catalogue().get(&self.block(place).movement);
        let differ = known(one)
            .zip(known(other))
            .is_some_and(|(one, other)| !one.shares_muscle_with(other));
        differ || (as_planned(one) && as_planned(other))
    }

    pub(super) fn planned_block(&self, place: Place) -> &Block {
        &self.planned.phases[place.phase].blocks[place.block]
    }
}

/// Returns the other block of a superset.
fn pair(plan: &SessionPlan, place: Place) -> Option<Place> {
    let blocks = &plan.phases.get(place.phase)?.blocks;
    let begins = |block: &usize| blocks.get(*block).is_some_and(|block| block.superset);
    let other = if begins(&place.block) {
        place.block + 1
    } else {
        place.block.checked_sub(1).filter(begins)?
    };
    Some(Place {
        block: other,
        ..place
    })
}

fn rest_ms(block: &Block) -> u64 {
    u64::from(block.rest.get()) * 1_000
}

/// Returns the shortest rest between the sets of a block that takes no turns.
fn least_rest(block: &Block) -> Seconds {
    let few = match block.dose {
        Dose::Repetitions { repetitions } => u32::from(repetitions.get()) <= FEW_REPETITIONS,
        Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. } => false,
    };
    let compound = catalogue()
        .get(&block.movement)
        .is_some_and(|movement| movement.compound);
    let least = if few && compound {
        FEW_REPETITIONS_REST
    } else {
        SHORTEST_REST
    };
    Seconds::clamped(i64::from(least))
}

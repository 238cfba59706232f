//! The strength phase as a stretch of time: whole steps of it, and an older adult's five minutes of balance within it.

use super::budget::BALANCE_SECONDS;
use crate::movement::catalogue;
use crate::plan::{Block, BlockPurpose};
use crate::quantity::Seconds;

/// Seconds in whose steps the phase is counted: with an effort of at least three, a step outweighs the shortest easy range
/// that could take its place (invariant 37).
const STEP: u32 = 15;
/// Shortest practice that could make up the rest of it, in seconds.
const SHORTEST_PRACTICE: u32 = super::budget::SHORTEST_SKILL;

/// What a strength phase does for an older adult's five minutes of balance (invariant 27).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// Nothing: practice holds them.
    No,
    /// What so many seconds of practice leave of them; the rest of the phase is free.
    Beside {
        /// Seconds of practice.
        practice: u32,
    },
    /// Supported strength that is balance as well, and nothing else.
    Only,
}

impl Balance {
    /// Returns the seconds of the phase that have to be balance as well.
    #[must_use]
    pub const fn needed(self) -> u32 {
        match self {
            Self::No => 0,
            Self::Beside { practice } if practice < SHORTEST_PRACTICE => BALANCE_SECONDS,
            Self::Beside { practice } => BALANCE_SECONDS.saturating_sub(practice),
            Self::Only => u32::MAX,
        }
    }
}

pub(super) fn seconds(blocks: &[(Block, String)], of: impl Fn(&Block) -> bool) -> u32 {
    blocks
        .iter()
        .filter(|(block, _)| of(block))
        .map(|(block, _)| block.seconds())
        .sum()
}

pub(super) fn is_balance(block: &Block) -> bool {
    catalogue()
        .get(&block.movement)
        .is_some_and(|movement| movement.balance)
}

/// Returns so many seconds in whole steps, rounded down.
pub(super) const fn whole_steps(seconds: u32) -> u32 {
    seconds / STEP * STEP
}

/// Rounds the phase up to whole steps: a few seconds more to change over to its last movement, a test aside, whose effort is
/// higher: what a shorter movement leaves must not weigh more there (invariant 37).
pub(super) fn round_up(blocks: &mut [(Block, String)]) {
    let missing = seconds(blocks, |_| true).next_multiple_of(STEP) - seconds(blocks, |_| true);
    let is_test = |block: &Block| block.purpose == BlockPurpose::Test;
    let at = blocks
        .iter()
        .rposition(|(block, _)| !is_test(block))
        .or_else(|| blocks.len().checked_sub(1));
    if let Some((last, _)) = at.and_then(|at| blocks.get_mut(at)) {
        last.transition = Seconds::clamped(i64::from(last.transition.get() + missing));
    }
}

/// Where supported strength is most of the balance that a short session holds, its rests make up what is too short to be
/// practised instead (invariant 27): what leaves less than the shortest practice is stretched to five minutes. It
/// depends on nothing but the phase's own time and what is practised beside it as planned, so that less time never stretches
/// further (invariant 37).
pub(super) fn stretch(blocks: &mut [(Block, String)], beside: Balance, at_most: u32) {
    let balance = seconds(blocks, is_balance);
    if balance + SHORTEST_PRACTICE <= BALANCE_SECONDS || balance >= beside.needed().min(BALANCE_SECONDS) {
        return;
    }
    let free = at_most.saturating_sub(seconds(blocks, |_| true));
    let mut left = (BALANCE_SECONDS - balance).min(free);
    let steady = || blocks.iter().filter(|(block, _)| is_balance(block));
    let mut sets: u32 = steady().map(|(block, _)| u32::from(block.sets)).sum();
    for (block, _) in blocks.iter_mut().filter(|(block, _)| is_balance(block)) {
        let own = u32::from(block.sets);
        let more = left.checked_div(sets).unwrap_or(0);
        block.rest = Seconds::clamped(i64::from(block.rest.get() + more));
        left -= more * own;
        sets -= own;
        if sets == 0 {
            block.transition = Seconds::clamped(i64::from(block.transition.get() + left));
        }
    }
}

//! Easy range: what spare time becomes (invariant 3), and what a tight area is given first (§7).

use std::collections::BTreeSet;

use super::slots::{CHANGE_WITHOUT, HOLD_STEP, dose};
use crate::movement::{Measure, Movement};
use crate::plan::{Block, SECONDS_PER_REPETITION, Why};
use crate::quantity::{Rpe, Seconds};

/// Effort of easy range and quiet breathing in CR-10.
pub const EASE_EFFORT: i64 = 1;
/// Usual time with one movement, in seconds. Our choice.
const USUAL: u32 = 60;
/// Longest time with one movement, in seconds. Our choice.
const LONGEST: u32 = 150;
/// Most movements in a row. Our choice: calm, not a list.
const MOST: u32 = 6;
/// Longest held stretch before strength, per muscle, in seconds (Behm 2016; invariant 39).
const LONGEST_HOLD: u32 = 30;
/// Shortest time worth a movement, in seconds.
pub const SHORTEST: u32 = 45;
/// Most sets of one movement.
const MOST_SETS: u32 = 4;

/// Fills up to `seconds` with easy range from `choices`, best first; marks what it used. Returns the blocks and their
/// time: exactly `seconds`, unless there is too little to choose from.
#[must_use]
pub fn fill<'a>(
    seconds: u32,
    choices: &[&'a Movement],
    used: &mut BTreeSet<&'a str>,
    why: impl Fn(&Movement) -> Why,
) -> (Vec<Block>, u32) {
    let fresh: Vec<&Movement> = choices
        .iter()
        .copied()
        .filter(|movement| !used.contains(movement.slug.as_str()))
        .collect();
    let available = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
    let wanted = (seconds / USUAL)
        .clamp(1, MOST)
        .max(seconds.div_ceil(LONGEST).min(MOST * 2));
    let count = wanted.min(available);
    if seconds < SHORTEST || count == 0 {
        return (Vec::new(), 0);
    }
    let total = seconds.min(count * LONGEST);
    let share = total / count;
    let mut blocks = Vec::new();
    for (at, movement) in (0..count).zip(fresh) {
        let length = if at == 0 {
            total - share * (count - 1)
        } else {
            share
        };
        used.insert(&movement.slug);
        blocks.push(block(movement, length, why(movement)));
    }
    (blocks, total)
}

/// Returns a block of easy range that takes exactly `length` seconds.
#[must_use]
pub fn block(movement: &Movement, length: u32, why: Why) -> Block {
    let sides = if movement.each_side { 2 } else { 1 };
    let (low, high) = (
        u32::from(movement.range.0.max(1)),
        u32::from(movement.range.1.max(1)),
    );
    let (unit, high) = match movement.measure {
        Measure::Repetitions => (SECONDS_PER_REPETITION * sides, high),
        Measure::Seconds | Measure::Breaths | Measure::Distance => (sides, high.min(LONGEST_HOLD)),
    };
    let low = low.min(high);
    let free = length.saturating_sub(CHANGE_WITHOUT);
    let most = (free / unit).max(1);
    // As few sets as hold the time, none of them under the movement's own least where the time allows it.
    let sets = most.div_ceil(high).min(most / low).clamp(1, MOST_SETS);
    let amount = (most / sets).min(high);
    let step = match movement.measure {
        Measure::Repetitions => 1,
        Measure::Seconds | Measure::Breaths | Measure::Distance => HOLD_STEP,
    };
    let amount = if amount / step * step < low {
        amount
    } else {
        amount / step * step
    };
    let work = sets * amount * unit;
    let rest = free.saturating_sub(work) / sets;
    let transition = length.saturating_sub(work + sets * rest);
    Block {
        sets: u8::try_from(sets).unwrap_or(1),
        each_side: movement.each_side,
        rest: Seconds::clamped(i64::from(rest)),
        transition: Seconds::clamped(i64::from(transition)),
        ..Block::of(movement, dose(movement, amount), Rpe::clamped(EASE_EFFORT), why)
    }
}

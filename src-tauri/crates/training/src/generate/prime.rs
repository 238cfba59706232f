//! Prime: raise, then easy range (RAMP, Jeffreys 2007; §7). Ramp-up sets stand in their strength blocks.

use std::collections::BTreeSet;

use super::mobility;
use crate::exclusions::AreaLimit;
use crate::movement::Movement;
use crate::plan::{Block, Dose, Why};
use crate::profile::LifeContext;
use crate::quantity::{Rpe, Seconds};
use crate::vocabulary::{Area, Phase};

/// Shortest raise before any exercise, in seconds (invariant 4).
pub const SHORTEST_RAISE: u32 = 120;
/// Longest raise, in seconds. Our choice: what is left of Prime is easy range.
pub const LONGEST_RAISE: u32 = 180;
/// Prime from which on the raise is the long one, in seconds. Our choice.
const LONG_PRIME: u32 = 300;
/// Effort of the raise in CR-10 (§5, "Light").
pub const RAISE_EFFORT: u32 = 2;
/// Easy range in Prime for a tight area, in seconds (§7: 2–4 minutes).
pub const TIGHT_RANGE: u32 = 120;

/// Returns how long the raise of a Prime phase takes.
#[must_use]
pub const fn raise_seconds(prime: u32) -> u32 {
    if prime >= LONG_PRIME {
        LONGEST_RAISE
    } else {
        SHORTEST_RAISE
    }
}

/// Returns the raise, with the first of `choices` and the others as alternatives.
#[must_use]
pub fn raise(seconds: u32, choices: &[&Movement]) -> Option<Block> {
    let movement = choices.first()?;
    let dose = Dose::Hold {
        seconds: Seconds::clamped(i64::from(seconds)),
    };
    Some(Block {
        alternatives: choices
            .iter()
            .skip(1)
            .map(|other| other.slug.clone())
            .take(3)
            .collect(),
        ..Block::of(movement, dose, Rpe::clamped(i64::from(RAISE_EFFORT)), Why::Raises)
    })
}

/// Returns the movements that may open a session: "raise" movements of Prime.
#[must_use]
pub fn may_raise(movement: &Movement) -> bool {
    movement.raise && movement.serves(Phase::Prime) && !movement.each_side
}

/// Returns the areas that a life asks easy range for first (§8; our choice): what sits is opened, what carries is eased.
#[must_use]
pub fn favoured(contexts: &[LifeContext], older: bool) -> Vec<Area> {
    let mut areas: Vec<Area> = contexts
        .iter()
        .flat_map(|context| match context {
            LifeContext::Desk | LifeContext::Student => [Area::Hip, Area::UpperBack],
            LifeContext::Parent => [Area::LowerBack, Area::Hip],
            LifeContext::Athlete | LifeContext::Older => [Area::Ankle, Area::Hip],
        })
        .collect();
    if older {
        areas.push(Area::Ankle);
    }
    areas
}

/// Fills up to `seconds` with easy range: tight areas first, then those that the person's life asks for.
#[must_use]
pub fn easy_range<'a>(
    seconds: u32,
    tight: &[Area],
    favoured: &[Area],
    choices: &[&'a Movement],
    used: &mut BTreeSet<&'a str>,
) -> (Vec<Block>, u32) {
    let mut ordered = choices.to_vec();
    ordered.sort_by_key(|movement| (!movement.touches(tight), !movement.touches(favoured)));
    mobility::fill(seconds, &ordered, used, |movement| {
        tight
            .iter()
            .find(|area| movement.areas.contains(area))
            .map_or(Why::Prepares, |area| Why::EasesArea { area: *area })
    })
}

/// Returns whether an area asks for easy range in Prime.
#[must_use]
pub const fn wants_easy_range(limit: AreaLimit) -> bool {
    match limit {
        AreaLimit::Tight | AreaLimit::NothingHeavy => true,
        AreaLimit::LeftOut => false,
    }
}

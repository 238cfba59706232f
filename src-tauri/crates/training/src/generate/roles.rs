//! What movements are for, and how many sets a stretch of time holds.

use super::natural::BRISK_UP_TO;
use crate::movement::Movement;
use crate::vocabulary::{Muscle, Pattern, Phase, vocabulary};

/// Seconds that one work set takes with its rest and its share of ramp-up and changing over, for estimates; the session
/// itself reckons with each movement's natural time. Our choice, from §7's "Set time": 8 repetitions, 110 s of rest, and
/// 90 s shared by three sets.
const UNIT: u32 = 172;
/// The same where time is short and rests are.
const BRISK_UNIT: u32 = 140;
/// The same for older adults: rests 20–30 % longer (§8).
const OLDER_UNIT: u32 = 195;
/// The same for older adults where time is short.
const OLDER_BRISK_UNIT: u32 = 155;
/// Sets for each movement, by the sets that the session has. Our choice: few movements well.
const SETS_PER_MOVEMENT: [(u32, u32); 3] = [(3, 1), (8, 2), (u32::MAX, 3)];

vocabulary! {
    /// What a strength slot is for.
    Role {
        /// Fast legs, for older adults; before slow strength (invariant 29).
        Power,
        /// Knee-dominant legs.
        Knee,
        /// Hip-dominant legs.
        Hip,
        /// Pulling; before pushing, which it makes room for (invariant 40).
        Pull,
        /// Pushing.
        Push,
        /// Trunk.
        Trunk,
        /// Carrying.
        Carry,
        /// Lower leg.
        Calf,
    }
}

impl Role {
    /// Returns what a movement is for in the strength phase, if anything.
    #[must_use]
    pub fn of(movement: &Movement) -> Option<Self> {
        if !movement.serves(Phase::Strength) || movement.direct.is_empty() {
            return None;
        }
        if movement.fast {
            return (movement.pattern == Pattern::Power).then_some(Self::Power);
        }
        let is_lower_leg = |muscle: &Muscle| matches!(muscle, Muscle::Calves | Muscle::Shins);
        if movement.direct.iter().all(is_lower_leg) {
            return Some(Self::Calf);
        }
        match movement.pattern {
            Pattern::Squat | Pattern::Lunge => Some(Self::Knee),
            Pattern::Hinge => Some(Self::Hip),
            Pattern::Push => Some(Self::Push),
            Pattern::Pull => Some(Self::Pull),
            Pattern::Rotate => Some(Self::Trunk),
            Pattern::Carry => Some(Self::Carry),
            Pattern::Power
            | Pattern::Floor
            | Pattern::Locomotion
            | Pattern::Balance
            | Pattern::Reaction
            | Pattern::Coordination
            | Pattern::Mobility
            | Pattern::Breathing
            | Pattern::Aerobic => None,
        }
    }

    /// Returns what may stand in when nothing of this role can be done, nearest purpose first.
    #[must_use]
    pub const fn stand_ins(self) -> [Self; 4] {
        match self {
            Self::Power => [Self::Knee, Self::Calf, Self::Hip, Self::Trunk],
            Self::Knee => [Self::Hip, Self::Calf, Self::Trunk, Self::Pull],
            Self::Hip => [Self::Knee, Self::Trunk, Self::Calf, Self::Pull],
            Self::Pull => [Self::Carry, Self::Trunk, Self::Hip, Self::Knee],
            Self::Push => [Self::Trunk, Self::Pull, Self::Knee, Self::Hip],
            Self::Trunk => [Self::Carry, Self::Hip, Self::Calf, Self::Pull],
            Self::Carry => [Self::Trunk, Self::Pull, Self::Hip, Self::Calf],
            Self::Calf => [Self::Knee, Self::Hip, Self::Trunk, Self::Pull],
        }
    }
}

/// Returns the effort of strength work in CR-10 for a session, rests included: two under the effort of its sets, which
/// is 10 − reserve (Zourdos 2016). Whole sessions are rated lower than their sets (Sweet 2004, from memory).
#[must_use]
pub fn strength_effort(reserve: u32) -> u32 {
    8_u32.saturating_sub(reserve).max(3)
}

/// About how many sets a stretch of time holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Work sets.
    pub sets: u32,
    /// Seconds for each.
    pub unit: u32,
}

impl Frame {
    /// Returns the sets that so many seconds of strength hold.
    #[must_use]
    pub fn of(seconds: u32, older: bool) -> Self {
        let unit = match (seconds <= BRISK_UP_TO, older) {
            (false, false) => UNIT,
            (true, false) => BRISK_UNIT,
            (false, true) => OLDER_UNIT,
            (true, true) => OLDER_BRISK_UNIT,
        };
        let sets = seconds / unit;
        Self {
            sets,
            unit: seconds.checked_div(sets).unwrap_or(0),
        }
    }
}

/// Returns the sets for each movement in a session of so many.
#[must_use]
pub fn sets_per_movement(sets: u32) -> u32 {
    SETS_PER_MOVEMENT
        .iter()
        .find(|(most, _)| sets <= *most)
        .map_or(1, |(_, per)| *per)
}

/// Whether a movement is practised as a skill. Nothing is both lifted and practised, so that an album's list of movements
/// needs no labels. Our choice.
#[must_use]
pub fn is_skill(movement: &Movement) -> bool {
    if !movement.serves(Phase::Skill) || !movement.implements.is_empty() || Role::of(movement).is_some() {
        return false;
    }
    match movement.pattern {
        Pattern::Balance
        | Pattern::Coordination
        | Pattern::Reaction
        | Pattern::Locomotion
        | Pattern::Floor => true,
        Pattern::Squat
        | Pattern::Hinge
        | Pattern::Lunge
        | Pattern::Push
        | Pattern::Pull
        | Pattern::Carry
        | Pattern::Rotate
        | Pattern::Mobility
        | Pattern::Breathing
        | Pattern::Aerobic
        | Pattern::Power => false,
    }
}

//! Counting sets: direct ones whole, indirect ones half (Pelland 2024), and which muscle groups a week leaves out (P5).

use crate::load::HALF_SETS;
use crate::movement::Movement;
use crate::vocabulary::Muscle;

/// Fewest sets of a muscle group in a week (Iversen 2021).
pub const LEAST_SETS: u32 = 4;

/// Days of a week on which each major muscle group is trained (WHO 2020; invariant 31).
pub const STRENGTH_DAYS: usize = 2;
/// The muscle groups that WHO means by all major ones: small ones come with them.
pub const MAJOR: [Muscle; 7] = [
    Muscle::Quadriceps,
    Muscle::Hamstrings,
    Muscle::Glutes,
    Muscle::Chest,
    Muscle::Back,
    Muscle::Shoulders,
    Muscle::Core,
];

/// Number of muscle groups.
pub const MUSCLES: usize = Muscle::ALL.len();
/// Half-sets by muscle group.
pub type HalfSets = [u32; MUSCLES];

/// A lift with its sets.
#[derive(Debug, Clone, Copy)]
pub struct Lift {
    /// The movement.
    pub movement: &'static Movement,
    /// Its sets.
    pub sets: u32,
}

/// Returns the half-sets that a set of a movement counts for, by muscle.
pub fn weights(movement: &Movement) -> HalfSets {
    let mut weights = [0; MUSCLES];
    for muscle in &movement.direct {
        weights[*muscle as usize] += HALF_SETS;
    }
    for muscle in &movement.indirect {
        weights[*muscle as usize] += 1;
    }
    weights
}

/// Returns the muscle groups that a week leaves short: under four sets in it (P5), or, of the major ones, on fewer than two
/// of its days where there are two (WHO 2020; invariant 31).
pub fn left_out(sessions: &[Vec<Lift>]) -> Vec<Muscle> {
    let sum = sum(sessions.iter().flatten());
    let days = |muscle: Muscle| {
        let trains = |lift: &Lift| weights(lift.movement)[muscle as usize] > 0;
        sessions
            .iter()
            .filter(|session| session.iter().any(trains))
            .count()
    };
    let is_rare = |muscle: Muscle| {
        MAJOR.contains(&muscle) && sessions.len() >= STRENGTH_DAYS && days(muscle) < STRENGTH_DAYS
    };
    Muscle::ALL
        .iter()
        .copied()
        .filter(|muscle| muscle.has_least_sets())
        .filter(|muscle| sum[*muscle as usize] < LEAST_SETS * HALF_SETS || is_rare(*muscle))
        .collect()
}

fn sum<'l>(lifts: impl Iterator<Item = &'l Lift>) -> HalfSets {
    let mut sum = [0; MUSCLES];
    for lift in lifts {
        for (sum, weight) in sum.iter_mut().zip(weights(lift.movement)) {
            *sum += weight * lift.sets;
        }
    }
    sum
}

/// Returns the half-sets that muscle groups lack to their four sets.
pub fn lack(week: &HalfSets) -> u32 {
    Muscle::ALL
        .iter()
        .filter(|muscle| muscle.has_least_sets())
        .map(|muscle| (LEAST_SETS * HALF_SETS).saturating_sub(week[*muscle as usize]))
        .sum()
}

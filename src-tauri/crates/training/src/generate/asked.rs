//! What the strength phase is asked for, before the morning is read.

use super::seconds::Balance;
use crate::album::{Measured, PlannedLift};
use crate::movement::Movement;

/// What a strength phase is asked for, before the morning is read.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'p> {
    /// The planned lifts, the most important first.
    pub lifts: &'p [PlannedLift],
    /// The lifts of the side that the person chose, where they are others.
    pub chosen: &'p [PlannedLift],
    /// The album's measures, where they are taken today.
    pub measures: &'p [Measured],
    /// Whether a lift is to be tested, where one has earned it.
    pub test: bool,
    /// Whether it is the phase as planned, before the morning is read.
    pub quiet: bool,
    /// Seconds of strength in the planned minutes.
    pub seconds: u32,
    /// Whether it is an older adult's balance as well.
    pub balance: Balance,
}

impl Asked<'_> {
    /// Returns the most sets that a movement stands in with: what has a place of its own today has no more sets elsewhere than
    /// it has there (invariant 36).
    pub(super) fn own_sets(&self, movement: &Movement) -> u32 {
        let planned = self.lifts.iter().chain(self.chosen);
        let own = planned.filter(|lift| lift.movement == movement.slug);
        own.map(|lift| u32::from(lift.sets)).min().unwrap_or(u32::MAX)
    }
}

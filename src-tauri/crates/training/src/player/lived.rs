//! The session as it was lived: what its record keeps.

use super::Player;
use super::step::{REPETITION_MS, Step};
use crate::history::{Ending, SessionRecord};
use crate::plan::Dose;
use crate::quantity::Seconds;
use crate::vocabulary::Phase;

impl Player {
    /// Returns the session as it was lived so far. Until it is closed the ending is the one that closing it now would
    /// give.
    #[must_use]
    pub fn record(&self) -> SessionRecord {
        SessionRecord {
            plan: self.planned.clone(),
            sets: self.sets.clone(),
            ending: self.ending(),
            active: seconds(self.active_ms(self.clock)),
            aerobic: self.aerobic(),
            steady: self.steady.clone(),
            noticed: self.noticed.clone(),
            reflection: None,
        }
    }

    /// Returns the ending that closing now gives.
    pub(super) fn ending(&self) -> Ending {
        if let Step::Ended { ending } = self.step {
            ending
        } else if self.noticed.light.is_some() {
            Ending::WarningLight
        } else if self.step == Step::Reflect && !self.sets.is_empty() {
            Ending::Complete
        } else {
            Ending::Early
        }
    }

    /// Steady and hard time as logged, with the easy time between; repetitions in the aerobic phase by their usual time.
    fn aerobic(&self) -> Seconds {
        let total: u64 = self
            .sets
            .iter()
            .filter(|set| set.phase == Phase::Aerobic)
            .map(|set| {
                let sides = self
                    .block_of(set)
                    .map_or(1, |block| if block.each_side { 2 } else { 1 });
                let counted_in_repetitions = self
                    .block_of(set)
                    .is_some_and(|block| matches!(block.dose, Dose::Repetitions { .. }));
                let per_side = u64::from(set.amount)
                    * if counted_in_repetitions {
                        REPETITION_MS
                    } else {
                        1_000
                    };
                per_side * sides
            })
            .sum();
        seconds(total + self.eased_ms(self.clock))
    }
}

/// Whole seconds, a day at most.
pub(super) fn seconds(ms: u64) -> Seconds {
    Seconds::clamped(i64::try_from(ms / 1_000).unwrap_or(i64::MAX))
}

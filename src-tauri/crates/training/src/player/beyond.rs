//! Going beyond the plan: recorded as a deviation, called what it is, and asked about once (product, system 17). Nothing here
//! forbids it, and nothing praises it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Player;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::step::{Step, asked};
use crate::history::LoggedSet;
use crate::plan::{Block, Dose, SessionPlan};
use crate::quantity::{Grams, Minutes};
use crate::vocabulary::{Phase, vocabulary};

/// Repetitions in one set above what was planned that are beyond it. Our choice: one more is a slip of counting.
const BEYOND_REPETITIONS: u32 = 2;
/// Seconds of a hold above what was planned that are beyond it. Our choice: about three breaths.
const BEYOND_SECONDS: u32 = 10;
/// Seconds of aerobic work above what was planned that are beyond it. Our choice: the way home from a corner further.
const BEYOND_AEROBIC_SECONDS: u32 = 180;

vocabulary! {
    /// What led beyond the plan, in the person's own word.
    Drive {
        /// On purpose: it was wanted, and it fits.
        Purpose,
        /// Out of pressure: it had to be.
        Pressure,
    }
}

/// Something that went beyond the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "beyond")]
pub enum Beyond {
    /// More repetitions in a set, or a longer hold.
    Amount {
        /// The movement's slug.
        movement: String,
        /// What was planned.
        planned: u32,
        /// The most that was done.
        done: u32,
        /// Whether these are seconds.
        timed: bool,
    },
    /// More load.
    Load {
        /// The movement's slug.
        movement: String,
        /// The most that was planned.
        planned: Grams,
        /// The most that was used.
        done: Grams,
    },
    /// More sets.
    Sets {
        /// The movement's slug.
        movement: String,
        /// How many were planned.
        planned: u8,
        /// How many were done.
        done: u8,
    },
    /// More aerobic time.
    Minutes {
        /// The movement's slug.
        movement: String,
        /// Whole minutes that were planned.
        planned: Minutes,
        /// Whole minutes that were done.
        done: Minutes,
    },
}

/// Returns what sets went beyond their plan by, in the plan's order: each kind once for a movement, with its most. Preparation and
/// downshift are never too much.
///
/// ```
/// # use training::history::LoggedSet;
/// # use training::plan::SessionPlan;
/// use training::player::beyond;
///
/// fn was_more_than_planned(plan: &SessionPlan, sets: &[LoggedSet]) -> bool {
///     !beyond(plan, sets).is_empty()
/// }
/// ```
#[must_use]
pub fn beyond(plan: &SessionPlan, sets: &[LoggedSet]) -> Vec<Beyond> {
    let mut by_block: BTreeMap<(Phase, u8), Vec<&LoggedSet>> = BTreeMap::new();
    for set in sets {
        by_block.entry((set.phase, set.block)).or_default().push(set);
    }
    by_block
        .into_iter()
        .filter_map(|((phase, at), sets)| {
            let planned = plan.phases.iter().find(|planned| planned.phase == phase)?;
            Some((phase, planned.blocks.get(usize::from(at))?, sets))
        })
        .flat_map(|(phase, block, sets)| match phase {
            Phase::Skill | Phase::Strength => of_sets(block, &sets),
            Phase::Aerobic => of_time(block, &sets).into_iter().collect(),
            Phase::Prime | Phase::Downshift => Vec::new(),
        })
        .collect()
}

fn of_sets(block: &Block, sets: &[&LoggedSet]) -> Vec<Beyond> {
    let own = || sets.iter().filter(|set| set.movement == block.movement);
    let movement = || block.movement.clone();
    let (planned, timed) = (asked(block.dose), !matches!(block.dose, Dose::Repetitions { .. }));
    let margin = if timed { BEYOND_SECONDS } else { BEYOND_REPETITIONS };
    let amount = own()
        .map(|set| set.amount)
        .max()
        .filter(|done| *done >= planned.saturating_add(margin))
        .map(|done| Beyond::Amount {
            movement: movement(),
            planned,
            done,
            timed,
        });
    let load = Player::most_planned(block).and_then(|planned| {
        let done = own().filter_map(|set| set.load).max()?;
        (done > planned).then(|| Beyond::Load {
            movement: movement(),
            planned,
            done,
        })
    });
    let done = u8::try_from(sets.len()).unwrap_or(u8::MAX);
    let more = (done > block.sets).then(|| Beyond::Sets {
        movement: movement(),
        planned: block.sets,
        done,
    });
    [amount, load, more].into_iter().flatten().collect()
}

fn of_time(block: &Block, sets: &[&LoggedSet]) -> Option<Beyond> {
    if matches!(block.dose, Dose::Repetitions { .. }) {
        return None;
    }
    let planned = asked(block.dose).saturating_mul(u32::from(block.sets));
    let done = sets
        .iter()
        .fold(0u32, |done, set| done.saturating_add(set.amount));
    let minutes = |seconds: u32| Minutes::clamped(i64::from(seconds / 60));
    (done >= planned.saturating_add(BEYOND_AEROBIC_SECONDS)).then(|| Beyond::Minutes {
        movement: block.movement.clone(),
        planned: minutes(planned),
        done: minutes(done),
    })
}

impl Player {
    /// Returns what went beyond the plan so far.
    #[must_use]
    pub fn beyond(&self) -> Vec<Beyond> {
        beyond(&self.planned, &self.sets)
    }

    /// Returns what the person said of going beyond the plan, as long as something did.
    #[must_use]
    pub fn drive(&self) -> Option<Drive> {
        self.drive.filter(|_| !self.beyond().is_empty())
    }

    /// Returns what the last set brought beyond the plan, while it is the one talked about.
    pub(super) fn went_beyond(&self) -> Option<Beyond> {
        self.undo.as_ref()?;
        let (_, before) = self.sets.split_last()?;
        let before = beyond(&self.planned, before);
        self.beyond().into_iter().find(|one| !before.contains(one))
    }

    /// Whether the one question is asked before the session is closed from here: when all is done, in the quiet, or from a pause
    /// in which it is ended early.
    pub(super) fn asks_drive(&self) -> bool {
        let may_close = self.step == Step::Reflect || self.is_paused();
        may_close && self.leaves_drive_open()
    }

    /// Returns whether something went beyond the plan and the person has not said what drove it.
    #[must_use]
    pub fn leaves_drive_open(&self) -> bool {
        self.drive.is_none() && !self.beyond().is_empty()
    }

    pub(super) fn say_drive(&mut self, drive: Drive) -> Handled {
        if self.beyond().is_empty() {
            return Err(IllegalEvent::NothingBeyond);
        }
        self.drive = Some(drive);
        Ok(())
    }
}

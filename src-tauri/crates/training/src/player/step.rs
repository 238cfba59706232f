//! The steps of a session and how long each lasts.

use super::event::UnplayablePlan;
use crate::history::Ending;
use crate::plan::{
    Block, Dose, Outcome, PhasePlan, SECONDS_AFTER_RAMP_UP, SECONDS_PER_REPETITION, SessionPlan,
};
use crate::vocabulary::Phase;

/// Time to get into position after "go", in milliseconds. Our choice.
pub(super) const LEAD_IN_MS: u64 = 5_000;
/// Time to change sides in a one-sided hold, in milliseconds. Our choice.
pub(super) const SIDE_CHANGE_MS: u64 = 8_000;
/// Rest after a ramp-up set, in milliseconds; as the plan counts it.
pub(super) const RAMP_UP_REST_MS: u64 = SECONDS_AFTER_RAMP_UP as u64 * 1_000;
/// Time one repetition takes, in milliseconds; as the plan counts it.
pub(super) const REPETITION_MS: u64 = SECONDS_PER_REPETITION as u64 * 1_000;
/// Shortest breathing stroke, in tenths of a second. Our choice: slow breathing only (invariant 38).
const STROKE_MIN_TENTHS: u16 = 10;

/// A block by its place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub phase: usize,
    pub block: usize,
}

/// A set by its place in the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A ramp-up set, from 0.
    Ramp(usize),
    /// A work set, from 1.
    Work(u8),
}

/// Where the session is. Every variant carries its own data; when it was entered is the player's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Changing over to a block, with the rest of the last one in it.
    Transition { place: Place, ms: u64 },
    /// A lighter set before the work sets; ends by one word.
    RampUp { place: Place, index: usize },
    /// Timed work waits for "go".
    Ready { place: Place, set: u8 },
    /// Getting into position.
    LeadIn { place: Place, set: u8 },
    /// A set of repetitions, at the person's pace.
    Repetitions { place: Place, set: u8 },
    /// A hold, one side at a time; `first` is what the first side did.
    Hold {
        place: Place,
        set: u8,
        first: Option<u32>,
    },
    /// Changing sides in a hold.
    SideChange { place: Place, set: u8, first: u32 },
    /// Rest before another set, of the same block or of the one it takes turns with.
    Rest { place: Place, next: Slot, ms: u64 },
    /// Steady aerobic work.
    Steady { place: Place, set: u8 },
    /// A hard part of interval work.
    Interval { place: Place, set: u8 },
    /// The easy part after it.
    Ease { place: Place, set: u8, ms: u64 },
    /// The aerobic block is done; the person is somewhere else. Any key when back.
    Away { place: Place },
    /// Paced breathing.
    Breathing { place: Place, set: u8 },
    /// One sample movement at the end of Prime.
    ControlSample { next: Place },
    /// All is done; only the closing is left.
    Reflect,
    /// Closed.
    Ended { ending: Ending },
}

impl Step {
    /// Returns the block this step belongs to.
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Transition { place, .. }
            | Self::RampUp { place, .. }
            | Self::Ready { place, .. }
            | Self::LeadIn { place, .. }
            | Self::Repetitions { place, .. }
            | Self::Hold { place, .. }
            | Self::SideChange { place, .. }
            | Self::Rest { place, .. }
            | Self::Steady { place, .. }
            | Self::Interval { place, .. }
            | Self::Ease { place, .. }
            | Self::Away { place }
            | Self::Breathing { place, .. } => Some(*place),
            Self::ControlSample { next } => Some(*next),
            Self::Reflect | Self::Ended { .. } => None,
        }
    }

    /// Returns whether the work of a set has begun, so that the phase counts as started.
    pub const fn working(&self) -> bool {
        match self {
            Self::RampUp { .. }
            | Self::LeadIn { .. }
            | Self::Hold { .. }
            | Self::SideChange { .. }
            | Self::Rest { .. }
            | Self::Steady { .. }
            | Self::Interval { .. }
            | Self::Ease { .. }
            | Self::Away { .. }
            | Self::Breathing { .. } => true,
            Self::Transition { .. }
            | Self::Ready { .. }
            | Self::Repetitions { .. }
            | Self::ControlSample { .. }
            | Self::Reflect
            | Self::Ended { .. } => false,
        }
    }
}

/// How the sets of a block are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Repetitions,
    Hold,
    Steady,
    /// Hard parts with easy ones between.
    Intervals,
    Breathing,
}

pub(super) const fn manner(phase: Phase, block: &Block) -> Manner {
    match block.dose {
        Dose::Repetitions { .. } => Manner::Repetitions,
        Dose::Breaths { .. } => Manner::Breathing,
        Dose::Hold { .. } | Dose::Distance { .. } => match phase {
            Phase::Aerobic if block.sets > 1 || block.rest.get() > 0 => Manner::Intervals,
            Phase::Aerobic => Manner::Steady,
            Phase::Prime | Phase::Skill | Phase::Strength | Phase::Downshift => Manner::Hold,
        },
    }
}

/// One cycle of breathing in milliseconds: inhale, exhale.
pub(super) const fn strokes(dose: Dose) -> Option<(u64, u64)> {
    match dose {
        Dose::Breaths {
            inhale_tenths,
            exhale_tenths,
            ..
        } => Some((inhale_tenths as u64 * 100, exhale_tenths as u64 * 100)),
        Dose::Repetitions { .. } | Dose::Hold { .. } | Dose::Distance { .. } => None,
    }
}

/// How long one side of a set is under way; for repetitions an estimate. Breathing ends with a whole breath.
pub(super) const fn work_ms(dose: Dose) -> u64 {
    match dose {
        Dose::Repetitions { repetitions } => repetitions.get() as u64 * REPETITION_MS,
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds.get() as u64 * 1_000,
        Dose::Breaths {
            seconds,
            inhale_tenths,
            exhale_tenths,
        } => {
            let cycle = (inhale_tenths as u64 + exhale_tenths as u64) * 100;
            if cycle == 0 {
                0
            } else {
                (seconds.get() as u64 * 1_000).div_ceil(cycle) * cycle
            }
        }
    }
}

/// Returns the amount a set asks for.
pub(super) const fn asked(dose: Dose) -> u32 {
    match dose {
        Dose::Repetitions { repetitions } => repetitions.get() as u32,
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
            seconds.get()
        }
    }
}

/// Checks that a plan can be gone through from its first step to its last.
pub(super) fn playable(plan: &SessionPlan) -> Result<(), UnplayablePlan> {
    match plan.outcome {
        Outcome::Train => {}
        Outcome::Rest | Outcome::FreeTrack { .. } | Outcome::Stop { .. } => {
            return Err(UnplayablePlan::NoSession);
        }
    }
    if !plan.phases.windows(2).all(|pair| pair[0].phase < pair[1].phase) {
        return Err(UnplayablePlan::PhaseOrder);
    }
    if !plan.phases.iter().all(takes_turns_well) {
        return Err(UnplayablePlan::Superset);
    }
    let mut blocks = plan.phases.iter().flat_map(|phase| &phase.blocks).peekable();
    if blocks.peek().is_none() {
        return Err(UnplayablePlan::Empty);
    }
    for block in blocks {
        if block.sets == 0 || asked(block.dose) == 0 {
            return Err(UnplayablePlan::EmptyDose);
        }
        match block.dose {
            Dose::Breaths {
                inhale_tenths,
                exhale_tenths,
                ..
            } => {
                if inhale_tenths < STROKE_MIN_TENTHS || exhale_tenths < inhale_tenths {
                    return Err(UnplayablePlan::Breathing);
                }
            }
            Dose::Repetitions { .. } | Dose::Hold { .. } | Dose::Distance { .. } => {}
        }
    }
    Ok(())
}

/// Whether every superset of a phase is two strength blocks, the first with as many sets as the second or one more.
fn takes_turns_well(plan: &PhasePlan) -> bool {
    plan.blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.superset)
        .all(|(at, first)| {
            plan.blocks.get(at + 1).is_some_and(|second| {
                plan.phase == Phase::Strength
                    && !second.superset
                    && (second.sets..=second.sets.saturating_add(1)).contains(&first.sets)
            })
        })
}

//! How far the session has come, for the bar on top and the minutes left.

use super::Player;
use super::step::{
    LEAD_IN_MS, Manner, Place, RAMP_UP_REST_MS, REPETITION_MS, SIDE_CHANGE_MS, Slot, Step, manner, work_ms,
};
use super::view::{PhaseProgress, PhaseState};
use crate::plan::Block;
use crate::vocabulary::Phase;

const fn transition_ms(block: &Block) -> u64 {
    block.transition.get() as u64 * 1_000
}

/// One set with its rest, estimated where the person sets the pace.
pub(super) fn set_ms(phase: Phase, block: &Block) -> u64 {
    let sides = if block.each_side { 2 } else { 1 };
    let around = match manner(phase, block) {
        Manner::Hold => LEAD_IN_MS + SIDE_CHANGE_MS * (sides - 1),
        Manner::Repetitions | Manner::Steady | Manner::Intervals | Manner::Breathing => 0,
    };
    around + sides * work_ms(block.dose) + u64::from(block.rest.get()) * 1_000
}

fn ramp_ms(block: &Block, sets: usize) -> u64 {
    block
        .ramp_up
        .iter()
        .take(sets)
        .map(|set| u64::from(set.repetitions.get()) * REPETITION_MS + RAMP_UP_REST_MS)
        .sum()
}

pub(super) fn block_ms(phase: Phase, block: &Block) -> u64 {
    transition_ms(block) + ramp_ms(block, usize::MAX) + u64::from(block.sets) * set_ms(phase, block)
}

impl Player {
    /// Returns the progress of every phase that has something in it.
    pub(super) fn progress(&self, clock: u64) -> Vec<PhaseProgress> {
        let here = self.step.place();
        let current = here.map(|place| self.phase(place));
        self.plan
            .phases
            .iter()
            .enumerate()
            .filter(|(_, plan)| !plan.blocks.is_empty())
            .map(|(index, plan)| {
                let given_up = self.is_given_up(index);
                let total: u64 = plan
                    .blocks
                    .iter()
                    .enumerate()
                    .filter(|(block, _)| {
                        given_up
                            || !self.never_begun(Place {
                                phase: index,
                                block: *block,
                            })
                    })
                    .map(|(_, block)| block_ms(plan.phase, block))
                    .sum();
                let ahead = current.is_some_and(|current| plan.phase > current);
                let left_out = self.left_out.get(&plan.phase).copied();
                let left_out = left_out.or((given_up && ahead).then_some(0));
                let (state, done) = match (left_out, current) {
                    (Some(done), _) => (PhaseState::LeftOut, done),
                    (None, None) => (PhaseState::Done, total),
                    (None, Some(current)) if plan.phase < current => (PhaseState::Done, total),
                    (None, Some(current)) if plan.phase > current => (PhaseState::Ahead, 0),
                    (None, Some(_)) => (
                        PhaseState::Current,
                        here.map_or(0, |place| self.done_ms(index, place, clock)),
                    ),
                };
                PhaseProgress {
                    phase: plan.phase,
                    state,
                    done_ms: done.min(total),
                    total_ms: total,
                }
            })
            .collect()
    }

    /// Returns the whole minutes that are left, estimated, the started one included.
    pub(super) fn minutes_left(&self, clock: u64) -> u16 {
        u16::try_from(self.left_ms(clock).div_ceil(60_000)).unwrap_or(u16::MAX)
    }

    /// Returns the milliseconds that are left, estimated.
    pub(super) fn left_ms(&self, clock: u64) -> u64 {
        self.progress(clock)
            .iter()
            .filter(|phase| matches!(phase.state, PhaseState::Current | PhaseState::Ahead))
            .map(|phase| phase.total_ms - phase.done_ms)
            .sum()
    }

    /// Notes how far the phases before the downshift have come, because the session leaves them here.
    pub(super) fn leave_out(&mut self, from: Phase) {
        let left = self.progress(self.clock).into_iter().filter(|progress| {
            progress.phase >= from
                && progress.phase < Phase::Downshift
                && progress.done_ms < progress.total_ms
                && progress.state != PhaseState::Done
        });
        self.left_out.extend(
            left.map(|progress| (progress.phase, progress.done_ms))
                .collect::<Vec<_>>(),
        );
    }

    /// Whether a block was left before anything of it was done: its time is not to come, and not behind.
    fn never_begun(&self, place: Place) -> bool {
        let been = self.been(place);
        been.left && been.sets == 0
    }

    /// Whether a whole phase was given up before it began.
    fn is_given_up(&self, phase: usize) -> bool {
        let blocks = 0..self.plan.phases[phase].blocks.len();
        blocks
            .into_iter()
            .all(|block| self.never_begun(Place { phase, block }))
    }

    /// Returns how much of another block is behind. In a superset the one that is left counts on beside the other, whose
    /// rests have its time in them.
    fn behind_ms(&self, other: Place, here: Place) -> u64 {
        if self.never_begun(other) {
            return 0;
        }
        let (phase, block) = (self.phase(other), self.block(other));
        let part = |sets: u8| match sets.min(block.sets) {
            0 => 0,
            sets => {
                transition_ms(block) + ramp_ms(block, usize::MAX) + u64::from(sets) * set_ms(phase, block)
            }
        };
        let been = self.been(other);
        if self.partner(here) == Some(other) {
            // The first of the two is a set ahead while the second works.
            let round = match self.slot() {
                Some(Slot::Work(set)) => set,
                Some(Slot::Ramp(_)) | None => 1,
            };
            part(been.sets.max(if other < here {
                round
            } else {
                round.saturating_sub(1)
            }))
        } else if (self.comes_before(other, here) || been.left)
            && !(self.beside(here) == Some(other) && self.is_open(other))
        {
            block_ms(phase, block)
        } else {
            part(been.sets)
        }
    }

    fn done_ms(&self, phase: usize, place: Place, clock: u64) -> u64 {
        let plan = &self.plan.phases[phase];
        let before: u64 = (0..plan.blocks.len())
            .filter(|block| *block != place.block)
            .map(|block| self.behind_ms(Place { phase, block }, place))
            .sum();
        let block = &plan.blocks[place.block];
        let spent = clock.saturating_sub(self.entered);
        let whole = block_ms(plan.phase, block);
        let until = |slot: Slot| {
            transition_ms(block)
                + match slot {
                    Slot::Ramp(index) => ramp_ms(block, index),
                    Slot::Work(set) => {
                        ramp_ms(block, usize::MAX)
                            + u64::from(set.saturating_sub(1)) * set_ms(plan.phase, block)
                    }
                }
        };
        let work = work_ms(block.dose);
        let within = match &self.step {
            Step::Transition { ms, .. } => spent.min(*ms) * transition_ms(block) / (*ms).max(1),
            Step::RampUp { index, .. } => {
                until(Slot::Ramp(*index)) + spent.min(ramp_ms(block, index + 1) - ramp_ms(block, *index))
            }
            Step::Ready { set, .. } => until(Slot::Work(*set)),
            Step::LeadIn { set, .. } => match manner(plan.phase, block) {
                Manner::Hold => until(Slot::Work(*set)) + spent.min(LEAD_IN_MS),
                // Its few seconds are not planned.
                Manner::Intervals | Manner::Repetitions | Manner::Steady | Manner::Breathing => {
                    until(Slot::Work(*set))
                }
            },
            Step::Repetitions { set, .. } => {
                until(Slot::Work(*set)) + spent.min(if block.each_side { 2 * work } else { work })
            }
            Step::Hold { set, first, .. } => {
                let before = if first.is_some() { work + SIDE_CHANGE_MS } else { 0 };
                until(Slot::Work(*set)) + LEAD_IN_MS + before + spent.min(work)
            }
            Step::SideChange { set, .. } => {
                until(Slot::Work(*set)) + LEAD_IN_MS + work + spent.min(SIDE_CHANGE_MS)
            }
            Step::Rest { next, ms, .. } => until(*next).saturating_sub(ms.saturating_sub(spent)),
            Step::Steady { set, .. } | Step::Interval { set, .. } | Step::Breathing { set, .. } => {
                until(Slot::Work(*set)) + spent.min(work)
            }
            Step::Ease { set, ms, .. } => {
                until(Slot::Work(set.saturating_add(1))).saturating_sub(ms.saturating_sub(spent))
            }
            Step::Away { .. } => whole,
            Step::ControlSample { .. } | Step::Reflect | Step::Ended { .. } => 0,
        };
        before + within.min(whole)
    }
}

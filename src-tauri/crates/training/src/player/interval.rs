//! Interval work: hard parts with easy ones between, one running into the other. Once aerobic work is under way nobody
//! has to come back to the screen for its next part.

use super::Player;
use super::effect::{Cue, Effect};
use super::step::{Manner, Place, Slot, Step, manner};
use crate::plan::BlockPurpose;
use crate::vocabulary::Phase;

impl Player {
    pub(super) fn manner(&self, place: Place) -> Manner {
        match manner(self.phase(place), self.block(place)) {
            // Steady work that was broken off and goes on, with this movement or another, is one part of it, not a repeat.
            Manner::Intervals if self.block(place).rest.get() == 0 && self.was_steady(place) => {
                Manner::Steady
            }
            manner => manner,
        }
    }

    fn was_steady(&self, place: Place) -> bool {
        self.is_new_there(place) || self.planned_block(place).sets == 1
    }

    /// Whether timed aerobic work goes on by itself from the part before it. What is only offered waits to be taken.
    pub(super) fn flows(&self, place: Place) -> bool {
        let before = |block: u8| usize::from(block) < place.block;
        self.phase(place) == Phase::Aerobic
            && self.block(place).purpose != BlockPurpose::Optional
            && self
                .sets
                .iter()
                .any(|set| set.phase == Phase::Aerobic && before(set.block))
    }

    /// Returns the step of the work itself.
    pub(super) fn work_step(&self, place: Place, set: u8) -> Step {
        match self.manner(place) {
            Manner::Intervals => Step::Interval { place, set },
            Manner::Steady => Step::Steady { place, set },
            Manner::Breathing => Step::Breathing { place, set },
            Manner::Repetitions => Step::Repetitions { place, set },
            Manner::Hold => Step::Hold {
                place,
                set,
                first: None,
            },
        }
    }

    /// Returns the easy part after a hard one, or what follows where it has none.
    pub(super) fn ease(&self, place: Place, set: u8) -> Step {
        match u64::from(self.block(place).rest.get()) * 1_000 {
            0 => self.after_ease(place, set),
            ms => Step::Ease { place, set, ms },
        }
    }

    /// Returns what follows an easy part: the next hard one, the next aerobic work, or the way back.
    pub(super) fn after_ease(&self, place: Place, set: u8) -> Step {
        match self.own_next(place, set) {
            Some(next) => self.set_step(place, Slot::Work(next)),
            None => self.after_aerobic(place),
        }
    }

    /// Returns what follows a whole part of the aerobic phase that nobody has to watch.
    pub(super) fn after_aerobic(&self, place: Place) -> Step {
        match self.following(place) {
            Some(next) if self.phase(next) == Phase::Aerobic => self.change_over(next, 0),
            Some(_) | None => Step::Away { place },
        }
    }

    /// Whether a hard part follows steady work at once, so that the end of it is counted down.
    pub(super) fn runs_into_intervals(&self, place: Place) -> bool {
        self.following(place).is_some_and(|next| {
            self.phase(next) == Phase::Aerobic
                && self.manner(next) == Manner::Intervals
                && self.block(next).transition.get() == 0
                && self.block(next).ramp_up.is_empty()
        })
    }

    /// An easy part ran out, or was long enough.
    pub(super) fn end_ease(&mut self, place: Place, set: u8, here: bool, effects: &mut Vec<Effect>) {
        let step = match self.after_ease(place, set) {
            // Whoever says so is back already.
            Step::Away { place } if here => self.way_down(place),
            step => step,
        };
        if matches!(step, Step::Away { .. }) {
            self.say(Cue::WorkOver, effects);
        }
        self.enter(step, effects);
    }

    /// Returns how many hard parts of the current interval work are behind.
    pub(super) fn repeats_done(&self) -> u8 {
        match self.step {
            Step::Interval { set, .. } => set.saturating_sub(1),
            Step::Ease { set, .. } => set,
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => 0,
        }
    }

    /// Returns the easy time between hard parts at a reading of the session clock, in milliseconds.
    pub(super) fn eased_ms(&self, clock: u64) -> u64 {
        match self.step {
            Step::Ease { .. } => self.eased + clock.saturating_sub(self.entered),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => self.eased,
        }
    }
}

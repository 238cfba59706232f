//! Leaving something out, and how long a rest is.

use super::Player;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::schedule::whole_seconds;
use super::step::{Place, Slot, Step};
use crate::quantity::Seconds;

/// Longest rest, in milliseconds. Our choice: longer is a pause.
const REST_MAX_MS: u64 = 900_000;

impl Player {
    pub(super) fn skip_step(&mut self, effects: &mut Vec<Effect>) -> Handled {
        match self.step.clone() {
            Step::Transition { .. } | Step::Rest { .. } => return self.end_rest(effects),
            Step::RampUp { place, index } => {
                let next = index + 1;
                let slot = if next < self.block(place).ramp_up.len() {
                    Slot::Ramp(next)
                } else {
                    Slot::Work(1)
                };
                self.go_on(self.set_step(place, slot), effects);
            }
            Step::Ready { place, set }
            | Step::LeadIn { place, set }
            | Step::Repetitions { place, set }
            | Step::Hold { place, set, .. }
            | Step::SideChange { place, set, .. }
            | Step::Breathing { place, set } => self.skip_set(place, set, effects),
            Step::Ease { .. } => return self.end_rest(effects),
            Step::Steady { place, set } | Step::Interval { place, set } => {
                let spent = whole_seconds(self.clock - self.entered);
                self.end_timed(place, set, spent, effects);
            }
            Step::Away { place } => self.go_on(self.way_down(place), effects),
            Step::ControlSample { next } => {
                self.asks_control = false;
                self.go_on(self.change_over(next, 0), effects);
            }
            Step::Reflect | Step::Ended { .. } => return Err(IllegalEvent::NothingToSkip),
        }
        Ok(())
    }

    fn skip_set(&mut self, place: Place, set: u8, effects: &mut Vec<Effect>) {
        self.pass(place, set);
        self.go_on(self.past(place, self.own_next(place, set)), effects);
    }

    pub(super) fn skip_block(&mut self, effects: &mut Vec<Effect>) -> Handled {
        if matches!(self.step, Step::ControlSample { .. }) {
            return self.skip_step(effects);
        }
        let place = self.step.place().ok_or(IllegalEvent::NothingToSkip)?;
        self.bank_steady(effects);
        self.leave(place, true);
        self.go_on(self.past(place, None), effects);
        Ok(())
    }

    /// The rest is over; the last set can still be taken back until the next one begins.
    pub(super) fn end_rest(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let step = match self.step {
            Step::Transition { place, .. } => self.first_set(place),
            Step::Rest { place, next, .. } => self.set_step(place, next),
            Step::Ease { place, set, .. } => {
                self.end_ease(place, set, true, effects);
                return Ok(());
            }
            Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NotResting),
        };
        self.enter(step, effects);
        Ok(())
    }

    pub(super) fn longer_rest(&mut self, seconds: Seconds) -> Handled {
        let (Step::Transition { ms, .. } | Step::Rest { ms, .. } | Step::Ease { ms, .. }) = &mut self.step
        else {
            return Err(IllegalEvent::NotResting);
        };
        let longer = *ms + u64::from(seconds.get()) * 1_000;
        if longer > REST_MAX_MS {
            return Err(IllegalEvent::RestTooLong(whole_seconds(REST_MAX_MS)));
        }
        *ms = longer;
        Ok(())
    }
}

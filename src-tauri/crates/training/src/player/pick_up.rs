//! Going on after an interruption: quit, crash, sleep, a clock that was set.
//!
//! Whoever comes back has cooled down, and may not stand where the session left them. So nothing that asks for a body in
//! position starts by itself (our choice):
//!
//! - a rest or changeover begins again, whole;
//! - a hold that was under way, or about to be, waits for "go" again; its second side waits in a pause before the change of
//!   sides, because the first side is done and stays done;
//! - steady work and breathing go on where they were, since their time is the person's own;
//! - a hard part ends where it was, and counts as far as it went; its ease begins whole;
//! - what waits for the person waits on.

use super::Player;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::schedule::whole_seconds;
use super::step::Step;

impl Player {
    pub(super) fn pick_up(&mut self, effects: &mut Vec<Effect>) -> Handled {
        self.unpause();
        match self.step.clone() {
            step @ (Step::Transition { .. } | Step::Rest { .. } | Step::Ease { .. }) => {
                self.enter(step, effects);
            }
            Step::Interval { place, set } => match whole_seconds(self.clock - self.entered) {
                0 => self.enter(Step::Ready { place, set }, effects),
                spent => self.end_timed(place, set, spent, effects),
            },
            Step::LeadIn { place, set }
            | Step::Hold {
                place,
                set,
                first: None,
            } => {
                self.enter(Step::Ready { place, set }, effects);
            }
            Step::SideChange { place, set, first }
            | Step::Hold {
                place,
                set,
                first: Some(first),
            } => {
                self.enter(Step::SideChange { place, set, first }, effects);
                self.paused_since = Some(self.at);
            }
            Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Repetitions { .. }
            | Step::Steady { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect => {}
            Step::Ended { .. } => return Err(IllegalEvent::Ended),
        }
        Ok(())
    }
}

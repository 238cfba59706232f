//! The order in which the blocks are gone through: the plan's, with what was put off at the end of its own phase.
//!
//! Blocks keep their place in the plan, so that a logged set always names the block it was done in.

use super::Player;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::notice::Notice;
use super::step::{Place, Step};

impl Player {
    /// Returns every block in the order in which they are gone through. Phases never change their order.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + '_ {
        let in_phase = |phase: usize, blocks: usize| {
            let planned = (0..blocks).map(move |block| Place { phase, block });
            let put_off = self.later.iter().copied().filter(move |at| at.phase == phase);
            planned.filter(|at| !self.later.contains(at)).chain(put_off)
        };
        self.plan
            .phases
            .iter()
            .enumerate()
            .flat_map(move |(phase, plan)| in_phase(phase, plan.blocks.len()))
    }

    /// Whether a block is gone through before another one.
    pub(super) fn comes_before(&self, one: Place, other: Place) -> bool {
        let at = |place| self.places().position(|known| known == place);
        at(one) < at(other)
    }

    /// Returns which block of its phase a block is on the way, from 0.
    pub(super) fn turn_in_phase(&self, place: Place) -> usize {
        self.places()
            .filter(|at| at.phase == place.phase)
            .position(|at| at == place)
            .unwrap_or(place.block)
    }

    /// Puts the current movement off to the end of its phase. Two that take turns stay together. What was done of it
    /// stays done: it goes on from there when its turn comes.
    pub(super) fn do_later(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let (place, next) = self.put_off_for()?;
        let rest = match &self.step {
            Step::Rest { ms, .. } => ms.saturating_sub(self.clock - self.entered),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => 0,
        };
        let mut together = self.together(place);
        together.sort_unstable();
        self.later.retain(|at| !together.contains(at));
        self.later.extend(together);
        self.go_on(self.change_over(next, rest), effects);
        self.notice = Some(Notice::DoneLater {
            movement: self.block(place).movement.clone(),
        });
        Ok(())
    }

    /// Whether the current movement can be put off.
    pub(super) fn can_do_later(&self) -> bool {
        self.paused_since.is_none() && self.put_off_for().is_ok()
    }

    /// Returns the current block and the one that comes instead of it for now.
    fn put_off_for(&self) -> Result<(Place, Place), IllegalEvent> {
        let place = match &self.step {
            Step::Transition { place, .. }
            | Step::RampUp { place, .. }
            | Step::Ready { place, .. }
            | Step::LeadIn { place, .. }
            | Step::Repetitions { place, .. }
            | Step::Hold { place, .. }
            | Step::SideChange { place, .. }
            | Step::Rest { place, .. } => *place,
            Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Breathing { .. }
            | Step::Away { .. } => {
                return Err(IllegalEvent::WorkUnderWay);
            }
            Step::ControlSample { .. } | Step::Reflect | Step::Ended { .. } => {
                return Err(IllegalEvent::NothingUnderWay);
            }
        };
        let together = self.together(place);
        let ahead = |at: &Place| !together.contains(at) && self.goes_to(*at);
        let next = self
            .places()
            .filter(|at| at.phase == place.phase && self.comes_before(place, *at))
            .find(ahead)
            .ok_or(IllegalEvent::NothingElseNow)?;
        Ok((place, next))
    }

    /// A block with the one that was planned to take turns with it.
    fn together(&self, place: Place) -> Vec<Place> {
        std::iter::once(place).chain(self.beside(place)).collect()
    }
}

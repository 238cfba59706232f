//! Another plan under what has not been started.

use super::Player;
use super::effect::{Cue, Effect};
use super::event::IllegalEvent;
use super::step::{Place, Step, playable};
use crate::plan::{PhasePlan, SessionPlan};
use crate::vocabulary::Phase;

impl Player {
    /// Returns the phase whose work is under way, if it is not just being changed over to.
    pub(super) fn phase_at_work(&self) -> Option<Phase> {
        let changing_over = matches!(self.step, Step::Transition { .. } | Step::ControlSample { .. });
        let place = self.step.place().filter(|_| !changing_over)?;
        Some(self.phase(place))
    }

    /// Keeps the phases that have begun, `begun` among them, and takes the others from another plan.
    pub(super) fn put_under(
        &mut self,
        plan: SessionPlan,
        begun: Option<Phase>,
        effects: &mut Vec<Effect>,
    ) -> Result<(), IllegalEvent> {
        if self.ended().is_some() {
            return Err(IllegalEvent::Ended);
        }
        playable(&plan)?;
        let place = self
            .step
            .place()
            .filter(|_| self.noticed.light.is_none())
            .ok_or(IllegalEvent::NothingToReplan)?;
        let current = self.phase(place);
        let sampling = matches!(self.step, Step::ControlSample { .. });
        let started = !sampling
            && (begun == Some(current)
                || self.step.working()
                || self.turn_in_phase(place) > 0
                || self.has_begun_phase(place));
        let kept = |phase: Phase| {
            if started {
                phase <= current
            } else {
                phase < current
            }
        };
        let under = |old: &SessionPlan| -> Vec<PhasePlan> {
            let stays = old.phases.iter().filter(|phase| kept(phase.phase));
            stays
                .chain(plan.phases.iter().filter(|phase| !kept(phase.phase)))
                .cloned()
                .collect()
        };
        let (planned, played) = (under(&self.planned), under(&self.plan));
        let mut next = Self {
            planned: SessionPlan {
                phases: planned,
                ..plan.clone()
            },
            plan: SessionPlan {
                phases: played,
                ..plan
            },
            been: self
                .been
                .iter()
                .filter(|(place, _)| kept(self.phase(**place)))
                .map(|(place, been)| (*place, *been))
                .collect(),
            later: self
                .later
                .iter()
                .filter(|place| kept(self.phase(**place)))
                .copied()
                .collect(),
            chosen_less: self
                .chosen_less
                .iter()
                .filter(|(place, _)| kept(self.phase(**place)))
                .map(|(place, sets)| (*place, sets.clone()))
                .collect(),
            gone_around: self
                .gone_around
                .iter()
                .filter(|(place, _)| kept(self.phase(**place)))
                .map(|(place, before)| (*place, before.clone()))
                .collect(),
            ..self.clone()
        };
        next.go_around_what_comes(started.then_some(place));
        let left = self.left_ms(self.clock);
        if started {
            *self = next.no_longer_than(left);
            return Ok(());
        }
        let first = next
            .places()
            .find(|place| !kept(next.phase(*place)) && next.goes_to(*place))
            .ok_or(IllegalEvent::NothingToReplan)?;
        let banked = self.active_ms(self.clock);
        *self = next;
        let step = if sampling {
            Step::ControlSample { next: first }
        } else {
            self.change_over(first, 0)
        };
        self.undo = None;
        // The old place may be gone, so the phase change is told by hand.
        self.banked = banked;
        self.step = step;
        self.counted = self.clock;
        self.entered = self.clock;
        *self = self.clone().no_longer_than(left);
        if self.phase(first) != current && !sampling {
            self.say(
                Cue::PhaseChange {
                    phase: self.phase(first),
                },
                effects,
            );
        }
        Ok(())
    }

    fn has_begun_phase(&self, place: Place) -> bool {
        self.sets.iter().any(|set| set.phase == self.phase(place))
            || self.later.iter().any(|later| later.phase == place.phase)
    }
}

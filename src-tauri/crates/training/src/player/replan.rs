//! Another plan under what has not been started.

use super::Player;
use super::effect::{Cue, Effect};
use super::event::IllegalEvent;
use super::step::{Step, playable};
use crate::plan::{PhasePlan, SessionPlan};
use crate::vocabulary::Phase;

impl Player {
    /// Keeps the phases that have begun and takes the others from another plan.
    pub(super) fn put_under(
        &mut self,
        plan: SessionPlan,
        effects: &mut Vec<Effect>,
    ) -> Result<(), IllegalEvent> {
        if self.ended().is_some() {
            return Err(IllegalEvent::Ended);
        }
        playable(&plan)?;
        let place = self
            .step
            .place()
            .filter(|_| self.light.is_none())
            .ok_or(IllegalEvent::NothingToReplan)?;
        let current = self.phase(place);
        let sampling = matches!(self.step, Step::ControlSample { .. });
        let started = !sampling && (self.step.working() || place.block > 0 || self.has_logged(current));
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
        let next = Self {
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
            ..self.clone()
        };
        if started {
            *self = next;
            return Ok(());
        }
        let first = next
            .places()
            .find(|place| !kept(next.phase(*place)))
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

    fn has_logged(&self, phase: Phase) -> bool {
        self.sets.iter().any(|set| set.phase == phase)
    }
}

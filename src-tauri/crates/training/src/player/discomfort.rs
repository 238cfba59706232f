//! The body said something: the movement stops, and the session goes around the area (§7, "during session").

use super::Player;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::notice::{Around, Notice};
use super::progress::set_ms;
use super::schedule::whole_seconds;
use super::step::{Manner, Place, Slot, Step, asked};
use super::view::Hurts;
use crate::exclusions::why_not;
use crate::movement::{Movement, catalogue};
use crate::noticed::{Discomfort, DiscomfortOn, Heed};
use crate::plan::{Block, Cause, Dose};
use crate::quantity::Seconds;
use crate::vocabulary::{Area, Phase};

/// Times that a movement was stopped from which the downshift is offered (§7).
const STOPS_BEFORE_DOWNSHIFT: usize = 2;
/// Shortest rest of steady work for which another movement is worth changing over to, in seconds. Our choice.
const WORTH_GOING_ON: u32 = 180;

impl Player {
    /// Notes discomfort. Where it asks for it, the movement is over, and all that is still to come goes around the area: each
    /// block by its first alternative that spares it, or left out. What was logged stays; nothing is added.
    pub(super) fn feel(&mut self, discomfort: Discomfort, effects: &mut Vec<Effect>) -> Handled {
        let place = self.step.place().ok_or(IllegalEvent::NothingUnderWay)?;
        let felt_in = self.felt_in(place);
        let heed = discomfort.heed(&self.known_pain);
        let movement = self.felt_movement(felt_in);
        self.noticed.discomforts.push(DiscomfortOn {
            movement: movement.clone(),
            discomfort,
            heed,
        });
        let around = match heed {
            Heed::Noted => None,
            Heed::Stopped => {
                self.limit_area(discomfort);
                self.bank_steady(effects);
                self.undo = None;
                Some(self.spare_areas(place, felt_in, effects))
            }
        };
        self.notice = Some(Notice::Discomfort {
            movement,
            area: discomfort.area,
            around,
        });
        Ok(())
    }

    /// Whether movements were stopped often enough that the downshift is offered. The person may go on.
    pub(super) fn offers_downshift(&self) -> bool {
        let before = |place| self.phase(place) != Phase::Downshift;
        let stops = self.noticed.discomforts.iter();
        stops.filter(|said| said.heed == Heed::Stopped).count() >= STOPS_BEFORE_DOWNSHIFT
            && self.noticed.light.is_none()
            && self.step.place().is_some_and(before)
    }

    /// Returns what discomfort would be about right now, with its own areas first.
    pub(super) fn could_hurt(&self) -> Option<Hurts> {
        let place = self.step.place()?;
        let movement = self.felt_movement(self.felt_in(place));
        let own = catalogue()
            .get(&movement)
            .map_or(&[][..], |known| known.areas.as_slice());
        let others = Area::ALL.iter().filter(|area| !own.contains(area));
        Some(Hurts {
            areas: own.iter().chain(others).copied().collect(),
            likely: u8::try_from(own.len()).unwrap_or(u8::MAX),
            movement,
        })
    }

    /// Whether a movement is known to spare every area that is gone around, and was not stopped itself.
    pub(super) fn spares(&self, slug: &str) -> bool {
        let areas: Vec<Area> = self.limits.keys().copied().collect();
        let spared = |movement: &Movement| !movement.touches(&areas);
        areas.is_empty() || (!self.was_stopped(slug) && catalogue().get(slug).is_some_and(spared))
    }

    fn was_stopped(&self, slug: &str) -> bool {
        let mut said = self.noticed.discomforts.iter();
        said.any(|said| said.heed == Heed::Stopped && said.movement == slug)
    }

    /// While resting and changing over the word is about what was just done.
    fn felt_in(&self, place: Place) -> Place {
        match &self.step {
            Step::Transition { .. } | Step::Rest { .. } => {
                self.undo.as_ref().map_or(place, |window| window.place)
            }
            Step::RampUp { .. }
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
            | Step::Ended { .. } => place,
        }
    }

    fn felt_movement(&self, felt_in: Place) -> String {
        let last = self.undo.as_ref().filter(|window| window.place == felt_in);
        last.and_then(|_| self.sets.last()).map_or_else(
            || self.block(felt_in).movement.clone(),
            |set| set.movement.clone(),
        )
    }

    pub(super) fn limit_area(&mut self, discomfort: Discomfort) {
        let limit = discomfort.limit();
        let Discomfort {
            area,
            kind,
            intensity,
        } = discomfort;
        let cause = Cause::Complaint {
            area,
            kind,
            intensity,
        };
        let known = self.limits.get(&area);
        if known.is_none_or(|(known, _)| *known <= limit) {
            self.limits.insert(area, (limit, cause));
        }
    }

    /// Stops the movement and changes what is to come; the step follows where its block is another one now.
    fn spare_areas(&mut self, place: Place, felt_in: Place, effects: &mut Vec<Effect>) -> Around {
        let (slot, before) = (self.slot(), self.block(place).movement.clone());
        self.offer_elsewhere();
        let stood = self.as_it_stands(felt_in);
        let stopped = self.can_be_stopped(felt_in).then_some(felt_in);
        let mut around = Around {
            stopped: stopped.is_some(),
            ..Around::default()
        };
        if let Some(at) = stopped {
            around.instead = match self.manner(at) {
                Manner::Steady if matches!(self.step, Step::Steady { .. }) => self.goes_on_as(at),
                // Nothing hard is looked for elsewhere.
                Manner::Intervals => None,
                Manner::Steady | Manner::Hold | Manner::Repetitions | Manner::Breathing => {
                    self.instead_of(at)
                }
            };
            if around.instead.is_none() {
                self.leave(at, true);
            }
            self.remember(at, stood);
        }
        (around.swapped, around.left_out) = self.go_around_what_comes(stopped);
        let sampling = matches!(self.step, Step::ControlSample { .. });
        if self.been(place).left {
            let step = if sampling {
                self.sample_before_next(place)
            } else {
                self.past(place, None)
            };
            self.go_on(step, effects);
        } else if self.block(place).movement != before && !sampling {
            self.go_on(self.over_to(place, slot), effects);
        }
        around
    }

    /// Swaps or leaves out what is still to come and is ruled out; returns how many of each.
    pub(super) fn go_around_what_comes(&mut self, except: Option<Place>) -> (u8, u8) {
        let ahead: Vec<Place> = self
            .places()
            .filter(|at| Some(*at) != except && self.is_open(*at) && self.is_ruled_out(*at))
            .collect();
        let (mut swapped, mut left_out) = (0, 0);
        for at in ahead {
            let stood = self.as_it_stands(at);
            if self.instead_of(at).is_some() {
                swapped += 1;
            } else {
                self.leave(at, true);
                left_out += 1;
            }
            self.remember(at, stood);
        }
        self.forget_loading();
        (swapped, left_out)
    }

    /// Whether something of a block was done or is being done that can be stopped. Slow breathing loads nothing, and goes on.
    fn can_be_stopped(&self, place: Place) -> bool {
        let begun = match &self.step {
            Step::Transition { .. } | Step::ControlSample { .. } | Step::Away { .. } => {
                self.is_open(place) && self.been(place).sets > 0
            }
            // What was walked is kept by now, so that its block may look as if it were over.
            Step::Steady { .. } | Step::Interval { .. } => true,
            Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Ease { .. }
            | Step::Breathing { .. }
            | Step::Reflect
            | Step::Ended { .. } => self.is_open(place),
        };
        begun && !self.only_breathes(place)
    }

    fn only_breathes(&self, place: Place) -> bool {
        matches!(self.block(place).dose, Dose::Breaths { .. })
    }

    /// The sample movement looks ahead to the next block of Skill or Strength; without one it is not asked for.
    fn sample_before_next(&self, place: Place) -> Step {
        match self.following(place) {
            Some(next) if matches!(self.phase(next), Phase::Skill | Phase::Strength) => {
                Step::ControlSample { next }
            }
            Some(next) => self.change_over(next, 0),
            None => Step::Reflect,
        }
    }

    /// Changes over to what stands in a block now, at the set it had come to.
    fn over_to(&self, place: Place, slot: Option<Slot>) -> Step {
        let set = match slot {
            Some(Slot::Work(set)) => set.max(self.been(place).sets + 1),
            Some(Slot::Ramp(_)) | None => 1,
        };
        if set == 1 {
            return self.change_over(place, 0);
        }
        let transition = u64::from(self.block(place).transition.get()) * 1_000;
        self.rest_before(place, Slot::Work(set), transition)
    }

    /// Puts a movement that spares the areas in the place of a block's own; `None` where there is none.
    fn instead_of(&mut self, place: Place) -> Option<String> {
        let movement = self.sparing(place)?;
        self.put_instead(place, &movement);
        Some(movement)
    }

    /// Steady work goes on with a movement that spares the areas, for what is left of its time, where that is worth it.
    fn goes_on_as(&mut self, place: Place) -> Option<String> {
        let done = self.been(place).sets;
        let asked_for = asked(self.block(place).dose);
        let left = asked_for.saturating_sub(whole_seconds(self.clock - self.entered));
        if left < WORTH_GOING_ON {
            return None;
        }
        let all_begun = done >= self.block(place).sets;
        let movement = self.instead_of(place)?;
        if all_begun {
            let block = self.block_mut(place);
            block.sets = done + 1;
            block.dose = for_seconds(&movement, left);
        }
        Some(movement)
    }

    /// Whether what the areas may still do rules a block out. The breathing of the downshift always stays.
    fn is_ruled_out(&self, place: Place) -> bool {
        self.rules_out(place, self.block(place))
    }

    /// The same of what may stand in its place.
    pub(super) fn rules_out(&self, place: Place, block: &Block) -> bool {
        let movement = block.movement.as_str();
        let known = catalogue().get(movement);
        let limited = known.is_some_and(|known| why_not(&self.limits, known, self.phase(place)).is_some());
        let only_breathes = matches!(block.dose, Dose::Breaths { .. });
        !only_breathes && (limited || self.was_stopped(movement))
    }

    /// Returns the first alternative that spares every area that is gone around.
    fn sparing(&self, place: Place) -> Option<String> {
        let blocks = &self.plan.phases[place.phase].blocks;
        let taken = |slug: &str| blocks.iter().any(|block| block.movement == slug);
        let mut choices = self.block(place).alternatives.iter();
        choices.find(|slug| self.spares(slug) && !taken(slug)).cloned()
    }

    /// Adds what the day would have been without the areas to the choices of what is still open, behind its own.
    fn offer_elsewhere(&mut self) {
        let open: Vec<Place> = self.places().filter(|at| self.goes_to(*at)).collect();
        for place in open {
            let phase = &self.plan.phases[place.phase];
            let known = &self.block(place).alternatives;
            let more: Vec<String> = self
                .elsewhere
                .iter()
                .filter(|other| other.phase == phase.phase)
                .flat_map(|other| &other.blocks)
                .map(|block| block.movement.clone())
                .filter(|slug| !known.contains(slug))
                .filter(|slug| phase.blocks.iter().all(|block| block.movement != *slug))
                .collect();
            self.block_mut(place).alternatives.extend(more);
        }
    }

    /// Returns what stands in for a block as the plan without the areas has it, in no more time than the block had left.
    pub(super) fn stand_in(&self, place: Place, movement: &str) -> Option<Block> {
        let (phase, block) = (self.phase(place), self.block(place));
        let other = self
            .elsewhere
            .iter()
            .filter(|other| other.phase == phase)
            .flat_map(|other| &other.blocks)
            .find(|other| other.movement == movement)?;
        let done = self.been(place).sets;
        let left = u64::from(block.sets.saturating_sub(done)) * set_ms(phase, block);
        let fits = left / set_ms(phase, other).max(1);
        let sets = other.sets.min(u8::try_from(fits).unwrap_or(u8::MAX)).max(1);
        Some(Block {
            sets: done + sets,
            superset: false,
            purpose: block.purpose,
            ..other.clone()
        })
    }

    /// Takes the movements that load an area out of the choices, so that no swap leads back to it.
    pub(super) fn forget_loading(&mut self) {
        let places: Vec<Place> = self.places().collect();
        for place in places {
            let mut choices = std::mem::take(&mut self.block_mut(place).alternatives);
            choices.retain(|slug| self.spares(slug));
            self.block_mut(place).alternatives = choices;
        }
    }

    pub(super) fn block_mut(&mut self, place: Place) -> &mut Block {
        &mut self.plan.phases[place.phase].blocks[place.block]
    }
}

/// Returns the dose of a movement for so many seconds.
pub(super) fn for_seconds(movement: &str, seconds: u32) -> Dose {
    let seconds = Seconds::clamped(i64::from(seconds));
    catalogue()
        .get(movement)
        .map_or(Dose::Hold { seconds }, |movement| movement.timed(seconds))
}

//! What the sets so far leave of what was planned for the next one, and the ways down from there. Worked out from the logged
//! sets each time ([`Asked`]): nothing of it is stored but what the person chose.

use super::Player;
use super::effect::Effect;
use super::event::{IllegalEvent, SetResult};
use super::handle::Handled;
use super::step::{Place, Slot, Step};
use crate::history::LoggedSet;
use crate::movement::catalogue;
use crate::plan::Block;
use crate::profile::LoadSteps;
use crate::quantity::Grams;
use crate::strength::{Asked, Tuning};
use crate::vocabulary::{Equipment, Quality};

/// Wobbly sets running after which something easier is offered (§4).
const WOBBLY_RUNNING: usize = 2;

impl Player {
    /// Returns what the next set of a block asks for.
    pub(super) fn asked_of(&self, place: Place) -> Asked<'_> {
        let mut asked = Asked::of(self.block(place), self.phase(place), &self.plan);
        let chosen = self.chosen_less.get(&place).map_or(&[][..], Vec::as_slice);
        let mut heard = 0;
        for set in self.done_in(place) {
            heard = choose(&mut asked, chosen, heard, Some(set.set));
            asked.hear(set);
        }
        choose(&mut asked, chosen, heard, None);
        asked
    }

    /// Returns what is to be said of the set to come.
    pub(super) fn tuning(&self) -> Option<Tuning> {
        let place = self.step.place()?;
        match self.slot()? {
            Slot::Work(_) if !matches!(self.step, Step::Away { .. }) => self.asked_of(place).said(),
            Slot::Work(_) | Slot::Ramp(_) => None,
        }
    }

    /// Returns the loads that can be picked for a block, where the plan knows them.
    pub(super) fn loads_for(&self, block: &Block) -> Option<LoadSteps> {
        self.plan.loads.get(&block.implement?).copied()
    }

    /// Returns the loads that can be picked for a logged set.
    pub(super) fn loads_of_set(&self, set: &LoggedSet) -> Option<LoadSteps> {
        let planned = self.block_of(set).filter(|block| block.movement == set.movement);
        let implement = planned
            .and_then(|block| block.implement)
            .or_else(|| self.carried_by(&set.movement))?;
        self.plan.loads.get(&implement).copied()
    }

    /// Returns what carries the load of a movement where the session takes place.
    pub(super) fn carried_by(&self, movement: &str) -> Option<Equipment> {
        let implements = &catalogue().get(movement)?.implements;
        implements
            .iter()
            .copied()
            .find(|implement| self.plan.loads.contains_key(implement))
    }

    /// One step less for the set to come, by choice.
    pub(super) fn take_less(&mut self) -> Handled {
        let (place, set) = self.less_from_here()?;
        self.chosen_less.entry(place).or_default().push(set);
        Ok(())
    }

    /// Returns the set to come, where less can be asked for it.
    pub(super) fn less_from_here(&self) -> Result<(Place, u8), IllegalEvent> {
        let (place, set) = match self.step {
            Step::Repetitions { place, set }
            | Step::Ready { place, set }
            | Step::Rest {
                place,
                next: Slot::Work(set),
                ..
            } => (place, set),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NothingLess),
        };
        let less = self.asked_of(place).take_less();
        less.then_some((place, set)).ok_or(IllegalEvent::NothingLess)
    }

    /// Returns the easier movement that is offered now: after a quality stop until the next work begins, and after sets that
    /// stayed wobbly.
    pub(super) fn easier(&self) -> Option<String> {
        self.easier_at().map(|(_, easier)| easier)
    }

    fn easier_at(&self) -> Option<(Place, String)> {
        let stopped = self
            .undo
            .as_ref()
            .map(|window| window.place)
            .filter(|place| self.been(*place).left && self.light().is_none());
        if let Some(place) = stopped {
            return Some((place, self.easier_than(place)?));
        }
        let place = match self.step {
            Step::Repetitions { place, .. } | Step::Ready { place, .. } | Step::Rest { place, .. } => place,
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return None,
        };
        let wobbly = self
            .done_in(place)
            .rev()
            .take_while(|set| set.quality == Quality::Wobbly)
            .count();
        (wobbly >= WOBBLY_RUNNING)
            .then(|| self.easier_than(place))
            .flatten()
            .map(|easier| (place, easier))
    }

    /// Returns the nearest rung below a block's movement among what may replace it today.
    fn easier_than(&self, place: Place) -> Option<String> {
        let block = self.block(place);
        let movement = catalogue().get(&block.movement)?;
        let below = catalogue().below(movement);
        below
            .into_iter()
            .map(|easier| &easier.slug)
            .find(|easier| block.alternatives.contains(easier))
            .cloned()
    }

    /// The sets that are left go on with the easier movement. A set that was lost stays logged; more of it never follows (§4).
    pub(super) fn take_easier(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let (place, easier) = self.easier_at().ok_or(IllegalEvent::NothingEasier)?;
        let stopped = self.been(place).left;
        if !stopped {
            self.swap(&easier, effects)?;
            self.dose_as_its_own(place);
            return Ok(());
        }
        self.put_instead(place, &easier);
        self.dose_as_its_own(place);
        self.leave(place, false);
        let next = Slot::Work(self.been(place).sets + 1);
        let rest = self.rest_left(place);
        self.go_on(self.rest_before(place, next, rest), effects);
        Ok(())
    }

    /// A set is taken out of the record, whenever it was.
    pub(super) fn take_out(&mut self, index: u16, effects: &mut Vec<Effect>) -> Handled {
        let at = usize::from(index);
        if at >= self.sets.len() {
            return Err(IllegalEvent::NoSuchSet(index));
        }
        if self.undo.is_some() && at + 1 == self.sets.len() {
            return self.undo_set(effects);
        }
        self.sets.remove(at);
        Ok(())
    }

    /// A further set of a movement that is over.
    pub(super) fn log_more(&mut self, index: u16, result: SetResult, effects: &mut Vec<Effect>) -> Handled {
        let (like, set) = self.further(index)?;
        let logged = u16::try_from(self.sets.len()).map_err(|_| IllegalEvent::TooManySets)?;
        self.sets.push(LoggedSet {
            set,
            amount: result.amount,
            load: result.load,
            reserve: result.reserve,
            quality: result.quality,
            ..like
        });
        // The set before it is no longer the last one; both can still be corrected and taken out.
        self.undo = None;
        effects.push(Effect::SetLogged { index: logged });
        Ok(())
    }

    /// Returns the set that a further one of its movement is logged like, and the number of that one.
    pub(super) fn further(&self, index: u16) -> Result<(LoggedSet, u8), IllegalEvent> {
        let none = || IllegalEvent::NoSuchSet(index);
        let like = self.sets.get(usize::from(index)).ok_or_else(none)?;
        let place = self
            .places()
            .find(|place| self.phase(*place) == like.phase && place.block == usize::from(like.block))
            .ok_or_else(none)?;
        let same = || {
            let of_block = |set: &&LoggedSet| set.phase == like.phase && set.block == like.block;
            self.sets.iter().filter(of_block)
        };
        if self.is_open(place) && self.step.place().is_some() {
            return Err(IllegalEvent::NotOver);
        }
        if self.quality_stop(place).is_some() || same().any(|set| set.quality == Quality::Lost) {
            return Err(IllegalEvent::Stopped);
        }
        let last = same().map(|set| set.set).max().unwrap_or(like.set);
        let number = last.checked_add(1).ok_or(IllegalEvent::TooManySets)?;
        Ok((like.clone(), number))
    }

    /// Returns the heaviest load that today's plan has for a block.
    pub(super) fn most_planned(block: &Block) -> Option<Grams> {
        block.climb.last().copied().or(block.load)
    }
}

/// Takes the steps down that were chosen before a set, or all that are left. Returns how many are taken now.
fn choose(asked: &mut Asked<'_>, chosen: &[u8], from: usize, before: Option<u8>) -> usize {
    let mut taken = from;
    while let Some(set) = chosen.get(taken)
        && before.is_none_or(|before| *set <= before)
    {
        asked.take_less();
        taken += 1;
    }
    taken
}

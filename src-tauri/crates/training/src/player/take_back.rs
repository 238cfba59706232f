//! A word of discomfort is taken back: what followed from it is undone as far as it can be. What is done stays done.
//!
//! Every block that the session changed or left for an area remembers what stood there before, for as long as nothing was
//! done in its place. The phases that have not begun come from the plan that the day would have had without the word.

use super::Player;
use super::discomfort::for_seconds;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::notice::Notice;
use super::schedule::whole_seconds;
use super::step::{Place, Step, asked};
use crate::noticed::{DiscomfortOn, Heed};
use crate::plan::Block;
use crate::vocabulary::Phase;

/// A block as it stood before the session went around an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Before {
    /// What stood there, with what was left of it.
    block: Block,
    /// How many of its sets were behind.
    sets: u8,
    /// Whether the session stood there.
    here: bool,
    /// When it was changed, on the session clock.
    since: u64,
    /// What came instead, and in how many sets; `None` where it was left out.
    instead: Option<(String, u8)>,
}

impl Player {
    /// Returns what stands in a block with what is left of it, to be remembered if the session goes around an area there.
    pub(super) fn as_it_stands(&self, place: Place) -> Before {
        let mut block = self.block(place).clone();
        let sets = self.been(place).sets;
        // A walk is broken off: what was walked is a set by now, and the rest of its time would be another one.
        if matches!(self.step, Step::Steady { place: at, .. } if at == place) {
            let walked = whole_seconds(self.clock - self.entered);
            if walked > 0 {
                let left = asked(block.dose).saturating_sub(walked).max(1);
                block.dose = for_seconds(&block.movement, left);
                block.sets = sets + 1;
            }
        }
        Before {
            block,
            sets,
            here: self.step.place() == Some(place),
            since: self.clock,
            instead: None,
        }
    }

    /// Remembers what stood in a block that was changed, or left out.
    pub(super) fn remember(&mut self, place: Place, before: Before) {
        let left = self.been(place).left;
        let stands = self.block(place);
        let instead = (!left).then(|| (stands.movement.clone(), stands.sets));
        self.gone_around
            .entry(place)
            .or_default()
            .push(Before { instead, ..before });
    }

    /// Takes back what was said, and undoes what followed as far as nothing was done since.
    pub(super) fn unsay(&mut self, index: u16, effects: &mut Vec<Effect>) -> Handled {
        let said = self.said(index)?.clone();
        self.noticed.discomforts.remove(usize::from(index));
        if said.heed == Heed::Stopped {
            self.limit_again();
            self.put_back(effects);
            self.choose_again();
        }
        self.notice = Some(Notice::TakenBack {
            movement: said.movement,
            area: said.discomfort.area,
        });
        Ok(())
    }

    /// Returns a word of discomfort by its index among those that stand.
    pub(super) fn said(&self, index: u16) -> Result<&DiscomfortOn, IllegalEvent> {
        let said = self.noticed.discomforts.get(usize::from(index));
        said.ok_or(IllegalEvent::NothingSaid(index))
    }

    /// What the areas may still do follows from the words that are left.
    fn limit_again(&mut self) {
        self.limits.clear();
        let said = self.noticed.discomforts.clone();
        for one in said.into_iter().filter(|one| one.heed == Heed::Stopped) {
            self.limit_area(one.discomfort);
        }
    }

    /// Puts every block back that no other word rules out and nothing was done in since; the step follows.
    fn put_back(&mut self, effects: &mut Vec<Effect>) {
        let here = self.step.place();
        let waits = self.waits_between();
        let untouched = self.nothing_done_since();
        let mut again = Vec::new();
        let places: Vec<Place> = self.gone_around.keys().copied().collect();
        for place in places {
            let behind = here.is_none_or(|here| self.comes_before(place, here));
            let lost = behind && !(waits && untouched) && here.is_none_or(|here| here.phase != place.phase);
            let at_work = here == Some(place) && !waits;
            // The warning light led to the downshift, and nothing leads back before it.
            let over = self.noticed.light.is_some() && self.phase(place) != Phase::Downshift;
            if lost || at_work || over {
                continue;
            }
            if let Some(stood_here) = self.restore(place) {
                again.push((place, behind, stood_here));
            }
        }
        let back = again
            .iter()
            .find(|(_, behind, stood_here)| *behind && *stood_here);
        if let Some((place, ..)) = back.filter(|_| waits && untouched) {
            self.return_to(*place, effects);
            return;
        }
        // What takes turns with this block has its turn by itself; anything else comes at the end of the phase.
        let beside = here.and_then(|here| self.beside(here));
        let later: Vec<Place> = again
            .iter()
            .filter(|(place, behind, _)| *behind && beside != Some(*place))
            .map(|(place, ..)| *place)
            .collect();
        self.later.retain(|place| !later.contains(place));
        self.later.extend(later);
        let sampling = matches!(self.step, Step::ControlSample { .. });
        if let Some((here, ..)) = again.iter().find(|(place, ..)| here == Some(*place) && !sampling) {
            self.return_to(*here, effects);
        }
    }

    /// Whether the session stands between two works, so that the way from here can still be another one.
    const fn waits_between(&self) -> bool {
        match self.step {
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Repetitions { .. }
            | Step::Rest { .. }
            | Step::ControlSample { .. }
            | Step::Reflect => true,
            Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::Ended { .. } => false,
        }
    }

    /// Whether no set was done since the session last went around an area.
    fn nothing_done_since(&self) -> bool {
        let changed = self
            .gone_around
            .values()
            .flatten()
            .map(|before| before.since)
            .max();
        let worked = self.been.values().filter_map(|been| been.worked).max();
        worked <= changed
    }

    /// Puts back what stood in a block, where it can be. Returns whether the session stood there when it was changed; `None`
    /// where nothing of it is asked for again.
    fn restore(&mut self, place: Place) -> Option<bool> {
        let been = self.been(place);
        let changes = self.gone_around.get(&place)?;
        let stands = self.block(place);
        let as_changed = changes.last().is_some_and(|last| match &last.instead {
            None => been.left,
            Some((movement, _)) => !been.left && *movement == stands.movement,
        });
        let found = changes.iter().position(|before| {
            been.sets == before.sets
                && been.worked.is_none_or(|worked| worked <= before.since)
                && !self.rules_out(place, &before.block)
        });
        let at = found.filter(|_| as_changed)?;
        // Sets that the person gave up since then stay given up.
        let given_up = changes
            .last()
            .and_then(|last| last.instead.as_ref())
            .map_or(0, |(_, sets)| sets.saturating_sub(stands.sets));
        let Before { mut block, here, .. } = changes[at].clone();
        block.sets = block.sets.saturating_sub(given_up).max(been.sets).max(1);
        let changes = changes[..at].to_vec();
        if changes.is_empty() {
            self.gone_around.remove(&place);
        } else {
            self.gone_around.insert(place, changes);
        }
        *self.block_mut(place) = block;
        self.leave(place, false);
        self.pair_again(place);
        self.is_open(place).then_some(here)
    }

    /// Goes to what stands in a block again, with the rest that it is owed.
    fn return_to(&mut self, place: Place, effects: &mut Vec<Effect>) {
        let step = self.change_over(place, self.rest_left(place));
        self.go_on(step, effects);
    }

    /// Offers the planned choices again that no area rules out any more.
    fn choose_again(&mut self) {
        let places: Vec<Place> = self.places().collect();
        for place in places {
            let planned = self.planned_block(place).clone();
            let block = self.block_mut(place);
            for slug in std::iter::once(planned.movement).chain(planned.alternatives) {
                if slug != block.movement && !block.alternatives.contains(&slug) {
                    block.alternatives.push(slug);
                }
            }
        }
        self.forget_loading();
    }
}

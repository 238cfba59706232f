//! Another movement instead of the current one.

use super::Player;
use super::discomfort::for_seconds;
use super::effect::Effect;
use super::event::IllegalEvent;
use super::step::{Place, Slot, Step};
use crate::movement::{Measure, catalogue};
use crate::plan::{Block, BlockPurpose, Dose};
use crate::quantity::{Repetitions, RepsInReserve, Seconds};
use crate::strength::FIRST_RESERVE;

impl Player {
    /// Swaps the current block's movement from here on. What it asks for never grows; a load is not carried over to a
    /// movement it was not made for.
    pub(super) fn swap(&mut self, movement: &str, effects: &mut Vec<Effect>) -> Result<(), IllegalEvent> {
        match self.step {
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Repetitions { .. }
            | Step::Rest { .. }
            | Step::ControlSample { .. } => {}
            Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. } => return Err(IllegalEvent::WorkUnderWay),
            Step::Reflect | Step::Ended { .. } => return Err(IllegalEvent::NotAnAlternative),
        }
        let place = self.step.place().ok_or(IllegalEvent::NotAnAlternative)?;
        let block = self.block(place);
        if !block.alternatives.iter().any(|slug| slug == movement) {
            return Err(IllegalEvent::NotAnAlternative);
        }
        self.put_instead(place, movement);
        self.notice = None;
        let owed = self.owed_to_shared(place, self.clock);
        match self.step.clone() {
            Step::RampUp { place, .. } => {
                self.enter(self.rest_before(place, self.first_slot(place), owed), effects);
            }
            Step::Ready { place, set } | Step::Repetitions { place, set } => {
                self.enter(self.rest_before(place, Slot::Work(set), owed), effects);
            }
            Step::Rest { place, next, ms } => {
                let next = match next {
                    Slot::Ramp(_) => self.first_slot(place),
                    Slot::Work(_) => next,
                };
                let ms = ms.max(self.owed_to_shared(place, self.entered));
                self.step = Step::Rest { place, next, ms };
            }
            Step::Transition { place, ms } => {
                let ms = ms.max(self.owed_to_shared(place, self.entered));
                self.step = Step::Transition { place, ms };
            }
            Step::ControlSample { .. } => {}
            Step::LeadIn { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::Reflect
            | Step::Ended { .. } => {}
        }
        Ok(())
    }

    /// Puts a movement in the place of a block's own, with as many sets as the block has come to have. What was chosen less of the
    /// old one says nothing of it.
    pub(super) fn put_instead(&mut self, place: Place, movement: &str) {
        let block = self.block(place);
        let original = &self.planned.phases[place.phase].blocks[place.block];
        let swapped = if original.movement == movement {
            Block {
                sets: block.sets,
                dose: no_longer(original, block.dose),
                ..original.clone()
            }
        } else if let Some(other) = self.stand_in(place, movement) {
            Block {
                dose: no_longer(&other, block.dose),
                ..other
            }
        } else {
            Block {
                implement: self.carried_by(movement),
                ..instead(block, movement)
            }
        };
        let swapped = Block {
            alternatives: others(block, movement),
            ..swapped
        };
        *self.block_mut(place) = swapped;
        self.chosen_less.remove(&place);
        self.pair_again(place);
    }
}

/// Returns the dose of what is swapped in, with no more time under way than the block has come to have.
fn no_longer(original: &Block, now: Dose) -> Dose {
    match (original.dose, now) {
        (
            Dose::Hold { seconds } | Dose::Distance { seconds, .. },
            Dose::Hold { seconds: left } | Dose::Distance { seconds: left, .. },
        ) if left < seconds => for_seconds(&original.movement, left.get()),
        (Dose::Repetitions { .. } | Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. }, _) => {
            original.dose
        }
    }
}

/// The other choices, with the movement that is left as the last one, so that every swap can be swapped back.
fn others(block: &Block, movement: &str) -> Vec<String> {
    let rest = block
        .alternatives
        .iter()
        .filter(|slug| *slug != movement)
        .cloned();
    rest.chain(std::iter::once(block.movement.clone())).collect()
}

fn instead(block: &Block, slug: &str) -> Block {
    let base = Block {
        movement: slug.to_owned(),
        ramp_up: Vec::new(),
        load: None,
        climb: Vec::new(),
        implement: None,
        // What was not planned is done as if for the first time (invariant 11).
        reserve: block
            .reserve
            .map(|reserve| reserve.max(RepsInReserve::clamped(i64::from(FIRST_RESERVE)))),
        // Another movement measures nothing.
        purpose: match block.purpose {
            BlockPurpose::Measure => BlockPurpose::Work,
            BlockPurpose::Work | BlockPurpose::Test | BlockPurpose::Optional => block.purpose,
        },
        ..block.clone()
    };
    let Some(movement) = catalogue().get(slug) else {
        return base;
    };
    let bottom = i64::from(movement.range.0.max(1));
    let dose = match (block.dose, movement.measure) {
        (Dose::Repetitions { repetitions }, Measure::Repetitions) => Dose::Repetitions {
            repetitions: repetitions.min(Repetitions::clamped(i64::from(movement.range.1.max(1)))),
        },
        (Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. }, Measure::Repetitions) => {
            Dose::Repetitions {
                repetitions: Repetitions::clamped(bottom),
            }
        }
        (Dose::Repetitions { .. }, Measure::Seconds | Measure::Breaths | Measure::Distance) => {
            movement.timed(Seconds::clamped(bottom))
        }
        (
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. },
            Measure::Seconds | Measure::Breaths | Measure::Distance,
        ) => movement.timed(seconds),
    };
    Block {
        pattern: movement.pattern,
        dose,
        each_side: movement.each_side,
        fast: movement.fast && block.fast,
        support: movement
            .supports
            .first()
            .copied()
            .filter(|_| movement.needs_support || block.support.is_some()),
        ..base
    }
}

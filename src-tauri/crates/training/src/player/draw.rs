//! Draws the state of a session as a [`PlayerView`].

use super::Player;
use super::calls::called_in;
use super::event::{SessionMillis, SetResult};
use super::schedule::whole_seconds;
use super::step::{Place, Slot, Step, asked, strokes};
use super::view::{BodySide, BreathView, Count, Next, NextSet, PlayerView, SetView, StepKind, Stroke};
use crate::history::LoggedSet;
use crate::movement::{Measure, catalogue};
use crate::plan::{Block, Dose};
use crate::vocabulary::{Phase, Quality};

impl Player {
    /// Returns the session as it is at a moment, without changing it. A moment before the last one counts as the last.
    #[must_use]
    pub fn view(&self, at: SessionMillis) -> PlayerView {
        let mut seen = self.clone();
        seen.advance(at);
        seen.draw()
    }

    fn draw(&self) -> PlayerView {
        let place = self.step.place();
        let slot = self.slot();
        let block = place.map(|place| self.block(place));
        // The sample movement ends Prime, although it already looks at the block after it.
        let sampling = matches!(self.step, Step::ControlSample { .. });
        let spent = self.clock - self.entered.min(self.clock);
        let total = self.length();
        let ramp = match slot {
            Some(Slot::Ramp(index)) => block.and_then(|block| block.ramp_up.get(index)),
            Some(Slot::Work(_)) | None => None,
        };
        let asked_now = place.map(|place| self.asked_of(place));
        let slug = block.map(|block| block.movement.as_str());
        PlayerView {
            at: self.at,
            step: self.kind(),
            phase: if sampling {
                Some(Phase::Prime)
            } else {
                place.map(|place| self.phase(place))
            },
            movement: slug.map(str::to_owned),
            pattern: block.map(|block| block.pattern),
            block: place.map(|place| Count {
                number: count(self.turn_in_phase(place) + 1),
                of: count(self.plan.phases[place.phase].blocks.len()),
            }),
            // The sample movement is none of the block's.
            purpose: block.filter(|_| !sampling).map(|block| block.purpose),
            set: place.zip(slot).map(|(place, slot)| self.count_of(place, slot)),
            ramp_up: ramp.is_some(),
            side: self.side(),
            dose: asked_now.map(|asked| {
                ramp.map_or_else(
                    || asked.dose(),
                    |ramp| Dose::Repetitions {
                        repetitions: ramp.repetitions,
                    },
                )
            }),
            each_side: block.is_some_and(|block| block.each_side),
            load: match ramp {
                Some(ramp) => ramp.load,
                None => asked_now.and_then(|asked| asked.load()),
            },
            loads: block.and_then(|block| self.loads_for(block)),
            tuning: self.tuning(),
            may_take_less: self.less_from_here().is_ok(),
            easier: self.easier(),
            beyond: self.beyond(),
            went_beyond: self.went_beyond(),
            asks_drive: self.asks_drive(),
            drive: self.drive(),
            implement: block.and_then(|block| block.implement),
            takes_load: block.is_some_and(takes_load),
            reserve: block.and_then(|block| block.reserve).filter(|_| ramp.is_none()),
            effort: block.map(|block| block.effort),
            support: block.and_then(|block| block.support),
            fast: block.is_some_and(|block| block.fast),
            remaining_ms: total.map(|total| short(total.saturating_sub(spent))),
            total_ms: total.map(short),
            spent_ms: short(spent),
            running: self.paused_since.is_none() && total.is_some(),
            elapsed_seconds: whole_seconds(self.active_ms(self.clock)),
            minutes_left: self.minutes_left(self.clock),
            progress: self.progress(self.clock),
            next: self.next(),
            next_movement: place
                .zip(slot)
                .and_then(|(place, slot)| self.place_after(place, self.own_after(place, slot)))
                .map(|next| self.block(next).movement.clone()),
            turns_with: place
                .filter(|_| !sampling)
                .and_then(|place| self.partner(place))
                .filter(|partner| !self.been(*partner).left)
                .map(|partner| self.block(partner).movement.clone()),
            changes_over: self.changes_over(),
            prefill: self.prefill(),
            sets: (0u16..)
                .zip(&self.sets)
                .map(|(index, set)| self.set_view(index, set))
                .collect(),
            last_logged: self
                .undo
                .as_ref()
                .and_then(|_| u16::try_from(self.sets.len().checked_sub(1)?).ok()),
            can_undo: self.undo.is_some() && self.paused_since.is_none(),
            alternatives: block.map(|block| block.alternatives.clone()).unwrap_or_default(),
            breath: self.breath(spent),
            paused: self.paused_since.is_some(),
            asks: self.question(),
            practises_pace: self.practises_pace(),
            practice: self.steady.practice(),
            repeats_done: self.repeats_done(),
            calls: block.filter(|_| !sampling).and_then(called_in),
            call: self.last_call(spent),
            notice: self.notice.clone(),
            light: self.noticed.light,
            advice: self.advice(),
            hurts: self.could_hurt(),
            discomforts: self.noticed.discomforts.clone(),
            offers_downshift: self.offers_downshift(),
            can_do_later: self.can_do_later(),
            least_sets: self.least_sets(),
            sooner: self.ways_to_finish_sooner(),
            flags: self.noticed.flags.clone(),
            ending: matches!(self.step, Step::Reflect | Step::Ended { .. }).then(|| self.ending()),
        }
    }

    const fn kind(&self) -> StepKind {
        match self.step {
            Step::Transition { .. } => StepKind::Transition,
            Step::RampUp { .. } => StepKind::RampUp,
            Step::Ready { .. } => StepKind::Ready,
            Step::LeadIn { .. } => StepKind::LeadIn,
            Step::Repetitions { .. } => StepKind::Repetitions,
            Step::Hold { .. } => StepKind::Hold,
            Step::SideChange { .. } => StepKind::SideChange,
            Step::Rest { .. } => StepKind::Rest,
            Step::Steady { .. } => StepKind::Steady,
            Step::Interval { .. } => StepKind::Interval,
            Step::Ease { .. } => StepKind::Ease,
            Step::Away { .. } => StepKind::Away,
            Step::Breathing { .. } => StepKind::Breathing,
            Step::ControlSample { .. } => StepKind::ControlSample,
            Step::Reflect => StepKind::Reflect,
            Step::Ended { .. } => StepKind::Ended,
        }
    }

    /// Returns the set this step is or leads to.
    pub(super) fn slot(&self) -> Option<Slot> {
        match self.step {
            Step::Transition { place, .. } | Step::ControlSample { next: place } => {
                Some(self.first_slot(place))
            }
            Step::RampUp { index, .. } => Some(Slot::Ramp(index)),
            Step::Ready { set, .. }
            | Step::LeadIn { set, .. }
            | Step::Repetitions { set, .. }
            | Step::Hold { set, .. }
            | Step::SideChange { set, .. }
            | Step::Steady { set, .. }
            | Step::Interval { set, .. }
            | Step::Breathing { set, .. } => Some(Slot::Work(set)),
            Step::Rest { next, .. } => Some(next),
            Step::Ease { place, set, .. } => Some(Slot::Work(self.own_next(place, set).unwrap_or(set))),
            Step::Away { place } => Some(Slot::Work(self.block(place).sets)),
            Step::Reflect | Step::Ended { .. } => None,
        }
    }

    fn side(&self) -> Option<BodySide> {
        let (place, side) = match self.step {
            Step::Ready { place, .. }
            | Step::LeadIn { place, .. }
            | Step::Hold {
                place, first: None, ..
            } => (place, BodySide::First),
            Step::SideChange { place, .. }
            | Step::Hold {
                place,
                first: Some(_),
                ..
            } => (place, BodySide::Second),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Repetitions { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return None,
        };
        self.block(place).each_side.then_some(side)
    }

    /// Returns what follows the work of this step.
    fn next(&self) -> Option<Next> {
        let (place, slot) = self.step.place().zip(self.slot())?;
        if matches!(self.step, Step::ControlSample { .. }) {
            return Some(self.next_set(place, slot));
        }
        let turn = match slot {
            Slot::Ramp(index) if index + 1 < self.block(place).ramp_up.len() => {
                Some((place, Slot::Ramp(index + 1)))
            }
            Slot::Ramp(_) => Some((place, Slot::Work(1))),
            Slot::Work(_) => self.turn_after(place, self.own_after(place, slot)),
        };
        Some(match (turn, self.following(place)) {
            (Some((next, slot)), _) => self.next_set(next, slot),
            (None, None) => Next::Reflect,
            (None, Some(next)) if self.samples_between(place, next) => Next::ControlSample,
            (None, Some(next)) => self.next_set(next, self.first_slot(next)),
        })
    }

    /// Returns the work set of the same block that follows one.
    fn own_after(&self, place: Place, slot: Slot) -> Option<u8> {
        match slot {
            Slot::Ramp(_) => self.own_next(place, 1),
            Slot::Work(set) => self.own_next(place, set),
        }
    }

    /// Whether a rest leads to another movement than the one of the last set.
    fn changes_over(&self) -> bool {
        let Step::Rest { place, .. } = self.step else {
            return false;
        };
        self.sets
            .last()
            .is_some_and(|last| last.phase == self.phase(place) && usize::from(last.block) != place.block)
    }

    fn next_set(&self, place: Place, slot: Slot) -> Next {
        let block = self.block(place);
        let asked = self.asked_of(place);
        let ramp = match slot {
            Slot::Ramp(index) => block.ramp_up.get(index),
            Slot::Work(_) => None,
        };
        Next::Set {
            set: NextSet {
                phase: self.phase(place),
                movement: block.movement.clone(),
                set: ramp.is_none().then(|| self.count_of(place, slot)),
                dose: ramp.map_or_else(
                    || asked.dose(),
                    |ramp| Dose::Repetitions {
                        repetitions: ramp.repetitions,
                    },
                ),
                each_side: block.each_side,
                load: match ramp {
                    Some(ramp) => ramp.load,
                    None => asked.load(),
                },
                reserve: block.reserve.filter(|_| ramp.is_none()),
            },
        }
    }

    fn breath(&self, spent: u64) -> Option<BreathView> {
        let Step::Breathing { place, .. } = self.step else {
            return None;
        };
        let (inhale, exhale) = strokes(self.block(place).dose)?;
        let within = spent % (inhale + exhale);
        let (stroke, left) = if within < inhale {
            (Stroke::In, inhale - within)
        } else {
            (Stroke::Out, inhale + exhale - within)
        };
        Some(BreathView {
            stroke,
            stroke_remaining_ms: short(left),
            inhale_ms: short(inhale),
            exhale_ms: short(exhale),
        })
    }

    pub(super) fn set_view(&self, index: u16, set: &LoggedSet) -> SetView {
        let block = self.block_of(set);
        let measured = catalogue()
            .get(&set.movement)
            .map(|known| known.measure != Measure::Repetitions);
        let dosed = || block.is_some_and(|block| !matches!(block.dose, Dose::Repetitions { .. }));
        SetView {
            set: set.clone(),
            timed: measured.unwrap_or_else(dosed),
            takes_load: set.load.is_some() || block.is_some_and(takes_load),
            loads: self.loads_of_set(set),
            may_add: self
                .further(index)
                .is_ok_and(|(_, number)| number == set.set.saturating_add(1)),
            takes_reserve: set.reserve.is_some() || block.is_some_and(|block| block.reserve.is_some()),
        }
    }

    fn count_of(&self, place: Place, slot: Slot) -> Count {
        let block = self.block(place);
        match slot {
            Slot::Ramp(index) => Count {
                number: count(index + 1),
                of: count(block.ramp_up.len()),
            },
            Slot::Work(set) => Count {
                number: set,
                of: block.sets,
            },
        }
    }

    fn prefill(&self) -> Option<SetResult> {
        let (place, amount) = match self.step {
            Step::Repetitions { place, .. } => (place, asked(self.asked_of(place).dose())),
            Step::Hold { place, first, .. } => {
                let spent = whole_seconds(self.clock - self.entered);
                (place, first.map_or(spent, |first| first.min(spent)))
            }
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return None,
        };
        Some(SetResult {
            amount,
            load: self.asked_of(place).load(),
            reserve: self.block(place).reserve,
            quality: Quality::Clean,
        })
    }
}

fn takes_load(block: &Block) -> bool {
    block.load.is_some()
        || catalogue()
            .get(&block.movement)
            .is_some_and(|known| !known.implements.is_empty())
}

fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

pub(super) fn short(ms: u64) -> u32 {
    u32::try_from(ms).unwrap_or(u32::MAX)
}

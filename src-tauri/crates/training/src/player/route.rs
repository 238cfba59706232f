//! The way through the plan: which step follows which, and when quality ends a block.

use super::effect::{BlockStop, Cue, Effect};
use super::event::SetResult;
use super::notice::Notice;
use super::schedule::whole_seconds;
use super::step::{Manner, Place, RAMP_UP_REST_MS, Slot, Step, asked};
use super::turns::Been;
use super::{Player, UndoWindow};
use crate::history::LoggedSet;
use crate::plan::{Dose, QualityStop};
use crate::vocabulary::{Phase, Quality};

impl Player {
    pub(super) fn first_place(&self) -> Option<Place> {
        self.places().next()
    }

    /// Returns the block after this one that is not over. Whoever is dizzy only breathes, seated.
    pub(super) fn following(&self, place: Place) -> Option<Place> {
        let mut after = self.places().skip_while(|at| *at != place).skip(1);
        after.find(|next| self.goes_to(*next))
    }

    /// Whether the way leads to a block.
    pub(super) fn goes_to(&self, place: Place) -> bool {
        self.is_offered(place) && self.is_open(place)
    }

    fn is_offered(&self, place: Place) -> bool {
        !self.seated || matches!(self.block(place).dose, Dose::Breaths { .. })
    }

    /// Returns the first block of the downshift.
    pub(super) fn downshift(&self) -> Option<Place> {
        self.places()
            .find(|place| self.phase(*place) == Phase::Downshift && self.goes_to(*place))
    }

    /// Returns the changeover to a block, `extra` milliseconds longer than planned; without any, its first set.
    pub(super) fn change_over(&self, place: Place, extra: u64) -> Step {
        let ms = extra + u64::from(self.block(place).transition.get()) * 1_000;
        if ms == 0 {
            self.first_set(place)
        } else {
            Step::Transition { place, ms }
        }
    }

    pub(super) fn first_set(&self, place: Place) -> Step {
        self.set_step(place, self.first_slot(place))
    }

    /// Returns the set that a block begins with, or goes on with when it was put off.
    pub(super) fn first_slot(&self, place: Place) -> Slot {
        match self.been(place).sets {
            0 if self.block(place).ramp_up.is_empty() => Slot::Work(1),
            0 => Slot::Ramp(0),
            sets => Slot::Work(sets + 1),
        }
    }

    /// Returns how a set starts: repetitions at once, timed work on "go", breathing by itself, and so does aerobic work that
    /// goes on from what was before.
    pub(super) fn set_step(&self, place: Place, slot: Slot) -> Step {
        match slot {
            Slot::Ramp(index) => Step::RampUp { place, index },
            Slot::Work(set) => match self.manner(place) {
                Manner::Hold => Step::Ready { place, set },
                Manner::Steady | Manner::Intervals
                    if (set == 1 && !self.flows(place)) || self.is_new_there(place) =>
                {
                    Step::Ready { place, set }
                }
                // A walk that was broken off goes on when the person does.
                Manner::Steady if set > 1 => Step::Ready { place, set },
                Manner::Repetitions | Manner::Steady | Manner::Intervals | Manner::Breathing => {
                    self.work_step(place, set)
                }
            },
        }
    }

    /// Whether the sets of a block so far were another movement's.
    pub(super) fn is_new_there(&self, place: Place) -> bool {
        self.been(place).sets > 0 && self.done_in(place).next().is_none()
    }

    /// Returns the step after a block.
    pub(super) fn after_block(&self, place: Place, rest: u64) -> Step {
        let Some(next) = self.following(place) else {
            return Step::Reflect;
        };
        if self.samples_between(place, next) {
            Step::ControlSample { next }
        } else {
            self.change_over(next, rest)
        }
    }

    /// Whether the sample movement stands between two blocks: at the end of Prime, where it can still change something.
    pub(super) fn samples_between(&self, place: Place, next: Place) -> bool {
        self.asks_control
            && self.phase(place) == Phase::Prime
            && matches!(self.phase(next), Phase::Skill | Phase::Strength)
    }

    /// Returns the step after a set that was done.
    pub(super) fn after_set(&self, place: Place, set: u8) -> Step {
        match self.manner(place) {
            Manner::Steady => self.after_aerobic(place),
            Manner::Intervals => self.ease(place, set),
            Manner::Repetitions | Manner::Hold | Manner::Breathing => {
                self.onward(place, self.own_next(place, set))
            }
        }
    }

    pub(super) fn after_ramp_up(&self, place: Place, index: usize) -> Step {
        let next = if index + 1 < self.block(place).ramp_up.len() {
            Slot::Ramp(index + 1)
        } else {
            Slot::Work(1)
        };
        self.rest_before(place, next, RAMP_UP_REST_MS)
    }

    pub(super) fn rest_before(&self, place: Place, next: Slot, ms: u64) -> Step {
        if ms == 0 {
            self.set_step(place, next)
        } else {
            Step::Rest { place, next, ms }
        }
    }

    /// What happens when a step runs out.
    pub(super) fn run_out(&mut self, effects: &mut Vec<Effect>) {
        match self.step.clone() {
            Step::Transition { place, .. } => {
                self.say(Cue::RestOver, effects);
                self.enter(self.first_set(place), effects);
            }
            Step::Rest { place, next, .. } => {
                self.say(Cue::RestOver, effects);
                self.enter(self.set_step(place, next), effects);
            }
            Step::LeadIn { place, set } => self.enter(self.work_step(place, set), effects),
            Step::SideChange { place, set, first } => {
                self.enter(
                    Step::Hold {
                        place,
                        set,
                        first: Some(first),
                    },
                    effects,
                );
            }
            Step::Hold { place, set, first } => {
                // As planned, or what an earlier set has left of it.
                let amount = whole_seconds(self.clock - self.entered);
                self.end_side(place, set, first, amount, effects);
            }
            Step::Ease { place, set, .. } => self.end_ease(place, set, false, effects),
            Step::Steady { place, set } | Step::Interval { place, set } | Step::Breathing { place, set } => {
                self.say(Cue::WorkOver, effects);
                let amount = asked(self.block(place).dose);
                self.log(place, set, self.as_planned(place, amount), effects);
            }
            Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::Repetitions { .. }
            | Step::Away { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => {}
        }
    }

    /// One side of a hold is over: the other side follows, or the set is logged by its shorter side.
    pub(super) fn end_side(
        &mut self,
        place: Place,
        set: u8,
        first: Option<u32>,
        amount: u32,
        effects: &mut Vec<Effect>,
    ) {
        self.say(Cue::WorkOver, effects);
        match first {
            None if self.block(place).each_side => {
                self.enter(
                    Step::SideChange {
                        place,
                        set,
                        first: amount,
                    },
                    effects,
                );
            }
            None => self.log(place, set, self.as_planned(place, amount), effects),
            Some(first) => self.log(place, set, self.as_planned(place, amount.min(first)), effects),
        }
    }

    /// Timed work that ended without a word about it.
    pub(super) fn as_planned(&self, place: Place, amount: u32) -> SetResult {
        SetResult {
            amount,
            load: self.asked_of(place).load(),
            reserve: None,
            quality: Quality::Clean,
        }
    }

    /// The logged sets of a block with its current movement.
    pub(super) fn done_in(&self, place: Place) -> impl DoubleEndedIterator<Item = &LoggedSet> {
        let phase = self.phase(place);
        let movement = self.block(place).movement.as_str();
        self.sets.iter().filter(move |set| {
            set.phase == phase && usize::from(set.block) == place.block && set.movement == movement
        })
    }

    /// Keeps a set and goes on.
    pub(super) fn log(&mut self, place: Place, set: u8, result: SetResult, effects: &mut Vec<Effect>) {
        self.keep(place, set, result, effects);
        self.settle(place, set, effects);
    }

    /// Keeps a set.
    pub(super) fn keep(&mut self, place: Place, set: u8, result: SetResult, effects: &mut Vec<Effect>) {
        let index = u16::try_from(self.sets.len()).unwrap_or(u16::MAX);
        self.sets.push(LoggedSet {
            phase: self.phase(place),
            block: u8::try_from(place.block).unwrap_or(u8::MAX),
            set,
            movement: self.block(place).movement.clone(),
            amount: result.amount,
            load: result.load,
            reserve: result.reserve,
            quality: result.quality,
        });
        effects.push(Effect::SetLogged { index });
        self.undo = Some(UndoWindow {
            place,
            set,
            logged: self.clock,
            before: self.been(place),
        });
        self.been.insert(
            place,
            Been {
                sets: set,
                left: false,
                worked: Some(self.clock),
            },
        );
    }

    /// Goes on after the last logged set, with its quality in mind.
    pub(super) fn settle(&mut self, place: Place, set: u8, effects: &mut Vec<Effect>) {
        let left_out = self.block(place).sets - set.min(self.block(place).sets);
        self.notice = None;
        let stop = self.quality_stop(place).filter(|_| left_out > 0);
        self.leave(place, stop.is_some());
        match stop {
            Some(stop) => {
                let movement = self.block(place).movement.clone();
                self.notice = Some(Notice::BlockStopped {
                    movement: movement.clone(),
                    stop,
                    left_out,
                });
                effects.push(Effect::BlockStopped {
                    movement,
                    stop,
                    left_out,
                });
                self.enter(self.onward(place, None), effects);
            }
            None => self.enter(self.after_set(place, set), effects),
        }
    }

    /// Returns why the last set ends its block, if it does. Extra attempts never follow a stop.
    pub(super) fn quality_stop(&self, place: Place) -> Option<BlockStop> {
        let stop = self.stop_rule(place)?;
        let count = |sets: usize, enough: u8| sets >= usize::from(enough);
        let running = |quality: Quality| {
            self.done_in(place)
                .rev()
                .take_while(|set| set.quality == quality)
                .count()
        };
        let lost = self
            .done_in(place)
            .filter(|set| set.quality == Quality::Lost)
            .count();
        if running(Quality::Lost) > 0 && count(lost, stop.lost) {
            Some(BlockStop::Lost)
        } else if running(Quality::Wobbly) > 0 && count(running(Quality::Wobbly), stop.wobbly) {
            Some(BlockStop::Wobbly)
        } else {
            None
        }
    }

    /// Returns when a block ends early: as its plan says; otherwise skill by the standard rule, and strength when a set
    /// was lost (training-science §4, our choice).
    fn stop_rule(&self, place: Place) -> Option<QualityStop> {
        let otherwise = match self.phase(place) {
            Phase::Skill => Some(QualityStop::STANDARD),
            Phase::Strength => Some(QualityStop {
                lost: 1,
                wobbly: u8::MAX,
            }),
            Phase::Prime | Phase::Aerobic | Phase::Downshift => None,
        };
        self.block(place).quality_stop.or(otherwise)
    }
}

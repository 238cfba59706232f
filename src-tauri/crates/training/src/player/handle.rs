//! What each event does.

use super::effect::Effect;
use super::event::{AMOUNT_MAX, IllegalEvent, PlayerEvent, SetResult, WarningSign};
use super::lived::seconds;
use super::schedule::whole_seconds;
use super::step::{Manner, Place, Slot, Step};
use super::{Player, UndoWindow};
use crate::check_in::{Control, RedFlag};
use crate::history::Ending;
use crate::plan::Dose;
use crate::vocabulary::Phase;

pub(super) type Handled = Result<(), IllegalEvent>;

impl Player {
    pub(super) fn handle(&mut self, event: PlayerEvent, effects: &mut Vec<Effect>) -> Handled {
        if self.ended().is_some() {
            return Err(IllegalEvent::Ended);
        }
        if self.paused_since.is_some() && !waits_for_nothing(&event) {
            return Err(IllegalEvent::Paused);
        }
        match event {
            PlayerEvent::Begin => self.begin(effects),
            PlayerEvent::Done => self.done(effects),
            PlayerEvent::LogSet { result } => self.log_set(result, effects),
            PlayerEvent::EditSet { index, result } => self.edit_set(index, result, effects),
            PlayerEvent::UndoSet => self.undo_set(effects),
            PlayerEvent::TakeOut { index } => self.take_out(index, effects),
            PlayerEvent::LogMore { index, result } => {
                check(result)?;
                self.log_more(index, result, effects)
            }
            PlayerEvent::TakeLess => self.take_less(),
            PlayerEvent::TakeEasier => self.take_easier(effects),
            PlayerEvent::SayDrive { drive } => self.say_drive(drive),
            PlayerEvent::SkipStep => self.skip_step(effects),
            PlayerEvent::SkipBlock => self.skip_block(effects),
            PlayerEvent::EndRest => self.end_rest(effects),
            PlayerEvent::LongerRest { seconds } => self.longer_rest(seconds),
            PlayerEvent::Pause => self.pause(),
            PlayerEvent::Resume => self.resume(),
            PlayerEvent::PickUp => self.pick_up(effects),
            PlayerEvent::Swap { movement } => self.swap(&movement, effects),
            PlayerEvent::Discomfort { discomfort } => self.feel(discomfort, effects),
            PlayerEvent::TakeBackDiscomfort { index } => self.unsay(index, effects),
            PlayerEvent::DoLater => self.do_later(effects),
            PlayerEvent::FewerSets { sets } => self.fewer_sets(sets),
            PlayerEvent::FinishSooner { minutes } => self.finish_sooner(minutes),
            PlayerEvent::ControlSampled { control } => self.sample(control, effects),
            PlayerEvent::WarningLight { sign } => self.warn(sign, effects),
            PlayerEvent::RedFlag { flags } => self.stop(flags, effects),
            PlayerEvent::StartDownshift => self.start_downshift(effects),
            PlayerEvent::TalkTest { answer } => self.answer_talk_test(answer),
            PlayerEvent::Pace { effort } => self.answer_pace(effort),
            PlayerEvent::PracticePace { on } => self.practise_pace(on),
            PlayerEvent::AerobicEffort { effort } => self.answer_aerobic_effort(effort),
            PlayerEvent::Finish => {
                self.bank_steady(effects);
                self.close(self.ending(), effects);
                Ok(())
            }
            PlayerEvent::DayOver => {
                self.bank_steady(effects);
                let ending = match self.ending() {
                    Ending::Early => Ending::DayOver,
                    known => known,
                };
                self.close(ending, effects);
                Ok(())
            }
        }
    }

    fn begin(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let step = match self.step {
            Step::Ready { place, set } if self.manner(place) == Manner::Steady => Step::Steady { place, set },
            Step::Ready { place, set } => Step::LeadIn { place, set },
            Step::Transition { place, .. } => self.first_set(place),
            Step::Rest { place, next, .. } => self.set_step(place, next),
            Step::LeadIn { place, set } => self.work_step(place, set),
            Step::Ease { place, set, .. } => {
                self.end_ease(place, set, true, effects);
                return Ok(());
            }
            Step::SideChange { place, set, first } => Step::Hold {
                place,
                set,
                first: Some(first),
            },
            Step::RampUp { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NothingToBegin),
        };
        self.go_on(step, effects);
        Ok(())
    }

    /// Leaves what was logged behind: from here it can be corrected, but not taken back.
    pub(super) fn go_on(&mut self, step: Step, effects: &mut Vec<Effect>) {
        self.undo = None;
        self.notice = None;
        self.enter(step, effects);
    }

    fn done(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let spent = whole_seconds(self.clock - self.entered);
        match self.step.clone() {
            Step::RampUp { place, index } => self.go_on(self.after_ramp_up(place, index), effects),
            Step::Hold { place, set, first } if spent == 0 => {
                self.go_on(
                    first.map_or(Step::Ready { place, set }, |first| Step::SideChange {
                        place,
                        set,
                        first,
                    }),
                    effects,
                );
            }
            Step::Hold { place, set, first } => self.end_side(place, set, first, spent, effects),
            Step::Steady { place, set } | Step::Interval { place, set } => {
                self.end_timed(place, set, spent, effects);
            }
            Step::Breathing { place, set } => self.end_timed(place, set, spent, effects),
            Step::Away { .. } => return self.start_downshift(effects),
            Step::Transition { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Ease { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NothingUnderWay),
        }
        Ok(())
    }

    /// Ends timed work before its time. Back before the end means no waiting for the person afterwards.
    pub(super) fn end_timed(&mut self, place: Place, set: u8, spent: u32, effects: &mut Vec<Effect>) {
        if spent > 0 {
            self.keep(place, set, self.as_planned(place, spent), effects);
        }
        self.pass(place, set);
        let step = match self.after_set(place, set) {
            Step::Away { place } => self.way_down(place),
            step => step,
        };
        self.notice = None;
        self.enter(step, effects);
    }

    fn log_set(&mut self, result: SetResult, effects: &mut Vec<Effect>) -> Handled {
        check(result)?;
        let (place, set) = match self.step {
            Step::Repetitions { place, set } | Step::Ready { place, set } | Step::LeadIn { place, set } => {
                (place, set)
            }
            Step::Hold { place, set, .. } | Step::SideChange { place, set, .. } => (place, set),
            Step::Steady { place, set } | Step::Interval { place, set } | Step::Breathing { place, set } => {
                (place, set)
            }
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Rest { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NoSetToLog),
        };
        self.log(place, set, result, effects);
        Ok(())
    }

    fn edit_set(&mut self, index: u16, result: SetResult, effects: &mut Vec<Effect>) -> Handled {
        check(result)?;
        let last = usize::from(index) + 1 == self.sets.len();
        let stopped = self
            .undo
            .as_ref()
            .and_then(|window| self.quality_stop(window.place));
        let set = self
            .sets
            .get_mut(usize::from(index))
            .ok_or(IllegalEvent::NoSuchSet(index))?;
        (set.amount, set.load, set.reserve, set.quality) =
            (result.amount, result.load, result.reserve, result.quality);
        let Some(window) = self.undo.clone().filter(|_| last) else {
            return Ok(());
        };
        // Said otherwise before anything else began: the way on is the one this word would have led to.
        let sets_left = window.set < self.block(window.place).sets;
        if sets_left && self.quality_stop(window.place).is_some() != stopped.is_some() {
            self.settle(window.place, window.set, effects);
            self.entered = window.logged;
        }
        Ok(())
    }

    pub(super) fn undo_set(&mut self, effects: &mut Vec<Effect>) -> Handled {
        let window = self.undo.take().ok_or(IllegalEvent::NothingToUndo)?;
        let UndoWindow { place, set, .. } = window;
        self.sets.pop();
        self.been.insert(place, window.before);
        self.notice = None;
        self.enter(self.set_again(place, set), effects);
        Ok(())
    }

    fn pause(&mut self) -> Handled {
        if self.paused_since.is_some() {
            return Err(IllegalEvent::Paused);
        }
        self.paused_since = Some(self.at);
        Ok(())
    }

    fn resume(&mut self) -> Handled {
        let since = self.paused_since.take().ok_or(IllegalEvent::NotPaused)?;
        self.paused_ms += self.at.0 - since.0;
        Ok(())
    }

    fn sample(&mut self, control: Control, effects: &mut Vec<Effect>) -> Handled {
        let Step::ControlSample { next } = self.step else {
            return Err(IllegalEvent::NoSample);
        };
        self.asks_control = false;
        self.sampled = Some(control);
        self.go_on(self.change_over(next, 0), effects);
        match control {
            Control::Clean => {}
            Control::Wobbly | Control::NotToday => effects.push(Effect::Replan { control }),
        }
        Ok(())
    }

    fn warn(&mut self, sign: WarningSign, effects: &mut Vec<Effect>) -> Handled {
        let place = self.step.place().ok_or(IllegalEvent::NothingUnderWay)?;
        self.unpause();
        self.bank_steady(effects);
        self.noticed.light.get_or_insert(sign);
        self.seated |= sign == WarningSign::Dizziness;
        let here = self.phase(place);
        if here != Phase::Downshift {
            self.leave_out(here);
            let step = self
                .downshift()
                .map_or(Step::Reflect, |place| self.change_over(place, 0));
            self.go_on(step, effects);
        } else if self.seated && !matches!(self.block(place).dose, Dose::Breaths { .. }) {
            let step = self
                .following(place)
                .map_or(Step::Reflect, |place| self.change_over(place, 0));
            self.go_on(step, effects);
        }
        Ok(())
    }

    fn stop(&mut self, flags: Vec<RedFlag>, effects: &mut Vec<Effect>) -> Handled {
        if flags.is_empty() {
            return Err(IllegalEvent::NoFlag);
        }
        self.bank_steady(effects);
        self.noticed.flags = flags;
        self.close(Ending::RedFlag, effects);
        Ok(())
    }

    fn start_downshift(&mut self, effects: &mut Vec<Effect>) -> Handled {
        match self.step {
            Step::Steady { .. } | Step::Interval { .. } | Step::Ease { .. } => {
                self.leave_out(Phase::Aerobic);
                self.bank_steady(effects);
            }
            Step::Away { .. } => {}
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return Err(IllegalEvent::NotAerobic),
        }
        let step = self
            .downshift()
            .map_or(Step::Reflect, |place| self.change_down(place));
        self.notice = None;
        self.enter(step, effects);
        Ok(())
    }

    /// Keeps what was walked so far before steady or hard work is left.
    pub(super) fn bank_steady(&mut self, effects: &mut Vec<Effect>) {
        let (Step::Steady { place, set } | Step::Interval { place, set }) = self.step else {
            return;
        };
        let spent = whole_seconds(self.clock - self.entered);
        if spent > 0 {
            self.keep(place, set, self.as_planned(place, spent), effects);
        }
    }

    pub(super) fn unpause(&mut self) {
        if let Some(since) = self.paused_since.take() {
            self.paused_ms += self.at.0 - since.0;
        }
    }

    fn close(&mut self, ending: Ending, effects: &mut Vec<Effect>) {
        self.unpause();
        self.go_on(Step::Ended { ending }, effects);
        effects.push(Effect::Ended {
            ending,
            active: seconds(self.active_ms(self.clock)),
        });
    }

    /// Returns how a set that was taken back stands there again: nothing of it runs by itself.
    fn set_again(&self, place: Place, set: u8) -> Step {
        match self.set_step(place, Slot::Work(set)) {
            Step::Steady { place, set } | Step::Interval { place, set } => Step::Ready { place, set },
            step => step,
        }
    }
}

/// Whether an event may come while the session is paused.
const fn waits_for_nothing(event: &PlayerEvent) -> bool {
    match event {
        PlayerEvent::EditSet { .. }
        | PlayerEvent::SayDrive { .. }
        | PlayerEvent::Pause
        | PlayerEvent::Resume
        | PlayerEvent::PickUp
        | PlayerEvent::Discomfort { .. }
        | PlayerEvent::TakeBackDiscomfort { .. }
        | PlayerEvent::FewerSets { .. }
        | PlayerEvent::FinishSooner { .. }
        | PlayerEvent::WarningLight { .. }
        | PlayerEvent::RedFlag { .. }
        | PlayerEvent::Finish
        | PlayerEvent::DayOver => true,
        PlayerEvent::Begin
        | PlayerEvent::Done
        | PlayerEvent::LogSet { .. }
        | PlayerEvent::UndoSet
        | PlayerEvent::TakeOut { .. }
        | PlayerEvent::LogMore { .. }
        | PlayerEvent::TakeLess
        | PlayerEvent::TakeEasier
        | PlayerEvent::SkipStep
        | PlayerEvent::SkipBlock
        | PlayerEvent::EndRest
        | PlayerEvent::LongerRest { .. }
        | PlayerEvent::Swap { .. }
        | PlayerEvent::DoLater
        | PlayerEvent::ControlSampled { .. }
        | PlayerEvent::StartDownshift
        | PlayerEvent::TalkTest { .. }
        | PlayerEvent::Pace { .. }
        | PlayerEvent::PracticePace { .. }
        | PlayerEvent::AerobicEffort { .. } => false,
    }
}

const fn check(result: SetResult) -> Handled {
    if result.amount > AMOUNT_MAX {
        Err(IllegalEvent::AmountOutOfRange(result.amount))
    } else {
        Ok(())
    }
}

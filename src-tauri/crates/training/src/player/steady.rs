//! Steady work: questions that come every few minutes and may be left, the pace that is practised, the way back.

use super::Player;
use super::effect::Cue;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::schedule::whole_seconds;
use super::step::{Manner, Place, Step, work_ms};
use super::view::{Advice, OpenQuestion};
use crate::pacing::{FEWEST_ANSWERS, Said, SteadyNote, TalkAnswer};
use crate::quantity::{Rpe, Seconds};
use crate::vocabulary::Phase;

/// When the talk test is asked first, in milliseconds. Our choice: breath takes about three minutes to settle.
const FIRST_TALK_TEST_MS: u64 = 180_000;
/// Time between two talk tests, in milliseconds. Our choice (issue: "every few minutes").
const TALK_TEST_EVERY_MS: u64 = 240_000;
/// Time between two questions of pacing practice, in milliseconds, and to the first. Our choice: four answers in ten minutes.
const PACE_CHECK_EVERY_MS: u64 = 120_000;
/// So near the end nothing is asked any more, in milliseconds. Our choice.
const NOTHING_ASKED_MS: u64 = 30_000;
/// Shortest changeover to the downshift while the aerobic part's effort is asked for, in milliseconds. Our choice: time to
/// read a question.
const EFFORT_ASKED_MS: u64 = 15_000;
/// The half-way cue is left out within this time of a question, in milliseconds. Our choice.
const HALF_WAY_APART_MS: u64 = 15_000;

impl Player {
    /// Returns when steady work of this length asks something, in milliseconds from its beginning.
    fn asked_at(&self, length: u64) -> impl Iterator<Item = u64> + use<> {
        let (first, every) = if self.practises_pace {
            (PACE_CHECK_EVERY_MS, PACE_CHECK_EVERY_MS)
        } else {
            (FIRST_TALK_TEST_MS, TALK_TEST_EVERY_MS)
        };
        (0..)
            .map(move |nth| first + nth * every)
            .take_while(move |due| due + NOTHING_ASKED_MS <= length)
    }

    /// Returns the cues of steady work of this length, in milliseconds from its beginning.
    pub(super) fn steady_cues(&self, length: u64) -> Vec<(u64, Cue)> {
        let cue = if self.practises_pace {
            Cue::PaceCheck
        } else {
            Cue::TalkTest
        };
        let asked: Vec<u64> = self.asked_at(length).collect();
        let half = length / 2;
        let apart = asked.iter().all(|due| due.abs_diff(half) > HALF_WAY_APART_MS);
        let half_way = apart.then_some((half, Cue::HalfWay));
        half_way
            .into_iter()
            .chain(asked.into_iter().map(|due| (due, cue)))
            .collect()
    }

    /// Returns the question that is open. It stays so until it is answered, or the next one comes, or its work is over.
    pub(super) fn question(&self) -> Option<OpenQuestion> {
        if self.paused_since.is_some() {
            return None;
        }
        match self.step {
            Step::Steady { place, .. } => {
                let spent = self.clock.saturating_sub(self.entered);
                let due = self
                    .asked_at(work_ms(self.block(place).dose))
                    .take_while(|due| *due <= spent)
                    .last()?;
                let answered = self
                    .last_note(place)
                    .is_some_and(|note| u64::from(note.into.get()) * 1_000 >= due);
                (!answered).then(|| self.asks(place))
            }
            Step::Transition { place, .. } | Step::Ready { place, .. } => {
                let here = self.phase(place) == Phase::Downshift;
                (here && self.effort_unsaid() && !self.has_begun(Phase::Downshift))
                    .then_some(OpenQuestion::AerobicEffort)
            }
            Step::Reflect => (self.effort_unsaid() && !self.has_begun(Phase::Downshift))
                .then_some(OpenQuestion::AerobicEffort),
            Step::RampUp { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Ended { .. } => None,
        }
    }

    fn asks(&self, place: Place) -> OpenQuestion {
        if self.practises_pace {
            OpenQuestion::Pace {
                target: self.block(place).effort,
            }
        } else {
            OpenQuestion::TalkTest
        }
    }

    /// Returns the last answer given in the steady work of this block.
    fn last_note(&self, place: Place) -> Option<&SteadyNote> {
        self.steady
            .notes
            .iter()
            .rev()
            .find(|note| usize::from(note.block) == place.block)
    }

    /// Whether the aerobic part was done and nobody has said how hard it was. Who stopped at a warning light is not asked.
    fn effort_unsaid(&self) -> bool {
        let timed = |place: Place| match self.manner(place) {
            Manner::Steady | Manner::Intervals => true,
            Manner::Repetitions | Manner::Hold | Manner::Breathing => false,
        };
        self.steady.effort.is_none()
            && self.noticed.light.is_none()
            && self
                .places()
                .filter(|place| timed(*place))
                .any(|place| self.been(place).worked.is_some())
    }

    fn has_begun(&self, phase: Phase) -> bool {
        self.places()
            .any(|place| self.phase(place) == phase && self.been(place) != super::turns::Been::default())
    }

    /// Returns what to heed.
    pub(super) fn advice(&self) -> Option<Advice> {
        if self.seated {
            return Some(Advice::SitAndSettle);
        }
        let Step::Steady { place, .. } = self.step else {
            return None;
        };
        // It stands until it is asked again.
        self.last_note(place)
            .filter(|note| self.question().is_none() && note.said.asks_to_ease_off())
            .map(|_| Advice::EaseOff)
    }

    /// Returns whether the steady work here is pacing practice; `None` where there is none, or it is too short to tell how
    /// even a pace was.
    pub(super) fn practises_pace(&self) -> Option<bool> {
        let place = match self.step {
            Step::Ready { place, .. } | Step::Steady { place, .. } => place,
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::LeadIn { .. }
            | Step::Repetitions { .. }
            | Step::Hold { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return None,
        };
        let questions = work_ms(self.block(place).dose) / PACE_CHECK_EVERY_MS;
        let enough = usize::try_from(questions).is_ok_and(|questions| questions > FEWEST_ANSWERS);
        (self.manner(place) == Manner::Steady && (enough || self.practises_pace))
            .then_some(self.practises_pace)
    }

    pub(super) fn practise_pace(&mut self, on: bool) -> Handled {
        self.practises_pace().ok_or(IllegalEvent::NoPaceToHold)?;
        self.practises_pace = on;
        Ok(())
    }

    pub(super) fn answer_talk_test(&mut self, answer: TalkAnswer) -> Handled {
        match self.question() {
            Some(OpenQuestion::TalkTest) => self.note(Said::Talk { answer }),
            Some(OpenQuestion::Pace { .. } | OpenQuestion::AerobicEffort) | None => {
                Err(IllegalEvent::NothingAsked)
            }
        }
    }

    pub(super) fn answer_pace(&mut self, effort: Rpe) -> Handled {
        match self.question() {
            Some(OpenQuestion::Pace { target }) => self.note(Said::Pace { effort, target }),
            Some(OpenQuestion::TalkTest | OpenQuestion::AerobicEffort) | None => {
                Err(IllegalEvent::NothingAsked)
            }
        }
    }

    pub(super) fn answer_aerobic_effort(&mut self, effort: Rpe) -> Handled {
        match self.question() {
            Some(OpenQuestion::AerobicEffort) => {
                self.steady.effort = Some(effort);
                Ok(())
            }
            Some(OpenQuestion::TalkTest | OpenQuestion::Pace { .. }) | None => {
                Err(IllegalEvent::NothingAsked)
            }
        }
    }

    fn note(&mut self, said: Said) -> Handled {
        let place = self.step.place().ok_or(IllegalEvent::NothingAsked)?;
        let into = whole_seconds(self.clock.saturating_sub(self.entered));
        self.steady.notes.push(SteadyNote {
            block: u8::try_from(place.block).unwrap_or(u8::MAX),
            into: Seconds::clamped(i64::from(into)),
            said,
        });
        Ok(())
    }

    /// Returns the step of whoever is back: what follows, with time for the one question about what was done.
    pub(super) fn way_down(&self, place: Place) -> Step {
        match self.following(place) {
            Some(next) if self.phase(next) == Phase::Downshift => self.change_down(next),
            Some(_) | None => self.after_block(place, 0),
        }
    }

    /// Returns the changeover to the downshift from aerobic work.
    pub(super) fn change_down(&self, place: Place) -> Step {
        let planned = u64::from(self.block(place).transition.get()) * 1_000;
        let asked = self.effort_unsaid() && !self.has_begun(Phase::Downshift);
        let extra = if asked {
            EFFORT_ASKED_MS.saturating_sub(planned)
        } else {
            0
        };
        self.change_over(place, extra)
    }
}

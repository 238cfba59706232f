//! Less than planned, from here on: fewer sets of a movement, or the whole session over sooner.
//!
//! Nothing changes its place, the downshift stays, and what is under way is not cut off. What is left out is always said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Player;
use super::discomfort::for_seconds;
use super::event::IllegalEvent;
use super::handle::Handled;
use super::notice::Notice;
use super::step::{Manner, Place, Slot, Step, asked, manner};
use crate::plan::{BlockPurpose, SessionKind};
use crate::quantity::Minutes;
use crate::vocabulary::Phase;

/// Minutes by which a session is offered to be over sooner. Our choice.
const SOONER: [i64; 4] = [3, 5, 10, 15];
/// Steady work is not cut below this, in seconds; it is left out instead. Our choice: half of §5's floor of ten minutes.
const STEADY_AT_LEAST: u32 = 300;
/// Steady work is cut in steps of so many seconds. Our choice.
const STEADY_STEP: u32 = 60;

/// What is left out of a movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LeftOut {
    /// Its slug.
    pub movement: String,
    /// How much of it.
    pub part: LeftOutPart,
}

/// How much of a movement is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "part")]
pub enum LeftOutPart {
    /// All of it that was still to come.
    Whole,
    /// So many of its sets.
    Sets {
        /// How many.
        count: u8,
    },
    /// So many minutes of steady work.
    Minutes {
        /// How many.
        count: Minutes,
    },
}

/// A way to be done sooner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Sooner {
    /// By so many minutes.
    pub minutes: Minutes,
    /// What it leaves out, in the session's order.
    pub left_out: Vec<LeftOut>,
}

/// The order in which a session gives things up.
#[derive(Debug, Clone, Copy)]
enum Cut {
    /// What was there for spare time.
    Optional,
    /// Steady minutes.
    Steady,
    /// Sets beyond the first of a movement, from the movement that has most of them left.
    Sets,
    /// Whole movements, the last one first.
    Whole,
}

/// What a session gives up first (our choice): as a short day does it (§7, minutes per phase), steady minutes before
/// strength, because a walk can be had at any time; where steady work is what the day is about, it is kept longest.
const fn cuts(kind: SessionKind) -> [Cut; 4] {
    match kind {
        SessionKind::Foundation | SessionKind::Build | SessionKind::Recharge | SessionKind::EarnedTest => {
            [Cut::Optional, Cut::Steady, Cut::Sets, Cut::Whole]
        }
        SessionKind::Endurance => [Cut::Optional, Cut::Sets, Cut::Steady, Cut::Whole],
    }
}

impl Player {
    /// Makes the current movement shorter: so many sets in all, never fewer than have begun.
    pub(super) fn fewer_sets(&mut self, sets: u8) -> Handled {
        let place = self.step.place().ok_or(IllegalEvent::NothingUnderWay)?;
        let least = self.least_sets().ok_or(IllegalEvent::NothingToShorten)?;
        let planned = self.block(place).sets;
        if !(least..planned).contains(&sets) {
            return Err(IllegalEvent::NotFewerSets {
                least,
                most: planned - 1,
            });
        }
        self.block_mut(place).sets = sets;
        self.notice = Some(Notice::Shortened {
            left_out: vec![LeftOut {
                movement: self.block(place).movement.clone(),
                part: LeftOutPart::Sets {
                    count: planned - sets,
                },
            }],
        });
        Ok(())
    }

    /// Returns the fewest sets the current movement may come down to; `None` where none is left to give up.
    pub(super) fn least_sets(&self) -> Option<u8> {
        let place = self.step.place()?;
        let least = self.sets_begun(place).max(1);
        (least < self.block(place).sets && self.is_open(place)).then_some(least)
    }

    /// Makes the rest of the session shorter by so many minutes, or by as many as it can.
    pub(super) fn finish_sooner(&mut self, minutes: Minutes) -> Handled {
        let sought = u64::from(minutes.get()) * 60_000;
        let (shorter, won) = self.without(sought);
        if won == 0 {
            return Err(IllegalEvent::NothingToShorten);
        }
        let left_out = self.left_out_in(&shorter);
        *self = shorter;
        self.hurries = true;
        self.notice = Some(Notice::Shortened { left_out });
        Ok(())
    }

    /// Returns the ways to be done sooner that win what they promise.
    pub(super) fn ways_to_finish_sooner(&self) -> Vec<Sooner> {
        let ways = SOONER.iter().map(|minutes| Minutes::clamped(*minutes));
        ways.filter_map(|minutes| {
            let sought = u64::from(minutes.get()) * 60_000;
            let (shorter, won) = self.without(sought);
            (won >= sought).then(|| Sooner {
                minutes,
                left_out: self.left_out_in(&shorter),
            })
        })
        .collect()
    }

    /// Returns a session that another plan made longer without what it has got more, where the person is in a hurry.
    pub(super) fn no_longer_than(self, before: u64) -> Self {
        let more = self.left_ms(self.clock).saturating_sub(before);
        if self.hurries && more > 0 {
            self.without(more).0
        } else {
            self
        }
    }

    /// Returns the session without so many milliseconds of what is ahead, as far as there are so many, and how many it won: by the
    /// clock, because a set less in one of two movements that take turns leaves the other to rest alone.
    fn without(&self, sought: u64) -> (Self, u64) {
        let mut shorter = self.clone();
        let before = self.left_ms(self.clock);
        let won = |shorter: &Self| before.saturating_sub(shorter.left_ms(shorter.clock));
        for cut in cuts(self.plan.kind) {
            while won(&shorter) < sought && shorter.cut_once(cut).is_some() {}
        }
        let won = won(&shorter);
        (shorter, won)
    }

    /// Gives up one thing, where there is one.
    fn cut_once(&mut self, cut: Cut) -> Option<()> {
        match cut {
            Cut::Optional => {
                let optional = |at: &Place| self.block(*at).purpose == BlockPurpose::Optional;
                let place = self.ahead().into_iter().rev().find(optional)?;
                self.leave(place, true);
                Some(())
            }
            Cut::Steady => {
                let place = self
                    .ahead()
                    .into_iter()
                    .rev()
                    .find(|at| self.could_be_shorter(*at))?;
                let movement = self.block(place).movement.clone();
                let block = self.block_mut(place);
                block.dose = for_seconds(&movement, asked(block.dose) - STEADY_STEP);
                Some(())
            }
            Cut::Sets => {
                let place = self.with_most_sets_left()?;
                self.block_mut(place).sets -= 1;
                Some(())
            }
            Cut::Whole => {
                let dispensable = |at: &Place| match self.phase(*at) {
                    Phase::Skill | Phase::Strength | Phase::Aerobic => true,
                    Phase::Prime | Phase::Downshift => false,
                };
                let place = self.ahead().into_iter().rev().find(dispensable)?;
                self.leave(place, true);
                Some(())
            }
        }
    }

    /// Blocks after the current one that are still to be done, in the order in which they are gone through.
    fn ahead(&self) -> Vec<Place> {
        let Some(here) = self.step.place() else {
            return Vec::new();
        };
        let sampling = matches!(self.step, Step::ControlSample { .. });
        self.places()
            .filter(|at| (sampling || *at != here) && self.goes_to(*at))
            .collect()
    }

    fn could_be_shorter(&self, place: Place) -> bool {
        let block = self.block(place);
        manner(self.phase(place), block) == Manner::Steady
            && block.sets == 1
            && asked(block.dose) >= STEADY_AT_LEAST + STEADY_STEP
    }

    /// Returns the block with most sets still to give up, the later one of equals. Skill and Strength only: what prepares
    /// stays as it is.
    fn with_most_sets_left(&self) -> Option<Place> {
        let spare = |at: &Place| {
            let least = self.sets_begun(*at).max(1);
            self.block(*at).sets.saturating_sub(least)
        };
        let here = self.step.place().into_iter();
        here.chain(self.ahead())
            .filter(|at| matches!(self.phase(*at), Phase::Skill | Phase::Strength) && spare(at) > 0)
            .max_by_key(|at| (spare(at), at.phase, self.turn_in_phase(*at)))
    }

    /// Sets of a block that are behind, under way, or just about to begin.
    fn sets_begun(&self, place: Place) -> u8 {
        let current = match self.slot() {
            Some(Slot::Work(set)) if self.step.place() == Some(place) => set,
            Some(Slot::Work(_) | Slot::Ramp(_)) | None => 0,
        };
        current.max(self.been(place).sets)
    }

    fn left_out_in(&self, shorter: &Self) -> Vec<LeftOut> {
        let part = |at: Place| {
            let (whole, rest) = (self.block(at), shorter.block(at));
            if shorter.been(at).left && !self.been(at).left {
                Some(LeftOutPart::Whole)
            } else if rest.sets < whole.sets {
                Some(LeftOutPart::Sets {
                    count: whole.sets - rest.sets,
                })
            } else if rest.dose != whole.dose {
                let seconds = asked(whole.dose).saturating_sub(asked(rest.dose));
                Some(LeftOutPart::Minutes {
                    count: Minutes::clamped(i64::from(seconds / STEADY_STEP)),
                })
            } else {
                None
            }
        };
        self.places()
            .filter_map(|at| {
                Some(LeftOut {
                    part: part(at)?,
                    movement: self.block(at).movement.clone(),
                })
            })
            .collect()
    }
}

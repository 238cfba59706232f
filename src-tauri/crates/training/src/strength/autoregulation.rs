//! From one set to the next of the same block (training-science §3, "Set-to-set correction"; §4, quality).
//!
//! What was asked for is worked out anew from the logged sets each time, so that a set that is corrected or taken back also takes
//! back what followed from it. It only ever goes down: whoever finds a set easy is met by the next session, never by more today.
//! The one way up is planned: the careful climb of a first exposure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::grid::{Grid, grams};
use crate::history::LoggedSet;
use crate::plan::{Block, Dose, SessionPlan};
use crate::quantity::{Grams, Repetitions, RepsInReserve, Seconds};
use crate::vocabulary::{Phase, Quality, vocabulary};

/// Reserve of a set that lets the next one of a careful first time be heavier (§3).
const CLIMB_RESERVE: u8 = 5;
/// What a load falls by for each repetition that is missing, in percent: two for half an RPE point (§3; Helms 2018).
const PERCENT_PER_REPETITION: u32 = 4;
/// Largest fall from one set to the next, in percent. Our choice: one set says no more than that.
const MOST_PERCENT: u32 = 20;
/// What the next lighter load may take off beyond what is needed, in percent of the load. Our choice: where plates are further
/// apart than that, fewer repetitions are the smaller change.
const PLATES_APART_PERCENT: u32 = 10;
/// Repetitions that a wobbly set counts as missing, however many it had. Our choice: one (§4 asks for a step back before it is
/// lost).
const WOBBLY_SHORT: u32 = 1;
/// The same for a lost set. Our choice.
const LOST_SHORT: u32 = 2;
/// Step of a held position in seconds; less is no difference. Our choice.
const SECONDS_STEP: u32 = 5;
/// Part of the planned amount that correction leaves standing, as a divisor. Our choice: below half it is another exercise, and
/// the load goes instead.
const FEWEST_PART: u32 = 2;
/// Repetitions beyond what was asked for, with the reserve, that count as easier. Our choice: reports err by about one
/// (Halperin 2022).
const EASIER_BY: u32 = 2;
/// Step of loads where a plan does not say what can be picked, in grams: half a kilogram, the smallest pair of plates.
const SMALLEST_PLATES: u32 = 500;

vocabulary! {
    /// Why the next set asks for less.
    LessBecause {
        /// Less in reserve than was asked for.
        Reserve,
        /// Fewer repetitions, or a shorter hold.
        Amount,
        /// It was wobbly.
        Wobbly,
        /// It was lost.
        Lost,
        /// The person chose less.
        Chosen,
    }
}

/// What the sets so far say about the next one of their block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "tuning")]
pub enum Tuning {
    /// A lower load.
    LowerLoad {
        /// Why.
        because: LessBecause,
        /// What was asked for before.
        from: Grams,
        /// What is asked for now.
        to: Grams,
    },
    /// Fewer repetitions, or a shorter hold.
    Fewer {
        /// Why.
        because: LessBecause,
        /// Repetitions or seconds that were asked for before.
        from: u32,
        /// Repetitions or seconds that are asked for now.
        to: u32,
        /// Whether these are seconds.
        timed: bool,
    },
    /// The next step of a careful first time: it was clean, with this much in reserve.
    Heavier {
        /// Reserve of the last set.
        reserve: RepsInReserve,
        /// Its load.
        from: Grams,
        /// The next step.
        to: Grams,
    },
    /// A careful first time has found its load; the sets left stay there.
    Found {
        /// Reserve of the last set.
        reserve: RepsInReserve,
        /// The load.
        load: Grams,
    },
    /// It was easier than planned: noted for next time, and today stays as it is.
    Noted,
}

impl Tuning {
    /// Whether it asks for less than before.
    #[must_use]
    pub const fn is_less(&self) -> bool {
        match self {
            Self::LowerLoad { .. } | Self::Fewer { .. } => true,
            Self::Heavier { .. } | Self::Found { .. } | Self::Noted => false,
        }
    }
}

/// A block, and what is asked of its next set after the sets so far.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    block: &'a Block,
    grid: Option<Grid>,
    regulated: bool,
    climbing: bool,
    lowered: bool,
    load: Option<u32>,
    amount: u32,
    said: Option<Tuning>,
}

impl<'a> Asked<'a> {
    /// Returns what a block asks for before its first set.
    #[must_use]
    pub fn of(block: &'a Block, phase: Phase, plan: &SessionPlan) -> Self {
        let regulated = match phase {
            Phase::Skill | Phase::Strength => !matches!(block.dose, Dose::Breaths { .. }),
            Phase::Prime | Phase::Aerobic | Phase::Downshift => false,
        };
        Self {
            block,
            grid: block
                .implement
                .and_then(|implement| plan.loads.get(&implement))
                .map(|steps| Grid::from(*steps)),
            regulated,
            climbing: !block.climb.is_empty(),
            lowered: false,
            load: block.load.map(Grams::get),
            amount: amount(block.dose),
            said: None,
        }
    }

    /// Returns the load that is asked for.
    #[must_use]
    pub fn load(&self) -> Option<Grams> {
        self.load.map(grams)
    }

    /// Returns what a set is now: the planned dose, or less of it.
    #[must_use]
    pub fn dose(&self) -> Dose {
        with_amount(self.block.dose, self.amount)
    }

    /// Returns what the sets so far say about the next one.
    #[must_use]
    pub const fn said(&self) -> Option<Tuning> {
        self.said
    }

    /// Whether less is asked for than was planned.
    #[must_use]
    pub const fn is_lowered(&self) -> bool {
        self.lowered
    }

    /// Whether a set was asked for as planned, or done so all the same.
    #[must_use]
    pub(super) fn was_as_planned(&self, set: &LoggedSet) -> bool {
        let in_full = set.amount >= amount(self.block.dose) && set.load >= self.block.load;
        !self.lowered || in_full
    }

    /// Hears of a set of the block, and works out what the next one asks for.
    pub fn hear(&mut self, set: &LoggedSet) {
        let used = set.load.map(Grams::get);
        let heavier = used.zip(self.load).is_some_and(|(used, asked)| used > asked);
        if !self.regulated {
            self.follow(used);
            return;
        }
        if self.climbing && heavier && self.short(set).is_none() {
            self.follow(used);
            self.climb(set);
            return;
        }
        // More load than was asked for says nothing of the load that was.
        let short = if heavier && self.block.load.is_some() {
            None
        } else {
            self.short(set)
        };
        self.climbing &= !heavier;
        self.follow(used);
        if let Some((by, because)) = short {
            self.climbing = false;
            self.lower(by, because);
        } else if self.climbing {
            self.climb(set);
        } else if !self.lowered {
            self.said = self.is_easier(set).then_some(Tuning::Noted);
        }
    }

    /// Takes one step less, by the person's choice. Returns whether there is less to ask for.
    pub fn take_less(&mut self) -> bool {
        if !self.regulated {
            return false;
        }
        let because = LessBecause::Chosen;
        if let Some(to) = self.load.and_then(|load| self.below(load)) {
            self.set_load(to, because);
            return true;
        }
        let step = if self.timed() { SECONDS_STEP } else { 1 };
        let to = self.amount.saturating_sub(step).max(1);
        let less = to < self.amount;
        if less {
            self.set_amount(to, because);
        }
        less
    }

    /// Goes on with the load that was used, where that is less than was asked for; where nothing was planned, with what was used.
    fn follow(&mut self, used: Option<u32>) {
        let most = self
            .block
            .climb
            .last()
            .copied()
            .or(self.block.load)
            .map(Grams::get);
        self.load = match (self.load, used) {
            (Some(_), Some(used)) if self.climbing || most.is_none() => {
                Some(most.map_or(used, |most| used.min(most)))
            }
            (Some(asked), Some(used)) => Some(asked.min(used)),
            (asked, used) => used.or(asked),
        };
    }

    /// The next step of a careful first time, while the last set was clean and whole with enough in reserve (§3).
    fn climb(&mut self, set: &LoggedSet) {
        self.said = None;
        let (Some(load), Some(reserve)) = (self.load, set.reserve) else {
            return;
        };
        let easy =
            set.quality == Quality::Clean && set.amount >= self.amount && reserve.get() >= CLIMB_RESERVE;
        if !easy {
            self.climbing = false;
            self.said = Some(Tuning::Found {
                reserve,
                load: grams(load),
            });
        } else if let Some(to) = self.block.climb.iter().copied().find(|step| step.get() > load) {
            self.load = Some(to.get());
            self.said = Some(Tuning::Heavier {
                reserve,
                from: grams(load),
                to,
            });
        }
    }

    /// Returns how much was missing, in repetitions or seconds, and what showed it; `None` where nothing was.
    fn short(&self, set: &LoggedSet) -> Option<(u32, LessBecause)> {
        let fewer = self.amount.saturating_sub(set.amount);
        let missing = if self.timed() {
            fewer / SECONDS_STEP * SECONDS_STEP
        } else {
            let target = self.block.reserve.map_or(0, reserve);
            let kept = set.reserve.map_or(target, reserve);
            (self.amount + target).saturating_sub(set.amount + kept)
        };
        let unit = if self.timed() { SECONDS_STEP } else { 1 };
        let (at_least, because) = match set.quality {
            Quality::Lost => (LOST_SHORT * unit, LessBecause::Lost),
            Quality::Wobbly => (WOBBLY_SHORT * unit, LessBecause::Wobbly),
            Quality::Clean if fewer > 0 => (0, LessBecause::Amount),
            Quality::Clean => (0, LessBecause::Reserve),
        };
        let short = missing.max(at_least);
        (short > 0).then_some((short, because))
    }

    fn is_easier(&self, set: &LoggedSet) -> bool {
        let Some((target, kept)) = self.block.reserve.zip(set.reserve) else {
            return false;
        };
        let asked = self.amount + reserve(target);
        !self.timed() && set.quality == Quality::Clean && set.amount + reserve(kept) >= asked + EASIER_BY
    }

    /// Less load, where plates allow about as much less as is needed; otherwise fewer repetitions, and less load after all where
    /// they are few already.
    fn lower(&mut self, by: u32, because: LessBecause) {
        let fewest = amount(self.block.dose).div_ceil(FEWEST_PART).max(1);
        let fewer = self.amount.saturating_sub(by).max(fewest).min(self.amount);
        let lighter = self.load.filter(|_| !self.timed()).and_then(|load| {
            let percent = (by * PERCENT_PER_REPETITION).min(MOST_PERCENT);
            let to = self.at_most(load * (100 - percent) / 100)?;
            Some((
                to,
                load * (100 - percent) / 100 - to <= load * PLATES_APART_PERCENT / 100,
            ))
        });
        match lighter {
            Some((to, true)) => self.set_load(to, because),
            Some(_) | None if fewer < self.amount => self.set_amount(fewer, because),
            Some((to, false)) => self.set_load(to, because),
            None => {}
        }
    }

    fn set_load(&mut self, to: u32, because: LessBecause) {
        if let Some(from) = self.load.replace(to) {
            self.lowered = true;
            self.climbing = false;
            self.said = Some(Tuning::LowerLoad {
                because,
                from: grams(from),
                to: grams(to),
            });
        }
    }

    fn set_amount(&mut self, to: u32, because: LessBecause) {
        self.lowered = true;
        self.climbing = false;
        self.said = Some(Tuning::Fewer {
            because,
            from: self.amount,
            to,
            timed: self.timed(),
        });
        self.amount = to;
    }

    fn at_most(&self, load: u32) -> Option<u32> {
        match self.grid {
            Some(grid) => grid.at_most(load),
            None => Some(load / SMALLEST_PLATES * SMALLEST_PLATES).filter(|load| *load > 0),
        }
    }

    fn below(&self, load: u32) -> Option<u32> {
        load.checked_sub(1).and_then(|lighter| self.at_most(lighter))
    }

    const fn timed(&self) -> bool {
        !matches!(self.block.dose, Dose::Repetitions { .. })
    }
}

fn reserve(reserve: RepsInReserve) -> u32 {
    u32::from(reserve.get())
}

const fn amount(dose: Dose) -> u32 {
    match dose {
        Dose::Repetitions { repetitions } => repetitions.get() as u32,
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
            seconds.get()
        }
    }
}

fn with_amount(dose: Dose, to: u32) -> Dose {
    match dose {
        Dose::Repetitions { .. } => Dose::Repetitions {
            repetitions: Repetitions::clamped(i64::from(to)),
        },
        Dose::Hold { .. } => Dose::Hold {
            seconds: Seconds::clamped(i64::from(to)),
        },
        Dose::Distance { metres, seconds } => Dose::Distance {
            metres: metres * to / seconds.get().max(1),
            seconds: Seconds::clamped(i64::from(to)),
        },
        Dose::Breaths { .. } => dose,
    }
}

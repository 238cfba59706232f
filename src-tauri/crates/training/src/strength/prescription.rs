//! What a strength movement asks for: load, amount, reserve (training-science §3, "Progression").
//!
//! It is worked out once, under the reserve that was planned. The morning only ever takes from it ([`Prescription::eased`]):
//! a lighter load, more in reserve, never an amount more. So a worse answer cannot lengthen a block (invariant 37).

use chrono::NaiveDate;

use super::e1rm;
use super::exposure::{Exposure, Lived};
use super::grid::{Grid, grams};
use super::progression::{self, FIRST_RESERVE};
use super::zone::range;
use crate::album::Zone;
use crate::movement::{Measure, Movement};
use crate::plan::{Cause, Change, Reason};
use crate::profile::{Loads, UsualLoad};
use crate::quantity::Grams;
use crate::vocabulary::Equipment;

/// Repetitions of the first exposure to an unknown loaded lift (§3).
const FIRST_REPETITIONS: u32 = 5;
/// Most sets of a first exposure (§3).
const FIRST_SETS: u8 = 4;
/// What each set of a first exposure may be heavier than the one before, in percent (§3).
const CLIMB_PERCENT: u32 = 15;
/// The same for older adults (§3).
const OLDER_CLIMB_PERCENT: u32 = 10;
/// Share of a usual load that a lift starts with, in percent. Our choice: people remember their good days.
const USUAL_PERCENT: u32 = 90;
/// Share of the catalogue's first load for older adults, in percent. Our choice.
const OLDER_FIRST_PERCENT: u32 = 75;
/// Days without a lift and the share of its last load that is left, in percent (§3, "Loads too").
const AFTER_DAYS: [(i64, u32); 2] = [(28, 80), (14, 90)];
/// Days without a lift after which it is unknown again (§3).
pub(crate) const UNKNOWN_AFTER_DAYS: i64 = 56;
/// Reserve with a long-known pain (§7).
const KNOWN_PAIN_RESERVE: u8 = 4;

/// Who lifts.
#[derive(Debug, Clone, Copy)]
pub struct Lifter<'a> {
    /// New to regular training.
    pub novice: bool,
    /// The older adult's rules hold.
    pub older: bool,
    /// The album's lighter week: nothing is stepped up in it (§3, "Deload").
    pub lighter: bool,
    /// Loads to pick from.
    pub loads: &'a Loads,
    /// Loads the person says they usually work with.
    pub usual: &'a [UsualLoad],
    /// The day.
    pub day: NaiveDate,
    /// Reserve that is planned for this person.
    pub reserve: u8,
}

/// What differs from last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A careful first time.
    FindingLoad,
    /// More load, after so many exposures.
    MoreLoad {
        /// Last load in grams.
        from: u32,
        /// Load now.
        to: u32,
        /// Exposures that earned it.
        exposures: u8,
    },
    /// More repetitions or seconds.
    MoreAmount {
        /// Last amount.
        from: u32,
        /// Amount now.
        to: u32,
    },
    /// Less load, by so many percent, because it was too much twice.
    LessLoad {
        /// Percent.
        percent: u32,
    },
}

/// What a movement asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prescription {
    /// Load and what carries it.
    pub load: Option<(u32, Equipment, Grid)>,
    /// Repetitions or seconds, per side.
    pub amount: u32,
    /// Reserve to stop at.
    pub reserve: u8,
    /// Most sets, where more would raise load and sets at once (invariant 10) or it is a first time.
    pub sets_at_most: Option<u8>,
    /// What the next set of a first exposure may be heavier by, in percent.
    pub climb_percent: Option<u32>,
    /// The zone that it is meant in.
    pub zone: Zone,
    /// What differs from last time.
    pub step: Option<Step>,
    /// The last load, which time off is reckoned from.
    pub(super) last: Option<u32>,
    /// The load that the lift stands at, which easing is reckoned from: easy days never add up.
    pub(super) stand: Option<u32>,
    /// Share of the load that time off has left, in percent.
    pub(super) left: u32,
    /// The zone that it follows from, where it was never meant so before, or not for long.
    pub(super) follows: Option<Zone>,
}

impl Prescription {
    pub(super) const fn plain(load: Option<(u32, Equipment, Grid)>, amount: u32, reserve: u8) -> Self {
        Self {
            load,
            amount,
            reserve,
            sets_at_most: None,
            climb_percent: None,
            zone: Zone::Usual,
            step: None,
            last: None,
            stand: None,
            left: 100,
            follows: None,
        }
    }

    /// Returns the same with today's reserve, and with so many percent of the load, or `None` where nothing light enough
    /// can be picked. Of several reasons for less load the largest holds; they never multiply (§1).
    #[must_use]
    pub fn eased(&self, reserve: u8, load_percent: u32) -> Option<Self> {
        let mut eased = *self;
        eased.reserve = eased.reserve.max(reserve);
        let percent = self.left.min(load_percent);
        if let Some((load, implement, grid)) = self.load {
            let share = |of: Option<u32>, percent: u32| of.map(|of| load.min(of) / 100 * percent);
            let off = share(self.last, self.left).filter(|_| self.left < 100);
            let easy = share(self.stand.or(self.last), load_percent).filter(|_| load_percent < 100);
            // What counts in the zone that it follows from goes no further than the lift stands there.
            let there = self.stand.filter(|_| percent < 100 && self.follows.is_some());
            if let Some(most) = off.into_iter().chain(easy).chain(there).min() {
                eased.load = Some((grid.at_most(most)?, implement, grid));
            }
        }
        // A day that is eased steps nothing up, whatever had been earned; and it is no first day of a zone, or its low load would
        // be where that zone starts from.
        if percent < 100 {
            eased.zone = eased.follows.unwrap_or(eased.zone);
            match eased.step {
                Some(Step::MoreAmount { from, .. }) => {
                    eased.amount = eased.amount.min(from);
                    eased.step = None;
                }
                Some(Step::MoreLoad { .. } | Step::LessLoad { .. }) if eased.load != self.load => {
                    eased.step = None;
                }
                Some(Step::FindingLoad | Step::MoreLoad { .. } | Step::LessLoad { .. }) | None => {}
            }
        }
        Some(eased)
    }

    /// Returns the load that a day like any other would ask for: the last one, where it was less than what was earned.
    #[must_use]
    pub fn usual_load(&self) -> Option<u32> {
        let (load, _, _) = self.load?;
        Some(self.stand.or(self.last).map_or(load, |last| last.min(load)))
    }

    /// Returns the same with the amount of an earlier time and its load, as far as that is not more than today's.
    #[must_use]
    pub fn repeating(&self, load: Option<u32>, amount: u32) -> Self {
        let load = match (self.load, load) {
            (Some((now, implement, grid)), Some(then)) => {
                Some((grid.at_most(now.min(then)).unwrap_or(now), implement, grid))
            }
            (now, _) => now,
        };
        Self {
            load,
            amount,
            step: None,
            climb_percent: None,
            ..*self
        }
    }

    /// Returns the loads that later sets may go to, for so many sets in all.
    #[must_use]
    pub fn climb(&self, sets: u32) -> Vec<Grams> {
        let (Some((load, _, grid)), Some(percent)) = (self.load, self.climb_percent) else {
            return Vec::new();
        };
        let mut steps = Vec::new();
        let mut at = load;
        for _ in 1..sets {
            let Some(next) = grid.at_most(at + at / 100 * percent).filter(|next| *next > at) else {
                break;
            };
            steps.push(grams(next));
            at = next;
        }
        steps
    }

    /// Returns what differs from last time as a reason.
    #[must_use]
    pub fn reason(&self, movement: &Movement) -> Option<Reason> {
        let movement = movement.slug.clone();
        let small = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
        Some(match self.step? {
            Step::FindingLoad => Reason {
                change: Change::FindingLoad { movement },
                cause: Cause::NewMovement,
            },
            Step::MoreLoad { from, to, exposures } => Reason {
                change: Change::MoreLoad {
                    movement,
                    from: grams(from),
                    to: grams(to),
                },
                cause: Cause::CleanWithReserve { exposures },
            },
            Step::MoreAmount { from, to } => Reason {
                change: Change::MoreRepetitions {
                    movement,
                    from: small(from),
                    to: small(to),
                },
                cause: Cause::CleanWithReserve { exposures: 1 },
            },
            Step::LessLoad { percent } => Reason {
                change: Change::LighterLoad {
                    percent: u8::try_from(percent).unwrap_or(u8::MAX),
                },
                cause: Cause::HarderThanMeant,
            },
        })
    }
}

/// Returns what a movement asks for, or `None` where nothing light enough can be picked.
#[must_use]
pub fn prescribe(
    movement: &Movement,
    zone: Zone,
    implement: Option<Equipment>,
    lived: &Lived<'_>,
    lifter: &Lifter<'_>,
    known_pain: bool,
) -> Option<Prescription> {
    let pause = |since: NaiveDate| lived.longest_pause(since, lifter.day);
    let lived = lived.with(&movement.slug);
    let away = lived.last().map(|last| (lifter.day - last.day).num_days());
    let carried =
        implement.and_then(|implement| Grid::of(lifter.loads, implement).map(|grid| (implement, grid)));
    if away.is_none_or(|days| days >= UNKNOWN_AFTER_DAYS) {
        return first(movement, carried, lifter, away.is_some(), known_pain);
    }
    let mut prescription = match carried {
        Some((implement, grid)) => progression::loaded(movement, zone, (implement, grid), lived, lifter)?,
        None => progression::unloaded(movement, lived, lifter),
    };
    prescription.reserve = floor(prescription.reserve, known_pain);
    prescription.last = lived.iter().rev().find_map(Exposure::load);
    prescription.left = lived
        .last()
        .map_or(100, |last| load_percent_after(pause(last.day)));
    Some(prescription)
}

/// Returns the share of the last load that is left after so many days off, in percent (§3, "Loads too").
#[must_use]
pub fn load_percent_after(days: i64) -> u32 {
    AFTER_DAYS
        .iter()
        .find(|(from, _)| days >= *from)
        .map_or(100, |(_, percent)| *percent)
}

fn floor(reserve: u8, known_pain: bool) -> u8 {
    if known_pain {
        reserve.max(KNOWN_PAIN_RESERVE)
    } else {
        reserve
    }
}

/// Returns what a first exposure starts with from what the person says they usually lift: nine tenths of it, and no more
/// than its maximum promises for a first set with its reserve (invariant 11).
fn start_from(usual: &UsualLoad) -> u32 {
    let most = usual.load.get() / 100 * USUAL_PERCENT;
    let effort = FIRST_REPETITIONS + u32::from(FIRST_RESERVE);
    e1rm::estimate(usual.load.get(), u32::from(usual.repetitions.get()), 0)
        .map_or(most, |maximum| most.min(e1rm::load_for(maximum.middle, effort)))
}

/// First exposure (§3): conservative load, four in reserve, never more than four sets, each a little heavier while that
/// is easy.
fn first(
    movement: &Movement,
    carried: Option<(Equipment, Grid)>,
    lifter: &Lifter<'_>,
    forgotten: bool,
    known_pain: bool,
) -> Option<Prescription> {
    let usual = lifter
        .usual
        .iter()
        .find(|usual| usual.movement == movement.slug)
        .map(start_from);
    let conservative = movement.first_load.map(|load| {
        let percent = if lifter.older { OLDER_FIRST_PERCENT } else { 100 };
        load.get() / 100 * percent
    });
    // What was usual once is too much after a long time, and never too little.
    let start = match (usual, conservative) {
        (Some(usual), Some(conservative)) if forgotten => Some(usual.min(conservative)),
        (usual, conservative) => usual.or(conservative),
    };
    let load = match (carried, start) {
        (Some((implement, grid)), Some(start)) => Some((grid.at_most(start)?, implement, grid)),
        (Some(_), None) => return None,
        (None, _) => None,
    };
    let (low, high) = range(movement, Zone::Usual);
    let amount = match (movement.measure, load) {
        (Measure::Repetitions, Some(_)) => FIRST_REPETITIONS.clamp(low.min(FIRST_REPETITIONS), high),
        (Measure::Repetitions | Measure::Seconds | Measure::Breaths | Measure::Distance, _) => low,
    };
    let climbs = load.is_some() && movement.measure == Measure::Repetitions && !known_pain;
    Some(Prescription {
        sets_at_most: Some(FIRST_SETS),
        climb_percent: climbs.then_some(if lifter.older {
            OLDER_CLIMB_PERCENT
        } else {
            CLIMB_PERCENT
        }),
        step: Some(Step::FindingLoad),
        ..Prescription::plain(load, amount, floor(lifter.reserve.max(FIRST_RESERVE), known_pain))
    })
}

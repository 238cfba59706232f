//! What a strength movement asks for today: load, amount, reserve (training-science §3, "Progression").

use chrono::NaiveDate;

use super::exposure::{Exposure, Lived};
use super::grid::{Grid, grams};
use super::is_lower_body;
use crate::movement::{Measure, Movement};
use crate::plan::{Cause, Change, Reason};
use crate::profile::Loads;
use crate::profile::UsualLoad;
use crate::vocabulary::Equipment;

/// Repetitions of the first exposure to an unknown loaded lift (§3).
const FIRST_REPETITIONS: u32 = 5;
/// Most sets of a first exposure (§3).
const FIRST_SETS: u8 = 4;
/// Reserve at which a first exposure stops (§3; invariant 11).
const FIRST_RESERVE: u8 = 4;
/// Exposures, the first included, in which a lift is still being learned (§3).
const LEARNING_EXPOSURES: usize = 4;
/// Load step per repetition of reserve above target while learning, in thousandths (§3).
const LEARNING_PERMILLE: u32 = 25;
/// Largest step of a session while learning, in thousandths (§3).
const LEARNING_MOST_PERMILLE: u32 = 100;
/// Largest load step of the upper body, in thousandths (§3; invariant 9).
const UPPER_PERMILLE: u32 = 50;
/// Largest load step of the lower body, in thousandths (§3; invariant 9).
const LOWER_PERMILLE: u32 = 100;
/// Reserve after a load step that was larger than that, because no smaller one can be picked (invariant 9).
const BIG_STEP_RESERVE: u8 = 3;
/// What a load falls by when it was too much twice, in percent (§3).
const TOO_MUCH_PERCENT: u32 = 5;
/// Share of a usual load that a lift starts with, in percent. Our choice: people remember their good days.
const USUAL_PERCENT: u32 = 90;
/// Share of the catalogue's first load for older adults, in percent. Our choice.
const OLDER_FIRST_PERCENT: u32 = 75;
/// Days without a lift and the share of its last load that is left, in percent (§3, "Loads too").
const AFTER_DAYS: [(i64, u32); 2] = [(28, 80), (14, 90)];
/// Days without a lift after which it is unknown again (§3).
const UNKNOWN_AFTER_DAYS: i64 = 56;
/// Days for which an exposure says where a lift stands, easy days since then aside. Our choice: one usual window.
const COUNTS_FOR_DAYS: i64 = 28;
/// Step of a held position in seconds: one more second earns nothing that can be felt. Our choice.
const HOLD_STEP: u32 = 5;
/// Reserve with a long-known pain (§7).
const KNOWN_PAIN_RESERVE: u8 = 4;

/// Who lifts.
#[derive(Debug, Clone, Copy)]
pub struct Lifter<'a> {
    /// New to regular training.
    pub novice: bool,
    /// The older adult's rules hold.
    pub older: bool,
    /// Loads to pick from.
    pub loads: &'a Loads,
    /// Loads the person says they usually work with.
    pub usual: &'a [UsualLoad],
    /// The day.
    pub day: NaiveDate,
    /// Reserve that the session asks for in any case.
    pub reserve: u8,
    /// Share of the load that the session allows, in percent.
    pub load_percent: u32,
}

/// What a movement asks for today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prescription {
    /// Load and what carries it.
    pub load: Option<(u32, Equipment, Grid)>,
    /// Repetitions or seconds, per side.
    pub amount: u32,
    /// Reserve to stop at.
    pub reserve: u8,
    /// Most sets, where more would raise load and sets at once (invariant 10) or it is a first time.
    pub sets_at_most: Option<u8>,
    /// Why it differs from last time.
    pub reason: Option<Reason>,
}

/// Returns what a movement asks for today, or `None` where nothing light enough can be picked.
#[must_use]
pub fn prescribe(
    movement: &Movement,
    implement: Option<Equipment>,
    lived: &Lived<'_>,
    lifter: &Lifter<'_>,
    known_pain: bool,
) -> Option<Prescription> {
    let lived = lived.with(&movement.slug);
    let floor = if known_pain {
        lifter.reserve.max(KNOWN_PAIN_RESERVE)
    } else {
        lifter.reserve
    };
    let last_day = lived.last().map(|last| last.day);
    let away = last_day.map(|day| (lifter.day - day).num_days());
    let unknown = away.is_none_or(|days| days >= UNKNOWN_AFTER_DAYS);
    let carried =
        implement.and_then(|implement| Grid::of(lifter.loads, implement).map(|grid| (implement, grid)));
    let mut prescription = match carried {
        _ if unknown => first(movement, carried, lifter, away.is_some())?,
        Some((implement, grid)) => loaded(movement, implement, grid, lived, lifter)?,
        None => unloaded(movement, lived, lifter),
    };
    prescription.reserve = prescription.reserve.max(floor);
    if let Some((load, implement, grid)) = prescription.load {
        let rested = AFTER_DAYS
            .iter()
            .find(|(days, _)| away.is_some_and(|away| away >= *days))
            .map_or(100, |(_, percent)| *percent);
        let percent = rested.min(lifter.load_percent);
        if percent < 100 && !unknown {
            let last = lived.iter().rev().find_map(Exposure::load).unwrap_or(load);
            let eased = grid.at_most(load.min(last) / 100 * percent)?;
            prescription.load = Some((eased, implement, grid));
            // A load that was eased is no step up, whatever had been earned.
            prescription.reason = None;
        }
    }
    Some(prescription)
}

/// First exposure (§3): conservative load, four in reserve, never more than four sets.
fn first(
    movement: &Movement,
    carried: Option<(Equipment, Grid)>,
    lifter: &Lifter<'_>,
    forgotten: bool,
) -> Option<Prescription> {
    let usual = lifter
        .usual
        .iter()
        .find(|usual| usual.movement == movement.slug)
        .filter(|_| !forgotten);
    let conservative = movement.first_load.map(|load| {
        let percent = if lifter.older { OLDER_FIRST_PERCENT } else { 100 };
        load.get() / 100 * percent
    });
    let start = usual
        .map(|usual| usual.load.get() / 100 * USUAL_PERCENT)
        .or(conservative);
    let load = match (carried, start) {
        (Some((implement, grid)), Some(start)) => Some((grid.at_most(start)?, implement, grid)),
        (Some(_), None) => return None,
        (None, _) => None,
    };
    let (low, high) = (u32::from(movement.range.0), u32::from(movement.range.1));
    let amount = match (movement.measure, load) {
        (Measure::Repetitions, Some(_)) => FIRST_REPETITIONS.clamp(low.min(FIRST_REPETITIONS), high),
        (Measure::Repetitions | Measure::Seconds | Measure::Breaths | Measure::Distance, _) => low,
    };
    Some(Prescription {
        load,
        amount,
        reserve: FIRST_RESERVE,
        sets_at_most: Some(FIRST_SETS),
        reason: Some(Reason {
            change: Change::FindingLoad {
                movement: movement.slug.clone(),
            },
            cause: Cause::NewMovement,
        }),
    })
}

/// A lift with a load: learning exposures, then double progression (§3).
fn loaded(
    movement: &Movement,
    implement: Equipment,
    grid: Grid,
    lived: &[Exposure<'_>],
    lifter: &Lifter<'_>,
) -> Option<Prescription> {
    let (low, high) = range(movement);
    let counted: Vec<_> = lived.iter().filter(|exposure| exposure.counts).collect();
    let fresh = |exposure: &&Exposure<'_>| (lifter.day - exposure.day).num_days() < COUNTS_FOR_DAYS;
    // An easy day lowers nothing for long: the last exposure that counts says where the lift stands.
    let last_load = counted
        .iter()
        .rev()
        .copied()
        .filter(fresh)
        .find_map(Exposure::load)
        .or_else(|| lived.iter().rev().find_map(Exposure::load))
        .or_else(|| grid.above(0))?;
    let keep = |amount: u32| Prescription {
        load: grid.at_most(last_load).map(|load| (load, implement, grid)),
        amount: amount.clamp(low, high),
        reserve: lifter.reserve,
        sets_at_most: None,
        reason: None,
    };
    let Some(last) = counted.last() else {
        return Some(keep(low));
    };
    let asked = last.asked_amount().max(low);
    let sets = last.planned.map(|block| block.sets);
    let raise = |to: u32, exposures: u8, reserve: u8| Prescription {
        load: Some((to, implement, grid)),
        amount: low,
        reserve: lifter.reserve.max(reserve),
        sets_at_most: sets,
        reason: Some(Reason {
            change: Change::MoreLoad {
                movement: movement.slug.clone(),
                from: grams(last_load),
                to: grams(to),
            },
            cause: Cause::CleanWithReserve { exposures },
        }),
    };
    // Only a load that was really moved last time may be stepped up from.
    let steady = last.load() == Some(last_load);
    if lived.len() < LEARNING_EXPOSURES {
        let spare = last.reserve().unwrap_or(0).saturating_sub(lifter.reserve);
        let earned = steady && last.is_clean() && last.least() >= last.asked_amount() && spare > 0;
        if earned {
            let permille = (u32::from(spare) * LEARNING_PERMILLE).min(LEARNING_MOST_PERMILLE);
            let ceiling = last_load + last_load / 1000 * permille;
            if let Some(to) = grid.at_most(ceiling).filter(|to| *to > last_load) {
                return Some(Prescription {
                    amount: low,
                    ..raise(to, 1, lifter.reserve)
                });
            }
        }
    }
    let needed = if lifter.novice { 1 } else { 2 };
    let recent: Vec<_> = counted.iter().rev().take(needed).collect();
    let at_top = recent.len() == needed
        && recent
            .iter()
            .all(|one| one.is_as_meant() && one.least() >= high && one.load() == Some(last_load));
    if at_top && let Some(to) = grid.above(last_load) {
        let permille = if is_lower_body(movement) {
            LOWER_PERMILLE
        } else {
            UPPER_PERMILLE
        };
        let allowed = last_load + last_load / 1000 * permille;
        let best = grid.at_most(allowed).filter(|load| *load > last_load);
        let exposures = u8::try_from(needed).unwrap_or(u8::MAX);
        return Some(match best {
            Some(to) => raise(to, exposures, lifter.reserve),
            None => raise(to, exposures, BIG_STEP_RESERVE),
        });
    }
    if was_too_much(&counted, low) {
        let lighter = last_load / 100 * (100 - TOO_MUCH_PERCENT);
        if let Some(to) = grid.at_most(lighter) {
            let percent = (last_load - to) * 100 / last_load.max(1);
            return Some(Prescription {
                load: Some((to, implement, grid)),
                amount: low,
                reason: Some(Reason {
                    change: Change::LighterLoad {
                        percent: u8::try_from(percent).unwrap_or(u8::MAX),
                    },
                    cause: Cause::HarderThanMeant,
                }),
                ..keep(low)
            });
        }
    }
    if last.is_as_meant() && asked < high && steady {
        return Some(Prescription {
            reason: Some(more(movement, asked, asked + 1)),
            ..keep(asked + 1)
        });
    }
    Some(keep(asked))
}

/// A movement without load: repetitions or seconds first, then the ladder (§3, "No equipment").
fn unloaded(movement: &Movement, lived: &[Exposure<'_>], lifter: &Lifter<'_>) -> Prescription {
    let (low, high) = range(movement);
    let counted: Vec<_> = lived.iter().filter(|exposure| exposure.counts).collect();
    let keep = |amount: u32, reason: Option<Reason>| Prescription {
        load: None,
        amount: amount.clamp(low, high),
        reserve: lifter.reserve,
        sets_at_most: None,
        reason,
    };
    let Some(last) = counted.last() else {
        return keep(low, None);
    };
    let asked = last.asked_amount().max(low);
    if last.is_as_meant() && asked < high {
        let step = match movement.measure {
            Measure::Repetitions => 1,
            Measure::Seconds | Measure::Breaths | Measure::Distance => HOLD_STEP,
        };
        let to = (asked + step).min(high);
        return keep(to, Some(more(movement, asked, to)));
    }
    if was_too_much(&counted, low) {
        return keep(low, None);
    }
    keep(asked, None)
}

fn range(movement: &Movement) -> (u32, u32) {
    (
        u32::from(movement.range.0.max(1)),
        u32::from(movement.range.1.max(1)),
    )
}

/// Below the range, or with less than the asked reserve minus one, on two exposures running (§3).
fn was_too_much(counted: &[&Exposure<'_>], low: u32) -> bool {
    counted.len() >= 2
        && counted[counted.len() - 2..].iter().all(|exposure| {
            let bottom = low.min(exposure.asked_amount());
            exposure.least() < bottom
                || exposure
                    .reserve()
                    .is_some_and(|reserve| reserve + 1 < exposure.asked_reserve())
        })
}

fn more(movement: &Movement, from: u32, to: u32) -> Reason {
    let amount = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
    Reason {
        change: Change::MoreRepetitions {
            movement: movement.slug.clone(),
            from: amount(from),
            to: amount(to),
        },
        cause: Cause::CleanWithReserve { exposures: 1 },
    }
}

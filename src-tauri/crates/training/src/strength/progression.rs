//! From one exposure to the next: learning a lift, double progression, and back when it was too much (§3).

use chrono::NaiveDate;

use super::e1rm;
use super::exposure::Exposure;
use super::grid::Grid;
use super::is_lower_body;
use super::prescription::{Lifter, Prescription, Step, UNKNOWN_AFTER_DAYS};
use super::zone::{range, reserve, zone_of};
use crate::album::Zone;
use crate::movement::{Measure, Movement};
use crate::vocabulary::Equipment;

/// Reserve at which a first exposure stops climbing (§3; invariant 11).
pub const FIRST_RESERVE: u8 = 4;
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
/// Reserve after a load step that was larger than that, because no smaller one can be picked (invariant 9), and of a zone
/// without own history.
const CAREFUL_RESERVE: u8 = 3;
/// What a load falls by when it was too much twice, in percent (§3).
const TOO_MUCH_PERCENT: u32 = 5;
/// Reserve above what was asked for, on every set, that says that a load is none yet. Our choice: single reports err by one
/// to one and a half repetitions (§11), and this is beyond them.
const FAR_FROM_MEANT: u8 = 4;
/// Exposures running that have to say so. Our choice: as many as an estimate is smoothed over.
const SAYING_SO: usize = e1rm::SMOOTHED_OVER;
/// Repetitions of reserve above target that are kept back where more repetitions follow from them: reports err by about one
/// (Halperin 2022).
const KEPT_BACK: u8 = 1;
/// Step of a held position in seconds: one more second earns nothing that can be felt. Our choice.
const HOLD_STEP: u32 = 5;

/// A lift with a load, its exposures in one zone, and what its next step may be.
struct Lift<'l> {
    movement: &'l Movement,
    zone: Zone,
    implement: Equipment,
    grid: Grid,
    low: u32,
    high: u32,
    reserve: u8,
}

impl Lift<'_> {
    fn at(&self, load: Option<u32>, amount: u32) -> Prescription {
        Prescription {
            zone: self.zone,
            ..Prescription::plain(
                load.and_then(|load| self.grid.at_most(load))
                    .map(|load| (load, self.implement, self.grid)),
                amount.clamp(self.low, self.high),
                self.reserve,
            )
        }
    }

    const fn most_permille(&self) -> u32 {
        most_permille(self.movement)
    }
}

/// Returns the largest load step of a movement in thousandths (§3; invariant 9).
pub(super) const fn most_permille(movement: &Movement) -> u32 {
    if is_lower_body(movement) {
        LOWER_PERMILLE
    } else {
        UPPER_PERMILLE
    }
}

/// A lift with a load: learning exposures, then double progression, zone by zone.
pub(super) fn loaded(
    movement: &Movement,
    zone: Zone,
    (implement, grid): (Equipment, Grid),
    lived: &[Exposure<'_>],
    lifter: &Lifter<'_>,
) -> Option<Prescription> {
    // A lift is learned in its own range; how heavy it is meant comes after (§3, "Periodisation").
    let zone = if lived.len() < LEARNING_EXPOSURES || is_still_light(grid, lived) {
        Zone::Usual
    } else {
        zone_of(movement, zone)
    };
    let (low, high) = range(movement, zone);
    let lift = Lift {
        movement,
        zone,
        implement,
        grid,
        low,
        high,
        reserve: lifter.reserve.max(reserve(zone)),
    };
    let own: Vec<_> = lived.iter().filter(|exposure| exposure.zone() == zone).collect();
    let since = own.last().map(|last| (lifter.day - last.day).num_days());
    if since.is_none_or(|days| days >= UNKNOWN_AFTER_DAYS) {
        return Some(from_other_zones(&lift, lived, lifter.day));
    }
    // An easy day lowers nothing for good: the last exposure that counts says where the lift stands.
    let load = |counts: bool| {
        let mut latest = own
            .iter()
            .rev()
            .filter(|one| !counts || says_where(one, lifter.day));
        latest.find_map(|one| one.load())
    };
    let stand = load(true).or_else(|| load(false)).or_else(|| grid.above(0))?;
    let learning = lived.len() < LEARNING_EXPOSURES;
    Some(Prescription {
        stand: Some(stand),
        ..from_stand(&lift, &own, stand, learning, lifter)
    })
}

/// What follows in a zone whose load is known.
fn from_stand(
    lift: &Lift<'_>,
    own: &[&Exposure<'_>],
    stand: u32,
    learning: bool,
    lifter: &Lifter<'_>,
) -> Prescription {
    let counts = |one: &&Exposure<'_>| says_where(one, lifter.day);
    let counted: Vec<_> = own.iter().copied().filter(counts).collect();
    let Some(last) = counted.last() else {
        return lift.at(Some(stand), lift.low);
    };
    let asked = last.asked_amount().clamp(lift.low, lift.high);
    // Only a load that was really moved last time may be stepped up from, and never in a lighter week.
    let steady = last.load() == Some(stand) && !lifter.lighter;
    if steady {
        let step = if learning {
            learned(lift, last, stand)
        } else {
            earned(lift, &counted, stand, lifter.novice)
        };
        if let Some(step) = step {
            let before = own.iter().rev().find(|exposure| exposure.load() == Some(stand));
            return Prescription {
                // Never load and sets at once (invariant 10).
                sets_at_most: before.map(|before| before.asked_sets()),
                ..step
            };
        }
    }
    if was_too_much(&counted, lift.low) {
        let lighter = stand / 100 * (100 - TOO_MUCH_PERCENT);
        if let Some(to) = lift.grid.at_most(lighter) {
            let percent = (stand - to) * 100 / stand.max(1);
            return Prescription {
                step: Some(Step::LessLoad { percent }),
                ..lift.at(Some(to), lift.low)
            };
        }
    }
    if steady && last.is_mostly_as_meant() && asked < lift.high {
        let to = (asked + more_repetitions(last, (lift.low, lift.high), learning)).min(lift.high);
        return Prescription {
            step: Some(Step::MoreAmount { from: asked, to }),
            ..lift.at(Some(stand), to)
        };
    }
    lift.at(Some(stand), asked)
}

/// Whether an exposure says where its lift stands: it counts, and is not so long ago that the lift would be unknown again.
fn says_where(exposure: &Exposure<'_>, day: NaiveDate) -> bool {
    exposure.counts && (day - exposure.day).num_days() < UNKNOWN_AFTER_DAYS
}

/// Whether a load is still to be found: the last exposures that count all kept far more in reserve than was asked for, and
/// there is something heavier to pick. Heavy, medium and light days mean nothing yet then: such a lift goes up in its own range,
/// where every session counts for the next step (our choice).
fn is_still_light(grid: Grid, lived: &[Exposure<'_>]) -> bool {
    let mut last = lived.iter().rev().filter(|one| one.counts).take(SAYING_SO);
    let heavier = |one: &Exposure<'_>| one.load().and_then(|load| grid.above(load)).is_some();
    let mut said = 0;
    let all = last.all(|one| {
        said += 1;
        one.spare() >= FAR_FROM_MEANT && heavier(one)
    });
    all && said == SAYING_SO
}

/// Returns how many repetitions more an exposure earned: one (§3), and as many more as every set kept in reserve above what was
/// asked for, but for one; while learning, half of the range at most. Our choice: who reports eight too many is not led up one by
/// one, and nobody goes from first repetitions to many in a day.
fn more_repetitions(last: &Exposure<'_>, (low, high): (u32, u32), learning: bool) -> u32 {
    let most = if learning {
        (high - low).div_ceil(2)
    } else {
        high - low
    };
    u32::from(last.spare().saturating_sub(KEPT_BACK)).min(most).max(1)
}

/// A zone without own history starts from what the last exposures promise (§3), rounded down to what can be picked,
/// and never more than one step of the lift above what it last moved in any zone (invariant 9).
fn from_other_zones(lift: &Lift<'_>, lived: &[Exposure<'_>], day: NaiveDate) -> Prescription {
    let careful = lift.reserve.max(CAREFUL_RESERVE);
    // What was done long before says little; easy days say nothing of it, and are passed over.
    let lately = &lived[lived.len().saturating_sub(2 * e1rm::SMOOTHED_OVER)..];
    // Nor does an exposure that was silent about a set: it may have been the one that promised least.
    let told = || lately.iter().filter(|one| one.reserve().is_some());
    let estimates: Vec<u32> = told().filter_map(Exposure::estimate).collect();
    // Where all was too far from the limit for an estimate, the maximum is at least what the best of it says.
    let least = || told().filter_map(Exposure::least_maximum).max();
    // A lighter week or a poor day lowers nothing for good: the last exposure that counts says where the lift stands.
    let moved = |counts: bool| {
        let mut latest = lived.iter().rev().filter(|one| !counts || says_where(one, day));
        latest.find_map(|one| Some((one.load()?, one.zone())))
    };
    let counted = moved(true);
    let stand = counted.or_else(|| moved(false));
    // Where nothing is promised, what was moved last is known to go.
    let latest = lived.iter().rev().find_map(Exposure::load);
    let promised = e1rm::smoothed(&estimates)
        .or_else(least)
        .map(|maximum| e1rm::load_for(maximum, lift.low + u32::from(careful)))
        .or(latest);
    let heaviest = lived
        .iter()
        .rev()
        .take(e1rm::SMOOTHED_OVER)
        .filter_map(Exposure::load)
        .max()
        .max(counted.map(|(load, _)| load));
    let most = heaviest.map(|last| {
        let smooth = last + last / 1000 * lift.most_permille();
        // Or one smallest step, which the bottom of the range and three in reserve go with.
        lift.grid.above(last).map_or(smooth, |next| smooth.max(next))
    });
    let load = promised
        .zip(most)
        .and_then(|(promised, most)| lift.grid.at_most(promised.min(most)))
        .or(latest);
    Prescription {
        reserve: careful,
        stand: stand.map(|(load, _)| load),
        follows: stand.map(|(_, zone)| zone),
        ..lift.at(load, lift.low)
    }
}

/// Exposures two to four (§3): 2.5 % for each repetition of reserve above target, at most 10 % a session.
fn learned(lift: &Lift<'_>, last: &Exposure<'_>, last_load: u32) -> Option<Prescription> {
    if !last.is_clean() || last.is_lowered() || last.least() < last.asked_amount() {
        return None;
    }
    let spare = last.reserve()?.saturating_sub(lift.reserve);
    let permille = (u32::from(spare) * LEARNING_PERMILLE).min(LEARNING_MOST_PERMILLE);
    let to = lift
        .grid
        .at_most(last_load + last_load / 1000 * permille)
        .filter(|to| *to > last_load)?;
    Some(raised(lift, last_load, to, 1, 0))
}

/// Double progression (§3): all sets at the top of the range, clean, with the asked reserve, on one exposure for novices
/// and two running for others, earn the smallest step.
fn earned(lift: &Lift<'_>, counted: &[&Exposure<'_>], last_load: u32, novice: bool) -> Option<Prescription> {
    let needed = if novice { 1 } else { 2 };
    let recent = &counted[counted.len().checked_sub(needed)?..];
    let at_top = recent
        .iter()
        .all(|one| one.is_as_meant() && one.least() >= lift.high && one.load() == Some(last_load));
    if !at_top {
        return None;
    }
    let next = lift.grid.above(last_load)?;
    let smooth = next <= last_load + last_load / 1000 * lift.most_permille();
    // Where the smallest step is a large one, it comes with more in reserve (invariant 9).
    let reserve = if smooth { 0 } else { CAREFUL_RESERVE };
    let to = if smooth {
        let spare = recent.iter().map(|one| one.spare()).min().unwrap_or(0);
        worth(lift, last_load, next, spare)
    } else {
        next
    };
    let exposures = u8::try_from(needed).unwrap_or(u8::MAX);
    Some(raised(lift, last_load, to, exposures, reserve))
}

/// The smallest step of at least 2.5 %, within the lift's largest (§3); a larger one where every set kept more in reserve than
/// was asked for: 2.5 % for each repetition, as while learning (our choice).
fn worth(lift: &Lift<'_>, last_load: u32, next: u32, spare: u8) -> u32 {
    let least = last_load + last_load / 1000 * LEARNING_PERMILLE;
    let most = last_load + last_load / 1000 * lift.most_permille();
    let spared = last_load + last_load / 1000 * (u32::from(spare) * LEARNING_PERMILLE);
    let larger = lift.grid.at_most(spared.min(most)).filter(|to| *to >= least);
    let worth = if next >= least {
        Some(next)
    } else {
        lift.grid.above(least.saturating_sub(1))
    };
    larger
        .max(worth.filter(|to| *to <= most))
        .or_else(|| lift.grid.at_most(most))
        .unwrap_or(next)
}

fn raised(lift: &Lift<'_>, from: u32, to: u32, exposures: u8, reserve: u8) -> Prescription {
    Prescription {
        reserve: lift.reserve.max(reserve),
        step: Some(Step::MoreLoad { from, to, exposures }),
        ..lift.at(Some(to), lift.low)
    }
}

/// A movement without load: repetitions or seconds first, then the ladder (§3, "No equipment").
pub(super) fn unloaded(movement: &Movement, lived: &[Exposure<'_>], lifter: &Lifter<'_>) -> Prescription {
    let (low, high) = range(movement, Zone::Usual);
    let counted: Vec<_> = lived.iter().filter(|exposure| exposure.counts).collect();
    let keep = |amount: u32| Prescription::plain(None, amount.clamp(low, high), lifter.reserve);
    let Some(last) = counted.last() else {
        return keep(low);
    };
    let asked = last.asked_amount().clamp(low, high);
    if last.is_mostly_as_meant() && asked < high && !lifter.lighter {
        let step = match movement.measure {
            Measure::Repetitions => more_repetitions(last, (low, high), lived.len() < LEARNING_EXPOSURES),
            Measure::Seconds | Measure::Breaths | Measure::Distance => HOLD_STEP,
        };
        let to = (asked + step).min(high);
        return Prescription {
            step: Some(Step::MoreAmount { from: asked, to }),
            ..keep(to)
        };
    }
    if was_too_much(&counted, low) {
        return keep(low);
    }
    keep(asked)
}

/// Below the range, or with less than the asked reserve minus one, on two exposures running (§3).
fn was_too_much(counted: &[&Exposure<'_>], low: u32) -> bool {
    counted.len() >= 2
        && counted[counted.len() - 2..].iter().all(|exposure| {
            let bottom = low.min(exposure.asked_amount());
            exposure.least_as_planned() < bottom
                || exposure
                    .usual_reserve_as_planned()
                    .is_some_and(|reserve| reserve + 1 < exposure.asked_reserve())
        })
}

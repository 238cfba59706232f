//! Earned tests: what a lift must show before it is tested, and the set itself (§12). A test is three to five repetitions
//! with a technical stop, never a single all-out one.

use chrono::NaiveDate;

use super::e1rm;
use super::exposure::{Exposure, Lived};
use super::grid::Grid;
use super::prescription::{Lifter, Prescription};
use super::progression::most_permille;
use crate::movement::{Measure, Movement};
use crate::plan::BlockPurpose;
use crate::vocabulary::Equipment;

/// Sessions of the lift that a test asks for (§12).
pub const SESSIONS: usize = 8;
/// Days in which they lie (§12: six weeks).
const SESSION_DAYS: i64 = 42;
/// Sessions whose sets must have been clean.
const CLEAN_SESSIONS: usize = 3;
/// Share of clean sets in them, in percent.
const CLEAN_PERCENT: usize = 80;
/// Days from one test of a lift to the next.
const DAYS_BETWEEN: i64 = 28;
/// Repetitions of a test: at most five (§12: 3–5).
const REPETITIONS: u32 = 5;
/// Reserve of a test: the technical stop comes before the last one.
const RESERVE: u8 = 1;

/// What a test is still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No planned lift can be tested: a loaded movement of several joints that is counted in repetitions.
    ALift,
    /// Months of training.
    Months,
    /// Under 65.
    Younger,
    /// A clear screening.
    Screening,
    /// A building week: not the first, the lighter, an exam or a taper week.
    BuildingWeek,
    /// The weeks after a gap are over.
    BackForLong,
    /// Sessions of this lift.
    Sessions {
        /// So far, within six weeks.
        done: usize,
    },
    /// Clean sets.
    CleanSets {
        /// Of the last three sessions, in percent.
        percent: usize,
    },
    /// Time since the last test.
    DaysSinceTest {
        /// Days so far.
        days: i64,
    },
    /// This morning's check-in.
    CheckIn,
    /// The state Full.
    State,
    /// Sleep at or above the own median.
    Sleep,
    /// No complaint about what it loads.
    Areas,
    /// A clean sample movement.
    Control,
}

/// Returns what the past of a lift is missing for a test.
#[must_use]
pub fn missing(movement: &Movement, lived: &Lived<'_>, day: NaiveDate) -> Vec<Missing> {
    let all = lived.with(&movement.slug);
    let ago = |exposure: &Exposure<'_>| (day - exposure.day).num_days();
    let mut missing = Vec::new();
    let done = all.iter().filter(|one| ago(one) <= SESSION_DAYS).count();
    if done < SESSIONS {
        missing.push(Missing::Sessions { done });
    }
    let last = &all[all.len().saturating_sub(CLEAN_SESSIONS)..];
    let sets: usize = last.iter().map(Exposure::sets).sum();
    let clean: usize = last.iter().map(Exposure::clean_sets).sum();
    let percent = (clean * 100).checked_div(sets).unwrap_or(0);
    if percent < CLEAN_PERCENT {
        missing.push(Missing::CleanSets { percent });
    }
    let tested = all.iter().rev().find(|one| one.purpose() == BlockPurpose::Test);
    if let Some(days) = tested.map(ago).filter(|days| *days < DAYS_BETWEEN) {
        missing.push(Missing::DaysSinceTest { days });
    }
    missing
}

/// Whether a movement can be tested at all.
#[must_use]
pub fn is_testable(movement: &Movement) -> bool {
    movement.compound
        && !movement.fast
        && movement.measure == Measure::Repetitions
        && !movement.implements.is_empty()
}

/// Returns the set of a test: the load for five repetitions with one in reserve by the median of the last three
/// exposures (§3), and never more than one step of the lift above its last load (invariant 9).
#[must_use]
pub fn test(
    movement: &Movement,
    implement: Equipment,
    lived: &Lived<'_>,
    lifter: &Lifter<'_>,
) -> Option<Prescription> {
    let grid = Grid::of(lifter.loads, implement)?;
    let all = lived.with(&movement.slug);
    let last = all.iter().rev().find(|one| one.counts).and_then(Exposure::load)?;
    let maxima: Vec<u32> = all.iter().filter_map(Exposure::least_maximum).collect();
    let most = last + last / 1000 * most_permille(movement);
    let maximum = e1rm::smoothed(&maxima)?;
    let wanted = e1rm::load_for(maximum, REPETITIONS + u32::from(RESERVE));
    let load = grid.at_most(wanted.min(most))?;
    Some(Prescription {
        sets_at_most: Some(1),
        ..Prescription::plain(Some((load, implement, grid)), REPETITIONS, RESERVE)
    })
}

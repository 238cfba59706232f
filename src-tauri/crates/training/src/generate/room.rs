//! Room for sets: what the week has left for each muscle (invariants 13 and 14), and how sets are shared out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Request;
use crate::load::{self, HALF_SETS, HalfSets, Seed};
use crate::movement::Movement;
use crate::vocabulary::Muscle;

/// Most half-sets per muscle in a session (invariant 13: ten sets).
const SESSION_HALF_SETS: u32 = 10 * HALF_SETS;
/// Most half-sets per muscle in seven days, novices and older adults (§3, invariant 13: twelve sets).
const CAREFUL_WEEK_HALF_SETS: u32 = 12 * HALF_SETS;
/// The same for experienced people: sixteen sets.
const WEEK_HALF_SETS: u32 = 16 * HALF_SETS;
/// What a muscle's week may grow by, in half-sets (invariant 14: four sets).
const WEEK_GROWTH: u32 = 4 * HALF_SETS;
/// What a session's share of the week is at least, in half-sets. Our choice: two sets, or it is not worth the way.
const LEAST_SHARE: u32 = 2 * HALF_SETS;
/// Months of training from which the higher weekly ceiling holds. Our choice for "experienced".
const EXPERIENCED_MONTHS: u16 = 12;

/// Cuts to so many sets in all: one of the last movement with the most, until only single sets are left; then the last
/// movements go.
pub fn cut(shared: &mut [u32], kept: u32) {
    while shared.iter().sum::<u32>() > kept {
        let most = shared.iter().copied().max().unwrap_or(0);
        if let Some(last) = shared.iter_mut().rev().find(|sets| **sets == most && most > 0) {
            *last -= 1;
        } else {
            return;
        }
    }
}

/// Returns the half-sets that sets of a movement count for.
#[must_use]
pub fn weights(movement: &Movement, sets: u32) -> HalfSets {
    let mut weights = HalfSets::new();
    load::add_half_sets(&mut weights, &movement.slug, sets);
    weights
}

/// Whether so many half-sets fit into the room that is left.
#[must_use]
pub fn fits(needed: &HalfSets, room: &HalfSets) -> bool {
    needed
        .iter()
        .all(|(muscle, half)| room.get(muscle).copied().unwrap_or(0) >= *half)
}

/// Takes half-sets out of the room.
pub fn take(room: &mut HalfSets, taken: &HalfSets) {
    for (muscle, half) in taken {
        if let Some(left) = room.get_mut(muscle) {
            *left = left.saturating_sub(*half);
        }
    }
}

/// Returns the half-sets per muscle that today may hold (invariants 13 and 14).
#[must_use]
pub fn room(request: &Request<'_>, sessions_per_week: u32) -> HalfSets {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    let months = crate::exclusions::training_months(profile, history.since, day);
    let experienced = months >= EXPERIENCED_MONTHS && !profile.is_older(day);
    let ceiling = if experienced {
        WEEK_HALF_SETS
    } else {
        CAREFUL_WEEK_HALF_SETS
    };
    let seed = Seed::of(profile).weekly_half_sets;
    let days: BTreeMap<NaiveDate, HalfSets> = std::iter::once(day)
        .chain(load::days_before(day, load::USUAL_DAYS))
        .map(|past| (past, load::day_half_sets(history, past)))
        .collect();
    let of = |past: NaiveDate, muscle: Muscle| {
        days.get(&past)
            .and_then(|sets| sets.get(&muscle))
            .copied()
            .unwrap_or(0)
    };
    Muscle::ALL
        .iter()
        .map(|muscle| {
            let usual = load::weekly_mean(history, day, seed, |past| of(past, *muscle));
            let week = ceiling.min(usual + WEEK_GROWTH);
            let done = load::running_week(day, |past| of(past, *muscle));
            let share = week.div_ceil(sessions_per_week.max(1)).max(LEAST_SHARE);
            let today = SESSION_HALF_SETS.saturating_sub(of(day, *muscle));
            (*muscle, week.saturating_sub(done).min(share).min(today))
        })
        .collect()
}

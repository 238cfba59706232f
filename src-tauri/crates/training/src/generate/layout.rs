//! Laying strength out before the morning is read: slots, their natural lengths, and everything that may ever fill them.
//!
//! Why a worse morning can never make it longer (invariant 37), whatever it says and however many things it says:
//!
//! 1. A slot's candidates are listed from person, place, past and album alone. For every number of sets that the slot may be
//!    left with, the first candidate's natural time is its length, and each next candidate is fitted into the shortest one
//!    before it: fewer sets, at last fewer repetitions, or it is no candidate. So going down the list never takes
//!    longer, and neither does having fewer sets ([`Candidate::fit`](super::slot::Candidate::fit) falls in both).
//! 2. The morning does two things only: it takes sets away, always in the same order ([`cut_one`]), and it strikes candidates
//!    out. What was asked for is worked out under the planned reserve; today's state lowers its load and
//!    raises its reserve, which changes no second of it.
//! 3. Slots are filled in order, each with its first candidate that is neither struck out nor passed by an earlier slot.
//!    Whatever a slot has passed stays passed, filled or not. By induction over the slots, the worse morning has
//!    passed at least as much at every step, so every slot stands at the same candidate or further down its list.
//! 4. A push has the sets that the pulls leave room for (invariant 40). Only the pulls that a slot lists before anything else
//!    count, with never more sets, so the pulls' sets only fall; a pushing slot's room is counted from those and from
//!    the sets that earlier pushing slots were planned to have, not from what filled them. Without room it is a
//!    slot of one set, whoever fills it.
//! 5. The phase as a whole takes full steps of [`whole_steps`]: easy range, which takes what strength leaves, begins at
//!    three quarters of a minute, and a few seconds less of strength must not let that much of it in.
//! 6. All of a phase has one effort, which falls as reserve rises; a test's is higher, and comes first in its slot's list.

use super::allowance::{Allowance, Ceiling};
use super::asked::Asked;
use super::fill::push_room;
use super::natural::{Pace, Work};
use super::roles::Role;
use super::room::{Room, cut_one, planned, planned_later};
use super::seconds::{Balance, whole_steps};
use super::slot::Slot;
use super::strength::Lifting;
use super::turns::{Lift, take_turns};
use crate::album::{PlannedLift, Zone};
use crate::movement::{Movement, catalogue};
use crate::plan::Cause;
use crate::strength::zone_of;
use crate::vocabulary::{Muscle, Pattern};

/// Sets of a movement that takes over time which the week has no room for. Our choice.
const EXTRA_SETS: u32 = 3;

/// One strength phase as laid out: slots with their sets as planned, and as kept.
pub struct Layout<'a> {
    /// Slots, in the order in which they are filled.
    pub slots: Vec<Slot<'a>>,
    /// The sets as planned, and as kept.
    pub kept: Ceiling,
}

/// What is left while slots are being laid out.
struct Left {
    seconds: u32,
    /// Seconds for what is not balance as well.
    others: u32,
    /// Seconds that still have to be balance as well.
    balance: u32,
    room: Room,
    pulls: u32,
    pushes: u32,
    /// Sets that the week has no room for.
    refused: u32,
    refused_of: Option<&'static Movement>,
}

impl<'a> Lifting<'a> {
    /// Returns the phase as laid out, and as kept after everything that takes sets or time away.
    pub(super) fn lay_out(&self, asked: &Asked<'_>, allowance: &Allowance) -> Layout<'a> {
        let (mut slots, refused) = self.slots(asked);
        let mut sets: Vec<u32> = slots.iter().map(|slot| slot.units).collect();
        let after_turns = |sets: &[u32]| self.sets_in_turns(asked, &slots, sets);
        let mut kept = allowance.kept(after_turns(&sets));
        if refused > 0 {
            kept.planned += refused;
            kept.cause.get_or_insert(Cause::SetsGrowSlowly);
        }
        while sets.iter().sum::<u32>() > kept.now {
            cut_one(&mut sets);
        }
        let seconds = |sets: &[u32]| -> u32 {
            slots
                .iter()
                .zip(sets)
                .map(|(slot, sets)| slot.seconds(*sets))
                .sum()
        };
        if let Some(cause) = &allowance.strength.cause {
            let most = whole_steps(allowance.strength.now);
            while seconds(&sets) > most {
                cut_one(&mut sets);
                kept.lower(after_turns(&sets), cause);
            }
        }
        for (slot, sets) in slots.iter_mut().zip(sets) {
            slot.sets = sets;
        }
        // Pulls make room for pushes (invariant 40).
        slots.sort_by_key(Slot::may_push);
        Layout { slots, kept }
    }

    /// Returns so many sets with those that the slots' first movements gain where they may take turns.
    fn sets_in_turns(&self, asked: &Asked<'_>, slots: &[Slot<'a>], sets: &[u32]) -> u32 {
        let mut lifts: Vec<Lift<'a>> = slots
            .iter()
            .zip(sets)
            .filter_map(|(slot, sets)| {
                let first = slot.candidates.first()?;
                let most = Self::most_sets(asked, slot, &first.work);
                Some(Lift::new(first.work, first.fit(*sets)?, most))
            })
            .collect();
        lifts.sort_by_key(|lift| !lift.work.movement.fast);
        let all = |lifts: &[Lift<'_>]| -> u32 { lifts.iter().map(|lift| lift.sets).sum() };
        let before = all(&lifts);
        if let Some(limits) = self.turn_limits(asked, u32::MAX) {
            take_turns(&mut lifts, &limits);
        }
        sets.iter().sum::<u32>() + all(&lifts) - before
    }

    /// Returns the slots with their candidates, and the sets that found no room anywhere.
    fn slots(&self, asked: &Asked<'_>) -> (Vec<Slot<'a>>, u32) {
        let pace = Pace::of(asked.seconds, self.older);
        let today = planned(asked.lifts);
        let later = planned_later(&self.request);
        let lifts: Vec<(&'static Movement, &PlannedLift)> = asked
            .lifts
            .iter()
            .filter_map(|lift| Some((catalogue().get(&lift.movement)?, lift)))
            .collect();
        let pulls = lifts
            .iter()
            .filter(|(movement, _)| movement.pattern == Pattern::Pull);
        let mut left = Left {
            seconds: whole_steps(asked.seconds),
            others: whole_steps(asked.seconds).saturating_sub(asked.balance.needed()),
            balance: asked.balance.needed(),
            room: self.done.room(&today, &later),
            pulls: self.done.pulls + pulls.map(|(_, lift)| u32::from(lift.sets)).sum::<u32>(),
            pushes: self.done.pushes,
            refused: 0,
            refused_of: None,
        };
        let mut drafts: Vec<(Slot<'a>, Vec<&'a Movement>, Zone)> = Vec::new();
        let shares = self.share_out(&lifts, pace, asked, left.room);
        for ((movement, lift), share) in lifts.into_iter().zip(shares) {
            let preferences = self.preferences(movement, left.balance > 0);
            let wanted = (movement, share, lift.zone);
            if let Some(slot) = self.open(wanted, &preferences, pace, asked, &mut left) {
                drafts.push((slot, preferences, lift.zone));
            }
        }
        let named = asked.lifts.iter().map(|lift| lift.movement.as_str());
        let planned: Vec<&str> = drafts
            .iter()
            .map(|(slot, _, _)| slot.first_slug())
            .chain(named)
            .collect();
        let lacks = self.done.lacks(&today.and(&later));
        if let Some((slot, preferences)) = self.take_over(&lacks, &planned, pace, asked, &mut left) {
            drafts.push((slot, preferences, Zone::Usual));
        }
        for (slot, preferences, zone) in &mut drafts {
            self.widen(slot, preferences, *zone, pace, asked, &mut left.room);
        }
        let slots = drafts.into_iter().map(|(slot, _, _)| slot).collect();
        (slots, left.refused)
    }

    /// Shares the phase out over the planned lifts: where their natural times together are too long, the last of those with
    /// the most sets gives one up, so that each planned lift keeps one as long as that fits; then the last ones go.
    fn share_out(
        &self,
        lifts: &[(&'static Movement, &PlannedLift)],
        pace: Pace,
        asked: &Asked<'_>,
        mut room: Room,
    ) -> Vec<u32> {
        let mut sets: Vec<u32> = lifts.iter().map(|(_, lift)| u32::from(lift.sets)).collect();
        if asked.balance != Balance::No {
            return sets;
        }
        let works: Vec<Option<Work<'a>>> = lifts
            .iter()
            .map(|(planned, lift)| {
                let at = self.stand(planned).movement;
                let zone = zone_in(planned, at, lift.zone);
                self.work(at, zone, pace, asked).filter(|_| self.allows(at, true))
            })
            .collect();
        let mut possible = sets.clone();
        for (sets, work) in possible.iter_mut().zip(&works) {
            let Some(work) = work else { continue };
            let most = work.prescription.sets_at_most.map_or(u32::MAX, u32::from);
            let held = |sets: &u32| room.holds(&Room::of(work.movement, *sets));
            *sets = (1..=(*sets).min(most)).rev().find(held).unwrap_or(0);
            room = room.without(&Room::of(work.movement, *sets));
        }
        let seconds = |sets: &[u32]| -> u32 {
            works
                .iter()
                .zip(sets)
                .filter_map(|(work, sets)| work.as_ref().filter(|_| *sets > 0).map(|work| (work, *sets)))
                .map(|(work, sets)| work.seconds(sets, work.amount))
                .sum()
        };
        while seconds(&possible) > whole_steps(asked.seconds) {
            let most = possible.iter().copied().max().unwrap_or(0);
            let last = if most > 1 {
                possible.iter().rposition(|sets| *sets == most)
            } else {
                possible.iter().rposition(|sets| *sets > 0)
            };
            let Some(last) = last else { break };
            possible[last] -= 1;
            sets[last] = possible[last];
        }
        sets
    }

    /// Opens the slot of a planned lift: the first movement that person and place allow in its stead, with as many of the
    /// planned sets as week and time have room for.
    fn open(
        &self,
        (planned, sets, zone): (&'static Movement, u32, Zone),
        preferences: &[&'a Movement],
        pace: Pace,
        asked: &Asked<'_>,
        left: &mut Left,
    ) -> Option<Slot<'a>> {
        let (movement, work) = preferences.iter().find_map(|movement| {
            let zone = zone_in(planned, movement, zone);
            Some((*movement, self.work(movement, zone, pace, asked)?))
        })?;
        let is_push = movement.pattern == Pattern::Push;
        let wanted = work
            .prescription
            .sets_at_most
            .map_or(sets, |most| sets.min(u32::from(most)))
            .min(asked.own_sets(movement));
        let pushes = push_room(left.pulls, left.pushes);
        let has_room =
            |sets: &u32| left.room.holds(&Room::of(movement, *sets)) && (!is_push || *sets <= pushes);
        let is_balance = left.balance > 0;
        let free = if is_balance {
            left.seconds
        } else {
            left.seconds.min(left.others)
        };
        let by_time = (1..=wanted)
            .rev()
            .find(|sets| work.seconds(*sets, work.amount) <= free)?;
        let units = (1..=by_time).rev().find(has_room).unwrap_or(0);
        if units < by_time {
            left.refused += by_time - units;
            left.refused_of.get_or_insert(planned);
        }
        if units == 0 {
            return None;
        }
        let mut slot = Slot::new(planned, units);
        // A test is one set whatever the slot is left with; without it, its lift works for as long at most.
        let test = self
            .test(movement, asked)
            .filter(|test| test.seconds(1, test.amount) <= free);
        for (work, sets) in test.map(|test| (test, 1)).into_iter().chain([(work, units)]) {
            if let Some(candidate) = slot.fit(work, sets) {
                slot.add(candidate);
            }
        }
        let seconds = slot.seconds(units);
        left.seconds = left.seconds.saturating_sub(seconds);
        if is_balance {
            left.balance = left.balance.saturating_sub(seconds);
        } else {
            left.others = left.others.saturating_sub(seconds);
        }
        slot.reserved = Room::of(movement, units);
        left.room = left.room.without(&slot.reserved);
        left.pushes += if is_push { units } else { 0 };
        Some(slot)
    }

    /// Gives sets that the week had no room for to the movement whose muscles lack most of their four sets (§3).
    fn take_over(
        &self,
        lacks: &Room,
        planned: &[&str],
        pace: Pace,
        asked: &Asked<'_>,
        left: &mut Left,
    ) -> Option<(Slot<'a>, Vec<&'a Movement>)> {
        let given = left.refused_of.filter(|_| asked.balance == Balance::No)?;
        let sets = left.refused.min(EXTRA_SETS);
        let value = |movement: &Movement| {
            let of = |muscles: &[Muscle]| muscles.iter().map(|muscle| lacks.get(*muscle)).sum::<u32>();
            2 * of(&movement.direct) + of(&movement.indirect)
        };
        let choice = self
            .choices
            .iter()
            .filter(|choice| choice.role != Role::Power && choice.role != Role::Push)
            .filter(|choice| !planned.contains(&choice.movement.slug.as_str()))
            .filter(|choice| left.room.holds(&Room::of(choice.movement, 1)) && value(choice.movement) > 0)
            .max_by_key(|choice| {
                let known = self.is_earned(choice.movement);
                (
                    value(choice.movement),
                    known,
                    std::cmp::Reverse(choice.movement.control),
                )
            })?;
        let catalogued = catalogue().get(&choice.movement.slug)?;
        let preferences = self.preferences(catalogued, false);
        let before = left.refused;
        left.refused = 0;
        let slot = self.open((catalogued, sets, Zone::Usual), &preferences, pace, asked, left);
        left.refused = before - slot.as_ref().map_or(0, |slot| slot.units);
        let mut slot = slot?;
        slot.instead_of = Some(given);
        Some((slot, preferences))
    }
}

/// The planned zone holds on the planned ladder; whatever stands in has its own range.
pub(super) fn zone_in(planned: &Movement, movement: &Movement, zone: Zone) -> Zone {
    if movement.rung.ladder == planned.rung.ladder {
        zone_of(movement, zone)
    } else {
        Zone::Usual
    }
}

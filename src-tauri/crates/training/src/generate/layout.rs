//! Laying strength out: slots with everything that may ever fill them, before the morning is read.

use super::allowance::{Allowance, Ceiling};
use super::limits;
use super::roles::{Frame, Role, sets_per_movement};
use super::room::{cut, fits, take, weights};
use super::slots::Slot;
use super::strength::Lifting;
use crate::exclusions::Standing;
use crate::load::HalfSets;
use crate::movement::{Movement, catalogue};
use crate::plan::Cause;
use crate::strength::{Lifter, Lived, Stand, current};
use crate::vocabulary::{Muscle, Pattern, Phase};

/// A movement that may be done today as far as person, place and past go.
#[derive(Clone, Copy)]
pub(super) struct Choice<'a> {
    pub(super) movement: &'a Movement,
    pub(super) role: Role,
}

/// A slot while its candidates are being listed.
struct Draft<'a> {
    planned: &'a Movement,
    /// Its length in units of time: sets that there is room for.
    units: u32,
    /// Sets that really fit into that time, with this movement's way there and its rests.
    sets: u32,
    candidates: Vec<(&'a Movement, u32)>,
    reserved: HalfSets,
}

/// One strength phase as laid out: slots with their sets as planned, and what was earned on the way.
pub struct Layout<'a> {
    /// Slots, in the order in which they are filled.
    pub slots: Vec<Slot<'a>>,
    /// The sets as planned, and as kept.
    pub kept: Ceiling,
}

impl<'a> Lifting<'a> {
    /// Returns the slots with their candidates: everything that follows from person, place and past.
    pub(super) fn lay_out(
        &self,
        frame: Frame,
        planned: &[&'a Movement],
        allowance: &Allowance,
        balance: bool,
    ) -> Layout<'a> {
        let lifter = self.lifter(allowance.reserve.planned, 100);
        let mut room = self.room.clone();
        let mut drafts: Vec<Draft<'a>> = Vec::new();
        let mut left = frame.sets;
        // Where the week has room for fewer sets of one movement, the next one gets them.
        for planned in planned {
            let sets = sets_per_movement(frame.sets).min(left);
            let preferences = self.preferences(planned, balance);
            if let Some(draft) = self.reserve(
                &preferences,
                planned,
                (sets, frame.unit),
                &mut room,
                &lifter,
                allowance,
            ) {
                left -= draft.units;
                drafts.push(draft);
            }
        }
        for draft in &mut drafts {
            let preferences = self.preferences(draft.planned, balance);
            self.widen(draft, &preferences, frame.unit, &mut room, &lifter, allowance);
        }
        let full: Vec<u32> = drafts.iter().map(|draft| draft.sets).collect();
        let length = |draft: &Draft<'_>, sets: u32| frame.unit * draft.units * sets / draft.sets;
        let time = |sets: &[u32]| {
            drafts
                .iter()
                .zip(sets)
                .map(|(draft, sets)| length(draft, *sets))
                .sum::<u32>()
        };
        let mut kept = allowance.kept(full.iter().sum());
        if left > 0 {
            // The week has no room for the rest of the time.
            kept.planned += left;
            kept.cause.get_or_insert(Cause::WeekFull);
        }
        let mut sets = full;
        cut(&mut sets, kept.now);
        while let Some(cause) = allowance
            .strength
            .cause
            .as_ref()
            .filter(|_| time(&sets) > allowance.strength.now)
        {
            kept.lower(sets.iter().sum::<u32>() - 1, cause);
            cut(&mut sets, kept.now);
        }
        let mut slots: Vec<Slot<'a>> = drafts
            .iter()
            .zip(sets)
            .filter(|(_, sets)| *sets > 0)
            .map(|(draft, most)| Slot {
                planned: draft.planned,
                seconds: length(draft, most),
                candidates: draft
                    .candidates
                    .iter()
                    .map(|(one, sets)| (*one, (*sets).min(most)))
                    .collect(),
            })
            .collect();
        // Pulls make room for pushes (invariant 40).
        slots.sort_by_key(|slot| slot.planned.pattern == Pattern::Push);
        Layout { slots, kept }
    }

    /// Takes room for the planned movement, or the first that person, place and past allow in its stead.
    fn reserve(
        &self,
        preferences: &[&'a Movement],
        planned: &'a Movement,
        (sets, unit): (u32, u32),
        room: &mut HalfSets,
        lifter: &Lifter<'_>,
        allowance: &Allowance,
    ) -> Option<Draft<'a>> {
        preferences.iter().find_map(|movement| {
            let sets = (1..=sets)
                .rev()
                .find(|sets| fits(&weights(movement, *sets), room))?;
            let block = self.block(movement, sets, unit * sets, lifter, allowance)?;
            let reserved = weights(movement, sets);
            take(room, &reserved);
            Some(Draft {
                planned,
                units: sets,
                sets: u32::from(block.sets),
                candidates: vec![(*movement, sets)],
                reserved,
            })
        })
    }

    /// Lists what else may fill the slot, as far as the room that is left allows.
    fn widen(
        &self,
        draft: &mut Draft<'a>,
        preferences: &[&'a Movement],
        unit: u32,
        room: &mut HalfSets,
        lifter: &Lifter<'_>,
        allowance: &Allowance,
    ) {
        for movement in preferences.iter().copied() {
            if draft
                .candidates
                .iter()
                .any(|(known, _)| known.slug == movement.slug)
            {
                continue;
            }
            let extra = |sets: u32| -> HalfSets {
                let reserved = |muscle: &Muscle| draft.reserved.get(muscle).copied().unwrap_or(0);
                weights(movement, sets)
                    .into_iter()
                    .map(|(muscle, half)| (muscle, half.saturating_sub(reserved(&muscle))))
                    .collect()
            };
            let Some(sets) = (1..=draft.units).rev().find(|sets| fits(&extra(*sets), room)) else {
                continue;
            };
            if self
                .block(movement, sets, unit * draft.units, lifter, allowance)
                .is_none()
            {
                continue;
            }
            let more = extra(sets);
            take(room, &more);
            for (muscle, half) in more {
                *draft.reserved.entry(muscle).or_default() += half;
            }
            draft.candidates.push((movement, sets));
        }
    }

    pub(super) fn allows(&self, movement: &Movement, earned: bool) -> bool {
        self.standing.why_not(movement, Phase::Strength, earned).is_none()
    }

    pub(super) fn is_earned(&self, movement: &Movement) -> bool {
        !self.lived.with(&movement.slug).is_empty()
    }

    /// Returns the movements for a slot in order: where the person stands on the planned ladder, the rest of the role
    /// from there outwards, then its stand-ins. `balance` asks for what is balance as well first.
    fn preferences(&self, planned: &'a Movement, balance: bool) -> Vec<&'a Movement> {
        let at = self.stand(planned).movement;
        let role = Role::of(planned);
        let stand_ins = role.map_or([Role::Trunk; 4], Role::stand_ins);
        let any: &[Role] = if balance {
            &[Role::Knee, Role::Calf, Role::Hip]
        } else {
            &[]
        };
        let roles = role.iter().chain(&stand_ins).chain(any);
        let mut found: Vec<&Movement> = Vec::new();
        if self.allows(at, true) {
            found.push(at);
        }
        for wanted in roles {
            let mut group: Vec<&Movement> = self
                .choices
                .iter()
                .filter(|choice| choice.role == *wanted)
                .map(|choice| choice.movement)
                // A harder rung is never a stand-in for the one that the person is on.
                .filter(|one| one.rung.ladder != at.rung.ladder || one.rung.rung <= at.rung.rung)
                .collect();
            group.sort_by_key(|movement| {
                (
                    movement.rung.ladder != at.rung.ladder,
                    movement.pattern != at.pattern,
                    movement.rung.rung.abs_diff(at.rung.rung),
                    movement.control.abs_diff(at.control),
                    movement.slug.as_str(),
                )
            });
            found.extend(group);
        }
        let mut seen: Vec<&str> = Vec::new();
        found.retain(|movement| {
            let fresh = !seen.contains(&movement.slug.as_str());
            seen.push(&movement.slug);
            fresh
        });
        if balance {
            found.sort_by_key(|movement| !movement.balance);
        }
        found
    }

    pub(super) fn stand(&self, planned: &'a Movement) -> Stand<'a> {
        let novice = limits::is_novice(&self.request);
        current(self.lived, planned, novice, |movement, earned| {
            self.allows(movement, earned)
        })
    }
}

/// Returns everything that person and place allow in the strength phase.
pub(super) fn choices<'a>(standing: &Standing<'_>, lived: &Lived<'_>) -> Vec<Choice<'a>> {
    catalogue()
        .movements()
        .iter()
        .filter(|movement| {
            let earned = !lived.with(&movement.slug).is_empty();
            standing.why_not(movement, Phase::Strength, earned).is_none()
        })
        .filter_map(|movement| Role::of(movement).map(|role| Choice { movement, role }))
        .collect()
}

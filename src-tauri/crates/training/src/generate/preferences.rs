//! Which movements a slot may hold, in order: where the person stands on the planned ladder, the nearest of its role, then
//! what may stand in.

use super::roles::Role;
use super::strength::Lifting;
use super::usual;
use crate::exclusions::Standing;
use crate::movement::{Movement, catalogue};
use crate::strength::{Lived, Stand, current};
use crate::vocabulary::{Pattern, Phase};

/// Movements of its own role that a slot lists in any case. Our choice.
const NEAREST: usize = 8;
/// Movements of each standing-in role that it lists in any case. Our choice.
const NEAREST_STAND_INS: usize = 8;

/// A movement that may be done today as far as person, place and past go.
#[derive(Clone, Copy)]
pub(super) struct Choice<'a> {
    pub(super) movement: &'a Movement,
    pub(super) role: Role,
}

impl<'a> Lifting<'a> {
    pub(super) fn allows(&self, movement: &Movement, earned: bool) -> bool {
        self.standing.why_not(movement, Phase::Strength, earned).is_none()
    }

    pub(super) fn is_earned(&self, movement: &Movement) -> bool {
        !self.lived.with(&movement.slug).is_empty()
    }

    /// Returns the movements for a slot in order: where the person stands on the planned ladder, the nearest of the role,
    /// then its stand-ins. `balance` asks for what is balance as well, and nothing else.
    pub(super) fn preferences(&self, planned: &'a Movement, balance: bool) -> Vec<&'a Movement> {
        let at = self.stand(planned).movement;
        let role = Role::of(planned);
        let stand_ins = role.map_or([Role::Trunk; 4], Role::stand_ins);
        let any: &[Role] = if balance {
            &[Role::Knee, Role::Calf, Role::Hip]
        } else {
            &[]
        };
        let mut roles: Vec<Role> = Vec::new();
        for wanted in role.iter().chain(&stand_ins).chain(any) {
            if !roles.contains(wanted) {
                roles.push(*wanted);
            }
        }
        let mut found: Vec<&Movement> = Vec::new();
        if self.allows(at, true) {
            found.push(at);
        }
        for (place, wanted) in roles.iter().enumerate() {
            let mut group: Vec<&Movement> = self
                .choices
                .iter()
                .filter(|choice| choice.role == *wanted)
                .map(|choice| choice.movement)
                // A harder rung is never a stand-in for the one that the person is on.
                .filter(|one| one.rung.ladder != at.rung.ladder || one.rung.rung <= at.rung.rung)
                .filter(|one| !std::ptr::eq(*one, at))
                .collect();
            group.sort_by_key(|movement| {
                (
                    movement.rung.ladder != at.rung.ladder,
                    movement.pattern != at.pattern,
                    movement.rung.rung.abs_diff(at.rung.rung),
                    movement.control.abs_diff(at.control),
                )
            });
            let nearest = if place == 0 { NEAREST } else { NEAREST_STAND_INS };
            found.extend(sparing(&group, nearest, planned, balance));
        }
        if balance {
            found.retain(|movement| movement.balance);
        }
        if at.pattern == Pattern::Pull {
            // The pushes count on its pulls (invariant 40).
            found.sort_by_key(|movement| movement.pattern != Pattern::Pull);
        }
        found
    }

    pub(super) fn stand(&self, planned: &'a Movement) -> Stand<'a> {
        let novice = usual::is_novice(&self.request);
        current(self.lived, planned, novice, |movement, earned| {
            self.allows(movement, earned)
        })
    }
}

/// Returns the nearest of a group, all that is akin to the planned movement, and those that spare an area which all before
/// them load, so that no single complaint leaves a slot empty that could be filled, or to what serves other muscles; with
/// `balance`, all that is balance as well.
fn sparing<'a>(
    group: &[&'a Movement],
    nearest: usize,
    planned: &Movement,
    balance: bool,
) -> Vec<&'a Movement> {
    let mask = |movement: &Movement| {
        movement
            .areas
            .iter()
            .fold(0_u32, |mask, area| mask | 1 << *area as u32)
    };
    let mut common = u32::MAX;
    let mut found = Vec::new();
    for (at, movement) in group.iter().enumerate() {
        let mask = mask(movement);
        let serves = planned.shares_muscle_with(movement) || (balance && movement.balance);
        if at < nearest || common & mask != common || serves {
            common &= mask;
            found.push(*movement);
        }
    }
    found
}

/// Returns everything that person and place allow in the strength phase.
pub(super) fn choices<'a>(standing: &Standing<'_>, lived: &Lived<'_>) -> Vec<Choice<'a>> {
    catalogue()
        .movements()
        .iter()
        .filter_map(|movement| Role::of(movement).map(|role| Choice { movement, role }))
        .filter(|Choice { movement, .. }| {
            let earned = !lived.with(&movement.slug).is_empty();
            standing.why_not(movement, Phase::Strength, earned).is_none()
        })
        .collect()
}

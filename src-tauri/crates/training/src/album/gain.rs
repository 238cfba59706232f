//! What a helping of sets is worth in a week, given what the week has already.

use super::care::Life;
use super::person::{Leaning, Person};
use super::sharing::Sharing;
use super::volume::{LEAST_SETS, MAJOR, STRENGTH_DAYS, weights};
use crate::load::HALF_SETS;
use crate::movement::Movement;
use crate::profile::Goal;
use crate::vocabulary::{Muscle, Pattern};

/// Sets of a muscle group in a week that are typical at most (§3: 6–10).
const TYPICAL_SETS: u32 = 10;
/// Sets up to which the lower end of typical is filled (§3).
pub(super) const GOOD_SETS: u32 = 6;
/// What half a set is worth up to four sets, up to six, and up to ten. Our choice: only their order matters.
const WORTH: [(u32, i32); 3] = [(LEAST_SETS, 12), (GOOD_SETS, 3), (TYPICAL_SETS, 1)];
/// What a set of direct work is worth as long as a muscle group has had fewer than two in the week: half-sets alone leave
/// gaps. Our choice.
const DIRECT: i32 = 16;
const DIRECT_SETS: u32 = 2;
/// What it is worth that a major muscle group is trained on a first or second day (invariant 31).
const SECOND_DAY: i32 = 12;
/// What a half-set costs the day after or before direct work on the same muscle (invariant 15).
const NEIGHBOUR: i32 = 5;
/// What a set for the legs costs on the day before sport.
const BEFORE_SPORT: i32 = 60;
/// What a person's own goals and days add to a helping.
const WISH: i32 = 6;

impl Sharing<'_> {
    /// Returns what so many sets of a movement in a session are worth.
    pub(super) fn gain(&self, at: usize, movement: &Movement, sets: u32) -> i32 {
        let more = weights(movement);
        let mut gain = 0;
        for muscle in Muscle::ALL {
            let mut from = self.week[*muscle as usize];
            let mut half = more[*muscle as usize] * sets;
            // What no week owes is worth what comes last.
            let owed = if muscle.has_least_sets() {
                0
            } else {
                WORTH.len() - 1
            };
            for (up_to, worth) in WORTH.into_iter().skip(owed) {
                let fits = (up_to * HALF_SETS).saturating_sub(from).min(half);
                gain += worth * i32::try_from(fits).unwrap_or(0);
                from += fits;
                half -= fits;
            }
        }
        for muscle in movement.direct.iter().filter(|muscle| muscle.has_least_sets()) {
            let had = self.direct[*muscle as usize];
            gain += DIRECT * i32::try_from(DIRECT_SETS.saturating_sub(had).min(sets)).unwrap_or(0);
        }
        let slot = &self.slots[at];
        if slot.is_strong() {
            for muscle in MAJOR {
                let trained = |day: usize| self.days[day][muscle as usize] > 0;
                let days = (0..self.slots.len()).filter(|day| trained(*day)).count();
                if days < STRENGTH_DAYS && !trained(at) && more[muscle as usize] > 0 {
                    gain += SECOND_DAY;
                }
            }
        }
        for (day, other) in self.slots.iter().enumerate() {
            if day != at && other.offset.abs_diff(slot.offset) == 1 {
                let theirs: i32 = self.lifts[day]
                    .iter()
                    .flat_map(|lift| &lift.movement.direct)
                    .filter(|muscle| movement.direct.contains(muscle))
                    .map(|_| NEIGHBOUR)
                    .sum();
                gain -= theirs * i32::try_from(sets).unwrap_or(1);
            }
        }
        if slot.before_sport && Person::is_for_legs(movement) {
            gain -= BEFORE_SPORT * i32::try_from(sets).unwrap_or(1);
        }
        gain + self.wish(movement) * i32::try_from(sets).unwrap_or(1)
    }

    fn wish(&self, movement: &Movement) -> i32 {
        let goals = &self.person.profile.goals;
        let wished = [
            self.person.leads(Life::Desk) && movement.pattern == Pattern::Pull,
            self.person.leads(Life::Unsteady) && movement.balance,
            goals.contains(&Goal::DailyLife) && movement.pattern == Pattern::Carry,
            self.person.leaning() == Leaning::Strength && self.cast.is_anchor(movement),
        ];
        let wished = i32::try_from(wished.iter().filter(|wished| **wished).count()).unwrap_or(0);
        // A wish chooses between helpings that help; it never makes one.
        wished * WISH / 4
    }
}

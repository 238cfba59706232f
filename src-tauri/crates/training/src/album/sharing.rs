//! Sharing the sets of a week out over its sessions: every muscle group its four sets first (§3; P5), then as far as the
//! typical ten, strong work apart from its neighbours, legs away from the day before sport.
//!
//! Greedy, one helping at a time, in a fixed order: the same person gets the same week, and each helping is the one that
//! helps most given all before it.

use std::cmp::Reverse;

use super::care::Life;
use super::casting::Cast;
use super::gain::GOOD_SETS;
use super::person::Person;
use super::volume::{HalfSets, Lift, MUSCLES, weights};
use super::week::Slot;
use crate::generate::natural::{About, Pace};
use crate::generate::roles::Role;
use crate::load::HALF_SETS;
use crate::movement::Movement;
use crate::vocabulary::{Muscle, Pattern};

/// Most sets of a muscle group in a session, and in a week for novices and older adults, and for others (invariant 13).
const SESSION_SETS: u32 = 10;
const CAREFUL_WEEK_SETS: u32 = 12;
const WEEK_SETS: u32 = 16;
/// Months of training from which the higher weekly ceiling holds. Our choice for "experienced".
const EXPERIENCED_MONTHS: u16 = 12;
/// Most sets of one movement in a session, and of an anchor. Our choice.
const MOST_OF_ONE: u32 = 3;
const MOST_OF_ANCHOR: u32 = 4;
/// Pushing sets for two pulling ones, at most (invariant 40: 1.5); at a desk as many pulls as pushes (§8).
const PUSH_PER_TWO_PULL: u32 = 3;
const DESK_PUSH_PER_TWO_PULL: u32 = 2;
/// Pushing sets of a week without any way to pull (invariant 40).
const PUSH_WITHOUT_PULL: u32 = 6;
/// Sessions with leg power in an older adult's week (§8).
const POWER_SESSIONS: usize = 2;
/// Sets that a session needs before power has room beside slow strength. Our choice.
const POWER_FROM_SETS: u32 = 4;

/// What decides between helpings: what they are worth, then the emptier session, then the order of the roles.
type Merit = (i32, Reverse<usize>, Reverse<usize>);

/// Shares a week out.
pub fn share_out(person: &Person<'_>, cast: &Cast, slots: &[Slot]) -> Vec<Vec<Lift>> {
    let mut week = Sharing {
        person,
        cast,
        slots,
        lifts: vec![Vec::new(); slots.len()],
        days: vec![[0; MUSCLES]; slots.len()],
        week: [0; MUSCLES],
        direct: [0; MUSCLES],
    };
    week.place_power();
    week.place_anchors();
    while week.help_once() {}
    while week.trade_once() {}
    week.in_order()
}

/// Whether so many pushing sets keep to so many pulling ones (invariant 40).
pub const fn push_fits(pulls: u32, pushes: u32) -> bool {
    pushes <= pulls * PUSH_PER_TWO_PULL / 2
}

/// A week while it is shared out.
#[derive(Clone)]
pub struct Sharing<'a> {
    pub(super) person: &'a Person<'a>,
    pub(super) cast: &'a Cast,
    pub(super) slots: &'a [Slot],
    pub(super) lifts: Vec<Vec<Lift>>,
    /// Half-sets of each session so far, and of the week.
    pub(super) days: Vec<HalfSets>,
    pub(super) week: HalfSets,
    /// Sets of direct work of the week.
    pub(super) direct: HalfSets,
}

impl Sharing<'_> {
    fn about(&self, at: usize, movement: &Movement) -> About {
        About::of(
            movement,
            Pace::of(self.slots[at].seconds, self.person.older),
            false,
        )
    }

    /// Whether so many sets more of a movement fit a session's time: one after the other, or taking turns as long as a muscle that
    /// it works has not had its six sets (§3: the lower end of typical). What comes after that is worth long rests.
    fn is_in_time(&self, at: usize, movement: &Movement, sets: u32) -> bool {
        let about = |lift: &Lift| (lift.movement, self.about(at, lift.movement), lift.sets);
        let mut lifts: Vec<(&Movement, About, u32)> = self.lifts[at].iter().map(about).collect();
        match lifts.iter_mut().find(|(one, ..)| one.slug == movement.slug) {
            Some((_, _, had)) => *had += sets,
            None => lifts.push((movement, self.about(at, movement), sets)),
        }
        let is_short = |muscle: &Muscle| self.week[*muscle as usize] < GOOD_SETS * HALF_SETS;
        let seconds = if movement.direct.iter().any(is_short) {
            self.person.about_seconds(&lifts, &self.cast.equipment)
        } else {
            lifts.iter().map(|(_, about, sets)| about.seconds(*sets)).sum()
        };
        seconds <= self.slots[at].seconds
    }

    /// Sets of one helping: few sets are shared out one by one, more by twos, so that few movements are done well.
    pub(super) const fn helping(&self, at: usize) -> u32 {
        match self.slots[at].sets {
            0..=3 => 1,
            _ => 2,
        }
    }

    const fn most_lifts(&self, at: usize) -> usize {
        match self.slots[at].sets {
            0..=3 => 3,
            4..=7 => 4,
            8..=10 => 5,
            _ => 6,
        }
    }

    /// Adds sets of a movement to a session where every ceiling allows it. Returns whether it did.
    pub(super) fn add(&mut self, at: usize, movement: &'static Movement, sets: u32) -> bool {
        if !self.may_add(at, movement, sets) {
            return false;
        }
        for (muscle, weight) in weights(movement).into_iter().enumerate() {
            self.days[at][muscle] += weight * sets;
            self.week[muscle] += weight * sets;
        }
        for muscle in &movement.direct {
            self.direct[*muscle as usize] += sets;
        }
        match self.lifts[at]
            .iter_mut()
            .find(|lift| lift.movement.slug == movement.slug)
        {
            Some(lift) => lift.sets += sets,
            None => self.lifts[at].push(Lift { movement, sets }),
        }
        true
    }

    fn may_add(&self, at: usize, movement: &Movement, sets: u32) -> bool {
        let own = self.lifts[at]
            .iter()
            .find(|lift| lift.movement.slug == movement.slug);
        let most = if self.cast.is_anchor(movement) {
            MOST_OF_ANCHOR
        } else {
            MOST_OF_ONE
        };
        if !self.is_in_time(at, movement, sets)
            || own.map_or(0, |lift| lift.sets) + sets > most
            || (own.is_none() && self.lifts[at].len() >= self.most_lifts(at))
        {
            return false;
        }
        // An athlete's legs stay fresh for sport, where the week has another day for them.
        let slot = &self.slots[at];
        let elsewhere = |other: &Slot| other.is_strong() && !other.before_sport;
        if slot.before_sport
            && self.person.leads(Life::Athlete)
            && Person::is_for_legs(movement)
            && self.slots.iter().any(elsewhere)
        {
            return false;
        }
        let more = weights(movement);
        let ceiling = if self.person.months >= EXPERIENCED_MONTHS && !self.person.older {
            WEEK_SETS
        } else {
            CAREFUL_WEEK_SETS
        };
        let fits = (0..MUSCLES).all(|muscle| {
            self.days[at][muscle] + more[muscle] * sets <= SESSION_SETS * HALF_SETS
                && self.week[muscle] + more[muscle] * sets <= ceiling * HALF_SETS
        });
        fits && (movement.pattern != Pattern::Push || self.may_push(at, sets))
    }

    /// Whether so many pushing sets more on a day keep to the pulls, counted from the week's first day to each day on
    /// (invariant 40): a week is lived forwards.
    pub(super) fn may_push(&self, at: usize, sets: u32) -> bool {
        let of = |day: usize, pattern: Pattern| -> u32 {
            self.lifts[day]
                .iter()
                .filter(|lift| lift.movement.pattern == pattern)
                .map(|lift| lift.sets)
                .sum()
        };
        let per_two = if self.person.leads(Life::Desk) {
            DESK_PUSH_PER_TWO_PULL
        } else {
            PUSH_PER_TWO_PULL
        };
        let can_pull = self
            .cast
            .anchors
            .iter()
            .any(|anchor| anchor.pattern == Pattern::Pull);
        let (mut pulls, mut pushes) = (0, 0);
        (0..self.slots.len()).all(|day| {
            pulls += of(day, Pattern::Pull);
            pushes += of(day, Pattern::Push) + if day == at { sets } else { 0 };
            let most = if can_pull {
                pulls * per_two / 2
            } else {
                PUSH_WITHOUT_PULL
            };
            day < at || pushes <= most
        })
    }

    /// Older adults: fast, light work for the legs on two days (§8), before anything slow.
    fn place_power(&mut self) {
        if !self.person.older {
            return;
        }
        let mut placed = 0;
        for at in 0..self.slots.len() {
            if placed == POWER_SESSIONS
                || !self.slots[at].is_strong()
                || self.slots[at].sets < POWER_FROM_SETS
            {
                continue;
            }
            let power: Vec<_> = self.cast.variations(Role::Power, self.slots[at].turn).collect();
            let legs = power.into_iter().find(|movement| {
                movement.direct.contains(&Muscle::Quadriceps) || movement.direct.contains(&Muscle::Calves)
            });
            if legs.is_some_and(|movement| self.add(at, movement, 1)) {
                placed += 1;
            }
        }
    }

    /// The anchors come first, on two days at least where there are two, and not on the day after each other where the
    /// week has other days for them.
    fn place_anchors(&mut self) {
        let strong: Vec<usize> = (0..self.slots.len())
            .filter(|at| self.slots[*at].is_strong() && self.slots[*at].sets > 0)
            .collect();
        let follows = |at: usize, other: usize| self.slots[at].offset == self.slots[other].offset + 1;
        let mut carriers: Vec<usize> = Vec::new();
        for at in &strong {
            if carriers.last().is_none_or(|last| !follows(*at, *last)) {
                carriers.push(*at);
            }
        }
        if carriers.len() < 2 {
            carriers = strong;
        }
        for (number, at) in carriers.into_iter().enumerate() {
            let in_turn = self.anchors_of(at, number);
            let all = |sets: u32| -> u32 {
                let of = |anchor: &&'static Movement| self.about(at, anchor).seconds(sets);
                in_turn.iter().map(of).sum()
            };
            let sets = if all(2) <= self.slots[at].seconds { 2 } else { 1 };
            // Where there is no time for all of them, those whose turn it is come.
            let mut time = self.slots[at].seconds;
            let mut in_time = in_turn.clone();
            in_time.retain(|anchor| {
                let left = time.checked_sub(self.about(at, anchor).seconds(sets));
                time = left.unwrap_or(time);
                left.is_some()
            });
            // Whatever their order, the pull makes room for the push.
            in_time.sort_by_key(|anchor| anchor.pattern != Pattern::Pull);
            for movement in in_time {
                self.add(at, movement, sets);
            }
            let place = |lift: &Lift| in_turn.iter().position(|one| one.slug == lift.movement.slug);
            self.lifts[at].sort_by_key(place);
        }
    }

    /// Returns the anchors of the week's so-and-so-many-eth session: in turn, so that sessions that are cut short reach
    /// every one of them within the week, and a pull never later than the push that it makes room for.
    fn anchors_of(&self, at: usize, number: usize) -> Vec<&'static Movement> {
        let mut anchors = self.cast.anchors.clone();
        let first = anchors.first().map(|anchor| anchor.pattern);
        if first.is_some_and(|first| first != Pattern::Pull && first != Pattern::Push) {
            match self.slots[at].turn % 3 {
                1 => anchors.rotate_left(1),
                2 if anchors.len() == 3 && number > 0 => anchors.swap(1, 2),
                _ => {}
            }
        }
        anchors
    }

    /// Gives the helping that helps most. Returns whether there was one.
    fn help_once(&mut self) -> bool {
        let mut best: Option<(Merit, usize, &'static Movement, u32)> = None;
        for at in 0..self.slots.len() {
            for (order, movement) in self.candidates(at).into_iter().enumerate() {
                let sets = self.helping(at);
                let is_new = self.lifts[at]
                    .iter()
                    .all(|lift| lift.movement.slug != movement.slug);
                for sets in [sets, 1] {
                    // Nobody changes over for a single set where there is time for two.
                    if (is_new && sets < self.helping(at)) || !self.may_add(at, movement, sets) {
                        continue;
                    }
                    let gain = self.gain(at, movement, sets) / i32::try_from(sets).unwrap_or(1);
                    let key = (gain, Reverse(self.lifts[at].len()), Reverse(order));
                    if gain > 0 && best.as_ref().is_none_or(|(known, ..)| key > *known) {
                        best = Some((key, at, movement, sets));
                    }
                    break;
                }
            }
        }
        best.is_some_and(|(_, at, movement, sets)| self.add(at, movement, sets))
    }

    /// Returns what a session may still be given: more of what it has, then each role's variation of this turn, and its
    /// other one once the first is in.
    pub(super) fn candidates(&self, at: usize) -> Vec<&'static Movement> {
        let mut found: Vec<&'static Movement> = self.lifts[at]
            .iter()
            .map(|lift| lift.movement)
            .filter(|movement| !movement.fast)
            .collect();
        let turn = self.slots[at].turn;
        let slow = Role::ALL.iter().filter(|role| **role != Role::Power);
        for role in slow.clone().cycle().skip(turn % 3).take(slow.count()) {
            let here = |movement: &&'static Movement| found.iter().any(|one| one.slug == movement.slug);
            if let Some(next) = self.cast.variations(*role, turn).find(|movement| !here(movement)) {
                found.push(next);
            }
        }
        found
    }

    /// Returns the sessions with their lifts in order of importance: power, then as they were given.
    fn in_order(self) -> Vec<Vec<Lift>> {
        let mut lifts = self.lifts;
        for session in &mut lifts {
            session.sort_by_key(|lift| !lift.movement.fast);
        }
        lifts
    }
}

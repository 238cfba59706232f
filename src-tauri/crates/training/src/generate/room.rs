//! Room for sets: what the week has left for each muscle (invariants 13 and 14), what it still lacks (§3), and how sets
//! are taken away.

use chrono::NaiveDate;

use super::Request;
use crate::album::PlannedLift;
use crate::history::History;
use crate::load::{self, HALF_SETS, Seed};
use crate::movement::{Movement, catalogue};
use crate::vocabulary::{Muscle, Pattern};

/// Most half-sets per muscle in a session (invariant 13: ten sets).
const SESSION_HALF_SETS: u32 = 10 * HALF_SETS;
/// Most half-sets per muscle in seven days, novices and older adults (§3, invariant 13: twelve sets).
const CAREFUL_WEEK_HALF_SETS: u32 = 12 * HALF_SETS;
/// The same for experienced people: sixteen sets.
const WEEK_HALF_SETS: u32 = 16 * HALF_SETS;
/// What a muscle's week may grow by, in half-sets (invariant 14: four sets).
const WEEK_GROWTH: u32 = 4 * HALF_SETS;
/// What a muscle's week should reach, in half-sets (§3: at least four sets; Iversen 2021).
const WEEK_LEAST: u32 = 4 * HALF_SETS;
/// What is left to today at least, in half-sets, as far as the week has room. Our choice: one set.
const LEAST_SHARE: u32 = HALF_SETS;
/// Months of training from which the higher weekly ceiling holds. Our choice for "experienced".
const EXPERIENCED_MONTHS: u16 = 12;
/// Sets per movement down to which a session is cut before its last movements go. Our choice: two sets of few
/// movements serve better than one of many.
const WORTHWHILE_SETS: u32 = 2;
/// Movements that a session keeps before it goes below that: legs, a pull and a push (Iversen 2021).
const KEPT_MOVEMENTS: usize = 3;

/// Muscle groups.
const MUSCLES: usize = Muscle::ALL.len();

/// Half-sets by muscle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room([u32; MUSCLES]);

impl Room {
    /// Returns the half-sets that sets of a movement count for.
    #[must_use]
    pub fn of(movement: &Movement, sets: u32) -> Self {
        let mut of = Self::default();
        of.add(movement, sets);
        of
    }

    /// Adds the half-sets that sets of a movement count for: two for direct work, one for indirect (Pelland 2024).
    pub fn add(&mut self, movement: &Movement, sets: u32) {
        for muscle in &movement.direct {
            self.0[*muscle as usize] += sets * HALF_SETS;
        }
        for muscle in &movement.indirect {
            self.0[*muscle as usize] += sets;
        }
    }

    /// Returns the half-sets of a muscle.
    #[must_use]
    pub const fn get(&self, muscle: Muscle) -> u32 {
        self.0[muscle as usize]
    }

    /// Whether there is room for so many.
    #[must_use]
    pub fn holds(&self, needed: &Self) -> bool {
        self.0.iter().zip(needed.0).all(|(room, needed)| *room >= needed)
    }

    /// Returns what is left without so many; never less than nothing.
    #[must_use]
    pub fn without(&self, taken: &Self) -> Self {
        self.with(taken, u32::saturating_sub)
    }

    /// Returns both together.
    #[must_use]
    pub fn and(&self, more: &Self) -> Self {
        self.with(more, |one, other| one + other)
    }

    fn with(&self, other: &Self, of: impl Fn(u32, u32) -> u32) -> Self {
        let mut both = *self;
        for (one, other) in both.0.iter_mut().zip(other.0) {
            *one = of(*one, other);
        }
        both
    }
}

/// Takes one set away: of the last movement with the most sets while any has more than two; then the last movements go, one
/// set after the other; the first three are kept longest. One fixed order, so that less time and fewer sets only ever
/// take from what more would have had (invariant 37).
pub fn cut_one(shared: &mut [u32]) {
    let most = shared.iter().copied().max().unwrap_or(0);
    let last = if most > WORTHWHILE_SETS {
        shared.iter().rposition(|sets| *sets == most)
    } else {
        let kept = shared.iter().filter(|sets| **sets > 0).count();
        let spare = shared
            .iter()
            .rposition(|sets| *sets > 0)
            .filter(|_| kept > KEPT_MOVEMENTS);
        spare.or_else(|| shared.iter().rposition(|sets| *sets == most && most > 0))
    };
    if let Some(last) = last {
        shared[last] -= 1;
    }
}

/// What the past weeks held, read once.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// Half-sets that the running week may hold in all (invariants 13 and 14).
    ceiling: Room,
    /// Half-sets of the running week so far.
    week: Room,
    /// Half-sets of today so far.
    today: Room,
    /// Pulling sets of the running week so far.
    pub pulls: u32,
    /// Pushing sets of the running week so far.
    pub pushes: u32,
}

impl Done {
    /// Reads the last four weeks.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Self {
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
        let since = history.since.unwrap_or(day);
        let (mut usual, mut week, mut today) = (Room::default(), Room::default(), Room::default());
        let (mut pulls, mut pushes, mut unknown) = (0, 0, 0);
        each_set(history, day, |movement| today.add(movement, 1));
        week = week.and(&today);
        each_set(history, day, |movement| {
            count(movement, &mut pulls, &mut pushes);
        });
        for (ago, past) in (1..).zip(load::days_before(day, load::USUAL_DAYS)) {
            unknown += u32::from(past < since);
            each_set(history, past, |movement| {
                if past >= since {
                    usual.add(movement, 1);
                }
                if ago < load::WEEK_DAYS {
                    week.add(movement, 1);
                    count(movement, &mut pulls, &mut pushes);
                }
            });
        }
        let before = Seed::of(profile).weekly_half_sets * unknown / 7;
        for half in &mut usual.0 {
            *half = ceiling.min((*half + before) / load::USUAL_WEEKS + WEEK_GROWTH);
        }
        Self {
            ceiling: usual,
            week,
            today,
            pulls,
            pushes,
        }
    }

    /// Returns the half-sets per muscle that today may hold: what the week has left, without what its later sessions are
    /// planned to need. Where there is too little for all of them, it is shared as they were planned.
    #[must_use]
    pub fn room(&self, planned: &Room, later: &Room) -> Room {
        let mut room = self.ceiling.without(&self.week);
        for (at, left) in room.0.iter_mut().enumerate() {
            let (now, then) = (planned.0[at], later.0[at]);
            let share = if *left >= now + then {
                *left - then
            } else {
                (*left * now).div_ceil((now + then).max(1))
            };
            let today = SESSION_HALF_SETS.saturating_sub(self.today.0[at]);
            *left = share.max(LEAST_SHARE.min(*left)).min(today);
        }
        room
    }

    /// Returns what each muscle lacks of four sets in the running week, with what is planned counted.
    #[must_use]
    pub fn lacks(&self, planned: &Room) -> Room {
        let mut least = Room::default();
        for muscle in Muscle::ALL.iter().filter(|muscle| muscle.has_least_sets()) {
            least.0[*muscle as usize] = WEEK_LEAST;
        }
        least.without(&self.week.and(planned))
    }
}

/// Returns the half-sets of planned lifts.
#[must_use]
pub fn planned(lifts: &[PlannedLift]) -> Room {
    let mut planned = Room::default();
    for lift in lifts {
        if let Some(movement) = catalogue().get(&lift.movement) {
            planned.add(movement, u32::from(lift.sets));
        }
    }
    planned
}

/// Returns the half-sets that the later sessions of this album week are planned to need.
#[must_use]
pub fn planned_later(request: &Request<'_>) -> Room {
    let week = |day: NaiveDate| request.album.week_of(day).map(|(at, _)| at);
    request
        .day
        .iter_days()
        .skip(1)
        .take_while(|later| week(*later).is_some() && week(*later) == week(request.day))
        .filter_map(|later| request.album.session_for(later))
        .fold(Room::default(), |sum, (session, _)| {
            sum.and(&planned(&session.lifts))
        })
}

fn each_set(history: &History, day: NaiveDate, mut with: impl FnMut(&'static Movement)) {
    let mut known: Option<&'static Movement> = None;
    for slug in load::strength_sets(history, day) {
        if known.is_none_or(|movement| movement.slug != slug) {
            known = catalogue().get(slug);
        }
        if let Some(movement) = known {
            with(movement);
        }
    }
}

fn count(movement: &Movement, pulls: &mut u32, pushes: &mut u32) {
    *pulls += u32::from(movement.pattern == Pattern::Pull);
    *pushes += u32::from(movement.pattern == Pattern::Push);
}

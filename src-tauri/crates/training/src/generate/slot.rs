//! A slot: a stretch of the strength phase with everything that may ever fill it, each fitted into the one before.

use super::natural::Work;
use super::room::Room;
use crate::movement::Movement;
use crate::vocabulary::Pattern;

/// Most sets of one movement.
const MOST_SETS: usize = 8;

/// What may fill a slot, and how much of it for every number of sets that the slot is left with.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The movement and what it asks for.
    pub work: Work<'a>,
    /// Sets and amount by the slot's sets; no sets where it does not fit.
    fits: [(u32, u32); MOST_SETS + 1],
}

impl Candidate<'_> {
    /// Returns its sets and amount in a slot of so many sets, if it fits.
    #[must_use]
    pub fn fit(&self, sets: u32) -> Option<(u32, u32)> {
        let at = usize::try_from(sets).unwrap_or(0).min(MOST_SETS);
        Some(self.fits[at]).filter(|(sets, _)| *sets > 0)
    }

    /// Returns its length in a slot of so many sets.
    pub(super) fn seconds(&self, sets: u32) -> u32 {
        self.fit(sets)
            .map_or(0, |(sets, amount)| self.work.seconds(sets, amount))
    }
}

/// A slot with everything that may ever fill it, best first.
#[derive(Debug, Clone)]
pub struct Slot<'a> {
    /// The planned movement.
    pub planned: &'a Movement,
    /// The planned movement whose sets the week had no room for, where this one takes them over.
    pub instead_of: Option<&'a Movement>,
    /// Sets that it was laid out for.
    pub units: u32,
    /// Sets that it is left with today.
    pub sets: u32,
    /// Candidates.
    pub candidates: Vec<Candidate<'a>>,
    /// The longest, and the most sets, that a next candidate may have, by the slot's sets.
    most: [(u32, u32); MOST_SETS + 1],
    pub(super) reserved: Room,
}

impl<'a> Slot<'a> {
    pub(super) fn new(planned: &'a Movement, units: u32) -> Self {
        Self {
            planned,
            instead_of: None,
            units,
            sets: units,
            candidates: Vec::new(),
            most: [(u32::MAX, u32::MAX); MOST_SETS + 1],
            reserved: Room::default(),
        }
    }

    /// Returns its length with so many sets.
    pub(super) fn seconds(&self, sets: u32) -> u32 {
        self.candidates
            .first()
            .and_then(|first| {
                first
                    .fit(sets)
                    .map(|(sets, amount)| first.work.seconds(sets, amount))
            })
            .unwrap_or(0)
    }

    pub(super) fn first_slug(&self) -> &'a str {
        self.candidates
            .first()
            .map_or(self.planned.slug.as_str(), |first| {
                first.work.movement.slug.as_str()
            })
    }

    /// Whether a candidate is one of the pulls that it lists before anything else: only those make room for pushes, so that going
    /// down the list never makes any (invariant 37).
    #[must_use]
    pub fn is_pull_at_first(&self, movement: &Movement) -> bool {
        self.candidates
            .iter()
            .take_while(|one| one.work.movement.pattern == Pattern::Pull)
            .any(|one| std::ptr::eq(one.work.movement, movement))
    }

    /// Whether it may hold a push.
    #[must_use]
    pub fn may_push(&self) -> bool {
        self.candidates
            .iter()
            .any(|one| one.work.movement.pattern == Pattern::Push)
    }

    /// Returns how a movement would fit, with so many sets at most.
    pub(super) fn fit(&self, work: Work<'a>, sets_at_most: u32) -> Option<Candidate<'a>> {
        let mut fits = [(0, 0); MOST_SETS + 1];
        let units = usize::try_from(self.units).unwrap_or(0).min(MOST_SETS);
        for (at, fit) in fits.iter_mut().enumerate().take(units + 1).skip(1) {
            let (seconds, sets) = self.most[at];
            let most = u32::try_from(at).unwrap_or(0).min(sets).min(sets_at_most);
            let full = (1..=most).rev().map(|sets| (sets, work.amount));
            let shortened = (work.least..work.amount).rev().map(|amount| (1, amount));
            *fit = full
                .chain(shortened.filter(|_| most > 0))
                .find(|(sets, amount)| work.seconds(*sets, *amount) <= seconds)
                .unwrap_or_default();
        }
        (fits[units].0 > 0).then_some(Candidate { work, fits })
    }

    /// Adds a candidate at the end.
    pub(super) fn add(&mut self, candidate: Candidate<'a>) {
        for (most, (sets, amount)) in self.most.iter_mut().zip(candidate.fits) {
            if sets == 0 {
                continue;
            }
            most.0 = candidate.work.seconds(sets, amount);
            if candidate.work.movement.pattern == Pattern::Pull {
                most.1 = sets;
            }
        }
        self.candidates.push(candidate);
    }
}

//! The invariants by number and name.

use std::fmt;

/// Names of the invariants of §12, the first one first.
const NAMES: [&str; 46] = [
    "phases in order",
    "prime and downshift",
    "minutes fit",
    "raise and ramp-up",
    "skill is short and stops",
    "reserve on every strength set",
    "more reserve for the careful",
    "tests are few and earned",
    "load grows in small steps",
    "never load and sets at once",
    "unknown lifts start light",
    "rests",
    "sets per session and week",
    "sets grow slowly",
    "heavy days are apart",
    "hard days are apart and few",
    "a day of rest in seven",
    "the week has a ceiling",
    "longest aerobic part",
    "vigorous work is earned",
    "aerobic work is moderate",
    "painful areas rest",
    "swaps are allowed",
    "red flags stop",
    "illness",
    "screening without clearance",
    "balance for older adults",
    "balance beside a support",
    "power is light and first",
    "low days are plain",
    "strength for all groups",
    "base grows slowly",
    "return after a gap",
    "lighter week",
    "nothing is carried over",
    "nothing beyond the plan",
    "worse answers ask no more",
    "breathing",
    "short stretches before strength",
    "pulls before pushes",
    "own equipment",
    "light mode or refusal",
    "every change has its reason",
    "kind codes",
    "same inputs, same plan",
    "no statistic below its minimum",
];

/// One of the invariants of training-science.md §12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Invariant(u8);

impl Invariant {
    /// Number of invariants.
    pub const COUNT: u8 = 46;

    /// Returns the invariant of a number, 1 to 46.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= Self::COUNT {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Returns all of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=Self::COUNT).map(Self)
    }

    /// Returns its number in §12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        NAMES[self.0 as usize - 1]
    }

    /// Whether a single day can hold or break it. 37 and 45 relate two plans ([`crate::compare`]); 46 speaks of
    /// statistics, which no plan shows.
    #[must_use]
    pub const fn is_of_a_day(self) -> bool {
        !matches!(self.0, 37 | 45 | 46)
    }
}

impl fmt::Display for Invariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} {}", self.0, self.name())
    }
}

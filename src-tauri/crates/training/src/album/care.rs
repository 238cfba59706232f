//! Whose rules bound a week: the lives that a person leads at once, in the order in which they win.
//!
//! | # | life | decided by | what it bounds or leads (training-science §8) |
//! |---|------|-----------|-----------------------------------------------|
//! | 1 | light mode | screening, pregnancy, under 18 (§7; invariants 26, 42) | light items only, no hard day, no undulation |
//! | 2 | unsteady | 65 and older, the older adult's week, a fall | a whole body each time, balance first, leg power twice a week |
//! | 3 | short of nights | parent | at most three days of 25 minutes, each whole, valid at 10 |
//! | 4 | athlete | context, the goal "sport" | hard and easy weeks, lighter every fourth, nothing heavy before sport |
//! | 5 | desk | context | pulls at least as often as pushes, hips and upper back |
//! | 6 | student | context | one skill ladder more |
//! | 7 | everybody | – | by goal |
//!
//! Bounds never compete: the lowest of all that apply holds, so the safer rule wins whatever its rank. Choices do (which
//! balance, which skill first): there the first row that has a wish decides. Exams and events are dates, not lives: see
//! [`calendar`](super::calendar).

use chrono::NaiveDate;

use crate::exclusions::light_mode;
use crate::profile::{Goal, LifeContext, OLDER_AGE, Profile};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A life that bounds the week; declared in the order of precedence.
    Life {
        /// Light items only (§7).
        Light,
        /// Falls matter: 65 and older, the older adult's week, or a fall in the last year.
        Unsteady,
        /// Sleep is broken (§8, "Broken-sleep parent").
        ShortOfNights,
        /// Trains for a sport or an event.
        Athlete,
        /// Sits for most of the working day.
        Desk,
        /// Studies.
        Student,
    }
}

/// What a week may hold at most. Every number only ever lowers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Days with work; further chosen days are for recharging.
    pub days: usize,
    /// Minutes of a session.
    pub minutes: u16,
    /// Hard days of a week, once they are earned (invariant 16).
    pub hard_days: u8,
    /// Weeks until the lighter one is over (§3, "Deload").
    pub weeks: usize,
    /// Days with strength as their main part.
    pub strong_days: usize,
    /// Whether a session may leave parts of the body to another day.
    pub may_split: bool,
    /// Whether loads go up and down within the week (§3, "Periodisation").
    pub may_undulate: bool,
}

/// Most training days of a week; the seventh is for recovery (invariant 17).
const MOST_DAYS: usize = 6;
/// Most hard days in seven (invariant 16), and an athlete's.
const MOST_HARD: u8 = 2;
const ATHLETE_HARD: u8 = 3;
/// Longest album in weeks, lighter week included: a novice's lighter week is the sixth (§3).
const MOST_WEEKS: usize = 6;
/// The lighter week of people past their first months is the fifth (§3: 5–6).
const USUAL_WEEKS: usize = 5;
/// An athlete's is the fourth (§3).
const ATHLETE_WEEKS: usize = 4;
/// Days of a parent's week (§8: 2 × 15–25 and snacks; a third where it was chosen).
const PARENT_DAYS: usize = 3;
/// Minutes of a parent's session (§8).
const PARENT_MINUTES: u16 = 25;
/// Strength days of a week: novices two or three, others three or four (ACSM 2009).
const NOVICE_STRONG_DAYS: usize = 3;
const STRONG_DAYS: usize = 4;

/// What bounds nobody in particular: the table's rows lower from here.
const EVERYBODY: Bounds = Bounds {
    days: MOST_DAYS,
    minutes: crate::profile::MAX_SESSION_MINUTES,
    hard_days: ATHLETE_HARD,
    weeks: MOST_WEEKS,
    strong_days: STRONG_DAYS,
    may_split: true,
    may_undulate: true,
};

/// The table: what each life bounds.
const TABLE: [(Life, Bounds); 6] = [
    (
        Life::Light,
        Bounds {
            hard_days: 0,
            strong_days: NOVICE_STRONG_DAYS,
            may_split: false,
            may_undulate: false,
            ..EVERYBODY
        },
    ),
    (
        Life::Unsteady,
        Bounds {
            hard_days: 1,
            strong_days: NOVICE_STRONG_DAYS,
            may_split: false,
            ..EVERYBODY
        },
    ),
    (
        Life::ShortOfNights,
        Bounds {
            days: PARENT_DAYS,
            minutes: PARENT_MINUTES,
            hard_days: 1,
            may_split: false,
            ..EVERYBODY
        },
    ),
    (
        Life::Athlete,
        Bounds {
            weeks: ATHLETE_WEEKS,
            ..EVERYBODY
        },
    ),
    (Life::Desk, EVERYBODY),
    (Life::Student, EVERYBODY),
];

impl Bounds {
    /// Returns the lower of both in everything.
    #[must_use]
    pub fn lower(self, other: Self) -> Self {
        Self {
            days: self.days.min(other.days),
            minutes: self.minutes.min(other.minutes),
            hard_days: self.hard_days.min(other.hard_days),
            weeks: self.weeks.min(other.weeks),
            strong_days: self.strong_days.min(other.strong_days),
            may_split: self.may_split && other.may_split,
            may_undulate: self.may_undulate && other.may_undulate,
        }
    }
}

/// Returns the lives that a person leads on a day, in the order of precedence.
#[must_use]
pub fn lives(profile: &Profile, day: NaiveDate) -> Vec<Life> {
    let has = |context| profile.contexts.contains(&context);
    Life::ALL
        .iter()
        .copied()
        .filter(|life| match life {
            Life::Light => light_mode(profile, day).is_some(),
            Life::Unsteady => profile.is_older(day) || profile.screening.recent_fall,
            Life::ShortOfNights => has(LifeContext::Parent),
            Life::Athlete => has(LifeContext::Athlete) || profile.goals.contains(&Goal::Sport),
            Life::Desk => has(LifeContext::Desk),
            Life::Student => has(LifeContext::Student),
        })
        .collect()
}

/// Returns what bounds a person's weeks: the lowest of every life that applies.
#[must_use]
pub fn bounds(profile: &Profile, lives: &[Life], novice: bool, day: NaiveDate) -> Bounds {
    let little = lives.contains(&Life::Light) || lives.contains(&Life::ShortOfNights);
    let own = Bounds {
        // A lighter week comes late where there is little to lighten; the athlete's row brings it forward.
        weeks: if novice || little { MOST_WEEKS } else { USUAL_WEEKS },
        strong_days: if novice { NOVICE_STRONG_DAYS } else { STRONG_DAYS },
        may_undulate: !novice,
        // The third hard day is the athlete's alone (invariant 16).
        hard_days: if lives.contains(&Life::Athlete) {
            ATHLETE_HARD
        } else {
            MOST_HARD
        },
        ..EVERYBODY
    };
    let mut bounds = TABLE
        .iter()
        .filter(|(life, _)| lives.contains(life))
        .map(|(_, bounds)| *bounds)
        .fold(own, Bounds::lower);
    // Invariant 20: nothing vigorous at 65 and older without a clearance.
    if profile.age(day) >= OLDER_AGE && !profile.screening.cleared {
        bounds.hard_days = 0;
    }
    bounds
}

//! A randomised trial of one, for those who want "because" (§10, part 2): a coin decides on eligible days whether to practise
//! something small, within pairs of days, and a test that rests on the coin alone reads the mornings after.
//!
//! Both sides of the coin are safe, and neither changes what is planned: training itself is never put to a coin, since half
//! of the sessions would go. One trial at a time, one question, both named before the first coin falls.

mod answer;

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use answer::{PAIRS_FOR_NUMBERS, PAIRS_FOR_VERDICT, TrialAnswer, TrialReport, is_complete, report};

use crate::check_in::{CheckIn, Illness};
use crate::quantity::Minutes;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What the coin decides about: something small, beside the plan, that is as well left.
    Practice {
        /// Two minutes of easy movement after the check-in.
        EasyMovement,
        /// An easy walk in the evening.
        EveningWalk,
        /// Quiet minutes of slow breathing before bed.
        QuietMinutes,
    }
}

/// Minutes of easy movement: those of an interlude. Our choice.
const MOVEMENT_MINUTES: i64 = 2;
/// Minutes of the walk: as much as the least walk that a plan offers. Our choice.
const WALK_MINUTES: i64 = 10;
/// Quiet minutes. Our choice: a downshift.
const QUIET_MINUTES: i64 = 5;

impl Practice {
    /// Returns how long it takes.
    #[must_use]
    pub fn minutes(self) -> Minutes {
        Minutes::clamped(match self {
            Self::EasyMovement => MOVEMENT_MINUTES,
            Self::EveningWalk => WALK_MINUTES,
            Self::QuietMinutes => QUIET_MINUTES,
        })
    }

    /// Whether both sides of the coin suit a day, as its check-in has it: never with an illness, a red flag, or an area that
    /// alters movement.
    #[must_use]
    pub fn suits(self, check_in: &CheckIn) -> bool {
        let well = check_in.illness == Illness::None && check_in.red_flags.is_empty();
        well && match self {
            Self::EasyMovement | Self::EveningWalk => !check_in
                .complaints
                .iter()
                .any(|complaint| complaint.alters_movement),
            Self::QuietMinutes => true,
        }
    }
}

/// What the coin says on the eligible day in this place, from 0: whether to practise. The first of a pair is a fair coin's,
/// the second is the other side, so that either option has one day of each pair, in either order (AB or BA).
///
/// ```
/// use training::trial::allocation;
/// assert_ne!(allocation(7, 0), allocation(7, 1));
/// ```
#[must_use]
pub fn allocation(seed: u32, place: u32) -> bool {
    let mut coin = ChaCha8Rng::seed_from_u64(u64::from(seed));
    coin.set_stream(u64::from(place / 2));
    let first = coin.next_u32() & 1 == 1;
    if place.is_multiple_of(2) { first } else { !first }
}

/// An eligible day and what the coin said on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Toss {
    /// The day.
    pub day: NaiveDate,
    /// Its place among the eligible days of the trial, from 0. Places 0 and 1 are a pair, 2 and 3, and so on.
    pub place: u32,
    /// Whether the coin said to practise.
    pub practise: bool,
    /// Whether the person did, once they said so.
    pub did: Option<bool>,
}

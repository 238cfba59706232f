//! The support question: a stated table of answer → change (product.md, system 24). Every change is applied: to the album
//! where it is composed, or to each day through the functions below.
//!
//! Our choice throughout: each answer asks for what a coach would try first, and nothing makes a week harder.

use crate::profile::SupportNeed;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What an answer to the support question changes.
    SupportChange {
        /// Sessions of 25 minutes at most.
        ShorterSessions,
        /// Strength takes a smaller part of the session.
        ShorterStrength,
        /// A third session is an easy one for the aerobic base.
        EasyBaseDay,
        /// The downshift is longer.
        LongerDownshift,
        /// Nothing hard in the evening.
        CalmEvenings,
        /// A third session is one to recharge.
        RechargeSession,
        /// More easy range.
        MoreMobility,
        /// Variations that are kinder to joints come first.
        KinderVariations,
        /// One repetition more in reserve.
        MoreReserve,
        /// Balance, and getting to the floor and up, come first among the skills.
        BalanceAndFloor,
        /// Variations with a support come first.
        SupportedVariations,
        /// Every session opens with the same movement.
        SameOpening,
        /// Fewer different movements.
        FewerMovements,
    }
}

/// Longest session where time is what is needed, in minutes: the parent's, which is valid at ten (§8).
const TIME_MINUTES: u16 = 25;
/// Longest session where a rhythm is being found, in minutes: repeatable beats long (Lally 2010).
const RHYTHM_MINUTES: u16 = 30;
/// Seconds by which the downshift grows, within its ten minutes (§6: 3 to 10).
const MORE_DOWNSHIFT: u32 = 120;
/// Seconds by which easy range grows.
const MORE_MOBILITY: u32 = 120;

/// Returns what an answer changes, the most visible change first.
#[must_use]
pub const fn changes(need: SupportNeed) -> &'static [SupportChange] {
    use SupportChange::{
        BalanceAndFloor, CalmEvenings, EasyBaseDay, FewerMovements, KinderVariations, LongerDownshift,
        MoreMobility, MoreReserve, RechargeSession, SameOpening, ShorterSessions, ShorterStrength,
        SupportedVariations,
    };
    match need {
        SupportNeed::Time => &[ShorterSessions],
        SupportNeed::Energy => &[ShorterStrength, EasyBaseDay],
        SupportNeed::Sleep => &[LongerDownshift, CalmEvenings],
        SupportNeed::Stress => &[RechargeSession, LongerDownshift],
        SupportNeed::Aches => &[MoreMobility, KinderVariations, MoreReserve],
        SupportNeed::Confidence => &[BalanceAndFloor, SupportedVariations],
        SupportNeed::Rhythm => &[SameOpening, ShorterSessions],
        SupportNeed::Guidance => &[FewerMovements],
    }
}

/// Whether an answer brings a change.
#[must_use]
pub fn brings(need: Option<SupportNeed>, change: SupportChange) -> bool {
    need.is_some_and(|need| changes(need).contains(&change))
}

/// Returns the longest session that an answer asks for, in minutes.
///
/// ```
/// use training::album::minutes_at_most;
/// use training::profile::SupportNeed;
/// assert_eq!(minutes_at_most(SupportNeed::Time), Some(25));
/// assert_eq!(minutes_at_most(SupportNeed::Sleep), None);
/// ```
#[must_use]
pub const fn minutes_at_most(need: SupportNeed) -> Option<u16> {
    match need {
        SupportNeed::Time => Some(TIME_MINUTES),
        SupportNeed::Rhythm => Some(RHYTHM_MINUTES),
        SupportNeed::Energy
        | SupportNeed::Sleep
        | SupportNeed::Stress
        | SupportNeed::Aches
        | SupportNeed::Confidence
        | SupportNeed::Guidance => None,
    }
}

/// Returns the seconds by which the downshift grows; taken from spare time and aerobic work, never added to the session.
#[must_use]
pub fn downshift_more(need: Option<SupportNeed>) -> u32 {
    if brings(need, SupportChange::LongerDownshift) {
        MORE_DOWNSHIFT
    } else {
        0
    }
}

/// Returns the seconds by which easy range grows.
#[must_use]
pub fn mobility_more(need: Option<SupportNeed>) -> u32 {
    if brings(need, SupportChange::MoreMobility) {
        MORE_MOBILITY
    } else {
        0
    }
}

/// Returns the repetitions by which the reserve grows.
#[must_use]
pub fn reserve_more(need: Option<SupportNeed>) -> u8 {
    u8::from(brings(need, SupportChange::MoreReserve))
}

/// Whether nothing hard is done in the evening.
#[must_use]
pub fn wants_calm_evenings(need: Option<SupportNeed>) -> bool {
    brings(need, SupportChange::CalmEvenings)
}

/// Whether every session opens with the same movement.
#[must_use]
pub fn wants_same_opening(need: Option<SupportNeed>) -> bool {
    brings(need, SupportChange::SameOpening)
}

//! A second opinion on every plan: the invariants of training-science.md §12.
//!
//! The checker is written apart from the planner and shares no line with it. It reads what was stored (plans, check-ins,
//! profile, album, what was done, as JSON) and the catalogue's files, and decides with its own words and its own
//! arithmetic whether a day's plan holds. It never plans, and it never repairs.
//!
//! A [`Ledger`] follows one person from day to day: [`Ledger::check`] judges a day's plan before it is lived,
//! [`Ledger::live`] then notes what was done. [`compare`] judges pairs of plans, for the invariants that relate two.
//!
//! # When two invariants ask for opposite things
//!
//! The stricter care wins, and the other one yields. Everything that yields, in one place:
//!
//! | yields | to | when | why |
//! |---|---|---|---|
//! | 2 (Prime) | 25 | fever | breathing and rest only leaves no Prime |
//! | 2, 3, 27 | §8 | morning of an event | Prime and downshift only |
//! | 20 (state Full) | §8 | Steady in the last 14 days before an event | race pace stays, with fewer repeats |
//! | 27 (balance) | 22 | an area is painful or careful | there may be no balance that spares it |
//! | 27 (balance) | 25 | ill | §12 says so itself |
//! | 30 (new skill) | 27 | first sessions | the foot of a ladder that anybody can do is not a new skill |
//! | 30 (short night) | §8 | last 14 days before an event | never below Steady, under four hours as ever |
//! | 33 (weekly share) | §3 | former weeks were tiny | three sets and ten minutes a week are always allowed: half of nothing is no return |
//! | 31 (all groups) | P5 | minutes or equipment do not reach a group | the album's week says which it leaves out |
#![deny(missing_docs)]

pub mod compare;
mod facts;
pub mod input;
mod invariant;
mod ledger;
mod rules;
mod view;

pub use facts::{Facts, FactsError, Movement};
pub use invariant::Invariant;
pub use ledger::{Ledger, LivedDay};

use chrono::NaiveDate;

/// What an invariant says of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It has nothing to say: what it speaks of is not there.
    Vacuous,
    /// It applies, and holds.
    Holds,
    /// It applies and is broken, and how.
    Broken(String),
}

impl Verdict {
    /// Whether it is broken.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        matches!(self, Self::Broken(_))
    }

    /// Returns the verdict on something that applies or not, and may be broken; whatever is broken applies.
    pub(crate) fn of(applies: bool, broken: Option<String>) -> Self {
        match (applies, broken) {
            (_, Some(how)) => Self::Broken(how),
            (true, None) => Self::Holds,
            (false, None) => Self::Vacuous,
        }
    }
}

/// A day's plan with everything that it may be judged by, the past apart: that is the [`Ledger`]'s.
#[derive(Debug, Clone, Copy)]
pub struct DayCase<'a> {
    /// The training day.
    pub day: NaiveDate,
    /// This morning's answers, once given.
    pub check_in: Option<&'a input::CheckIn>,
    /// What the person changed.
    pub levers: &'a [input::Lever],
    /// The plan.
    pub plan: &'a input::Plan,
    /// The album that was under way: what is stored as planned.
    pub album: Option<&'a input::Album>,
    /// Minutes to the stated bedtime.
    pub minutes_to_bedtime: Option<i32>,
    /// Whether the person asked for a session on a day without one.
    pub wanted: bool,
}

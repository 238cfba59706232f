//! The second opinion: every plan goes to the plan checker as JSON, the way it would be stored.

use std::sync::LazyLock;

use chrono::NaiveDate;
use plan_checker::input;
use plan_checker::{DayCase, Facts, FactsError, Invariant, Ledger, LivedDay, Verdict, compare};
use serde::Serialize;
use serde::de::DeserializeOwned;
use training::album::Album;
use training::check_in::CheckIn;
use training::history::{Activity, LoggedSet, SessionRecord};
use training::plan::{Lever, SessionPlan};
use training::profile::Profile;
use training::quantity::Seconds;
use training::reflection::Reflection;

use super::tally::{Tally, Whence};

/// Number of the invariant that says what a swap may do.
const SWAPS: u8 = 23;
/// Number of the invariant that worse answers never ask for more.
const MONOTONE: u8 = 37;
/// Number of the invariant that same inputs give the same, whole plan.
const SAME: u8 = 45;

/// The checker's own reading of the catalogue, once for all lives.
static FACTS: LazyLock<Result<Facts, FactsError>> = LazyLock::new(Facts::of_longplay);

/// What the checker could not even read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The catalogue.
    #[error("the checker cannot read the catalogue: {0}")]
    Catalogue(&'static FactsError),
    /// Something stored.
    #[error("the checker cannot read {what}: {source}")]
    Stored {
        /// What.
        what: &'static str,
        /// Why.
        source: serde_json::Error,
    },
}

/// A session as it is stored.
#[derive(Serialize)]
struct Stored<'a> {
    plan: &'a SessionPlan,
    sets: &'a [LoggedSet],
    active: Seconds,
    aerobic: Seconds,
    reflection: Option<&'a Reflection>,
}

impl<'a> Stored<'a> {
    const fn of(record: &'a SessionRecord) -> Self {
        Self {
            plan: &record.plan,
            sets: record.sets.as_slice(),
            active: record.active,
            aerobic: record.aerobic,
            reflection: record.reflection.as_ref(),
        }
    }
}

/// A plan with what it was asked for with.
pub(super) struct Case<'a> {
    pub(super) day: NaiveDate,
    pub(super) check_in: &'a CheckIn,
    pub(super) levers: &'a [Lever],
    pub(super) plan: &'a SessionPlan,
    pub(super) minutes_to_bedtime: Option<i32>,
    pub(super) wanted: bool,
    pub(super) whence: Whence,
}

/// Judges one person's plans.
pub(super) struct Judge {
    ledger: Ledger<'static>,
    album: Option<input::Album>,
}

/// Reads as the checker does what Longplay writes.
fn over<T: DeserializeOwned>(what: &'static str, value: &impl Serialize) -> Result<T, Unreadable> {
    let text = serde_json::to_string(value);
    text.and_then(|text| serde_json::from_str(&text))
        .map_err(|source| Unreadable::Stored { what, source })
}

impl Judge {
    pub(super) fn new(profile: &Profile, since: NaiveDate) -> Result<Self, Unreadable> {
        let facts = FACTS.as_ref().map_err(Unreadable::Catalogue)?;
        let person = over("a profile", profile)?;
        Ok(Self {
            ledger: Ledger::new(facts, person, since),
            album: None,
        })
    }

    /// Takes over an edited profile.
    pub(super) fn profile(&mut self, profile: &Profile) -> Result<(), Unreadable> {
        self.ledger.is_now(over("a profile", profile)?);
        Ok(())
    }

    /// Takes over the album that is under way.
    pub(super) fn album(&mut self, album: &Album) -> Result<(), Unreadable> {
        self.album = Some(over("an album", album)?);
        Ok(())
    }

    /// Judges a plan by every invariant of a day, and counts.
    pub(super) fn check(&self, case: &Case<'_>, tally: &mut Tally) -> Result<(), Unreadable> {
        let check_in: input::CheckIn = over("a check-in", case.check_in)?;
        let plan: input::Plan = over("a plan", case.plan)?;
        let levers: Vec<input::Lever> = over("levers", &case.levers)?;
        let verdicts = self.ledger.check(&DayCase {
            day: case.day,
            check_in: Some(&check_in),
            levers: &levers,
            plan: &plan,
            album: self.album.as_ref(),
            minutes_to_bedtime: case.minutes_to_bedtime,
            wanted: case.wanted,
        });
        for (invariant, verdict) in verdicts {
            count(tally, invariant.number(), case.whence, verdict);
        }
        count(tally, SAME, case.whence, compare::is_whole(&plan));
        Ok(())
    }

    /// Invariant 37: with one input worse, the plan asks no more.
    pub(super) fn worse(
        before: &SessionPlan,
        after: &SessionPlan,
        (whence, what): (Whence, &str),
        tally: &mut Tally,
    ) -> Result<(), Unreadable> {
        let verdict = match compare::asks_no_more(&over("a plan", before)?, &over("a plan", after)?) {
            Verdict::Broken(how) => Verdict::Broken(format!("{what}: {how}")),
            other @ (Verdict::Vacuous | Verdict::Holds) => other,
        };
        count(tally, MONOTONE, whence, verdict);
        Ok(())
    }

    /// Invariant 45: the same request gives the same plan.
    pub(super) fn same(
        one: &SessionPlan,
        other: &SessionPlan,
        whence: Whence,
        tally: &mut Tally,
    ) -> Result<(), Unreadable> {
        let text = |plan: &SessionPlan| {
            serde_json::to_string(plan).map_err(|source| Unreadable::Stored {
                what: "a plan",
                source,
            })
        };
        count(tally, SAME, whence, compare::same(&text(one)?, &text(other)?));
        Ok(())
    }

    /// Invariant 23: a swap does what it says and no more.
    pub(super) fn swapped(
        before: &SessionPlan,
        after: &SessionPlan,
        movement: &str,
        (whence, tally): (Whence, &mut Tally),
    ) -> Result<(), Unreadable> {
        let verdict = compare::swapped(&over("a plan", before)?, &over("a plan", after)?, movement);
        count(tally, SWAPS, whence, verdict);
        Ok(())
    }

    /// Notes a morning and its plan.
    pub(super) fn morning(
        &mut self,
        day: NaiveDate,
        check_in: &CheckIn,
        plan: &SessionPlan,
    ) -> Result<(), Unreadable> {
        let check_in = over("a check-in", check_in)?;
        let plan = over("a plan", plan)?;
        self.live(day, Some(&check_in), Some(&plan), &[], &[]);
        Ok(())
    }

    /// Notes a session as it was done.
    pub(super) fn session(&mut self, record: &SessionRecord) -> Result<(), Unreadable> {
        let session = over("a session", &Stored::of(record))?;
        self.live(record.plan.day, None, None, &[session], &[]);
        Ok(())
    }

    /// Notes activity outside Longplay.
    pub(super) fn activity(&mut self, day: NaiveDate, activity: &Activity) -> Result<(), Unreadable> {
        let activity = over("an activity", activity)?;
        self.live(day, None, None, &[], &[activity]);
        Ok(())
    }

    fn live(
        &mut self,
        day: NaiveDate,
        check_in: Option<&input::CheckIn>,
        plan: Option<&input::Plan>,
        sessions: &[input::Session],
        activities: &[input::Activity],
    ) {
        self.ledger.live(&LivedDay {
            day,
            check_in,
            plan,
            album: self.album.as_ref(),
            sessions,
            activities,
        });
    }
}

fn count(tally: &mut Tally, number: u8, whence: Whence, verdict: Verdict) {
    match verdict {
        Verdict::Vacuous => {}
        Verdict::Holds => tally.verdict(number, whence, None),
        Verdict::Broken(how) => tally.verdict(number, whence, Some(how)),
    }
}

/// Returns the name of an invariant.
pub(super) fn name(number: u8) -> &'static str {
    Invariant::new(number).map_or("", Invariant::name)
}

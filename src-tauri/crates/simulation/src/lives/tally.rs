//! What is counted over all lives. Everything adds up in the order of the people, so that threads change nothing.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;
use serde::Serialize;
use training::history::{Ending, SessionRecord};
use training::plan::{BlockPurpose, Cause, Lever, Outcome, SessionPlan};
use training::readiness::ReadinessState;
use training::vocabulary::Muscle;

use super::cohort::index;
use super::promises::Promises;

/// Where something was seen, so that it can be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whence {
    /// The person.
    pub(super) number: u32,
    /// The day.
    pub(super) day: NaiveDate,
}

/// How an invariant fared.
#[derive(Debug, Clone, Default)]
pub(super) struct Fared {
    /// Cases that it had something to say about.
    pub(super) cases: u64,
    /// Cases in which it was broken.
    pub(super) broken: u64,
    /// The first of these, and how.
    pub(super) first: Option<(Whence, String)>,
    /// Every broken case in words, when one person is looked at.
    pub(super) told: Vec<(Whence, String)>,
}

impl Fared {
    fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.broken += other.broken;
        if self.first.is_none() {
            self.first = other.first;
        }
        self.told.extend(other.told);
    }
}

/// Most broken cases that a person's own list keeps for each invariant.
const MOST_TOLD: usize = 20;

/// Counts over all lives.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) people: u64,
    pub(super) days: u64,
    pub(super) albums: u64,
    /// Mornings by state.
    pub(super) mornings: [u64; 5],
    /// Plans by outcome: train, rest, free track, stop.
    pub(super) outcomes: [u64; 4],
    pub(super) left: u64,
    pub(super) extra: u64,
    pub(super) done: u64,
    pub(super) complete: u64,
    pub(super) walks_offered: u64,
    pub(super) walks_taken: u64,
    pub(super) shortened: u64,
    pub(super) hard_offered: u64,
    pub(super) hard_done: u64,
    pub(super) tests_offered: u64,
    pub(super) tests_done: u64,
    pub(super) measures: u64,
    /// Planned seconds by phase.
    pub(super) phases: [u64; 5],
    pub(super) levers: BTreeMap<String, u64>,
    /// Departures by cause and change.
    pub(super) departures: BTreeMap<String, BTreeMap<String, u64>>,
    pub(super) held_back: u64,
    pub(super) invariants: BTreeMap<u8, Fared>,
    /// Half-sets of normal weeks by muscle.
    pub(super) weekly_half_sets: BTreeMap<Muscle, Vec<u32>>,
    pub(super) promises: Promises,
    /// Plans in full, of the day that was asked for.
    pub(super) shown: Vec<String>,
    /// Nanoseconds of each plan.
    pub(super) times: Vec<u32>,
}

impl Tally {
    /// Adds another person's counts.
    pub(super) fn add(&mut self, other: Self) {
        self.people += other.people;
        self.days += other.days;
        self.albums += other.albums;
        self.left += other.left;
        self.extra += other.extra;
        self.done += other.done;
        self.complete += other.complete;
        self.walks_offered += other.walks_offered;
        self.walks_taken += other.walks_taken;
        self.shortened += other.shortened;
        self.hard_offered += other.hard_offered;
        self.hard_done += other.hard_done;
        self.tests_offered += other.tests_offered;
        self.tests_done += other.tests_done;
        self.measures += other.measures;
        self.held_back += other.held_back;
        for (sum, count) in self.mornings.iter_mut().zip(other.mornings) {
            *sum += count;
        }
        for (sum, count) in self.outcomes.iter_mut().zip(other.outcomes) {
            *sum += count;
        }
        for (sum, count) in self.phases.iter_mut().zip(other.phases) {
            *sum += count;
        }
        for (lever, count) in other.levers {
            *self.levers.entry(lever).or_default() += count;
        }
        for (cause, changes) in other.departures {
            let sum = self.departures.entry(cause).or_default();
            for (change, count) in changes {
                *sum.entry(change).or_default() += count;
            }
        }
        for (number, fared) in other.invariants {
            self.invariants.entry(number).or_default().add(fared);
        }
        for (muscle, sets) in other.weekly_half_sets {
            self.weekly_half_sets.entry(muscle).or_default().extend(sets);
        }
        self.promises.add(other.promises);
        self.shown.extend(other.shown);
        self.times.extend(other.times);
    }

    pub(super) fn morning(&mut self, state: ReadinessState) {
        self.mornings[state as usize] += 1;
    }

    pub(super) fn took(&mut self, time: Duration) {
        self.times
            .push(u32::try_from(time.as_nanos()).unwrap_or(u32::MAX));
    }

    /// Counts a verdict: `None` where the invariant holds, else how it is broken.
    pub(super) fn verdict(&mut self, number: u8, whence: Whence, broken: Option<String>) {
        let fared = self.invariants.entry(number).or_default();
        fared.cases += 1;
        if let Some(how) = broken {
            fared.broken += 1;
            if fared.first.is_none() {
                fared.first = Some((whence, how.clone()));
            }
            if fared.told.len() < MOST_TOLD {
                fared.told.push((whence, how));
            }
        }
    }

    pub(super) fn count_levers(&mut self, levers: &[Lever]) {
        for lever in levers {
            *self.levers.entry(tag(lever, "lever")).or_default() += 1;
        }
    }

    /// Counts a plan as it is shown.
    pub(super) fn plan(&mut self, plan: &SessionPlan) {
        let outcome = match plan.outcome {
            Outcome::Train => 0,
            Outcome::Rest => 1,
            Outcome::FreeTrack { .. } => 2,
            Outcome::Stop { .. } => 3,
        };
        self.outcomes[outcome] += 1;
        for phase in &plan.phases {
            self.phases[index(phase.phase)] += u64::from(phase.seconds.get());
        }
        self.held_back += plan.as_before.len() as u64;
        for reason in &plan.reasons {
            let change = tag(&reason.change, "change");
            let of_cause = self.departures.entry(tag(&reason.cause, "cause")).or_default();
            *of_cause.entry(change).or_default() += 1;
        }
        let less_time = |cause: &Cause| matches!(cause, Cause::MinutesToday { .. } | Cause::OwnChoice);
        let shorter = plan.reasons.iter().any(|reason| {
            matches!(reason.change, training::plan::Change::ShorterSession { .. }) && less_time(&reason.cause)
        });
        self.shortened += u64::from(shorter);
        self.hard_offered += u64::from(plan.hard);
        self.tests_offered += count(plan, BlockPurpose::Test);
        self.measures += count(plan, BlockPurpose::Measure);
    }

    pub(super) fn session(&mut self, record: &SessionRecord) {
        self.done += 1;
        self.complete += u64::from(record.ending == Ending::Complete);
        self.hard_done += u64::from(record.plan.hard);
        self.tests_done += count(&record.plan, BlockPurpose::Test);
    }
}

fn count(plan: &SessionPlan, purpose: BlockPurpose) -> u64 {
    let blocks = plan.phases.iter().flat_map(|phase| &phase.blocks);
    blocks.filter(|block| block.purpose == purpose).count() as u64
}

/// Returns the name of a tagged value, as the wire has it.
pub(super) fn tag(value: &impl Serialize, key: &str) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.get(key)
        .and_then(serde_json::Value::as_str)
        .unwrap_or("?")
        .to_owned()
}

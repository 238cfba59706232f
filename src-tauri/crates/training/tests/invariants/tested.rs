//! Tests of a lift (invariant 8), on the days on which lifters have earned one.

use plan_checker::{Invariant, Ledger, Verdict};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use training::check_in::CheckIn;
use training::generate::generate;
use training::plan::{BlockPurpose, SessionPlan};
use training::profile::Profile;
use training::quantity::Months;

use crate::seen::{self, Stored, seen};
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;
use crate::support::people_any::check_ins;
use crate::support::world::{Lived, live};

/// Lifters that are followed.
const LIFTERS: u64 = 4;
/// Days in which each of them earns a test, and mostly more than one.
const DAYS: u64 = 7 * 20;
/// Mornings that each day of a test is asked with.
const MORNINGS: usize = 180;
/// Plans with a test that there have to be.
const AT_LEAST: u32 = 100;

/// A lifter of some years, who does what is planned and does it well.
fn lifter(seed: u64) -> Life {
    let profile = Profile {
        training_months: Months::new(36).unwrap(),
        ..people::lifter()
    };
    let habits = Habits {
        seed,
        ..Habits::STEADY
    };
    Life::new(profile, habits)
}

fn is_test(plan: &SessionPlan) -> bool {
    plan.phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .any(|block| block.purpose == BlockPurpose::Test)
}

/// The days of a lifter on which a test stood.
fn tests(lived: &[Lived]) -> Vec<u64> {
    (0..)
        .zip(lived)
        .filter(|(_, day)| is_test(&day.plan))
        .map(|(at, _)| at)
        .collect()
}

/// Mornings on which a test may stand, with everything else as chance has it.
fn mornings() -> Vec<CheckIn> {
    let mut runner = TestRunner::deterministic();
    let any = check_ins().prop_map(|check_in| CheckIn {
        complaints: check_in.complaints,
        intent: check_in.intent,
        minutes: check_in.minutes,
        ..good_morning()
    });
    (0..MORNINGS)
        .map(|_| any.new_tree(&mut runner).unwrap().current())
        .collect()
}

/// Asks for the day after these with a morning, and returns what the checker says of tests in it.
fn judged(life: &Life, ledger: &Ledger<'_>, morning: &CheckIn) -> Verdict {
    let plan = life.plan(Some(morning), |request| generate(&request));
    let stored = Stored {
        day: life.day,
        check_in: Some(seen(morning)),
        levers: Vec::new(),
        plan: seen(&plan),
        album: seen(&life.album),
        minutes_to_bedtime: None,
        wanted: false,
    };
    ledger.check_one(Invariant::new(8).unwrap(), &stored.case())
}

#[test]
fn invariant_08_tests_are_few_and_earned() {
    let (mut held, mornings) = (0, mornings());
    for seed in 0..LIFTERS {
        let (_, lived) = live(lifter(seed), DAYS);
        for at in tests(&lived) {
            let (life, before) = live(lifter(seed), at);
            let mut ledger = seen::ledger(&life);
            for day in &before {
                seen::note(&mut ledger, day, &Stored::of_day(day));
            }
            for morning in &mornings {
                match judged(&life, &ledger, morning) {
                    Verdict::Vacuous => {}
                    Verdict::Holds => held += 1,
                    Verdict::Broken(how) => panic!("lifter {seed}, day {at}, {morning:?}: {how}"),
                }
            }
        }
    }
    assert!(held >= AT_LEAST, "only {held} plans with a test");
}

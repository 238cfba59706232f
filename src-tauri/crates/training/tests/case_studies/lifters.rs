//! First sessions, and good days.

use training::check_in::Intent;
use training::plan::{BlockPurpose, Cause, Change, SessionKind};
use training::profile::{Goal, Profile};
use training::quantity::{Minutes, Months};
use training::vocabulary::{Equipment, Phase, PlaceKind};

use super::morning::{after, all, at, choosing, day, morning, movement, until_a_session};
use crate::support::life::good_morning;
use crate::support::people;

#[test]
fn a_beginner_with_nothing_but_a_floor_on_the_first_day() {
    let mut profile = Profile::with_birth_year(1996);
    profile.goals = vec![Goal::Strength];
    profile.minutes = Minutes::new(30).unwrap();
    profile.places = at(PlaceKind::Home, &[]);
    let today = morning(&after(profile, 0), &good_morning());
    assert!(today.trains());
    assert!(today.uses(&[]));
    // Legs, push and trunk at least, a set or two of each, far from the limit.
    assert!(today.blocks(Phase::Strength).len() >= 2);
    assert!(today.least_reserve() >= Some(3));
    assert!(today.movements().all(|movement| movement.control <= 2));
    assert!(
        today.says(
            |change, cause| matches!(change, Change::FindingLoad { .. }) && *cause == Cause::NewMovement
        )
    );
    assert!(!today.plan.hard);
}

#[test]
fn on_a_splendid_morning_a_lifter_gets_what_was_planned_and_no_more() {
    let life = until_a_session(after(people::lifter(), 35));
    let (splendid, usual) = (morning(&life, &all(5)), morning(&life, &good_morning()));
    assert!(splendid.plan.planned_load <= usual.plan.planned_load);
    assert!(splendid.sets() <= usual.sets());
}

#[test]
fn asked_to_practise_a_lifter_gets_skill_from_strengths_time() {
    let life = until_a_session(after(people::lifter(), 35));
    let practise = training::check_in::CheckIn {
        intent: Some(Intent::Practise),
        ..good_morning()
    };
    let (practised, usual) = (morning(&life, &practise), morning(&life, &good_morning()));
    assert!(practised.seconds(Phase::Skill) > usual.seconds(Phase::Skill));
    assert!(practised.seconds(Phase::Strength) < usual.seconds(Phase::Strength));
}

/// A year of lifting: some day a test is earned; it stands alone, with reserve, and never on a worn day.
#[test]
fn a_test_is_earned_taken_once_and_waits_for_a_good_day() {
    let mut profile = people::lifter();
    profile.training_months = Months::new(36).unwrap();
    let mut life = crate::support::life::Life::new(profile, crate::support::life::Habits::STEADY);
    let mut tests = Vec::new();
    for _ in 0..(7 * 26) {
        let before = life.clone();
        let plan = life.live_day();
        let lifts = plan
            .phases
            .iter()
            .filter(|phase| phase.phase == Phase::Strength)
            .flat_map(|phase| &phase.blocks)
            .filter(|block| block.purpose == BlockPurpose::Test)
            .count();
        assert!(lifts <= 1);
        if lifts == 1 {
            assert!(plan.hard);
            assert_eq!(plan.kind, SessionKind::EarnedTest);
            tests.push((before, plan));
        }
    }
    assert!(!tests.is_empty(), "half a year of clean sessions earns a test");
    let (before, plan) = &tests[0];
    let tested = plan
        .phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .find(|block| block.purpose == BlockPurpose::Test)
        .unwrap();
    assert!(tested.reserve.is_some_and(|reserve| reserve.get() >= 1));
    assert!(!tested.ramp_up.is_empty());
    // On a worn morning of the same day it waits.
    let worn = choosing(before, &all(2), &[]);
    assert!(
        worn.every_block()
            .all(|block| block.purpose != BlockPurpose::Test)
    );
    assert!(worn.says(|change, _| matches!(change, Change::TestWaits { .. })));
    let _ = day(0);
}

#[test]
fn away_from_home_with_nothing_the_session_goes_on_with_what_a_room_has() {
    let mut profile = people::lifter();
    profile.occasions = vec![training::occasion::Occasion {
        kind: training::occasion::OccasionKind::Travel,
        from: day(28),
        to: day(41),
    }];
    let life = until_a_session(after(profile, 30));
    let today = morning(&life, &good_morning());
    assert!(today.trains());
    assert_eq!(today.plan.place, PlaceKind::Travel);
    assert!(today.uses(&[]));
    assert!(today.sets() > 0);
    assert!(today.every_block().all(|block| block.load.is_none()));
    assert!(today.because(|cause| *cause == Cause::Travelling));
    assert!(
        today
            .every_block()
            .all(|block| !movement(block).possible_with(&[Equipment::Barbell])
                || movement(block).possible_with(&[]))
    );
}

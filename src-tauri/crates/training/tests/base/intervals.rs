//! The aerobic part: steady and hard.

use proptest::prelude::*;
use training::exclusions::Standing;
use training::generate::aerobic::{intervals, shortest_intervals, steady};
use training::generate::hard::{Intervals, is_hard};
use training::generate::way::Way;
use training::load::vigorous_seconds;
use training::movement::{Movement, catalogue};
use training::plan::{Block, BlockPurpose, Dose, Why};
use training::profile::{Place, Profile};
use training::quantity::{HeartRate, Minutes};
use training::vocabulary::{Equipment, Phase, PlaceKind};

use crate::life::{block, nothing, plan, today, with_aerobic};
use crate::support::people;

const WHY: Why = Why::Base {
    so_far: Minutes::clamped(0),
    aim: Minutes::clamped(60),
};

/// Calls with the ways of a person at their first place.
fn with_way<T>(profile: &Profile, last: Option<&str>, seed: u32, then: impl FnOnce(&Way<'_>) -> T) -> T {
    let place = &profile.places[0];
    let standing = Standing::new(profile, nothing().since, today(), place.kind);
    let choices: Vec<&Movement> = catalogue()
        .for_phase(Phase::Aerobic)
        .filter(|movement| movement.implements.is_empty())
        .filter(|movement| standing.why_not(movement, Phase::Aerobic, false).is_none())
        .collect();
    then(&Way {
        profile,
        day: today(),
        choices: &choices,
        tight: &[],
        place: place.kind,
        equipment: &place.equipment,
        steadying: standing.steadying.is_some(),
        last: last.and_then(|slug| catalogue().get(slug)),
        seed,
    })
}

fn at(kind: PlaceKind, equipment: &[Equipment]) -> Profile {
    let mut profile = people::lifter();
    profile.places = vec![Place {
        kind,
        equipment: equipment.to_vec(),
    }];
    profile
}

const HARD: Intervals = Intervals {
    vigorous: 600,
    most: 3600,
    repeats_percent: 100,
    effort: 6,
};

fn intervals_of(profile: &Profile, seconds: u32, hard: &Intervals, seed: u32) -> Option<Vec<Block>> {
    with_way(profile, None, seed, |way| intervals(seconds, hard, way))
}

#[test]
fn steady_work_takes_exactly_its_time_and_no_way_is_harder_than_asked() {
    for effort in 2..=4 {
        let block = with_way(&people::lifter(), None, 1, |way| steady(900, effort, way, WHY)).unwrap();
        assert_eq!(block.seconds(), 900);
        for slug in block.alternatives.iter().chain([&block.movement]) {
            let usual = catalogue().get(slug).unwrap().effort.unwrap();
            assert!(u32::from(usual) <= effort, "{slug} at {effort}");
        }
    }
}

#[test]
fn a_gym_offers_its_machines_and_the_open_air_a_walk() {
    let slug = |profile: &Profile| {
        with_way(profile, None, 1, |way| steady(900, 4, way, WHY))
            .unwrap()
            .movement
    };
    let machines = [Equipment::Bike, Equipment::Rower, Equipment::Treadmill];
    let gym = slug(&at(PlaceKind::Gym, &machines));
    let uses = |slug: &str| catalogue().get(slug).unwrap().equipment.concat();
    assert!(uses(&gym).iter().any(|one| machines.contains(one)), "{gym}");
    let outdoors = slug(&at(PlaceKind::Outdoors, &[]));
    assert!(outdoors.ends_with("walk"), "{outdoors}");
}

#[test]
fn the_same_way_does_not_come_twice_running_where_there_is_another() {
    let gym = people::lifter();
    let mut last = None;
    for _ in 0..6 {
        let slug = with_way(&gym, last.as_deref(), 1, |way| steady(900, 4, way, WHY))
            .unwrap()
            .movement;
        assert_ne!(last.as_deref(), Some(slug.as_str()));
        last = Some(slug);
    }
}

#[test]
fn a_heart_rate_stands_beside_moderate_work_only() {
    let mut person = people::lifter();
    person.resting_heart_rate = Some(HeartRate::new(60).unwrap());
    let at = |effort| with_way(&person, None, 1, |way| steady(900, effort, way, WHY)).unwrap();
    assert!(at(4).heart_rate.is_some() && at(3).heart_rate.is_some());
    assert!(at(2).heart_rate.is_none());
    person.screening.heart_rate_medicine = true;
    person.screening.cleared = true;
    let block = with_way(&person, None, 1, |way| steady(900, 4, way, WHY)).unwrap();
    assert!(block.heart_rate.is_none());
}

#[test]
fn intervals_begin_easily_and_are_a_hard_day() {
    let blocks = intervals_of(&people::lifter(), 1500, &HARD, 4).unwrap();
    assert_eq!(blocks[0].effort.get(), 3);
    assert!((180..=360).contains(&blocks[0].seconds()));
    let hard = with_aerobic(plan(people::lifter()), &blocks);
    assert!(is_hard(&hard));
}

#[test]
fn without_the_time_or_a_way_there_are_no_intervals() {
    assert!(intervals_of(&people::lifter(), shortest_intervals(600) - 120, &HARD, 1).is_none());
    let mut light = people::lifter();
    light.screening.chest_pain = true;
    assert!(intervals_of(&light, 1800, &HARD, 1).is_none());
}

#[test]
fn a_steady_day_before_an_event_has_a_third_fewer_repeats_of_the_same_length() {
    let taper = Intervals {
        repeats_percent: 67,
        ..HARD
    };
    for seed in 0..8 {
        let full = intervals_of(&people::lifter(), 1500, &HARD, seed).unwrap();
        let fewer = intervals_of(&people::lifter(), 1500, &taper, seed).unwrap();
        assert_eq!(
            (full[1].dose, full[1].rest, full[1].effort),
            (fewer[1].dose, fewer[1].rest, fewer[1].effort)
        );
        assert!(fewer[1].sets < full[1].sets && fewer[1].sets * 2 >= full[1].sets);
    }
}

#[test]
fn ten_vigorous_minutes_a_test_or_a_planned_seven_make_a_day_hard() {
    let of = |blocks: &[Block]| is_hard(&with_aerobic(plan(people::lifter()), blocks));
    assert!(of(&[block(5, 120, 60, 6)]));
    assert!(!of(&[block(4, 120, 60, 6)]));
    assert!(!of(&[block(1, 1800, 0, 4)]));
    let mut tested = plan(people::lifter());
    assert!(!is_hard(&tested));
    tested.phases[2].blocks[0].purpose = BlockPurpose::Test;
    assert!(is_hard(&tested));
    let mut heavy = plan(people::lifter());
    heavy.planned_load = 8 * u32::from(heavy.budget.get());
    assert!(is_hard(&heavy));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn intervals_hold_ten_vigorous_minutes_and_their_ease_within_their_time(
        seconds in 600..3000u32,
        vigorous in (600..1200u32).prop_map(|seconds| seconds / 60 * 60),
        seed in any::<u32>(),
        kind in prop::sample::select(PlaceKind::ALL.to_vec()),
        equipment in prop::sample::subsequence(Equipment::ALL.to_vec(), 0..=6),
    ) {
        let profile = at(kind, &equipment);
        let hard = Intervals { vigorous, ..HARD };
        let Some(blocks) = intervals_of(&profile, seconds, &hard, seed) else {
            prop_assert!(seconds < shortest_intervals(vigorous));
            return Ok(());
        };
        prop_assert!(blocks.iter().map(Block::seconds).sum::<u32>() <= seconds);
        let hard_seconds: u32 = blocks.iter().map(vigorous_seconds).sum();
        prop_assert!((600..=vigorous).contains(&hard_seconds), "{} of {}", hard_seconds, vigorous);
        let Dose::Hold { seconds: hold } = blocks[1].dose else {
            return Err(TestCaseError::fail("not a hold"));
        };
        prop_assert!((60..=180).contains(&hold.get()) && (1..=8).contains(&blocks[1].sets));
        prop_assert!(blocks[1].rest.get() >= hold.get() / 2 && blocks[1].rest.get() <= hold.get());
        for block in blocks.iter().filter(|block| block.sets == 1) {
            prop_assert_eq!(block.effort.get(), 3);
        }
        for slug in &blocks[1].alternatives {
            prop_assert!(catalogue().get(slug).unwrap().effort.unwrap() >= 5);
        }
    }
}

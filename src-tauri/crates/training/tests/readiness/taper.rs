//! The last two weeks before an event (§8): nerves are no reason to rest.

use proptest::prelude::*;
use training::check_in::{CheckIn, Illness};
use training::occasion::{Occasion, OccasionKind};
use training::plan::Cause;
use training::profile::Profile;
use training::readiness::ReadinessState::{Ease, Full, Restore, Steady};
use training::readiness::{Item, ReadinessState, assess, assess_for, assess_in_taper};

use crate::person::{ago, items, past, same, slept, today, total};

fn taper(history: &training::history::History, morning: &CheckIn) -> ReadinessState {
    assess_in_taper(history, today(), morning).state
}

#[test]
fn nerves_do_not_lower_a_morning_below_steady() {
    let history = same(28, &items([4, 4, 4, 4, 4], 450));
    // Stress, mood and sleep quality.
    let nervous = items([4, 2, 4, 1, 2], 450);
    assert_eq!(assess(&history, today(), &nervous).state, Ease);
    assert_eq!(taper(&history, &nervous), Steady);
}

#[test]
fn tired_muscles_and_no_energy_count_as_ever() {
    let history = same(28, &items([4, 4, 4, 4, 4], 450));
    let tired = items([1, 4, 1, 4, 4], 450);
    assert_eq!(taper(&history, &tired), assess(&history, today(), &tired).state);
    assert_eq!(taper(&history, &tired), Ease);
}

#[test]
fn one_short_night_is_steady_a_second_running_is_ease_and_under_four_hours_is_restore() {
    let well_slept = same(28, &slept(480));
    assert_eq!(assess(&well_slept, today(), &slept(285)).state, Ease);
    assert_eq!(taper(&well_slept, &slept(285)), Steady);
    let mut twice = same(28, &slept(480));
    twice.check_ins.insert(ago(1), slept(285));
    assert_eq!(taper(&twice, &slept(285)), Ease);
    assert_eq!(taper(&well_slept, &slept(225)), Restore);
}

#[test]
fn stress_at_its_lowest_twice_running_is_steady_and_energy_is_ease() {
    let low = |item| match item {
        Item::Stress => items([4, 4, 4, 1, 4], 450),
        Item::Energy => items([1, 4, 4, 4, 4], 450),
        Item::SleepQuality | Item::Muscles | Item::Mood => unreachable!(),
    };
    let twice = |item| taper(&past([(1, low(item))]), &low(item));
    assert_eq!((twice(Item::Stress), twice(Item::Energy)), (Steady, Ease));
}

#[test]
fn illness_counts_as_ever_and_the_causes_are_told_as_they_are() {
    let history = same(28, &total(20));
    let mut ill = total(20);
    ill.illness = Illness::Unwell;
    assert_eq!(taper(&history, &ill), Restore);
    let nervous = assess_in_taper(&history, today(), &items([4, 2, 4, 1, 2], 450));
    assert!(matches!(
        nervous.causes[..],
        [Cause::BelowUsual { total: 13, .. }]
    ));
}

#[test]
fn the_fourteen_days_before_an_event_and_its_morning_have_these_rules() {
    let history = same(28, &items([4, 4, 4, 4, 4], 450));
    let nervous = items([4, 2, 4, 1, 2], 450);
    let with_event_in = |days: u64| {
        let mut profile = Profile::with_birth_year(1995);
        let from = today() + chrono::Days::new(days);
        profile.occasions = vec![Occasion {
            kind: OccasionKind::Event,
            from,
            to: from,
        }];
        assess_for(&profile, &history, today(), &nervous).state
    };
    assert_eq!([0, 14, 15].map(with_event_in), [Steady, Steady, Ease]);
}

proptest! {
    #[test]
    fn a_taper_only_ever_lifts_ease_and_restore_to_steady_and_worse_answers_never_lift(
        scores in prop::array::uniform5(1_i64..=5),
        quarters in 12_i64..=40,
        usual in 8_i64..=24,
        worse in 0..5usize,
    ) {
        let history = same(28, &total(usual));
        let morning = items(scores, quarters * 15);
        let (ever, now) = (assess(&history, today(), &morning).state, taper(&history, &morning));
        prop_assert!(now <= ever);
        prop_assert!(ever == now || (now >= Steady && ever >= Ease));
        prop_assert!(ever != Full || now == Full);
        let mut lower = scores;
        lower[worse] = (lower[worse] - 1).max(1);
        prop_assert!(taper(&history, &items(lower, quarters * 15)) >= now);
        prop_assert!(taper(&history, &items(scores, quarters * 15 - 15)) >= now);
    }
}

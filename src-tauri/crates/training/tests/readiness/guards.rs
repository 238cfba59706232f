//! Absolute guards: a normal that has drifted down does not hide that somebody is worn out.

use training::check_in::{Illness, RedFlag};
use training::plan::Cause;
use training::readiness::Item;
use training::readiness::ReadinessState::{Ease, Full, Restore, Steady, Stop};

use crate::person::{NIGHT, items, now, past, same, state, total};

#[test]
fn a_total_of_ten_is_ease_for_anybody_and_eleven_is_not() {
    let none = past([]);
    assert_eq!(now(&none, &total(10)).causes, [Cause::LowTotal { total: 10 }]);
    assert_eq!(state(&none, &total(10)), Ease);
    assert_eq!(state(&none, &total(11)), Full);
    // However usual it is.
    assert_eq!(state(&same(28, &total(10)), &total(10)), Ease);
}

#[test]
fn the_same_item_at_its_lowest_twice_running_is_ease() {
    let low_mood = items([5, 5, 5, 5, 1], NIGHT);
    let low_energy = items([1, 5, 5, 5, 5], NIGHT);
    let twice = now(&past([(1, low_mood.clone())]), &low_mood);
    assert_eq!(
        (twice.state, twice.causes),
        (Ease, vec![Cause::ItemLowestTwice { item: Item::Mood }])
    );
    assert_eq!(state(&past([]), &low_mood), Full);
    assert_eq!(state(&past([(1, low_energy.clone())]), &low_mood), Full);
    assert_eq!(
        state(&past([(1, items([5, 5, 5, 5, 2], NIGHT))]), &low_mood),
        Full
    );
    let between = past([(1, total(25)), (2, low_mood.clone())]);
    assert_eq!(state(&between, &low_mood), Full);
    let named = now(&past([(1, low_energy.clone())]), &low_energy).causes;
    assert_eq!(named, [Cause::ItemLowestTwice { item: Item::Energy }]);
}

#[test]
fn the_check_in_before_may_be_up_to_fourteen_days_old() {
    let low = items([5, 5, 1, 5, 5], NIGHT);
    assert_eq!(state(&past([(14, low.clone())]), &low), Ease);
    assert_eq!(state(&past([(15, low.clone())]), &low), Full);
}

#[test]
fn a_week_with_a_mean_of_twelve_is_ease_and_a_little_more_is_not() {
    let twelve = now(&past([(1, total(11)), (6, total(13))]), &total(12));
    assert_eq!(
        (twelve.state, twelve.causes),
        (Ease, vec![Cause::LowWeek { mean_tenths: 120 }])
    );
    assert!(!twelve.signpost);
    assert_eq!(state(&past([(1, total(11)), (6, total(14))]), &total(12)), Full);
}

#[test]
fn a_low_week_needs_three_mornings_of_seven_days() {
    assert_eq!(state(&past([(1, total(12))]), &total(12)), Full);
    assert_eq!(state(&past([(1, total(12)), (7, total(12))]), &total(12)), Full);
    assert_eq!(state(&past([(1, total(12)), (6, total(12))]), &total(12)), Ease);
}

#[test]
fn low_weeks_hold_training_back_for_fourteen_days_and_then_show_a_signpost() {
    // The third morning of `days` is the first that ends a low week.
    let lasting = |days: u64| now(&same(days, &total(12)), &total(12));
    // Thirteen days later.
    let last_of_ease = lasting(15);
    assert_eq!((last_of_ease.state, last_of_ease.signpost), (Ease, false));
    // Fourteen days later.
    let steady = lasting(16);
    assert_eq!((steady.state, steady.signpost), (Steady, true));
    assert_eq!(steady.causes, [Cause::LowWeek { mean_tenths: 120 }]);
    assert!(lasting(90).signpost);
}

#[test]
fn brighter_mornings_begin_the_fourteen_days_again_once_two_weeks_have_had_no_low_one() {
    // Low mornings for four weeks, but for the bright ones.
    let between = |bright: std::ops::Range<u64>| {
        let value = |day| if bright.contains(&day) { 25 } else { 12 };
        let ready = now(&past((1..=28).map(|day| (day, total(value(day))))), &total(12));
        (ready.state, ready.signpost)
    };
    assert_eq!(between(10..11), (Steady, true));
    // A low week ends 15 days ago, the next one yesterday.
    assert_eq!(between(8..15), (Steady, true));
    assert_eq!(between(8..16), (Ease, false));
}

#[test]
fn unanswered_mornings_begin_the_fourteen_days_again_once_there_were_two_weeks_of_them() {
    let without = |missing: std::ops::Range<u64>| {
        let low = (1..=28)
            .filter(|day| !missing.contains(day))
            .map(|day| (day, total(12)));
        state(&past(low), &total(12))
    };
    // Three mornings make a week again, the third of them two days after the first.
    assert_eq!(without(6..17), Steady);
    assert_eq!(without(6..18), Ease);
}

#[test]
fn feeling_ill_is_restore_and_a_red_flag_is_stop_whatever_else_is_said() {
    let history = same(28, &total(25));
    for illness in [Illness::Unwell, Illness::Fever] {
        let mut ill = total(25);
        ill.illness = illness;
        let ready = now(&history, &ill);
        assert_eq!(
            (ready.state, ready.causes),
            (Restore, vec![Cause::Ill { illness }])
        );
    }
    for flag in RedFlag::ALL {
        let mut morning = total(25);
        morning.red_flags = vec![*flag];
        let ready = now(&history, &morning);
        assert_eq!(
            (ready.state, ready.causes),
            (Stop, vec![Cause::RedFlag { flag: *flag }])
        );
    }
}

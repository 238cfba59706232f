//! What must hold for every life.

use proptest::collection::btree_map;
use proptest::prelude::*;
use training::check_in::{CheckIn, Illness, RedFlag};
use training::history::History;
use training::quantity::{Score, SleepMinutes};
use training::readiness::ReadinessState;

use crate::person::{ago, items, now, past, same, slept, state, today, total};

fn morning() -> impl Strategy<Value = CheckIn> {
    (prop::array::uniform5(1_i64..=5), 12_i64..=40)
        .prop_map(|(scores, quarters)| items(scores, quarters * 15))
}

fn life() -> impl Strategy<Value = History> {
    btree_map(1_u64..45, morning(), 0..40).prop_map(past)
}

/// The same morning with each item one lower, and with a quarter of an hour less sleep.
fn worse(morning: &CheckIn) -> Vec<CheckIn> {
    let lower = |score: Score| Score::clamped(i64::from(score.get()) - 1);
    let mut each = vec![morning.clone(); 8];
    each[0].energy = lower(morning.energy);
    each[1].sleep_quality = lower(morning.sleep_quality);
    each[2].muscles = lower(morning.muscles);
    each[3].stress = lower(morning.stress);
    each[4].mood = lower(morning.mood);
    each[5].sleep = SleepMinutes::clamped(i64::from(morning.sleep.get()) - 15);
    each[6].illness = Illness::Unwell;
    each[7].red_flags = vec![RedFlag::NightPain];
    each
}

proptest! {
    #[test]
    fn a_worse_answer_never_makes_a_better_day(history in life(), morning in morning()) {
        let before = now(&history, &morning);
        for (which, worse) in worse(&morning).iter().enumerate() {
            let after = now(&history, worse);
            prop_assert!(after.state >= before.state, "answer {which}: {before:?} became {after:?}");
            prop_assert!(after.z_tenths <= before.z_tenths);
        }
    }

    #[test]
    fn nothing_of_today_or_later_belongs_to_the_past(
        history in life(), morning in morning(), later in btree_map(0_u64..30, morning(), 1..30),
    ) {
        let known = now(&history, &morning);
        let mut longer = history;
        for (days, check_in) in later {
            longer.check_ins.insert(today() + chrono::Days::new(days), check_in);
        }
        prop_assert_eq!(known, now(&longer, &morning));
    }

    #[test]
    fn a_missing_morning_is_never_bad(value in 13_i64..=25, days in prop::collection::btree_set(1_u64..45, 0..44)) {
        let history = past(days.into_iter().map(|day| (day, total(value))));
        let ready = now(&history, &total(value));
        prop_assert_eq!(ready.state, ReadinessState::Full);
        prop_assert!(!ready.signpost);
    }

    #[test]
    fn a_day_is_lowered_exactly_when_it_says_why(history in life(), morning in morning()) {
        let ready = now(&history, &morning);
        prop_assert_eq!(ready.state == ReadinessState::Full, ready.causes.is_empty());
        prop_assert_eq!(ready.z_tenths.is_some(), ready.baseline.is_some());
    }

    #[test]
    fn whoever_sleeps_as_always_is_never_held_back_for_it(quarters in 16_i64..=48, nights in 7_u64..45) {
        let night = slept(quarters * 15);
        prop_assert_eq!(state(&same(nights, &night), &night), ReadinessState::Full);
    }

    #[test]
    fn what_is_older_than_the_rules_look_changes_nothing(history in life(), morning in morning(), old in morning()) {
        let known = now(&history, &morning);
        let mut longer = history;
        // 28 days of window, and 28 days and a week of low weeks.
        longer.check_ins.extend((45..60).map(|days| (ago(days), old.clone())));
        prop_assert_eq!(known, now(&longer, &morning));
    }
}

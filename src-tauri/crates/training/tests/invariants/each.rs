//! One test for each invariant, over all lived days and all random asks.

use std::sync::LazyLock;

use super::checker::{Case, Tally, Verdict};
use crate::support::world::{ASKED, LIVES_LIVED};

const CHECKED: [u8; 36] = [
    1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
    30, 32, 33, 34, 38, 39, 40, 41,
];

/// Broken cases that are kept for showing.
const SHOWN: usize = 3;

static TALLY: LazyLock<Tally> = LazyLock::new(|| {
    let mut tally = Tally::new();
    let mut note = |case: &Case<'_>, of: &str| {
        for invariant in CHECKED {
            let (count, broken) = tally.entry(invariant).or_insert((0, Vec::new()));
            match case.check(invariant) {
                Verdict::Vacuous => {}
                Verdict::Holds => *count += 1,
                Verdict::Broken(how) => broken.push(format!("{of}: {how}")),
            }
        }
    };
    for (number, (_, lived)) in LIVES_LIVED.iter().enumerate() {
        for day in lived {
            let case = Case {
                profile: &day.before.profile,
                history: &day.before.history,
                day: day.plan.day,
                check_in: day.check_in.as_ref(),
                plan: &day.plan,
                minutes_to_bedtime: None,
            };
            note(&case, &format!("life {number}, {}", day.plan.day));
        }
    }
    for (number, (ask, plan)) in ASKED.iter().enumerate() {
        let life = ask.life();
        let case = Case {
            profile: &life.profile,
            history: &life.history,
            day: life.day,
            check_in: ask.check_in.as_ref(),
            plan,
            minutes_to_bedtime: ask.minutes_to_bedtime,
        };
        note(&case, &format!("ask {number} of life {}", ask.life));
    }
    tally
});

fn holds(invariant: u8, at_least: u32) {
    let (count, broken) = &TALLY[&invariant];
    assert!(
        broken.is_empty(),
        "invariant {invariant}: {} broken, {count} held\n{}",
        broken.len(),
        broken[..broken.len().min(SHOWN)].join("\n")
    );
    assert!(
        *count >= at_least,
        "invariant {invariant}: only {count} cases say anything"
    );
}

macro_rules! invariants {
    ($($name:ident: $number:literal, $at_least:literal;)+) => {
        $(#[test]
        fn $name() {
            holds($number, $at_least);
        })+
    };
}

invariants! {
    invariant_01_phases_in_order: 1, 100;
    invariant_02_prime_and_downshift: 2, 100;
    invariant_03_minutes_fit: 3, 100;
    invariant_04_raise_and_ramp_up: 4, 100;
    invariant_05_skill_is_short_and_stops: 5, 100;
    invariant_06_reserve_on_every_strength_set: 6, 100;
    invariant_07_more_reserve_for_the_careful: 7, 100;
    invariant_09_load_grows_in_small_steps: 9, 50;
    invariant_10_never_load_and_sets_at_once: 10, 5;
    invariant_11_unknown_lifts_start_light: 11, 20;
    invariant_12_rests: 12, 100;
    invariant_13_sets_per_session_and_week: 13, 100;
    invariant_14_sets_grow_slowly: 14, 100;
    invariant_15_heavy_days_are_apart: 15, 10;
    invariant_16_no_hard_days_yet: 16, 100;
    invariant_17_a_day_of_rest_in_seven: 17, 5;
    invariant_18_the_week_has_a_ceiling: 18, 100;
    invariant_19_longest_aerobic_part: 19, 100;
    invariant_20_nothing_vigorous: 20, 100;
    invariant_21_aerobic_is_moderate: 21, 100;
    invariant_22_painful_areas_rest: 22, 100;
    invariant_23_alternatives_are_allowed: 23, 100;
    invariant_24_red_flags_stop: 24, 20;
    invariant_25_illness: 25, 50;
    invariant_26_screening_without_clearance: 26, 100;
    invariant_27_balance_in_every_session: 27, 50;
    invariant_28_balance_beside_a_support: 28, 100;
    invariant_29_power_is_light_and_first: 29, 10;
    invariant_30_low_days_are_plain: 30, 100;
    invariant_32_base_grows_slowly: 32, 100;
    invariant_33_return_after_a_gap: 33, 20;
    invariant_34_lighter_week: 34, 20;
    invariant_38_breathing: 38, 100;
    invariant_39_short_stretches_before_strength: 39, 5;
    invariant_40_pulls_before_pushes: 40, 50;
    invariant_41_own_equipment: 41, 100;
}

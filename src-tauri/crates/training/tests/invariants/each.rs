//! One test for each invariant, over all lived days and all random asks. Those that compare plans are in `relations` and
//! `taken_away`, tests of a lift (8) in `tested`: chance alone earns one too rarely.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use plan_checker::{Invariant, Verdict};
use training::profile::Profile;
use training::quantity::Months;

use crate::seen::{LEDGERS, Stored, ledger, note};
use crate::support::life::{Habits, Life};
use crate::support::people;
use crate::support::world::{ASKED, LIVES_LIVED, Lived, live};

/// Cases in which an invariant has to have something to say.
const AT_LEAST: u32 = 100;
/// Broken cases that are kept for showing.
const SHOWN: usize = 3;

/// Lifters beside everybody: heavy work on days running (invariant 15) is seldom planned for random people.
const LIFTERS: u64 = 4;
/// Days that each of them lives.
const LIFTED_DAYS: u64 = 84;

/// Cases in which it held, and those in which it was broken.
type Tally = BTreeMap<Invariant, (u32, Vec<String>)>;

static TALLY: LazyLock<Tally> = LazyLock::new(|| {
    let mut tally = Tally::new();
    let mut add = |of: &dyn Fn() -> String, verdicts: Vec<(Invariant, Verdict)>| {
        for (invariant, verdict) in verdicts {
            let (count, broken) = tally.entry(invariant).or_default();
            match verdict {
                Verdict::Vacuous => {}
                Verdict::Holds => *count += 1,
                Verdict::Broken(how) => broken.push(format!("{}: {how}", of())),
            }
        }
    };
    let lifters: Vec<_> = (0..LIFTERS).map(lifter).collect();
    for (number, (life, lived)) in LIVES_LIVED.iter().chain(&lifters).enumerate() {
        let mut ledger = ledger(life);
        for day in lived {
            let stored = Stored::of_day(day);
            add(
                &|| format!("life {number}, {}", day.day),
                ledger.check(&stored.case()),
            );
            note(&mut ledger, day, &stored);
        }
    }
    for (number, (ask, plan)) in ASKED.iter().enumerate() {
        let stored = Stored::of_ask(ask, plan);
        add(
            &|| format!("ask {number} of life {}", ask.life),
            LEDGERS[ask.life].check(&stored.case()),
        );
    }
    tally
});

/// A lifter of some years who lifts on days running.
fn lifter(seed: u64) -> (Life, Vec<Lived>) {
    let profile = Profile {
        training_months: Months::clamped(36),
        days: people::WEEK[..6].to_vec(),
        ..people::lifter()
    };
    let habits = Habits {
        seed,
        ..Habits::STEADY
    };
    live(Life::new(profile, habits), LIFTED_DAYS)
}

fn holds(number: u8, at_least: u32) {
    let invariant = Invariant::new(number).unwrap();
    let (count, broken) = &TALLY[&invariant];
    assert!(
        broken.is_empty(),
        "{invariant}: {} broken, {count} held\n{}",
        broken.len(),
        broken[..broken.len().min(SHOWN)].join("\n")
    );
    assert!(*count >= at_least, "{invariant}: only {count} cases say anything");
}

macro_rules! invariants {
    ($($name:ident: $number:literal;)+) => {
        $(#[test]
        fn $name() {
            holds($number, AT_LEAST);
        })+
    };
}

invariants! {
    invariant_01_phases_in_order: 1;
    invariant_02_prime_and_downshift: 2;
    invariant_03_minutes_fit: 3;
    invariant_04_raise_and_ramp_up: 4;
    invariant_05_skill_is_short_and_stops: 5;
    invariant_06_reserve_on_every_strength_set: 6;
    invariant_07_more_reserve_for_the_careful: 7;
    invariant_09_load_grows_in_small_steps: 9;
    invariant_10_never_load_and_sets_at_once: 10;
    invariant_11_unknown_lifts_start_light: 11;
    invariant_12_rests: 12;
    invariant_13_sets_per_session_and_week: 13;
    invariant_14_sets_grow_slowly: 14;
    invariant_15_heavy_days_are_apart: 15;
    invariant_16_hard_days_are_apart: 16;
    invariant_17_a_day_of_rest_in_seven: 17;
    invariant_18_the_week_has_a_ceiling: 18;
    invariant_19_longest_aerobic_part: 19;
    invariant_20_vigorous_work_is_earned: 20;
    invariant_21_aerobic_work_is_moderate: 21;
    invariant_22_painful_areas_rest: 22;
    invariant_23_alternatives_are_allowed: 23;
    invariant_24_red_flags_stop: 24;
    invariant_25_illness: 25;
    invariant_26_screening_without_clearance: 26;
    invariant_27_balance_for_older_adults: 27;
    invariant_28_balance_beside_a_support: 28;
    invariant_29_power_is_light_and_first: 29;
    invariant_30_low_days_are_plain: 30;
    invariant_31_strength_for_all_groups: 31;
    invariant_32_base_grows_slowly: 32;
    invariant_33_return_after_a_gap: 33;
    invariant_34_lighter_week: 34;
    invariant_35_nothing_is_carried_over: 35;
    invariant_36_nothing_beyond_the_stored_session: 36;
    invariant_39_short_stretches_before_strength: 39;
    invariant_38_breathing: 38;
    invariant_40_pulls_before_pushes: 40;
    invariant_41_own_equipment: 41;
    invariant_42_light_mode_or_refusal: 42;
    invariant_43_every_change_has_its_reason: 43;
    invariant_44_kind_codes: 44;
}

/// Prints what was counted: `cargo test -p training --test invariants the_count -- --ignored --nocapture`.
#[test]
#[ignore = "a table to look at"]
fn the_count() {
    for (invariant, (count, broken)) in TALLY.iter() {
        println!("{invariant:42} {count:6} held {:5} broken", broken.len());
        for how in broken.iter().take(6) {
            println!("     {how}");
        }
    }
}

//! Today's total against the own normal.

use training::plan::Cause;
use training::readiness::ReadinessState::{Ease, Full, Restore, Steady};
use training::readiness::{Baseline, Learning};

use crate::person::{now, past, same, state, total};

/// 28 mornings around 18 with a median deviation of 2: a spread of 2.97.
fn lively() -> training::history::History {
    past((1..=28).map(|day| (day, total([16, 18, 20, 18, 16, 20, 22][(day % 7) as usize]))))
}

#[test]
fn full_goes_down_to_one_spread_below_steady_to_one_and_a_half() {
    let history = lively();
    assert_eq!(
        now(&history, &total(18)).baseline,
        Some(Baseline {
            median_tenths: 180,
            spread_tenths: 30
        })
    );
    assert_eq!(state(&history, &total(16)), Full);
    assert_eq!(state(&history, &total(15)), Steady);
    assert_eq!(state(&history, &total(14)), Steady);
    assert_eq!(state(&history, &total(13)), Ease);
}

#[test]
fn exactly_one_spread_below_is_full_and_exactly_one_and_a_half_is_ease() {
    // All alike: the spread is its least, 2.
    let history = same(28, &total(18));
    let full = now(&history, &total(16));
    assert_eq!((full.state, full.z_tenths), (Full, Some(-10)));
    let ease = now(&history, &total(15));
    assert_eq!((ease.state, ease.z_tenths), (Ease, Some(-15)));
    assert_eq!(
        ease.causes,
        [Cause::BelowUsual {
            total: 15,
            usual_tenths: 180
        }]
    );
}

#[test]
fn restore_needs_both_two_and_a_half_spreads_and_a_total_of_twelve() {
    assert_eq!(state(&same(28, &total(17)), &total(12)), Restore);
    assert_eq!(state(&same(28, &total(16)), &total(12)), Ease);
    assert_eq!(state(&same(28, &total(18)), &total(13)), Ease);
}

#[test]
fn half_points_of_a_median_count() {
    let history = past((1..=28).map(|day| (day, total(if day % 2 == 0 { 17 } else { 18 }))));
    let ready = now(&history, &total(15));
    assert_eq!(
        ready.baseline,
        Some(Baseline {
            median_tenths: 175,
            spread_tenths: 20
        })
    );
    assert_eq!((ready.state, ready.z_tenths), (Steady, Some(-13)));
}

#[test]
fn six_mornings_say_nothing_and_seven_a_careful_first_idea() {
    let six = now(&same(6, &total(20)), &total(13));
    assert_eq!((six.state, six.z_tenths, six.baseline), (Full, None, None));
    assert_eq!(six.learning, Learning::Unknown { days: 6 });

    let seven = now(&same(7, &total(20)), &total(15));
    assert_eq!(seven.learning, Learning::Provisional { days: 7 });
    assert_eq!(
        seven.baseline,
        Some(Baseline {
            median_tenths: 175,
            spread_tenths: 25
        })
    );
    assert_eq!((seven.state, seven.z_tenths), (Full, Some(-10)));
    assert_eq!(state(&same(7, &total(20)), &total(14)), Steady);
    assert_eq!(state(&same(7, &total(20)), &total(13)), Ease);
}

#[test]
fn thirteen_mornings_still_lean_to_fifteen_and_fourteen_are_known() {
    let thirteen = now(&same(13, &total(20)), &total(17));
    assert_eq!(thirteen.learning, Learning::Provisional { days: 13 });
    assert_eq!(
        thirteen.baseline,
        Some(Baseline {
            median_tenths: 183,
            spread_tenths: 25
        })
    );
    assert_eq!(thirteen.state, Full);
    let fourteen = now(&same(14, &total(20)), &total(17));
    assert_eq!(fourteen.learning, Learning::Known { days: 14 });
    assert_eq!(
        fourteen.baseline,
        Some(Baseline {
            median_tenths: 200,
            spread_tenths: 20
        })
    );
    assert_eq!(fourteen.state, Ease);
}

#[test]
fn a_wide_deviation_counts_by_its_scale_factor() {
    // Half at 14, half at 22: a median deviation of 4, times 1.4826.
    let history = past((1..=28).map(|day| (day, total(if day % 2 == 0 { 14 } else { 22 }))));
    assert_eq!(
        now(&history, &total(18)).baseline,
        Some(Baseline {
            median_tenths: 180,
            spread_tenths: 59
        })
    );
}

#[test]
fn the_window_ends_28_days_ago_and_before_today() {
    let known = |first: u64| {
        now(&past((first..first + 7).map(|day| (day, total(18)))), &total(18))
            .baseline
            .is_some()
    };
    assert!(known(22));
    assert!(!known(23));
    assert!(known(1));
    assert!(!known(0));
}

#[test]
fn after_fourteen_missing_days_the_normal_is_provisional_until_there_are_fourteen_mornings_again() {
    // Twelve mornings, then so many missing days, then two.
    let after = |missing: u64| {
        let older = (3 + missing..15 + missing).map(|day| (day, total(20)));
        now(&past(older.chain([1, 2].map(|day| (day, total(20))))), &total(20))
    };
    assert_eq!(after(13).learning, Learning::Known { days: 14 });
    assert_eq!(
        after(13).baseline,
        Some(Baseline {
            median_tenths: 200,
            spread_tenths: 20
        })
    );
    // All fourteen still count for the normal; two of them count towards knowing it.
    assert_eq!(after(14).learning, Learning::Provisional { days: 2 });
    assert_eq!(
        after(14).baseline,
        Some(Baseline {
            median_tenths: 183,
            spread_tenths: 25
        })
    );
    // A gap that lasts until today counts as well.
    let until_today =
        |first: u64| now(&past((first..first + 14).map(|day| (day, total(18)))), &total(18)).learning;
    assert_eq!(until_today(14), Learning::Known { days: 14 });
    assert_eq!(until_today(15), Learning::Provisional { days: 0 });
}

#[test]
fn a_very_good_morning_is_full_and_no_more() {
    let ready = now(&same(28, &total(10)), &total(25));
    assert_eq!((ready.state, ready.z_tenths), (Full, Some(40)));
    assert!(ready.causes.is_empty());
}

//! Sleep is judged against the own median, so that nobody's nights are wrong in themselves.

use training::plan::Cause;
use training::quantity::SleepMinutes;
use training::readiness::ReadinessState::{self, Ease, Full, Restore, Steady};

use crate::person::{now, same, slept, state};

/// State after a night of `minutes` for somebody who usually sleeps `usual`.
fn after(minutes: i64, usual: i64) -> ReadinessState {
    state(&same(28, &slept(usual)), &slept(minutes))
}

#[test]
fn who_always_sleeps_five_and_a_half_hours_trains_normally() {
    assert_eq!(after(330, 330), Full);
    assert_eq!(after(300, 330), Full);
    assert_eq!(after(285, 330), Ease);
    assert_eq!(after(240, 330), Ease);
    assert_eq!(after(225, 330), Restore);
}

#[test]
fn who_always_sleeps_eight_and_a_half_hours_is_not_held_back_by_one_less() {
    assert_eq!(after(450, 510), Full);
    assert_eq!(after(390, 510), Full);
    assert_eq!(after(375, 510), Steady);
    assert_eq!(after(300, 510), Steady);
    assert_eq!(after(285, 510), Ease);
    assert_eq!(after(240, 510), Ease);
    assert_eq!(after(225, 510), Restore);
}

#[test]
fn steady_needs_a_whole_hour_below_the_median() {
    assert_eq!(after(375, 420), Full);
    assert_eq!(after(375, 435), Steady);
}

#[test]
fn ease_needs_half_an_hour_below_the_median() {
    assert_eq!(after(285, 300), Full);
    assert_eq!(after(285, 315), Ease);
}

#[test]
fn below_four_hours_is_restore_even_for_who_always_sleeps_so() {
    assert_eq!(after(225, 225), Restore);
    assert_eq!(after(240, 240), Full);
}

#[test]
fn the_cause_names_the_night_and_the_median() {
    let minutes = |value| SleepMinutes::new(value).unwrap();
    assert_eq!(
        now(&same(28, &slept(510)), &slept(375)).causes,
        [Cause::SleepBelowUsual {
            sleep: minutes(375),
            usual: minutes(510)
        }],
    );
    assert_eq!(
        now(&same(28, &slept(510)), &slept(225)).causes,
        [Cause::SleepVeryShort { sleep: minutes(225) }],
    );
}

#[test]
fn before_seven_nights_seven_hours_stand_for_the_median() {
    let early = |nights, minutes| now(&same(nights, &slept(510)), &slept(minutes));
    assert_eq!(early(0, 375).state, Full);
    assert_eq!(early(0, 360).state, Steady);
    assert_eq!(early(0, 300).state, Steady);
    assert_eq!(early(0, 285).state, Ease);
    assert_eq!(early(0, 225).state, Restore);
    // The assumed night is never told as the person's own.
    assert_eq!(
        early(6, 360).causes,
        [Cause::SleepVeryShort {
            sleep: SleepMinutes::new(360).unwrap()
        }]
    );
    assert_eq!((early(6, 375).state, early(7, 375).state), (Full, Steady));
}

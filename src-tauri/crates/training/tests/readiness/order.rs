//! The worst rule wins, and every rule that lowered the day is told, the one that decided first.

use training::check_in::{Illness, RedFlag};
use training::plan::Cause;
use training::quantity::SleepMinutes;
use training::readiness::Item;
use training::readiness::ReadinessState::{Ease, Full, Restore, Stop};

use crate::person::{items, now, past, same, slept, total};

fn minutes(value: i64) -> SleepMinutes {
    SleepMinutes::new(value).unwrap()
}

#[test]
fn an_ordinary_morning_has_no_cause() {
    let ready = now(&same(28, &total(18)), &total(18));
    assert_eq!((ready.state, ready.total, ready.signpost), (Full, 18, false));
    assert_eq!(ready.causes, []);
}

#[test]
fn the_rule_that_decided_comes_first() {
    // Sleep says Steady, the total says Ease.
    let morning = items([2, 2, 2, 2, 2], 375);
    let ready = now(&past([]), &items([2, 2, 2, 2, 2], 360));
    assert_eq!(ready.state, Ease);
    assert_eq!(
        ready.causes,
        [
            Cause::LowTotal { total: 10 },
            Cause::SleepVeryShort { sleep: minutes(360) }
        ]
    );
    // Sleep says Steady, the usual total Restore.
    let ready = now(&same(28, &slept(510)), &morning);
    assert_eq!(ready.state, Restore);
    assert_eq!(
        ready.causes,
        [
            Cause::BelowUsual {
                total: 10,
                usual_tenths: 180
            },
            Cause::LowTotal { total: 10 },
            Cause::SleepBelowUsual {
                sleep: minutes(375),
                usual: minutes(510)
            },
        ],
    );
}

#[test]
fn everything_at_once_is_told_from_the_worst_on() {
    let low = items([1, 2, 2, 2, 2], 225);
    let history = past((1..=28).map(|day| (day, if day > 3 { total(20) } else { low.clone() })));
    let mut morning = low;
    morning.illness = Illness::Fever;
    morning.red_flags = vec![RedFlag::NearFaint, RedFlag::ChestPressure];
    let ready = now(&history, &morning);
    assert_eq!(ready.state, Stop);
    assert_eq!(
        ready.causes,
        [
            Cause::RedFlag {
                flag: RedFlag::NearFaint
            },
            Cause::Ill {
                illness: Illness::Fever
            },
            Cause::SleepVeryShort { sleep: minutes(225) },
            Cause::BelowUsual {
                total: 9,
                usual_tenths: 200
            },
            Cause::LowTotal { total: 9 },
            Cause::ItemLowestTwice { item: Item::Energy },
        ],
    );
}

//! The sleeve's strip of mornings.

use training::readiness::strip;

use crate::person::{ago, past, same, today, total};

#[test]
fn it_has_28_mornings_and_today_and_leaves_gaps_open() {
    let strip = strip(
        &past([(0, total(14)), (3, total(20)), (28, total(9)), (29, total(9))]),
        today(),
    );
    assert_eq!(strip.days.len(), 29);
    assert_eq!((strip.days[0].day, strip.days[28].day), (ago(28), today()));
    let said: Vec<Option<u8>> = strip.days.iter().rev().map(|day| day.total).collect();
    assert_eq!(
        (said[0], said[1], said[3], said[28]),
        (Some(14), None, Some(20), Some(9))
    );
    assert_eq!((strip.low_tenths, strip.high_tenths), (None, None));
}

#[test]
fn the_usual_range_is_a_spread_to_either_side_and_ends_where_answers_do() {
    let range = |value: i64| {
        let strip = strip(&same(28, &total(value)), today());
        (strip.low_tenths, strip.high_tenths)
    };
    assert_eq!(range(18), (Some(160), Some(200)));
    assert_eq!(range(24), (Some(220), Some(250)));
    assert_eq!(range(6), (Some(50), Some(80)));
}

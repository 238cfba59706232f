//! One careful sentence for each line, and none too early.

use training::history::History;
use training::trends::{Finding, Span};

use crate::life::{Noise, ago, look, morning, since, totals, whole};

/// A past whose totals follow `mean` by days from the first, with noise.
fn lived(days: i32, seed: u64, mean: impl Fn(i32) -> f64) -> History {
    let readings = Noise::new(seed).readings(days, mean);
    let before = |day: i32| u64::try_from(days - 1 - day).unwrap();
    totals(
        since(before(0)),
        readings
            .into_iter()
            .map(|(day, value)| (before(day), whole(value))),
    )
}

fn readiness(history: &History, span: Span) -> Finding {
    look(history, span).readiness.finding
}

#[test]
fn a_direction_needs_eight_mornings_over_four_weeks() {
    let mornings = |days: &[u64]| {
        readiness(
            &totals(since(60), days.iter().map(|day| (*day, 17))),
            Span::ThreeMonths,
        )
    };
    assert_eq!(
        mornings(&[0, 5, 10, 15, 20, 25, 30]),
        Finding::StillLearning { have: 7, need: 8 }
    );
    assert_eq!(
        mornings(&[0, 1, 5, 10, 15, 20, 25, 26]),
        Finding::TooEarly { days: 27, need: 28 }
    );
    assert_eq!(mornings(&[0, 1, 5, 10, 15, 20, 25, 27]), Finding::AsUsual);
}

#[test]
fn mornings_before_the_span_do_not_count_for_its_finding() {
    let history = totals(since(200), (95..200).map(|day| (day, 17)));
    assert_eq!(
        readiness(&history, Span::ThreeMonths),
        Finding::StillLearning { have: 0, need: 8 }
    );
}

#[test]
fn mornings_that_are_all_alike_are_as_usual_over_every_span() {
    let history = totals(since(800), (0..=800).map(|day| (day, 17)));
    for span in Span::ALL {
        let seen = look(&history, *span);
        assert_eq!(
            (seen.readiness.finding, seen.sleep.finding),
            (Finding::AsUsual, Finding::AsUsual)
        );
    }
}

#[test]
fn a_step_is_told_with_its_day() {
    // 60 days ago.
    let up = lived(120, 1, |day| if day < 60 { 13.0 } else { 19.0 });
    let Finding::HigherSince { around } = readiness(&up, Span::Year) else {
        panic!("{:?}", readiness(&up, Span::Year));
    };
    assert!((around - ago(59)).num_days().abs() <= 7, "{around}");
    let down = lived(120, 1, |day| if day < 60 { 19.0 } else { 13.0 });
    let Finding::LowerSince { around } = readiness(&down, Span::Year) else {
        panic!("{:?}", readiness(&down, Span::Year));
    };
    assert!((around - ago(59)).num_days().abs() <= 7, "{around}");
}

#[test]
fn a_step_too_small_to_matter_is_not_told() {
    // Half a point, without any noise: far below half of the least spread.
    let readings = (0..120).map(|day: u64| {
        (
            day,
            if day < 60 {
                17 + i64::from(day.is_multiple_of(4))
            } else {
                17
            },
        )
    });
    let finding = readiness(&totals(since(119), readings), Span::Year);
    assert!(
        !matches!(finding, Finding::HigherSince { .. } | Finding::LowerSince { .. }),
        "{finding:?}"
    );
}

#[test]
fn a_slow_change_is_told_as_one() {
    assert_eq!(
        readiness(&lived(120, 2, |day| 11.0 + f64::from(day) / 12.0), Span::Year),
        Finding::Rising
    );
    assert_eq!(
        readiness(&lived(120, 2, |day| 21.0 - f64::from(day) / 12.0), Span::Year),
        Finding::Falling
    );
}

#[test]
fn an_ordinary_past_is_as_usual_or_not_clear() {
    let mut others = 0;
    let mut clear = 0;
    for seed in 0..15 {
        for (span, days) in [(Span::ThreeMonths, 91), (Span::Year, 365)] {
            match readiness(&lived(days, seed, |_| 17.0), span) {
                Finding::AsUsual => clear += u32::from(span == Span::Year),
                Finding::NotClear => {}
                _ => others += 1,
            }
        }
    }
    assert!(others <= 3, "{others} of 30 made something of chance");
    assert!(clear >= 8, "{clear} of 15 years were called as usual");
}

#[test]
fn few_noisy_mornings_are_not_clear() {
    let unclear = (0..20).filter(|seed| {
        let mut noise = Noise::new(*seed);
        let days = (0..10).map(|i| (4 * i, whole((17.0 + 2.0 * noise.step()).round())));
        readiness(&totals(since(60), days), Span::ThreeMonths) == Finding::NotClear
    });
    assert!(unclear.count() >= 17);
}

/// Four weeks at 17, then a week at `week`.
fn this_week(week: i64) -> Finding {
    let value = |day| if day < 7 { week } else { 17 };
    readiness(
        &totals(since(34), (0..35).map(|day| (day, value(day)))),
        Span::FourWeeks,
    )
}

#[test]
fn four_weeks_compare_the_last_seven_days_with_those_before() {
    assert_eq!(this_week(17), Finding::AsUsual);
    // Chance alone takes a week 0.73 spreads off: half a spread is not clear yet, a whole one is.
    assert_eq!(this_week(18), Finding::NotClear);
    assert_eq!(this_week(19), Finding::AboveUsual);
    assert_eq!(this_week(16), Finding::NotClear);
    assert_eq!(this_week(15), Finding::BelowUsual);
}

#[test]
fn a_week_is_told_only_beyond_what_chance_makes_of_its_mean_and_of_the_usual() {
    // So many of the seven mornings at 19, the others at 18: 0.71 spreads above, and 0.79.
    let week = |high: u64| {
        let value = |day| match day {
            _ if day < high => 19,
            0..7 => 18,
            _ => 17,
        };
        readiness(
            &totals(since(34), (0..35).map(|day| (day, value(day)))),
            Span::FourWeeks,
        )
    };
    assert_eq!(week(3), Finding::NotClear);
    assert_eq!(week(4), Finding::AboveUsual);
}

#[test]
fn the_week_needs_three_mornings_and_the_weeks_before_seven() {
    let mornings = |week: std::ops::Range<u64>, before: std::ops::Range<u64>| {
        readiness(
            &totals(since(60), week.chain(before).map(|day| (day, 17))),
            Span::FourWeeks,
        )
    };
    assert_eq!(
        mornings(0..2, 7..14),
        Finding::StillLearning { have: 9, need: 10 }
    );
    assert_eq!(mornings(0..3, 7..14), Finding::AsUsual);
    assert_eq!(mornings(0..2, 7..20), Finding::NotClear);
    assert_eq!(mornings(0..7, 7..10), Finding::TooEarly { days: 10, need: 14 });
    // Days before those four weeks do not make it up.
    assert_eq!(
        mornings(0..3, 35..45),
        Finding::StillLearning { have: 3, need: 10 }
    );
}

#[test]
fn sleep_has_a_finding_of_its_own() {
    let mut history = since(119);
    for day in 0..120 {
        let quarters = if day < 60 { 32 } else { 24 } + i64::try_from(day % 3).unwrap();
        history.check_ins.insert(ago(day), morning(17, 15 * quarters));
    }
    let seen = look(&history, Span::Year);
    assert_eq!(seen.readiness.finding, Finding::AsUsual);
    assert_eq!(seen.sleep.finding, Finding::HigherSince { around: ago(59) });
}

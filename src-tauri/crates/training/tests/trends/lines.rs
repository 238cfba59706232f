//! Points, curves, bands and axes.

use chrono::Datelike;
use training::readiness::strip;
use training::trends::{Finding, Grain, Line, Span};
use training::vocabulary::{Phase, Quality};

use crate::life::{ago, look, morning, session, set, sets, since, today, totals, train, years};
use training::plan::SessionKind;

fn values(line: &Line) -> Vec<f64> {
    line.points.iter().map(|point| point.value).collect()
}

#[test]
fn without_a_past_there_is_nothing_but_axes() {
    for span in Span::ALL {
        let seen = look(&since(0), *span);
        for line in [&seen.readiness, &seen.sleep, &seen.quality] {
            assert!(line.points.is_empty() && line.smoothed.is_empty() && line.band.is_empty());
            assert_eq!((line.now, line.have), (None, 0));
            assert!(line.domain.0 < line.domain.1);
            assert!(
                matches!(line.finding, Finding::StillLearning { have: 0, .. }),
                "{:?}",
                line.finding
            );
        }
        assert_eq!((seen.readiness.of, seen.quality.of), (1, 0));
        assert_eq!(seen.then_and_now, None);
    }
}

#[test]
fn one_morning_is_a_point_and_now() {
    let seen = look(&totals(since(0), [(0, 17)]), Span::ThreeMonths);
    let line = seen.readiness;
    assert_eq!((line.points.len(), line.have, line.of), (1, 1, 1));
    let point = line.points[0];
    assert_eq!((point.x, point.day, point.value), (27, today(), 17.0));
    assert_eq!(line.now, Some(point));
    assert!(line.smoothed.is_empty());
    assert_eq!(seen.sleep.points[0].value, 7.5);
}

#[test]
fn five_mornings_are_points_and_no_more() {
    let line = look(&totals(since(4), (0..5).map(|day| (day, 17))), Span::FourWeeks).readiness;
    assert_eq!((line.points.len(), line.have, line.of), (5, 5, 5));
    assert!(line.smoothed.is_empty() && line.band.is_empty());
    assert_eq!(line.finding, Finding::StillLearning { have: 5, need: 10 });
}

#[test]
fn seven_mornings_make_a_curve_and_the_day_after_them_a_band() {
    let six = look(&totals(since(5), (0..6).map(|day| (day, 17))), Span::FourWeeks).readiness;
    assert!(six.smoothed.is_empty());
    let seven = look(&totals(since(6), (0..7).map(|day| (day, 17))), Span::FourWeeks).readiness;
    assert_eq!(seven.smoothed.iter().map(Vec::len).collect::<Vec<_>>(), [7]);
    assert!(seven.band.is_empty(), "the seventh day has only six before it");
    let eight = look(&totals(since(7), (0..8).map(|day| (day, 17))), Span::FourWeeks);
    for line in [&eight.readiness, &eight.sleep] {
        assert_eq!(line.band.iter().map(Vec::len).collect::<Vec<_>>(), [1]);
        assert_eq!(line.band[0][0].x, 27);
    }
}

#[test]
fn gaps_stay_open() {
    // Ten mornings, 35 missing days, ten mornings.
    let history = totals(since(59), (0..10).chain(45..55).map(|day| (day, 17)));
    let line = look(&history, Span::ThreeMonths).readiness;
    assert_eq!((line.points.len(), line.have, line.of), (20, 20, 60));
    let ends: Vec<(i32, i32)> = line
        .smoothed
        .iter()
        .map(|piece| (piece[0].x, piece.last().unwrap().x))
        .collect();
    assert_eq!(ends, [(5, 14), (50, 59)]);
    // A range stands wherever the 28 days before hold seven mornings, also on days without one.
    let bands: Vec<(i32, i32)> = line
        .band
        .iter()
        .map(|piece| (piece[0].x, piece.last().unwrap().x))
        .collect();
    assert_eq!(bands, [(12, 36), (57, 59)]);
}

#[test]
fn now_is_the_end_of_the_curve_and_fades_after_fourteen_days() {
    let quiet = |days: u64| {
        look(
            &totals(since(80), (days..days + 30).map(|day| (day, 17))),
            Span::ThreeMonths,
        )
    };
    let line = quiet(14).readiness;
    let now = line.now.unwrap();
    let end = *line.smoothed.last().unwrap().last().unwrap();
    assert_eq!((now.x, now.value, now.day), (end.x, end.value, ago(14)));
    assert_eq!(quiet(15).readiness.now, None);
    // The curve, not the last answer.
    let jump = look(
        &totals(
            since(40),
            (0..30).map(|day| (day, if day == 0 { 25 } else { 15 })),
        ),
        Span::FourWeeks,
    );
    assert_eq!(jump.readiness.now.unwrap().value, 16.33);
}

#[test]
fn the_band_of_readiness_is_the_one_of_the_mornings_strip() {
    let history = years(400, 9);
    let band = look(&history, Span::Year).readiness.band;
    let last = band.last().unwrap().last().unwrap();
    let strip = strip(&history, today());
    assert_eq!(last.x, 364);
    assert_eq!((last.low * 10.0).round(), f64::from(strip.low_tenths.unwrap()));
    assert_eq!((last.high * 10.0).round(), f64::from(strip.high_tenths.unwrap()));
}

#[test]
fn the_band_of_sleep_is_median_and_spread_of_the_four_weeks_before() {
    let mut history = since(60);
    // 28 nights of 6, 7 or 8 hours; the median deviation is an hour.
    for day in 1..=28 {
        history.check_ins.insert(
            ago(day),
            morning(17, [360, 420, 480, 420, 360, 480][day as usize % 6]),
        );
    }
    history.check_ins.insert(ago(29), morning(17, 0));
    history.check_ins.insert(today(), morning(17, 900));
    let line = look(&history, Span::FourWeeks).sleep;
    let last = line.band.last().unwrap().last().unwrap();
    assert_eq!((last.x, last.low, last.high), (27, 5.52, 8.48));
    // Nights that are all alike still have half an hour to either side.
    let even = look(&totals(since(60), (0..40).map(|day| (day, 17))), Span::FourWeeks).sleep;
    let last = even.band.last().unwrap().last().unwrap();
    assert_eq!((last.low, last.high), (7.0, 8.0));
}

#[test]
fn the_curve_is_warm_on_the_first_day() {
    let line = look(
        &totals(
            since(80),
            (0..60).map(|day| (day, if day >= 28 { 10 } else { 20 })),
        ),
        Span::FourWeeks,
    );
    let first = line.readiness.smoothed[0][0];
    assert_eq!(first.x, 0);
    assert!(first.value < 12.0, "{first:?}");
}

#[test]
fn movement_quality_is_the_share_of_clean_sets_of_skill_and_strength() {
    let mut history = since(30);
    train(&mut history, 3, session(SessionKind::Build, sets(3, 1)));
    // Two sessions of a day are taken together; steady work and breathing are not judged.
    train(&mut history, 1, session(SessionKind::Build, sets(1, 0)));
    let mut second = sets(0, 1);
    second.push(set(Phase::Skill, Quality::Lost));
    second.extend([Phase::Prime, Phase::Aerobic, Phase::Downshift].map(|phase| set(phase, Quality::Clean)));
    train(&mut history, 1, session(SessionKind::Recharge, second));
    train(
        &mut history,
        0,
        session(SessionKind::Recharge, vec![set(Phase::Downshift, Quality::Clean)]),
    );
    let line = look(&history, Span::FourWeeks).quality;
    assert_eq!(values(&line), [75.0, 33.33]);
    assert_eq!((line.have, line.of), (2, 3));
    assert_eq!(line.finding, Finding::StillLearning { have: 7, need: 20 });
}

#[test]
fn the_share_of_clean_sets_needs_twenty_sets_of_the_span() {
    let shared = |wobbly: usize, days: u64| {
        let mut history = since(60);
        train(&mut history, days, session(SessionKind::Build, sets(18, wobbly)));
        look(&history, Span::FourWeeks).quality.finding
    };
    assert_eq!(shared(1, 2), Finding::StillLearning { have: 19, need: 20 });
    assert_eq!(
        shared(2, 27),
        Finding::CleanShare {
            clean_sets: 18,
            sets: 20
        }
    );
    assert_eq!(shared(2, 28), Finding::StillLearning { have: 0, need: 20 });
}

#[test]
fn weeks_of_a_long_past_are_their_medians() {
    // Mondays 10, other days 20: each week's median is 20.
    let total = |day: u64| {
        if ago(day).weekday().num_days_from_monday() == 0 {
            10
        } else {
            20
        }
    };
    let line = look(
        &totals(since(800), (0..=800).map(|day| (day, total(day)))),
        Span::All,
    );
    assert_eq!(line.grain, Grain::Week);
    let readiness = line.readiness;
    assert_eq!((readiness.have, readiness.of), (801, 801));
    assert_eq!(readiness.points.len(), 116);
    // This week has only its Monday and Tuesday.
    assert!(values(&readiness)[..115].iter().all(|value| *value == 20.0));
    assert_eq!(values(&readiness)[115], 15.0);
    for point in &readiness.points {
        assert_eq!(i64::from(point.x), (point.day - line.from).num_days());
    }
    assert_eq!(readiness.smoothed[0].len(), 116);
    assert_eq!(readiness.smoothed[0].last().unwrap().x, 800);
    assert_eq!(readiness.band[0].last().unwrap().x, 800);
}

#[test]
fn everything_drawn_lies_within_the_axis_and_small_noise_stays_small() {
    for span in Span::ALL {
        let seen = look(&years(700, 2), *span);
        for (line, least) in [(&seen.readiness, 10.0), (&seen.sleep, 3.0), (&seen.quality, 40.0)] {
            let (low, high) = line.domain;
            let drawn = line
                .points
                .iter()
                .map(|point| point.value)
                .chain(line.smoothed.iter().flatten().map(|point| point.value))
                .chain(
                    line.band
                        .iter()
                        .flatten()
                        .flat_map(|range| [range.low, range.high]),
                );
            for value in drawn {
                assert!(low <= value && value <= high, "{value} outside {low}–{high}");
            }
            assert!(high - low >= least);
        }
    }
    // At the end of what is possible the axis moves instead of shrinking.
    let best = look(&totals(since(80), (0..80).map(|day| (day, 25))), Span::FourWeeks).readiness;
    assert_eq!(best.domain, (15.0, 25.0));
    let worst = look(&totals(since(80), (0..80).map(|day| (day, 5))), Span::FourWeeks).readiness;
    assert_eq!(worst.domain, (5.0, 15.0));
}

#[test]
fn everything_has_two_decimals_at_most() {
    let seen = look(&years(100, 7), Span::ThreeMonths);
    for line in [&seen.readiness, &seen.sleep, &seen.quality] {
        let band = line
            .band
            .iter()
            .flatten()
            .flat_map(|range| [range.low, range.high]);
        for value in values(line)
            .into_iter()
            .chain(line.smoothed.iter().flatten().map(|point| point.value))
            .chain(band)
        {
            assert!(
                ((value * 100.0) - (value * 100.0).round()).abs() < 1e-6,
                "{value}"
            );
        }
    }
}

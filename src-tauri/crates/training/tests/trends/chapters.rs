//! The chapters of Progress: where each line comes from, and what it says.

use training::history::{ActivityKind, History, LoggedSet};
use training::movement::catalogue;
use training::plan::SessionKind;
use training::quantity::{Grams, RepsInReserve, Score};
use training::reflection::SkillGain;
use training::strength::e1rm::estimate;
use training::trends::{Chapter, ChapterView, Finding, Hint, NamedLine, Span, Topic, chapter};
use training::vocabulary::{Pattern, Phase, Quality};

use crate::life::{active, ago, morning, said, session, set, since, today, totals, train, years};

fn read(history: &History, span: Span, of: Chapter) -> ChapterView {
    chapter(history, today(), span, of, &[], &[])
}

fn line(view: &ChapterView, about: &Topic) -> NamedLine {
    let found = view.lines.iter().find(|line| line.about == *about);
    found.unwrap_or_else(|| panic!("{about:?} is told")).clone()
}

fn of(movement: &str, phase: Phase, quality: Quality) -> LoggedSet {
    LoggedSet {
        movement: movement.to_owned(),
        ..set(phase, quality)
    }
}

fn lift(kilograms: i64, repetitions: u32, reserve: i64) -> LoggedSet {
    LoggedSet {
        load: Some(Grams::new(kilograms * 1000).unwrap()),
        amount: repetitions,
        reserve: Some(RepsInReserve::new(reserve).unwrap()),
        ..set(Phase::Strength, Quality::Clean)
    }
}

/// Movements of balance on one ladder, the lowest rung first.
fn balance_ladder() -> Vec<&'static str> {
    let first = catalogue()
        .of_pattern(Pattern::Balance)
        .find(|one| one.phases.contains(&Phase::Skill))
        .unwrap();
    let mut ladder: Vec<_> = catalogue().ladder(&first.rung.ladder).collect();
    ladder.sort_by_key(|movement| movement.rung.rung);
    ladder.iter().map(|movement| movement.slug.as_str()).collect()
}

#[test]
fn pasts_of_every_length_are_told_in_few_points_within_their_axes() {
    for days in [1, 5, 28, 400, 3650] {
        let history = years(days, 3);
        for span in Span::ALL {
            for of in Chapter::ALL {
                let view = read(&history, *span, *of);
                for named in &view.lines {
                    let line = &named.line;
                    let (low, high) = line.domain;
                    assert!(low < high, "{days} {of:?} {:?}", named.about);
                    assert!(line.points.len() <= 560, "{days} {of:?} {}", line.points.len());
                    let curve = line.smoothed.iter().flatten().map(|point| point.value);
                    let values = line.points.iter().map(|point| point.value).chain(curve);
                    for value in values {
                        assert!(
                            (low..=high).contains(&value),
                            "{days} {of:?} {:?} {value}",
                            named.about
                        );
                    }
                    assert!(line.points.windows(2).all(|pair| pair[0].x < pair[1].x));
                    assert!(line.points.iter().all(|point| (0..view.days).contains(&point.x)));
                }
            }
        }
    }
}

#[test]
fn without_a_past_every_chapter_says_what_it_waits_for_or_nothing() {
    for of in Chapter::ALL {
        for named in read(&since(0), Span::All, *of).lines {
            assert_eq!(named.line.points, [], "{:?}", named.about);
        }
    }
}

#[test]
fn each_item_of_the_morning_has_a_line_of_its_own() {
    let mut history = since(40);
    for day in 0..40 {
        let mut check_in = morning(15, 450);
        check_in.mood = Score::new(5).unwrap();
        check_in.stress = Score::new(2).unwrap();
        history.check_ins.insert(ago(day), check_in);
    }
    let view = read(&history, Span::FourWeeks, Chapter::Mornings);
    let values = |about| {
        line(&view, &about)
            .line
            .points
            .iter()
            .map(|point| point.value)
            .collect::<Vec<_>>()
    };
    assert_eq!(values(Topic::Mood), [5.0; 28]);
    assert_eq!(values(Topic::Stress), [2.0; 28]);
    assert_eq!(values(Topic::Energy), [3.0; 28]);
    assert_eq!(line(&view, &Topic::Mood).line.finding, Finding::AsUsual);
}

#[test]
fn what_got_better_in_practice_is_counted_as_it_was_said() {
    let mut history = since(80);
    let practice = |gains: &[SkillGain]| {
        let mut record = said("");
        record.sets = vec![of(balance_ladder()[0], Phase::Skill, Quality::Clean)];
        record.reflection.as_mut().unwrap().gains = gains.to_vec();
        record
    };
    train(&mut history, 20, practice(&[SkillGain::Smoother]));
    train(&mut history, 15, practice(&[]));
    train(
        &mut history,
        10,
        practice(&[SkillGain::Smoother, SkillGain::MoreAccurate]),
    );
    let mut unsaid = practice(&[]);
    unsaid.reflection = None;
    train(&mut history, 8, unsaid);
    let mut no_practice = practice(&[SkillGain::Faster]);
    no_practice.sets.clear();
    train(&mut history, 5, no_practice);
    // Before the days that are shown.
    train(&mut history, 60, practice(&[SkillGain::Smoother]));

    let view = read(&history, Span::FourWeeks, Chapter::Skill);
    let smoother = line(
        &view,
        &Topic::Gain {
            gain: SkillGain::Smoother,
        },
    )
    .line;
    assert_eq!(smoother.finding, Finding::Said { times: 2, of: 3 });
    let counted: Vec<_> = smoother
        .points
        .iter()
        .map(|point| (point.day, point.value))
        .collect();
    assert_eq!(counted, [(ago(20), 1.0), (ago(10), 2.0)]);
    assert_eq!(smoother.domain, (0.0, 5.0));
    let accurate = line(
        &view,
        &Topic::Gain {
            gain: SkillGain::MoreAccurate,
        },
    );
    assert_eq!(accurate.line.finding, Finding::Said { times: 1, of: 3 });
    let faster = Topic::Gain {
        gain: SkillGain::Faster,
    };
    assert!(view.lines.iter().all(|line| line.about != faster));
}

#[test]
fn a_ladder_tells_what_stayed_clean_and_where_it_is_practised() {
    let ladder = balance_ladder();
    let mut history = since(80);
    for day in (0..60).step_by(3) {
        let movement = if day > 30 { ladder[0] } else { ladder[1] };
        let sets = vec![
            of(movement, Phase::Skill, Quality::Clean),
            of(movement, Phase::Skill, Quality::Wobbly),
        ];
        train(&mut history, day, session(SessionKind::Foundation, sets));
    }
    let view = read(&history, Span::ThreeMonths, Chapter::Skill);
    let movement = ladder[1].to_owned();
    let clean = line(
        &view,
        &Topic::Clean {
            movement: movement.clone(),
        },
    );
    assert_eq!(
        clean.line.finding,
        Finding::CleanShare {
            clean_sets: 20,
            sets: 40
        }
    );
    let level = line(&view, &Topic::Level { movement });
    let rung = |slug: &str| catalogue().get(slug).unwrap().rung.rung;
    let Finding::Level {
        rung: now,
        from,
        rungs,
    } = level.line.finding
    else {
        panic!("{:?}", level.line.finding);
    };
    assert_eq!((from, now), (rung(ladder[0]), rung(ladder[1])));
    assert!(rungs >= now);
    let heights: Vec<f64> = level.line.smoothed[0].iter().map(|point| point.value).collect();
    let (low, high) = (f64::from(from), f64::from(now));
    assert_eq!(heights, [low, low, low, high, high], "a step, not a slope");
}

#[test]
fn strength_is_a_range_from_the_least_promising_set_smoothed_over_three_days() {
    let mut history = since(60);
    for (day, load) in [(40, 50), (36, 60), (33, 55)] {
        let sets = vec![lift(load, 5, 2), lift(load, 4, 2)];
        train(&mut history, day, session(SessionKind::Build, sets));
    }
    let view = read(&history, Span::ThreeMonths, Chapter::Strength);
    let lifted = line(
        &view,
        &Topic::Strength {
            movement: "goblet-squat".to_owned(),
        },
    );
    let middle = |load: u32| f64::from(estimate(load * 1000, 4, 2).unwrap().middle) / 1000.0;
    let close = |one: f64, other: f64| (one - other).abs() < 0.011;
    assert!(close(lifted.line.points[1].value, middle(60)));
    let smoothed = &lifted.line.smoothed[0];
    assert!(close(smoothed[2].value, middle(55)), "the median of three days");
    let range = lifted.line.band[0][2];
    assert!(close(range.low, middle(55) * 0.95) && close(range.high, middle(55) * 1.05));
    assert!(matches!(
        lifted.line.finding,
        Finding::StillLearning { have: 3, .. }
    ));
}

#[test]
fn sets_without_a_load_or_a_reserve_say_nothing_of_strength() {
    let mut history = since(60);
    train(
        &mut history,
        3,
        session(SessionKind::Build, vec![set(Phase::Strength, Quality::Clean)]),
    );
    assert_eq!(read(&history, Span::ThreeMonths, Chapter::Strength).lines, []);
}

#[test]
fn strength_is_known_anew_after_four_weeks_without_the_lift() {
    let mut history = since(90);
    for day in [80, 75, 20, 15] {
        train(
            &mut history,
            day,
            session(SessionKind::Build, vec![lift(50, 5, 2)]),
        );
    }
    let view = read(&history, Span::ThreeMonths, Chapter::Strength);
    assert_eq!(view.lines[0].line.smoothed.len(), 2);
}

#[test]
fn weeks_are_whole_and_a_week_without_is_a_week_with_none() {
    let mut history = since(40);
    active(&mut history, 0, ActivityKind::Ride, 90, 4);
    active(&mut history, 10, ActivityKind::Ride, 50, 4);
    active(&mut history, 9, ActivityKind::Ride, 20, 4);
    let view = read(&history, Span::FourWeeks, Chapter::Base);
    let values = |about| {
        line(&view, &about)
            .line
            .points
            .iter()
            .map(|point| point.value)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        values(Topic::BaseMinutes),
        [0.0, 70.0, 0.0],
        "the running week is not told"
    );
    assert_eq!(values(Topic::LongestSteady), [0.0, 50.0, 0.0]);
    assert_eq!(
        values(Topic::BalanceMinutes),
        [0.0; 0],
        "nothing of it at all is nothing to draw"
    );
}

#[test]
fn balance_practice_is_counted_in_minutes() {
    let mut history = since(40);
    let seconds = catalogue()
        .of_pattern(Pattern::Balance)
        .find(|one| !one.each_side && one.measure == training::movement::Measure::Seconds);
    let Some(movement) = seconds else { return };
    let held = LoggedSet {
        amount: 60,
        ..of(&movement.slug, Phase::Skill, Quality::Clean)
    };
    train(
        &mut history,
        9,
        session(SessionKind::Foundation, vec![held.clone(), held]),
    );
    let view = read(&history, Span::FourWeeks, Chapter::Base);
    let told = line(&view, &Topic::BalanceMinutes);
    assert!(
        told.line
            .points
            .iter()
            .any(|point| (point.value - 2.0).abs() < 1e-9),
        "{:?}",
        told.line.points
    );
}

#[test]
fn days_that_were_much_alike_are_a_hint_to_vary_and_other_days_are_not() {
    let hint =
        |history: &History| line(&read(history, Span::FourWeeks, Chapter::Load), &Topic::WeekLoad).hint;
    let mut alike = since(30);
    let mut varied = since(30);
    for day in 1..15 {
        active(&mut alike, day, ActivityKind::Run, 40, 5);
        active(
            &mut varied,
            day,
            ActivityKind::Run,
            if day % 3 == 0 { 60 } else { 10 },
            5,
        );
    }
    assert_eq!(hint(&alike), Some(Hint::VaryDays));
    assert_eq!(hint(&varied), None);
    assert_eq!(hint(&since(30)), None, "rest is nothing to vary");
}

#[test]
fn sessions_are_counted_over_28_days_and_never_in_a_row() {
    let mut history = since(60);
    for day in [1, 8, 20, 27, 28, 50] {
        train(&mut history, day, session(SessionKind::Build, Vec::new()));
    }
    let view = read(&history, Span::ThreeMonths, Chapter::Load);
    assert_eq!(
        line(&view, &Topic::Sessions).line.finding,
        Finding::Sessions { count: 4 }
    );
}

#[test]
fn sessions_rest_on_whole_weeks_and_the_first_day_is_none() {
    let mut history = since(0);
    train(&mut history, 0, session(SessionKind::Build, Vec::new()));
    let first = line(
        &read(&history, Span::ThreeMonths, Chapter::Load),
        &Topic::Sessions,
    )
    .line;
    assert_eq!((first.points.len(), first.of), (1, 0));
}

#[test]
fn what_sessions_gave_is_told_from_ten_on() {
    let balance = |sessions: u64| {
        let mut history = totals(since(80), (0..80).map(|day| (day, 17)));
        for day in 1..=sessions {
            train(&mut history, day * 2, crate::life::said("Good."));
        }
        line(&read(&history, Span::ThreeMonths, Chapter::Load), &Topic::Charge)
            .line
            .finding
    };
    assert_eq!(balance(9), Finding::StillLearning { have: 9, need: 10 });
    assert_eq!(
        balance(12),
        Finding::Balance {
            charged: 12,
            even: 0,
            drained: 0
        }
    );
}

//! Sleep, energy and mood after training days: what is answered, and what is not answered yet.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use training::history::History;
use training::plan::SessionKind;
use training::quantity::Score;
use training::trends::{Asked, FixedAnswer, Verdict, findings};

use crate::life::{Noise, ago, morning, session, sets, since, today, train, whole};

/// Mornings of so many days, and training where `trains` says so; a night after training is better by `effect`.
fn lived(days: u64, seed: u64, effect: f64, trains: impl Fn(NaiveDate, &mut Noise) -> bool) -> History {
    let mut history = since(days);
    let mut noise = Noise::new(seed);
    let mut after_training = false;
    for day in (0..=days).rev() {
        let lifted = if after_training { effect } else { 0.0 };
        let quality = whole((3.4 + 0.8 * noise.step() + lifted).round().clamp(1.0, 5.0));
        let mut check_in = morning(17, 450);
        check_in.sleep_quality = Score::new(quality).unwrap();
        history.check_ins.insert(ago(day), check_in);
        after_training = trains(ago(day), &mut noise);
        if after_training {
            train(&mut history, day, session(SessionKind::Build, sets(6, 0)));
        }
    }
    history
}

fn by_coin(_: NaiveDate, noise: &mut Noise) -> bool {
    noise.unit() < 0.45
}

fn sleep(history: &History) -> FixedAnswer {
    let found = findings(history, today());
    assert_eq!(found.questions[0].asked, Asked::Sleep);
    found.questions[0].answer
}

fn verdict(answer: FixedAnswer) -> Option<Verdict> {
    match answer {
        FixedAnswer::Compared { verdict, .. } => Some(verdict),
        FixedAnswer::StillLearning { .. } | FixedAnswer::CannotSeparate => None,
    }
}

#[test]
fn the_same_three_questions_are_asked_of_every_past() {
    let asked: Vec<Asked> = findings(&since(0), today())
        .questions
        .iter()
        .map(|question| question.asked)
        .collect();
    assert_eq!(asked, [Asked::Sleep, Asked::Energy, Asked::Mood]);
}

#[test]
fn below_its_minimum_no_number_is_shown() {
    assert!(matches!(sleep(&since(0)), FixedAnswer::StillLearning { .. }));
    assert!(matches!(
        sleep(&lived(27, 1, 1.0, by_coin)),
        FixedAnswer::StillLearning { .. }
    ));
    let hardly_ever = lived(200, 1, 1.0, |day, _| day.day() == 1);
    assert!(matches!(sleep(&hardly_ever), FixedAnswer::StillLearning { .. }));
}

#[test]
fn from_28_nights_there_are_numbers_and_from_56_a_verdict() {
    assert_eq!(verdict(sleep(&lived(40, 3, 1.2, by_coin))), Some(Verdict::Early));
    assert_eq!(verdict(sleep(&lived(120, 3, 1.2, by_coin))), Some(Verdict::Clear));
}

#[test]
fn a_night_belongs_to_the_day_before_it() {
    let FixedAnswer::Compared {
        after_these,
        after_rest,
        difference,
        low,
        high,
        ..
    } = sleep(&lived(300, 5, 1.0, by_coin))
    else {
        panic!("there are enough nights");
    };
    assert!(after_these > after_rest + 0.6, "{after_these} {after_rest}");
    assert!(
        low <= difference && difference <= high && low > 0.3,
        "{low} {difference} {high}"
    );
}

#[test]
fn a_year_without_a_difference_is_too_small_to_matter_or_not_clear() {
    let verdicts: Vec<_> = (0..20)
        .map(|seed| verdict(sleep(&lived(360, 100 + seed, 0.0, by_coin))).unwrap())
        .collect();
    assert!(!verdicts.contains(&Verdict::Clear), "{verdicts:?}");
    assert!(
        verdicts.iter().filter(|one| **one == Verdict::TooSmall).count() >= 12,
        "{verdicts:?}"
    );
}

#[test]
fn training_on_the_same_weekdays_cannot_be_told_from_the_weekday() {
    let routine =
        |day: NaiveDate, _: &mut Noise| matches!(day.weekday(), Weekday::Mon | Weekday::Wed | Weekday::Fri);
    assert_eq!(sleep(&lived(200, 7, 1.0, routine)), FixedAnswer::CannotSeparate);
    let nearly = |day: NaiveDate, noise: &mut Noise| routine(day, noise) != (noise.unit() < 0.2);
    assert!(verdict(sleep(&lived(200, 7, 1.0, nearly))).is_some());
}

#[test]
fn who_trains_nearly_every_day_is_not_told_by_the_weekday() {
    let answer = sleep(&lived(360, 8, 0.8, |_, noise| noise.unit() < 0.93));
    assert!(verdict(answer).is_some(), "{answer:?}");
}

#[test]
fn missing_mornings_are_counted_and_never_filled_in() {
    let mut history = lived(200, 9, 0.0, by_coin);
    let before = findings(&history, today());
    for day in 20..30 {
        history.check_ins.remove(&ago(day));
    }
    let after = findings(&history, today());
    assert_eq!(before.training_missing + before.free_missing, 0);
    assert_eq!(after.training_missing + after.free_missing, 10);
    assert_eq!(
        after.after_training + after.after_free + 10,
        before.after_training + before.after_free
    );
}

#[test]
fn long_gaps_leave_weekdays_in_step() {
    let routine =
        |day: NaiveDate, _: &mut Noise| matches!(day.weekday(), Weekday::Tue | Weekday::Thu | Weekday::Sat);
    let mut history = lived(250, 10, 0.0, routine);
    for day in 60..103 {
        history.check_ins.remove(&ago(day));
        history.sessions.remove(&ago(day));
    }
    assert_eq!(sleep(&history), FixedAnswer::CannotSeparate);
}

#[test]
fn the_questions_are_asked_anew_on_mondays_only() {
    let mut history = lived(200, 11, 0.0, by_coin);
    let tuesday = findings(&history, today());
    assert_eq!(tuesday.until, today() - Days::new(1));
    history.check_ins.insert(today(), morning(5, 105));
    assert_eq!(findings(&history, today()), tuesday);
    let next_monday = today() + Days::new(6);
    assert_eq!(findings(&history, next_monday).until, next_monday);
}

#[test]
fn a_corrected_morning_is_followed_at_once() {
    let mut history = lived(200, 12, 0.0, by_coin);
    let before = findings(&history, today());
    let mut corrected = history.check_ins[&ago(30)].clone();
    corrected.sleep_quality = Score::new(if corrected.sleep_quality.get() == 5 { 1 } else { 5 }).unwrap();
    history.check_ins.insert(ago(30), corrected);
    assert_ne!(findings(&history, today()), before);
}

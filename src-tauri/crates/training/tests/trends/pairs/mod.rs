//! Then and now: what stands beside what, and what does not.

mod own;

use training::confidence::{Capability, Confidence};
use training::history::{History, LoggedSet, SessionRecord};
use training::plan::SessionKind;
use training::profile::SupportNeed;
use training::quantity::{Certainty, Grams};
use training::reflection::{Answer, Question};
use training::trends::{
    APART_DAYS, MOVEMENTS, Pair, PairAhead, PairKind, PairSources, Pairs, SupportOn, Voice, pairs,
};
use training::vocabulary::{Phase, Quality};

use crate::life::{ago, said, session, set, since, today, train};

fn of_history(history: &History) -> Pairs {
    let of = PairSources {
        history,
        voices: &[],
        supports: &[],
    };
    pairs(of, today())
}

fn of_voices(voices: &[Voice]) -> Pairs {
    let history = since(400);
    let of = PairSources {
        history: &history,
        voices,
        supports: &[],
    };
    pairs(of, today())
}

fn ahead(view: &Pairs, kind: PairKind) -> PairAhead {
    *view.ahead.iter().find(|ahead| ahead.kind == kind).unwrap()
}

fn did(movement: &str, phase: Phase, load: Option<i64>, amount: u32, quality: Quality) -> LoggedSet {
    LoggedSet {
        movement: movement.to_owned(),
        load: load.map(|kilograms| Grams::new(kilograms * 1_000).unwrap()),
        amount,
        ..set(phase, quality)
    }
}

fn squats(load: i64, amount: u32, quality: Quality) -> LoggedSet {
    did("goblet-squat", Phase::Strength, Some(load), amount, quality)
}

fn lived(sets: Vec<LoggedSet>) -> SessionRecord {
    session(SessionKind::Build, sets)
}

fn voice(days_ago: u64, text: &str, movement: Option<&str>, turned: Option<&str>) -> Voice {
    Voice {
        day: ago(days_ago),
        movement: movement.map(str::to_owned),
        text: text.to_owned(),
        turned: turned.map(str::to_owned),
    }
}

fn answered(question: Question, answer: Answer, line: &str) -> SessionRecord {
    let mut record = said(line);
    record.reflection.as_mut().unwrap().question = Some((question, answer));
    record
}

#[test]
fn nothing_is_shown_of_an_empty_past_and_every_kind_says_that_it_waits() {
    let view = of_history(&since(400));
    assert_eq!(view.pairs, []);
    let kinds: Vec<PairKind> = view.ahead.iter().map(|ahead| ahead.kind).collect();
    assert_eq!(kinds, PairKind::ALL);
    assert!(
        view.ahead
            .iter()
            .all(|ahead| ahead.first.is_none() && ahead.from.is_none())
    );
}

#[test]
fn a_movement_stands_beside_itself_by_its_best_set_of_the_first_and_of_the_latest_day() {
    let mut history = since(400);
    let first = vec![
        squats(12, 8, Quality::Clean),
        squats(16, 6, Quality::Wobbly),
        squats(24, 1, Quality::Lost),
    ];
    train(&mut history, 90, lived(first));
    train(&mut history, 50, lived(vec![squats(32, 5, Quality::Clean)]));
    train(
        &mut history,
        2,
        lived(vec![squats(20, 8, Quality::Clean), squats(20, 7, Quality::Clean)]),
    );
    let view = of_history(&history);
    let [Pair::Movement { then, now }] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    assert_eq!(
        (then.day, then.load.unwrap().get(), then.amount),
        (ago(90), 16_000, 6)
    );
    assert_eq!((then.clean, then.sets), (1, 3));
    // The heaviest day in between is not the latest one: nothing is picked to please.
    assert_eq!(
        (now.day, now.load.unwrap().get(), now.amount),
        (ago(2), 20_000, 8)
    );
    assert_eq!((now.clean, now.sets), (2, 2));
}

#[test]
fn four_weeks_are_the_least_distance_and_before_that_it_says_from_when_on() {
    let after = |days: u64| {
        let mut history = since(400);
        train(&mut history, days, lived(vec![squats(12, 8, Quality::Clean)]));
        train(&mut history, 0, lived(vec![squats(14, 8, Quality::Clean)]));
        of_history(&history)
    };
    assert_eq!(after(28).pairs.len(), 1);
    let early = after(27);
    assert_eq!(early.pairs, []);
    let movement = ahead(&early, PairKind::Movement);
    let tomorrow = today().succ_opt().unwrap();
    assert_eq!((movement.first, movement.from), (Some(ago(27)), Some(tomorrow)));
}

#[test]
fn the_movements_of_most_days_are_told_and_a_page_holds_three() {
    let mut history = since(400);
    for (movement, days) in [
        ("goblet-squat", 2),
        ("push-up", 3),
        ("wall-push-up", 4),
        ("bench-press", 5),
    ] {
        for day in 0..days {
            train(
                &mut history,
                200 - day * 30,
                lived(vec![did(movement, Phase::Strength, None, 8, Quality::Clean)]),
            );
        }
    }
    let view = of_history(&history);
    assert_eq!(view.pairs.len(), MOVEMENTS);
    let has_squats = view
        .pairs
        .iter()
        .any(|pair| matches!(pair, Pair::Movement { then, .. } if then.movement == "goblet-squat"));
    assert!(!has_squats, "{view:?}");
}

#[test]
fn the_first_and_the_latest_of_a_skill_are_of_one_ladder_by_its_highest_rung() {
    let ladder = |slug: &str| training::movement::catalogue().get(slug).unwrap().rung.clone();
    let all = training::movement::catalogue();
    let of_skill = ladder("single-leg-stand");
    let higher = all
        .ladder(&of_skill.ladder)
        .find(|movement| movement.rung.rung > of_skill.rung)
        .unwrap();
    let practised = |slug: &str, quality| did(slug, Phase::Skill, None, 30, quality);
    let mut history = since(400);
    train(
        &mut history,
        60,
        lived(vec![practised("single-leg-stand", Quality::Wobbly)]),
    );
    let both = vec![
        practised("single-leg-stand", Quality::Clean),
        practised(&higher.slug, Quality::Clean),
    ];
    train(&mut history, 1, lived(both));
    let view = of_history(&history);
    let [Pair::Skill { then, now }] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    assert_eq!(
        (then.movement.as_str(), then.clean, then.sets),
        ("single-leg-stand", 0, 1)
    );
    assert_eq!((&now.movement, now.clean, now.sets), (&higher.slug, 2, 2));
}

#[test]
fn a_worry_stands_beside_what_a_later_one_of_the_same_movement_was_turned_into() {
    let squat = Some("goblet-squat");
    let voices = [
        voice(120, "I am too old for this.", None, None),
        voice(90, "Why is this still hard?", squat, None),
        voice(
            40,
            "It is heavy again.",
            squat,
            Some("I breathe first, then it moves."),
        ),
        voice(2, "No time.", None, Some("Ten minutes are a session.")),
    ];
    let told = |voices: &[Voice]| match of_voices(voices).pairs.as_slice() {
        [Pair::Turned { then, now }] => (then.text.clone(), now.turned.clone().unwrap()),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        told(&voices),
        (
            "Why is this still hard?".into(),
            "I breathe first, then it moves.".into()
        )
    );
    // Without a movement in common: the first of all, and the latest that was turned.
    assert_eq!(
        told(&[voices[0].clone(), voices[3].clone()]),
        (
            "I am too old for this.".into(),
            "Ten minutes are a session.".into()
        )
    );
    let unturned = of_voices(&voices[..2]);
    assert_eq!(unturned.pairs, []);
    let turned = ahead(&unturned, PairKind::Turned);
    assert_eq!((turned.first, turned.from), (Some(ago(120)), None));
}

#[test]
fn a_question_is_told_where_it_was_answered_otherwise() {
    let mut history = since(400);
    train(&mut history, 80, answered(Question::Aware, Answer::NotToday, ""));
    train(&mut history, 70, answered(Question::Present, Answer::Yes, ""));
    train(&mut history, 3, answered(Question::Aware, Answer::Partly, ""));
    train(&mut history, 2, answered(Question::Present, Answer::Yes, ""));
    let view = of_history(&history);
    let [Pair::Question { question, then, now }] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    assert_eq!(
        (*question, then.answer, now.answer, &now.line),
        (Question::Aware, Answer::NotToday, Answer::Partly, &None)
    );
}

#[test]
fn the_support_question_is_told_where_its_answer_changed() {
    let history = since(400);
    let asked = |days_ago, need| SupportOn {
        day: ago(days_ago),
        need,
    };
    let told = |supports: &[SupportOn]| {
        let of = PairSources {
            history: &history,
            voices: &[],
            supports,
        };
        pairs(of, today()).pairs
    };
    let (sleep, time) = (asked(200, SupportNeed::Sleep), asked(20, SupportNeed::Time));
    assert_eq!(
        told(&[sleep, time]),
        [Pair::Support {
            then: sleep,
            now: time
        }]
    );
    assert_eq!(told(&[sleep, time, asked(1, SupportNeed::Sleep)]), []);
    assert_eq!(
        told(&[asked(27, SupportNeed::Sleep), asked(0, SupportNeed::Time)]),
        []
    );
}

#[test]
fn how_sure_one_was_stands_beside_how_sure_one_is_thing_by_thing() {
    let sure = |stairs: Option<i64>, trust: i64, words: &str| Confidence {
        stairs: stairs.map(|value| Certainty::new(value).unwrap()),
        trust: Some(Certainty::new(trust).unwrap()),
        words: Some(words.to_owned()),
        ..Confidence::default()
    };
    let mut history = since(400);
    history
        .confidence
        .insert(ago(60), sure(Some(3), 4, "With the rail."));
    history.confidence.insert(ago(30), Confidence::default());
    history.confidence.insert(ago(1), sure(None, 2, "A hard month."));
    let view = of_history(&history);
    let [Pair::Sure { of, then, now }] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    // Less sure is told as well, and stairs have one answer only.
    assert_eq!(
        (*of, then.certainty.get(), now.certainty.get()),
        (Capability::Trust, 4, 2)
    );
    assert_eq!(now.words.as_deref(), Some("A hard month."));
}

#[test]
fn words_that_were_said_once_stand_once() {
    let sure = |words: &str| Confidence {
        stairs: Some(Certainty::new(3).unwrap()),
        floor: Some(Certainty::new(4).unwrap()),
        words: Some(words.to_owned()),
        ..Confidence::default()
    };
    let mut history = since(400);
    history.confidence.insert(ago(60), sure("With the rail."));
    history.confidence.insert(ago(1), sure("Without it."));
    let words: Vec<_> = of_history(&history)
        .pairs
        .into_iter()
        .map(|pair| match pair {
            Pair::Sure { then, now, .. } => (then.words, now.words),
            other => panic!("{other:?}"),
        })
        .collect();
    let both = (Some("With the rail.".to_owned()), Some("Without it.".to_owned()));
    assert_eq!(words, [both, (None, None)]);
}

#[test]
fn the_first_and_the_latest_line_stand_beside_each_other_over_the_whole_past() {
    let mut history = since(3_000);
    train(&mut history, 2_900, said("All of it is new."));
    train(&mut history, 400, said("In between."));
    train(&mut history, 1, said("I look far away."));
    let view = of_history(&history);
    let [Pair::Words { then, now }] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    assert_eq!(
        (then.line.as_str(), now.line.as_str()),
        ("All of it is new.", "I look far away.")
    );
}

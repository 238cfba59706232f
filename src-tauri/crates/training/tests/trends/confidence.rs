//! How sure one is of daily life: when it is asked about, and what its lines tell.

use training::confidence::{Capability, Confidence, is_due};
use training::history::History;
use training::quantity::Certainty;
use training::trends::{Chapter, ChapterView, Finding, NamedLine, Span, Topic, chapter};

use crate::life::{ago, morning, since, today};

fn with_mornings(days_ago: impl IntoIterator<Item = u64>) -> History {
    let mut history = since(400);
    for days in days_ago {
        history.check_ins.insert(ago(days), morning(18, 420));
    }
    history
}

fn sure(of_stairs: i64) -> Confidence {
    Confidence {
        stairs: Some(Certainty::new(of_stairs).unwrap()),
        ..Confidence::default()
    }
}

fn read(history: &History) -> ChapterView {
    chapter(history, today(), Span::Year, Chapter::Capable, &[], &[])
}

fn line(view: &ChapterView, of: Capability) -> NamedLine {
    let about = Topic::Capable { of };
    view.lines
        .iter()
        .find(|line| line.about == about)
        .unwrap()
        .clone()
}

#[test]
fn it_is_asked_about_after_some_mornings_and_then_every_four_weeks() {
    assert!(!is_due(&with_mornings([30, 31]), today()));
    let mut history = with_mornings([30, 31, 32]);
    assert!(is_due(&history, today()));
    // Nothing said is an answer, too.
    history.confidence.insert(ago(27), Confidence::default());
    assert!(!is_due(&history, today()));
    assert!(!is_due(&history, ago(27)));
    history.confidence.clear();
    history.confidence.insert(ago(28), Confidence::default());
    assert!(is_due(&history, today()));
}

#[test]
fn what_is_said_later_does_not_keep_an_earlier_day_from_asking() {
    let mut history = with_mornings([30, 31, 32]);
    history.confidence.insert(today(), sure(4));
    assert!(is_due(&history, ago(10)));
}

#[test]
fn each_thing_has_its_own_line_of_what_was_said_and_what_was_left_open_is_a_gap() {
    let mut history = with_mornings([300]);
    history.confidence.insert(ago(90), sure(3));
    history.confidence.insert(ago(60), Confidence::default());
    history.confidence.insert(ago(30), sure(5));
    let view = read(&history);
    assert_eq!(view.lines.len(), Capability::ALL.len());
    let stairs = line(&view, Capability::Stairs).line;
    let values: Vec<f64> = stairs.points.iter().map(|point| point.value).collect();
    assert_eq!((values, stairs.have), (vec![3.0, 5.0], 2));
    assert!(matches!(stairs.finding, Finding::StillLearning { have: 2, .. }));
    assert_eq!(stairs.domain, (1.0, 7.0));
    let floor = line(&view, Capability::Floor).line;
    assert_eq!((floor.points, floor.have, floor.domain), (vec![], 0, (0.0, 10.0)));
}

#[test]
fn a_rise_is_told_once_there_are_enough_answers() {
    let rising = |answers: u32| {
        let mut history = with_mornings([380]);
        for month in 0..answers {
            let days_ago = u64::from(answers - 1 - month) * 28;
            history.confidence.insert(ago(days_ago), sure(i64::from(month)));
        }
        line(&read(&history), Capability::Stairs).line.finding
    };
    let few = rising(7);
    assert!(
        matches!(few, Finding::StillLearning { have: 7, need: 8 }),
        "{few:?}"
    );
    let enough = rising(8);
    assert!(
        matches!(enough, Finding::Rising | Finding::HigherSince { .. }),
        "{enough:?}"
    );
}

#[test]
fn answers_are_joined_until_one_is_left_open_and_the_latest_holds_until_the_next_asking() {
    let mut history = with_mornings([380]);
    for (days, value) in [(230, 3), (202, 4), (174, 4), (118, 5), (28, 6)] {
        history.confidence.insert(ago(days), sure(value));
    }
    let stairs = line(&read(&history), Capability::Stairs).line;
    let joined: Vec<Vec<f64>> = stairs
        .smoothed
        .iter()
        .map(|piece| piece.iter().map(|point| point.value).collect())
        .collect();
    assert_eq!(
        joined,
        [[3.0, 4.0, 4.0]],
        "what stands alone is a point and no line"
    );
    assert_eq!(stairs.now.map(|now| (now.day, now.value)), Some((ago(28), 6.0)));
    history.confidence.remove(&ago(28));
    history.confidence.insert(ago(29), sure(6));
    assert_eq!(line(&read(&history), Capability::Stairs).line.now, None);
}

#[test]
fn what_was_said_in_own_words_stands_beside_the_lines_on_its_day() {
    let mut history = with_mornings([380]);
    let said = |words: &str| Confidence {
        words: Some(words.to_owned()),
        ..sure(4)
    };
    history.confidence.insert(ago(370), said("Before this chart."));
    history.confidence.insert(ago(60), said("Both bags, one go."));
    history.confidence.insert(ago(32), sure(5));
    history.confidence.insert(ago(4), said("Two at a time."));
    let view = read(&history);
    let words: Vec<_> = view
        .words
        .iter()
        .map(|said| (said.day, said.words.as_str()))
        .collect();
    assert_eq!(
        words,
        [(ago(60), "Both bags, one go."), (ago(4), "Two at a time.")]
    );
    let at = &line(&view, Capability::Stairs).line.points[0];
    assert_eq!((view.words[0].x, view.words[0].day), (at.x, at.day));
    let load = chapter(&history, today(), Span::Year, Chapter::Load, &[], &[]);
    assert_eq!(load.words, []);
}

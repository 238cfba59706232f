//! The last 28 days, and own words then and now.

use training::history::ActivityKind;
use training::plan::SessionKind::{Build, Recharge};
use training::trends::Span;

use crate::life::{active, ago, look, said, session, since, today, train};

#[test]
fn there_are_always_28_days_and_the_last_is_today() {
    for span in Span::ALL {
        let recent = look(&since(3), *span).recent;
        assert_eq!(recent.days.len(), 28);
        assert_eq!((recent.days[0].day, recent.days[27].day), (ago(27), today()));
        assert_eq!(recent.sessions_in_28_days, 0);
    }
}

#[test]
fn sessions_and_activities_are_told_by_day() {
    let mut history = since(100);
    train(&mut history, 0, session(Build, Vec::new()));
    train(&mut history, 0, session(Recharge, Vec::new()));
    train(&mut history, 27, session(Build, Vec::new()));
    train(&mut history, 28, session(Build, Vec::new()));
    active(&mut history, 5, ActivityKind::Walk, 20, 2);
    active(&mut history, 5, ActivityKind::Swim, 20, 4);
    let recent = look(&history, Span::Year).recent;
    assert_eq!(recent.sessions_in_28_days, 3);
    assert_eq!(recent.days[27].sessions, [Build, Recharge]);
    assert_eq!(recent.days[0].sessions, [Build]);
    assert_eq!((recent.days[22].activities, recent.days[21].activities), (2, 0));
}

#[test]
fn then_and_now_are_the_first_and_the_latest_line_four_weeks_apart() {
    let mut history = since(200);
    train(&mut history, 80, session(Build, Vec::new()));
    train(&mut history, 70, said("   "));
    train(
        &mut history,
        60,
        said(" Why is standing on one leg still so hard? "),
    );
    train(&mut history, 60, said("Later that day"));
    train(&mut history, 40, said("In between"));
    train(&mut history, 3, said("Earlier that day"));
    train(&mut history, 3, said("I found my big toe"));
    train(&mut history, 1, session(Build, Vec::new()));
    let seen = look(&history, Span::ThreeMonths).then_and_now.unwrap();
    assert_eq!(
        (seen.then.day, seen.then.line.as_str()),
        (ago(60), "Why is standing on one leg still so hard?")
    );
    assert_eq!(
        (seen.now.day, seen.now.line.as_str()),
        (ago(3), "I found my big toe")
    );
    assert_eq!(seen.now.kind, Build);
    // Four weeks look 28 days further back, as for everything.
    assert_eq!(
        look(&history, Span::FourWeeks).then_and_now.unwrap().then.day,
        ago(40)
    );
}

#[test]
fn lines_less_than_four_weeks_apart_are_not_set_side_by_side() {
    let apart = |days: u64| {
        let mut history = since(200);
        train(&mut history, 1 + days, said("Then"));
        train(&mut history, 1, said("Now"));
        look(&history, Span::All).then_and_now
    };
    assert!(apart(28).is_some());
    assert!(apart(27).is_none());
    let mut alone = since(200);
    train(&mut alone, 60, said("Then"));
    assert!(look(&alone, Span::All).then_and_now.is_none());
}

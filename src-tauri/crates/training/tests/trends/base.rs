//! Weeks of base minutes and strength days.

use training::history::ActivityKind;
use training::plan::SessionKind;
use training::quantity::Seconds;
use training::trends::{BaseFinding, Span};
use training::vocabulary::{Phase, Quality};

use crate::life::{active, ago, look, session, set, sets, since, today, train};

/// Today is a Tuesday: 1 is this week's Monday, 8 the one before.
const MONDAYS: [u64; 4] = [1, 8, 15, 22];

#[test]
fn four_weeks_hold_four_mondays_and_the_running_week_is_not_judged() {
    let base = look(&since(100), Span::FourWeeks).base;
    let starts: Vec<_> = base
        .weeks
        .iter()
        .map(|week| (week.starts, week.complete))
        .collect();
    assert_eq!(
        starts,
        [(ago(22), true), (ago(15), true), (ago(8), true), (ago(1), false)]
    );
    assert_eq!(
        base.weeks.iter().map(|week| week.x).collect::<Vec<_>>(),
        [5, 12, 19, 26]
    );
    assert_eq!((base.minutes_range, base.strength_days_from), ((150, 300), 2));
}

#[test]
fn a_week_is_whole_only_once_its_sunday_is_over() {
    let sunday = ago(2);
    let on = |day| {
        training::trends::progress(&since(100), day, Span::FourWeeks)
            .base
            .weeks
    };
    assert!(!on(sunday).last().unwrap().complete);
    let monday = sunday.succ_opt().unwrap();
    let weeks = on(monday);
    assert!(weeks[weeks.len() - 2].complete);
}

#[test]
fn vigorous_minutes_count_twice_and_aerobic_time_counts() {
    let mut history = since(100);
    active(&mut history, 8, ActivityKind::Walk, 30, 3);
    active(&mut history, 8, ActivityKind::Ride, 20, 4);
    active(&mut history, 4, ActivityKind::Run, 25, 5);
    let mut steady = session(SessionKind::Endurance, Vec::new());
    steady.aerobic = Seconds::new(12 * 60 + 59).unwrap();
    train(&mut history, 2, steady);
    // The week before and after.
    active(&mut history, 9, ActivityKind::Walk, 7, 3);
    active(&mut history, 1, ActivityKind::Walk, 9, 3);
    let minutes: Vec<u32> = look(&history, Span::FourWeeks)
        .base
        .weeks
        .iter()
        .map(|week| week.moderate_minutes)
        .collect();
    assert_eq!(minutes, [0, 7, 30 + 20 + 50 + 12, 9]);
}

#[test]
fn a_strength_day_has_at_least_one_set_of_strength() {
    let mut history = since(100);
    train(&mut history, 8, session(SessionKind::Build, sets(1, 0)));
    train(&mut history, 8, session(SessionKind::Build, sets(3, 0)));
    train(&mut history, 6, session(SessionKind::Build, sets(0, 1)));
    train(
        &mut history,
        4,
        session(SessionKind::Recharge, vec![set(Phase::Skill, Quality::Clean)]),
    );
    train(&mut history, 3, session(SessionKind::Recharge, Vec::new()));
    let days: Vec<u8> = look(&history, Span::FourWeeks)
        .base
        .weeks
        .iter()
        .map(|week| week.strength_days)
        .collect();
    assert_eq!(days, [0, 0, 2, 0]);
}

#[test]
fn weeks_before_the_person_came_are_left_out_and_the_first_is_not_judged() {
    // A Thursday.
    let weeks = look(&since(12), Span::ThreeMonths).base.weeks;
    let starts: Vec<_> = weeks.iter().map(|week| (week.starts, week.complete)).collect();
    assert_eq!(starts, [(ago(15), false), (ago(8), true), (ago(1), false)]);
    assert_eq!(look(&since(0), Span::ThreeMonths).base.weeks.len(), 1);
}

#[test]
fn a_usual_week_needs_three_whole_ones() {
    let mut history = since(22);
    for (monday, minutes) in MONDAYS.into_iter().zip([500, 149, 150, 400]) {
        active(&mut history, monday, ActivityKind::Walk, minutes, 3);
        train(&mut history, monday, session(SessionKind::Build, sets(1, 0)));
    }
    train(&mut history, 20, session(SessionKind::Build, sets(1, 0)));
    let finding = look(&history, Span::FourWeeks).base.finding;
    assert_eq!(
        finding,
        BaseFinding::Usual {
            moderate_minutes: 150,
            strength_days: 1,
            weeks: 3,
            weeks_with_minutes: 2,
            weeks_with_strength: 1
        }
    );
    let newer = look(&since(21), Span::FourWeeks).base.finding;
    assert_eq!(newer, BaseFinding::StillLearning { have: 2, need: 3 });
}

#[test]
fn of_a_long_past_the_latest_weeks_are_told() {
    let weeks = look(&since(3_000), Span::All).base.weeks;
    assert_eq!(weeks.len(), 53);
    assert_eq!(weeks.last().unwrap().starts, ago(1));
    assert!(
        weeks
            .windows(2)
            .all(|pair| (pair[1].starts - pair[0].starts).num_days() == 7)
    );
    assert_eq!(today(), ago(0));
}

//! The walk that is offered.

use chrono::Days;
use proptest::prelude::*;
use training::check_in::Illness;
use training::generate::aerobic::longest_allowed;
use training::generate::base::{BaseWeek, Today, walk, week};
use training::history::{Activity, ActivityKind, History};
use training::quantity::{Minutes, Rpe};
use training::readiness::ReadinessState;
use training::vocabulary::Phase;

use crate::life::today;
use crate::support::life::{Habits, Life, START};
use crate::support::people;

const REST: Today = Today {
    state: ReadinessState::Full,
    illness: Illness::None,
    minutes: 0,
    aerobic: 0,
    may_walk: true,
};

/// A week with so many minutes missing and three free days to come.
fn missing(minutes: u32) -> BaseWeek {
    BaseWeek {
        starts: today(),
        so_far: 0,
        aim: minutes * 60,
        later: 0,
        free_days: 3,
        busy_days: 0,
    }
}

fn offered(week: &BaseWeek, today: &Today) -> Option<u16> {
    walk(week, 3600, today).map(Minutes::get)
}

#[test]
fn what_is_missing_is_spread_over_the_days_left() {
    assert_eq!(offered(&missing(80), &REST), Some(20));
    assert_eq!(offered(&missing(81), &REST), Some(21));
    let last_day = BaseWeek {
        free_days: 0,
        ..missing(35)
    };
    assert_eq!(offered(&last_day, &REST), Some(35));
}

#[test]
fn what_the_weeks_sessions_will_bring_is_not_walked_as_well() {
    let week = BaseWeek {
        later: 40 * 60,
        so_far: 20 * 60,
        ..missing(140)
    };
    assert_eq!(offered(&week, &REST), Some(20));
}

#[test]
fn a_walk_is_ten_minutes_at_least_and_none_is_offered_for_the_last_few() {
    assert_eq!(offered(&missing(12), &REST), Some(10));
    assert_eq!(offered(&missing(5), &REST), Some(10));
    assert_eq!(offered(&missing(4), &REST), None);
    assert_eq!(offered(&missing(0), &REST), None);
}

#[test]
fn it_stays_within_what_was_longest_and_within_an_hour() {
    assert_eq!(walk(&missing(400), 1320, &REST).unwrap().get(), 22);
    assert_eq!(walk(&missing(400), 7200, &REST).unwrap().get(), 60);
}

#[test]
fn low_days_have_short_walks_and_illness_none() {
    let on = |state| offered(&missing(400), &Today { state, ..REST });
    assert_eq!(on(ReadinessState::Steady), Some(60));
    assert_eq!(on(ReadinessState::Ease), Some(25));
    assert_eq!(on(ReadinessState::Restore), Some(20));
    assert_eq!(on(ReadinessState::Stop), None);
    for illness in [Illness::Unwell, Illness::Fever] {
        assert_eq!(offered(&missing(400), &Today { illness, ..REST }), None);
    }
}

#[test]
fn who_cannot_walk_today_is_not_asked_to() {
    let painful_foot = Today {
        may_walk: false,
        ..REST
    };
    assert_eq!(offered(&missing(80), &painful_foot), None);
}

#[test]
fn beside_a_long_session_a_walk_is_offered_only_where_the_other_days_cannot_hold_it() {
    let long = Today { minutes: 45, ..REST };
    let short = Today { minutes: 30, ..REST };
    assert_eq!(offered(&missing(80), &short), Some(20));
    assert_eq!(offered(&missing(80), &long), None);
    let full_week = BaseWeek {
        free_days: 0,
        busy_days: 3,
        ..missing(80)
    };
    assert_eq!(offered(&full_week, &long), Some(20));
}

#[test]
fn a_painful_foot_takes_the_walk_out_of_the_day() {
    use training::check_in::{Complaint, ComplaintKind};
    use training::quantity::Intensity;
    use training::vocabulary::Area;
    let life = Life::new(people::novice(), Habits::STEADY);
    let tuesday = life.day + Days::new(1);
    let walk = |complaints: Vec<Complaint>| {
        let mut morning = crate::support::life::good_morning();
        morning.complaints = complaints;
        life.plan(Some(&morning), |request| {
            let request = training::generate::Request {
                day: tuesday,
                ..request
            };
            training::generate::generate(&request).walk
        })
    };
    assert!(walk(Vec::new()).is_some());
    let painful = Complaint {
        area: Area::Foot,
        kind: ComplaintKind::Painful,
        intensity: Intensity::clamped(3),
        alters_movement: false,
    };
    assert_eq!(walk(vec![painful]), None);
}

/// Lives so many weeks, takes every walk, and returns the base minutes of each.
fn weeks_of(profile: training::profile::Profile, weeks: usize) -> Vec<u32> {
    let mut life = Life::new(profile, Habits::STEADY);
    (0..weeks)
        .map(|_| {
            for _ in 0..7 {
                take_the_walk(&mut life);
                life.live_day();
            }
            (1..=7)
                .map(|days| training::load::day_base_seconds(&life.history, life.day - Days::new(days)) / 60)
                .sum()
        })
        .collect()
}

fn take_the_walk(life: &mut Life) {
    let plan = life.plan(None, |request| training::generate::generate(&request));
    let aerobic = plan
        .phases
        .iter()
        .filter(|phase| phase.phase == Phase::Aerobic)
        .map(|phase| phase.seconds.get())
        .sum();
    let asked = Today {
        minutes: u32::from(plan.budget.get()),
        aerobic,
        ..REST
    };
    let week = week(&life.profile, &life.history, &life.album, life.day);
    let longest = longest_allowed(&life.profile, &life.history, life.day);
    if let Some(minutes) = walk(&week, longest, &asked) {
        log(&mut life.history, life.day, minutes);
    }
}

fn log(history: &mut History, day: chrono::NaiveDate, minutes: Minutes) {
    history.activities.entry(day).or_default().push(Activity {
        kind: ActivityKind::Walk,
        minutes,
        effort: Rpe::new(2).unwrap(),
    });
}

#[test]
fn with_four_days_a_week_the_recommended_minutes_are_reached_by_week_sixteen() {
    let starts = [
        (people::novice(), 20, 0),
        (people::older(), 30, 0),
        (people::lifter(), 60, 0),
    ];
    for (mut person, minutes, before) in starts {
        person.days = people::WEEK[..4].to_vec();
        person.minutes = Minutes::new(minutes).unwrap();
        person.recent.weekly_minutes = Minutes::new(before).unwrap();
        person.recent.longest_session = Minutes::new(before.min(20)).unwrap();
        let weeks = weeks_of(person, 16);
        let reached = weeks.iter().any(|minutes| *minutes >= 150);
        assert!(reached, "{minutes} minutes a session: {weeks:?}");
    }
}

proptest! {
    #[test]
    fn no_walk_is_longer_than_the_longest_allowed_nor_than_what_is_missing_but_for_the_shortest(
        so_far in 0..12_000u32, aim in 0..18_000u32, later in 0..6000u32,
        free_days in 0..7u32, busy_days in 0..7u32,
        longest in 600..7200u32, minutes in 0..60u32, aerobic in 0..2400u32,
        state in prop::sample::select(ReadinessState::ALL.to_vec()),
    ) {
        let week = BaseWeek { starts: START, so_far, aim, later, free_days, busy_days };
        let asked = Today { state, minutes, aerobic, ..REST };
        if let Some(walk) = walk(&week, longest, &asked) {
            let seconds = u32::from(walk.get()) * 60;
            let missing = aim.saturating_sub(so_far + later + aerobic);
            prop_assert!((600..=longest).contains(&seconds));
            prop_assert!(seconds <= missing + 300);
        }
    }
}

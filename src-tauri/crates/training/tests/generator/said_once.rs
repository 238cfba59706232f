//! What was said need not be said again (P7), and the week's free track.

use std::collections::BTreeMap;

use training::check_in::{CheckIn, Illness};
use training::generate::{Request, generate};
use training::plan::{Cause, Change, Lever, Outcome, SessionPlan};

use super::monday::MONDAY;
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

#[test]
fn a_standing_reason_is_said_twice_in_seven_days_and_then_kept_for_who_asks() {
    let mut life = Life::new(people::older(), Habits::STEADY);
    let plans = life.live(28);
    let balance = |reasons: &[training::plan::Reason]| {
        reasons
            .iter()
            .any(|reason| reason.change == Change::BalanceFirst && reason.cause == Cause::OlderAdult)
    };
    for week in plans.windows(7) {
        let said = week.iter().filter(|plan| balance(&plan.reasons)).count();
        assert!(said <= 2, "said {said} times in a week");
    }
    let trains = |plan: &&SessionPlan| plan.outcome == Outcome::Train;
    for plan in plans.iter().filter(trains) {
        assert!(
            balance(&plan.reasons) || balance(&plan.as_before),
            "it still holds and can be asked for"
        );
    }
}

#[test]
fn a_short_night_is_named_every_time_it_happens() {
    let mut life = MONDAY.clone();
    let short = CheckIn {
        sleep: training::quantity::SleepMinutes::new(240).unwrap(),
        ..good_morning()
    };
    for _ in 0..4 {
        let plan = life.plan(Some(&short), |request| {
            generate(&Request {
                wanted: true,
                ..request
            })
        });
        let named = plan.reasons.iter().any(|reason| {
            matches!(
                reason.cause,
                Cause::SleepBelowUsual { .. } | Cause::SleepVeryShort { .. }
            )
        });
        assert!(named, "{:?}", plan.reasons);
        life.history.told.insert(life.day, plan.reasons);
        life.day = life.day.succ_opt().unwrap();
    }
}

fn free(life: &Life, check_in: &CheckIn) -> SessionPlan {
    life.plan(Some(check_in), |request| {
        generate(&Request {
            levers: &[Lever::FreeTrack],
            ..request
        })
    })
}

#[test]
fn once_a_week_a_free_track_offers_ideas_and_asks_for_nothing() {
    let mut life = MONDAY.clone();
    let track = free(&life, &good_morning());
    let Outcome::FreeTrack { ideas } = &track.outcome else {
        panic!("{:?}", track.outcome);
    };
    assert!(!ideas.is_empty() && ideas.len() <= 3);
    assert_eq!(track.planned_load, 0);
    assert!(track.phases.iter().all(|phase| phase.blocks.is_empty()));

    // Taken, it is the week's; after seven days there is another.
    life.history.told.insert(life.day, track.reasons.clone());
    let mut offered = BTreeMap::new();
    for days in 1..=7u64 {
        life.day = life.day.succ_opt().unwrap();
        let plan = life.plan(Some(&good_morning()), |request| generate(&request));
        offered.insert(days, plan.free_track);
    }
    assert!((1..7).all(|days| !offered[&days]), "{offered:?}");
    assert!(offered[&7]);
}

#[test]
fn who_is_ill_is_not_sent_to_play() {
    let ill = CheckIn {
        illness: Illness::Unwell,
        ..good_morning()
    };
    let plan = free(&MONDAY, &ill);
    assert!(!plan.free_track);
    assert!(!matches!(plan.outcome, Outcome::FreeTrack { .. }));
}

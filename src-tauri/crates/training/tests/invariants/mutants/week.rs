//! What the days and weeks around a session allow, and what the album stored.

use chrono::Days;
use plan_checker::input::{self, State};
use plan_checker::{Ledger, compare};

use super::bench::*;
use crate::seen;

mutants! {
    m16_a_hard_day_that_says_it_is_none: 16, lifter(), |bench| bench.go(1_200, 8);
    m16_hard_after_hard: 16, lifter(), |bench| {
        bench.go(1_200, 8);
        bench.stored.plan.hard = true;
        let yesterday = bench.session(2);
        bench.lived(1, &[yesterday], &[]);
    };
    m16_hard_after_a_hard_game: 16, lifter(), |bench| {
        bench.go(1_200, 8);
        bench.stored.plan.hard = true;
        bench.lived(1, &[], &[input::Activity { kind: input::ActivityKind::Sport, minutes: 60, effort: 7 }]);
    };
    m17_a_seventh_day: 17, lifter(), |bench| {
        let run = input::Activity { kind: input::ActivityKind::Run, minutes: 20, effort: 4 };
        bench.ledger = Ledger::new(&seen::FACTS, bench.ledger_person(), bench.before(30));
        (1..=6).rev().for_each(|ago| bench.lived(ago, &[], &[run]));
    };
    m18_a_week_on_top: 18, lifter(), |bench| {
        bench.stored.plan.phases.iter_mut().flat_map(|phase| &mut phase.blocks).for_each(|block| block.effort = 10);
        bench.stored.plan.planned_load = compare::planned_load(&bench.stored.plan) / 60;
        let hour = input::Activity { kind: input::ActivityKind::Sport, minutes: 120, effort: 9 };
        bench.lived(1, &[], &[hour]);
    };
    m18_a_load_that_is_not_its_blocks: 18, lifter(), |bench| bench.stored.plan.planned_load /= 2;
    m19_two_hours_at_once: 19, lifter(), |bench| bench.go(7_200, 3);
    m31_squats_only: 31, agreeing(), |bench| {
        for session in bench.stored.album.weeks.iter_mut().flat_map(|week| &mut week.sessions) {
            session.lifts.iter_mut().for_each(|lift| lift.movement = "goblet-squat".into());
        }
        bench.stored.album.weeks.iter_mut().for_each(|week| week.left_out.clear());
    };
    m32_an_hour_from_nothing: 32, first_day(), |bench| {
        bench.person(|person| person.recent.weekly_minutes = 10);
        bench.go(3_600, 3);
    };
    m33_as_before_after_three_weeks: 33, lifter(), |bench| {
        bench.stored.day = bench.stored.day.checked_add_days(Days::new(21)).unwrap();
        bench.lifts().iter_mut().for_each(|block| block.reserve = Some(2));
    };
    m34_a_lighter_week_that_is_none: 34, lifter(), |bench| {
        if let Some(track) = &mut bench.stored.plan.track {
            track.lighter = true;
        }
        bench.lifts().iter_mut().for_each(|block| block.reserve = Some(2));
    };
    m35_a_missed_sessions_sets_on_top: 35, agreeing(), |bench| {
        let missed = bench.lifts().clone();
        bench.lifts().extend(missed.into_iter().cycle().take(12));
    };
    m35_a_session_on_a_day_of_rest: 35, agreeing(), |bench| {
        bench.stored.album.weeks.iter_mut().for_each(|week| week.sessions.clear());
    };
    m36_ten_minutes_more: 36, agreeing(), |bench| bench.stored.plan.budget += 10;
    m36_a_hard_day_that_is_not_stored: 36, agreeing(), |bench| {
        bench.go(1_200, 8);
        bench.stored.album.weeks.iter_mut().for_each(|week| week.hard_days = 0);
    };
    m43_a_shorter_session_that_says_nothing: 43, agreeing(), |bench| {
        bench.stored.plan.budget -= 10;
        bench.stored.plan.reasons.clear();
        bench.stored.plan.as_before.clear();
    };
    m43_an_easy_day_that_says_nothing: 43, agreeing(), |bench| {
        bench.stored.plan.state = State::Ease;
        bench.stored.plan.reasons.clear();
        bench.stored.plan.as_before.clear();
    };
    m44_an_unkind_code: 44, lifter(), |bench| {
        let reason = serde_json::json!({
            "change": { "change": "fewer_sets", "planned": 9, "now": 5 },
            "cause": { "cause": "sessions_missed", "sessions": 2 },
        });
        bench.stored.plan.reasons.push(serde_json::from_value(reason).unwrap());
    };
}

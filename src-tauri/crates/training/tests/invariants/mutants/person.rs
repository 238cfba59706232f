//! What the person and the morning rule out.

use plan_checker::LivedDay;
use plan_checker::input::{self, Area, Outcome, Phase, State};

use super::bench::*;

mutants! {
    m07_one_in_reserve_on_a_steady_day: 7, lifter(), |bench| {
        bench.stored.plan.state = State::Steady;
        bench.lifts()[0].reserve = Some(1);
    };
    m07_one_in_reserve_at_72: 7, older(), |bench| bench.lifts()[0].reserve = Some(1);
    m11_two_in_reserve_the_first_time: 11, first_day(), |bench| bench.lifts()[0].reserve = Some(2);
    m11_a_heavy_first_time: 11, first_day(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.load = block.load.map(|load| 3 * load));
    };
    m20_intervals_on_a_steady_day: 20, lifter(), |bench| {
        bench.go(300, 7);
        bench.stored.plan.state = State::Steady;
    };
    m20_intervals_before_bed: 20, lifter(), |bench| {
        bench.go(300, 7);
        bench.stored.minutes_to_bedtime = Some(40);
    };
    m21_moderate_on_an_easy_day: 21, lifter(), |bench| {
        bench.go(300, 4);
        bench.stored.plan.state = State::Ease;
    };
    m21_a_heart_rate_out_of_nowhere: 21, lifter(), |bench| {
        bench.go(300, 3);
        let block = bench.blocks(Phase::Aerobic).last_mut().unwrap();
        block.heart_rate = Some(input::HeartRates { low: 110, high: 130 });
    };
    m22_a_painful_hip: 22, lifter(), |bench| {
        let kind = input::ComplaintKind::Painful;
        let hip = input::Complaint { area: Area::Hip, kind, intensity: 1, alters_movement: false };
        bench.morning().complaints.push(hip);
    };
    m22_a_tight_hip_and_one_in_reserve: 22, lifter(), |bench| {
        let kind = input::ComplaintKind::Tight;
        for area in Area::ALL {
            let tight = input::Complaint { area: *area, kind, intensity: 2, alters_movement: false };
            bench.morning().complaints.push(tight);
        }
        bench.lifts()[0].reserve = Some(1);
    };
    m24_a_session_with_a_red_flag: 24, lifter(), |bench| bench.morning().red_flags.push("collapse".into());
    m24_a_stop_that_offers_a_walk: 24, lifter(), |bench| {
        bench.morning().red_flags.push("collapse".into());
        bench.stored.plan.outcome = Outcome::Stop { flags: vec!["collapse".into()] };
        bench.stored.plan.phases.clear();
        bench.stored.plan.planned_load = 0;
        bench.stored.plan.walk = Some(10);
    };
    m25_strength_while_unwell: 25, lifter(), |bench| bench.morning().illness = input::Illness::Unwell;
    m25_mobility_with_fever: 25, lifter(), |bench| {
        bench.morning().illness = input::Illness::Fever;
        bench.lifts().clear();
    };
    m25_strength_the_day_after_fever: 25, lifter(), |bench| {
        let mut fever = bench.morning().clone();
        fever.illness = input::Illness::Fever;
        let day = bench.before(1);
        bench.ledger.live(&LivedDay {
            day, check_in: Some(&fever), plan: None, album: None, sessions: &[], activities: &[],
        });
    };
    m26_a_heart_condition: 26, lifter(), |bench| bench.person(|person| person.screening.heart_condition = true);
    m27_no_balance: 27, older(), |bench| {
        bench.blocks(Phase::Skill).clear();
        bench.lifts().clear();
    };
    m28_balance_in_the_open: 28, older(), |bench| {
        for block in bench.blocks(Phase::Skill) {
            block.support = None;
            block.movement = "tandem-stand".into();
        }
    };
    m28_eyes_closed: 28, older(), |bench| {
        bench.blocks(Phase::Skill)[0].movement = "single-leg-eyes-closed".into();
        bench.blocks(Phase::Skill)[0].support = Some(input::Support::Wall);
    };
    m30_full_after_three_hours: 30, lifter(), |bench| bench.morning().sleep = 180;
    m30_a_new_skill_on_an_easy_day: 30, lifter(), |bench| {
        bench.stored.plan.state = State::Ease;
        bench.blocks(Phase::Skill)[0].movement = "single-leg-eyes-closed".into();
    };
    m42_pregnant: 42, lifter(), |bench| bench.person(|person| person.screening.pregnant_or_postpartum = true);
    m42_sixteen: 42, lifter(), |bench| bench.person(|person| person.birth_year = 2010);
}

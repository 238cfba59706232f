//! What a session is made of: phases, minutes, sets, rests, equipment.

use plan_checker::input::{self, Dose, Equipment, Phase, Purpose};

use super::bench::*;

mutants! {
    m01_skill_after_strength: 1, lifter(), |bench| bench.stored.plan.phases.swap(1, 2);
    m02_no_downshift: 2, lifter(), |bench| bench.blocks(Phase::Downshift).clear();
    m02_no_prime: 2, lifter(), |bench| bench.blocks(Phase::Prime).clear();
    m03_three_minutes_more_than_work: 3, lifter(), |bench| bench.stored.plan.budget += 3;
    m03_a_phase_that_says_another_time: 3, lifter(), |bench| bench.stored.plan.phases[2].seconds += 60;
    m03_spare_time_that_is_work: 3, lifter(), |bench| bench.lifts()[0].purpose = Purpose::Optional;
    m03_spare_time_that_is_asked_for: 3, lifter(), |bench| {
        let range = bench.blocks(Phase::Prime).pop().unwrap();
        bench.stored.plan.phases[0].seconds -= range.seconds();
        bench.stored.plan.phases[4].seconds += range.seconds();
        bench.blocks(Phase::Downshift).insert(0, range);
    };
    m04_no_raise: 4, lifter(), |bench| bench.blocks(Phase::Prime).clear();
    m04_no_ramp_up: 4, lifter(), |bench| bench.lifts().iter_mut().for_each(|block| block.ramp_up.clear());
    m05_skill_without_a_stop: 5, lifter(), |bench| bench.blocks(Phase::Skill)[0].quality_stop = None;
    m05_an_hour_of_skill: 5, lifter(), |bench| bench.blocks(Phase::Skill)[0].rest = 1_800;
    m06_nothing_in_reserve: 6, lifter(), |bench| bench.lifts()[0].reserve = Some(0);
    m06_a_measure_to_the_limit: 6, lifter(), |bench| {
        bench.lifts()[0].purpose = Purpose::Measure;
        bench.lifts()[0].reserve = Some(1);
    };
    m08_a_test_that_was_not_earned: 8, first_day(), |bench| {
        bench.lifts()[0].purpose = Purpose::Test;
        bench.lifts()[0].sets = 1;
        bench.lifts()[0].dose = Dose::Repetitions { repetitions: 4 };
    };
    m08_two_tests: 8, lifter(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.purpose = Purpose::Test);
    };
    m09_double_the_load: 9, beginner(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.load = block.load.map(|load| 2 * load));
    };
    m10_load_and_sets: 10, beginner(), |bench| {
        for block in bench.lifts() {
            block.load = block.load.map(|load| load + load / 20);
            block.sets += 4;
        }
    };
    m12_twenty_seconds_of_rest: 12, lifter(), |bench| {
        bench.lifts()[0].sets = 2;
        bench.lifts()[0].rest = 20;
    };
    m12_turns_of_the_same_muscles: 12, lifter(), |bench| {
        let first = bench.lifts()[0].movement.clone();
        bench.lifts()[0].superset = true;
        bench.lifts()[1].movement = first;
    };
    m12_turns_with_nothing: 12, lifter(), |bench| bench.lifts().last_mut().unwrap().superset = true;
    m12_turns_too_quick: 12, lifter(), |bench| {
        for block in bench.lifts().iter_mut().take(2) {
            block.sets = 2;
            block.rest = 5;
            block.dose = Dose::Repetitions { repetitions: 8 };
        }
        bench.lifts()[0].superset = true;
    };
    m13_eight_sets_of_everything: 13, lifter(), |bench| bench.lifts().iter_mut().for_each(|block| block.sets = 11);
    m14_eight_sets_of_everything: 14, first_day(), |bench| bench.lifts().iter_mut().for_each(|block| block.sets = 11);
    m15_heavy_twice: 15, lifter(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.reserve = Some(1));
        let yesterday = bench.session(1);
        bench.lived(1, &[yesterday], &[]);
    };
    m23_an_alternative_that_is_not_there: 23, lifter(), |bench| {
        bench.lifts()[0].alternatives.push("no-such-thing".into());
    };
    m29_twenty_fast_repetitions: 29, lifter(), |bench| {
        let block = bench.lifts().last_mut().unwrap();
        block.fast = true;
        block.dose = Dose::Repetitions { repetitions: 20 };
    };
    m38_a_long_inhale: 38, lifter(), |bench| {
        for block in bench.blocks(Phase::Downshift) {
            if let Dose::Breaths { exhale_tenths, .. } = &mut block.dose {
                *exhale_tenths = 10;
            }
        }
    };
    m39_a_minute_of_stretching_first: 39, lifter(), |bench| {
        let raise = bench.blocks(Phase::Prime)[0].clone();
        let dose = Dose::Hold { seconds: 60 };
        let movement = "calf-stretch".into();
        bench.blocks(Phase::Prime).push(input::Block { movement, dose, ..raise });
    };
    m40_pushes_only: 40, lifter(), |bench| {
        for block in bench.lifts() {
            block.movement = "push-up".into();
            block.sets = 8;
        }
    };
    m41_a_ball_that_is_not_there: 41, lifter(), |bench| {
        bench.lifts()[0].implement = Some(Equipment::Ball);
        bench.lifts()[0].load = Some(5_000);
    };
    m41_a_load_between_two_plates: 41, lifter(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.load = block.load.map(|load| load + 1));
    };
    m41_a_movement_that_does_not_exist: 41, lifter(), |bench| bench.lifts()[0].movement = "no-such-thing".into();
}

//! The checker has teeth: for each invariant a plan (or a day around it) that was spoilt in one way is refused, and for
//! that invariant.

use chrono::{Datelike, Days, NaiveDate};
use plan_checker::input::{self, Area, Dose, Equipment, Outcome, Phase, Purpose, State};
use plan_checker::{Invariant, Ledger, LivedDay, Verdict, compare};
use training::plan::SessionPlan;
use training::profile::Profile;

use crate::seen::{self, Stored, seen};
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;
use crate::support::world::live;

/// A person after some days, and the plan of the next one.
struct Bench {
    ledger: Ledger<'static>,
    stored: Stored,
}

impl Bench {
    /// After so many steady days, on a good morning.
    fn after(profile: Profile, days: u64) -> Self {
        let (life, lived) = live(Life::new(profile, Habits::STEADY), days);
        let mut ledger = seen::ledger(&life);
        for day in &lived {
            seen::note(&mut ledger, day, &Stored::of_day(day));
        }
        let check_in = good_morning();
        let plan: SessionPlan = life.plan(Some(&check_in), |request| training::generate::generate(&request));
        assert_eq!(plan.outcome, training::plan::Outcome::Train);
        let stored = Stored {
            day: life.day,
            check_in: Some(seen(&check_in)),
            levers: Vec::new(),
            plan: seen(&plan),
            album: seen(&life.album),
            minutes_to_bedtime: None,
            wanted: false,
        };
        Self { ledger, stored }
    }

    fn verdict(&self, number: u8) -> Verdict {
        self.ledger
            .check_one(Invariant::new(number).unwrap(), &self.stored.case())
    }

    /// Spoils the bench, and asks whether that is seen.
    fn refuses(self, number: u8, spoil: impl FnOnce(&mut Self)) {
        let before = self.verdict(number);
        assert!(
            !before.is_broken(),
            "invariant {number} before anything was spoilt: {before:?}"
        );
        let mut spoilt = self;
        spoil(&mut spoilt);
        let after = spoilt.verdict(number);
        assert!(
            after.is_broken(),
            "invariant {number} lets a spoilt plan pass: {after:?}"
        );
    }

    fn blocks(&mut self, phase: Phase) -> &mut Vec<input::Block> {
        let found = self.stored.plan.phases.iter_mut().find(|one| one.phase == phase);
        &mut found.unwrap().blocks
    }

    fn lifts(&mut self) -> &mut Vec<input::Block> {
        self.blocks(Phase::Strength)
    }

    fn morning(&mut self) -> &mut input::CheckIn {
        self.stored.check_in.as_mut().unwrap()
    }

    /// An aerobic part of so many seconds and such effort.
    fn go(&mut self, seconds: u32, effort: u8) {
        let raise = self.blocks(Phase::Prime)[0].clone();
        let block = input::Block {
            effort,
            dose: Dose::Hold { seconds },
            ..raise
        };
        self.blocks(Phase::Aerobic).push(block);
    }

    /// Lives a day `ago` days before: this plan, or activity.
    fn lived(&mut self, ago: u64, sessions: &[input::Session], activities: &[input::Activity]) {
        let day = self.before(ago);
        // A ledger's days come in order, so that the bench stands just after them.
        self.ledger.live(&LivedDay {
            day,
            check_in: None,
            plan: None,
            album: Some(&self.stored.album),
            sessions,
            activities,
        });
    }

    fn before(&self, ago: u64) -> NaiveDate {
        self.stored.day.checked_sub_days(Days::new(ago)).unwrap()
    }

    /// The day's own session as it would be logged, every set with so much in reserve.
    fn session(&self, reserve: u8) -> input::Session {
        let sets = self.stored.plan.blocks(Phase::Strength).flat_map(|block| {
            (0..block.sets).map(|_| input::LoggedSet {
                phase: Phase::Strength,
                movement: block.movement.clone(),
                amount: block.amount(),
                load: block.load,
                reserve: Some(reserve),
                quality: input::Quality::Clean,
            })
        });
        input::Session {
            sets: sets.collect(),
            active: 1_800,
            aerobic: 0,
            reflection: None,
            plan: self.stored.plan.clone(),
        }
    }
}

fn lifter() -> Bench {
    Bench::after(people::lifter(), 35)
}

/// Under three months of training: double progression only.
fn beginner() -> Bench {
    let months = training::quantity::Months::MIN;
    Bench::after(
        Profile {
            training_months: months,
            ..people::lifter()
        },
        21,
    )
}

fn older() -> Bench {
    Bench::after(people::older(), 7)
}

fn first_day() -> Bench {
    Bench::after(people::lifter(), 0)
}

macro_rules! mutants {
    ($($name:ident: $number:literal, $bench:expr, $spoil:expr;)+) => {
        $(#[test]
        fn $name() {
            let spoil: fn(&mut Bench) = $spoil;
            $bench.refuses($number, spoil);
        })+
    };
}

mutants! {
    m01_skill_after_strength: 1, lifter(), |bench| bench.stored.plan.phases.swap(1, 2);
    m02_no_downshift: 2, lifter(), |bench| bench.blocks(Phase::Downshift).clear();
    m02_no_prime: 2, lifter(), |bench| bench.blocks(Phase::Prime).clear();
    m03_three_minutes_more_than_work: 3, lifter(), |bench| bench.stored.plan.budget += 3;
    m03_a_phase_that_says_another_time: 3, lifter(), |bench| bench.stored.plan.phases[2].seconds += 60;
    m03_spare_time_that_is_work: 3, lifter(), |bench| bench.lifts()[0].purpose = Purpose::Optional;
    m04_no_raise: 4, lifter(), |bench| bench.blocks(Phase::Prime).clear();
    m04_no_ramp_up: 4, lifter(), |bench| bench.lifts().iter_mut().for_each(|block| block.ramp_up.clear());
    m05_skill_without_a_stop: 5, lifter(), |bench| bench.blocks(Phase::Skill)[0].quality_stop = None;
    m05_an_hour_of_skill: 5, lifter(), |bench| bench.blocks(Phase::Skill)[0].rest = 1_800;
    m06_nothing_in_reserve: 6, lifter(), |bench| bench.lifts()[0].reserve = Some(0);
    m06_a_measure_to_the_limit: 6, lifter(), |bench| {
        bench.lifts()[0].purpose = Purpose::Measure;
        bench.lifts()[0].reserve = Some(1);
    };
    m07_one_in_reserve_on_a_steady_day: 7, lifter(), |bench| {
        bench.stored.plan.state = State::Steady;
        bench.lifts()[0].reserve = Some(1);
    };
    m07_one_in_reserve_at_72: 7, older(), |bench| bench.lifts()[0].reserve = Some(1);
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
    m11_two_in_reserve_the_first_time: 11, first_day(), |bench| bench.lifts()[0].reserve = Some(2);
    m11_a_heavy_first_time: 11, first_day(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.load = block.load.map(|load| 3 * load));
    };
    m12_twenty_seconds_of_rest: 12, lifter(), |bench| {
        bench.lifts()[0].sets = 2;
        bench.lifts()[0].rest = 20;
    };
    m13_eight_sets_of_everything: 13, lifter(), |bench| bench.lifts().iter_mut().for_each(|block| block.sets = 11);
    m14_eight_sets_of_everything: 14, first_day(), |bench| bench.lifts().iter_mut().for_each(|block| block.sets = 11);
    m15_heavy_twice: 15, lifter(), |bench| {
        bench.lifts().iter_mut().for_each(|block| block.reserve = Some(1));
        let yesterday = bench.session(1);
        bench.lived(1, &[yesterday], &[]);
    };
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
    m23_an_alternative_that_is_not_there: 23, lifter(), |bench| {
        bench.lifts()[0].alternatives.push("no-such-thing".into());
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
    m29_twenty_fast_repetitions: 29, lifter(), |bench| {
        let block = bench.lifts().last_mut().unwrap();
        block.fast = true;
        block.dose = Dose::Repetitions { repetitions: 20 };
    };
    m30_full_after_three_hours: 30, lifter(), |bench| bench.morning().sleep = 180;
    m30_a_new_skill_on_an_easy_day: 30, lifter(), |bench| {
        bench.stored.plan.state = State::Ease;
        bench.blocks(Phase::Skill)[0].movement = "single-leg-eyes-closed".into();
    };
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
    m42_pregnant: 42, lifter(), |bench| bench.person(|person| person.screening.pregnant_or_postpartum = true);
    m42_sixteen: 42, lifter(), |bench| bench.person(|person| person.birth_year = 2010);
    m43_a_shorter_session_that_says_nothing: 43, agreeing(), |bench| {
        bench.stored.plan.budget -= 10;
        bench.stored.plan.reasons.clear();
        bench.stored.plan.as_before.clear();
    };
    m43_a_steady_day_that_says_nothing: 43, agreeing(), |bench| {
        bench.stored.plan.state = State::Steady;
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

/// A lifter whose album stored exactly what today's plan holds, and says what it leaves out.
fn agreeing() -> Bench {
    let mut bench = lifter();
    let day = input::DayOfWeek::ALL[bench.stored.day.weekday().num_days_from_monday() as usize];
    let lifts: Vec<_> = bench
        .lifts()
        .iter()
        .map(|block| input::AlbumLift {
            movement: block.movement.clone(),
            sets: block.sets,
            zone: input::Zone::Usual,
        })
        .collect();
    let minutes = bench.stored.plan.budget;
    for week in &mut bench.stored.album.weeks {
        week.left_out = input::Muscle::ALL.to_vec();
        for session in week.sessions.iter_mut().filter(|session| session.day == day) {
            session.minutes = minutes;
            session.lifts.clone_from(&lifts);
        }
    }
    bench
}

impl Bench {
    fn ledger_person(&self) -> input::Person {
        seen(&people::lifter())
    }

    /// Edits the person.
    fn person(&mut self, edit: impl FnOnce(&mut input::Person)) {
        let mut person = self.ledger_person();
        edit(&mut person);
        self.ledger.is_now(person);
    }
}

#[test]
fn m37_a_worse_morning_that_asks_for_more() {
    let bench = lifter();
    let mut more = bench.stored.plan.clone();
    more.phases[0].blocks[0].effort += 1;
    assert!(compare::asks_no_more(&bench.stored.plan, &more).is_broken());
    assert_eq!(compare::asks_no_more(&more, &bench.stored.plan), Verdict::Holds);
}

#[test]
fn m23_a_swap_that_swaps_nothing() {
    let bench = lifter();
    let plan = &bench.stored.plan;
    let slug = plan.every_block().next().unwrap().1.movement.clone();
    assert!(compare::swapped(plan, plan, &slug).is_broken());
}

#[test]
fn m43_a_reason_that_stays_when_its_input_is_gone() {
    let bench = lifter();
    let mut with = bench.stored.plan.clone();
    let reason = serde_json::json!({ "change": { "change": "no_strength" }, "cause": { "cause": "ill" } });
    with.reasons.push(serde_json::from_value(reason).unwrap());
    assert!(compare::reason_goes(&with, &with, "ill").is_broken());
    assert_eq!(
        compare::reason_goes(&with, &bench.stored.plan, "ill"),
        Verdict::Holds
    );
}

#[test]
fn m45_two_plans_for_one_request() {
    assert!(compare::same("{\"seed\":1}", "{\"seed\":2}").is_broken());
    assert_eq!(compare::same("{\"seed\":1}", "{\"seed\":1}"), Verdict::Holds);
    let mut nothing = lifter().stored.plan;
    nothing.phases.clear();
    assert!(compare::is_whole(&nothing).is_broken());
}

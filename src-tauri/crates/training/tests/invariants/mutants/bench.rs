//! A person after some days, with a plan that can be spoilt.

use chrono::{Datelike, Days, NaiveDate};
use plan_checker::input::{self, Dose, Phase};
use plan_checker::{Invariant, Ledger, LivedDay, Verdict};
use training::plan::SessionPlan;
use training::profile::Profile;

use crate::seen::{self, Stored, seen};
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;
use crate::support::world::live;

/// A person after some days, and the plan of the next one.
pub struct Bench {
    pub ledger: Ledger<'static>,
    pub stored: Stored,
}

impl Bench {
    /// After so many steady days, on a good morning.
    pub fn after(profile: Profile, days: u64) -> Self {
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

    pub fn verdict(&self, number: u8) -> Verdict {
        self.ledger
            .check_one(Invariant::new(number).unwrap(), &self.stored.case())
    }

    /// Spoils the bench, and asks whether that is seen.
    pub fn refuses(self, number: u8, spoil: impl FnOnce(&mut Self)) {
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

    pub fn blocks(&mut self, phase: Phase) -> &mut Vec<input::Block> {
        let found = self.stored.plan.phases.iter_mut().find(|one| one.phase == phase);
        &mut found.unwrap().blocks
    }

    pub fn lifts(&mut self) -> &mut Vec<input::Block> {
        self.blocks(Phase::Strength)
    }

    pub fn morning(&mut self) -> &mut input::CheckIn {
        self.stored.check_in.as_mut().unwrap()
    }

    /// An aerobic part of so many seconds and such effort.
    pub fn go(&mut self, seconds: u32, effort: u8) {
        let raise = self.blocks(Phase::Prime)[0].clone();
        let block = input::Block {
            effort,
            dose: Dose::Hold { seconds },
            ..raise
        };
        self.blocks(Phase::Aerobic).push(block);
    }

    /// Lives a day `ago` days before: this plan, or activity.
    pub fn lived(&mut self, ago: u64, sessions: &[input::Session], activities: &[input::Activity]) {
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

    pub fn before(&self, ago: u64) -> NaiveDate {
        self.stored.day.checked_sub_days(Days::new(ago)).unwrap()
    }

    /// The day's own session as it would be logged, every set with so much in reserve.
    pub fn session(&self, reserve: u8) -> input::Session {
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

pub fn lifter() -> Bench {
    Bench::after(people::lifter(), 35)
}

/// Under three months of training: double progression only.
pub fn beginner() -> Bench {
    let months = training::quantity::Months::MIN;
    Bench::after(
        Profile {
            training_months: months,
            ..people::lifter()
        },
        21,
    )
}

pub fn older() -> Bench {
    Bench::after(people::older(), 7)
}

pub fn first_day() -> Bench {
    Bench::after(people::lifter(), 0)
}

/// A lifter whose album stored exactly what today's plan holds, and says what it leaves out.
pub fn agreeing() -> Bench {
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
    pub fn ledger_person(&self) -> input::Person {
        seen(&people::lifter())
    }

    /// Edits the person.
    pub fn person(&mut self, edit: impl FnOnce(&mut input::Person)) {
        let mut person = self.ledger_person();
        edit(&mut person);
        self.ledger.is_now(person);
    }
}

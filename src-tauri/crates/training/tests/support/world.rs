//! A pool of lived lives, and cases on top of them, made once and shared by every property.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use training::check_in::CheckIn;
use training::generate::{Request, generate};
use training::plan::{Lever, SessionPlan};
use training::readiness::{Readiness, assess};

use super::life::Life;
use super::people_any::{check_ins, habits, levers, profiles};

/// Lives in the pool.
const LIVES: usize = 60;
/// Longest life in days.
const LONGEST: u64 = 84;

/// Every life, at the evening before the day in question; together with all plans it has had.
pub static LIVES_LIVED: LazyLock<Vec<(Life, Vec<Lived>)>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    (0..LIVES)
        .map(|_| {
            let (profile, habits, days) = (profiles(), habits(), 0..LONGEST)
                .new_tree(&mut runner)
                .unwrap()
                .current();
            let mut life = Life::new(profile, habits);
            let mut lived = Vec::new();
            for _ in 0..days {
                let before = life.clone();
                let plan = life.live_day();
                lived.push(Lived {
                    before,
                    check_in: life.history.check_ins.get(&plan.day).cloned(),
                    plan,
                });
            }
            (life, lived)
        })
        .collect()
});

/// A day that was lived.
pub struct Lived {
    /// Everything before it.
    pub before: Life,
    pub check_in: Option<CheckIn>,
    pub plan: SessionPlan,
}

/// Something asked of a life's next day.
#[derive(Debug, Clone)]
pub struct Ask {
    pub life: usize,
    pub check_in: Option<CheckIn>,
    pub levers: Vec<Lever>,
    pub minutes_to_bedtime: Option<i32>,
    pub wanted: bool,
    pub seed: u32,
}

pub fn asks() -> impl Strategy<Value = Ask> {
    let bedtime = prop::option::weighted(0.3, -30..300i32);
    (
        0..LIVES,
        prop::option::weighted(0.9, check_ins()),
        levers(),
        bedtime,
        prop::bool::weighted(0.75),
        any::<u32>(),
    )
        .prop_map(|(life, check_in, levers, minutes_to_bedtime, wanted, seed)| Ask {
            life,
            check_in,
            levers,
            minutes_to_bedtime,
            wanted,
            seed,
        })
}

impl Ask {
    pub fn life(&self) -> &'static Life {
        &LIVES_LIVED[self.life].0
    }

    pub fn readiness(&self) -> Option<Readiness> {
        let life = self.life();
        self.check_in
            .as_ref()
            .map(|check_in| assess(&life.history, life.day, check_in))
    }

    pub fn plan(&self) -> SessionPlan {
        let life = self.life();
        generate(&Request {
            profile: &life.profile,
            history: &life.history,
            album: &life.album,
            day: life.day,
            check_in: self.check_in.as_ref(),
            readiness: self.readiness().as_ref(),
            levers: &self.levers,
            minutes_to_bedtime: self.minutes_to_bedtime,
            wanted: self.wanted,
            seed: self.seed,
        })
    }
}

/// Cases of a property in the shared pool.
const CASES: u32 = 900;

/// Plans for random asks, made once.
pub static ASKED: LazyLock<Vec<(Ask, SessionPlan)>> = LazyLock::new(|| {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    (0..CASES)
        .map(|_| {
            let ask = asks().new_tree(&mut runner).unwrap().current();
            let plan = ask.plan();
            (ask, plan)
        })
        .collect()
});

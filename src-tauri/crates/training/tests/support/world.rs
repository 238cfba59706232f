//! A pool of lived lives, and cases on top of them, made once and shared by every property.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use training::album::Album;
use training::check_in::{CheckIn, RedFlag};
use training::generate::{Request, generate};
use training::history::{Activity, SessionRecord};
use training::plan::{Lever, SessionPlan};
use training::profile::Profile;
use training::readiness::{Readiness, assess_for};

use super::life::{Habits, Life, good_morning};
use super::people;
use super::people_any::{check_ins, habits, levers, profiles};

/// Lives of anybody, of any length.
const ANYBODY: usize = 34;
/// Longest of them in days.
const LONGEST: u64 = 84;
/// Lives of each special pool.
const OF_EACH: usize = 6;
/// Days that these are lived for.
const SPECIAL_DAYS: u64 = 77;

/// A day that was lived.
pub struct Lived {
    pub day: NaiveDate,
    pub check_in: Option<CheckIn>,
    pub plan: SessionPlan,
    pub album: Arc<Album>,
    pub sessions: Vec<SessionRecord>,
    pub activities: Vec<Activity>,
}

/// Steers a random person and their habits to where an invariant has something to say.
type Steer = fn(&mut Profile, &mut Habits);

/// Lives that chance alone makes too rarely.
const SPECIAL: [Steer; 9] = [
    // Back after weeks away.
    |profile, habits| {
        profile.recent.strength_days = profile.recent.strength_days.max(2);
        habits.gap = Some((21, 16 + habits.seed % 20));
        habits.adherence = 100;
    },
    // Ill, feverish, hurt, short of sleep.
    |_, habits| {
        habits.trouble = 55;
        habits.check_ins = 100;
    },
    // Light mode: not cleared, pregnant, under age.
    |profile, habits| match habits.seed % 3 {
        0 => profile.birth_year = 2010,
        1 => profile.screening.pregnant_or_postpartum = true,
        _ => {
            profile.screening.heart_condition = true;
            profile.screening.cleared = false;
        }
    },
    // Something every day.
    |profile, habits| {
        *profile = Profile {
            days: people::WEEK.to_vec(),
            birth_year: profile.birth_year.clamp(1965, 2005),
            goals: std::mem::take(&mut profile.goals),
            ..people::lifter()
        };
        habits.gap = None;
        habits.outside = 90;
        habits.adherence = 100;
        habits.trouble = 0;
    },
    // Steady lifters, who earn their steps.
    |profile, habits| {
        let lifter = people::lifter();
        profile.places = lifter.places;
        profile.recent = lifter.recent;
        profile.goals = lifter.goals;
        profile.minutes = lifter.minutes;
        profile.birth_year = profile.birth_year.clamp(1965, 2005);
        profile.screening = lifter.screening;
        *habits = Habits {
            seed: habits.seed,
            spare_reserve: 2,
            ..Habits::STEADY
        };
    },
    // Novices with a gym, who step up after one good exposure.
    |profile, habits| {
        let lifter = people::lifter();
        *profile = Profile {
            training_months: training::quantity::Months::MIN,
            goals: lifter.goals,
            places: lifter.places,
            ..people::novice()
        };
        *habits = Habits {
            seed: habits.seed,
            spare_reserve: 2,
            ..Habits::STEADY
        };
    },
    // Older adults, with nothing else on.
    |profile, habits| {
        profile.birth_year = profile.birth_year.min(1958);
        profile.sport_days = Vec::new();
        profile.contexts = Vec::new();
        profile.screening.joint_problem = Vec::new();
        habits.trouble = habits.trouble.min(10);
    },
    // Older adults with time and a rail, who train their power.
    |profile, habits| {
        *profile = Profile {
            minutes: people::lifter().minutes,
            ..people::older()
        };
        habits.adherence = 100;
        habits.trouble = 0;
        habits.gap = None;
    },
    // Athletes on their way to an event.
    |profile, habits| {
        profile.contexts = vec![training::profile::LifeContext::Athlete];
        profile.screening = training::profile::Screening::default();
        profile.birth_year = profile.birth_year.clamp(1965, 2005);
        profile.recent.weekly_minutes = profile
            .recent
            .weekly_minutes
            .max(people::lifter().recent.weekly_minutes);
        habits.adherence = habits.adherence.max(90);
        habits.gap = None;
    },
];

/// Every life, at the evening before the day in question; together with all the days it has had.
pub static LIVES_LIVED: LazyLock<Vec<(Life, Vec<Lived>)>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let mut anybody = |days| {
        let (profile, habits, days) = (profiles(), habits(), days)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        (profile, habits, days)
    };
    let mut people: Vec<_> = (0..ANYBODY).map(|_| anybody(0..LONGEST)).collect();
    for steer in SPECIAL {
        for _ in 0..OF_EACH {
            let (mut profile, mut habits, days) = anybody(SPECIAL_DAYS..SPECIAL_DAYS + 7);
            steer(&mut profile, &mut habits);
            people.push((profile, habits, days));
        }
    }
    people
        .into_iter()
        .map(|(profile, habits, days)| live(Life::new(profile, habits), days))
        .collect()
});

/// Lives so many days and keeps what each was.
pub fn live(mut life: Life, days: u64) -> (Life, Vec<Lived>) {
    let mut album = Arc::new(life.album.clone());
    let lived = (0..days)
        .map(|_| {
            life.begin_album_if_over();
            if *album != life.album {
                album = Arc::new(life.album.clone());
            }
            let (day, today) = (life.day, Arc::clone(&album));
            let plan = life.live_day();
            Lived {
                day,
                check_in: life.history.check_ins.get(&day).cloned(),
                plan,
                album: today,
                sessions: life.history.sessions.get(&day).cloned().unwrap_or_default(),
                activities: life.history.activities.get(&day).cloned().unwrap_or_default(),
            }
        })
        .collect();
    life.begin_album_if_over();
    (life, lived)
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
        0..ANYBODY + SPECIAL.len() * OF_EACH,
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
            .map(|check_in| assess_for(&life.profile, &life.history, life.day, check_in))
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
const CASES: u32 = 800;
/// Cases with a red flag on top of them: chance alone raises one too rarely.
const FLAGGED: u32 = 110;

/// Plans for random asks, made once.
pub static ASKED: LazyLock<Vec<(Ask, SessionPlan)>> = LazyLock::new(|| {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let flags = subsequence(RedFlag::ALL.to_vec(), 1..=2);
    (0..CASES + FLAGGED)
        .map(|number| {
            let mut ask = asks().new_tree(&mut runner).unwrap().current();
            if number >= CASES {
                let mut check_in = ask.check_in.unwrap_or_else(good_morning);
                check_in.red_flags = flags.new_tree(&mut runner).unwrap().current();
                ask.check_in = Some(check_in);
            }
            let plan = ask.plan();
            (ask, plan)
        })
        .collect()
});

//! A morning: who, after what, what they said, and the plan that came of it.

use chrono::{Days, NaiveDate};
use training::check_in::{CheckIn, Complaint, ComplaintKind};
use training::generate::{Request, generate};
use training::movement::{Movement, catalogue};
use training::plan::{Block, Cause, Change, Lever, Outcome, SessionPlan};
use training::profile::{Place, Profile};
use training::quantity::{Intensity, Minutes, Score, SleepMinutes};
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use crate::support::life::{Habits, Life, START, good_morning};

/// Lives `days` with Longplay, regularly.
pub fn after(profile: Profile, days: u64) -> Life {
    let mut life = Life::new(profile, Habits::STEADY);
    life.live(days);
    life
}

/// Goes on, as it was, to the next day for which the album plans a session.
pub fn until_a_session(mut life: Life) -> Life {
    for _ in 0..14 {
        life.begin_album_if_over();
        if life.album.session_for(life.day).is_some() {
            return life;
        }
        life.live_day();
    }
    panic!("no session within two weeks");
}

/// Lets days go by without anything.
pub fn away(mut life: Life, days: u64) -> Life {
    life.day = life.day.checked_add_days(Days::new(days)).unwrap();
    life.begin_album_if_over();
    life
}

pub fn day(number: u64) -> NaiveDate {
    START.checked_add_days(Days::new(number)).unwrap()
}

/// What came of a morning.
pub struct Morning {
    pub plan: SessionPlan,
}

pub fn morning(life: &Life, check_in: &CheckIn) -> Morning {
    choosing(life, check_in, &[])
}

pub fn choosing(life: &Life, check_in: &CheckIn, levers: &[Lever]) -> Morning {
    Morning {
        plan: life.plan(Some(check_in), |request| {
            generate(&Request {
                levers,
                wanted: true,
                ..request
            })
        }),
    }
}

impl Morning {
    pub fn trains(&self) -> bool {
        self.plan.outcome == Outcome::Train
    }

    pub fn blocks(&self, phase: Phase) -> &[Block] {
        &self
            .plan
            .phases
            .iter()
            .find(|one| one.phase == phase)
            .unwrap()
            .blocks
    }

    pub fn every_block(&self) -> impl Iterator<Item = &Block> {
        self.plan.phases.iter().flat_map(|phase| &phase.blocks)
    }

    pub fn movements(&self) -> impl Iterator<Item = &'static Movement> {
        self.every_block().map(movement)
    }

    pub fn seconds(&self, phase: Phase) -> u32 {
        self.blocks(phase).iter().map(Block::seconds).sum()
    }

    pub fn minutes(&self) -> u16 {
        self.plan.budget.get()
    }

    pub fn sets(&self) -> u32 {
        self.blocks(Phase::Strength)
            .iter()
            .map(|block| u32::from(block.sets))
            .sum()
    }

    pub fn least_reserve(&self) -> Option<u8> {
        self.blocks(Phase::Strength)
            .iter()
            .filter_map(|block| block.reserve)
            .map(training::quantity::RepsInReserve::get)
            .min()
    }

    pub fn hardest_aerobic(&self) -> u8 {
        self.blocks(Phase::Aerobic)
            .iter()
            .map(|block| block.effort.get())
            .max()
            .unwrap_or(0)
    }

    pub fn balance_seconds(&self) -> u32 {
        [Phase::Skill, Phase::Strength]
            .iter()
            .flat_map(|phase| self.blocks(*phase))
            .filter(|block| movement(block).balance)
            .map(Block::seconds)
            .sum()
    }

    pub fn loads(&self, area: Area) -> bool {
        self.movements().any(|movement| movement.areas.contains(&area))
    }

    pub fn uses(&self, equipment: &[Equipment]) -> bool {
        self.movements().all(|movement| movement.possible_with(equipment))
    }

    /// Whether a reason was given, anew or as before.
    pub fn says(&self, what: impl Fn(&Change, &Cause) -> bool) -> bool {
        self.plan
            .reasons
            .iter()
            .chain(&self.plan.as_before)
            .any(|reason| what(&reason.change, &reason.cause))
    }

    pub fn because(&self, what: impl Fn(&Cause) -> bool) -> bool {
        self.says(|_, cause| what(cause))
    }
}

pub fn movement(block: &Block) -> &'static Movement {
    catalogue()
        .get(&block.movement)
        .expect("a plan names movements that exist")
}

pub fn slept(hours_tenths: i64) -> CheckIn {
    CheckIn {
        sleep: SleepMinutes::clamped(hours_tenths * 6),
        ..good_morning()
    }
}

pub fn all(score: i64) -> CheckIn {
    let score = Score::new(score).unwrap();
    CheckIn {
        energy: score,
        sleep_quality: score,
        muscles: score,
        stress: score,
        mood: score,
        ..good_morning()
    }
}

pub fn with_minutes(check_in: CheckIn, minutes: i64) -> CheckIn {
    CheckIn {
        minutes: Some(Minutes::new(minutes).unwrap()),
        ..check_in
    }
}

pub fn hurting(area: Area, kind: ComplaintKind, intensity: i64) -> CheckIn {
    CheckIn {
        complaints: vec![Complaint {
            area,
            kind,
            intensity: Intensity::new(intensity).unwrap(),
            alters_movement: false,
        }],
        ..good_morning()
    }
}

pub fn at(kind: PlaceKind, equipment: &[Equipment]) -> Vec<Place> {
    vec![Place {
        kind,
        equipment: equipment.to_vec(),
    }]
}

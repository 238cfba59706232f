//! One lived history and one planned session, for the mornings that change it.

use std::sync::LazyLock;

use training::check_in::{CheckIn, Complaint, ComplaintKind};
use training::generate::{Request, generate};
use training::movement::catalogue;
use training::plan::{Block, Cause, Change, Lever, SessionPlan};
use training::quantity::Intensity;
use training::vocabulary::{Area, Phase};

use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

/// A lifter after five weeks of steady training, on a Monday with a planned session.
pub static MONDAY: LazyLock<Life> = LazyLock::new(|| {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    life.live(35);
    life
});

pub fn on(check_in: &CheckIn) -> SessionPlan {
    MONDAY.plan(Some(check_in), |request| generate(&request))
}

pub fn with(levers: &[Lever]) -> SessionPlan {
    MONDAY.plan(Some(&good_morning()), |request| {
        generate(&Request { levers, ..request })
    })
}

pub fn usual() -> SessionPlan {
    on(&good_morning())
}

pub fn phase(plan: &SessionPlan, phase: Phase) -> &[Block] {
    &plan.phases.iter().find(|one| one.phase == phase).unwrap().blocks
}

pub fn sets(plan: &SessionPlan) -> u32 {
    phase(plan, Phase::Strength)
        .iter()
        .map(|block| u32::from(block.sets))
        .sum()
}

pub fn says(plan: &SessionPlan, what: impl Fn(&Change, &Cause) -> bool) -> bool {
    plan.reasons
        .iter()
        .any(|reason| what(&reason.change, &reason.cause))
}

pub fn complaint(area: Area, kind: ComplaintKind, intensity: i64) -> CheckIn {
    let intensity = Intensity::new(intensity).unwrap();
    CheckIn {
        complaints: vec![Complaint {
            area,
            kind,
            intensity,
            alters_movement: false,
        }],
        ..good_morning()
    }
}

pub fn touches(plan: &SessionPlan, area: Area) -> bool {
    let every = plan.phases.iter().flat_map(|phase| &phase.blocks);
    every
        .filter_map(|block| catalogue().get(&block.movement))
        .any(|movement| movement.areas.contains(&area))
}

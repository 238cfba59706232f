//! What strength work comes to over the weeks.

use training::plan::{Block, SessionPlan};
use training::vocabulary::Phase;

use crate::support::life::{Habits, Life};
use crate::support::people;

fn strength(plan: &SessionPlan) -> impl Iterator<Item = &Block> {
    plan.phases
        .iter()
        .filter(|phase| phase.phase == Phase::Strength)
        .flat_map(|phase| &phase.blocks)
}

fn gym_novice() -> Life {
    let mut profile = people::novice();
    profile.places = vec![people::gym()];
    let habits = Habits {
        grows: Some(30),
        ..Habits::STEADY
    };
    Life::new(profile, habits)
}

/// The heaviest working load of a lift in days `from..to`.
fn heaviest(plans: &[SessionPlan], lift: &str, from: usize, to: usize) -> u32 {
    plans[from..to]
        .iter()
        .flat_map(strength)
        .filter(|block| block.movement == lift)
        .filter_map(|block| block.load)
        .map(training::quantity::Grams::get)
        .max()
        .unwrap_or(0)
}

#[test]
fn a_novice_who_does_all_sets_moves_a_fifth_more_in_the_twelfth_week_than_in_the_second() {
    let mut life = gym_novice();
    let anchors = life.album.anchors.clone();
    let plans = life.live(84);
    assert!(anchors.len() >= 2);
    for lift in &anchors {
        let (then, now) = (heaviest(&plans, lift, 7, 14), heaviest(&plans, lift, 70, 84));
        assert!(then > 0 && now * 100 >= then * 120, "{lift}: {then} g to {now} g");
    }
}

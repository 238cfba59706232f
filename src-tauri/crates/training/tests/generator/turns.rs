//! Supersets: lifts for different muscles take turns where that makes room for sets.

use training::movement::catalogue;
use training::plan::{Block, SessionKind, SessionPlan};
use training::quantity::Minutes;
use training::vocabulary::Phase;

use crate::monday::{self, phase};
use crate::support::life::{Habits, Life};
use crate::support::people;

/// Shortest rest of a muscle between its sets in seconds (invariant 12).
const LEAST_REST: u32 = 60;

/// Plans of people with little time, each on a morning as usual.
fn mornings() -> Vec<SessionPlan> {
    let mut plans = Vec::new();
    for profile in [people::lifter(), people::novice()] {
        let mut life = Life::new(profile, Habits::STEADY);
        plans.extend(life.live(100));
    }
    plans
}

/// The pairs that take turns in a plan.
fn pairs(plan: &SessionPlan) -> Vec<(&Block, &Block)> {
    phase(plan, Phase::Strength)
        .windows(2)
        .filter(|pair| pair[0].superset)
        .map(|pair| (&pair[0], &pair[1]))
        .collect()
}

#[test]
fn lifts_that_take_turns_work_different_muscles_and_each_rests_while_the_other_works() {
    let plans = mornings();
    let all: Vec<_> = plans.iter().flat_map(pairs).collect();
    assert!(all.len() >= 20, "only {} pairs", all.len());
    for (first, second) in all {
        let names = format!("{} and {}", first.movement, second.movement);
        let direct = |block: &Block| &catalogue().get(&block.movement).unwrap().direct;
        assert!(
            direct(first)
                .iter()
                .all(|muscle| !direct(second).contains(muscle)),
            "{names}"
        );
        let rest = |own: &Block, other: &Block| own.rest.get() + other.work_seconds() + other.rest.get();
        assert!(
            rest(first, second) >= LEAST_REST && rest(second, first) >= LEAST_REST,
            "{names}"
        );
        assert!(
            first.sets == second.sets || first.sets == second.sets + 1,
            "{names}"
        );
        assert!(!first.fast && !second.fast && !second.superset, "{names}");
    }
}

#[test]
fn what_stands_in_for_one_of_a_pair_leaves_the_other_its_muscles() {
    for plan in mornings() {
        for (first, second) in pairs(&plan) {
            for (own, other) in [(first, second), (second, first)] {
                let partner = catalogue().get(&other.movement).unwrap();
                for slug in &own.alternatives {
                    let instead = catalogue().get(slug).unwrap();
                    let shares = instead
                        .direct
                        .iter()
                        .any(|muscle| partner.direct.contains(muscle));
                    assert!(!shares, "{slug} beside {}", other.movement);
                }
            }
        }
    }
}

#[test]
fn nobody_takes_turns_after_a_fall_or_in_light_mode() {
    let mut unsteady = people::novice();
    unsteady.screening.recent_fall = true;
    let mut light = people::novice();
    light.screening.heart_condition = true;
    for profile in [unsteady, light] {
        let mut life = Life::new(profile, Habits::STEADY);
        for plan in life.live(40) {
            assert!(pairs(&plan).is_empty(), "{:?}", plan.phases);
        }
    }
}

#[test]
fn half_an_hour_holds_five_sets_on_most_days_of_strength() {
    let mut profile = people::lifter();
    profile.minutes = Minutes::new(30).unwrap();
    let mut life = Life::new(profile, Habits::STEADY);
    let strong = |plan: &&SessionPlan| {
        let track = plan.track.filter(|track| !track.lighter);
        track.is_some() && matches!(plan.kind, SessionKind::Foundation | SessionKind::Build)
    };
    let plans = life.live(100);
    let mut sets: Vec<u32> = plans.iter().filter(strong).map(monday::sets).collect();
    sets.sort_unstable();
    assert!(sets.len() >= 20, "{sets:?}");
    assert!(sets[sets.len() / 2] >= 5, "{sets:?}");
}

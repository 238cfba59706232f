//! Two minutes at any time.

use std::collections::BTreeSet;

use proptest::prelude::*;
use training::check_in::{CheckIn, Complaint, ComplaintKind, Illness, RedFlag, Urgency};
use training::interlude::{Asked, Interlude, InterludeKind, interlude};
use training::movement::{Movement, Noise, catalogue};
use training::plan::Block;
use training::profile::{LifeContext, Profile};
use training::quantity::Intensity;
use training::vocabulary::{Area, Equipment, Pattern, PlaceKind};

use crate::life::today;
use crate::support::life::good_morning;
use crate::support::{people, people_any};

fn asked<'a>(profile: &'a Profile, check_in: &'a CheckIn, last: &'a [String], seed: u32) -> Asked<'a> {
    Asked {
        profile,
        since: None,
        day: today(),
        check_in: Some(check_in),
        spare: &[],
        place: PlaceKind::Home,
        last,
        seed,
    }
}

fn of(profile: &Profile, seed: u32) -> Interlude {
    interlude(&asked(profile, &good_morning(), &[], seed)).unwrap()
}

fn living(contexts: &[LifeContext]) -> Profile {
    let mut profile = people::novice();
    profile.contexts = contexts.to_vec();
    profile
}

fn movement(block: &Block) -> &'static Movement {
    catalogue().get(&block.movement).unwrap()
}

fn moves(interlude: &Interlude, area: Area) -> bool {
    interlude
        .blocks
        .iter()
        .any(|block| movement(block).areas.contains(&area))
}

#[test]
fn it_takes_two_minutes_in_two_or_three_movements_without_anything_to_fetch() {
    for contexts in [
        &[][..],
        &[LifeContext::Desk],
        &[LifeContext::Parent],
        &[LifeContext::Athlete],
    ] {
        for seed in 0..20 {
            let interlude = of(&living(contexts), seed);
            let seconds: u32 = interlude.blocks.iter().map(Block::seconds).sum();
            assert_eq!(seconds, 120);
            assert!((2..=3).contains(&interlude.blocks.len()));
            for block in &interlude.blocks {
                assert!(movement(block).possible_with(&[]) && block.load.is_none());
                assert_eq!(movement(block).noise, Noise::Silent);
            }
        }
    }
}

#[test]
fn it_follows_the_life_it_falls_into() {
    let desk = of(&living(&[LifeContext::Desk]), 1);
    assert!(moves(&desk, Area::Hip) && moves(&desk, Area::UpperBack));
    let athlete = of(&living(&[LifeContext::Athlete]), 1);
    assert!(moves(&athlete, Area::Ankle) && moves(&athlete, Area::Hip));
    let student = of(&living(&[LifeContext::Student]), 1);
    assert!(moves(&student, Area::Neck));
    let parent = of(&living(&[LifeContext::Parent]), 1);
    assert!(
        parent
            .blocks
            .iter()
            .any(|block| block.pattern != Pattern::Mobility)
    );
}

#[test]
fn older_adults_stand_beside_something_that_cannot_move() {
    for seed in 0..30 {
        let interlude = of(&people::older(), seed);
        assert_eq!(interlude.kind, InterludeKind::Older);
        for block in &interlude.blocks {
            assert!(
                !movement(block).balance || block.support.is_some(),
                "{}",
                block.movement
            );
        }
    }
    let both = living(&[LifeContext::Athlete, LifeContext::Older]);
    assert_eq!(of(&both, 3).kind, InterludeKind::Older);
}

#[test]
fn the_next_one_is_another_one() {
    let desk = living(&[LifeContext::Desk]);
    let slugs = |interlude: &Interlude| -> Vec<String> {
        interlude
            .blocks
            .iter()
            .map(|block| block.movement.clone())
            .collect()
    };
    let first = slugs(&of(&desk, 1));
    for seed in 0..10 {
        let next = interlude(&asked(&desk, &good_morning(), &first, seed)).unwrap();
        assert!(slugs(&next).iter().all(|slug| !first.contains(slug)));
    }
    let seen: BTreeSet<Vec<String>> = (0..20).map(|seed| slugs(&of(&desk, seed))).collect();
    assert!(seen.len() > 5, "{} different ones", seen.len());
}

#[test]
fn with_fever_only_breathing_is_left_and_with_an_emergency_nothing() {
    let mut fever = good_morning();
    fever.illness = Illness::Fever;
    let quiet = interlude(&asked(&people::novice(), &fever, &[], 1)).unwrap();
    assert_eq!(quiet.kind, InterludeKind::Quiet);
    assert!(
        quiet
            .blocks
            .iter()
            .all(|block| block.pattern == Pattern::Breathing)
    );
    for flag in RedFlag::ALL {
        let mut morning = good_morning();
        morning.red_flags = vec![*flag];
        let found = interlude(&asked(&people::novice(), &morning, &[], 1));
        match flag.urgency() {
            Urgency::Emergency => assert_eq!(found, None),
            Urgency::StopToday | Urgency::SeeClinician => {
                assert_eq!(found.unwrap().kind, InterludeKind::Quiet);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_in_it_touches_what_hurts(
        profile in people_any::profiles(),
        area in prop::sample::select(Area::ALL.to_vec()),
        seed in any::<u32>(),
    ) {
        let mut morning = good_morning();
        morning.complaints = vec![Complaint {
            area,
            kind: ComplaintKind::Painful,
            intensity: Intensity::clamped(3),
            alters_movement: false,
        }];
        let asked = asked(&profile, &morning, &[], seed);
        prop_assert_eq!(interlude(&asked), interlude(&asked));
        for block in interlude(&asked).into_iter().flat_map(|interlude| interlude.blocks) {
            prop_assert!(!movement(&block).areas.contains(&area), "{} with {:?}", block.movement, area);
            let holds = [Equipment::Chair, Equipment::Rail];
            prop_assert!(movement(&block).possible_with(&holds));
            prop_assert!(!profile.excluded_movements.contains(&block.movement));
        }
    }

    #[test]
    fn nothing_in_it_touches_what_stopped_a_movement_lately(
        profile in people_any::profiles(),
        spare in prop::sample::subsequence(Area::ALL.to_vec(), 1..4),
        seed in any::<u32>(),
    ) {
        let morning = good_morning();
        let asked = Asked { spare: &spare, ..asked(&profile, &morning, &[], seed) };
        let found = interlude(&asked);
        prop_assert!(found.is_some());
        for block in found.into_iter().flat_map(|interlude| interlude.blocks) {
            let breathes = block.pattern == Pattern::Breathing;
            prop_assert!(breathes || !movement(&block).touches(&spare), "{} with {spare:?}", block.movement);
        }
    }
}

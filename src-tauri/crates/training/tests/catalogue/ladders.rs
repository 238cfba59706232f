//! Easier and harder neighbours.

use std::collections::{BTreeMap, BTreeSet};

use training::movement::catalogue;
use training::vocabulary::{Equipment, Pattern};

#[test]
fn easier_and_harder_are_each_others_way_back() {
    for movement in catalogue().movements() {
        for harder in catalogue().harder(&movement.slug) {
            assert_eq!(
                harder.rung.rung,
                movement.rung.rung + 1,
                "{} -> {}",
                movement.slug,
                harder.slug
            );
            let back = catalogue().easier(&harder.slug);
            assert!(
                back.iter().any(|one| one.slug == movement.slug),
                "{} is harder than {}, but does not lead back",
                harder.slug,
                movement.slug
            );
        }
    }
}

#[test]
fn a_ladder_ends_at_its_foot_and_its_top() {
    assert!(catalogue().easier("wall-push-up").is_empty());
    assert!(catalogue().harder("archer-push-up").is_empty());
    assert!(catalogue().easier("no-such-movement").is_empty());
    assert!(catalogue().harder("no-such-movement").is_empty());
}

#[test]
fn everything_below_and_above_comes_nearest_first() {
    for movement in catalogue().movements() {
        let below: Vec<u8> = catalogue()
            .below(movement)
            .iter()
            .map(|one| one.rung.rung)
            .collect();
        let above: Vec<u8> = catalogue()
            .above(movement)
            .iter()
            .map(|one| one.rung.rung)
            .collect();
        assert!(below.is_sorted_by(|a, b| a >= b) && below.iter().all(|rung| *rung < movement.rung.rung));
        assert!(above.is_sorted() && above.iter().all(|rung| *rung > movement.rung.rung));
    }
}

#[test]
fn higher_rungs_never_ask_for_less_control_than_the_easiest_below() {
    for movement in catalogue().movements() {
        if let Some(easiest) = catalogue()
            .easier(&movement.slug)
            .iter()
            .map(|one| one.control)
            .min()
        {
            assert!(
                movement.control >= easiest,
                "{} stands above easier rungs but asks for less control",
                movement.slug
            );
        }
    }
}

#[test]
fn without_equipment_push_squat_lunge_hinge_and_balance_lead_from_anybody_to_long_practice() {
    let ways_up = [
        (Pattern::Push, "push-up"),
        (Pattern::Squat, "squat"),
        (Pattern::Lunge, "one-leg-squat"),
        (Pattern::Lunge, "split-squat"),
        (Pattern::Hinge, "bridge"),
        (Pattern::Hinge, "hamstring"),
        (Pattern::Balance, "stance"),
        (Pattern::Rotate, "plank"),
        (Pattern::Locomotion, "heel-raise"),
        (Pattern::Floor, "floor-transfer"),
        (Pattern::Coordination, "juggle"),
    ];
    for (pattern, ladder) in ways_up {
        let bare: BTreeMap<u8, &str> = catalogue()
            .available(&[])
            .filter(|movement| movement.rung.ladder == ladder)
            .inspect(|movement| assert_eq!(movement.pattern, pattern))
            .map(|movement| (movement.rung.rung, movement.slug.as_str()))
            .collect();
        assert!(bare.len() >= 3, "{ladder} has only {bare:?} without equipment");
    }
}

#[test]
fn balance_climbs_at_least_six_rungs_and_floor_and_juggling_at_least_four() {
    for (ladder, least) in [
        ("stance", 6),
        ("floor-transfer", 4),
        ("juggle", 4),
        ("push-up", 6),
    ] {
        let top = catalogue()
            .ladder(ladder)
            .map(|movement| movement.rung.rung)
            .max();
        assert!(top >= Some(least), "{ladder} ends at {top:?}");
    }
}

#[test]
fn a_support_or_an_implement_is_found_only_where_it_is() {
    let held = catalogue().get("one-leg-chair-sit").expect("it ships");
    assert!(!held.possible_with(&[]));
    assert!(held.possible_with(&[Equipment::Chair]));
    let goblet = catalogue().get("goblet-squat").expect("it ships");
    assert_eq!(
        goblet.implement_with(&[Equipment::Backpack]),
        Some(Equipment::Backpack)
    );
    assert_eq!(goblet.implement_with(&[Equipment::Band]), None);
    let raised = catalogue().get("loaded-step-up").expect("it ships");
    let there = [Equipment::Bench, Equipment::Dumbbells, Equipment::Backpack];
    assert_eq!(raised.implement_with(&there), Some(Equipment::Dumbbells));
    assert_eq!(
        raised.implement_with(&[Equipment::Bench, Equipment::Backpack]),
        None,
        "a step is missing"
    );
    let line = catalogue().get("line-walk").expect("it ships");
    assert_eq!(line.support_with(&[]), Some(training::plan::Support::Wall));
}

#[test]
fn whatever_is_trained_has_an_easier_or_a_harder_neighbour() {
    // Range of motion and breathing are dosed by how far and how long, not by a harder kind.
    let progresses = |pattern| !matches!(pattern, Pattern::Mobility | Pattern::Breathing);
    for movement in catalogue().movements().iter().filter(|m| progresses(m.pattern)) {
        let neighbours = catalogue().easier(&movement.slug).len() + catalogue().harder(&movement.slug).len();
        assert!(neighbours >= 1, "{} stands alone", movement.slug);
    }
}

#[test]
fn every_ladder_is_one_piece_without_a_circle() {
    let names: BTreeSet<&str> = catalogue()
        .movements()
        .iter()
        .map(|movement| movement.rung.ladder.as_str())
        .collect();
    for name in names {
        let all: BTreeSet<&str> = catalogue().ladder(name).map(|m| m.slug.as_str()).collect();
        let foot: Vec<&str> = catalogue()
            .ladder(name)
            .filter(|movement| catalogue().easier(&movement.slug).is_empty())
            .map(|movement| movement.slug.as_str())
            .collect();
        // Climbing from the foot reaches everybody, and takes no more steps than there are rungs: no step leads back.
        let mut reached: BTreeSet<&str> = foot.iter().copied().collect();
        let mut here = foot;
        let mut steps = 0;
        while !here.is_empty() {
            steps += 1;
            assert!(steps <= all.len(), "{name} leads in a circle");
            here = here
                .iter()
                .flat_map(|slug| catalogue().harder(slug))
                .map(|harder| harder.slug.as_str())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect();
            reached.extend(&here);
        }
        assert_eq!(reached, all, "{name} falls apart");
    }
}

//! Left and right, another load, another grip: one movement. Who looks for variety finds movements, not variants of one.

use std::collections::{BTreeMap, BTreeSet};

use training::movement::{Movement, catalogue};
use training::vocabulary::Phase;

/// Movements that the catalogue has at least, with all variants of one counted once.
const AT_LEAST: usize = 300;
/// Words of a name that only say which side works.
const SIDES: [&str; 2] = ["left", "right"];
/// Words of a name that only say how it is held.
const GRIPS: [&str; 9] = [
    "grip",
    "underhand",
    "overhand",
    "neutral",
    "supinated",
    "pronated",
    "wide",
    "narrow",
    "close",
];
/// Words of a name that only say what is held, or that something is.
const LOADS: [&str; 12] = [
    "loaded",
    "weighted",
    "heavy",
    "light",
    "bodyweight",
    "dumbbell",
    "dumbbells",
    "kettlebell",
    "barbell",
    "backpack",
    "cable",
    "band",
];

/// A name without the words that only name a side, a grip or a load.
fn bare(slug: &str) -> String {
    let says_more = |word: &&str| !SIDES.contains(word) && !GRIPS.contains(word) && !LOADS.contains(word);
    slug.split('-').filter(says_more).collect::<Vec<_>>().join("-")
}

#[test]
fn no_movement_is_only_the_other_side_of_another() {
    for movement in catalogue().movements() {
        assert!(
            movement.slug.split('-').all(|word| !SIDES.contains(&word)),
            "{}: both sides are one movement, done on each side",
            movement.slug
        );
    }
}

#[test]
fn no_two_movements_differ_only_in_what_is_held() {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let loaded = |movement: &&Movement| !movement.implements.is_empty();
    for movement in catalogue().for_phase(Phase::Strength).filter(loaded) {
        // Everything that makes it what it is, but its name, what it is loaded with and what has to be there for that.
        let facts = format!(
            "{:?}",
            (
                (
                    movement.pattern,
                    &movement.phases,
                    &movement.direct,
                    &movement.indirect
                ),
                (
                    &movement.areas,
                    movement.each_side,
                    movement.measure,
                    movement.range
                ),
                (
                    &movement.rung,
                    movement.control,
                    &movement.supports,
                    movement.tempo
                ),
                (
                    movement.fast,
                    movement.overhead,
                    movement.compound,
                    movement.life_skill
                ),
            )
        );
        if let Some(other) = known.insert(facts, &movement.slug) {
            panic!("{other} and {} are one movement with two loads", movement.slug);
        }
    }
}

#[test]
fn a_name_that_only_adds_a_load_or_a_grip_is_another_rung() {
    let mut by_name: BTreeMap<String, Vec<&Movement>> = BTreeMap::new();
    for movement in catalogue().movements() {
        by_name.entry(bare(&movement.slug)).or_default().push(movement);
    }
    for (name, variants) in by_name.iter().filter(|(_, variants)| variants.len() > 1) {
        for (at, one) in variants.iter().enumerate() {
            for other in &variants[at + 1..] {
                // It is there because it is harder or easier, works other muscles or one side at a time, or needs no weight
                // at all (a band is no load that can be picked); never as one more of the same.
                let what = |of: &Movement| {
                    let weightless = of.implements.is_empty();
                    (of.rung.clone(), of.direct.clone(), of.each_side, weightless)
                };
                assert!(
                    what(one) != what(other),
                    "{name}: {} and {} are one movement",
                    one.slug,
                    other.slug
                );
            }
        }
    }
}

#[test]
fn three_hundred_are_left_when_every_variant_counts_once() {
    let different: BTreeSet<String> = catalogue()
        .movements()
        .iter()
        .map(|one| bare(&one.slug))
        .collect();
    assert!(different.len() >= AT_LEAST, "only {}", different.len());
}

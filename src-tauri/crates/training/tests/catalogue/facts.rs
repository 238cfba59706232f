//! Facts that hang together: what a body cannot do without an area, the catalogue must not claim.

use std::collections::BTreeSet;

use training::movement::{LifeSkill, Measure, Movement, Noise, Space, catalogue};
use training::plan::Dose;
use training::quantity::Seconds;
use training::vocabulary::{Area, Equipment, Muscle, Pattern, Phase};

/// Asserts that every movement that `concerns` loads all of these areas.
fn all_load(what: &str, concerns: impl Fn(&Movement) -> bool, areas: &[Area]) {
    let mut seen = 0;
    for movement in catalogue()
        .movements()
        .iter()
        .filter(|movement| concerns(movement))
    {
        seen += 1;
        for area in areas {
            assert!(
                movement.areas.contains(area),
                "{} is {what}, and does not say that it loads {area:?}",
                movement.slug
            );
        }
    }
    assert!(seen >= 3, "{what}: only {seen} movements");
}

#[test]
fn each_pattern_loads_what_it_cannot_do_without() {
    all_load(
        "a knee bend",
        |m| matches!(m.pattern, Pattern::Squat | Pattern::Lunge),
        &[Area::Knee],
    );
    all_load("a push", |m| m.pattern == Pattern::Push, &[Area::Shoulder]);
    all_load("an overhead load", |m| m.overhead, &[Area::Shoulder, Area::Neck]);
    all_load(
        "a carry",
        |m| m.pattern == Pattern::Carry,
        &[Area::Wrist, Area::Hip, Area::Knee, Area::Ankle, Area::Foot],
    );
    all_load(
        "on foot",
        |m| matches!(m.rung.ladder.as_str(), "walk" | "stairs" | "dance" | "gait"),
        &[Area::Hip, Area::Knee, Area::Calf, Area::Ankle, Area::Foot],
    );
    all_load(
        "on the toes",
        |m| m.rung.ladder == "heel-raise",
        &[Area::Calf, Area::Ankle, Area::Foot],
    );
    all_load(
        "caught",
        |m| m.rung.ladder == "catch",
        &[Area::Shoulder, Area::Wrist],
    );
    all_load(
        "loud",
        |m| m.noise == Noise::Loud,
        &[Area::Knee, Area::Ankle, Area::Foot],
    );
}

#[test]
fn what_hangs_from_the_hands_loads_the_wrists() {
    let held = [Equipment::Dumbbells, Equipment::Kettlebell];
    all_load(
        "held in the hands",
        // The hip thrust carries its weight in the crease of the hips.
        |m| m.implements.iter().any(|one| held.contains(one)) && m.slug != "hip-thrust",
        &[Area::Wrist],
    );
    all_load(
        "hung from a bar",
        |m| {
            m.equipment
                .iter()
                .flatten()
                .any(|one| *one == Equipment::PullUpBar)
        },
        &[Area::Wrist, Area::Shoulder],
    );
}

#[test]
fn every_pattern_has_a_choice() {
    for pattern in Pattern::ALL {
        let count = catalogue().of_pattern(*pattern).count();
        assert!(count >= 3, "{pattern:?} has {count}");
    }
}

#[test]
fn every_life_skill_is_served_without_equipment() {
    // Shopping has to be something; everything else needs a body only.
    for skill in LifeSkill::ALL {
        let served = catalogue().available(&[Equipment::Backpack, Equipment::Chair]);
        let count = served.filter(|movement| movement.life_skill == *skill).count();
        assert!(count >= 1, "nobody serves {skill:?}");
    }
}

#[test]
fn every_area_can_be_moved_gently_before_and_after() {
    for area in Area::ALL {
        for phase in [Phase::Prime, Phase::Downshift] {
            let gentle = catalogue().available(&[]).filter(|m| {
                m.pattern == Pattern::Mobility && m.light && m.serves(phase) && m.touches(&[*area])
            });
            assert!(gentle.count() >= 1, "{phase:?} cannot ease {area:?}");
        }
    }
}

#[test]
fn every_muscle_can_be_trained_by_a_novice_with_nothing() {
    for muscle in Muscle::ALL {
        let bare: BTreeSet<&str> = catalogue()
            .available(&[])
            .filter(|m| m.serves(Phase::Strength) && m.direct.contains(muscle) && m.control <= 2 && !m.fast)
            .map(|m| m.slug.as_str())
            .collect();
        assert!(bare.len() >= 2, "{muscle:?}: {bare:?}");
    }
}

#[test]
fn what_lifts_the_front_of_the_foot_works_the_shins_and_not_the_calves() {
    let lifts: Vec<&Movement> = catalogue().ladder("toe-lift").collect();
    assert!(lifts.len() >= 2);
    for movement in lifts {
        assert_eq!(movement.direct, [Muscle::Shins], "{}", movement.slug);
        assert!(!movement.indirect.contains(&Muscle::Calves));
    }
    let rises: Vec<&Movement> = catalogue().ladder("heel-raise").collect();
    assert!(rises.iter().any(|movement| movement.direct == [Muscle::Calves]));
}

#[test]
fn equipment_is_named_once_and_only_as_far_as_needed() {
    for movement in catalogue().movements() {
        for (at, set) in movement.equipment.iter().enumerate() {
            let one: BTreeSet<_> = set.iter().collect();
            assert!(
                !set.is_empty() && one.len() == set.len(),
                "{}: {set:?}",
                movement.slug
            );
            for (other_at, other) in movement.equipment.iter().enumerate() {
                assert!(
                    at == other_at || !other.iter().all(|needed| set.contains(needed)),
                    "{}: {set:?} asks for more than {other:?}",
                    movement.slug
                );
            }
            assert!(
                movement.implements.is_empty() || set.iter().any(|one| movement.implements.contains(one)),
                "{}: {set:?} holds nothing that carries the load",
                movement.slug
            );
        }
    }
}

#[test]
fn breathing_touches_nothing_and_lasts_three_to_ten_minutes() {
    for movement in catalogue().of_pattern(Pattern::Breathing) {
        assert!(movement.areas.is_empty() && movement.light, "{}", movement.slug);
        assert_eq!(movement.measure, Measure::Breaths, "{}", movement.slug);
        assert!(
            movement.range.0 >= 180 && movement.range.1 <= 600,
            "{}",
            movement.slug
        );
        assert_eq!(movement.phases, [Phase::Downshift], "{}", movement.slug);
    }
}

#[test]
fn what_goes_somewhere_with_a_load_or_on_all_fours_is_measured_in_metres() {
    // What opens a session is a stretch of time, wherever it goes.
    let goes = |m: &Movement| {
        let loaded = m.pattern == Pattern::Carry && m.space == Space::Room;
        let crawls = m.rung.ladder == "crawl" && m.space == Space::Room;
        (loaded || crawls) && !m.raise
    };
    let mut seen = 0;
    for movement in catalogue().movements().iter().filter(|movement| goes(movement)) {
        seen += 1;
        assert_eq!(movement.measure, Measure::Distance, "{}", movement.slug);
        let (from, to) = movement.usual_range();
        assert!((5..=40).contains(&from) && from < to, "{}", movement.slug);
    }
    assert!(seen >= 7, "only {seen}");
}

#[test]
fn a_distance_is_planned_by_the_seconds_that_it_takes() {
    let dose = |slug, seconds| {
        let movement = catalogue().get(slug).expect("it ships");
        movement.timed(Seconds::clamped(seconds))
    };
    let walked = Dose::Distance {
        metres: 30,
        seconds: Seconds::clamped(30),
    };
    assert_eq!(dose("farmer-carry", 30), walked);
    let crawled = Dose::Distance {
        metres: 12,
        seconds: Seconds::clamped(25),
    };
    assert_eq!(dose("bear-crawl", 25), crawled);
    let held = Dose::Hold {
        seconds: Seconds::clamped(30),
    };
    assert_eq!(dose("plank", 30), held);
}

#[test]
fn what_is_unstable_needs_practice_and_a_support() {
    for movement in catalogue()
        .movements()
        .iter()
        .filter(|movement| movement.unstable)
    {
        assert!(
            movement.control >= 3 && !movement.supports.is_empty(),
            "{}",
            movement.slug
        );
        assert!(
            movement.rung.rung >= 3,
            "{} comes before its level is mastered",
            movement.slug
        );
    }
}

#[test]
fn fast_work_is_never_gentle_and_loud_work_is_never_for_beginners() {
    for movement in catalogue().movements() {
        assert!(
            !(movement.light && movement.fast) || movement.pattern == Pattern::Reaction,
            "{} is fast and light",
            movement.slug
        );
        let loud = movement.noise == Noise::Loud;
        assert!(
            !loud || (!movement.light && movement.control >= 3),
            "{} is loud",
            movement.slug
        );
    }
}

#[test]
fn heavy_bars_come_with_long_practice_and_light_first_loads() {
    for movement in catalogue().movements() {
        let Some(load) = movement.first_load else { continue };
        assert!(load.get() <= 30_000, "{} starts at {load:?}", movement.slug);
        let hands = movement.implements.contains(&Equipment::Dumbbells);
        assert!(
            !hands || load.get() <= 10_000,
            "{} starts at {load:?} by hand",
            movement.slug
        );
        let bar = movement.implements == [Equipment::Barbell];
        assert!(
            !bar || movement.control >= 4,
            "{} puts a novice under a bar",
            movement.slug
        );
    }
}

#[test]
fn nothing_of_light_mode_is_fast() {
    for movement in catalogue().movements() {
        assert!(!(movement.light && movement.fast), "{}", movement.slug);
    }
}

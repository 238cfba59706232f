//! Aerobic ways: every place has easy ones for the base and hard ones for intervals, quiet ones at home.

use training::movement::{Movement, Noise, Space, catalogue};
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

/// Highest usual effort of an easy way (CR-10; training-science §5, "light").
const EASY: u8 = 3;
/// Lowest usual effort of a way that can carry intervals (CR-10; training-science §5, above "moderate").
const HARD: u8 = 5;
/// Lowest usual effort that counts as vigorous (CR-10; WHO 2020, training-science §5).
const VIGOROUS: u8 = 7;
/// Most control that somebody new is asked for.
const NOVICE: u8 = 2;

/// Returns the least that a place of this kind offers.
const fn least_equipment(place: PlaceKind) -> &'static [Equipment] {
    match place {
        PlaceKind::Home | PlaceKind::Outdoors | PlaceKind::Travel => &[],
        PlaceKind::Gym => &[
            Equipment::Treadmill,
            Equipment::Bike,
            Equipment::Rower,
            Equipment::Step,
        ],
    }
}

/// Returns the aerobic ways that a place allows without leaving it.
fn ways(place: PlaceKind) -> Vec<&'static Movement> {
    let fits = |movement: &Movement| match place {
        PlaceKind::Home | PlaceKind::Gym | PlaceKind::Travel => {
            movement.space != Space::Open || !movement.equipment.is_empty()
        }
        PlaceKind::Outdoors => movement.space != Space::Mat,
    };
    catalogue()
        .available(least_equipment(place))
        .filter(|movement| movement.serves(Phase::Aerobic) && fits(movement))
        .collect()
}

fn usual(movement: &Movement) -> u8 {
    movement.effort.expect("every aerobic way names its effort")
}

fn slugs<'a>(movements: impl IntoIterator<Item = &'a &'a Movement>) -> Vec<&'a str> {
    movements
        .into_iter()
        .map(|movement| movement.slug.as_str())
        .collect()
}

#[test]
fn every_place_has_easy_ways_and_hard_ways_for_somebody_new() {
    for place in PlaceKind::ALL {
        let ways = ways(*place);
        let easy: Vec<_> = ways
            .iter()
            .copied()
            .filter(|way| (2..=EASY).contains(&usual(way)) && way.control == 1)
            .collect();
        let hard: Vec<_> = ways
            .iter()
            .copied()
            .filter(|way| usual(way) >= HARD && way.control <= NOVICE)
            .collect();
        assert!(easy.len() >= 2, "{place:?}, easy: {:?}", slugs(&easy));
        assert!(hard.len() >= 2, "{place:?}, hard: {:?}", slugs(&hard));
    }
}

#[test]
fn every_place_has_a_vigorous_way_for_somebody_trained() {
    for place in PlaceKind::ALL {
        let vigorous = ways(*place).into_iter().filter(|way| usual(way) >= VIGOROUS);
        assert!(vigorous.count() >= 1, "{place:?}");
    }
}

#[test]
fn a_quiet_home_has_easy_and_hard_ways_that_no_neighbour_hears() {
    for place in [PlaceKind::Home, PlaceKind::Travel] {
        let silent: Vec<_> = ways(place)
            .into_iter()
            .filter(|way| way.noise == Noise::Silent)
            .collect();
        let easy = silent.iter().filter(|way| usual(way) <= EASY).count();
        let hard = silent.iter().filter(|way| usual(way) >= HARD).count();
        let vigorous = silent.iter().filter(|way| usual(way) >= VIGOROUS).count();
        assert!(
            easy >= 2 && hard >= 2 && vigorous >= 1,
            "{place:?}: {:?}",
            slugs(&silent)
        );
    }
}

#[test]
fn one_painful_area_leaves_a_hard_way_for_somebody_new_in_every_place() {
    for place in PlaceKind::ALL {
        for area in Area::ALL {
            let left = ways(*place)
                .into_iter()
                .filter(|way| usual(way) >= HARD && way.control <= NOVICE && !way.touches(&[*area]));
            assert!(left.count() >= 1, "{place:?} with a painful {area:?}");
        }
    }
}

#[test]
fn hard_ways_are_never_light_never_open_a_session_and_come_after_easier_ones() {
    for way in catalogue().for_phase(Phase::Aerobic) {
        let hard = usual(way) >= HARD;
        assert!(!hard || (!way.light && !way.raise), "{}", way.slug);
        for below in catalogue().easier(&way.slug) {
            assert!(
                usual(below) <= usual(way) || !hard,
                "{} is below {}, and harder",
                below.slug,
                way.slug
            );
        }
    }
}

#[test]
fn what_can_be_done_for_intervals_needs_no_long_block() {
    /// Shortest interval session that is worth the name, in seconds: what a hard way must be willing to last at most.
    const SHORT_BLOCK: u16 = 120;
    for place in [PlaceKind::Home, PlaceKind::Travel, PlaceKind::Gym] {
        let short = ways(place)
            .into_iter()
            .filter(|way| usual(way) >= HARD && way.range.0 <= SHORT_BLOCK);
        assert!(short.count() >= 2, "{place:?}");
    }
}

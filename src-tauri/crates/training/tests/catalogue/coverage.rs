//! No empty cell: every person, in every place, with any one area painful, finds what a session needs.
//!
//! A painful area is kept out of everything here, easy range included: stricter than §7 asks, so that a plan never
//! has to choose between safe and possible.

use std::collections::BTreeSet;

use training::movement::{Movement, Noise, Space, catalogue};
use training::profile::LifeContext;
use training::vocabulary::{Area, Equipment, Pattern, Phase};

/// What a person can be asked for.
pub struct Person {
    name: &'static str,
    most_control: u8,
    pub light_only: bool,
    older: bool,
    quiet: bool,
}

const fn person(name: &'static str, most_control: u8) -> Person {
    Person {
        name,
        most_control,
        light_only: false,
        older: false,
        quiet: false,
    }
}

/// Returns the kinds of people that a context stands for: new to it, used to it, and in light mode.
fn people(context: LifeContext) -> [Person; 3] {
    let (newcomer, regular) = match context {
        LifeContext::Desk => (person("new at a desk", 2), person("trained at a desk", 5)),
        LifeContext::Student => (person("new student", 2), person("trained student", 5)),
        // A sleeping child next door.
        LifeContext::Parent => (
            Person {
                quiet: true,
                ..person("new parent", 2)
            },
            Person {
                quiet: true,
                ..person("trained parent", 5)
            },
        ),
        LifeContext::Athlete => (person("young athlete", 3), person("athlete", 5)),
        LifeContext::Older => (
            Person {
                older: true,
                ..person("older and new", 1)
            },
            Person {
                older: true,
                ..person("older and trained", 3)
            },
        ),
    };
    let light = Person {
        light_only: true,
        older: context == LifeContext::Older,
        ..person("in light mode", 1)
    };
    [newcomer, regular, light]
}

/// Somewhere to train.
pub struct Where {
    name: &'static str,
    pub equipment: &'static [Equipment],
    indoors: bool,
}

const fn indoors(name: &'static str, equipment: &'static [Equipment]) -> Where {
    Where {
        name,
        equipment,
        indoors: true,
    }
}

const PLACES: [Where; 9] = [
    indoors("at home with nothing", &[]),
    indoors("at home with a chair", &[Equipment::Chair]),
    indoors("at home with a band", &[Equipment::Band]),
    indoors("at home with dumbbells", &[Equipment::Dumbbells]),
    indoors(
        "at home with stairs and a backpack",
        &[Equipment::Step, Equipment::Rail, Equipment::Backpack],
    ),
    indoors("in a full gym", Equipment::ALL),
    indoors("in a hotel room", &[]),
    indoors(
        "in a hotel room with a band",
        &[Equipment::Band, Equipment::Chair],
    ),
    Where {
        name: "outdoors",
        equipment: &[],
        indoors: false,
    },
];

/// Somebody somewhere, with one painful area or none.
pub struct Cell<'a> {
    pub person: &'a Person,
    pub place: &'a Where,
    pub painful: Option<Area>,
}

impl Cell<'_> {
    pub fn allows(&self, movement: &Movement) -> bool {
        let Person {
            most_control,
            light_only,
            older,
            quiet,
            name: _,
        } = *self.person;
        let bearable = match movement.noise {
            Noise::Silent | Noise::Some => true,
            Noise::Loud => !older && !quiet,
        };
        movement.possible_with(self.place.equipment)
            && movement.control <= most_control
            && (!light_only || movement.light)
            && bearable
            && self.painful.is_none_or(|area| !movement.touches(&[area]))
    }

    pub fn choices(&self, phase: Phase) -> Vec<&'static Movement> {
        catalogue()
            .for_phase(phase)
            .filter(|movement| self.allows(movement))
            .collect()
    }

    fn require(&self, what: &str, found: &[&Movement], least: usize, holds: bool, empty: &mut Vec<String>) {
        if holds {
            return;
        }
        let slugs: Vec<&str> = found.iter().map(|movement| movement.slug.as_str()).collect();
        empty.push(format!(
            "{}, {}, painful: {:?}: needs {least} {what}, has {slugs:?}",
            self.person.name, self.place.name, self.painful
        ));
    }

    pub fn require_count(&self, what: &str, found: &[&Movement], least: usize, empty: &mut Vec<String>) {
        self.require(what, found, least, found.len() >= least, empty);
    }

    /// Whether it can be done without leaving the place: in a room only what stands there is open space.
    fn fits_the_room(&self, movement: &Movement) -> bool {
        !self.place.indoors || movement.space != Space::Open || !movement.equipment.is_empty()
    }
}

/// Requires what every phase needs.
fn every_phase(cell: &Cell<'_>, empty: &mut Vec<String>) {
    let prime = cell.choices(Phase::Prime);
    let raise: Vec<_> = prime
        .iter()
        .copied()
        .filter(|m| m.raise && cell.fits_the_room(m))
        .collect();
    let mobility: Vec<_> = prime
        .iter()
        .copied()
        .filter(|m| m.pattern == Pattern::Mobility && !m.raise)
        .collect();
    cell.require_count("to raise", &raise, 1, empty);
    cell.require_count("to mobilise", &mobility, 2, empty);
    cell.require_count("for prime", &prime, 3, empty);

    let skill = cell.choices(Phase::Skill);
    cell.require_count("for skill", &skill, 2, empty);
    if cell.person.older {
        // Invariants 27 and 28: balance in every session, with a support named.
        let balance: Vec<_> = skill
            .iter()
            .copied()
            .filter(|m| m.balance && !m.supports.is_empty())
            .collect();
        cell.require_count("for balance with a support", &balance, 2, empty);
    }

    let strength: Vec<_> = cell
        .choices(Phase::Strength)
        .into_iter()
        .filter(|m| !m.fast)
        .collect();
    let patterns: BTreeSet<_> = strength.iter().map(|m| m.pattern).collect();
    cell.require("patterns of strength", &strength, 2, patterns.len() >= 2, empty);
    cell.require_count("for strength", &strength, 3, empty);
    if cell.person.older || cell.person.light_only {
        // Not everybody gets up from the floor yet.
        let upright: Vec<_> = strength
            .iter()
            .copied()
            .filter(|m| m.space != Space::Mat)
            .collect();
        let patterns: BTreeSet<_> = upright.iter().map(|m| m.pattern).collect();
        cell.require(
            "patterns of strength off the floor",
            &upright,
            2,
            patterns.len() >= 2,
            empty,
        );
    }

    let aerobic = cell.choices(Phase::Aerobic);
    cell.require_count("aerobic ways", &aerobic, 1, empty);
    let sheltered: Vec<_> = aerobic
        .iter()
        .copied()
        .filter(|m| cell.fits_the_room(m))
        .collect();
    cell.require_count("aerobic ways that fit the place", &sheltered, 1, empty);

    let downshift = cell.choices(Phase::Downshift);
    let breathing: Vec<_> = downshift
        .iter()
        .copied()
        .filter(|m| m.pattern == Pattern::Breathing)
        .collect();
    let easing: Vec<_> = downshift
        .iter()
        .copied()
        .filter(|m| m.pattern == Pattern::Mobility)
        .collect();
    cell.require_count("ways to breathe", &breathing, 2, empty);
    cell.require_count("ways to ease out", &easing, 2, empty);
}

/// Asks for everybody everywhere, and fails with every cell that `check` reports as empty.
pub fn every_cell(mut check: impl FnMut(&Cell<'_>, &mut Vec<String>)) {
    let mut empty = Vec::new();
    let pains = || Area::ALL.iter().copied().map(Some).chain([None]);
    for context in LifeContext::ALL {
        for person in &people(*context) {
            for place in &PLACES {
                for painful in pains() {
                    check(
                        &Cell {
                            person,
                            place,
                            painful,
                        },
                        &mut empty,
                    );
                }
            }
        }
    }
    assert!(
        empty.is_empty(),
        "{} empty cells:\n{}",
        empty.len(),
        empty.join("\n")
    );
}

#[test]
fn every_person_everywhere_with_any_one_painful_area_has_every_phase() {
    every_cell(every_phase);
}

#[test]
fn pulling_is_possible_everywhere_unless_what_pulls_is_painful() {
    every_cell(|cell, empty| {
        if matches!(cell.painful, Some(Area::Shoulder | Area::UpperBack)) || cell.person.light_only {
            return;
        }
        let pulling: Vec<_> = cell
            .choices(Phase::Strength)
            .into_iter()
            .filter(|m| m.pattern == Pattern::Pull && !m.fast)
            .collect();
        cell.require_count("to pull", &pulling, 1, empty);
    });
}

#[test]
fn pushing_and_legs_are_possible_everywhere_unless_what_works_is_painful() {
    every_cell(|cell, empty| {
        let strength: Vec<_> = cell
            .choices(Phase::Strength)
            .into_iter()
            .filter(|m| !m.fast)
            .collect();
        let arms_hurt = matches!(
            cell.painful,
            Some(Area::Shoulder | Area::Elbow | Area::Wrist | Area::Chest)
        );
        if !arms_hurt && !cell.person.light_only {
            let pushing: Vec<_> = strength
                .iter()
                .copied()
                .filter(|m| m.pattern == Pattern::Push)
                .collect();
            cell.require_count("to push", &pushing, 1, empty);
        }
        let legs: Vec<_> = strength
            .iter()
            .copied()
            .filter(|m| {
                matches!(
                    m.pattern,
                    Pattern::Squat | Pattern::Hinge | Pattern::Lunge | Pattern::Locomotion
                )
            })
            .collect();
        cell.require_count("for the legs", &legs, 1, empty);
    });
}

#[test]
fn an_older_person_has_power_without_equipment_wherever_the_legs_or_arms_allow() {
    every_cell(|cell, empty| {
        if !cell.person.older || cell.person.light_only {
            return;
        }
        let fast: Vec<_> = cell
            .choices(Phase::Strength)
            .into_iter()
            .filter(|m| m.fast && m.pattern == Pattern::Power)
            .collect();
        cell.require_count("for power", &fast, 1, empty);
    });
}

#[test]
fn the_aerobic_ways_of_every_cell_together_fill_the_longest_block() {
    /// Longest aerobic block of a session: 60 minutes of endurance (§7).
    const LONGEST_BLOCK_SECONDS: u32 = 35 * 60;
    every_cell(|cell, empty| {
        let ways: Vec<_> = cell
            .choices(Phase::Aerobic)
            .into_iter()
            .filter(|m| cell.fits_the_room(m))
            .collect();
        let seconds: u32 = ways.iter().map(|m| u32::from(m.range.1)).sum();
        cell.require(
            "seconds of aerobic work",
            &ways,
            2_100,
            seconds >= LONGEST_BLOCK_SECONDS,
            empty,
        );
    });
}

#[test]
fn a_drowsy_morning_still_finds_plain_skills_and_plain_balance() {
    // Ease or below: no new skill, nothing fast (invariant 30). The foot of a ladder that anybody can do is never new.
    every_cell(|cell, empty| {
        let plain: Vec<_> = cell
            .choices(Phase::Skill)
            .into_iter()
            .filter(|m| m.control == 1 && m.rung.rung == 1 && !m.fast)
            .collect();
        cell.require_count("plain skills", &plain, 2, empty);
        if cell.person.older {
            let balance: Vec<_> = plain
                .iter()
                .copied()
                .filter(|m| m.balance && !m.supports.is_empty())
                .collect();
            cell.require_count("plain balance", &balance, 1, empty);
        }
    });
}

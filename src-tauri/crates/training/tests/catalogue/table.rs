//! The whole table: context × equipment × painful area × pattern × level. A cell may be empty only for a reason that
//! stands here, and no reason may stand here idly.

use std::collections::BTreeSet;

use training::movement::{LifeSkill, Movement, catalogue};
use training::vocabulary::{Area, Equipment, Muscle, Pattern, Phase};

use crate::coverage::{Cell, every_cell};

/// Returns the painful areas that may leave no choice of a pattern: those that it cannot do without.
const fn without(pattern: Pattern) -> &'static [Area] {
    match pattern {
        Pattern::Squat => &[Area::Thigh, Area::Knee],
        Pattern::Hinge => &[Area::Hip],
        Pattern::Lunge => &[Area::Hip, Area::Thigh, Area::Knee, Area::Ankle, Area::Foot],
        Pattern::Push => &[Area::Shoulder],
        Pattern::Carry => &[
            Area::Shoulder,
            Area::Elbow,
            Area::Wrist,
            Area::UpperBack,
            Area::LowerBack,
            Area::Abdomen,
            Area::Hip,
            Area::Knee,
            Area::Ankle,
            Area::Foot,
        ],
        Pattern::Rotate => &[Area::Abdomen],
        // Rolling, kneeling and rising take the hips; who cannot kneel at a chair yet needs neck, trunk and arms too.
        Pattern::Floor => &[Area::Neck, Area::Shoulder, Area::Abdomen, Area::Hip],
        Pattern::Pull
        | Pattern::Locomotion
        | Pattern::Balance
        | Pattern::Reaction
        | Pattern::Coordination
        | Pattern::Mobility
        | Pattern::Breathing
        | Pattern::Aerobic
        | Pattern::Power => &[],
    }
}

/// Whether a plan of light mode has any of this pattern: walking, mobility, supported sit-to-stand, heel raises, balance
/// with support, breathing (§7).
const fn belongs_to_light_mode(pattern: Pattern) -> bool {
    match pattern {
        Pattern::Squat
        | Pattern::Hinge
        | Pattern::Locomotion
        | Pattern::Balance
        | Pattern::Coordination
        | Pattern::Mobility
        | Pattern::Breathing
        | Pattern::Aerobic => true,
        Pattern::Lunge
        | Pattern::Push
        | Pattern::Pull
        | Pattern::Carry
        | Pattern::Rotate
        | Pattern::Reaction
        | Pattern::Power
        | Pattern::Floor => false,
    }
}

/// Whether there is anything to carry.
fn holds_a_load(cell: &Cell<'_>) -> bool {
    let loads = [Equipment::Backpack, Equipment::Dumbbells, Equipment::Kettlebell];
    cell.place.equipment.iter().any(|one| loads.contains(one))
}

#[test]
fn every_pattern_has_a_choice_in_every_cell_that_a_plan_needs() {
    let mut idle: BTreeSet<(Pattern, Area)> = Pattern::ALL
        .iter()
        .flat_map(|pattern| without(*pattern).iter().map(|area| (*pattern, *area)))
        .collect();
    let mut cells = 0;
    every_cell(|cell, empty| {
        for pattern in Pattern::ALL {
            let needed = (!cell.person.light_only || belongs_to_light_mode(*pattern))
                && (*pattern != Pattern::Carry || holds_a_load(cell));
            if !needed {
                continue;
            }
            cells += 1;
            let choices: Vec<_> = catalogue()
                .of_pattern(*pattern)
                .filter(|movement| cell.allows(movement))
                .collect();
            match cell.painful {
                Some(area) if without(*pattern).contains(&area) => {
                    if choices.is_empty() {
                        idle.remove(&(*pattern, area));
                    }
                }
                _ => cell.require_count(&format!("of {pattern:?}"), &choices, 1, empty),
            }
        }
    });
    assert!(idle.is_empty(), "excused without need: {idle:?}");
    assert!(cells >= 20_000, "only {cells} cells");
}

/// Returns the painful areas that may leave a muscle without any bare-handed training: those that it works through.
const fn works_through(muscle: Muscle) -> &'static [Area] {
    match muscle {
        Muscle::Quadriceps => &[Area::Thigh, Area::Knee],
        Muscle::Hamstrings | Muscle::Glutes => &[Area::Hip],
        Muscle::Calves | Muscle::Shins => &[Area::Calf, Area::Ankle, Area::Foot],
        // Without equipment every push is borne by the hands.
        Muscle::Chest | Muscle::Triceps => &[Area::Shoulder, Area::Elbow, Area::Wrist],
        // Without anything to pull on the back works by pressing elbows and shoulder blades back.
        Muscle::Back => &[Area::UpperBack],
        Muscle::Shoulders => &[Area::Shoulder],
        Muscle::Biceps => &[Area::Elbow, Area::Wrist],
        Muscle::Core => &[],
    }
}

#[test]
fn one_painful_area_leaves_every_other_muscle_a_way_with_nothing_at_hand() {
    let mut idle: BTreeSet<(Muscle, Area)> = Muscle::ALL
        .iter()
        .flat_map(|muscle| works_through(*muscle).iter().map(|area| (*muscle, *area)))
        .collect();
    every_cell(|cell, empty| {
        if cell.person.light_only || !cell.place.equipment.is_empty() {
            return;
        }
        for muscle in Muscle::ALL {
            let trains = |movement: &&&Movement| {
                !movement.fast && (movement.direct.contains(muscle) || movement.indirect.contains(muscle))
            };
            let strength = cell.choices(Phase::Strength);
            let ways: Vec<_> = strength.iter().filter(trains).copied().collect();
            match cell.painful {
                Some(area) if works_through(*muscle).contains(&area) => {
                    if ways.is_empty() {
                        idle.remove(&(*muscle, area));
                    }
                }
                _ => cell.require_count(&format!("for {muscle:?}"), &ways, 1, empty),
            }
        }
    });
    assert!(idle.is_empty(), "excused without need: {idle:?}");
}

#[test]
fn every_life_skill_begins_where_anybody_can_and_leads_somewhere() {
    for skill in LifeSkill::ALL {
        let there = [Equipment::Chair, Equipment::Backpack];
        let mut first = catalogue().available(&there).filter(|m| m.life_skill == *skill);
        assert!(
            first.any(|movement| movement.control == 1),
            "nobody new can begin with {skill:?}"
        );
        let mut further = catalogue().movements().iter().filter(|m| m.life_skill == *skill);
        let calm = *skill == LifeSkill::CalmDown;
        assert!(
            calm || further.any(|movement| movement.control >= 3),
            "{skill:?} leads nowhere"
        );
    }
}

#[test]
fn what_anybody_may_tip_over_in_has_a_support_at_hand() {
    // One foot in the air, or both in line, and nothing in the hands that would let go of a support.
    let tipping = |movement: &&Movement| movement.balance || movement.pattern == Pattern::Balance;
    let mut seen = 0;
    for movement in catalogue().movements().iter().filter(tipping) {
        seen += 1;
        assert!(
            movement.support_with(&[]).is_some() || movement.support_with(&[Equipment::Chair]).is_some(),
            "{} has nothing to hold at home",
            movement.slug
        );
    }
    assert!(seen >= 30, "only {seen}");
}

//! Every context, 10 to 60 minutes, with and without equipment, any one area painful: every phase that fits.

use training::check_in::{CheckIn, Complaint, ComplaintKind};
use training::generate::budget::shares;
use training::generate::generate;
use training::plan::Outcome;
use training::profile::{LifeContext, Place, Profile};
use training::quantity::{Intensity, Minutes};
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use crate::support::life::{Habits, Life, good_morning};

fn person(context: LifeContext, minutes: i64, equipment: Vec<Equipment>) -> Profile {
    let birth_year = if context == LifeContext::Older { 1950 } else { 1990 };
    Profile {
        contexts: vec![context],
        minutes: Minutes::new(minutes).unwrap(),
        places: vec![Place {
            kind: PlaceKind::Home,
            equipment,
        }],
        ..Profile::with_birth_year(birth_year)
    }
}

#[test]
fn every_cell_has_every_phase_that_its_minutes_allow() {
    let mut missing = Vec::new();
    for context in LifeContext::ALL {
        for minutes in [10, 15, 20, 25, 30, 45, 60] {
            for equipment in [Vec::new(), Equipment::ALL.to_vec()] {
                let equipped = !equipment.is_empty();
                let life = Life::new(person(*context, minutes, equipment), Habits::STEADY);
                for area in std::iter::once(None).chain(Area::ALL.iter().copied().map(Some)) {
                    let complaints = area.into_iter().map(|area| Complaint {
                        area,
                        kind: ComplaintKind::Painful,
                        intensity: Intensity::new(5).unwrap(),
                        alters_movement: false,
                    });
                    let check_in = CheckIn {
                        complaints: complaints.collect(),
                        ..good_morning()
                    };
                    let plan = life.plan(Some(&check_in), |request| generate(&request));
                    assert_eq!(plan.outcome, Outcome::Train);
                    let older = *context == LifeContext::Older;
                    let planned = shares(plan.kind, older, u32::from(plan.budget.get()));
                    for phase in Phase::ALL {
                        let filled = plan
                            .phases
                            .iter()
                            .any(|one| one.phase == *phase && !one.blocks.is_empty());
                        if planned.of(*phase) > 0 && !filled {
                            missing.push(format!(
                                "{context:?} {minutes} min, equipment {equipped}, {area:?}: {phase:?}"
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{} cells:\n{}",
        missing.len(),
        missing[..missing.len().min(40)].join("\n")
    );
}

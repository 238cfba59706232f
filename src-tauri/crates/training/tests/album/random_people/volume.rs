//! How much of what an album's weeks hold: sets for each muscle, pulls beside pushes, and how heavy they are.

use training::album::{WeekTheme, Zone};
use training::exclusions::light_mode;
use training::load::HALF_SETS;
use training::vocabulary::{Muscle, Pattern};

use super::{everybody, half_sets, movement};

/// The muscle groups that WHO 2020 means by all major ones.
const MAJOR: [Muscle; 7] = [
    Muscle::Quadriceps,
    Muscle::Hamstrings,
    Muscle::Glutes,
    Muscle::Chest,
    Muscle::Back,
    Muscle::Shoulders,
    Muscle::Core,
];

#[test]
fn what_a_building_week_leaves_out_is_said_and_nothing_else() {
    let mut left_out = 0;
    for (_, album) in everybody() {
        for week in album.weeks.iter().filter(|week| week.theme == WeekTheme::Build) {
            let sum = half_sets(week);
            let days = |muscle: &Muscle| {
                let trains = |lift: &&training::album::PlannedLift| {
                    let movement = movement(&lift.movement);
                    movement.direct.contains(muscle) || movement.indirect.contains(muscle)
                };
                let sessions = week.sessions.iter();
                sessions
                    .filter(|session| session.lifts.iter().any(|lift| trains(&lift)))
                    .count()
            };
            for muscle in Muscle::ALL.iter().filter(|muscle| **muscle != Muscle::Shins) {
                let under = sum.get(muscle).copied().unwrap_or(0) < 4 * HALF_SETS;
                let rare = week.sessions.len() >= 2 && MAJOR.contains(muscle) && days(muscle) < 2;
                assert_eq!(week.left_out.contains(muscle), under || rare, "{muscle:?}");
                left_out += u32::from(under || rare);
            }
        }
    }
    assert!(left_out >= 100);
}

#[test]
fn no_muscle_group_is_planned_past_its_weekly_ceiling() {
    for (profile, album) in everybody() {
        let careful = profile.training_months.get() < 12 || profile.is_older(album.starts);
        let most = if careful { 12 } else { 16 } * HALF_SETS;
        for week in &album.weeks {
            assert!(half_sets(week).values().all(|half| *half <= most));
        }
    }
}

#[test]
fn pushes_never_run_ahead_of_pulls() {
    for (_, album) in everybody() {
        for week in &album.weeks {
            let (mut pulls, mut pushes) = (0_u32, 0_u32);
            for session in &week.sessions {
                for lift in &session.lifts {
                    match movement(&lift.movement).pattern {
                        Pattern::Pull => pulls += u32::from(lift.sets),
                        Pattern::Push => pushes += u32::from(lift.sets),
                        _ => {}
                    }
                }
                // A first week and an early building week are smaller by a set here and there.
                assert!(
                    pushes * 2 <= pulls * 3 + 3 || (pulls == 0 && pushes <= 6),
                    "{pushes} against {pulls}"
                );
            }
        }
    }
}

#[test]
fn novices_and_light_mode_do_not_undulate_and_nobody_older_lifts_heavy() {
    for (profile, album) in everybody() {
        let zones = album
            .weeks
            .iter()
            .flat_map(|week| &week.sessions)
            .flat_map(|session| &session.lifts);
        for lift in zones {
            let novice = profile.training_months.get() < 3;
            if novice || light_mode(profile, album.starts).is_some() {
                assert_eq!(lift.zone, Zone::Usual);
            }
            if profile.is_older(album.starts) {
                assert!(matches!(lift.zone, Zone::Usual | Zone::Light));
            }
        }
    }
}

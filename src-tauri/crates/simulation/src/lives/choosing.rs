//! What a person does with a day's plan before it begins: side B, a lever, another place, or nothing.

use training::check_in::CheckIn;
use training::plan::{Lever, Outcome, SessionPlan};
use training::profile::Profile;
use training::quantity::Minutes;
use training::vocabulary::PlaceKind;

use super::nature::Nature;
use crate::dice::Dice;

/// Chance of taking side B where nothing else is chosen. Our choice.
const SIDE_B: f64 = 0.12;
/// Chance of taking a free track that is offered. Our choice.
const FREE_TRACK: f64 = 0.25;

/// Returns the levers that a person pulls today, in order.
pub(super) fn levers(
    dice: &mut Dice,
    nature: &Nature,
    profile: &Profile,
    check_in: &CheckIn,
    plan: &SessionPlan,
) -> Vec<Lever> {
    if plan.outcome != Outcome::Train {
        return Vec::new();
    }
    let mut levers = Vec::new();
    // In a quiet life the free track is somebody else's: its promises are about sessions.
    if plan.free_track && nature.levers > 0.05 && dice.chance(FREE_TRACK) {
        return vec![Lever::FreeTrack];
    }
    if dice.chance(if nature.levers > 0.05 {
        SIDE_B
    } else {
        SIDE_B / 4.0
    }) {
        levers.push(Lever::SideB);
    }
    while levers.len() < 3 && dice.chance(nature.levers) {
        levers.extend(one(dice, profile, check_in, plan));
    }
    levers
}

fn one(dice: &mut Dice, profile: &Profile, check_in: &CheckIn, plan: &SessionPlan) -> Option<Lever> {
    Some(match dice.whole(0, 9) {
        0..=2 => {
            let most = check_in.minutes.unwrap_or(plan.budget).get().max(10);
            Lever::Shorter {
                minutes: Minutes::clamped(dice.whole(10, i64::from(most.min(60)))),
            }
        }
        3 | 4 => Lever::Easier,
        5 | 6 => {
            let blocks: Vec<_> = plan.phases.iter().flat_map(|phase| &phase.blocks).collect();
            Lever::Swap {
                movement: dice.pick(&blocks)?.movement.clone(),
            }
        }
        7 | 8 => Lever::OtherPlace {
            place: other_place(dice, profile),
        },
        _ => Lever::Rest,
    })
}

/// Usually one of the person's places, now and then anywhere.
fn other_place(dice: &mut Dice, profile: &Profile) -> PlaceKind {
    if dice.chance(0.1) {
        return dice.pick(PlaceKind::ALL).copied().unwrap_or(PlaceKind::Home);
    }
    dice.pick(&profile.places)
        .map_or(PlaceKind::Home, |place| place.kind)
}

//! The same morning, but for one thing: for the invariants that relate two plans.

use training::check_in::{CheckIn, Complaint, ComplaintKind, Control, Illness};
use training::plan::{Lever, Outcome, SessionPlan};
use training::quantity::{Intensity, Minutes, Score, SleepMinutes};
use training::vocabulary::Area;

use crate::dice::Dice;

/// Returns the check-in with one input worse, and which; `None` where that one cannot get worse.
pub(super) fn worse(dice: &mut Dice, check_in: &CheckIn) -> Option<(String, CheckIn)> {
    let mut worse = check_in.clone();
    let lower = |score: &mut Score, dice: &mut Dice| {
        let now = i64::from(score.get());
        *score = Score::clamped(dice.whole(1, now));
    };
    let what = match dice.whole(0, 9) {
        0 => {
            let now = i64::from(check_in.sleep.get());
            worse.sleep = SleepMinutes::clamped(dice.whole(0, now));
            format!("sleep {} instead of {now}", worse.sleep)
        }
        1 => {
            lower(&mut worse.sleep_quality, dice);
            "worse sleep quality".to_owned()
        }
        2 => {
            lower(&mut worse.energy, dice);
            "less energy".to_owned()
        }
        3 => {
            lower(&mut worse.muscles, dice);
            "sorer muscles".to_owned()
        }
        4 => {
            lower(&mut worse.stress, dice);
            "more stress".to_owned()
        }
        5 => {
            lower(&mut worse.mood, dice);
            "lower mood".to_owned()
        }
        6 => {
            let now = i64::from(check_in.minutes.map_or(60, Minutes::get));
            worse.minutes = Some(Minutes::clamped(dice.whole(10, now)));
            format!("{:?} minutes", worse.minutes.map(Minutes::get))
        }
        7 => {
            worse.illness = match check_in.illness {
                Illness::None => Illness::Unwell,
                Illness::Unwell => Illness::Fever,
                Illness::Fever => return None,
            };
            format!("{:?}", worse.illness)
        }
        8 => {
            worse.control = match check_in.control {
                None | Some(Control::Clean) => Some(Control::Wobbly),
                Some(Control::Wobbly) => Some(Control::NotToday),
                Some(Control::NotToday) => return None,
            };
            format!("control {:?}", worse.control)
        }
        _ => {
            let area = dice.pick(Area::ALL).copied()?;
            if check_in.complaints.iter().any(|complaint| complaint.area == area) {
                return None;
            }
            let complaint = Complaint {
                area,
                kind: dice.pick(ComplaintKind::ALL).copied()?,
                intensity: Intensity::clamped(dice.whole(1, 9)),
                alters_movement: dice.chance(0.3),
            };
            worse.complaints.push(complaint);
            format!("{area:?} {:?} {}", complaint.kind, complaint.intensity)
        }
    };
    Some((what, worse))
}

/// Returns a swap of one of today's movements.
pub(super) fn swap(dice: &mut Dice, plan: &SessionPlan) -> Option<Lever> {
    if plan.outcome != Outcome::Train {
        return None;
    }
    let blocks: Vec<_> = plan.phases.iter().flat_map(|phase| &phase.blocks).collect();
    dice.pick(&blocks).map(|block| Lever::Swap {
        movement: block.movement.clone(),
    })
}

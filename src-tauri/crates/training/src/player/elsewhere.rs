//! A session that was done away from the computer: its sets as they were planned, with what was otherwise.

use super::Player;
use super::event::{SetResult, UnplayablePlan};
use super::lived::seconds;
use super::step::{Place, asked};
use super::view::SetView;
use crate::history::{Ending, LoggedSet, SessionRecord};
use crate::plan::{Dose, SessionPlan};
use crate::vocabulary::Quality;

/// Returns every work set of a plan as if it had been done as planned: clean, with the planned load and reserve. Silence means
/// "as planned" here as it does for timed sets.
///
/// # Errors
/// [`UnplayablePlan`] when the plan is not a session.
pub fn as_planned(plan: &SessionPlan) -> Result<Vec<SetView>, UnplayablePlan> {
    let player = Player::new(plan.clone())?;
    Ok(player
        .planned_sets()
        .iter()
        .map(|(_, set)| player.set_view(u16::MAX, set))
        .collect())
}

/// Returns the session as it was lived elsewhere. `otherwise` says for every set of [`as_planned`] that was not as planned
/// what was done instead, or `None` where it was left out. Its time is the planned time of what was done.
///
/// # Errors
/// [`UnplayablePlan`] when the plan is not a session.
pub fn done_elsewhere(
    plan: &SessionPlan,
    otherwise: &[(usize, Option<SetResult>)],
) -> Result<SessionRecord, UnplayablePlan> {
    let mut player = Player::new(plan.clone())?;
    let mut ms = 0;
    let mut left_out = false;
    for (index, (place, mut set)) in player.planned_sets().into_iter().enumerate() {
        let exception = otherwise.iter().rev().find(|(at, _)| *at == index);
        if let Some((_, result)) = exception {
            let Some(result) = result else {
                left_out = true;
                continue;
            };
            (set.amount, set.load, set.reserve, set.quality) =
                (result.amount, result.load, result.reserve, result.quality);
        }
        let block = player.block(place);
        let begins = player
            .sets
            .last()
            .is_none_or(|last| (last.phase, usize::from(last.block)) != (player.phase(place), place.block));
        let before = if begins {
            block.transition.get() + block.ramp_up_seconds()
        } else {
            0
        };
        ms += u64::from(before + block.work_seconds() + block.rest.get()) * 1_000;
        player.sets.push(set);
    }
    Ok(SessionRecord {
        ending: if left_out || player.sets.is_empty() {
            Ending::Early
        } else {
            Ending::Complete
        },
        active: seconds(ms),
        ..player.record()
    })
}

impl Player {
    fn planned_sets(&self) -> Vec<(Place, LoggedSet)> {
        let mut sets = Vec::new();
        for (phase, part) in self.plan.phases.iter().enumerate() {
            for (at, block) in part.blocks.iter().enumerate() {
                let place = Place { phase, block: at };
                let timed = !matches!(block.dose, Dose::Repetitions { .. });
                sets.extend((1..=block.sets).map(|set| {
                    let logged = LoggedSet {
                        phase: part.phase,
                        block: u8::try_from(at).unwrap_or(u8::MAX),
                        set,
                        movement: block.movement.clone(),
                        amount: asked(block.dose),
                        load: block.load,
                        // Nobody counts what is left in a hold or a walk; a word about it would be an invention.
                        reserve: block.reserve.filter(|_| !timed),
                        quality: Quality::Clean,
                    };
                    (place, logged)
                }));
            }
        }
        sets
    }
}

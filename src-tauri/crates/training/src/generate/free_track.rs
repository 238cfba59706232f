//! The week's free track: unplanned and unscored, for the joy of it (system 29).

use super::Request;
use super::limits::{Carrying, checked};
use super::restful;
use super::scene::turn;
use crate::check_in::Illness;
use crate::exclusions::{Standing, Today};
use crate::load::days_before;
use crate::movement::{Movement, catalogue};
use crate::plan::{Cause, Change, Outcome, Reason, SessionPlan, Track};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Pattern, Phase};

/// Days after a free track until the next one. Our choice: once a week.
const DAYS_BETWEEN: u64 = 6;
/// Ideas that are offered. Our choice: a nudge, not a plan.
const IDEAS: usize = 3;
/// Minutes that a free track usually takes; the person takes as many as they like. Our choice.
const USUAL_MINUTES: u32 = 20;

/// Whether the week's free track may be taken today: well, not worn, and none taken in the last six days.
#[must_use]
pub fn is_open(request: &Request<'_>, carrying: &Carrying) -> bool {
    let well = request
        .check_in
        .is_none_or(|check_in| check_in.illness == Illness::None);
    let taken = days_before(request.day, DAYS_BETWEEN)
        .filter_map(|past| request.history.told.get(&past))
        .flatten()
        .any(|reason| reason.change == Change::FreeTrack);
    well && carrying.state < ReadinessState::Restore && !taken
}

/// Returns the free track: some ideas, nothing asked.
pub(super) fn plan(
    request: &Request<'_>,
    track: Option<Track>,
    standing: &Standing<'_>,
    today: &Today,
    carrying: &Carrying,
) -> SessionPlan {
    SessionPlan {
        outcome: Outcome::FreeTrack {
            ideas: ideas(request, standing, today),
        },
        budget: checked(USUAL_MINUTES),
        reasons: vec![Reason {
            change: Change::FreeTrack,
            cause: Cause::OwnChoice,
        }],
        ..restful::rest(request, track, standing.place, carrying.state, Cause::OwnChoice)
    }
}

/// Playful movements of three different patterns that nothing rules out today.
fn ideas(request: &Request<'_>, standing: &Standing<'_>, today: &Today) -> Vec<String> {
    let playful = [
        Pattern::Locomotion,
        Pattern::Coordination,
        Pattern::Reaction,
        Pattern::Aerobic,
        Pattern::Balance,
    ];
    let start = turn(request.seed, Phase::Skill, playful.len());
    playful
        .iter()
        .cycle()
        .skip(start)
        .take(playful.len())
        .filter_map(|pattern| {
            let phase = if *pattern == Pattern::Aerobic {
                Phase::Aerobic
            } else {
                Phase::Skill
            };
            let allowed: Vec<&Movement> = catalogue()
                .of_pattern(*pattern)
                .filter(|movement| movement.serves(phase))
                .filter(|movement| standing.why_not(movement, phase, false).is_none())
                .filter(|movement| today.why_not(movement, phase, false).is_none())
                .collect();
            let at = turn(request.seed.wrapping_add(1), phase, allowed.len());
            allowed.get(at).map(|movement| movement.slug.clone())
        })
        .take(IDEAS)
        .collect()
}

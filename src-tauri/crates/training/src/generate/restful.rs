//! The days without a session: rest, and the explicit stop.

use std::collections::BTreeMap;

use super::Request;
use super::limits::checked;
use crate::check_in::RedFlag;
use crate::plan::{Cause, Change, Outcome, PhasePlan, Reason, SessionKind, SessionPlan, Side, Track};
use crate::quantity::Seconds;
use crate::readiness::ReadinessState;
use crate::vocabulary::{Phase, PlaceKind};

/// Returns the five phases without anything in them.
#[must_use]
pub fn empty_phases() -> Vec<PhasePlan> {
    Phase::ALL
        .iter()
        .map(|phase| PhasePlan {
            phase: *phase,
            seconds: Seconds::MIN,
            blocks: Vec::new(),
        })
        .collect()
}

/// Returns a day of rest: as planned, chosen, or due.
#[must_use]
pub fn rest(
    request: &Request<'_>,
    track: Option<Track>,
    place: PlaceKind,
    state: ReadinessState,
    cause: Cause,
) -> SessionPlan {
    SessionPlan {
        day: request.day,
        seed: request.seed,
        outcome: Outcome::Rest,
        kind: SessionKind::Recharge,
        track,
        place,
        budget: checked(0),
        state,
        phases: empty_phases(),
        reasons: vec![Reason {
            change: Change::RestDay,
            cause,
        }],
        planned_load: 0,
        walk: None,
        side: Side::A,
        hard: false,
        free_track: false,
        as_before: Vec::new(),
        loads: BTreeMap::new(),
    }
}

/// Returns the stop: nothing to do but read what the flags ask for. No lever changes it (invariant 24).
#[must_use]
pub fn stop(request: &Request<'_>, track: Option<Track>, place: PlaceKind, flags: &[RedFlag]) -> SessionPlan {
    let state = ReadinessState::Stop;
    let cause = flags
        .first()
        .map_or(Cause::Readiness { state }, |flag| Cause::RedFlag { flag: *flag });
    SessionPlan {
        outcome: Outcome::Stop {
            flags: flags.to_vec(),
        },
        state,
        reasons: vec![Reason {
            change: Change::FullStop,
            cause,
        }],
        ..rest(request, track, place, state, Cause::Readiness { state })
    }
}

//! What else may be chosen today: nothing that would leave the day as it is, and nothing that cannot be done.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::check_in::Illness;
use training::generate::{Request, generate};
use training::plan::{Change, Lever, Outcome, SessionPlan};
use training::vocabulary::PlaceKind;
use ts_rs::TS;

use crate::failure::Failure;
use crate::host::Host;

/// What else may be chosen today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Offers {
    /// Whether choosing easier makes another session.
    pub easier: bool,
    /// Other places at which the session would be another one.
    pub places: Vec<PlaceKind>,
    /// Whether movements may be swapped.
    pub swap: bool,
    /// Whether there is more to ask for than breathing and rest: a session on a free day, an interlude, another answer.
    pub moving: bool,
    /// Whether an activity is the thing to log today: not while ill.
    pub activity: bool,
}

/// Whether a day holds breathing and rest alone (invariant 25).
fn is_breathing_only(plan: &SessionPlan) -> bool {
    plan.reasons
        .iter()
        .chain(&plan.as_before)
        .any(|reason| reason.change == Change::BreathingOnly)
}

/// Returns the plan with one more choice.
fn with(request: &Request<'_>, lever: Lever) -> SessionPlan {
    let levers: Vec<Lever> = request.levers.iter().cloned().chain([lever]).collect();
    generate(&Request {
        levers: &levers,
        ..*request
    })
}

/// Whether a plan asks for something else. The reasons alone are no difference.
fn differs(now: &SessionPlan, other: &SessionPlan) -> bool {
    now.outcome != other.outcome || now.phases != other.phases
}

fn of(request: &Request<'_>, now: &SessionPlan) -> Offers {
    if matches!(now.outcome, Outcome::Stop { .. }) {
        return Offers::default();
    }
    let trains = now.outcome == Outcome::Train;
    let breathing = is_breathing_only(now);
    let illness = request
        .check_in
        .map_or(Illness::None, |check_in| check_in.illness);
    let places = request.profile.places.iter().map(|place| place.kind);
    Offers {
        easier: trains && differs(now, &with(request, Lever::Easier)),
        places: places
            .filter(|place| trains && *place != now.place)
            .filter(|place| differs(now, &with(request, Lever::OtherPlace { place: *place })))
            .collect(),
        swap: trains && !breathing,
        moving: illness != Illness::Fever,
        activity: illness == Illness::None,
    }
}

/// Returns what else may be chosen on a day that has a plan; nothing before the check-in and after a full stop, which no
/// choice undoes (invariant 24).
pub(super) fn offers(host: &mut Host, day: NaiveDate) -> Result<Offers, Failure> {
    Ok(host.ask_planner(day, of)?.unwrap_or_default())
}

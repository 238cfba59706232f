//! What today is: a session, a day of rest, or the stop; and the limits that a session is made within.

use super::assemble::assemble;
use super::budget::shares;
use super::limits::{self, Carrying};
use super::scene::Scene;
use super::{Request, prime, restful, week_load};
use crate::album::PlannedSession;
use crate::exclusions::{Standing, Today};
use crate::load;
use crate::plan::{Cause, Lever, SessionKind, SessionPlan, Track};
use crate::readiness::ReadinessState;
use crate::vocabulary::PlaceKind;

/// What the album planned for today, or what stands in for it when the person asks for a session.
pub(super) struct Planned<'a> {
    pub(super) session: &'a PlannedSession,
    pub(super) kind: SessionKind,
    pub(super) minutes: u32,
    pub(super) track: Option<Track>,
    pub(super) sessions_per_week: u32,
}

/// Returns the plan for a request.
pub(super) fn plan(request: &Request<'_>) -> SessionPlan {
    let place = place(request);
    let track = request.album.session_for(request.day).map(|(_, track)| track);
    if let Some(check_in) = request.check_in
        && !check_in.red_flags.is_empty()
    {
        return restful::stop(request, track, place, &check_in.red_flags);
    }
    let carrying = limits::carrying(request);
    if carrying.state == ReadinessState::Stop {
        return restful::stop(request, track, place, &[]);
    }
    let rest = |cause| restful::rest(request, track, place, carrying.state, cause);
    if request.levers.contains(&Lever::Rest) {
        return rest(Cause::OwnChoice);
    }
    // A walk is free on a day of rest as well (invariant 18), unless the morning asks for rest itself.
    let walk = (carrying.state < ReadinessState::Restore).then_some(limits::checked(10));
    let easy = |cause| SessionPlan { walk, ..rest(cause) };
    let Some(planned) = planned(request) else {
        return easy(Cause::Planned);
    };
    train(request, &planned, place, &carrying).unwrap_or_else(|| easy(Cause::WeekFull))
}

fn place(request: &Request<'_>) -> PlaceKind {
    let chosen = request.levers.iter().rev().find_map(|lever| match lever {
        Lever::OtherPlace { place } => Some(*place),
        Lever::Shorter { .. }
        | Lever::Easier
        | Lever::Swap { .. }
        | Lever::Rest
        | Lever::SideB
        | Lever::FreeTrack => None,
    });
    chosen
        .or_else(|| request.check_in.and_then(|check_in| check_in.place))
        .or_else(|| request.profile.places.first().map(|place| place.kind))
        .unwrap_or(PlaceKind::Home)
}

fn planned<'a>(request: &Request<'a>) -> Option<Planned<'a>> {
    let Request {
        album, day, wanted, ..
    } = *request;
    let done_today = load::sessions_on(request.history, day)
        .iter()
        .any(|record| !record.sets.is_empty());
    let sessions_per_week = |week: &crate::album::AlbumWeek| u32::try_from(week.sessions.len()).unwrap_or(1);
    if let Some((session, track)) = album.session_for(day)
        && !done_today
    {
        return Some(Planned {
            session,
            kind: session.kind,
            minutes: u32::from(session.minutes.get()),
            track: Some(track),
            sessions_per_week: u32::from(track.sessions),
        });
    }
    if !wanted {
        return None;
    }
    // An extra session: something of everything, short, within every ceiling. It starts from a session of the album.
    let week = album
        .week_of(day)
        .map(|(_, week)| week)
        .or_else(|| album.weeks.last())?;
    let session = week
        .sessions
        .iter()
        .find(|session| session.kind != SessionKind::Recharge)
        .or(week.sessions.first())?;
    Some(Planned {
        session,
        kind: if done_today {
            SessionKind::Recharge
        } else {
            SessionKind::Foundation
        },
        minutes: u32::from(request.profile.minutes.get()).min(limits::EXTRA_MINUTES),
        track: None,
        sessions_per_week: sessions_per_week(week) + 1,
    })
}

/// Returns the session, or `None` where the week has no room for even the gentlest one.
fn train(
    request: &Request<'_>,
    planned: &Planned<'_>,
    place: PlaceKind,
    carrying: &Carrying,
) -> Option<SessionPlan> {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    let older = profile.is_older(day);
    let standing = Standing::new(profile, history.since, day, place);
    let mut today = Today::new(profile, request.check_in, carrying.state, &carrying.cause);
    for lever in request.levers {
        if let Lever::Swap { movement } = lever {
            today.swapped.insert(movement.clone());
        }
    }
    let minutes = limits::minutes(request, planned.minutes, carrying);
    let planned_shares = shares(planned.kind, older, minutes.planned);
    let light = standing.light.is_some();
    let mut allowance = limits::as_planned(request, planned.kind, &planned_shares, minutes, light);
    let lighter = planned.track.is_some_and(|track| track.lighter);
    limits::by_history(&mut allowance, request, lighter);
    if !week_load::limit(&mut allowance, planned_shares.skill, request) {
        return None;
    }
    let now = shares(planned.kind, older, allowance.minutes.now);
    allowance.aerobic = allowance.aerobic.rebased(now.aerobic);
    limits::by_today(&mut allowance, request, carrying, &today);
    let tight = today
        .areas()
        .iter()
        .filter(|(_, (limit, _))| prime::wants_easy_range(*limit))
        .map(|(area, _)| *area)
        .collect();
    let scene = Scene {
        request,
        standing: &standing,
        today: &today,
        older,
        kind: planned.kind,
        tight,
    };
    Some(assemble(&scene, planned, carrying, &allowance, now))
}

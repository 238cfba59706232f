//! What today is: a session, a day of rest, or the stop; and the limits that a session is made within.

use super::allowance::Allowance;
use super::assemble::assemble;
use super::budget::{More, shares_with};
use super::limits::{self, Carrying};
use super::scene::{BALANCE_IN_STRENGTH_BELOW, Scene};
use super::strength::Lifting;
use super::{
    Request, aerobic, base, extra, free_track, hard, past, prime, reasons, restful, told, week_load,
};
use crate::album::{PlannedLift, PlannedSession, support};
use crate::check_in::Illness;
use crate::exclusions::{Standing, Today};
use crate::load;
use crate::movement::catalogue;
use crate::occasion::{OccasionKind, is_within};
use crate::plan::{Cause, Lever, SessionKind, SessionPlan, Side, Track};
use crate::quantity::Minutes;
use crate::readiness::ReadinessState;
use crate::strength::Lived;
use crate::vocabulary::{Phase, PlaceKind};
use chrono::NaiveDate;

/// What the album planned for today, or what stands in for it when the person asks for a session.
#[derive(Clone, Copy)]
pub(super) struct Planned<'a> {
    pub(super) skills: &'a [String],
    pub(super) lifts: &'a [PlannedLift],
    /// What side A would be made of; side B never asks for more.
    pub(super) side_a: (&'a [String], &'a [PlannedLift]),
    pub(super) kind: SessionKind,
    pub(super) minutes: u32,
    pub(super) track: Option<Track>,
    pub(super) side: Side,
    /// Whether the person moved it here.
    pub(super) moved: bool,
    /// Whether the album's measures are taken in it.
    pub(super) measures: bool,
    /// Whether it opens the day of an event: prime and downshift only (§8).
    pub(super) event: bool,
    /// Whether a lift may be tested in it, where one has earned it.
    pub(super) test: bool,
    /// Most work sets, where the album has no session of its own for today.
    pub(super) most_sets: Option<u32>,
}

/// Minutes of the morning of an event. Our choice: loosen up, breathe, go.
const EVENT_MINUTES: u32 = 10;

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
    let standing = Standing::new(request.profile, request.history.since, request.day, place);
    let mut today = Today::new(request.profile, request.check_in, carrying.state, &carrying.cause);
    for lever in request.levers {
        if let Lever::Swap { movement } = lever {
            today.swapped.insert(movement.clone());
        }
    }
    let free_track = free_track::is_open(request, &carrying);
    let mut plan = if request.levers.contains(&Lever::Rest) {
        restful::rest(request, track, place, carrying.state, Cause::OwnChoice)
    } else if free_track && request.levers.contains(&Lever::FreeTrack) {
        free_track::plan(request, track, &standing, &today, &carrying)
    } else {
        planned(request).map_or_else(
            || restful::rest(request, track, place, carrying.state, Cause::Planned),
            |planned| {
                train(request, &planned, &standing, &today, &carrying).unwrap_or_else(|| {
                    let mut rest = restful::rest(request, track, place, carrying.state, Cause::WeekFull);
                    rest.reasons.extend(reasons::of_full_week(request, planned.lifts));
                    rest
                })
            },
        )
    };
    plan.free_track = free_track;
    plan.walk = walk(request, &today, &plan);
    (plan.reasons, plan.as_before) = told::sift(plan.reasons, request.history, request.day);
    plan
}

/// Returns the minutes of a walk that is offered any time today, where the week's base asks for one.
fn walk(request: &Request<'_>, today: &Today, plan: &SessionPlan) -> Option<Minutes> {
    let Request {
        profile,
        history,
        album,
        day,
        ..
    } = *request;
    let may_walk = catalogue()
        .ladder("walk")
        .any(|movement| movement.light && today.why_not(movement, Phase::Aerobic, true).is_none());
    let aerobic = plan
        .phases
        .iter()
        .filter(|phase| phase.phase == Phase::Aerobic)
        .map(|phase| phase.seconds.get())
        .sum();
    base::walk(
        &base::week(profile, history, album, day),
        aerobic::longest_allowed(profile, history, day),
        &base::Today {
            state: plan.state,
            illness: request
                .check_in
                .map_or(Illness::None, |check_in| check_in.illness),
            minutes: u32::from(plan.budget.get()),
            aerobic,
            may_walk,
        },
    )
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
    let travelling = is_within(&request.profile.occasions, OccasionKind::Travel, request.day);
    chosen
        .or_else(|| request.check_in.and_then(|check_in| check_in.place))
        .or_else(|| travelling.then_some(PlaceKind::Travel))
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
    if is_within(&request.profile.occasions, OccasionKind::Event, day) {
        return (!done_today || wanted).then(|| event_morning(request));
    }
    if let Some((session, track)) = album.session_for(day)
        && !done_today
    {
        return Some(Planned {
            minutes: u32::from(session.minutes.get()),
            track: Some(track),
            moved: session.moved_from.is_some(),
            test: test_is_open(request, session.kind),
            ..from(request, session, session.kind)
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
    let kind = if done_today {
        SessionKind::Recharge
    } else {
        SessionKind::Foundation
    };
    let sets = |session: &PlannedSession| session.lifts.iter().map(|lift| u32::from(lift.sets)).sum();
    Some(Planned {
        measures: false,
        most_sets: week.sessions.iter().map(sets).max(),
        ..from(request, session, kind)
    })
}

/// Returns what is planned from a session of the album: its side A, or its side B where that was chosen.
fn from<'a>(request: &Request<'a>, session: &'a PlannedSession, kind: SessionKind) -> Planned<'a> {
    let side = if request.levers.contains(&Lever::SideB) {
        Side::B
    } else {
        Side::A
    };
    let (skills, lifts) = match side {
        Side::A => (&session.skills, &session.lifts),
        Side::B => (&session.skills_b, &session.lifts_b),
    };
    Planned {
        skills,
        lifts,
        kind,
        minutes: u32::from(request.profile.minutes.get()).min(limits::EXTRA_MINUTES),
        track: None,
        side,
        moved: false,
        side_a: (&session.skills, &session.lifts),
        measures: session.measures,
        event: false,
        test: false,
        most_sets: None,
    }
}

/// Whether a test may stand in a session of this kind: in the album's own session for it, and from then on, until it was
/// taken, in any other that builds strength. A test floats to the next day on which it is earned (§12), and is a hard day
/// like any other (invariant 16).
fn test_is_open(request: &Request<'_>, kind: SessionKind) -> bool {
    let Request {
        album, day, history, ..
    } = *request;
    // A test is heavy work, and not on the day after heavy work (invariant 15).
    let heavy = |past| !past::heavy_muscles(history, past).is_empty();
    if !hard::is_apart(request.profile, history, day, 1) || day.pred_opt().is_some_and(heavy) {
        return false;
    }
    let builds = match kind {
        SessionKind::EarnedTest => return true,
        SessionKind::Build | SessionKind::Foundation => true,
        SessionKind::Endurance | SessionKind::Recharge => false,
    };
    let is_planned = |past: NaiveDate| {
        album
            .session_for(past)
            .is_some_and(|(session, _)| session.kind == SessionKind::EarnedTest)
    };
    let since = || album.starts.iter_days().take_while(|past| *past < day);
    let taken = || {
        history
            .sessions
            .range(album.starts..day)
            .flat_map(|(_, records)| records)
            .any(|record| record.plan.kind == SessionKind::EarnedTest)
    };
    builds && since().any(is_planned) && !taken() && hard::hard_days_left(request) > 0
}

fn event_morning<'a>(request: &Request<'a>) -> Planned<'a> {
    Planned {
        skills: &[],
        lifts: &[],
        kind: SessionKind::Recharge,
        minutes: EVENT_MINUTES,
        track: request.album.session_for(request.day).map(|(_, track)| track),
        side: Side::A,
        moved: false,
        side_a: (&[], &[]),
        measures: false,
        event: true,
        test: false,
        most_sets: None,
    }
}

/// Returns the session, or `None` where the week has no room for even the gentlest one.
fn train(
    request: &Request<'_>,
    planned: &Planned<'_>,
    standing: &Standing<'_>,
    today: &Today,
    carrying: &Carrying,
) -> Option<SessionPlan> {
    let older = request.profile.is_older(request.day);
    let minutes = limits::minutes(request, planned.minutes, carrying);
    let short = older && minutes.now < BALANCE_IN_STRENGTH_BELOW;
    let need = request.album.support;
    let more = if planned.event {
        More::default()
    } else {
        More {
            downshift: support::downshift_more(need),
            range: support::mobility_more(need),
        }
    };
    let planned_shares = shares_with(planned.kind, older, minutes.planned, more);
    let light = standing.light.is_some();
    let mut allowance = limits::as_planned(request, planned.kind, &planned_shares, minutes, light);
    let lighter = planned.track.is_some_and(|track| track.lighter);
    limits::by_history(&mut allowance, request, lighter);
    if let Some(most) = planned.most_sets {
        allowance.sets.lower(most, &Cause::Planned);
    }
    let lived = Lived::of(request.history, request.day);
    let lifting = Lifting::new(request, standing, &lived, lighter);
    let quiet = Today::new(request.profile, None, ReadinessState::Full, &Cause::Planned);
    let scene = |today, week_strength| Scene {
        request,
        standing,
        today,
        older,
        kind: planned.kind,
        tight: Vec::new(),
        quiet: false,
        more,
        week_strength,
        week_aerobic: 0,
        balance: short,
        event: planned.event,
    };
    let week_strength = allowance.strength.now;
    let strength_in = |allowance: &Allowance| {
        let scene = Scene {
            quiet: true,
            ..scene(&quiet, week_strength)
        };
        let untested = Planned {
            test: false,
            ..*planned
        };
        extra::planned_strength(&scene, &lifting, &untested, allowance)
    };
    let used = strength_in(&allowance);
    let beside = week_load::limit(
        &mut allowance,
        planned.kind,
        (planned_shares.skill, used),
        planned.test,
        request,
    )?;
    let used = used.min(allowance.strength.now);
    // What a short session's strength leaves free, an older adult's balance takes (invariant 27); a test takes its own time.
    let freed = if short || planned.test {
        extra::Freed::NONE
    } else {
        extra::freed(request, used, &allowance, planned_shares, beside)
    };
    let beside = beside - freed.cost;
    let now = shares_with(planned.kind, older, allowance.minutes.now, more);
    let as_planned = allowance.clone();
    let within = |seconds| {
        let mut limits = as_planned.clone();
        limits.strength.lower(seconds, &Cause::Earned);
        strength_in(&limits)
    };
    let scene = Scene {
        week_aerobic: allowance.aerobic.now + freed.seconds_at(0),
        ..scene(today, used)
    };
    allowance.aerobic = allowance
        .aerobic
        .rebased(now.aerobic)
        .extended(freed.seconds_at(allowance.minutes.planned - allowance.minutes.now));
    if planned_shares.aerobic == 0 {
        let effort = allowance.aerobic_effort.planned.min(extra::SPARE_EFFORT);
        allowance.aerobic_effort = allowance.aerobic_effort.rebased(effort);
    }
    limits::by_today(&mut allowance, request, carrying, today);
    let tight = today
        .areas()
        .iter()
        .filter(|(_, (limit, _))| prime::wants_easy_range(*limit))
        .map(|(area, _)| *area)
        .collect();
    let scene = Scene { tight, ..scene };
    Some(assemble(
        &scene,
        planned,
        carrying,
        &allowance,
        (planned_shares, now),
        (beside, &within),
        &lifting,
    ))
}

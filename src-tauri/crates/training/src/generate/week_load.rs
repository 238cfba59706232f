//! The week's ceiling (invariant 18): what this week may hold in all, given what the last four held.
//!
//! It is worked out at the planned minutes and without the morning, so that everything the morning says can only lower
//! it further. A design choice against sudden jumps, not injury science: no ratio is shown to anyone (§2).

use super::allowance::Allowance;
use super::budget::{BALANCE_SECONDS, SHORTEST_AEROBIC};
use super::cost::{self, Efforts, TAPER_PERCENT};
use super::scene::BALANCE_IN_STRENGTH_BELOW;
use super::{Request, base, hard};
use crate::album::keeps_pace;
use crate::load::{self, MINUTE, Seed};
use crate::occasion::days_to_event;
use crate::plan::{Cause, SessionKind};
use crate::profile::DayOfWeek;

/// Longest gentle session when the week is full, in minutes. Our choice.
const GENTLE_MINUTES: u32 = 20;
/// Effort that a gentle session never exceeds anywhere.
const GENTLE_RATE: u32 = 2;
/// Share of strength that stays before the last of the aerobic part goes, in percent. Our choice: a walk makes up for the one,
/// nothing for the other.
const KEPT_STRENGTH_PERCENT: u32 = 60;
/// Seconds that work is shortened by at a time.
const STEP: u32 = MINUTE;

/// Returns the load that is left for today: what the running week leaves, and of the week's ceiling no more than this
/// session's share by what the week's sessions cost as planned. So an early session does not eat what the later ones need,
/// and what one left over is not carried into another (invariant 35).
fn left(request: &Request<'_>, kind: SessionKind, minutes: u32) -> u32 {
    let Request {
        profile,
        history,
        day,
        album,
        ..
    } = *request;
    let week = cost::ceiling(profile, day, cost::usual_week(profile, history, day));
    let efforts = Efforts::usual(profile, history.since, day, album.support);
    let older = profile.is_older(day);
    let pace = pace_kept(request);
    let cost = |on: Option<DayOfWeek>, kind, minutes| {
        if on.is_some() && on == pace.map(|(day, _)| day) {
            efforts.with_pace(minutes)
        } else {
            efforts.planned(kind, older, minutes)
        }
    };
    let own = album
        .session_for(day)
        .filter(|(session, _)| session.kind == kind && u32::from(session.minutes.get()) == minutes);
    let today = cost(own.map(|(session, _)| session.day), kind, minutes);
    let planned: u32 = album.week_of(day).map_or(today, |(_, week)| {
        week.sessions
            .iter()
            .filter(|session| !session.skipped)
            .map(|session| cost(Some(session.day), session.kind, session.minutes.get().into()))
            .sum()
    });
    let planned = planned.max(today).max(1);
    let share = match days_to_event(&profile.occasions, day) {
        Some(_) => {
            let taper = (usual_sessions(request) * TAPER_PERCENT / 100).min(week);
            let even = taper * today / planned;
            // The session that keeps the pace has its own cost first; the others share what is left.
            let kept = pace.map_or(0, |(_, minutes)| efforts.with_pace(minutes));
            if own.is_some() && own.map(|(session, _)| session.day) == pace.map(|(day, _)| day) {
                even.max(today)
            } else {
                even.min(taper.saturating_sub(kept) * today / planned.saturating_sub(kept).max(1))
            }
        }
        None => week * today / planned,
    };
    // Whatever the share, a gentle session finds room where the week has it.
    let share = share.max(minutes.min(GENTLE_MINUTES) * GENTLE_RATE);
    let running = load::running_week(day, |past| load::day_load(history, past));
    week.saturating_sub(running).min(share)
}

/// Returns the day of the album's week whose session keeps the pace in a taper, if one can, and its minutes.
fn pace_kept(request: &Request<'_>) -> Option<(DayOfWeek, u32)> {
    let Request {
        profile, day, album, ..
    } = *request;
    let (_, week) = album.week_of(day)?;
    if !keeps_pace(profile, week.theme, week.hard_days, day) {
        return None;
    }
    base::week_start(album, day)
        .iter_days()
        .take(7)
        .filter(|day| !hard::is_sport_near(profile, *day))
        .filter_map(|day| album.session_for(day))
        .map(|(session, _)| session)
        .find(|session| session.kind == SessionKind::Endurance && !session.skipped)
        .map(|session| (session.day, session.minutes.get().into()))
}

/// Returns the mean weekly load of Longplay's sessions in the last four weeks.
fn usual_sessions(request: &Request<'_>) -> u32 {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    let lived = |past| {
        load::sessions_on(history, past)
            .iter()
            .map(load::session_load)
            .sum()
    };
    load::weekly_mean(history, day, Seed::of(profile).weekly_load, lived)
}

/// Shortens aerobic and strength work in turn until the planned session fits into what is left: first the one that the
/// session is not about. Where even the rest of it does not fit, the session becomes gentle. `allowance` is that of the
/// planned minutes, `used` the seconds that strength really takes in them. Returns what the week has left beside it, in
/// effort-weighted seconds, or `None` where there is no room for a gentle session even.
pub fn limit(
    allowance: &mut Allowance,
    kind: SessionKind,
    (skill_seconds, used): (u32, u32),
    test: bool,
    request: &Request<'_>,
) -> Option<u32> {
    let efforts = Efforts::of(allowance);
    let left = left(request, kind, allowance.minutes.planned) * MINUTE;
    // Where older adults' short strength is also their balance, practice takes over what it loses (invariant 27).
    let skill = |strength: u32| {
        let short =
            request.profile.is_older(request.day) && allowance.minutes.planned < BALANCE_IN_STRENGTH_BELOW;
        if short {
            skill_seconds.max(BALANCE_SECONDS.saturating_sub(strength))
        } else {
            skill_seconds
        }
    };
    let tested = if test { efforts.test() } else { 0 };
    let cost = |strength: u32, aerobic: u32| {
        tested + efforts.cost(allowance.minutes.planned, (skill(strength), strength, aerobic))
    };
    let used = used.min(allowance.strength.now);
    let (mut strength, mut aerobic) = (used, allowance.aerobic.now);
    let worked = used / 100 * KEPT_STRENGTH_PERCENT;
    while cost(strength, aerobic) > left && (strength > 0 || aerobic > 0) {
        let cut_aerobic = if kind == SessionKind::Endurance {
            strength == 0
        } else {
            aerobic > SHORTEST_AEROBIC || (aerobic > 0 && strength <= worked)
        };
        if cut_aerobic {
            aerobic = aerobic.saturating_sub(STEP);
        } else {
            strength = strength.saturating_sub(STEP);
        }
    }
    let cause = days_to_event(&request.profile.occasions, request.day)
        .map_or(Cause::WeekFull, |days| Cause::EventNear { days });
    if strength < used {
        allowance.strength.lower(strength, &cause);
    }
    allowance.aerobic.lower(aerobic, &cause);
    if let Some(beside) = left.checked_sub(cost(strength, aerobic)) {
        return Some(beside);
    }
    allowance.make_gentle(&cause);
    let gentle = allowance.minutes.planned.min(GENTLE_MINUTES) * MINUTE;
    allowance.minutes.lower(GENTLE_MINUTES, &cause);
    (gentle * GENTLE_RATE <= left).then_some(0)
}

//! The week's ceiling (invariant 18): what this week may hold in all, given what the last four held.
//!
//! It is worked out at the planned minutes and without the morning, so that everything the morning says can only lower
//! it further. A design choice against sudden jumps, not injury science: no ratio is shown to anyone (§2).

use super::Request;
use super::allowance::Allowance;
use super::budget::SHORTEST_AEROBIC;
use super::limits;
use super::prime::{LONGEST_RAISE, RAISE_EFFORT};
use super::roles::strength_effort;
use super::scene::{BALANCE_IN_STRENGTH_BELOW, BALANCE_SECONDS};
use crate::load::{self, MINUTE, Seed};
use crate::plan::{Cause, SessionKind};

/// Share of the last four weeks' mean that a week may hold, in percent (invariant 18).
const MOST_PERCENT: u32 = 120;
/// What a week may always hold, in arbitrary units (invariant 18).
const FLOOR: u32 = 600;
/// The same at 65 and older, or from an inactive start.
const CAREFUL_FLOOR: u32 = 400;
/// Minutes of activity in a week under which a start counts as inactive. Our choice: a fifth of WHO's 150.
const INACTIVE_BELOW: u16 = 30;
/// Effort of everything that is neither work nor raise.
const EASE_RATE: u32 = 1;
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
/// session's share by minutes. So an early session does not eat what the later ones need, and what one left over is not
/// carried into another (invariant 35).
#[must_use]
pub fn left(request: &Request<'_>, minutes: u32) -> u32 {
    let Request {
        profile,
        history,
        day,
        album,
        ..
    } = *request;
    let lived = |past| load::day_load(history, past);
    let mean = load::weekly_mean(history, day, Seed::of(profile).weekly_load, lived);
    let careful = limits::is_65(request) || profile.recent.weekly_minutes.get() < INACTIVE_BELOW;
    let floor = if careful { CAREFUL_FLOOR } else { FLOOR };
    let week = (mean * MOST_PERCENT / 100).max(floor);
    let planned: u32 = album.week_of(day).map_or(minutes, |(_, week)| {
        week.sessions
            .iter()
            .filter(|session| !session.skipped)
            .map(|session| u32::from(session.minutes.get()))
            .sum()
    });
    let share = week * minutes / planned.max(minutes).max(1);
    week.saturating_sub(load::running_week(day, lived)).min(share)
}

/// Shortens aerobic and strength work in turn until the planned session fits into what is left: first the one that the
/// session is not about. Where even the rest of it does not fit, the session becomes gentle. `allowance` is that of the
/// planned minutes, `used` the seconds that strength really takes in them. Returns what the week has left beside it, in
/// effort-weighted seconds, or `None` where there is no room for a gentle session even.
pub fn limit(
    allowance: &mut Allowance,
    kind: SessionKind,
    (skill_seconds, used): (u32, u32),
    request: &Request<'_>,
) -> Option<u32> {
    let left = left(request, allowance.minutes.planned) * MINUTE;
    let strength_effort = strength_effort(allowance.reserve.now);
    let fixed = allowance.minutes.planned * MINUTE * EASE_RATE + LONGEST_RAISE * (RAISE_EFFORT - EASE_RATE);
    let skill_cost = allowance.skill_effort.now - EASE_RATE;
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
    let strength_cost = strength_effort.saturating_sub(EASE_RATE);
    let aerobic_cost = allowance.aerobic_effort.now.saturating_sub(EASE_RATE);
    let cost = |strength: u32, aerobic: u32| {
        fixed + skill(strength) * skill_cost + strength * strength_cost + aerobic * aerobic_cost
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
    if strength < used {
        allowance.strength.lower(strength, &Cause::WeekFull);
    }
    allowance.aerobic.lower(aerobic, &Cause::WeekFull);
    if let Some(beside) = left.checked_sub(cost(strength, aerobic)) {
        return Some(beside);
    }
    allowance.make_gentle(&Cause::WeekFull);
    let gentle = allowance.minutes.planned.min(GENTLE_MINUTES) * MINUTE;
    allowance.minutes.lower(GENTLE_MINUTES, &Cause::WeekFull);
    (gentle * GENTLE_RATE <= left).then_some(0)
}

//! Every input's limits, each lowering ceilings and leaving its cause there.

use super::allowance::{Allowance, Ceiling, Floor};
use super::budget::Shares;
use super::past::{self, AfterFever};
use super::usual::{CAREFUL_AEROBIC_EFFORT, SKILL_EFFORT, aerobic_effort, usual_reserve};
use super::{Request, base};

use crate::charge;
use crate::check_in::{Illness, Intent};
use crate::exclusions::{AreaLimit, Today};
use crate::load::{self, MINUTE};
use crate::occasion::days_to_event;
use crate::plan::{Cause, Lever, SessionKind};
use crate::profile::MIN_SESSION_MINUTES;
use crate::quantity::Minutes;
use crate::readiness::ReadinessState;

/// Reserve with a tight area (§7).
const TIGHT_RESERVE: u32 = 2;
/// Skill effort on an easy day.
const EASY_SKILL_EFFORT: u32 = 2;
/// Sets on a Steady day, in percent (§1).
const STEADY_SETS: u32 = 80;
/// Sets on an Ease day, in percent (§1).
const EASE_SETS: u32 = 60;
/// Load on an Ease day, in percent (§1: −5 to −10 %).
const EASE_LOAD: u32 = 93;
/// Reserve on a Steady day (§1).
const STEADY_RESERVE: u32 = 2;
/// Reserve on an Ease day (§1).
const EASE_RESERVE: u32 = 3;
/// Longest aerobic part on an Ease day in seconds (§1: 20–30 min).
const EASE_AEROBIC: u32 = 25 * MINUTE;
/// Longest walk on a Restore day in seconds (§1).
const RESTORE_AEROBIC: u32 = 20 * MINUTE;
/// Longest session on a Restore day in minutes. Our choice.
const RESTORE_MINUTES: u32 = 30;
/// Longest session with fever in minutes: breathing and rest (invariant 25; invariant 38's ten minutes).
const FEVER_MINUTES: u32 = 10;
/// Sets when the person wants to keep what is there, in percent (§1).
const MAINTAIN_SETS: u32 = 80;
/// Sets in the week after too many sessions drained, in percent (§12).
const DRAINED_SETS: u32 = 80;
/// Reserve in a lighter week and in the first week back (§3; invariants 33 and 34).
const LIGHTER_RESERVE: u32 = 3;
/// Volume in the two weeks before an event, in percent (Bosquet 2007: −41–60 %).
const TAPER_PERCENT: u32 = 50;
/// Sets in a lighter week, in percent, rounded down (invariant 34).
const LIGHTER_SETS: u32 = 60;
/// Minutes to bedtime under which everything stays calm (Stutz 2019; invariant 20).
const NEAR_BEDTIME: i32 = 60;
/// Reserve near bedtime. Our choice.
const BEDTIME_RESERVE: u32 = 3;
/// Longest extra session on a day without a planned one, in minutes. Our choice.
pub const EXTRA_MINUTES: u32 = 30;

/// The state that today's session is made for, and what decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrying {
    /// The state.
    pub state: ReadinessState,
    /// What decided it.
    pub cause: Cause,
}

impl Carrying {
    fn lower(&mut self, state: ReadinessState, cause: Cause) {
        if state > self.state {
            *self = Self { state, cause };
        }
    }
}

/// Returns what today can carry: the worst of readiness, illness, intent and the person's own choice.
#[must_use]
pub fn carrying(request: &Request<'_>) -> Carrying {
    let mut carrying = match request.readiness {
        Some(readiness) => Carrying {
            state: readiness.state,
            cause: readiness.causes.first().cloned().unwrap_or(Cause::Readiness {
                state: readiness.state,
            }),
        },
        None => Carrying {
            state: ReadinessState::Full,
            cause: Cause::Readiness {
                state: ReadinessState::Full,
            },
        },
    };
    if let Some(check_in) = request.check_in {
        match check_in.illness {
            Illness::None => {}
            illness @ (Illness::Unwell | Illness::Fever) => {
                carrying.lower(ReadinessState::Restore, Cause::Ill { illness });
            }
        }
        if let Some(intent @ Intent::Unwind) = check_in.intent {
            carrying.lower(ReadinessState::Ease, Cause::WantsToday { intent });
        }
    }
    match past::after_fever(request.history, request.day) {
        Some(AfterFever::Waiting) => carrying.lower(ReadinessState::Restore, Cause::AfterFever),
        Some(AfterFever::FirstSession) => carrying.lower(ReadinessState::Ease, Cause::AfterFever),
        None => {}
    }
    for lever in request.levers {
        if *lever == Lever::Easier {
            let easier = match carrying.state {
                ReadinessState::Full => ReadinessState::Steady,
                ReadinessState::Steady => ReadinessState::Ease,
                ReadinessState::Ease | ReadinessState::Restore => ReadinessState::Restore,
                ReadinessState::Stop => ReadinessState::Stop,
            };
            carrying.lower(easier, Cause::OwnChoice);
        }
    }
    carrying
}

/// Returns the minutes of today's session: never more than planned, whatever time there is (§1).
#[must_use]
pub fn minutes(request: &Request<'_>, planned: u32, carrying: &Carrying) -> Ceiling {
    let shortest = u32::from(MIN_SESSION_MINUTES);
    let mut minutes = Ceiling::planned(planned.max(shortest));
    if let Some(available) = request.check_in.and_then(|check_in| check_in.minutes) {
        minutes.lower(
            u32::from(available.get()).max(shortest),
            &Cause::MinutesToday { minutes: available },
        );
    }
    for lever in request.levers {
        if let Lever::Shorter { minutes: available } = lever {
            minutes.lower(u32::from(available.get()).max(shortest), &Cause::OwnChoice);
        }
    }
    if carrying.state == ReadinessState::Restore {
        minutes.lower(RESTORE_MINUTES, &carrying.cause);
    }
    if has_fever(request) {
        minutes.lower(FEVER_MINUTES, &carrying.cause);
    }
    minutes
}

fn has_fever(request: &Request<'_>) -> bool {
    request
        .check_in
        .is_some_and(|check_in| check_in.illness == Illness::Fever)
}

/// Returns everything as planned for this person: what the morning's limits start from.
#[must_use]
pub fn as_planned(
    request: &Request<'_>,
    kind: SessionKind,
    shares: &Shares,
    minutes: Ceiling,
    light: bool,
) -> Allowance {
    let effort = aerobic_effort(request.profile, request.history.since, request.day, kind, light);
    Allowance {
        minutes,
        skill_effort: Ceiling::planned(SKILL_EFFORT),
        strength: Ceiling::planned(shares.strength),
        sets_percent: Ceiling::planned(100),
        lighter_percent: Ceiling::planned(100),
        sets: Ceiling::planned(u32::MAX),
        load_percent: Ceiling::planned(100),
        aerobic: Ceiling::planned(shares.aerobic),
        aerobic_effort: Ceiling::planned(effort),
        reserve: Floor::planned(usual_reserve(request, light)),
        gentle: None,
        breathing_only: None,
    }
}

/// Returns the sets that the album planned for this day of the week in the last week that was not the lighter one.
fn usual_sets(request: &Request<'_>) -> Option<u32> {
    let (at, _) = request.album.week_of(request.day)?;
    let (today, _) = request.album.session_for(request.day)?;
    let other_side = request.levers.contains(&Lever::SideB);
    let session = request.album.weeks[..at]
        .iter()
        .rev()
        .filter(|week| !week.is_lighter())
        .find_map(|week| week.sessions.iter().find(|session| session.day == today.day))?;
    let lifts = if other_side {
        &session.lifts_b
    } else {
        &session.lifts
    };
    Some(lifts.iter().map(|lift| u32::from(lift.sets)).sum())
}

/// Lowers the ceilings by what the past says: yesterday's heavy work, the week's rest, gaps, the longest aerobic part.
pub fn by_history(allowance: &mut Allowance, request: &Request<'_>, lighter: bool) {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    if lighter {
        let cause = Cause::AlbumLighterWeek;
        allowance.lighter_percent.lower(LIGHTER_SETS, &cause);
        allowance.reserve.raise(LIGHTER_RESERVE, &cause);
        if let Some(usual) = usual_sets(request) {
            allowance.sets.lower((usual * LIGHTER_SETS / 100).max(1), &cause);
        }
    }
    // The taper takes volume and leaves pace and rhythm (Bosquet 2007).
    if let Some(days) = days_to_event(&profile.occasions, day) {
        let cause = Cause::EventNear { days };
        allowance.sets_percent.lower(TAPER_PERCENT, &cause);
        allowance
            .aerobic
            .lower(allowance.aerobic.planned * TAPER_PERCENT / 100, &cause);
    }
    // What drained too often makes the next week lighter, from its first day on (§12).
    let week = base::week_start(request.album, day);
    if let Some(sessions) = charge::drained_lately(history, week) {
        allowance
            .sets_percent
            .lower(DRAINED_SETS, &Cause::Drained { sessions });
    }
    let yesterday = day.pred_opt();
    let heavy = |past| !past::heavy_muscles(history, past).is_empty();
    if yesterday.is_some_and(heavy) || heavy(day) {
        allowance
            .reserve
            .raise(u32::from(past::HEAVY_RESERVE) + 1, &Cause::RecentLoad);
    }
    if past::rest_is_due(history, day) {
        allowance.make_gentle(&Cause::RestIsDue);
    }
    if let Some(back) = past::returning(history, day) {
        let cause = Cause::ReturnAfterGap { days: back.days };
        if back.week == 0 {
            allowance.reserve.raise(LIGHTER_RESERVE, &cause);
        }
        let former = back.last_day.succ_opt().map_or(
            past::FormerWeek {
                sets: 0,
                base_seconds: 0,
            },
            |end| past::usual_week(profile, history, end),
        );
        if former.sets > 0 {
            let done = load::running_week(day, |past| {
                u32::try_from(load::strength_sets(history, past).count()).unwrap_or(0)
            });
            allowance
                .sets
                .lower(back.weekly_sets(former.sets).saturating_sub(done), &cause);
        }
        let done = load::running_week(day, |past| {
            load::sessions_on(history, past)
                .iter()
                .map(|record| record.aerobic.get())
                .sum()
        });
        let most = (former.base_seconds / 100 * back.percent()).max(super::aerobic::FLOOR);
        allowance.aerobic.lower(most.saturating_sub(done), &cause);
    }
    super::aerobic::limit(&mut allowance.aerobic, profile, history, day);
}

/// Lowers the ceilings by what this morning says.
pub fn by_today(allowance: &mut Allowance, request: &Request<'_>, carrying: &Carrying, today: &Today) {
    let Carrying { state, cause } = carrying;
    match state {
        ReadinessState::Full | ReadinessState::Stop => {}
        ReadinessState::Steady => {
            allowance.sets_percent.lower(STEADY_SETS, cause);
            allowance.reserve.raise(STEADY_RESERVE, cause);
            allowance.aerobic_effort.lower(CAREFUL_AEROBIC_EFFORT, cause);
        }
        ReadinessState::Ease | ReadinessState::Restore => {
            allowance.sets_percent.lower(EASE_SETS, cause);
            allowance.load_percent.lower(EASE_LOAD, cause);
            allowance.reserve.raise(EASE_RESERVE, cause);
            allowance.aerobic_effort.lower(past::EASY_EFFORT.into(), cause);
            allowance.aerobic.lower(EASE_AEROBIC, cause);
            allowance.skill_effort.lower(EASY_SKILL_EFFORT, cause);
        }
    }
    if *state == ReadinessState::Restore {
        allowance.make_gentle(cause);
    }
    if has_fever(request) {
        allowance.breathing_only = Some(cause.clone());
    }
    if let Some(cause) = allowance.gentle.clone() {
        allowance.sets.lower(0, &cause);
        allowance.aerobic.lower(RESTORE_AEROBIC, &cause);
        allowance.aerobic_effort.lower(past::EASY_EFFORT.into(), &cause);
        allowance.skill_effort.lower(EASY_SKILL_EFFORT, &cause);
    }
    if let Some(intent @ Intent::Maintain) = request.check_in.and_then(|check_in| check_in.intent) {
        allowance
            .sets_percent
            .lower(MAINTAIN_SETS, &Cause::WantsToday { intent });
    }
    if let Some((_, cause)) = today
        .areas()
        .values()
        .find(|(limit, _)| *limit >= AreaLimit::Tight)
    {
        allowance.reserve.raise(TIGHT_RESERVE, cause);
    }
    if request
        .minutes_to_bedtime
        .is_some_and(|minutes| (0..NEAR_BEDTIME).contains(&minutes))
    {
        allowance.reserve.raise(BEDTIME_RESERVE, &Cause::NearBedtime);
        allowance
            .aerobic_effort
            .lower(CAREFUL_AEROBIC_EFFORT, &Cause::NearBedtime);
    }
}

/// Returns minutes as a checked quantity.
#[must_use]
pub fn checked(minutes: u32) -> Minutes {
    Minutes::clamped(i64::from(minutes))
}

//! Minutes gathered towards the week's base, and the easy walk that would count.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::Album;
use training::check_in::{CheckIn, Illness};
use training::generate::base;
use training::history::{Activity, ActivityKind, History};
use training::load::{EASY_WALK_EFFORT, MINUTE};
use training::plan::{Change, Outcome, SessionPlan};
use training::profile::Profile;
use training::quantity::{Minutes, Rpe};
use ts_rs::TS;

/// The week's base: a place to arrive at, never a debt (§5).
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct BaseSoFar {
    /// Moderate-equivalent minutes of the week so far, today included.
    pub so_far: Minutes,
    /// What this week aims at.
    pub aim: Minutes,
}

/// Whether minutes to gather are worth a word today: not with a fever or another illness, and not on the day of an event.
pub(crate) fn is_for_gathering(check_in: &CheckIn, plan: &SessionPlan) -> bool {
    let event = plan
        .reasons
        .iter()
        .chain(&plan.as_before)
        .any(|reason| reason.change == Change::EventMorning);
    let stopped = matches!(plan.outcome, Outcome::Stop { .. });
    check_in.illness == Illness::None && !event && !stopped
}

/// The walk that the plan offers, unless as much was walked today already.
pub(super) fn walk_offered(plan: &SessionPlan, today: &[Activity]) -> Option<Activity> {
    let minutes = plan.walk?;
    let walked: u32 = today
        .iter()
        .filter(|activity| activity.kind == ActivityKind::Walk)
        .map(|activity| u32::from(activity.minutes.get()))
        .sum();
    (walked < u32::from(minutes.get())).then(|| Activity {
        kind: ActivityKind::Walk,
        minutes,
        effort: Rpe::clamped(i64::from(EASY_WALK_EFFORT)),
    })
}

pub(super) fn base_so_far(profile: &Profile, history: &History, album: &Album, day: NaiveDate) -> BaseSoFar {
    let week = base::week(profile, history, album, day);
    BaseSoFar {
        so_far: Minutes::clamped(i64::from(week.so_far / MINUTE)),
        aim: week.aim_minutes(),
    }
}

//! What is usual for a person, before any day says otherwise: how much stays in reserve, how hard steady work is.

use chrono::NaiveDate;

use super::Request;
use super::past::EASY_EFFORT;
use crate::album::support;
use crate::exclusions::training_months;
use crate::plan::SessionKind;
use crate::profile::{NOVICE_MONTHS, OLDER_AGE, Profile, SupportNeed};

/// Reserve of somebody used to training (§3: 1–3).
const USUAL_RESERVE: u32 = 2;
/// Reserve of novices, and of older adults in their first year (§3: 2–4).
const CAREFUL_RESERVE: u32 = 3;
/// Months of training after which older adults' reserve is the usual one. Our choice.
const OLDER_CAREFUL_MONTHS: u16 = 12;
/// Reserve of light mode (§7, light items only). Our choice.
const LIGHT_RESERVE: u32 = 4;
/// Aerobic effort as planned, and for novices and older adults (§5: 3–4).
const AEROBIC_EFFORT: u32 = 4;
/// The same, careful.
pub const CAREFUL_AEROBIC_EFFORT: u32 = 3;
/// Skill effort in CR-10. Our choice: alert, not tired.
pub const SKILL_EFFORT: u32 = 3;

/// Returns the person's usual reserve.
#[must_use]
pub fn usual_reserve(request: &Request<'_>, light: bool) -> u32 {
    reserve_for(
        request.profile,
        request.history.since,
        request.day,
        request.album.support,
        light,
    )
}

/// Returns the usual reserve of a person on a day.
#[must_use]
pub fn reserve_for(
    profile: &Profile,
    since: Option<NaiveDate>,
    day: NaiveDate,
    support: Option<SupportNeed>,
    light: bool,
) -> u32 {
    let months = training_months(profile, since, day);
    let more = u32::from(support::reserve_more(support));
    let usual = if light {
        LIGHT_RESERVE
    } else if months < NOVICE_MONTHS || (profile.is_older(day) && months < OLDER_CAREFUL_MONTHS) {
        CAREFUL_RESERVE
    } else {
        USUAL_RESERVE
    };
    (usual + more).min(LIGHT_RESERVE)
}

/// Returns the effort of a person's aerobic work on a day in CR-10.
#[must_use]
pub fn aerobic_effort(
    profile: &Profile,
    since: Option<NaiveDate>,
    day: NaiveDate,
    kind: SessionKind,
    light: bool,
) -> u32 {
    if light || kind == SessionKind::Recharge {
        EASY_EFFORT.into()
    } else if training_months(profile, since, day) < NOVICE_MONTHS || profile.is_older(day) {
        CAREFUL_AEROBIC_EFFORT
    } else {
        AEROBIC_EFFORT
    }
}

/// Whether the person is new to training today: the months since the first run count.
#[must_use]
pub fn is_novice(request: &Request<'_>) -> bool {
    training_months(request.profile, request.history.since, request.day) < NOVICE_MONTHS
}

/// Whether the person counts as 65 or older in years (invariants 18 and 20 name the age).
#[must_use]
pub fn is_65(request: &Request<'_>) -> bool {
    request.profile.age(request.day) >= OLDER_AGE
}

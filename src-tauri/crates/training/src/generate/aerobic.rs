//! Aerobic base: one steady part at a talking pace (§5).

use chrono::NaiveDate;

use super::allowance::Ceiling;
use super::slots::change_over;
use crate::history::{ActivityKind, History};
use crate::load::{self, MINUTE, Seed, days_before};
use crate::movement::Movement;
use crate::plan::{Block, Cause, Dose, Why};
use crate::profile::Profile;
use crate::quantity::{Rpe, Seconds};

/// Aerobic seconds that everybody may do in one go (invariant 19).
pub const FLOOR: u32 = 10 * MINUTE;
/// Most of the longest part in 30 days, in percent (Frandsen 2025; invariant 19).
const LONGEST_PERCENT: u32 = 110;
/// Days that the longest part is looked for in.
const LONGEST_DAYS: u64 = 30;
/// Most of a usual week's minutes, in percent (§5: +10–20 %).
const WEEK_PERCENT: u32 = 120;
/// What a week may grow by in any case, in seconds (§5: +10 min).
const WEEK_STEP: u32 = 10 * MINUTE;
/// Aerobic seconds that every week may hold, in Longplay. Our choice: three times the floor of one session.
const WEEK_FLOOR: u32 = 3 * FLOOR;

/// Lowers the aerobic part to what the last weeks have prepared (invariants 19 and 32).
pub fn limit(aerobic: &mut Ceiling, profile: &Profile, history: &History, day: NaiveDate) {
    aerobic.lower(longest_allowed(profile, history, day), &Cause::RecentLoad);
    let planned = |past| -> u32 {
        load::sessions_on(history, past)
            .iter()
            .map(|record| record.aerobic.get())
            .sum()
    };
    let base = |past| load::day_base_seconds(history, past);
    let mean = load::weekly_mean(history, day, Seed::of(profile).weekly_base_seconds, base);
    let last_week = days_before(day, 2 * load::WEEK_DAYS - 1)
        .skip(usize::try_from(load::WEEK_DAYS - 1).unwrap_or(0))
        .map(base)
        .sum::<u32>();
    let usual = mean.max(last_week);
    let most = (usual / 100 * WEEK_PERCENT)
        .max(usual + WEEK_STEP)
        .max(WEEK_FLOOR);
    aerobic.lower(
        most.saturating_sub(load::running_week(day, planned)),
        &Cause::WeekFull,
    );
}

/// Returns the longest aerobic part that today may have, in seconds (invariant 19).
#[must_use]
pub fn longest_allowed(profile: &Profile, history: &History, day: NaiveDate) -> u32 {
    let longest = std::iter::once(day)
        .chain(days_before(day, LONGEST_DAYS))
        .flat_map(|past| {
            let sessions = load::sessions_on(history, past)
                .iter()
                .map(|record| record.aerobic.get());
            let activities = load::activities_on(history, past)
                .iter()
                .filter(|activity| is_steady(activity.kind))
                .map(|activity| u32::from(activity.minutes.get()) * MINUTE);
            sessions.chain(activities).collect::<Vec<_>>()
        })
        .max()
        .unwrap_or(0);
    let reported = u32::from(profile.recent.longest_session.get()) * MINUTE;
    (longest / 100 * LONGEST_PERCENT).max(FLOOR).max(reported)
}

const fn is_steady(kind: ActivityKind) -> bool {
    match kind {
        ActivityKind::Walk | ActivityKind::Run | ActivityKind::Ride | ActivityKind::Swim => true,
        ActivityKind::Sport | ActivityKind::Daily => false,
    }
}

/// Returns the aerobic block that takes exactly `seconds`, with the first movement of `choices` that suits the effort,
/// and the others as alternatives.
#[must_use]
pub fn block(seconds: u32, effort: u32, choices: &[&Movement], why: Why) -> Option<Block> {
    let suits = |movement: &&&Movement| movement.effort.is_none_or(|usual| u32::from(usual) <= effort);
    let movement = choices
        .iter()
        .filter(suits)
        .max_by_key(|movement| {
            (
                movement.effort,
                !movement.equipment.is_empty(),
                std::cmp::Reverse(&movement.slug),
            )
        })
        .or_else(|| choices.first())?;
    let transition = change_over(movement, None);
    let alternatives = choices
        .iter()
        .filter(suits)
        .filter(|other| other.slug != movement.slug)
        .map(|other| other.slug.clone())
        .collect();
    let dose = Dose::Hold {
        seconds: Seconds::clamped(i64::from(seconds.saturating_sub(transition))),
    };
    Some(Block {
        transition: Seconds::clamped(i64::from(transition)),
        alternatives,
        ..Block::of(movement, dose, Rpe::clamped(i64::from(effort)), why)
    })
}

//! How much was done: session load, weekly base minutes and weekly sets, counted the same way for planning and trends.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::history::{Activity, ActivityKind, History, SessionRecord};
use crate::movement::catalogue;
use crate::plan::{Block, SessionPlan};
use crate::profile::Profile;
use crate::vocabulary::{Muscle, Pattern, Phase};

/// Days of the window that weekly sums are taken over.
pub const WEEK_DAYS: u64 = 7;
/// Days of the window that a usual week is taken from (§2: four weeks).
pub const USUAL_DAYS: u64 = 28;
/// Weeks in that window.
pub const USUAL_WEEKS: u32 = 4;
/// Effort in CR-10 up to which a walk is easy: it counts as base minutes, never as load (invariant 18).
pub const EASY_WALK_EFFORT: u8 = 3;
/// Effort in CR-10 from which a minute is vigorous and counts twice (WHO 2020; §5 table).
pub const VIGOROUS_EFFORT: u8 = 5;
/// Effort in CR-10 that activity before Longplay is taken at. Our choice: moderate.
pub const ASSUMED_EFFORT: u32 = 4;
/// Work sets per muscle that one strength day before Longplay is taken for. Our choice: the low end of common plans.
pub const ASSUMED_SETS_PER_STRENGTH_DAY: u32 = 3;
/// Half-sets in a set. Sets are counted in halves, because indirect work counts half (Pelland 2024).
pub const HALF_SETS: u32 = 2;
/// Seconds in a minute.
pub const MINUTE: u32 = 60;

/// Returns the effort-weighted seconds of a block.
#[must_use]
pub fn block_load(block: &Block) -> u32 {
    u32::from(block.effort.get()) * block.seconds()
}

/// Returns Σ planned RPE × minutes of a session's blocks, rounded up (Foster 2001, planned instead of reported).
#[must_use]
pub fn planned_load(plan: &SessionPlan) -> u32 {
    let weighted: u32 = plan
        .phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .map(block_load)
        .sum();
    weighted.div_ceil(MINUTE)
}

/// Returns the load of a session as it was lived: reported effort × minutes (Foster 2001). Until the reflection is
/// given, the planned effort stands for the reported one.
#[must_use]
pub fn session_load(record: &SessionRecord) -> u32 {
    let active = record.active.get();
    match &record.reflection {
        Some(reflection) => u32::from(reflection.effort.get()) * active / MINUTE,
        None => {
            let planned: u32 = record.plan.phases.iter().map(|phase| phase.seconds.get()).sum();
            (record.plan.planned_load * active.min(planned))
                .checked_div(planned)
                .unwrap_or(0)
        }
    }
}

/// Returns the load of activity outside sessions; an easy walk is free, and so is an interlude.
#[must_use]
pub fn activity_load(activity: &Activity) -> u32 {
    let free = matches!(activity.kind, ActivityKind::Walk | ActivityKind::Interlude);
    if free && activity.effort.get() <= EASY_WALK_EFFORT {
        return 0;
    }
    u32::from(activity.effort.get()) * u32::from(activity.minutes.get())
}

/// Returns everything that a day cost.
#[must_use]
pub fn day_load(history: &History, day: NaiveDate) -> u32 {
    let sessions: u32 = sessions_on(history, day).iter().map(session_load).sum();
    let activities: u32 = activities_on(history, day).iter().map(activity_load).sum();
    sessions + activities
}

/// Returns the vigorous seconds of a block of the aerobic phase: its hard part, without the easy rest between.
#[must_use]
pub fn vigorous_seconds(block: &Block) -> u32 {
    if block.effort.get() >= VIGOROUS_EFFORT {
        u32::from(block.sets) * block.work_seconds()
    } else {
        0
    }
}

/// Returns the vigorous seconds that a plan asks for.
#[must_use]
pub fn planned_vigorous_seconds(plan: &SessionPlan) -> u32 {
    plan.phases
        .iter()
        .filter(|phase| phase.phase == Phase::Aerobic)
        .flat_map(|phase| &phase.blocks)
        .map(vigorous_seconds)
        .sum()
}

/// Returns the vigorous seconds that were lived: the planned ones, as far as the time in the aerobic phase holds them.
#[must_use]
pub fn lived_vigorous_seconds(record: &SessionRecord) -> u32 {
    match record.aerobic.get() {
        0 => 0,
        aerobic => planned_vigorous_seconds(&record.plan).min(aerobic),
    }
}

/// Returns the seconds that a day's sessions spent in the aerobic phase, each counted once.
#[must_use]
pub fn day_aerobic_seconds(history: &History, day: NaiveDate) -> u32 {
    sessions_on(history, day)
        .iter()
        .map(|record| record.aerobic.get())
        .sum()
}

/// Returns the moderate-equivalent seconds of a day: aerobic time and activity, vigorous minutes twice (WHO 2020).
#[must_use]
pub fn day_base_seconds(history: &History, day: NaiveDate) -> u32 {
    let vigorous: u32 = sessions_on(history, day).iter().map(lived_vigorous_seconds).sum();
    day_aerobic_seconds(history, day) + vigorous + day_activity_seconds(history, day)
}

/// Returns the moderate-equivalent seconds of a day outside Longplay, vigorous minutes twice (WHO 2020).
#[must_use]
pub fn day_activity_seconds(history: &History, day: NaiveDate) -> u32 {
    activities_on(history, day)
        .iter()
        .map(|activity| {
            let weight = if activity.effort.get() >= VIGOROUS_EFFORT {
                2
            } else {
                1
            };
            u32::from(activity.minutes.get()) * MINUTE * weight
        })
        .sum()
}

/// Half-sets per muscle.
pub type HalfSets = BTreeMap<Muscle, u32>;

/// Adds the half-sets that `sets` of a movement count for.
pub fn add_half_sets(to: &mut HalfSets, slug: &str, sets: u32) {
    let Some(movement) = catalogue().get(slug) else {
        return;
    };
    for muscle in &movement.direct {
        *to.entry(*muscle).or_default() += sets * HALF_SETS;
    }
    for muscle in &movement.indirect {
        *to.entry(*muscle).or_default() += sets;
    }
}

/// Returns the half-sets per muscle of the strength work of a day.
#[must_use]
pub fn day_half_sets(history: &History, day: NaiveDate) -> HalfSets {
    let mut sum = HalfSets::new();
    let sets: Vec<&str> = strength_sets(history, day).collect();
    // The sets of one movement follow each other: each is looked up once.
    for same in sets.chunk_by(|one, next| one == next) {
        add_half_sets(&mut sum, same[0], u32::try_from(same.len()).unwrap_or(u32::MAX));
    }
    sum
}

/// Returns the number of work sets of a pattern on a day.
#[must_use]
pub fn day_pattern_sets(history: &History, day: NaiveDate, pattern: Pattern) -> u32 {
    let of_pattern = strength_sets(history, day).filter(|slug| {
        catalogue()
            .get(slug)
            .is_some_and(|movement| movement.pattern == pattern)
    });
    u32::try_from(of_pattern.count()).unwrap_or(u32::MAX)
}

/// Returns the slugs of the work sets of strength that were done on a day, one for each set.
pub fn strength_sets(history: &History, day: NaiveDate) -> impl Iterator<Item = &str> {
    sessions_on(history, day)
        .iter()
        .flat_map(|record| &record.sets)
        .filter(|set| set.phase == Phase::Strength)
        .map(|set| set.movement.as_str())
}

/// Returns the sessions of a day.
#[must_use]
pub fn sessions_on(history: &History, day: NaiveDate) -> &[SessionRecord] {
    history.sessions.get(&day).map_or(&[], Vec::as_slice)
}

/// Returns the activity outside Longplay of a day.
#[must_use]
pub fn activities_on(history: &History, day: NaiveDate) -> &[Activity] {
    history.activities.get(&day).map_or(&[], Vec::as_slice)
}

/// Returns the `count` days before `day`, the latest first.
pub fn days_before(day: NaiveDate, count: u64) -> impl Iterator<Item = NaiveDate> {
    (1..=count).filter_map(move |ago| day.checked_sub_days(Days::new(ago)))
}

/// What a day before Longplay is taken for, from the first run's answers, in sevenths of the weekly amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed {
    /// Load of a week.
    pub weekly_load: u32,
    /// Work sets of a week for each muscle, in halves.
    pub weekly_half_sets: u32,
    /// Base seconds of a week.
    pub weekly_base_seconds: u32,
}

impl Seed {
    /// Returns what the first run's answers seed the limits with.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let minutes = u32::from(profile.recent.weekly_minutes.get());
        Self {
            weekly_load: minutes * ASSUMED_EFFORT,
            weekly_half_sets: u32::from(profile.recent.strength_days)
                * ASSUMED_SETS_PER_STRENGTH_DAY
                * HALF_SETS,
            weekly_base_seconds: minutes * MINUTE,
        }
    }
}

/// Returns the weekly mean over the 28 days before `day` of what `lived` says for a day that is known, and of `weekly`
/// for days before Longplay.
#[must_use]
pub fn weekly_mean(history: &History, day: NaiveDate, weekly: u32, lived: impl Fn(NaiveDate) -> u32) -> u32 {
    let since = history.since.unwrap_or(day);
    let (mut sum, mut unknown) = (0, 0);
    for past in days_before(day, USUAL_DAYS) {
        if past < since {
            unknown += 1;
        } else {
            sum += lived(past);
        }
    }
    (sum + weekly * unknown / 7) / USUAL_WEEKS
}

/// Returns the sum over the six days before `day` and `day` itself.
#[must_use]
pub fn running_week(day: NaiveDate, lived: impl Fn(NaiveDate) -> u32) -> u32 {
    lived(day) + days_before(day, WEEK_DAYS - 1).map(lived).sum::<u32>()
}

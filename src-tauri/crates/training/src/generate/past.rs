//! What the past allows: gaps, days of rest, the week so far.

use chrono::{Days, NaiveDate};

use crate::check_in::Illness;
use crate::history::{History, SessionRecord};
use crate::load::{self, Seed, days_before};
use crate::plan::{Outcome, SessionPlan};
use crate::profile::Profile;
use crate::quantity::RepsInReserve;
use crate::vocabulary::{Muscle, Phase};

/// Days without training that make a return (invariant 33).
pub const GAP_DAYS: i64 = 14;
/// Share of the former weekly volume in the first four weeks after a gap, in percent (Caterisano 2019; meaning from
/// memory, invariant 33).
const RETURN_PERCENT: [u32; 4] = [50, 70, 80, 90];
/// Days that the weeks of a return take.
const RETURN_DAYS: u64 = 7 * RETURN_PERCENT.len() as u64;
/// Fewest strength sets of a week after a gap: legs, pushing and pulling once each. Our choice.
const RETURN_SETS: u32 = 3;
/// Reserve up to which direct work counts as heavy (invariant 15).
pub const HEAVY_RESERVE: u8 = 2;
/// Days that are free of symptoms before training after fever (invariant 25).
const DAYS_AFTER_FEVER: i64 = 2;
/// How long back a fever is looked for, in days. Our choice.
const FEVER_WINDOW: u64 = 21;

/// A return after a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Return {
    /// Days without training.
    pub days: u16,
    /// First day back (today, where nothing was done since).
    pub first_day: NaiveDate,
    /// Last day of training before the gap, or the day before Longplay.
    pub last_day: NaiveDate,
    /// Week since the return, from 0 to 3.
    pub week: usize,
}

impl Return {
    /// Returns the share of the former weekly volume that this week may have, in percent.
    #[must_use]
    pub const fn percent(&self) -> u32 {
        RETURN_PERCENT[if self.week < 4 { self.week } else { 3 }]
    }

    /// Whether it is no return at all but the first weeks of training with Longplay.
    #[must_use]
    pub fn is_first_start(&self, history: &History) -> bool {
        history.since.is_some_and(|since| self.last_day < since)
    }

    /// Returns the strength sets that this week may have, after weeks of `former` sets.
    ///
    /// Where the former weeks were small, invariant 33 taken to the letter would leave nothing to return to: it yields to a
    /// set each for legs, pushing and pulling.
    #[must_use]
    pub fn weekly_sets(&self, former: u32) -> u32 {
        (former * self.percent() / 100).max(RETURN_SETS)
    }
}

/// Returns the return after a gap that today still belongs to, if any.
#[must_use]
pub fn returning(history: &History, day: NaiveDate) -> Option<Return> {
    let before_longplay = history
        .since
        .and_then(|since| since.checked_sub_days(Days::new(1)));
    let from = day
        .checked_sub_days(Days::new(RETURN_DAYS))
        .unwrap_or(NaiveDate::MIN);
    let trained =
        |(day, records): (&NaiveDate, &Vec<SessionRecord>)| records.iter().any(is_training).then_some(*day);
    // A return began in these weeks or it is over: of what was before them only the last day of training matters.
    let earlier = history.sessions.range(..from).rev().find_map(trained);
    let mut days: Vec<NaiveDate> = earlier.max(before_longplay).into_iter().collect();
    days.extend(history.sessions.range(from..day).filter_map(trained));
    days.sort_unstable();
    days.retain(|past| *past < day);
    days.push(day);
    days.windows(2).rev().find_map(|pair| {
        let (last_day, first_day) = (pair[0], pair[1]);
        let idle = (first_day - last_day).num_days() - 1;
        let week = usize::try_from((day - first_day).num_days() / 7).ok()?;
        (idle >= GAP_DAYS && week < RETURN_PERCENT.len()).then(|| Return {
            days: u16::try_from(idle).unwrap_or(u16::MAX),
            first_day,
            last_day,
            week,
        })
    })
}

/// Whether a session was training: something was done that was more than gentle.
#[must_use]
pub fn is_training(record: &SessionRecord) -> bool {
    !record.sets.is_empty() && !is_gentle(&record.plan)
}

/// Whether a plan loads nothing and asks for no more than an easy walk: a day of recovery.
#[must_use]
pub fn is_gentle(plan: &SessionPlan) -> bool {
    plan.outcome != Outcome::Train
        || plan.phases.iter().all(|phase| match phase.phase {
            Phase::Strength => phase.blocks.is_empty(),
            Phase::Aerobic => phase.blocks.iter().all(|block| block.effort.get() <= EASY_EFFORT),
            Phase::Prime | Phase::Skill | Phase::Downshift => true,
        })
}

/// Effort in CR-10 of easy aerobic work (§5, "Light").
pub const EASY_EFFORT: u8 = 2;

/// Whether each of the six days before `day` had training: then today is a day of rest (invariant 17).
#[must_use]
pub fn rest_is_due(history: &History, day: NaiveDate) -> bool {
    days_before(day, load::WEEK_DAYS - 1).all(|past| {
        load::sessions_on(history, past).iter().any(is_training)
            || load::activities_on(history, past)
                .iter()
                .any(|activity| load::activity_load(activity) > 0)
    })
}

/// Returns the muscles that had heavy direct work on a day (invariant 15).
#[must_use]
pub fn heavy_muscles(history: &History, day: NaiveDate) -> Vec<Muscle> {
    let mut muscles: Vec<Muscle> = load::sessions_on(history, day)
        .iter()
        .flat_map(|record| record.sets.iter().map(move |set| (record, set)))
        .filter(|(_, set)| set.phase == Phase::Strength)
        .filter(|(record, set)| {
            let planned = record
                .plan
                .phases
                .iter()
                .filter(|phase| phase.phase == Phase::Strength)
                .flat_map(|phase| &phase.blocks)
                .find(|block| block.movement == set.movement)
                .and_then(|block| block.reserve);
            let least = [planned, set.reserve]
                .into_iter()
                .flatten()
                .map(RepsInReserve::get)
                .min();
            least.is_none_or(|reserve| reserve <= HEAVY_RESERVE)
        })
        .filter_map(|(_, set)| crate::movement::catalogue().get(&set.movement))
        .flat_map(|movement| movement.direct.iter().copied())
        .collect();
    muscles.sort_unstable();
    muscles.dedup();
    muscles
}

/// What fever leaves behind (invariant 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterFever {
    /// Two days without symptoms are not over.
    Waiting,
    /// The first session since is an easy one.
    FirstSession,
}

/// Returns what the last fever asks of today, if anything.
#[must_use]
pub fn after_fever(history: &History, day: NaiveDate) -> Option<AfterFever> {
    let from = day.checked_sub_days(Days::new(FEVER_WINDOW))?;
    let recent = || history.check_ins.range(from..day);
    let fever = recent()
        .rev()
        .find(|(_, check_in)| check_in.illness == Illness::Fever)?
        .0;
    let last_symptom = recent()
        .rev()
        .find(|(past, check_in)| *past >= fever && check_in.illness != Illness::None)
        .map_or(fever, |(past, _)| past);
    if (day - *last_symptom).num_days() <= DAYS_AFTER_FEVER {
        return Some(AfterFever::Waiting);
    }
    let trained_since = history
        .sessions
        .range(*last_symptom..day)
        .any(|(_, records)| records.iter().any(is_training));
    (!trained_since).then_some(AfterFever::FirstSession)
}

/// Work sets that a week had before a gap, for the whole body, and its aerobic seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormerWeek {
    /// Work sets.
    pub sets: u32,
    /// Aerobic and activity seconds.
    pub base_seconds: u32,
}

/// Work sets of one strength day before Longplay, for the whole body. Our choice: the four main movements.
const ASSUMED_SETS_PER_DAY: u32 = 4 * load::ASSUMED_SETS_PER_STRENGTH_DAY;

/// Returns the usual week up to `day`.
#[must_use]
pub fn usual_week(profile: &Profile, history: &History, day: NaiveDate) -> FormerWeek {
    let sets = |past| u32::try_from(load::strength_sets(history, past).count()).unwrap_or(u32::MAX);
    let before = u32::from(profile.recent.strength_days) * ASSUMED_SETS_PER_DAY;
    let base = |past| load::day_base_seconds(history, past);
    FormerWeek {
        sets: load::weekly_mean(history, day, before, sets),
        base_seconds: load::weekly_mean(history, day, Seed::of(profile).weekly_base_seconds, base),
    }
}

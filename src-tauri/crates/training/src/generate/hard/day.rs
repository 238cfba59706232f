//! What makes a day a hard one (§12, "Hard day"): as planned, as it was done, and as it felt.

use chrono::NaiveDate;

use crate::history::{Activity, History, SessionRecord};
use crate::load::{self, MINUTE, VIGOROUS_EFFORT};
use crate::plan::{BlockPurpose, Outcome, SessionPlan};

/// Planned or reported session RPE from which a session is hard (§12).
pub const HARD_RPE: u32 = 7;
/// Vigorous seconds from which a day is hard (§12: ten minutes), and the least that intervals have.
pub const HARD_SECONDS: u32 = 10 * MINUTE;

/// Whether a plan is a hard day: planned session RPE of seven or more, ten vigorous minutes, or any test (§12).
#[must_use]
pub fn is_hard(plan: &SessionPlan) -> bool {
    if plan.outcome != Outcome::Train {
        return false;
    }
    let seconds: u32 = plan.phases.iter().map(|phase| phase.seconds.get()).sum();
    let tests = plan
        .phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .any(|block| block.purpose == BlockPurpose::Test);
    tests
        || load::planned_vigorous_seconds(plan) >= HARD_SECONDS
        || (seconds > 0 && plan.planned_load * MINUTE >= HARD_RPE * seconds)
}

/// Whether a day was hard: a session that was planned or felt hard, or hard activity outside.
#[must_use]
pub fn was_hard(history: &History, day: NaiveDate) -> bool {
    was_meant_hard(history, day) || load::sessions_on(history, day).iter().any(felt_hard)
}

/// Whether a day was hard by what was done, however it felt.
pub(super) fn was_meant_hard(history: &History, day: NaiveDate) -> bool {
    let begun = |record: &SessionRecord| !record.sets.is_empty() || record.aerobic.get() > 0;
    load::sessions_on(history, day)
        .iter()
        .any(|record| begun(record) && is_hard(&record.plan))
        || load::activities_on(history, day).iter().any(activity_was_hard)
}

fn felt_hard(record: &SessionRecord) -> bool {
    record
        .reflection
        .as_ref()
        .is_some_and(|reflection| u32::from(reflection.effort.get()) >= HARD_RPE)
}

/// Sport outside Longplay at an effort of seven, or ten vigorous minutes of anything.
fn activity_was_hard(activity: &Activity) -> bool {
    let effort = activity.effort.get();
    u32::from(effort) >= HARD_RPE
        || (effort >= VIGOROUS_EFFORT && u32::from(activity.minutes.get()) * MINUTE >= HARD_SECONDS)
}

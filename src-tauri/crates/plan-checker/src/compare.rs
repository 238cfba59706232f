//! Invariants that relate two plans: 23 for a swap that was made, 37, 43 for an input that was taken away, and 45.

use crate::Verdict;
use crate::input::{Outcome, Plan};
use crate::ledger::load_seconds;

/// Returns Σ planned effort × minutes of a plan, worked out from its blocks, in effort × seconds.
#[must_use]
pub fn planned_load(plan: &Plan) -> u32 {
    load_seconds(plan)
}

/// Invariant 37: With one input worse, the plan asks no more: neither by its blocks, nor as it says itself.
#[must_use]
pub fn asks_no_more(before: &Plan, worse: &Plan) -> Verdict {
    // A free track is unplanned and unscored: its nought is no load to compare with.
    if matches!(before.outcome, Outcome::FreeTrack { .. }) {
        return Verdict::Vacuous;
    }
    let (was, is) = (load_seconds(before), load_seconds(worse));
    let more = is > was || worse.planned_load > before.planned_load;
    Verdict::of(
        was > 0 || is > 0,
        more.then(|| format!("{was} to {is} effort-seconds")),
    )
}

/// Invariant 23: After a swap the movement is gone, the session is the same size at most, and every other movement stays.
#[must_use]
pub fn swapped(before: &Plan, after: &Plan, movement: &str) -> Verdict {
    let there = |plan: &Plan| plan.every_block().any(|(_, block)| block.movement == movement);
    if !there(before) {
        return Verdict::Vacuous;
    }
    if there(after) {
        return Verdict::Broken(format!("{movement} is still there"));
    }
    asks_no_more(before, after)
}

/// Invariant 43: An input that was taken away takes its changes with it: no reason names its cause any more.
#[must_use]
pub fn reason_goes(with: &Plan, without: &Plan, cause: &str) -> Verdict {
    let names = |plan: &Plan| plan.every_reason().any(|reason| reason.because() == cause);
    let how = || format!("{cause} is named though it is not there");
    Verdict::of(names(with), names(without).then(how))
}

/// Invariant 45: The same request gives the same plan, byte for byte.
#[must_use]
pub fn same(one: &str, other: &str) -> Verdict {
    let differs = one.bytes().zip(other.bytes()).position(|(a, b)| a != b);
    let how = differs.or((one.len() != other.len()).then(|| one.len().min(other.len())));
    Verdict::of(true, how.map(|at| format!("differs at byte {at}")))
}

/// Invariant 45: Generation always returns a valid plan or the explicit stop: what is not a session holds nothing.
#[must_use]
pub fn is_whole(plan: &Plan) -> Verdict {
    let blocks = plan.every_block().count();
    let broken = match &plan.outcome {
        Outcome::Train => blocks == 0,
        Outcome::Rest | Outcome::FreeTrack { .. } => blocks > 0,
        Outcome::Stop { flags } => blocks > 0 || flags.is_empty(),
    };
    Verdict::of(
        true,
        broken.then(|| format!("{:?} with {blocks} blocks", plan.outcome)),
    )
}

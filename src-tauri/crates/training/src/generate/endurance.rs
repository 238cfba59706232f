//! The aerobic phase of today: steady, or hard where that was earned.

use super::allowance::Allowance;
use super::base::BaseWeek;
use super::budget::{SHORTEST_AEROBIC, Shares};
use super::hard::{self, Intervals, NotNow};
use super::scene::Scene;
use super::session::Planned;
use super::way::Way;
use super::{aerobic, limits::Carrying};
use crate::load::MINUTE;
use crate::occasion::days_to_event;
use crate::plan::{Block, Cause, SessionKind};

/// Effort that a second of a hard phase is counted with at most, before anything is known of its division.
const HARD_RATE: u32 = 6;
/// Effort of everything that is neither work nor raise.
const EASE_RATE: u32 = 1;

/// The hard part of today, if there is one, or what made it wait.
pub(super) enum HardPart {
    /// Earned, and today: intervals in so many seconds.
    Today {
        /// What they may be.
        intervals: Intervals,
        /// Seconds of the phase.
        seconds: u32,
        /// Whether they take the time of practice and strength as well: the session is too short for both.
        alone: bool,
    },
    /// All but this morning would have allowed one.
    Waits(Cause),
    /// None was to be expected.
    None,
}

/// Decides about the hard part. `beside` is what the week has left beside the planned session, in effort-weighted seconds.
///
/// Everything but today's answers is judged at the planned minutes, so that fewer minutes can never let a hard part in
/// that more minutes would keep out (invariant 37).
pub(super) fn hard_part(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    carrying: &Carrying,
    allowance: &Allowance,
    (as_planned, now): (Shares, Shares),
    beside: u32,
    way: &Way<'_>,
) -> HardPart {
    let may = planned.kind == SessionKind::Endurance && planned.track.is_some() && allowance.gentle.is_none();
    if !may {
        return HardPart::None;
    }
    let seconds = |minutes: u32, shares: &Shares, vigorous: u32| {
        let own = allowance.aerobic.now.min(shares.aerobic);
        // Older adults' balance keeps its place (invariant 27).
        if own >= aerobic::shortest_intervals(vigorous) || scene.older {
            (own, false)
        } else {
            (
                (minutes * MINUTE).saturating_sub(shares.prime + shares.downshift),
                true,
            )
        }
    };
    let due = hard::due(
        scene.request,
        &hard::Today {
            state: carrying.state,
            light: scene.standing.light.as_ref(),
            kind: planned.kind,
            minutes: allowance.minutes.now,
            planned_minutes: allowance.minutes.planned,
            place: scene.standing.place,
            days_to_event: days_to_event(&scene.request.profile.occasions, scene.request.day),
            ways: way.choices,
        },
    );
    match due {
        Ok(intervals) => {
            let (most, alone) = seconds(allowance.minutes.planned, &as_planned, intervals.vigorous);
            let counted = allowance.aerobic.planned.min(as_planned.aerobic)
                * allowance.aerobic_effort.planned.saturating_sub(EASE_RATE);
            if (most.min(intervals.most) * (HARD_RATE - EASE_RATE)).saturating_sub(counted) > beside {
                return HardPart::None;
            }
            let (seconds, only) = seconds(allowance.minutes.now, &now, intervals.vigorous);
            // What was planned beside practice and strength does not take their place because the day is shorter.
            if only && !alone {
                return HardPart::Waits(NotNow::Short.cause());
            }
            let seconds = seconds.min(most);
            HardPart::Today {
                intervals,
                seconds,
                alone,
            }
        }
        Err(not_now) => not_now
            .iter()
            .all(is_of_today)
            .then(|| not_now.first().map(|why| cause(why, carrying)))
            .flatten()
            .map_or(HardPart::None, HardPart::Waits),
    }
}

/// Whether it is this morning that speaks against a hard part, and not the weeks before it.
const fn is_of_today(not_now: &NotNow) -> bool {
    match not_now {
        NotNow::State(_) | NotNow::Wanted(_) | NotNow::NearBedtime | NotNow::Short | NotNow::NoWay(_) => true,
        NotNow::NotCleared(_)
        | NotNow::IllLately(_)
        | NotNow::Returning { .. }
        | NotNow::NotRegular
        | NotNow::Drained { .. }
        | NotNow::HardNear
        | NotNow::EventNear { .. }
        | NotNow::Week(_)
        | NotNow::Recovery
        | NotNow::TimeFirst => false,
    }
}

/// The state has a cause of its own; it is the one to name.
fn cause(not_now: &NotNow, carrying: &Carrying) -> Cause {
    match not_now {
        NotNow::State(_) => carrying.cause.clone(),
        other => other.cause(),
    }
}

/// Returns the blocks of the aerobic phase: the hard part where there is one and a way for it, else steady time.
pub(super) fn blocks(hard: &HardPart, allowance: &Allowance, way: &Way<'_>, week: &BaseWeek) -> Vec<Block> {
    if let HardPart::Today {
        intervals, seconds, ..
    } = hard
        && let Some(blocks) = aerobic::intervals(*seconds, intervals, way)
    {
        return blocks;
    }
    let seconds = allowance.aerobic.now;
    if seconds < SHORTEST_AEROBIC {
        return Vec::new();
    }
    aerobic::steady(seconds, allowance.aerobic_effort.now, way, week.why())
        .into_iter()
        .collect()
}

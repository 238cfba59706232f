//! Time that strength cannot use goes to the aerobic base: while the week has room for few sets (invariants 13 and 14), it
//! has room for a longer steady part. Decided before the morning is read, so that a worse morning never gains by it.

use super::allowance::{Allowance, Ceiling};
use super::budget::{SHORTEST_AEROBIC, Shares};
use super::scene::{Scene, lift};
use super::session::Planned;
use super::strength::Lifting;
use super::{Request, aerobic, past, roles};
use crate::load::MINUTE;

/// Effort of everything that is neither work nor raise.
const EASE_RATE: u32 = 1;

/// Effort of easy aerobic time to take or leave, in CR-10 (§5, "Light").
pub(super) const SPARE_EFFORT: u32 = 2;

/// Seconds of strength that the planned minutes leave free for the aerobic part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Freed {
    seconds: u32,
    /// What they take of the week's room, in effort-weighted seconds.
    pub(super) cost: u32,
}

impl Freed {
    pub(super) const NONE: Self = Self { seconds: 0, cost: 0 };

    /// Returns what is left of them in a session that is so many minutes shorter: they are the first to go.
    pub(super) const fn seconds_at(self, minutes_fewer: u32) -> u32 {
        self.seconds.saturating_sub(minutes_fewer * MINUTE)
    }
}

/// Returns the seconds that strength takes in the planned minutes, before the morning is read.
pub(super) fn planned_strength(
    quiet: &Scene<'_>,
    lifting: &Lifting<'_>,
    planned: &Planned<'_>,
    allowance: &Allowance,
) -> u32 {
    let whole = Allowance {
        minutes: Ceiling::planned(allowance.minutes.planned),
        ..allowance.clone()
    };
    lift(quiet, lifting, planned, planned.side_a.1, &whole).seconds
}

/// Returns the time that strength leaves free as planned, as far as the weeks before allow it to the aerobic part. Nothing
/// while the past holds it back.
pub(super) fn freed(
    request: &Request<'_>,
    used: u32,
    allowance: &Allowance,
    shares: Shares,
    beside: u32,
) -> Freed {
    let back = past::returning(request.history, request.day).is_some();
    if back || allowance.aerobic.cause.is_some() || allowance.gentle.is_some() {
        return Freed::NONE;
    }
    let room = aerobic::Room::of(request.profile, request.history, request.day);
    // Never at more effort than the strength that it stands in for; where no aerobic part is planned it is to be taken or
    // left, and easy (invariant 3).
    let most = if shares.aerobic == 0 {
        SPARE_EFFORT
    } else {
        u32::MAX
    };
    let effort = allowance
        .aerobic_effort
        .now
        .min(roles::strength_effort(allowance.reserve.now))
        .min(most);
    let rate = effort.saturating_sub(EASE_RATE).max(1);
    let seconds = allowance
        .strength
        .planned
        .saturating_sub(used)
        .min(room.longest.min(room.week).saturating_sub(allowance.aerobic.now))
        .min(beside / rate);
    // A part of its own where none is planned, a longer one where there is.
    let least = if shares.aerobic == 0 {
        SHORTEST_AEROBIC
    } else {
        MINUTE
    };
    if seconds < least {
        return Freed::NONE;
    }
    Freed {
        seconds,
        cost: seconds * rate,
    }
}

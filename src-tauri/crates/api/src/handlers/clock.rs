//! The test clock. Only builds with the feature `test-clock` know it.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::disturbance::Disturbance;
use crate::failure::Failure;
use crate::host::Host;

/// How far to move.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveClock {
    /// Seconds forward.
    pub seconds: u32,
}

/// The clock after the move.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClockMoved {
    /// The moment now.
    pub now: DateTime<Utc>,
}

/// What happens to the clock.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum DisturbClock {
    /// The machine sleeps for so many seconds.
    Sleep(u32),
    /// Its clock is set by so many seconds.
    Set(i32),
    /// It is in a zone that is so many minutes from UTC.
    Zone(i16),
}

pub(crate) fn disturb_clock(host: &mut Host, request: DisturbClock) -> Result<ClockMoved, Failure> {
    host.disturb_clock(match request {
        DisturbClock::Sleep(seconds) => Disturbance::Slept(Duration::from_secs(u64::from(seconds))),
        DisturbClock::Set(seconds) => Disturbance::ClockMoved(TimeDelta::seconds(i64::from(seconds))),
        DisturbClock::Zone(minutes) => Disturbance::ZoneMoved(
            FixedOffset::east_opt(i32::from(minutes) * 60)
                .ok_or_else(|| Failure::invalid(Some("zone".into()), "no zone is that far from UTC"))?,
        ),
    })?;
    Ok(ClockMoved { now: host.now().0 })
}

pub(crate) fn move_clock(host: &mut Host, request: MoveClock) -> Result<ClockMoved, Failure> {
    host.advance_clock(Duration::from_secs(u64::from(request.seconds)))?;
    Ok(ClockMoved { now: host.now().0 })
}

//! The test clock. Only builds with the feature `test-clock` know it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

pub(crate) fn move_clock(host: &mut Host, request: MoveClock) -> Result<ClockMoved, Failure> {
    host.advance_clock(Duration::from_secs(u64::from(request.seconds)))?;
    Ok(ClockMoved { now: host.now().0 })
}

//! "What would change this": on request, the nearest answers that would have made another session of today.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::generate::{NearestChange, nearest_changes};
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::{Code, Failure};
use crate::host::Host;

/// The nearest answers that would have made another session of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WouldChange {
    /// Nearest first, at most one for each input. Empty: nothing near would have.
    pub changes: Vec<NearestChange>,
}

pub(crate) fn view_what_would_change(host: &mut Host, _: Nothing) -> Result<WouldChange, Failure> {
    host.profile_or_refuse()?;
    let day = host.today()?;
    let changes = host
        .ask_planner(day, |request, _| nearest_changes(request))?
        .ok_or_else(|| Failure::new(Code::NoCheckIn, "today's check-in comes first"))?;
    Ok(WouldChange { changes })
}

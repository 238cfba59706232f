//! Trends over one's own past.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::trends::{Progress, Span, progress};
use ts_rs::TS;

use crate::failure::Failure;
use crate::host::Host;
use crate::past::Past;

/// How far back to look.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewProgress {
    /// The span.
    pub span: Span,
}

pub(crate) fn view_progress(host: &mut Host, request: ViewProgress) -> Result<Progress, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let from = request.span.reads_from(today).unwrap_or(NaiveDate::MIN);
    let past = Past::read(&host.store, from, today, host.since()?)?;
    Ok(progress(&past.history(), today, request.span))
}

//! How sure the person is of daily life, every four weeks.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::confidence::{Confidence, WORDS_MAX_CHARACTERS};
use ts_rs::TS;

use super::app::Recorded;
use super::check_in::check_day;
use crate::failure::Failure;
use crate::host::Host;
use crate::past::Past;

/// How sure the person is of daily life.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordConfidence {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// What is said; all of it left open says: not this month.
    pub confidence: Confidence,
}

pub(crate) fn record_confidence(host: &mut Host, request: RecordConfidence) -> Result<Recorded, Failure> {
    let day = request.day.map_or_else(|| host.today(), Ok)?;
    check_day(host, day)?;
    let mut confidence = request.confidence;
    confidence.words = confidence
        .words
        .map(|words| words.trim().to_owned())
        .filter(|words| !words.is_empty());
    if confidence
        .words
        .as_ref()
        .is_some_and(|words| words.chars().count() > WORDS_MAX_CHARACTERS)
    {
        return Err(Failure::invalid(
            Some("confidence.words".into()),
            format!("these words have at most {WORDS_MAX_CHARACTERS} characters"),
        ));
    }
    let earlier = Past::read(&host.store, day, day, None)?
        .confidence
        .get(&day)
        .map(|kept| kept.id);
    let mut draft = host.draft(day, &confidence)?;
    draft.corrects = earlier;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

//! Activity outside Longplay, and the note of a day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::history::Activity;
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use super::check_in::check_day;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::past::Past;
use crate::records::Note;

/// Activity outside Longplay.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogActivity {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// What was done.
    pub activity: Activity,
    /// The record it corrects.
    #[serde(default)]
    pub corrects: Option<Uuid>,
}

/// The note of a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteNote {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// The words, at most 4,000 characters.
    #[schemars(length(max = 4000))]
    pub text: String,
}

/// Longest note in characters. Our choice: a page.
const NOTE_MAX_CHARACTERS: usize = 4000;

pub(crate) fn log_activity(host: &mut Host, request: LogActivity) -> Result<Recorded, Failure> {
    let day = request.day.map_or_else(|| host.today(), Ok)?;
    check_day(host, day)?;
    if request.activity.minutes.get() == 0 {
        return Err(Failure::invalid(
            Some("activity.minutes".into()),
            "an activity takes at least a minute",
        ));
    }
    if let Some(earlier) = request.corrects {
        let past = Past::read(&host.store, day, day, None)?;
        if !past
            .activities
            .get(&day)
            .is_some_and(|kept| kept.iter().any(|kept| kept.id == earlier))
        {
            return Err(
                Failure::new(Code::NotFound, "there is no such activity on that day").about("corrects"),
            );
        }
    }
    let mut draft = host.draft(day, &request.activity)?;
    draft.corrects = request.corrects;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn write_note(host: &mut Host, request: WriteNote) -> Result<Recorded, Failure> {
    let day = request.day.map_or_else(|| host.today(), Ok)?;
    check_day(host, day)?;
    if request.text.chars().count() > NOTE_MAX_CHARACTERS {
        return Err(Failure::invalid(
            Some("text".into()),
            format!("a note has at most {NOTE_MAX_CHARACTERS} characters"),
        ));
    }
    let earlier = Past::read(&host.store, day, day, None)?
        .notes
        .get(&day)
        .map(|kept| kept.id);
    let mut draft = host.draft(day, &Note { text: request.text })?;
    draft.corrects = earlier;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

//! The journal: every day as one page.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::check_in::CheckIn;
use training::history::{Activity, History};
use training::plan::SessionKind;
use training::profile::{DayOfWeek, Profile};
use training::readiness::{ReadinessState, assess, assess_for};
use ts_rs::TS;

use crate::failure::Failure;
use crate::host::Host;
use crate::past::Past;

/// Which days to list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewJournal {
    /// Only days before this one; from today on when it is left out.
    #[serde(default)]
    pub before: Option<NaiveDate>,
}

/// A date with its day of the week, which the interface does not work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DatedDay {
    /// The date.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
}

impl From<NaiveDate> for DatedDay {
    fn from(day: NaiveDate) -> Self {
        Self {
            day,
            weekday: day.weekday().into(),
        }
    }
}

/// Something a day's page has besides its check-in, sessions, activity and note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Besides {
    /// What an album gave, said at its end.
    AlbumReview,
    /// Who was moved with.
    Company,
    /// How sure the person was of daily life.
    Confidence,
}

/// A day in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalEntry {
    /// The training day.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
    /// Readiness that morning.
    pub state: Option<ReadinessState>,
    /// Kinds of the sessions done.
    pub sessions: Vec<SessionKind>,
    /// Activity outside Longplay.
    pub activities: Vec<Activity>,
    /// What else was said.
    pub besides: Vec<Besides>,
    /// The line of the reflection, or the beginning of the note, or a thought that was caught, or other words of the day.
    pub line: Option<String>,
}

/// Days with something recorded, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalView {
    /// The days.
    pub entries: Vec<JournalEntry>,
    /// Where to go on from; `None` at the beginning of the journal.
    pub before: Option<NaiveDate>,
}

/// Days listed at once. Our choice: a good two screens.
const PAGE_DAYS: usize = 60;
/// Characters of a note shown in the list. Our choice.
const LINE_CHARACTERS: usize = 120;

fn line_of(past: &Past, day: NaiveDate) -> Option<String> {
    let reflected = past.sessions.get(&day).into_iter().flatten().find_map(|session| {
        session
            .record
            .reflection
            .as_ref()
            .and_then(|reflection| reflection.line.clone())
            .filter(|line| !line.is_empty())
    });
    let note = || {
        past.notes
            .get(&day)
            .map(|kept| kept.record.text.trim())
            .filter(|text| !text.is_empty())
    };
    let thought = || {
        let thought = &past.thoughts.get(&day)?.first()?.record;
        Some(thought.turned.as_ref().unwrap_or(&thought.text).clone())
    };
    let review = || {
        past.reviews
            .get(&day)?
            .iter()
            .find_map(|kept| kept.record.words.clone())
    };
    let company = || Some(past.company.get(&day)?.record.with.clone()).filter(|with| !with.is_empty());
    let confidence = || past.confidence.get(&day)?.record.words.clone();
    let beginning = |text: &str| text.chars().take(LINE_CHARACTERS).collect();
    reflected
        .or_else(|| note().map(beginning))
        .or_else(thought)
        .or_else(|| review().as_deref().map(beginning))
        .or_else(company)
        .or_else(|| confidence().as_deref().map(beginning))
}

fn besides(past: &Past, day: NaiveDate) -> Vec<Besides> {
    let company = past.company.get(&day);
    let confidence = past.confidence.get(&day);
    [
        (past.reviews.contains_key(&day), Besides::AlbumReview),
        (
            company.is_some_and(|kept| !kept.record.is_empty()),
            Besides::Company,
        ),
        (
            confidence.is_some_and(|kept| !kept.record.is_open()),
            Besides::Confidence,
        ),
    ]
    .into_iter()
    .filter_map(|(is_there, what)| is_there.then_some(what))
    .collect()
}

/// Returns how ready a day was, by the rules of the days before an event where the profile has one: as Today said it.
pub(super) fn state_of(
    profile: Option<&Profile>,
    history: &History,
    day: NaiveDate,
    check_in: &CheckIn,
) -> ReadinessState {
    match profile {
        Some(profile) => assess_for(profile, history, day, check_in).state,
        None => assess(history, day, check_in).state,
    }
}

pub(crate) fn view_journal(host: &mut Host, request: ViewJournal) -> Result<JournalView, Failure> {
    let today = host.today()?;
    let last = request
        .before
        .and_then(|before| before.pred_opt())
        .unwrap_or(today);
    let mut days = host
        .store
        .days_before(last.succ_opt().unwrap_or(last), PAGE_DAYS + 1)?;
    let more = days.len() > PAGE_DAYS;
    days.truncate(PAGE_DAYS);
    let Some((newest, oldest)) = days.first().copied().zip(days.last().copied()) else {
        return Ok(JournalView {
            entries: Vec::new(),
            before: None,
        });
    };
    // Readiness of the oldest listed day looks back over its own four weeks.
    let from = crate::past::readiness_from(oldest);
    let past = Past::read(&host.store, from, newest, host.since()?)?;
    let history = past.history();
    let profile = host.profile()?;
    let entries = days
        .into_iter()
        .map(|day| JournalEntry {
            day,
            weekday: day.weekday().into(),
            state: past
                .check_ins
                .get(&day)
                .map(|kept| state_of(profile.as_ref(), &history, day, &kept.record)),
            sessions: past
                .sessions
                .get(&day)
                .into_iter()
                .flatten()
                .map(|session| session.record.plan.kind)
                .collect(),
            activities: history.activities.get(&day).cloned().unwrap_or_default(),
            besides: besides(&past, day),
            line: line_of(&past, day),
        })
        .filter(|entry| {
            entry.state.is_some()
                || !entry.sessions.is_empty()
                || !entry.activities.is_empty()
                || !entry.besides.is_empty()
                || entry.line.is_some()
        })
        .collect();
    Ok(JournalView {
        entries,
        before: more.then_some(oldest),
    })
}

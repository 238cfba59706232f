//! One day of the journal as one page.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::AlbumReview;
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::{Activity, Ending, LoggedSet};
use training::movement::{Measure, catalogue};
use training::noticed::Noticed;
use training::pacing::{PacePractice, SteadyNotes, TalkAnswer};
use training::plan::SessionKind;
use training::player::{Beyond, Drive, beyond};
use training::profile::{DayOfWeek, Goal};
use training::quantity::{Rpe, Seconds};
use training::readiness::ReadinessState;
use training::reflection::{Question, Reflection};
use ts_rs::TS;
use uuid::Uuid;

use super::check_in::check_day;
use super::journal::{DatedDay, state_of};
use super::reflection::{FormSeen, IntentionSeen};
use super::thought::{ThoughtView, shown};
use crate::failure::Failure;
use crate::host::Host;
use crate::past::{Kept, Past, PastSession};

/// Which day to show.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewJournalDay {
    /// The training day.
    pub day: NaiveDate,
}

/// A check-in on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalCheckIn {
    /// Its id.
    pub id: Uuid,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// When it corrects an earlier one: the day on which it did.
    pub corrected: Option<DatedDay>,
    /// Readiness that follows from it.
    pub state: ReadinessState,
    /// The answers.
    pub check_in: CheckIn,
}

/// A set on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalSet {
    /// Its number in the session, to correct it by.
    pub index: u32,
    /// Whether it was corrected afterwards.
    pub corrected: bool,
    /// What its amount counts.
    pub measure: Measure,
    /// The set.
    pub set: LoggedSet,
}

/// What the person said of the aerobic part of a session.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalSteady {
    /// Answers to the talk test, in order.
    pub talks: Vec<TalkAnswer>,
    /// The pacing practice, with how even it was.
    pub practice: Option<PacePractice>,
    /// How hard it was in all.
    pub effort: Option<Rpe>,
}

impl JournalSteady {
    fn of(notes: &SteadyNotes) -> Option<Self> {
        (!notes.is_empty()).then(|| Self {
            talks: notes.talks(),
            practice: notes.practice(),
            effort: notes.effort,
        })
    }
}

/// A session on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalSession {
    /// Its id.
    pub id: Uuid,
    /// When it began.
    pub started: DateTime<Utc>,
    /// Its kind.
    pub kind: SessionKind,
    /// How it ended.
    pub ending: Ending,
    /// Time under way.
    pub active: Seconds,
    /// Its sets.
    pub sets: Vec<JournalSet>,
    /// What the person said of the aerobic part; `None` where nothing was.
    pub steady: Option<JournalSteady>,
    /// Where it was done away from the computer: the record to take it back by.
    pub elsewhere: Option<Uuid>,
    /// What the person wanted of it.
    pub intention: Option<IntentionSeen>,
    /// What its sets say about form.
    pub form: Option<FormSeen>,
    /// Whether a skill was practised in it.
    pub practised: bool,
    /// The rotating question of its reflection.
    pub question: Question,
    /// What the person noticed.
    pub noticed: Noticed,
    /// For every word of discomfort in it: its number in the session, to take it back by.
    pub discomfort_indices: Vec<u32>,
    /// What went beyond the plan.
    pub beyond: Vec<Beyond>,
    /// What led there, where the person said so.
    pub drive: Option<Drive>,
    /// The reflection.
    pub reflection: Option<Reflection>,
    /// The reflection's id.
    pub reflection_id: Option<Uuid>,
}

/// An activity on its page.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalActivity {
    /// Its id.
    pub id: Uuid,
    /// When it corrects an earlier one: the day on which it did.
    pub corrected: Option<DatedDay>,
    /// The activity.
    pub activity: Activity,
}

/// The note on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalNote {
    /// Its id.
    pub id: Uuid,
    /// The words.
    pub text: String,
}

/// Who a day was moved with, on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalCompany {
    /// Its id.
    pub id: Uuid,
    /// When it corrects an earlier one: the day on which it did.
    pub corrected: Option<DatedDay>,
    /// Who.
    pub company: Company,
}

/// How sure the person said to be of daily life, on its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalConfidence {
    /// Its id.
    pub id: Uuid,
    /// When it corrects an earlier one: the day on which it did.
    pub corrected: Option<DatedDay>,
    /// What was said.
    pub confidence: Confidence,
}

/// What the person said of an album, on the page of the day.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalReview {
    /// Its id.
    pub id: Uuid,
    /// When it corrects an earlier one: the day on which it did.
    pub corrected: Option<DatedDay>,
    /// The album's purpose and name; `None` where the album was taken back.
    pub album: Option<(Goal, u8)>,
    /// What was said.
    pub review: AlbumReview,
}

/// One day as one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct JournalDay {
    /// The training day.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
    /// Its check-in.
    pub check_in: Option<JournalCheckIn>,
    /// Its sessions.
    pub sessions: Vec<JournalSession>,
    /// Activity outside Longplay.
    pub activities: Vec<JournalActivity>,
    /// Whether a session was planned that can still be said to have been done elsewhere.
    pub elsewhere: bool,
    /// Thoughts that were caught.
    pub thoughts: Vec<ThoughtView>,
    /// Who the day was moved with.
    pub company: Option<JournalCompany>,
    /// How sure the person said to be of daily life.
    pub confidence: Option<JournalConfidence>,
    /// What the person said of albums.
    pub reviews: Vec<JournalReview>,
    /// Its note.
    pub note: Option<JournalNote>,
}

/// What a set counts. A movement that left the catalogue since then reads as counted in repetitions.
fn measure_of(set: &LoggedSet) -> Measure {
    catalogue()
        .get(&set.movement)
        .map_or(Measure::Repetitions, |movement| movement.measure)
}

fn session_page(session: PastSession, question: Question) -> JournalSession {
    let lived = &session.record;
    let intention = session
        .intention
        .map(|intention| IntentionSeen::of(intention, lived));
    let form = FormSeen::of(lived);
    let beyond = beyond(&session.record.plan, &session.record.sets);
    let practised = session.record.practised_a_skill();
    let sets = session
        .set_indices
        .iter()
        .zip(session.record.sets)
        .map(|(index, set)| JournalSet {
            index: *index,
            corrected: session.corrected_sets.contains(index),
            measure: measure_of(&set),
            set,
        })
        .collect();
    JournalSession {
        id: session.id,
        started: session.started,
        kind: session.record.plan.kind,
        ending: session.record.ending,
        active: session.record.active,
        sets,
        steady: JournalSteady::of(&session.record.steady),
        elsewhere: session.elsewhere,
        intention,
        form,
        practised,
        question,
        noticed: session.record.noticed,
        discomfort_indices: session.discomfort_indices,
        drive: session.drive.filter(|_| !beyond.is_empty()),
        beyond,
        reflection: session.record.reflection,
        reflection_id: session.reflection,
    }
}

pub(crate) fn view_journal_day(host: &mut Host, request: ViewJournalDay) -> Result<JournalDay, Failure> {
    let day = request.day;
    check_day(host, day)?;
    let elsewhere = host.can_be_done_elsewhere(day)?;
    let mut past = Past::read(&host.store, crate::past::readiness_from(day), day, host.since()?)?;
    let history = past.history();
    let profile = host.profile()?;
    let albums = if past.reviews.contains_key(&day) {
        host.albums_made()?
    } else {
        BTreeMap::new()
    };
    let sessions = past
        .sessions
        .remove(&day)
        .unwrap_or_default()
        .into_iter()
        .map(|session| {
            let question = host.question_of(session.id, day)?;
            Ok(session_page(session, question))
        })
        .collect::<Result<_, Failure>>()?;
    Ok(JournalDay {
        day,
        weekday: day.weekday().into(),
        check_in: past
            .check_ins
            .remove(&day)
            .map(|kept: Kept<CheckIn>| JournalCheckIn {
                id: kept.id,
                at: kept.at,
                corrected: kept.corrected.map(DatedDay::from),
                state: state_of(profile.as_ref(), &history, day, &kept.record),
                check_in: kept.record,
            }),
        sessions,
        elsewhere,
        thoughts: shown(past.thoughts.get(&day).map(Vec::as_slice).unwrap_or_default()),
        activities: past
            .activities
            .remove(&day)
            .unwrap_or_default()
            .into_iter()
            .map(|kept| JournalActivity {
                id: kept.id,
                corrected: kept.corrected.map(DatedDay::from),
                activity: kept.record,
            })
            .collect(),
        company: past
            .company
            .remove(&day)
            .filter(|kept| !kept.record.is_empty())
            .map(|kept| JournalCompany {
                id: kept.id,
                corrected: kept.corrected.map(DatedDay::from),
                company: kept.record,
            }),
        confidence: past
            .confidence
            .remove(&day)
            .filter(|kept| !kept.record.is_open())
            .map(|kept| JournalConfidence {
                id: kept.id,
                corrected: kept.corrected.map(DatedDay::from),
                confidence: kept.record,
            }),
        reviews: past
            .reviews
            .remove(&day)
            .unwrap_or_default()
            .into_iter()
            .filter(|kept| !kept.record.is_open())
            .map(|kept| JournalReview {
                id: kept.id,
                corrected: kept.corrected.map(DatedDay::from),
                album: albums
                    .get(&kept.record.album)
                    .map(|album| (album.purpose, album.name)),
                review: kept.record,
            })
            .collect(),
        note: past.notes.remove(&day).map(|kept| JournalNote {
            id: kept.id,
            text: kept.record.text,
        }),
    })
}

//! The reflection after a session: what it is about, and what the person says.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::history::{Ending, SessionRecord};
use training::intention::{Intention, IntentionOffer};
use training::plan::SessionKind;
use training::quantity::Seconds;
use training::reflection::{Answer, Form, LINE_MAX_CHARACTERS, Question, Reflection};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use super::thought::{ThoughtView, shown};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::past::{Past, planning_from};
use crate::records::{Record, ReflectionRecord, Retraction, SessionEnded};

/// Which session to reflect on.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewReflection {
    /// The session; it has ended.
    pub session: Uuid,
}

/// A reflection on a session that has ended. A second one corrects the first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReflection {
    /// The session.
    pub session: Uuid,
    /// The reflection.
    pub reflection: Reflection,
}

/// How movement was, as the logged sets say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FormSeen {
    /// The sets by quality.
    pub form: Form,
    /// What that says to "did movement stay clean?".
    pub answer: Answer,
}

/// The intention of a session, looked back on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IntentionSeen {
    /// The intention.
    #[serde(flatten)]
    pub offer: IntentionOffer,
    /// Whether it was followed, as far as the session tells.
    pub followed: Option<Answer>,
}

/// A session to reflect on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReflectionView {
    /// The session.
    pub session: Uuid,
    /// Its training day.
    pub day: NaiveDate,
    /// Its kind.
    pub kind: SessionKind,
    /// Whether it was an earned hard day, and not one of the foundation.
    pub hard: bool,
    /// Whether it was done away from the computer.
    pub elsewhere: bool,
    /// How it ended.
    pub ending: Ending,
    /// Time under way.
    pub active: Seconds,
    /// Sets logged.
    pub sets: u16,
    /// The rotating question.
    pub question: Question,
    /// Form, where sets say something about it.
    pub form: Option<FormSeen>,
    /// Whether a skill was practised in it.
    pub practised: bool,
    /// The intention, where there was one.
    pub intention: Option<IntentionSeen>,
    /// Thoughts that were caught in it.
    pub thoughts: Vec<ThoughtView>,
    /// What the person has said already.
    pub reflection: Option<Reflection>,
}

impl FormSeen {
    /// Returns what the sets of a session say about form.
    pub(super) fn of(lived: &SessionRecord) -> Option<Self> {
        Form::of_session(&lived.sets).map(|form| Self {
            form,
            answer: form.answer(),
        })
    }
}

impl IntentionSeen {
    /// Returns the intention looked back on.
    pub(super) fn of(intention: Intention, lived: &SessionRecord) -> Self {
        Self {
            offer: intention.offer(&lived.plan),
            followed: intention.followed(lived),
        }
    }
}

/// Returns the rotating question of a session: the one that was answered, or the next in the round.
fn question_for(past: &Past, session: Uuid) -> Question {
    let mut earlier = Vec::new();
    for one in past.sessions.values().flatten() {
        let answered = one
            .record
            .reflection
            .as_ref()
            .and_then(|reflection| reflection.question)
            .map(|(question, _)| question);
        if one.id == session {
            return answered.unwrap_or_else(|| Question::following(earlier));
        }
        earlier.push(answered);
    }
    Question::following(earlier)
}

impl Host {
    /// Returns the rotating question of a session of `day`.
    pub(super) fn question_of(&mut self, session: Uuid, day: NaiveDate) -> Result<Question, Failure> {
        let memory = self.memory()?;
        if memory.past.session(session).is_some() {
            return Ok(question_for(&memory.past, session));
        }
        let past = Past::read(&self.store, planning_from(day), day, None)?;
        Ok(question_for(&past, session))
    }

    /// Returns the day of a session that has ended and was not taken back.
    pub(crate) fn day_of_session(&self, session: Uuid) -> Result<NaiveDate, Failure> {
        let missing =
            || Failure::new(Code::NotFound, "there is no such session that has ended").about("session");
        let day = self.store.event(session)?.ok_or_else(missing)?.day;
        let retracted: Vec<Uuid> = self
            .store
            .of_kind_between(Retraction::KIND, day, day)?
            .into_iter()
            .filter_map(|event| event.retracts)
            .collect();
        for event in self.store.of_kind_between(SessionEnded::KIND, day, day)? {
            let kept = !retracted.contains(&event.id);
            if kept && crate::records::decode::<SessionEnded>(event)?.session == session {
                return Ok(day);
            }
        }
        Err(missing())
    }
}

pub(crate) fn view_reflection(host: &mut Host, request: ViewReflection) -> Result<ReflectionView, Failure> {
    let day = host.day_of_session(request.session)?;
    let question = host.question_of(request.session, day)?;
    let past = Past::read(&host.store, day, day, None)?;
    let missing = || Failure::new(Code::NotFound, "there is no such session").about("session");
    let (_, session) = past.session(request.session).ok_or_else(missing)?;
    let lived = &session.record;
    let thoughts = past.thoughts.get(&day).map(Vec::as_slice).unwrap_or_default();
    Ok(ReflectionView {
        session: session.id,
        day,
        kind: lived.plan.kind,
        hard: lived.plan.hard,
        elsewhere: session.elsewhere.is_some(),
        ending: lived.ending,
        active: lived.active,
        sets: u16::try_from(lived.sets.len()).unwrap_or(u16::MAX),
        question,
        form: FormSeen::of(lived),
        practised: lived.practised_a_skill(),
        intention: session
            .intention
            .map(|intention| IntentionSeen::of(intention, lived)),
        thoughts: shown(thoughts)
            .into_iter()
            .filter(|thought| thought.session == Some(session.id))
            .collect(),
        reflection: lived.reflection.clone(),
    })
}

pub(crate) fn record_reflection(host: &mut Host, request: RecordReflection) -> Result<Recorded, Failure> {
    let day = host.day_of_session(request.session)?;
    let line = request.reflection.line.as_deref().unwrap_or_default();
    if line.chars().count() > LINE_MAX_CHARACTERS {
        return Err(Failure::invalid(
            Some("reflection.line".into()),
            format!("a line has at most {LINE_MAX_CHARACTERS} characters"),
        ));
    }
    let past = Past::read(&host.store, day, day, None)?;
    let session = past.session(request.session).map(|(_, session)| session);
    if request.reflection.intention.is_some() && session.is_none_or(|session| session.intention.is_none()) {
        return Err(Failure::invalid(
            Some("reflection.intention".into()),
            "the session had no intention to follow",
        ));
    }
    let gains = &request.reflection.gains;
    if !gains.is_empty() && session.is_none_or(|session| !session.record.practised_a_skill()) {
        return Err(Failure::invalid(
            Some("reflection.gains".into()),
            "no skill was practised in this session",
        ));
    }
    if (1..gains.len()).any(|at| gains[..at].contains(&gains[at])) {
        return Err(Failure::invalid(
            Some("reflection.gains".into()),
            "each gain is named once",
        ));
    }
    let earlier = session.and_then(|session| session.reflection);
    let record = ReflectionRecord {
        session: request.session,
        reflection: request.reflection,
    };
    let mut draft = host.draft(day, &record)?;
    draft.corrects = earlier;
    let id = draft.id;
    host.record_of_session(vec![draft])?;
    Ok(Recorded { id })
}

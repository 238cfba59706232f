//! The reflection after a session.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::reflection::{LINE_MAX_CHARACTERS, Reflection};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::records::{Record, ReflectionRecord, SessionEnded};

/// A reflection on a session that has ended. A second one corrects the first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReflection {
    /// The session.
    pub session: Uuid,
    /// The reflection.
    pub reflection: Reflection,
}

impl Host {
    /// Returns the day of a session that has ended.
    pub(crate) fn day_of_session(&self, session: Uuid) -> Result<chrono::NaiveDate, Failure> {
        let missing =
            || Failure::new(Code::NotFound, "there is no such session that has ended").about("session");
        let started = self.store.event(session)?.ok_or_else(missing)?;
        for event in self
            .store
            .of_kind_between(SessionEnded::KIND, started.day, started.day)?
        {
            if crate::records::decode::<SessionEnded>(event)?.session == session {
                return Ok(started.day);
            }
        }
        Err(missing())
    }
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
    let past = crate::past::Past::read(&host.store, day, day, None)?;
    let earlier = past
        .session(request.session)
        .and_then(|(_, session)| session.reflection);
    let record = ReflectionRecord {
        session: request.session,
        reflection: request.reflection,
    };
    let mut draft = host.draft(day, &record)?;
    draft.corrects = earlier;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

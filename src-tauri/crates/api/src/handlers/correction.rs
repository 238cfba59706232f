//! Corrections of the past, and undo.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::{Album, AlbumReview};
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::{Activity, Ending, LoggedSet};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use crate::failure::{Code, Failure};
use crate::handlers::thought::Thought;
use crate::host::Host;
use crate::past::Past;
use crate::records::{
    DiscomfortTakenBack, EasierWeekDeclined, Note, Record, ReflectionRecord, Retraction, SessionEnded,
    SessionStarted, SetCorrection, decode,
};
use crate::trials::{TrialAnswered, TrialBegun, TrialStopped};

/// A set of a past session as it really was.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectSet {
    /// The session.
    pub session: Uuid,
    /// Which of its sets, as the journal numbers them.
    pub index: u32,
    /// The set as it was; `None` takes it out.
    pub set: Option<LoggedSet>,
}

/// What was said of discomfort in a past session, and counts no more.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackDiscomfort {
    /// The session.
    pub session: Uuid,
    /// Which of its words, as the journal numbers them.
    pub index: u32,
}

/// Undo: takes a record back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RetractRecord {
    /// The record's id.
    pub id: Uuid,
}

/// Kinds of record that can be taken back by themselves.
const RETRACTABLE: [&str; 14] = [
    CheckIn::KIND,
    Activity::KIND,
    Note::KIND,
    Company::KIND,
    Confidence::KIND,
    AlbumReview::KIND,
    Thought::KIND,
    ReflectionRecord::KIND,
    SetCorrection::KIND,
    DiscomfortTakenBack::KIND,
    EasierWeekDeclined::KIND,
    TrialBegun::KIND,
    TrialAnswered::KIND,
    TrialStopped::KIND,
];

pub(crate) fn correct_set(host: &mut Host, request: CorrectSet) -> Result<Recorded, Failure> {
    let day = host.day_of_session(request.session)?;
    let past = Past::read(&host.store, day, day, None)?;
    let known = past.session(request.session).is_some_and(|(_, session)| {
        session.set_indices.contains(&request.index) || session.corrected_sets.contains(&request.index)
    });
    if !known {
        return Err(Failure::new(Code::NotFound, "the session has no such set").about("index"));
    }
    if let Some(set) = &request.set
        && training::movement::catalogue().get(&set.movement).is_none()
    {
        return Err(Failure::invalid(
            Some("set.movement".into()),
            format!("there is no movement called {:?}", set.movement),
        ));
    }
    let record = SetCorrection {
        session: request.session,
        index: request.index,
        set: request.set,
    };
    let draft = host.draft(day, &record)?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn take_back_discomfort(
    host: &mut Host,
    request: TakeBackDiscomfort,
) -> Result<Recorded, Failure> {
    let day = host.day_of_session(request.session)?;
    let past = Past::read(&host.store, day, day, None)?;
    let known = past
        .session(request.session)
        .is_some_and(|(_, session)| session.discomfort_indices.contains(&request.index));
    if !known {
        return Err(
            Failure::new(Code::NotFound, "nothing of the kind was said in the session").about("index"),
        );
    }
    let record = DiscomfortTakenBack {
        session: request.session,
        index: request.index,
    };
    let draft = host.draft(day, &record)?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

/// What taking a record back concerns besides.
#[derive(Debug, Clone, Copy)]
struct Concerns {
    of_today: bool,
    of_album: bool,
    of_session: bool,
}

impl Host {
    /// Returns whether a record of this day was taken back.
    pub(crate) fn is_taken_back(&self, id: Uuid, day: NaiveDate) -> Result<bool, Failure> {
        let retractions = self.store.of_kind_between(Retraction::KIND, day, day)?;
        Ok(retractions
            .iter()
            .any(|retraction| retraction.retracts == Some(id)))
    }

    /// Returns whether the end of a session can be taken back, so that it waits to go on: today's last one, while no other is
    /// under way. What a red flag ended stays ended.
    fn can_be_reopened(&self, event: &Event) -> Result<bool, Failure> {
        if event.kind != SessionEnded::KIND || event.day != self.today()? || self.running.is_some() {
            return Ok(false);
        }
        let ended = decode::<SessionEnded>(event.clone())?;
        let last = self.store.latest(SessionStarted::KIND)?;
        Ok(ended.ending != Ending::RedFlag
            && last.is_some_and(|last| last.id == ended.session)
            && !self.was_done_elsewhere(event)?)
    }

    /// Refuses what cannot be taken back, or not now.
    pub(super) fn may_retract(&mut self, event: &Event) -> Result<(), Failure> {
        self.concerned_by_retracting(event).map(drop)
    }

    fn concerned_by_retracting(&mut self, event: &Event) -> Result<Concerns, Failure> {
        let missing = |message: &str| Failure::new(Code::NotFound, message).about("id");
        // An album can be taken back while another one stands behind it.
        let of_album = event.kind == Album::KIND && self.album_behind(event)?;
        // A session that was recorded whole can be taken back whole.
        let recorded_whole = event.kind == SessionEnded::KIND && self.was_done_elsewhere(event)?;
        let of_session = self.can_be_reopened(event)?;
        if !of_album && !of_session && !recorded_whole && !RETRACTABLE.contains(&event.kind.as_str()) {
            return Err(missing("this kind of record cannot be taken back by itself"));
        }
        if self.is_taken_back(event.id, event.day)? {
            return Err(missing("this record was taken back already"));
        }
        let of_today = event.day == self.today()? && event.kind == CheckIn::KIND;
        if (of_today || of_album) && self.running.is_some() {
            return Err(Failure::new(
                Code::SessionUnderWay,
                "today's session is under way; its check-in stands",
            ));
        }
        Ok(Concerns {
            of_today,
            of_album,
            of_session,
        })
    }
}

pub(crate) fn retract_record(host: &mut Host, request: RetractRecord) -> Result<Recorded, Failure> {
    let event = host
        .store
        .event(request.id)?
        .ok_or_else(|| Failure::new(Code::NotFound, "there is no such record").about("id"))?;
    let Concerns {
        of_today,
        of_album,
        of_session,
    } = host.concerned_by_retracting(&event)?;
    let mut draft = host.draft(event.day, &Retraction {})?;
    draft.retracts = Some(event.id);
    let id = draft.id;
    host.record(vec![draft])?;
    if of_today || of_album {
        host.plan_again(host.today()?)?;
    }
    if of_session {
        host.pick_up_session()?;
    }
    Ok(Recorded { id })
}

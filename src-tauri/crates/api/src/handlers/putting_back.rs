//! Taking something out whole, and putting back what was taken out: both are records of their own, so the journal still
//! tells all of it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::AlbumReview;
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::Activity;
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use super::check_in::{RecordCheckIn, record_check_in};
use super::correction::{RetractRecord, retract_record};
use crate::failure::{Code, Failure};
use crate::handlers::thought::Thought;
use crate::host::{Draft, Host};
use crate::records::{Note, Record, Retraction, SessionEnded, decode};

/// Which record.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseRecord {
    /// The record's id.
    pub id: Uuid,
}

impl Host {
    fn event_or_refuse(&self, id: Uuid) -> Result<Event, Failure> {
        self.store
            .event(id)?
            .ok_or_else(|| Failure::new(Code::NotFound, "there is no such record").about("id"))
    }

    /// Returns the events of a kind and a day that still count.
    fn standing_of(&self, kind: &str, day: NaiveDate) -> Result<Vec<Event>, Failure> {
        let taken_back: Vec<Uuid> = self
            .store
            .of_kind_between(Retraction::KIND, day, day)?
            .into_iter()
            .filter_map(|event| event.retracts)
            .collect();
        let mut events = self.store.of_kind_between(kind, day, day)?;
        events.retain(|event| !taken_back.contains(&event.id));
        Ok(events)
    }

    /// Returns what a record stands on: the records that it corrected and that would show again without it.
    fn beneath(&self, event: &Event) -> Result<Vec<Event>, Failure> {
        let mut beneath = Vec::new();
        let standing = self.standing_of(&event.kind, event.day)?;
        let mut above = event.corrects;
        while let Some(corrected) = above {
            let Some(found) = standing.iter().find(|standing| standing.id == corrected) else {
                break;
            };
            beneath.push(found.clone());
            above = found.corrects;
        }
        Ok(beneath)
    }
}

/// Kinds of record of which a newer one stands in the place of the older.
const CORRECTED_IN_PLACE: [&str; 6] = [
    CheckIn::KIND,
    Activity::KIND,
    Note::KIND,
    Company::KIND,
    Confidence::KIND,
    AlbumReview::KIND,
];

pub(crate) fn take_out(host: &mut Host, request: ChooseRecord) -> Result<Recorded, Failure> {
    let event = host.event_or_refuse(request.id)?;
    if !CORRECTED_IN_PLACE.contains(&event.kind.as_str()) {
        return retract_record(host, RetractRecord { id: request.id });
    }
    // From the bottom up, so that nothing shows in between that was corrected long ago.
    let mut drafts: Vec<Draft> = Vec::new();
    for older in host.beneath(&event)?.iter().rev() {
        let mut draft = host.draft(older.day, &Retraction {})?;
        draft.retracts = Some(older.id);
        drafts.push(draft);
    }
    host.may_retract(&event)?;
    if !drafts.is_empty() {
        host.record(drafts)?;
    }
    retract_record(host, RetractRecord { id: request.id })
}

pub(crate) fn put_back(host: &mut Host, request: ChooseRecord) -> Result<Recorded, Failure> {
    let event = host.event_or_refuse(request.id)?;
    if !host.store.retracted(event.id)? {
        let message = "this record was not taken out";
        return Err(Failure::new(Code::NotFound, message).about("id"));
    }
    let draft = match event.kind.as_str() {
        CheckIn::KIND => {
            let day = Some(event.day);
            let check_in = decode::<CheckIn>(event)?;
            return Ok(Recorded {
                id: record_check_in(host, RecordCheckIn { day, check_in })?.id,
            });
        }
        Activity::KIND => again::<Activity>(host, &event)?,
        Note::KIND => again::<Note>(host, &event)?,
        Company::KIND => again::<Company>(host, &event)?,
        Confidence::KIND => again::<Confidence>(host, &event)?,
        AlbumReview::KIND => again::<AlbumReview>(host, &event)?,
        Thought::KIND => {
            let last = host
                .standing_of(Thought::KIND, event.day)?
                .into_iter()
                .rfind(|turned| turned.corrects == Some(event.id));
            again::<Thought>(host, &last.unwrap_or(event))?
        }
        SessionEnded::KIND if host.was_done_elsewhere(&event)? => {
            if !host.can_be_done_elsewhere(event.day)? {
                let message = "another session of that day was recorded meanwhile";
                return Err(Failure::new(Code::NotNow, message).about("id"));
            }
            again::<SessionEnded>(host, &event)?
        }
        _ => {
            let message = "this kind of record cannot be put back by itself";
            return Err(Failure::new(Code::NotFound, message).about("id"));
        }
    };
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

/// Returns a draft that says the same of the same day.
fn again<R: Record>(host: &mut Host, event: &Event) -> Result<Draft, Failure> {
    let record = decode::<R>(event.clone())?;
    host.draft(event.day, &record)
}

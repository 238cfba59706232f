//! The history of a day: what was recorded about it, corrected, taken back and put back, in the order in which it was.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::AlbumReview;
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::{Activity, ActivityKind};
use ts_rs::TS;
use uuid::Uuid;

use super::check_in::check_day;
use super::data::recorded_at;
use super::journal::DatedDay;
use super::journal_page::ViewJournalDay;
use crate::failure::Failure;
use crate::handlers::thought::Thought;
use crate::host::Host;
use crate::records::{
    DiscomfortTakenBack, Note, Record, ReflectionRecord, Retraction, SessionEnded, SessionStarted,
    SetCorrection, decode,
};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// It was recorded for the first time.
    Recorded,
    /// It took the place of what was recorded before.
    Corrected,
    /// It was taken back.
    TakenBack,
    /// What was taken back was put back.
    PutBack,
}

/// What it was done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum About {
    /// The check-in.
    CheckIn,
    /// A session.
    Session,
    /// A session that was done away from the computer.
    Elsewhere,
    /// A set of a session.
    Set {
        /// Its movement as it is now, or as it was where the set was taken out; `None` where that is not known.
        movement: Option<String>,
    },
    /// What was said of discomfort in a session.
    Discomfort {
        /// On which movement; `None` where that is not known.
        movement: Option<String>,
    },
    /// The reflection on a session.
    Reflection,
    /// Activity outside Longplay.
    Activity {
        /// Its kind.
        kind: ActivityKind,
    },
    /// A thought.
    Thought,
    /// The note.
    Note,
    /// Who was moved with.
    Company,
    /// How sure the person is of daily life.
    Confidence,
    /// The word on an album.
    AlbumReview,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryEntry {
    /// The record's id.
    pub id: Uuid,
    /// When, in the local time of then.
    pub at: DateTime<FixedOffset>,
    /// The person's date then, where it was another day.
    pub on: Option<DatedDay>,
    /// What was done.
    pub did: Did,
    /// To what.
    pub about: About,
}

/// The history of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayHistory {
    /// Its entries, the oldest first.
    pub entries: Vec<HistoryEntry>,
    /// Whether there is more to it than that things were recorded.
    pub changed: bool,
}

/// What has been seen of a day so far.
#[derive(Default)]
struct Seen {
    known: BTreeMap<Uuid, (About, Event)>,
    taken_back: BTreeSet<Uuid>,
    elsewhere: BTreeSet<Uuid>,
}

impl Seen {
    /// Returns what an event is about, where a person would want to read of it.
    fn about(&mut self, event: &Event) -> Result<Option<About>, Failure> {
        Ok(Some(match event.kind.as_str() {
            CheckIn::KIND => About::CheckIn,
            SessionStarted::KIND => {
                if decode::<SessionStarted>(event.clone())?.elsewhere {
                    self.elsewhere.insert(event.id);
                }
                return Ok(None);
            }
            SessionEnded::KIND => {
                if self
                    .elsewhere
                    .contains(&decode::<SessionEnded>(event.clone())?.session)
                {
                    About::Elsewhere
                } else {
                    About::Session
                }
            }
            SetCorrection::KIND => self.set_of(&decode::<SetCorrection>(event.clone())?)?,
            DiscomfortTakenBack::KIND => self.discomfort_of(decode(event.clone())?)?,
            ReflectionRecord::KIND => About::Reflection,
            Activity::KIND => About::Activity {
                kind: decode::<Activity>(event.clone())?.kind,
            },
            Thought::KIND => About::Thought,
            Note::KIND => About::Note,
            Company::KIND => About::Company,
            Confidence::KIND => About::Confidence,
            AlbumReview::KIND => About::AlbumReview,
            _ => return Ok(None),
        }))
    }

    fn set_of(&self, correction: &SetCorrection) -> Result<About, Failure> {
        if let Some(set) = &correction.set {
            return Ok(About::Set {
                movement: Some(set.movement.clone()),
            });
        }
        let ended = self.ended(correction.session)?;
        let index = usize::try_from(correction.index).ok();
        let set = ended
            .zip(index)
            .and_then(|(ended, index)| ended.sets.into_iter().nth(index));
        Ok(About::Set {
            movement: set.map(|set| set.movement),
        })
    }

    fn discomfort_of(&self, word: DiscomfortTakenBack) -> Result<About, Failure> {
        let ended = self.ended(word.session)?;
        let index = usize::try_from(word.index).ok();
        let said = ended
            .zip(index)
            .and_then(|(ended, index)| ended.noticed.discomforts.into_iter().nth(index));
        Ok(About::Discomfort {
            movement: said.map(|said| said.movement),
        })
    }

    /// Returns the end of a session, as it was recorded.
    fn ended(&self, session: Uuid) -> Result<Option<SessionEnded>, Failure> {
        for (_, event) in self.known.values() {
            if event.kind != SessionEnded::KIND {
                continue;
            }
            let ended = decode::<SessionEnded>(event.clone())?;
            if ended.session == session {
                return Ok(Some(ended));
            }
        }
        Ok(None)
    }

    fn did(&self, event: &Event) -> Did {
        let same = |(_, earlier): &(About, Event)| {
            earlier.kind == event.kind && earlier.body == event.body && self.taken_back.contains(&earlier.id)
        };
        let of_session = |event: &Event| event.body["record"]["session"].clone();
        let stands = |(_, earlier): &(About, Event)| {
            earlier.kind == event.kind
                && of_session(earlier) == of_session(event)
                && !self.taken_back.contains(&earlier.id)
        };
        let again = event.kind == ReflectionRecord::KIND && self.known.values().any(stands);
        if event.kind == DiscomfortTakenBack::KIND {
            Did::TakenBack
        } else if self.known.values().any(same) {
            Did::PutBack
        } else if event.corrects.is_some() || event.kind == SetCorrection::KIND || again {
            Did::Corrected
        } else {
            Did::Recorded
        }
    }
}

pub(crate) fn view_day_history(host: &mut Host, request: ViewJournalDay) -> Result<DayHistory, Failure> {
    let day = request.day;
    check_day(host, day)?;
    let mut seen = Seen::default();
    let mut entries = Vec::new();
    for event in host.store.on_disk().on(day)? {
        let (did, about) = if event.kind == Retraction::KIND {
            let Some(retracted) = event.retracts else { continue };
            seen.taken_back.insert(retracted);
            let Some((about, what)) = seen.known.get(&retracted) else {
                continue;
            };
            let did = if what.kind == DiscomfortTakenBack::KIND {
                Did::PutBack
            } else {
                Did::TakenBack
            };
            (did, about.clone())
        } else {
            let Some(about) = seen.about(&event)? else {
                continue;
            };
            let did = seen.did(&event);
            seen.known.insert(event.id, (about.clone(), event.clone()));
            (did, about)
        };
        let Some(at) = recorded_at(&event) else { continue };
        let on = at.date_naive();
        entries.push(HistoryEntry {
            id: event.id,
            at,
            on: (on != day).then(|| on.into()),
            did,
            about,
        });
    }
    Ok(DayHistory {
        changed: entries.iter().any(|entry| entry.did != Did::Recorded),
        entries,
    })
}

//! The past as the rules read it, put together from the journal: corrections applied, retractions left out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use store::Event;
use training::album::AlbumReview;
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::{Activity, History, SessionRecord};
use training::intention::Intention;
use training::plan::Reason;
use training::player::Drive;
use training::trends::Voice;
use uuid::Uuid;

use crate::failure::{Code, Failure};
use crate::handlers::thought::Thought;
use crate::ledger::Ledger;
use crate::records::{
    DiscomfortTakenBack, Note, PlanRecord, Record, ReflectionRecord, Retraction, SessionEnded,
    SessionStarted, SetCorrection, decode,
};

/// Days of the past that planning reads. The longest look-back of a rule is the year of a ladder's level; loads are
/// forgotten after 56 days, volumes after 28 (training-science §3). Our choice.
pub const PLANNING_DAYS: u64 = 400;

/// One recorded thing with the id to correct or retract it by.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept<T> {
    /// The event's id.
    pub id: Uuid,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// When it stands in place of an earlier record: the person's date on which it was recorded.
    pub corrected: Option<NaiveDate>,
    /// The record.
    pub record: T,
}

/// A session with its id.
#[derive(Debug, Clone, PartialEq)]
pub struct PastSession {
    /// The session's id.
    pub id: Uuid,
    /// When it began.
    pub started: DateTime<Utc>,
    /// What the person wanted of it.
    pub intention: Option<Intention>,
    /// Where it was done away from the computer: the record to take it back by.
    pub elsewhere: Option<Uuid>,
    /// The reflection's event, once given.
    pub reflection: Option<Uuid>,
    /// Indices of sets that were corrected afterwards.
    pub corrected_sets: Vec<u32>,
    /// For every set of the record: its index as it was first recorded.
    pub set_indices: Vec<u32>,
    /// For every word of discomfort that counts: its index as it was first recorded.
    pub discomfort_indices: Vec<u32>,
    /// What led beyond the plan, where the person said so.
    pub drive: Option<Drive>,
    /// The session.
    pub record: SessionRecord,
}

/// The past of a range of days.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Check-ins.
    pub check_ins: BTreeMap<NaiveDate, Kept<CheckIn>>,
    /// Sessions.
    pub sessions: BTreeMap<NaiveDate, Vec<PastSession>>,
    /// Activity outside Longplay.
    pub activities: BTreeMap<NaiveDate, Vec<Kept<Activity>>>,
    /// Thoughts that were caught, each under the id it was caught with.
    pub thoughts: BTreeMap<NaiveDate, Vec<Kept<Thought>>>,
    /// Who was moved with; the latest word of a day counts.
    pub company: BTreeMap<NaiveDate, Kept<Company>>,
    /// How sure the person said to be of daily life; the latest word of a day counts.
    pub confidence: BTreeMap<NaiveDate, Kept<Confidence>>,
    /// Words on albums.
    pub reviews: BTreeMap<NaiveDate, Vec<Kept<AlbumReview>>>,
    /// Notes.
    pub notes: BTreeMap<NaiveDate, Kept<Note>>,
    /// Reasons that each day's latest plan was shown with.
    pub told: BTreeMap<NaiveDate, Vec<Reason>>,
    /// First day with a profile.
    pub since: Option<NaiveDate>,
}

fn moment(at: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at).unwrap_or_default()
}

struct Reader<'a> {
    store: &'a Ledger,
    from: NaiveDate,
    to: NaiveDate,
    retracted: BTreeSet<Uuid>,
}

impl Reader<'_> {
    /// Events of one kind in the range that still count, without their bodies, and their records, in the order they were
    /// recorded.
    fn each<R: Record>(&self) -> Result<Vec<(Event, R)>, Failure> {
        let events = self.store.of_kind_between(R::KIND, self.from, self.to)?;
        events
            .into_iter()
            .filter(|event| !self.retracted.contains(&event.id))
            .map(|mut event| {
                // What is kept beside the record has no need of its body, which is large.
                let body = event.body.take();
                let head = event.clone();
                Ok((head, decode::<R>(Event { body, ..event })?))
            })
            .collect()
    }
}

fn kept<T>(event: &Event, record: T) -> Kept<T> {
    let at = moment(event.at);
    let date = (at + TimeDelta::minutes(i64::from(event.offset))).date_naive();
    Kept {
        id: event.id,
        at,
        corrected: event.corrects.is_some().then_some(date),
        record,
    }
}

/// Records of which a day can have several; a correction stands in the place of what it corrects.
fn several<R: Record>(reader: &Reader<'_>) -> Result<BTreeMap<NaiveDate, Vec<Kept<R>>>, Failure> {
    let mut days: BTreeMap<NaiveDate, Vec<Kept<R>>> = BTreeMap::new();
    for (event, record) in reader.each::<R>()? {
        let of_day = days.entry(event.day).or_default();
        let kept = kept(&event, record);
        match event
            .corrects
            .and_then(|earlier| of_day.iter_mut().find(|other| other.id == earlier))
        {
            Some(earlier) => *earlier = kept,
            None => of_day.push(kept),
        }
    }
    Ok(days)
}

impl Past {
    /// Reads the past from `from` to `to`, both included.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when the journal holds something that cannot be read.
    pub fn read(
        store: &Ledger,
        from: NaiveDate,
        to: NaiveDate,
        since: Option<NaiveDate>,
    ) -> Result<Self, Failure> {
        let retracted = store
            .of_kind_between(Retraction::KIND, from, to)?
            .into_iter()
            .filter_map(|event| event.retracts)
            .collect();
        let reader = Reader {
            store,
            from,
            to,
            retracted,
        };
        let mut past = Self {
            since,
            ..Self::default()
        };
        for (event, record) in reader.each::<CheckIn>()? {
            past.check_ins.insert(event.day, kept(&event, record));
        }
        for (event, record) in reader.each::<Company>()? {
            past.company.insert(event.day, kept(&event, record));
        }
        for (event, record) in reader.each::<Confidence>()? {
            past.confidence.insert(event.day, kept(&event, record));
        }
        for (event, record) in reader.each::<Note>()? {
            past.notes.insert(event.day, kept(&event, record));
        }
        past.activities = several(&reader)?;
        past.reviews = several(&reader)?;
        past.read_thoughts(&reader)?;
        past.read_sessions(&reader)?;
        Ok(past)
    }

    /// A thought keeps the id it was caught with: taking that back takes all of it, whatever it was turned into since.
    fn read_thoughts(&mut self, reader: &Reader<'_>) -> Result<(), Failure> {
        for (event, record) in reader.each::<Thought>()? {
            let of_day = self.thoughts.entry(event.day).or_default();
            let kept = kept(&event, record);
            match event.corrects {
                None => of_day.push(kept),
                Some(caught) => {
                    if let Some(earlier) = of_day.iter_mut().find(|other| other.id == caught) {
                        *earlier = Kept { id: caught, ..kept };
                    }
                }
            }
        }
        self.thoughts.retain(|_, thoughts| !thoughts.is_empty());
        Ok(())
    }

    fn read_sessions(&mut self, reader: &Reader<'_>) -> Result<(), Failure> {
        let mut plans: BTreeMap<Uuid, PlanRecord> = BTreeMap::new();
        for (event, record) in reader.each::<PlanRecord>()? {
            self.told.insert(event.day, record.plan.reasons.clone());
            plans.insert(event.id, record);
        }
        let started: BTreeMap<Uuid, (i64, SessionStarted)> = reader
            .each::<SessionStarted>()?
            .into_iter()
            .map(|(event, record)| (event.id, (event.at, record)))
            .collect();
        let mut reflections: BTreeMap<Uuid, (Uuid, ReflectionRecord)> = reader
            .each::<ReflectionRecord>()?
            .into_iter()
            .map(|(event, record)| (record.session, (event.id, record)))
            .collect();
        let mut corrections: BTreeMap<Uuid, BTreeMap<u32, SetCorrection>> = BTreeMap::new();
        for (_, correction) in reader.each::<SetCorrection>()? {
            corrections
                .entry(correction.session)
                .or_default()
                .insert(correction.index, correction);
        }
        let taken_back: BTreeSet<(Uuid, u32)> = reader
            .each::<DiscomfortTakenBack>()?
            .into_iter()
            .map(|(_, word)| (word.session, word.index))
            .collect();
        for (event, mut ended) in reader.each::<SessionEnded>()? {
            let plan = plans.remove(&ended.plan).ok_or_else(|| {
                Failure::new(
                    Code::Unreadable,
                    format!("the plan of session {} is missing", ended.session),
                )
            })?;
            let reflection = reflections.remove(&ended.session);
            let corrected = corrections.remove(&ended.session).unwrap_or_default();
            let mut sets = Vec::new();
            let mut set_indices = Vec::new();
            for (index, set) in (0u32..).zip(ended.sets) {
                let as_it_was = corrected
                    .get(&index)
                    .map_or(Some(set), |correction| correction.set.clone());
                if let Some(set) = as_it_was {
                    sets.push(set);
                    set_indices.push(index);
                }
            }
            let (discomfort_indices, discomforts) = (0u32..)
                .zip(std::mem::take(&mut ended.noticed.discomforts))
                .filter(|(index, _)| !taken_back.contains(&(ended.session, *index)))
                .unzip();
            ended.noticed.discomforts = discomforts;
            let began = started.get(&ended.session);
            self.sessions.entry(event.day).or_default().push(PastSession {
                id: ended.session,
                started: moment(began.map_or(event.at, |(at, _)| *at)),
                intention: began.and_then(|(_, record)| record.intention),
                elsewhere: began.and_then(|(_, record)| record.elsewhere.then_some(event.id)),
                reflection: reflection.as_ref().map(|(id, _)| *id),
                corrected_sets: corrected.into_keys().collect(),
                set_indices,
                discomfort_indices,
                drive: ended.drive,
                record: SessionRecord {
                    plan: plan.plan,
                    sets,
                    ending: ended.ending,
                    active: ended.active,
                    aerobic: ended.aerobic,
                    steady: ended.steady,
                    noticed: ended.noticed,
                    reflection: reflection.map(|(_, record)| record.reflection),
                },
            });
        }
        Ok(())
    }

    /// Returns the past as the rules of training read it.
    #[must_use]
    pub fn history(&self) -> History {
        History {
            check_ins: self
                .check_ins
                .iter()
                .map(|(day, kept)| (*day, kept.record.clone()))
                .collect(),
            sessions: self
                .sessions
                .iter()
                .map(|(day, sessions)| {
                    (
                        *day,
                        sessions.iter().map(|session| session.record.clone()).collect(),
                    )
                })
                .collect(),
            activities: self
                .activities
                .iter()
                .map(|(day, activities)| (*day, activities.iter().map(|kept| kept.record).collect()))
                .collect(),
            company: self
                .company
                .iter()
                .map(|(day, kept)| (*day, kept.record.clone()))
                .collect(),
            confidence: self
                .confidence
                .iter()
                .map(|(day, kept)| (*day, kept.record.clone()))
                .collect(),
            told: self.told.clone(),
            since: self.since,
        }
    }

    /// Returns every thought that was caught, oldest first.
    #[must_use]
    pub fn voices(&self) -> Vec<Voice> {
        let of_day = |(day, thoughts): (&NaiveDate, &Vec<Kept<Thought>>)| {
            let day = *day;
            let voice = move |kept: &Kept<Thought>| Voice {
                day,
                movement: kept.record.movement.clone(),
                text: kept.record.text.clone(),
                turned: kept.record.turned.clone(),
            };
            thoughts.iter().map(voice).collect::<Vec<_>>()
        };
        self.thoughts.iter().flat_map(of_day).collect()
    }

    /// Returns the session with this id.
    #[must_use]
    pub fn session(&self, id: Uuid) -> Option<(NaiveDate, &PastSession)> {
        self.sessions.iter().find_map(|(day, sessions)| {
            sessions
                .iter()
                .find(|session| session.id == id)
                .map(|session| (*day, session))
        })
    }
}

/// Returns the first day that planning on `day` reads.
#[must_use]
pub fn planning_from(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(PLANNING_DAYS))
        .unwrap_or(NaiveDate::MIN)
}

/// Days before a day that its readiness reads: the 28 of its own normal, and the 14 of a gap or a guard before those.
const READINESS_DAYS: u64 = 56;

/// Returns the first day that readiness on `day` reads.
#[must_use]
pub fn readiness_from(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(READINESS_DAYS))
        .unwrap_or(NaiveDate::MIN)
}

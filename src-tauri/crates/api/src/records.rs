//! What the journal holds, by kind. A record repeats its version; a change of spelling is a new version, never an edit:
//! `tests/golden_records.rs` pins how each one is written.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Event;
use training::album::{Album, AlbumReview};
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::{Activity, Ending, LoggedSet};
use training::intention::Intention;
use training::noticed::{Discomfort, KnownPain, Noticed};
use training::pacing::SteadyNotes;
use training::plan::{Lever, SessionPlan};
use training::player::{Drive, OwnDose, PlayerEvent};
use training::profile::Profile;
use training::quantity::Seconds;
use training::reflection::Reflection;
use uuid::Uuid;

use crate::failure::{Code, Failure};
use crate::handlers::settings::Settings;

/// A kind of record.
pub trait Record: Serialize + DeserializeOwned {
    /// Its name in the journal.
    const KIND: &'static str;
    /// The version that is written.
    const VERSION: u16 = 1;
}

#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u16,
    record: T,
}

/// Returns the record as the journal keeps it.
pub fn encode<R: Record>(record: &R) -> Result<Value, Failure> {
    serde_json::to_value(Versioned {
        version: R::VERSION,
        record,
    })
    .map_err(|error| Failure::new(Code::Internal, error.to_string()))
}

/// Returns the record of an event.
pub fn decode<R: Record>(event: Event) -> Result<R, Failure> {
    let unreadable = |why: String| {
        Failure::new(
            Code::Unreadable,
            format!("record {} of kind {} cannot be read: {why}", event.seq, R::KIND),
        )
    };
    let stored: Versioned<R> =
        serde_json::from_value(event.body).map_err(|error| unreadable(error.to_string()))?;
    if stored.version > R::VERSION {
        return Err(unreadable(format!(
            "it has version {}, newer than {}",
            stored.version,
            R::VERSION
        )));
    }
    Ok(stored.record)
}

impl Record for Profile {
    const KIND: &'static str = "profile";
}

impl Record for Settings {
    const KIND: &'static str = "settings";
}

impl Record for Album {
    const KIND: &'static str = "album";
}

impl Record for CheckIn {
    const KIND: &'static str = "check_in";
}

impl Record for Activity {
    const KIND: &'static str = "activity";
}

/// The day's plan, whole, with what the person chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRecord {
    /// The plan.
    pub plan: SessionPlan,
    /// Levers it was made with, in the order they were chosen.
    pub levers: Vec<Lever>,
    /// Whether a session was asked for on a free day.
    pub wanted: bool,
    /// The check-in it was made for.
    pub check_in: Uuid,
}

impl Record for PlanRecord {
    const KIND: &'static str = "plan";
}

/// A session began. The event's id is the session's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionStarted {
    /// The plan it follows.
    pub plan: Uuid,
    /// Whether the check-in already had the sample movement.
    pub control_known: bool,
    /// What the person wants of it.
    #[serde(default)]
    pub intention: Option<Intention>,
    /// Whether it was done away from the computer and recorded afterwards, whole.
    #[serde(default)]
    pub elsewhere: bool,
    /// Long-known pains, with what the morning said of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_pain: Vec<KnownPain>,
    /// How the person last did each movement that could stand in; `None` where that was not recorded yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_doses: Option<BTreeMap<String, OwnDose>>,
}

impl Record for SessionStarted {
    const KIND: &'static str = "session_started";
}

/// One step of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionStep {
    /// The session.
    pub session: Uuid,
    /// Session time in milliseconds.
    pub at_ms: u64,
    /// What happened.
    pub step: Step,
}

/// What happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The person did something.
    Event(PlayerEvent),
    /// Time went on until here, and brought what it brings: a set that was timed, minutes of a walk.
    Time,
    /// The rest of the session follows another plan from here.
    Replan {
        /// That plan.
        plan: Uuid,
    },
    /// Discomfort stopped a movement, and the rest of the session goes around it.
    GoAround {
        /// How it felt.
        discomfort: Discomfort,
        /// The plan that the day would have had without the area.
        plan: Uuid,
    },
    /// What was said of discomfort is taken back, and what followed as far as it can be undone.
    TakeBack {
        /// Its index among the words that stood.
        index: u16,
        /// The plan that the day would have had without the word.
        plan: Uuid,
    },
}

impl Record for SessionStep {
    const KIND: &'static str = "session_step";
}

/// A session ended; with everything that later days need to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionEnded {
    /// The session.
    pub session: Uuid,
    /// The plan it followed last.
    pub plan: Uuid,
    /// Its sets.
    pub sets: Vec<LoggedSet>,
    /// How it ended.
    pub ending: Ending,
    /// Time under way.
    pub active: Seconds,
    /// Time in the aerobic phase.
    pub aerobic: Seconds,
    /// What the person said of it.
    #[serde(default, skip_serializing_if = "SteadyNotes::is_empty")]
    pub steady: SteadyNotes,
    /// What the person noticed.
    #[serde(default)]
    pub noticed: Noticed,
    /// What led beyond the plan, where something did and the person said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drive: Option<Drive>,
}

impl Record for SessionEnded {
    const KIND: &'static str = "session_ended";
}

/// The reflection on a session; the latest one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReflectionRecord {
    /// The session.
    pub session: Uuid,
    /// The reflection.
    pub reflection: Reflection,
}

impl Record for ReflectionRecord {
    const KIND: &'static str = "reflection";
}

/// A set of a past session as it really was; `None` takes it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetCorrection {
    /// The session.
    pub session: Uuid,
    /// Which of its sets, from 0, as they were recorded.
    pub index: u32,
    /// The set as it was.
    pub set: Option<LoggedSet>,
}

impl Record for SetCorrection {
    const KIND: &'static str = "set_correction";
}

impl Record for Company {
    const KIND: &'static str = "company";
}

impl Record for Confidence {
    const KIND: &'static str = "confidence";
}

impl Record for AlbumReview {
    const KIND: &'static str = "album_review";
}

/// What was said of discomfort in a past session counts no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscomfortTakenBack {
    /// The session.
    pub session: Uuid,
    /// Which of its words, from 0, as they were recorded.
    pub index: u32,
}

impl Record for DiscomfortTakenBack {
    const KIND: &'static str = "discomfort_taken_back";
}

/// The note of a day; the latest one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The person's words.
    pub text: String,
}

impl Record for Note {
    const KIND: &'static str = "note";
}

/// The person left the easier week that was offered for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EasierWeekDeclined {}

impl Record for EasierWeekDeclined {
    const KIND: &'static str = "easier_week_declined";
}

/// The event named in `retracts` counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retraction {}

impl Record for Retraction {
    const KIND: &'static str = "retraction";
}

//! Self-talk: a thought caught in a session, saved at once, and turned afterwards.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::self_talk::{Reframe, THOUGHT_MAX_CHARACTERS};
use training::vocabulary::Phase;
use ts_rs::TS;
use uuid::Uuid;

use super::app::Recorded;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::past::{Kept, Past};
use crate::records::Record;

/// A thought that was caught, and what it became. A correction repeats the whole of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thought {
    /// The session it was caught in.
    pub session: Option<Uuid>,
    /// The phase it was caught in.
    pub phase: Option<Phase>,
    /// The movement that was next, or being done.
    pub movement: Option<String>,
    /// The person's words.
    pub text: String,
    /// What the person turned it into.
    pub turned: Option<String>,
}

impl Record for Thought {
    const KIND: &'static str = "thought";
}

/// A thought to keep for later. In a session it is kept with where the session is; nothing there stops for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatchThought {
    /// The words, at most 200 characters.
    #[schemars(length(min = 1, max = 200))]
    pub text: String,
}

/// A thought as it is to stand: corrected, turned, or turned back.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TurnThought {
    /// The thought.
    pub id: Uuid,
    /// Its words, at most 200 characters.
    #[schemars(length(min = 1, max = 200))]
    pub text: String,
    /// What it became, at most 200 characters; `None`: it stands as it came.
    #[schemars(length(max = 200))]
    pub turned: Option<String>,
}

/// A thought, and what it may be turned with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThoughtView {
    /// Its id, to turn it or take it back by.
    pub id: Uuid,
    /// The session it was caught in.
    pub session: Option<Uuid>,
    /// The phase it was caught in.
    pub phase: Option<Phase>,
    /// The movement that was next, or being done.
    pub movement: Option<String>,
    /// The person's words.
    pub text: String,
    /// What the person turned it into.
    pub turned: Option<String>,
    /// The question to turn it with.
    pub reframe: Reframe,
}

/// What the person turned a thought into.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TurnedThought {
    /// The day it was caught on.
    pub day: NaiveDate,
    /// What it was turned into.
    pub turned: String,
}

/// Returns the thoughts of a day as they are shown, in the order in which they were caught.
pub(super) fn shown(thoughts: &[Kept<Thought>]) -> Vec<ThoughtView> {
    let mut nth = std::collections::BTreeMap::<Option<Uuid>, usize>::new();
    thoughts
        .iter()
        .map(|Kept { id, record, .. }| {
            let before = nth.entry(record.session).or_default();
            let reframe = Reframe::offered(record.phase, *before);
            *before += 1;
            ThoughtView {
                id: *id,
                session: record.session,
                phase: record.phase,
                movement: record.movement.clone(),
                text: record.text.clone(),
                turned: record.turned.clone(),
                reframe,
            }
        })
        .collect()
}

/// For so many days a thought that was turned is said back. Our choice: as long as it is about what is under way.
const SAID_BACK_FOR_DAYS: u64 = 14;

/// Returns the last thought that was turned before a day, while it is fresh.
pub(super) fn last_turned(past: &Past, day: NaiveDate) -> Option<TurnedThought> {
    let from = day.checked_sub_days(Days::new(SAID_BACK_FOR_DAYS))?;
    let caught = past.thoughts.range(from..day);
    caught
        .flat_map(|(day, thoughts)| thoughts.iter().map(move |kept| (*day, &kept.record)))
        .filter_map(|(day, thought)| {
            let turned = thought.turned.clone()?;
            Some(TurnedThought { day, turned })
        })
        .next_back()
}

/// Returns the words as they are kept: without space around them, and not longer than a line.
fn line(field: &str, text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.chars().count() > THOUGHT_MAX_CHARACTERS {
        return Err(Failure::invalid(
            Some(field.to_owned()),
            format!("a thought has at most {THOUGHT_MAX_CHARACTERS} characters"),
        ));
    }
    Ok(text.to_owned())
}

fn some_line(field: &str, text: &str) -> Result<String, Failure> {
    let text = line(field, text)?;
    if text.is_empty() {
        return Err(Failure::invalid(
            Some(field.to_owned()),
            "a thought has at least one word",
        ));
    }
    Ok(text)
}

pub(crate) fn catch_thought(host: &mut Host, request: CatchThought) -> Result<Recorded, Failure> {
    let text = some_line("text", &request.text)?;
    let (day, thought) = match &host.running {
        Some(running) => {
            let view = running.player.view(running.at(host.monotonic()));
            let thought = Thought {
                session: Some(running.id),
                phase: view.phase,
                movement: view.movement,
                text,
                turned: None,
            };
            (running.day, thought)
        }
        None => {
            let thought = Thought {
                session: None,
                phase: None,
                movement: None,
                text,
                turned: None,
            };
            (host.today()?, thought)
        }
    };
    let draft = host.draft(day, &thought)?;
    let id = draft.id;
    host.record_of_session(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn turn_thought(host: &mut Host, request: TurnThought) -> Result<Recorded, Failure> {
    let text = some_line("text", &request.text)?;
    let turned = line("turned", request.turned.as_deref().unwrap_or_default())?;
    let missing = || Failure::new(Code::NotFound, "there is no such thought").about("id");
    let day = host.store.event(request.id)?.ok_or_else(missing)?.day;
    let kept = Past::read(&host.store, day, day, None)?
        .thoughts
        .remove(&day)
        .unwrap_or_default()
        .into_iter()
        .find(|kept| kept.id == request.id)
        .ok_or_else(missing)?;
    let thought = Thought {
        text,
        turned: (!turned.is_empty()).then_some(turned),
        ..kept.record
    };
    let mut draft = host.draft(day, &thought)?;
    draft.corrects = Some(request.id);
    let id = draft.id;
    host.record_of_session(vec![draft])?;
    Ok(Recorded { id })
}

//! The next album: proposed, shaped by what the person wishes, and accepted.

use std::cmp::Reverse;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{Album, AlbumEdit, Consequence, Proposed, Wishes, proposal};
use training::exclusions::Standing;
use training::movement::{Movement, catalogue};
use training::profile::{MIN_SESSION_MINUTES, Profile};
use training::quantity::Minutes;
use training::vocabulary::{Phase, PlaceKind};
use ts_rs::TS;

use super::super::app::Recorded;
use super::page::{AlbumPage, Shelf};
use super::turn::Turn;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::memory::Memory;

/// The next album as the person wishes it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextAlbum {
    /// Length, purpose, and the answer to the support question.
    #[serde(default)]
    pub wishes: Wishes,
    /// Minutes of a session, up to those of the profile.
    #[serde(default)]
    pub minutes: Option<Minutes>,
    /// Movements to be replaced, in the order in which they were chosen.
    #[serde(default)]
    pub replaced: Vec<ReplaceMovement>,
}

/// A movement, and the one that takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceMovement {
    /// Slug of the proposed movement.
    pub from: String,
    /// Slug of the other one.
    pub to: String,
}

/// The next album.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextAlbumView {
    /// The album.
    pub album: AlbumPage,
    /// What is to be said about it, in order.
    pub about: Vec<Proposed>,
    /// What comes with the replacements.
    pub consequences: Vec<Consequence>,
    /// Replacements that have no place in it any more, and were left out.
    pub dropped: Vec<ReplaceMovement>,
    /// Most minutes of a session: those of the profile.
    pub most_minutes: Minutes,
    /// Whether it takes the place of the album under way, of which nothing was trained yet.
    pub replaces: bool,
}

/// What could take a movement's place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replacements {
    /// The next album as it is wished so far; left out for the album under way.
    #[serde(default)]
    pub next: Option<NextAlbum>,
    /// Slug of the movement to be replaced.
    pub movement: String,
}

/// Most replacements in one album. Our choice: more would be another album.
const MOST_REPLACED: usize = 20;
/// Most movements offered in another's place. Our choice: as many as the digits of the keyboard pick.
const MOST_OFFERED: usize = 9;

/// The next album with its replacements made.
struct Next {
    turn: Turn,
    album: Album,
    about: Vec<Proposed>,
    consequences: Vec<Consequence>,
    dropped: Vec<ReplaceMovement>,
}

fn next(host: &Host, memory: &Memory, profile: &Profile, wanted: &NextAlbum) -> Result<Next, Failure> {
    if wanted.replaced.len() > MOST_REPLACED {
        return Err(Failure::invalid(
            Some("replaced".into()),
            format!("at most {MOST_REPLACED} movements can be replaced"),
        ));
    }
    let mut profile = profile.clone();
    if let Some(minutes) = wanted.minutes {
        let most = profile.minutes;
        if !(MIN_SESSION_MINUTES..=most.get()).contains(&minutes.get()) {
            return Err(Failure::invalid(
                Some("minutes".into()),
                format!(
                    "a session takes between {MIN_SESSION_MINUTES} and {} minutes",
                    most.get()
                ),
            ));
        }
        profile.minutes = minutes;
    }
    let today = host.today()?;
    let turn = Turn::of(host, memory)?.ok_or_else(|| {
        let message = "the next album is planned in the last week of this one";
        Failure::new(Code::NotNow, message)
    })?;
    let proposed = proposal(
        &profile,
        &memory.history,
        turn.previous.as_ref(),
        turn.starts,
        turn.seed,
        &wanted.wishes,
    );
    let mut next = Next {
        turn,
        album: proposed.album,
        about: proposed.about,
        consequences: Vec::new(),
        dropped: Vec::new(),
    };
    for replaced in &wanted.replaced {
        match next.album.edited(&replaced.into(), today, &profile) {
            Ok(edited) => {
                next.album = edited.album;
                next.consequences.extend(edited.consequences);
            }
            // Another length or purpose may have brought other movements.
            Err(_) => next.dropped.push(replaced.clone()),
        }
    }
    Ok(next)
}

impl From<&ReplaceMovement> for AlbumEdit {
    fn from(replaced: &ReplaceMovement) -> Self {
        Self::Replace {
            from: replaced.from.clone(),
            to: replaced.to.clone(),
        }
    }
}

/// Returns movements that could take another's place in an album, the most similar first.
fn offered(
    album: &Album,
    movement: &Movement,
    profile: &Profile,
    since: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<String> {
    let place = profile.places.first().map_or(PlaceKind::Home, |place| place.kind);
    let standing = Standing::new(profile, since, today, place);
    let fits = |other: &&Movement| {
        let edit = AlbumEdit::Replace {
            from: movement.slug.clone(),
            to: other.slug.clone(),
        };
        standing.why_not(other, Phase::Strength, false).is_none()
            && album.edited(&edit, today, profile).is_ok()
    };
    let mut others: Vec<&Movement> = catalogue().for_phase(Phase::Strength).filter(fits).collect();
    others.sort_by_key(|other| {
        (
            Reverse(other.rung.ladder == movement.rung.ladder),
            Reverse(other.pattern == movement.pattern),
            other.control.abs_diff(movement.control),
            other.slug.clone(),
        )
    });
    others
        .into_iter()
        .take(MOST_OFFERED)
        .map(|other| other.slug.clone())
        .collect()
}

pub(crate) fn view_next_album(host: &mut Host, wanted: NextAlbum) -> Result<NextAlbumView, Failure> {
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let next = next(host, &memory, &profile, &wanted)?;
    let shelf = Shelf {
        host,
        memory: &memory,
        profile: &profile,
        today: host.today()?,
    };
    Ok(NextAlbumView {
        album: shelf.page(&next.album)?,
        about: next.about,
        consequences: next.consequences,
        dropped: next.dropped,
        most_minutes: profile.minutes,
        replaces: next.turn.replaces,
    })
}

pub(crate) fn view_replacements(host: &mut Host, request: Replacements) -> Result<Vec<String>, Failure> {
    let movement = catalogue().get(&request.movement).ok_or_else(|| {
        let message = format!("there is no movement called {:?}", request.movement);
        Failure::new(Code::NotFound, message).about("movement")
    })?;
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let album = match request.next {
        Some(wanted) => next(host, &memory, &profile, &wanted)?.album,
        None => {
            let missing = || Failure::new(Code::NoProfile, "there is no album yet; save_profile comes first");
            host.album()?.ok_or_else(missing)?.1
        }
    };
    Ok(offered(
        &album,
        movement,
        &profile,
        memory.history.since,
        host.today()?,
    ))
}

pub(crate) fn accept_album(host: &mut Host, wanted: NextAlbum) -> Result<Recorded, Failure> {
    if host.running.is_some() {
        return Err(Failure::new(Code::SessionUnderWay, "a session is under way"));
    }
    let profile = host.profile_or_refuse()?;
    let today = host.today()?;
    let memory = host.memory()?;
    let next = next(host, &memory, &profile, &wanted)?;
    drop(memory);
    let mut draft = host.draft(today, &next.album)?;
    draft.corrects = next.turn.corrects;
    let id = draft.id;
    host.record(vec![draft])?;
    host.plan_again(today)?;
    Ok(Recorded { id })
}

//! What the person changes in the album under way, seen before it is kept.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::{Album, AlbumEdit, Consequence, EditRefused, Edited};
use training::profile::{DayOfWeek, Profile};
use ts_rs::TS;

use super::super::app::Recorded;
use super::super::journal::DatedDay;
use super::page::{AlbumPage, Shelf, TrackState};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::memory::Memory;

/// A change to the album under way.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditAlbum {
    /// The change.
    pub edit: AlbumEdit,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "refused")]
pub enum EditRefusal {
    /// There is no such session.
    NoSuchSession,
    /// The session was trained.
    Trained,
    /// The day is over.
    PastDay {
        /// The day.
        day: DatedDay,
    },
    /// Another session stands on the day.
    DayTaken {
        /// The day.
        day: DayOfWeek,
    },
    /// Seven days running would have work.
    NoDayOfRest,
    /// Minutes below ten, or above those of the profile.
    Minutes {
        /// Most minutes.
        most: u16,
    },
    /// The week is as light as it gets.
    LightAlready,
    /// The other movement has another purpose, or is planned already.
    NotTheSame {
        /// Slug of the planned movement.
        from: String,
        /// Slug of the other one.
        to: String,
    },
}

impl From<EditRefused> for EditRefusal {
    fn from(refused: EditRefused) -> Self {
        match refused {
            EditRefused::NoSuchSession => Self::NoSuchSession,
            EditRefused::PastDay { day } => Self::PastDay { day: day.into() },
            EditRefused::DayTaken { day } => Self::DayTaken { day },
            EditRefused::NoDayOfRest => Self::NoDayOfRest,
            EditRefused::Minutes { most } => Self::Minutes { most },
            EditRefused::LightAlready => Self::LightAlready,
            EditRefused::NotTheSame { from, to } => Self::NotTheSame { from, to },
        }
    }
}

/// What a change would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EditPreview {
    /// Why it cannot be made, if so.
    pub refused: Option<EditRefusal>,
    /// The album as it would be.
    pub album: Option<AlbumPage>,
    /// What comes with it.
    pub consequences: Vec<Consequence>,
}

/// The week and session that a change is about, where it is about one.
const fn about(edit: &AlbumEdit) -> Option<(u8, u8)> {
    match edit {
        AlbumEdit::Move { week, session, .. }
        | AlbumEdit::Skip { week, session }
        | AlbumEdit::Unskip { week, session }
        | AlbumEdit::Minutes { week, session, .. } => Some((*week, *session)),
        AlbumEdit::Replace { .. } | AlbumEdit::Lighten => None,
    }
}

/// What stands while an album is changed.
struct Desk<'a> {
    shelf: Shelf<'a>,
    profile: &'a Profile,
    album: Album,
    event: Event,
}

impl<'a> Desk<'a> {
    fn open(host: &'a Host, memory: &'a Memory, profile: &'a Profile) -> Result<Self, Failure> {
        let missing = || Failure::new(Code::NoProfile, "there is no album yet; save_profile comes first");
        let (event, album) = host.album()?.ok_or_else(missing)?;
        Ok(Self {
            shelf: Shelf {
                host,
                memory,
                profile,
                today: host.today()?,
            },
            profile,
            album,
            event,
        })
    }

    /// Returns the album after a change. A session that was trained stays as it was.
    fn after(&self, edit: &AlbumEdit) -> Result<Result<Edited, EditRefusal>, Failure> {
        if let Some((week, session)) = about(edit)
            && let Some(week) = self.shelf.page(&self.album)?.weeks.get(usize::from(week))
            && let Some(track) = week.tracks.iter().find(|track| track.session == session)
            && matches!(track.state, TrackState::Done | TrackState::Partly)
        {
            return Ok(Err(EditRefusal::Trained));
        }
        let edited = self.album.edited(edit, self.shelf.today, self.profile);
        Ok(edited.map_err(EditRefusal::from))
    }
}

pub(crate) fn preview_album_edit(host: &mut Host, request: EditAlbum) -> Result<EditPreview, Failure> {
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let desk = Desk::open(host, &memory, &profile)?;
    Ok(match desk.after(&request.edit)? {
        Err(refused) => EditPreview {
            refused: Some(refused),
            album: None,
            consequences: Vec::new(),
        },
        Ok(Edited { album, consequences }) => EditPreview {
            refused: None,
            album: Some(desk.shelf.page(&album)?),
            consequences,
        },
    })
}

pub(crate) fn edit_album(host: &mut Host, request: EditAlbum) -> Result<Recorded, Failure> {
    if host.running.is_some() {
        return Err(Failure::new(Code::SessionUnderWay, "a session is under way"));
    }
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let desk = Desk::open(host, &memory, &profile)?;
    let edited = desk.after(&request.edit)?.map_err(|refused| {
        Failure::new(
            Code::NotNow,
            format!("the album cannot be changed so: {refused:?}"),
        )
        .about("edit")
    })?;
    let (corrects, today) = (desk.event.id, desk.shelf.today);
    drop(memory);
    let mut draft = host.draft(today, &edited.album)?;
    draft.corrects = Some(corrects);
    let id = draft.id;
    host.record(vec![draft])?;
    host.plan_again(today)?;
    Ok(Recorded { id })
}

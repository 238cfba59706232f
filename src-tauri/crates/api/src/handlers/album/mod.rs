//! The Album screen: the album under way, what the person changes in it, and the next one.

mod edit;
mod look_back;
mod next;
mod page;
mod review;
mod turn;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{Album, LookBackSources};
use training::quantity::Minutes;
use ts_rs::TS;

pub use edit::{EditAlbum, EditPreview, EditRefusal};
pub(crate) use edit::{edit_album, preview_album_edit};
pub use look_back::{LookBackPage, LookedBack, MovementSince};
pub use next::{NextAlbum, NextAlbumView, ReplaceMovement, Replacements};
pub(crate) use next::{accept_album, view_next_album, view_replacements};
pub use page::{AlbumPage, AlbumWeekPage, Lived, TrackPage, TrackState};
pub use review::ReviewAlbum;
pub(crate) use review::review_album;

use super::app::Nothing;
use super::journal::DatedDay;
use crate::failure::Failure;
use crate::host::Host;
use page::Shelf;
use turn::Turn;

/// The Album screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AlbumView {
    /// Today.
    pub day: DatedDay,
    /// The album under way; it may be over.
    pub album: Option<AlbumPage>,
    /// The album that was accepted and has yet to begin.
    pub waiting: Option<AlbumPage>,
    /// An album looked back on: the one under way in its last week and after it, the one before while this one has only
    /// begun. Then the next one can be planned, or this one be shaped.
    pub look_back: Option<LookBackPage>,
    /// Whether the album under way has only begun, so that it can still be shaped.
    pub shapeable: bool,
    /// Most minutes of a session: those of the profile.
    pub most_minutes: Minutes,
}

pub(crate) fn view_album(host: &mut Host, _: Nothing) -> Result<AlbumView, Failure> {
    let profile = host.profile_or_refuse()?;
    let today = host.today()?;
    let memory = host.memory()?;
    let written = host.said()?.written(crate::past::planning_from(today), today);
    let shelf = Shelf {
        host,
        memory: &memory,
        profile: &profile,
        today,
    };
    let page = |album: Option<&Album>| album.map(|album| shelf.page(album)).transpose();
    let (album, waiting) = (host.album()?, host.waiting_album()?);
    let album = album.map(|(_, album)| album);
    let turn = Turn::of(host, &memory)?;
    Ok(AlbumView {
        day: today.into(),
        look_back: turn
            .as_ref()
            .and_then(|turn| turn.previous.as_ref())
            .map(|previous| {
                let of = LookBackSources {
                    history: &memory.history,
                    voices: &memory.past.voices(),
                    written: &written,
                    today,
                };
                let review = host.review_of(previous.starts)?.map(|(_, review)| review);
                Ok::<_, Failure>(LookBackPage::of(previous, of, review))
            })
            .transpose()?,
        shapeable: turn.is_some_and(|turn| turn.replaces),
        most_minutes: profile.minutes,
        album: page(album.as_ref())?,
        waiting: page(waiting.as_ref().map(|(_, album)| album))?,
    })
}

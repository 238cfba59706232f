//! The Album screen: the album under way, what the person changes in it, and the next one.

mod edit;
mod look_back;
mod next;
mod page;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::Album;
use ts_rs::TS;

pub use edit::{EditAlbum, EditPreview, EditRefusal};
pub(crate) use edit::{edit_album, preview_album_edit};
pub use look_back::{LookBackPage, LookedBack, MovementSince};
pub use next::{NextAlbum, NextAlbumView, ReplaceMovement, Replacements};
pub(crate) use next::{accept_album, view_next_album, view_replacements};
pub use page::{AlbumPage, AlbumWeekPage, Lived, TrackPage, TrackState};

use super::app::Nothing;
use super::journal::DatedDay;
use crate::failure::Failure;
use crate::host::Host;
use page::Shelf;

/// The Album screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AlbumView {
    /// Today.
    pub day: DatedDay,
    /// The album under way; it may be over.
    pub album: Option<AlbumPage>,
    /// The album that was accepted and has yet to begin.
    pub waiting: Option<AlbumPage>,
    /// The album under way, looked back on: in its last week and after it. Then the next one can be planned.
    pub look_back: Option<LookBackPage>,
}

/// Whether an album is in its last week, or over.
fn is_ending(album: &Album, today: NaiveDate) -> bool {
    match album.week_of(today) {
        Some((week, _)) => week + 1 == album.weeks.len(),
        None => today > album.ends(),
    }
}

pub(crate) fn view_album(host: &mut Host, _: Nothing) -> Result<AlbumView, Failure> {
    let profile = host.profile_or_refuse()?;
    let today = host.today()?;
    let memory = host.memory()?;
    let shelf = Shelf {
        host,
        memory: &memory,
        profile: &profile,
        today,
    };
    let page = |album: Option<&Album>| album.map(|album| shelf.page(album)).transpose();
    let (album, waiting) = (host.album()?, host.waiting_album()?);
    let album = album.map(|(_, album)| album);
    Ok(AlbumView {
        day: today.into(),
        look_back: album
            .as_ref()
            .filter(|album| is_ending(album, today))
            .map(|album| LookBackPage::of(album, &memory.history)),
        album: page(album.as_ref())?,
        waiting: page(waiting.as_ref().map(|(_, album)| album))?,
    })
}

//! Which album is under way, and which one waits: albums are recorded as a whole, and each begins on a day of its own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::Album;
use training::profile::{Goal, SupportNeed};
use training::trends::SupportOn;

use crate::failure::Failure;
use crate::host::Host;
use crate::records::{Record, decode};

/// Days before a day in which the album under way was recorded at the latest: six weeks of its own, the weeks it may wait
/// for its turn, and the weeks without training after it. Our choice; an album older than that is over.
const ALBUM_DAYS: u64 = 200;

/// What a chart needs to know of an album, whatever else it holds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Begun {
    starts: NaiveDate,
}

impl Record for Begun {
    const KIND: &'static str = Album::KIND;
    const VERSION: u16 = Album::VERSION;
}

/// What an album is called and was made for, whatever else it holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AlbumMade {
    pub(crate) starts: NaiveDate,
    pub(crate) purpose: Goal,
    pub(crate) name: u8,
    pub(crate) support: Option<SupportNeed>,
    /// Counted only.
    #[serde(skip_serializing)]
    weeks: Vec<IgnoredAny>,
}

impl AlbumMade {
    /// Returns its last day.
    pub(crate) fn ends(&self) -> NaiveDate {
        let days = 7 * u64::try_from(self.weeks.len()).unwrap_or(0);
        let last = self.starts.checked_add_days(Days::new(days.saturating_sub(1)));
        last.unwrap_or(NaiveDate::MAX)
    }
}

impl Record for AlbumMade {
    const KIND: &'static str = Album::KIND;
    const VERSION: u16 = Album::VERSION;
}

/// An album with the event that recorded it.
pub(crate) type KeptAlbum = (Event, Album);

impl Host {
    /// Returns the album that began last by today. It may be over.
    pub(crate) fn album(&self) -> Result<Option<KeptAlbum>, Failure> {
        let today = self.today()?;
        if let Some(event) = self.store.latest(Album::KIND)? {
            let album = decode::<Album>(event.clone())?;
            // The usual case needs one record: the newest album is the one under way.
            if (album.starts..=album.ends()).contains(&today) && !self.store.retracted(event.id)? {
                return Ok(Some((event, album)));
            }
        }
        let begun = self.albums(today)?.into_iter();
        // Of two that begin on the same day the newer one corrects the other.
        Ok(begun
            .filter(|(_, album)| album.starts <= today)
            .max_by_key(|(event, album)| (album.starts, event.seq)))
    }

    /// Returns the album that was accepted and begins after today.
    pub(crate) fn waiting_album(&self) -> Result<Option<KeptAlbum>, Failure> {
        let today = self.today()?;
        let waiting = self.albums(today)?.into_iter();
        Ok(waiting
            .filter(|(_, album)| album.starts > today)
            .max_by_key(|(event, _)| event.seq))
    }

    /// Returns the album that was under way before `album` began.
    pub(crate) fn album_before(&self, album: &Album) -> Result<Option<Album>, Failure> {
        let earlier = self.albums(self.today()?)?.into_iter();
        Ok(earlier
            .filter(|(_, other)| other.starts < album.starts)
            .max_by_key(|(event, other)| (other.starts, event.seq))
            .map(|(_, other)| other))
    }

    /// Returns whether another album would stand if the one of this event were taken back.
    pub(crate) fn album_behind(&self, event: &Event) -> Result<bool, Failure> {
        let standing = self.albums(self.today()?)?;
        Ok(event.corrects.is_some() || standing.iter().any(|(other, _)| other.id != event.id))
    }

    /// Returns every album that was made, by its first day: of two that begin on the same day the newer one corrects the other.
    pub(crate) fn albums_made(&self) -> Result<BTreeMap<NaiveDate, AlbumMade>, Failure> {
        let events = self
            .store
            .of_kind_between(Album::KIND, NaiveDate::MIN, NaiveDate::MAX)?;
        let mut made = BTreeMap::new();
        for event in self.store.standing(events)? {
            let album = decode::<AlbumMade>(event)?;
            made.insert(album.starts, album);
        }
        Ok(made)
    }

    /// Returns the answers to the support question that albums were made for, oldest first.
    pub(crate) fn supports(&self) -> Result<Vec<SupportOn>, Failure> {
        let made = self.albums_made()?.into_iter();
        Ok(made
            .filter_map(|(day, album)| {
                Some(SupportOn {
                    day,
                    need: album.support?,
                })
            })
            .collect())
    }

    /// Returns the days from `from` to `to` on which an album began.
    pub(crate) fn albums_begun(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<NaiveDate>, Failure> {
        // It may have been accepted some time before it began.
        let recorded = from
            .checked_sub_days(Days::new(ALBUM_DAYS))
            .unwrap_or(NaiveDate::MIN);
        let events = self.store.of_kind_between(Album::KIND, recorded, to)?;
        let mut begun = BTreeSet::new();
        for event in self.store.standing(events)? {
            begun.insert(decode::<Begun>(event)?.starts);
        }
        Ok(begun.range(from..=to).copied().collect())
    }

    fn albums(&self, day: NaiveDate) -> Result<Vec<KeptAlbum>, Failure> {
        let from = day
            .checked_sub_days(Days::new(ALBUM_DAYS))
            .unwrap_or(NaiveDate::MIN);
        let events = self.store.of_kind_between(Album::KIND, from, day)?;
        self.store
            .standing(events)?
            .into_iter()
            .map(|event| Ok((event.clone(), decode::<Album>(event)?)))
            .collect()
    }
}

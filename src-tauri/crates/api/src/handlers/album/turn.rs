//! Between two albums: when the next one can be shaped, and from where it begins.

use chrono::NaiveDate;
use training::album::Album;
use uuid::Uuid;

use crate::failure::Failure;
use crate::host::Host;
use crate::memory::Memory;

/// A place between two albums.
pub(super) struct Turn {
    /// The album that is looked back on.
    pub(super) previous: Option<Album>,
    /// First day of the next one.
    pub(super) starts: NaiveDate,
    /// Its seed. Until it begins there is one proposal: its cover and its name do not change with a look.
    pub(super) seed: u32,
    /// The record that it stands in place of.
    pub(super) corrects: Option<Uuid>,
    /// Whether it takes the place of the album under way, which began by itself.
    pub(super) replaces: bool,
}

impl Turn {
    /// Returns the turn that today is at: the last week of an album and the days after it, and the first week of the next
    /// one as long as nothing of it was trained. Who comes back when an album is over finds the next one begun with the
    /// check-in, and can still shape it. `None` in the middle of an album.
    pub(super) fn of(host: &Host, memory: &Memory) -> Result<Option<Self>, Failure> {
        let today = host.today()?;
        let Some((event, album)) = host.album()? else {
            return Ok(Some(Self {
                previous: None,
                starts: today,
                seed: 0,
                corrects: None,
                replaces: false,
            }));
        };
        if is_ending(&album, today) {
            let after = album.ends().succ_opt().unwrap_or(today);
            return Ok(Some(Self {
                starts: after.max(today),
                seed: album.seed.wrapping_add(1),
                previous: Some(album),
                corrects: host.waiting_album()?.map(|(event, _)| event.id),
                replaces: false,
            }));
        }
        let has_begun = album.week_of(today).is_none_or(|(week, _)| week > 0)
            || memory.past.sessions.range(album.starts..=today).next().is_some();
        let previous = if has_begun {
            None
        } else {
            host.album_before(&album)?
        };
        Ok(previous.map(|previous| Self {
            previous: Some(previous),
            starts: album.starts,
            seed: album.seed,
            corrects: Some(event.id),
            replaces: true,
        }))
    }
}

/// Whether an album is in its last week, or over.
fn is_ending(album: &Album, today: NaiveDate) -> bool {
    match album.week_of(today) {
        Some((week, _)) => week + 1 == album.weeks.len(),
        None => today > album.ends(),
    }
}

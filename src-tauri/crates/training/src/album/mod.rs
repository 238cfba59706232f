//! The album: a block of weeks with a purpose, and the planned sessions that each day comes from.

mod compose;

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use compose::new_album;

use crate::plan::{SessionKind, Track};
use crate::profile::{DayOfWeek, Goal};
use crate::quantity::Minutes;

/// A planned session of an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedSession {
    /// The day of the week it is meant for.
    pub day: DayOfWeek,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
    /// Slugs of its main movements (skill and strength), in order; today's session starts from these.
    pub movements: Vec<String>,
    /// Planned work sets for each strength movement.
    pub sets: u8,
}

/// A week of an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlbumWeek {
    /// Whether it is the lighter week.
    pub lighter: bool,
    /// Its sessions, in the order of the week.
    pub sessions: Vec<PlannedSession>,
}

/// A block of weeks with a name and a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Album {
    /// Seed of its cover, name and choices.
    pub seed: u32,
    /// Hue of its sleeve, in degrees of oklch.
    #[schemars(range(min = 0, max = 359))]
    pub hue: u16,
    /// Which of the interface's names for this purpose it carries, from 0.
    pub name: u8,
    /// Its purpose, in the terms of the person's goals.
    pub purpose: Goal,
    /// First training day.
    pub starts: NaiveDate,
    /// Its weeks.
    pub weeks: Vec<AlbumWeek>,
}

/// Number of names the interface has for each purpose.
pub const NAMES_PER_PURPOSE: u8 = 6;

/// Days of a week.
const WEEK_DAYS: u64 = 7;

impl Album {
    /// Returns the week that a day belongs to, with its index from 0; `None` outside the album.
    #[must_use]
    pub fn week_of(&self, day: NaiveDate) -> Option<(usize, &AlbumWeek)> {
        let since = u64::try_from((day - self.starts).num_days()).ok()?;
        let at = usize::try_from(since / WEEK_DAYS).ok()?;
        self.weeks.get(at).map(|week| (at, week))
    }

    /// Returns the session planned for a day and where it stands; `None` on a day of rest and outside the album.
    #[must_use]
    pub fn session_for(&self, day: NaiveDate) -> Option<(&PlannedSession, Track)> {
        let (at, week) = self.week_of(day)?;
        let today = DayOfWeek::from(day.weekday());
        let number = week.sessions.iter().position(|session| session.day == today)?;
        let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        let track = Track {
            week: small(at + 1),
            weeks: small(self.weeks.len()),
            session: small(number + 1),
            sessions: small(week.sessions.len()),
            lighter: week.lighter,
        };
        Some((&week.sessions[number], track))
    }

    /// Returns the last training day of the album.
    #[must_use]
    pub fn ends(&self) -> NaiveDate {
        let days = u64::try_from(self.weeks.len()).unwrap_or(0) * WEEK_DAYS;
        self.starts
            .checked_add_days(Days::new(days.saturating_sub(1)))
            .unwrap_or(NaiveDate::MAX)
    }
}

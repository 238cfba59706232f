//! The stored plan: what each day comes from, and what no day may go beyond.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::words::{DayOfWeek, Muscle, SessionKind, Side, Theme, Zone};

/// A planned strength movement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AlbumLift {
    /// Slug.
    pub movement: String,
    /// Sets.
    pub sets: u32,
    /// How heavy.
    pub zone: Zone,
}

/// A planned session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AlbumSession {
    /// Its day.
    pub day: DayOfWeek,
    /// Skipped by the person.
    #[serde(default)]
    pub skipped: bool,
    /// Kind.
    pub kind: SessionKind,
    /// Minutes.
    pub minutes: u32,
    /// Skills.
    pub skills: Vec<String>,
    /// Strength.
    pub lifts: Vec<AlbumLift>,
    /// Skills of side B.
    #[serde(default)]
    pub skills_b: Vec<String>,
    /// Strength of side B.
    #[serde(default)]
    pub lifts_b: Vec<AlbumLift>,
    /// Measures are taken in it.
    #[serde(default)]
    pub measures: bool,
}

impl AlbumSession {
    /// Returns the strength of a side.
    #[must_use]
    pub fn lifts_of(&self, side: Side) -> &[AlbumLift] {
        match side {
            Side::A => &self.lifts,
            Side::B => &self.lifts_b,
        }
    }

    /// Returns the sets of a side.
    #[must_use]
    pub fn sets(&self, side: Side) -> u32 {
        self.lifts_of(side).iter().map(|lift| lift.sets).sum()
    }
}

/// A week.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AlbumWeek {
    /// What it is about.
    pub theme: Theme,
    /// Its sessions.
    pub sessions: Vec<AlbumSession>,
    /// Hard days it may hold.
    #[serde(default)]
    pub hard_days: u32,
    /// Muscle groups that it says it leaves out.
    #[serde(default)]
    pub left_out: Vec<Muscle>,
}

/// A block of weeks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Album {
    /// First day.
    pub starts: NaiveDate,
    /// Its weeks.
    pub weeks: Vec<AlbumWeek>,
}

impl Album {
    /// Reads an album.
    ///
    /// # Errors
    /// When the text is not an album.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Returns the index of the week that a day belongs to.
    #[must_use]
    pub fn week_of(&self, day: NaiveDate) -> Option<usize> {
        let week = usize::try_from((day - self.starts).num_days().div_euclid(7)).ok()?;
        (week < self.weeks.len()).then_some(week)
    }

    /// Returns what is stored for a day: its week and its session, skipped ones left out.
    #[must_use]
    pub fn planned_on(&self, day: NaiveDate) -> Option<(&AlbumWeek, &AlbumSession)> {
        let week = &self.weeks[self.week_of(day)?];
        let name = DayOfWeek::ALL[day.weekday().num_days_from_monday() as usize];
        week.sessions
            .iter()
            .find(|session| session.day == name && !session.skipped)
            .map(|session| (week, session))
    }
}

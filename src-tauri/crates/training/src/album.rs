//! The album: a block of weeks with a purpose, and the planned sessions that each day comes from.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::SessionKind;
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

//! The album: a block of weeks with a purpose, and the planned sessions that each day comes from.

mod calendar;
mod care;
mod casting;
mod ceiling;
mod compose;
mod edit;
mod gain;
mod got;
mod growth;
mod look_back;
mod measures;
mod person;
mod proposal;
mod review;
mod sharing;
mod skills;
mod strands;
pub mod support;
mod trading;
mod volume;
mod week;
mod zones;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use compose::new_album;
pub use edit::{AlbumEdit, Consequence, EditRefused, Edited, LightDays};
pub use got::{StrandGot, WeekOfBase};
pub use look_back::{
    Climbed, KindDone, LEAST_BETWEEN_DAYS, LookBack, LookBackSources, SetThen, ThenAndNow, look_back,
};
pub use proposal::{Proposal, Proposed, Wishes, proposal};
pub use review::{AlbumReview, REVIEW_MAX_CHARACTERS, Since};
pub use strands::{FoodHabit, Invitation, SelfTalk, StrandPlace, strands};
pub use support::{
    SupportChange, brings, changes, downshift_more, minutes_at_most, mobility_more, reserve_more,
    wants_calm_evenings, wants_same_opening,
};
pub(crate) use week::keeps_pace;

use crate::plan::{SessionKind, Track};
use crate::profile::{DayOfWeek, Goal, SupportNeed};
use crate::quantity::Minutes;
use crate::vocabulary::{Muscle, Phase, vocabulary};

vocabulary! {
    /// What a week of an album is about.
    WeekTheme {
        /// The first week: settle in, find loads, take the measures.
        Settle,
        /// Step by step more.
        Build,
        /// The lighter week (§3, "Deload"); the measures again.
        Lighter,
        /// Exams: keep what is there (§8).
        Exams,
        /// The two weeks before an event (§8).
        Taper,
    }
}

vocabulary! {
    /// How heavy a lift is meant (§3, "Periodisation": weekly undulation for people past their first months).
    Zone {
        /// The movement's own range; double progression only.
        Usual,
        /// Few repetitions, heavy: 4 to 6.
        Heavy,
        /// 6 to 10 repetitions.
        Medium,
        /// 8 to 12 repetitions with three or four in reserve: technique.
        Light,
    }
}

/// A strength movement of a planned session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedLift {
    /// The movement's slug.
    pub movement: String,
    /// Planned work sets.
    #[schemars(range(min = 1, max = 8))]
    pub sets: u8,
    /// How heavy it is meant.
    pub zone: Zone,
}

/// A planned session of an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedSession {
    /// The day of the week it is meant for.
    pub day: DayOfWeek,
    /// The day it was moved from by the person, if so.
    pub moved_from: Option<DayOfWeek>,
    /// Whether the person skips it; it is not made up for anywhere.
    pub skipped: bool,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
    /// Slugs of its skills, the first one first today; each stands for its ladder.
    pub skills: Vec<String>,
    /// Its strength movements, in order of importance; a short day keeps the first ones.
    pub lifts: Vec<PlannedLift>,
    /// Skills of its side B: another character.
    pub skills_b: Vec<String>,
    /// Strength movements of its side B: other variations of the same roles, never an anchor.
    pub lifts_b: Vec<PlannedLift>,
    /// Whether the album's measures are taken in it.
    pub measures: bool,
}

/// A week of an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlbumWeek {
    /// What it is about.
    pub theme: WeekTheme,
    /// Its sessions, in the order of the week.
    pub sessions: Vec<PlannedSession>,
    /// Hard days that it may hold at most, once they are earned (invariant 16).
    #[schemars(range(min = 0, max = 3))]
    pub hard_days: u8,
    /// Muscle groups that stay under four sets a week (§3), or on fewer than two of its days, because the minutes or the
    /// equipment do not reach them (P5).
    pub left_out: Vec<Muscle>,
}

impl AlbumWeek {
    /// Whether it is the lighter week.
    #[must_use]
    pub fn is_lighter(&self) -> bool {
        self.theme == WeekTheme::Lighter
    }
}

/// A submaximal measure, the same in an album's first and last week (§12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The movement's slug.
    pub movement: String,
    /// The phase it is taken in.
    pub phase: Phase,
}

/// A block of weeks with a name and a purpose: a mesocycle.
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
    /// The answer to the support question that it was made for.
    pub support: Option<SupportNeed>,
    /// First training day.
    pub starts: NaiveDate,
    /// Its weeks, four to six.
    pub weeks: Vec<AlbumWeek>,
    /// Slugs of the two or three lifts that stay the same throughout, so that progress shows.
    pub anchors: Vec<String>,
    /// What is measured in the first and the last week.
    pub measures: Vec<Measured>,
    /// Minutes of moderate-equivalent activity that its last building week aims at (WHO 2020; approached, §5).
    pub base_aim: Minutes,
}

/// Number of names the interface has for each purpose.
pub const NAMES_PER_PURPOSE: u8 = 6;

/// Days of a week.
const WEEK_DAYS: u64 = 7;

impl Album {
    /// Returns the slugs of everything that its side A plans, lifts and skills.
    #[must_use]
    pub fn movements(&self) -> BTreeSet<&str> {
        self.weeks
            .iter()
            .flat_map(|week| &week.sessions)
            .flat_map(|session| {
                let lifts = session.lifts.iter().map(|lift| lift.movement.as_str());
                lifts.chain(session.skills.iter().map(String::as_str))
            })
            .collect()
    }

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
        let number = week
            .sessions
            .iter()
            .position(|session| session.day == today && !session.skipped)?;
        let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        let track = Track {
            week: small(at + 1),
            weeks: small(self.weeks.len()),
            session: small(number + 1),
            sessions: small(week.sessions.len()),
            lighter: week.is_lighter(),
            theme: week.theme,
        };
        Some((&week.sessions[number], track))
    }

    /// Returns the same album with the days before `day` as another one of the same start had planned them: what was done stays
    /// what it was when the rest is made anew.
    #[must_use]
    pub fn with_past_of(mut self, before: &Self, day: NaiveDate) -> Self {
        if before.starts != self.starts {
            return self;
        }
        let starts = self.starts;
        let sessions_of = |week: &AlbumWeek, monday: NaiveDate, past: bool| -> Vec<PlannedSession> {
            monday
                .iter_days()
                .take(WEEK_DAYS as usize)
                .filter(|date| (*date < day) == past)
                .flat_map(|date| {
                    let on = DayOfWeek::from(date.weekday());
                    week.sessions
                        .iter()
                        .filter(move |session| session.day == on)
                        .cloned()
                })
                .collect()
        };
        let first_days = starts.iter_days().step_by(WEEK_DAYS as usize);
        for ((week, old), first) in self.weeks.iter_mut().zip(&before.weeks).zip(first_days) {
            if first + Days::new(WEEK_DAYS) <= day {
                *week = old.clone();
            } else if first < day {
                let mut sessions = sessions_of(old, first, true);
                sessions.extend(sessions_of(week, first, false));
                week.sessions = sessions;
            }
        }
        self
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

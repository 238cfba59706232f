//! Changing an album by hand: moving, skipping, shortening; what follows is said before it is recorded.
//!
//! Nothing is carried over: what is skipped is left out, and a session moves within its week only (invariant 35).

mod consequences;
mod lighten;

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use consequences::Consequence;
pub use lighten::LightDays;

use super::volume::{Lift, left_out};
use super::{Album, PlannedSession, WEEK_DAYS, WeekTheme};
use crate::generate::roles::Role;
use crate::movement::catalogue;
use crate::plan::SessionKind;
use crate::profile::{DayOfWeek, MIN_SESSION_MINUTES, Profile};
use crate::quantity::Minutes;
use crate::vocabulary::Muscle;

/// A change of an album by the person. Weeks and sessions are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "edit", deny_unknown_fields)]
pub enum AlbumEdit {
    /// A session moves to another day of its week.
    Move {
        /// The week.
        week: u8,
        /// The session.
        session: u8,
        /// Its new day.
        to: DayOfWeek,
    },
    /// A session is skipped, and not made up for.
    Skip {
        /// The week.
        week: u8,
        /// The session.
        session: u8,
    },
    /// A skipped session stands again.
    Unskip {
        /// The week.
        week: u8,
        /// The session.
        session: u8,
    },
    /// A session gets other minutes, up to those of the profile.
    Minutes {
        /// The week.
        week: u8,
        /// The session.
        session: u8,
        /// Its minutes.
        minutes: Minutes,
    },
    /// Another movement of the same purpose takes a lift's place, from a day on.
    Replace {
        /// Slug of the planned movement.
        from: String,
        /// Slug of the other one.
        to: String,
    },
    /// An easier week, from today on (§2, §3).
    Lighten,
}

/// Why an album cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditRefused {
    /// There is no such session.
    #[error("the album has no such session")]
    NoSuchSession,
    /// The day is over.
    #[error("{day} is over")]
    PastDay {
        /// The day.
        day: NaiveDate,
    },
    /// Another session stands on the day.
    #[error("{day:?} has a session already")]
    DayTaken {
        /// The day.
        day: DayOfWeek,
    },
    /// Seven days running would have work (invariant 17).
    #[error("seven days running would have no day of rest")]
    NoDayOfRest,
    /// Minutes below ten, or above those of the profile.
    #[error("a session takes between {MIN_SESSION_MINUTES} and {most} minutes")]
    Minutes {
        /// Most minutes.
        most: u16,
    },
    /// The week is as light as it gets.
    #[error("the week is a light one already")]
    LightAlready,
    /// The other movement has another purpose, or is planned already.
    #[error("{to} cannot take the place of {from}")]
    NotTheSame {
        /// The planned movement.
        from: String,
        /// The other one.
        to: String,
    },
}

/// An album as it would be, and what comes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The changed album.
    pub album: Album,
    /// What comes with the change.
    pub consequences: Vec<Consequence>,
}

impl Album {
    /// Returns the album with a change, and what the change brings with it.
    ///
    /// # Errors
    /// The first [`EditRefused`] that holds.
    pub fn edited(
        &self,
        edit: &AlbumEdit,
        today: NaiveDate,
        profile: &Profile,
    ) -> Result<Edited, EditRefused> {
        let mut album = self.clone();
        match edit {
            AlbumEdit::Move { week, session, to } => {
                let (at, number) = self.place(*week, *session)?;
                self.not_over(at, self.weeks[at].sessions[number].day, today)?;
                self.not_over(at, *to, today)?;
                album.is_free(at, *to)?;
                let moved = &mut album.weeks[at].sessions[number];
                let from = moved.moved_from.unwrap_or(moved.day);
                moved.moved_from = (from != *to).then_some(from);
                moved.day = *to;
                let starts = self.starts;
                album.weeks[at]
                    .sessions
                    .sort_by_key(|session| offset(starts, session.day));
                album.has_rest()?;
                Ok(self.with(album, at, profile))
            }
            AlbumEdit::Skip { week, session } => {
                let (at, number) = self.place(*week, *session)?;
                self.not_over(at, self.weeks[at].sessions[number].day, today)?;
                album.weeks[at].sessions[number].skipped = true;
                Ok(self.with(album, at, profile))
            }
            AlbumEdit::Unskip { week, session } => {
                let (at, number) = self.place(*week, *session)?;
                let day = self.weeks[at].sessions[number].day;
                self.not_over(at, day, today)?;
                if self.weeks[at].sessions[number].skipped {
                    self.is_free(at, day)?;
                }
                album.weeks[at].sessions[number].skipped = false;
                album.has_rest()?;
                Ok(self.with(album, at, profile))
            }
            AlbumEdit::Minutes {
                week,
                session,
                minutes,
            } => {
                let (at, number) = self.place(*week, *session)?;
                self.not_over(at, self.weeks[at].sessions[number].day, today)?;
                let most = profile.minutes.get();
                if !(MIN_SESSION_MINUTES..=most).contains(&minutes.get()) {
                    return Err(EditRefused::Minutes { most });
                }
                album.weeks[at].sessions[number].minutes = *minutes;
                Ok(self.with(album, at, profile))
            }
            AlbumEdit::Replace { from, to } => self.replaced(from, to, today),
            AlbumEdit::Lighten => self.lightened(today),
        }
    }

    fn place(&self, week: u8, session: u8) -> Result<(usize, usize), EditRefused> {
        let (week, session) = (usize::from(week), usize::from(session));
        self.weeks
            .get(week)
            .and_then(|of| of.sessions.get(session))
            .map(|_| (week, session))
            .ok_or(EditRefused::NoSuchSession)
    }

    /// Returns the date of a day of a week of the album.
    #[must_use]
    pub fn date_of(&self, week: usize, day: DayOfWeek) -> NaiveDate {
        let days = u64::try_from(week).unwrap_or(0) * WEEK_DAYS + offset(self.starts, day);
        self.starts
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX)
    }

    fn not_over(&self, week: usize, day: DayOfWeek, today: NaiveDate) -> Result<(), EditRefused> {
        let date = self.date_of(week, day);
        if date < today {
            return Err(EditRefused::PastDay { day: date });
        }
        Ok(())
    }

    fn is_free(&self, week: usize, day: DayOfWeek) -> Result<(), EditRefused> {
        let taken = self.weeks[week]
            .sessions
            .iter()
            .any(|session| session.day == day && !session.skipped);
        if taken {
            return Err(EditRefused::DayTaken { day });
        }
        Ok(())
    }

    fn has_rest(&self) -> Result<(), EditRefused> {
        let mut worked: Vec<NaiveDate> = self
            .weeks
            .iter()
            .enumerate()
            .flat_map(|(at, week)| week.sessions.iter().map(move |session| (at, session)))
            .filter(|(_, session)| !session.skipped && session.kind != SessionKind::Recharge)
            .map(|(at, session)| self.date_of(at, session.day))
            .collect();
        worked.sort_unstable();
        let week = usize::try_from(WEEK_DAYS).unwrap_or(7);
        let unbroken = worked.windows(week).any(|days| {
            let days: Vec<i64> = days
                .windows(2)
                .map(|pair| (pair[1] - pair[0]).num_days())
                .collect();
            days.iter().all(|gap| *gap == 1)
        });
        if unbroken {
            return Err(EditRefused::NoDayOfRest);
        }
        Ok(())
    }

    fn replaced(&self, from: &str, to: &str, today: NaiveDate) -> Result<Edited, EditRefused> {
        let refused = || EditRefused::NotTheSame {
            from: from.to_owned(),
            to: to.to_owned(),
        };
        let role = |slug: &str| catalogue().get(slug).and_then(Role::of);
        if role(from).is_none() || role(from) != role(to) || from == to || self.movements().contains(to) {
            return Err(refused());
        }
        let mut album = self.clone();
        for at in 0..self.weeks.len() {
            for number in 0..self.weeks[at].sessions.len() {
                if self.date_of(at, self.weeks[at].sessions[number].day) < today {
                    continue;
                }
                let session = &mut album.weeks[at].sessions[number];
                for lift in session.lifts.iter_mut().filter(|lift| lift.movement == from) {
                    to.clone_into(&mut lift.movement);
                }
                session.lifts_b.retain(|lift| lift.movement != to);
            }
            album.refresh_left_out(at);
        }
        let mut consequences = Vec::new();
        if let Some(anchor) = album.anchors.iter_mut().find(|anchor| *anchor == from) {
            consequences.push(Consequence::AnchorEnds {
                movement: anchor.clone(),
            });
            to.clone_into(anchor);
        }
        Ok(Edited { album, consequences })
    }

    /// Brings the muscle groups that a week leaves out up to date with what stands in it. A first week is small on
    /// purpose; what it leaves out stays what its full size would.
    fn refresh_left_out(&mut self, at: usize) {
        if self.weeks[at].theme == WeekTheme::Settle {
            return;
        }
        let lifts: Vec<Vec<Lift>> = self.weeks[at]
            .sessions
            .iter()
            .filter(|session| !session.skipped)
            .map(lifts)
            .collect();
        self.weeks[at].left_out = left_out(&lifts);
    }

    fn with(&self, mut album: Album, at: usize, profile: &Profile) -> Edited {
        album.refresh_left_out(at);
        let (before, after) = (
            self.consequences_of(at, profile),
            album.consequences_of(at, profile),
        );
        let mut consequences: Vec<Consequence> =
            after.into_iter().filter(|one| !before.contains(one)).collect();
        let muscles: Vec<Muscle> = album.weeks[at]
            .left_out
            .iter()
            .copied()
            .filter(|muscle| !self.weeks[at].left_out.contains(muscle))
            .collect();
        if !muscles.is_empty() {
            consequences.push(Consequence::LeavesOut { muscles });
        }
        Edited { album, consequences }
    }
}

fn lifts(session: &PlannedSession) -> Vec<Lift> {
    session
        .lifts
        .iter()
        .filter_map(|lift| {
            Some(Lift {
                movement: catalogue().get(&lift.movement)?,
                sets: u32::from(lift.sets),
            })
        })
        .collect()
}

/// Returns how many days after the album's first day of the week a day comes.
fn offset(starts: NaiveDate, day: DayOfWeek) -> u64 {
    let first = DayOfWeek::from(starts.weekday()) as u64;
    (day as u64 + WEEK_DAYS - first) % WEEK_DAYS
}

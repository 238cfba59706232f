//! The album as a page: its weeks and tracks, and what became of them.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{
    Album, AlbumWeek, Measured, PlannedLift, PlannedSession, StrandPlace, SupportChange, WeekTheme, changes,
    strands,
};
use training::history::Ending;
use training::plan::{Outcome, SessionKind};
use training::profile::{DayOfWeek, Profile, SupportNeed};
use training::quantity::Minutes;
use training::vocabulary::Muscle;
use ts_rs::TS;

use super::super::journal::DatedDay;
use super::super::today::{AlbumBrief, album_brief};
use crate::failure::Failure;
use crate::host::Host;
use crate::memory::Memory;

/// What became of a track. Facts only: a day that went by without it leaves it open, and nothing is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TrackState {
    /// Trained, to its end.
    Done,
    /// Trained, and ended earlier: by choice, by the warning light, by a red flag.
    Partly,
    /// The person skips it.
    Skipped,
    /// Its day became a day of rest.
    Rested,
    /// It is today's.
    Today,
    /// Its day went by without it.
    Open,
    /// Its day is to come.
    ToCome,
}

/// A session that was trained on a day of the album.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct Lived {
    /// Its day.
    pub day: DatedDay,
    /// Its kind.
    pub kind: SessionKind,
    /// How it ended.
    pub ending: Ending,
}

/// A session of the album.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TrackPage {
    /// Which of its week's sessions it is, from 0, to change it by.
    pub session: u8,
    /// Its day.
    pub day: DatedDay,
    /// The day of the week that the person moved it from.
    pub moved_from: Option<DayOfWeek>,
    /// What became of it.
    pub state: TrackState,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
    /// Slugs of its skills, the first one first.
    pub skills: Vec<String>,
    /// Its strength movements, in order of importance.
    pub lifts: Vec<PlannedLift>,
    /// Skills of its side B.
    pub skills_b: Vec<String>,
    /// Strength movements of its side B.
    pub lifts_b: Vec<PlannedLift>,
    /// Whether the album's measures are taken in it.
    pub measures: bool,
}

/// A week of the album.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AlbumWeekPage {
    /// What it is about.
    pub theme: WeekTheme,
    /// Its seven days, in order.
    pub days: Vec<DatedDay>,
    /// Whether today is one of them.
    pub now: bool,
    /// Hard days that it may hold at most.
    pub hard_days: u8,
    /// Muscle groups that stay under four sets in it.
    pub left_out: Vec<Muscle>,
    /// Its tracks, in the order of its days.
    pub tracks: Vec<TrackPage>,
    /// Sessions trained on days without a track.
    pub also: Vec<Lived>,
}

/// An album, whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AlbumPage {
    /// Cover, name, purpose, and where it stands.
    pub brief: AlbumBrief,
    /// First day.
    pub starts: DatedDay,
    /// Last day.
    pub ends: DatedDay,
    /// The answer to the support question that it was made for.
    pub support: Option<SupportNeed>,
    /// What that answer changes, the most visible change first.
    pub support_changes: Vec<SupportChange>,
    /// Its weeks.
    pub weeks: Vec<AlbumWeekPage>,
    /// Slugs of the lifts that stay the same throughout.
    pub anchors: Vec<String>,
    /// What is measured in the first and the last week.
    pub measures: Vec<Measured>,
    /// Minutes of moderate-equivalent activity that its last building week aims at.
    pub base_aim: Minutes,
    /// The ten strands, each with the place that it has.
    pub strands: Vec<StrandPlace>,
}

/// Days of a week.
const WEEK_DAYS: u64 = 7;

/// Reads what became of an album's tracks.
pub(super) struct Shelf<'a> {
    pub(super) host: &'a Host,
    pub(super) memory: &'a Memory,
    pub(super) profile: &'a Profile,
    pub(super) today: NaiveDate,
}

impl Shelf<'_> {
    pub(super) fn page(&self, album: &Album) -> Result<AlbumPage, Failure> {
        let weeks = (0u64..)
            .zip(&album.weeks)
            .map(|(at, week)| self.week(album, at, week))
            .collect::<Result<_, _>>()?;
        Ok(AlbumPage {
            brief: album_brief(album, self.today),
            starts: album.starts.into(),
            ends: album.ends().into(),
            support: album.support,
            support_changes: album.support.map_or_else(Vec::new, |need| changes(need).to_vec()),
            weeks,
            anchors: album.anchors.clone(),
            measures: album.measures.clone(),
            base_aim: album.base_aim,
            strands: strands(album, self.profile, &self.memory.history).to_vec(),
        })
    }

    fn week(&self, album: &Album, at: u64, week: &AlbumWeek) -> Result<AlbumWeekPage, Failure> {
        let days: Vec<DatedDay> = (at * WEEK_DAYS..(at + 1) * WEEK_DAYS)
            .filter_map(|since| album.starts.checked_add_days(Days::new(since)))
            .map(DatedDay::from)
            .collect();
        let mut tracks = (0u8..)
            .zip(&week.sessions)
            .filter_map(|(at, session)| {
                let day = days.iter().find(|day| day.weekday == session.day)?;
                Some(self.track(*day, at, session))
            })
            .collect::<Result<Vec<_>, _>>()?;
        tracks.sort_by_key(|track| track.day.day);
        let also = days
            .iter()
            .filter(|day| {
                !tracks
                    .iter()
                    .any(|track| track.day == **day && track.state != TrackState::Skipped)
            })
            .flat_map(|day| self.lived(*day))
            .collect();
        Ok(AlbumWeekPage {
            theme: week.theme,
            now: days.iter().any(|day| day.day == self.today),
            days,
            hard_days: week.hard_days,
            left_out: week.left_out.clone(),
            tracks,
            also,
        })
    }

    fn track(&self, day: DatedDay, at: u8, session: &PlannedSession) -> Result<TrackPage, Failure> {
        Ok(TrackPage {
            session: at,
            day,
            moved_from: session.moved_from,
            state: self.state(day, session)?,
            kind: session.kind,
            minutes: session.minutes,
            skills: session.skills.clone(),
            lifts: session.lifts.clone(),
            skills_b: session.skills_b.clone(),
            lifts_b: session.lifts_b.clone(),
            measures: session.measures,
        })
    }

    fn state(&self, day: DatedDay, session: &PlannedSession) -> Result<TrackState, Failure> {
        if session.skipped {
            return Ok(TrackState::Skipped);
        }
        if day.day > self.today {
            return Ok(TrackState::ToCome);
        }
        let lived = self.lived(day);
        if lived.iter().any(|lived| lived.ending == Ending::Complete) {
            return Ok(TrackState::Done);
        }
        if !lived.is_empty() {
            return Ok(TrackState::Partly);
        }
        // A plan counts while its check-in stands.
        let plan = if self.memory.past.check_ins.contains_key(&day.day) {
            self.host.plan_of(day.day)?
        } else {
            None
        };
        Ok(match plan.map(|(_, record)| record.plan.outcome) {
            Some(Outcome::Rest | Outcome::Stop { .. }) => TrackState::Rested,
            Some(Outcome::Train | Outcome::FreeTrack { .. }) | None if day.day == self.today => {
                TrackState::Today
            }
            Some(Outcome::Train | Outcome::FreeTrack { .. }) | None => TrackState::Open,
        })
    }

    fn lived(&self, day: DatedDay) -> Vec<Lived> {
        let sessions = self.memory.past.sessions.get(&day.day).into_iter().flatten();
        sessions
            .map(|session| Lived {
                day,
                kind: session.record.plan.kind,
                ending: session.record.ending,
            })
            .collect()
    }
}

//! What the strands of an album got: counted from what was done, never from what was planned.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::look_back::Lived;
use super::person::class;
use super::{Album, WEEK_DAYS};
use crate::check_in::Supply;
use crate::load::{MINUTE, day_base_seconds};
use crate::movement::catalogue;
use crate::plan::SessionKind;
use crate::vocabulary::Phase;

/// What a strand got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "strand")]
pub enum StrandGot {
    /// Days with a session, and the weeks that had one.
    Rhythm {
        /// Days.
        #[schemars(range(min = 0, max = 1000))]
        days: u32,
        /// Weeks.
        #[schemars(range(min = 0, max = 6))]
        weeks: u32,
    },
    /// Days that had a track of the album and a session, and sessions beside those.
    Structure {
        /// Tracks.
        #[schemars(range(min = 0, max = 1000))]
        tracks: u32,
        /// Others.
        #[schemars(range(min = 0, max = 1000))]
        free: u32,
    },
    /// Sessions with one of the album's anchors, or a variation of it.
    Progression {
        /// Sessions.
        #[schemars(range(min = 0, max = 1000))]
        sessions: u32,
    },
    /// Days without a session, and sessions that were there to recharge.
    Recovery {
        /// Days.
        #[schemars(range(min = 0, max = 1000))]
        days: u32,
        /// Sessions.
        #[schemars(range(min = 0, max = 1000))]
        sessions: u32,
    },
    /// Practice.
    Skill {
        /// Sessions with it.
        #[schemars(range(min = 0, max = 1000))]
        sessions: u32,
        /// Its sets.
        #[schemars(range(min = 0, max = 100_000))]
        sets: u32,
    },
    /// Strength.
    Strength {
        /// Days with it.
        #[schemars(range(min = 0, max = 1000))]
        days: u32,
        /// Its sets.
        #[schemars(range(min = 0, max = 100_000))]
        sets: u32,
    },
    /// Base minutes, those outside Longplay too.
    Conditioning {
        /// Moderate-equivalent minutes.
        #[schemars(range(min = 0, max = 100_000))]
        minutes: u32,
    },
    /// Mornings that told of food or water of the day before.
    Nutrition {
        /// Mornings that told of it.
        #[schemars(range(min = 0, max = 1000))]
        told: u32,
        /// Those on which all that was told of was enough.
        #[schemars(range(min = 0, max = 1000))]
        enough: u32,
    },
    /// Thoughts that were caught, and those that were turned.
    Mindset {
        /// Caught.
        #[schemars(range(min = 0, max = 100_000))]
        caught: u32,
        /// Turned.
        #[schemars(range(min = 0, max = 100_000))]
        turned: u32,
    },
    /// Days that name who they were moved with.
    Community {
        /// Days.
        #[schemars(range(min = 0, max = 1000))]
        days: u32,
    },
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns what each strand got in the days of an album up to today, in the order of product.md.
pub(super) fn got(album: &Album, lived: &Lived<'_>) -> Vec<StrandGot> {
    let until = album.ends().min(lived.today);
    let days_of = |phase: Phase| -> BTreeSet<NaiveDate> {
        let with = |record: &crate::history::SessionRecord| record.sets.iter().any(|set| set.phase == phase);
        let lived = lived.sessions.iter().filter(|(_, record)| with(record));
        lived.map(|(day, _)| *day).collect()
    };
    let sets_of = |phase: Phase| {
        let sets = lived.sessions.iter().flat_map(|(_, record)| &record.sets);
        count(sets.filter(|set| set.phase == phase).count())
    };
    let sessions_with = |counts: &dyn Fn(&crate::history::SessionRecord) -> bool| {
        count(lived.sessions.iter().filter(|(_, record)| counts(record)).count())
    };
    let trained: BTreeSet<NaiveDate> = lived.sessions.iter().map(|(day, _)| *day).collect();
    let weeks: BTreeSet<usize> = trained
        .iter()
        .filter_map(|day| album.week_of(*day).map(|(week, _)| week))
        .collect();
    let all_days = album.starts.iter_days().take_while(|day| *day <= until);
    let anchors: Vec<_> = album
        .anchors
        .iter()
        .filter_map(|anchor| catalogue().get(anchor).map(class))
        .collect();
    let told: Vec<[Option<Supply>; 2]> = lived
        .history
        .check_ins
        // A morning tells of the day before.
        .range(album.starts + Days::new(1)..=until + Days::new(1))
        .map(|(_, check_in)| [check_in.fuel, check_in.water])
        .filter(|told| told.iter().any(Option::is_some))
        .collect();
    let enough = told
        .iter()
        .filter(|told| told.iter().flatten().all(|supply| *supply == Supply::Enough));
    let voices = || {
        let within = album.starts..=until;
        lived
            .voices
            .iter()
            .filter(move |voice| within.contains(&voice.day))
    };
    let tracks = count(
        trained
            .iter()
            .filter(|day| album.session_for(**day).is_some())
            .count(),
    );
    vec![
        StrandGot::Rhythm {
            days: count(trained.len()),
            weeks: count(weeks.len()),
        },
        StrandGot::Structure {
            tracks,
            free: count(lived.sessions.len()) - tracks,
        },
        StrandGot::Progression {
            sessions: sessions_with(&|record| {
                record.sets.iter().any(|set| {
                    let movement = catalogue().get(&set.movement);
                    set.phase == Phase::Strength
                        && movement.is_some_and(|movement| anchors.contains(&class(movement)))
                })
            }),
        },
        StrandGot::Recovery {
            days: count(all_days.filter(|day| !trained.contains(day)).count()),
            sessions: sessions_with(&|record| record.plan.kind == SessionKind::Recharge),
        },
        StrandGot::Skill {
            sessions: sessions_with(&|record| record.sets.iter().any(|set| set.phase == Phase::Skill)),
            sets: sets_of(Phase::Skill),
        },
        StrandGot::Strength {
            days: count(days_of(Phase::Strength).len()),
            sets: sets_of(Phase::Strength),
        },
        StrandGot::Conditioning {
            minutes: album
                .starts
                .iter_days()
                .take_while(|day| *day <= until)
                .map(|day| day_base_seconds(lived.history, day))
                .sum::<u32>()
                / MINUTE,
        },
        StrandGot::Nutrition {
            told: count(told.len()),
            enough: count(enough.count()),
        },
        StrandGot::Mindset {
            caught: count(voices().count()),
            turned: count(voices().filter(|voice| voice.turned.is_some()).count()),
        },
        StrandGot::Community {
            days: count(
                lived
                    .history
                    .company
                    .range(album.starts..=until)
                    .filter(|(_, company)| !company.is_empty())
                    .count(),
            ),
        },
    ]
}

/// Base minutes of a week of an album.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeekOfBase {
    /// The week, from 1.
    #[schemars(range(min = 1, max = 6))]
    pub week: u8,
    /// Its moderate-equivalent minutes.
    #[schemars(range(min = 0, max = 100_000))]
    pub minutes: u32,
    /// Whether it was the lighter one.
    pub lighter: bool,
}

/// Returns the base minutes of a week, from 0, once it is over.
pub(super) fn base_of(album: &Album, week: usize, lived: &Lived<'_>) -> Option<WeekOfBase> {
    let themed = album.weeks.get(week)?;
    let first = album
        .starts
        .checked_add_days(Days::new(u64::try_from(week).ok()? * WEEK_DAYS))?;
    let last = first.checked_add_days(Days::new(WEEK_DAYS - 1))?;
    let days = first.iter_days().take_while(|day| *day <= last);
    (last < lived.today).then(|| WeekOfBase {
        week: u8::try_from(week + 1).unwrap_or(u8::MAX),
        minutes: days.map(|day| day_base_seconds(lived.history, day)).sum::<u32>() / MINUTE,
        lighter: themed.is_lighter(),
    })
}

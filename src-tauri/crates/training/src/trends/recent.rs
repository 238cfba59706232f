//! The last 28 days: what was done, and no counting in a row (Silverman & Barasch 2023: broken streaks do harm).

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::history::History;
use crate::load::{activities_on, sessions_on};
use crate::plan::SessionKind;

/// Days that are told. Our choice: four weeks, so that every day of the week is there equally often.
pub const RECENT_DAYS: u64 = 28;

/// One of the last 28 days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecentDay {
    /// The training day.
    pub day: NaiveDate,
    /// The kinds of its sessions, in order.
    pub sessions: Vec<SessionKind>,
    /// How many activities outside Longplay it had.
    pub activities: u8,
}

/// The last 28 days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recent {
    /// Always 28, the oldest first; the last is today.
    pub days: Vec<RecentDay>,
    /// Sessions in these days. It can never break, it only moves.
    pub sessions_in_28_days: u32,
}

pub(super) fn recent(history: &History, today: NaiveDate) -> Recent {
    let from = today
        .checked_sub_days(Days::new(RECENT_DAYS - 1))
        .unwrap_or(today);
    let days: Vec<RecentDay> = from
        .iter_days()
        .take_while(|day| *day <= today)
        .map(|day| RecentDay {
            day,
            sessions: sessions_on(history, day)
                .iter()
                .map(|session| session.plan.kind)
                .collect(),
            activities: u8::try_from(activities_on(history, day).len()).unwrap_or(u8::MAX),
        })
        .collect();
    let sessions = days.iter().map(|day| day.sessions.len()).sum::<usize>();
    Recent {
        days,
        sessions_in_28_days: u32::try_from(sessions).unwrap_or(u32::MAX),
    }
}

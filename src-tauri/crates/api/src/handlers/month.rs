//! A month as one page, with the albums that it was for.

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::profile::{Goal, SupportNeed};
use training::trends::{MonthPage, MonthSources, PairSources, month_of, month_page};
use ts_rs::TS;

use super::check_in::check_day;
use crate::failure::Failure;
use crate::host::Host;

/// Which month.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewMonth {
    /// A day of it. Left out: the latest one that is over, or the running one where there is none.
    #[serde(default)]
    pub month: Option<NaiveDate>,
}

/// An album that a month was for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthAlbum {
    /// Its purpose.
    pub purpose: Goal,
    /// Which of the names for that purpose it has.
    #[schemars(range(min = 0, max = 5))]
    pub name: u8,
    /// The answer to the support question that it was made for.
    pub support: Option<SupportNeed>,
    /// Whether it began in this month.
    pub begun: bool,
    /// Whether it ended in this month.
    pub ended: bool,
}

/// A month, and the ones beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthView {
    /// The month.
    pub page: MonthPage,
    /// What it was for, in the order in which they began.
    pub albums: Vec<MonthAlbum>,
    /// First day of the month before it, where something is known of that.
    pub earlier: Option<NaiveDate>,
    /// First day of the month after it, up to the running one.
    pub later: Option<NaiveDate>,
}

pub(crate) fn view_month(host: &mut Host, request: ViewMonth) -> Result<MonthView, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let supports = host.supports()?;
    let written = host.said()?.written(NaiveDate::MIN, today);
    let memory = host.memory_from(NaiveDate::MIN)?;
    let history = &memory.history;
    // Days before the profile can be filled in, too.
    let known = [
        history.since,
        history.sessions.keys().next().copied(),
        history.activities.keys().next().copied(),
        written.first().map(|one| one.day),
    ];
    let since = month_of(known.into_iter().flatten().min().unwrap_or(today).min(today));
    let running = month_of(today);
    let before = running
        .checked_sub_months(Months::new(1))
        .filter(|before| *before >= since);
    let month = match request.month {
        Some(day) => {
            check_day(host, day)?;
            month_of(day)
        }
        None => before.unwrap_or(running),
    };
    let of = MonthSources {
        pairs: PairSources {
            history,
            voices: &memory.past.voices(),
            supports: &supports,
        },
        written: &written,
    };
    let page = month_page(of, month, today);
    Ok(MonthView {
        albums: host.albums_in(page.first, page.last)?,
        earlier: month
            .checked_sub_months(Months::new(1))
            .filter(|earlier| *earlier >= since),
        later: month
            .checked_add_months(Months::new(1))
            .filter(|later| *later <= running),
        page,
    })
}

impl Host {
    /// Returns the albums that were under way from `first` to `last`: each until its last day, or until the next one began.
    fn albums_in(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<MonthAlbum>, Failure> {
        let made: Vec<_> = self.albums_made()?.into_values().collect();
        let next_starts = made.iter().skip(1).map(|album| Some(album.starts)).chain([None]);
        Ok(made
            .iter()
            .zip(next_starts)
            .filter_map(|(album, next)| {
                let cut = next.and_then(|next| next.checked_sub_days(Days::new(1)));
                let ends = cut.map_or(album.ends(), |cut| cut.min(album.ends()));
                (album.starts <= last && ends >= first).then(|| MonthAlbum {
                    purpose: album.purpose,
                    name: album.name,
                    support: album.support,
                    begun: album.starts >= first,
                    ended: ends <= last,
                })
            })
            .collect())
    }
}

//! The long watch on Today: an easier week is offered when the last days ask for it, taken, or left for now (§2).

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::Album;
use training::history::History;
use training::readiness::watch::{Evidence, Watch, watch};
use ts_rs::TS;

use super::app::{Nothing, Recorded};
use super::journal::DatedDay;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::records::{EasierWeekDeclined, Record};

/// What the last days speak for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "speaks_for")]
pub enum LongWatch {
    /// An easier week; the album holds one to take.
    EasierWeek {
        /// What speaks for it, most days first.
        evidence: Vec<Evidence>,
        /// The last day of the easier week, if it is taken today.
        until: DatedDay,
    },
    /// A talk with a professional: it lasts, easier week or not.
    Professional {
        /// What speaks for it, most days first.
        evidence: Vec<Evidence>,
    },
}

/// Days for which an answer "not now" holds. Our choice: a week, the span that the watch looks at.
const QUIET_DAYS: u64 = 7;

/// Returns what the days up to `day` speak for, as far as there is something to say or to take.
pub(crate) fn long_watch(
    host: &Host,
    history: &History,
    album: Option<&Album>,
    day: NaiveDate,
) -> Result<Option<LongWatch>, Failure> {
    Ok(match watch(history, day) {
        None => None,
        Some(Watch::SuggestProfessional { evidence }) => Some(LongWatch::Professional { evidence }),
        Some(Watch::OfferEasyWeek { evidence }) => {
            let until = album.and_then(|album| album.could_lighten(day));
            match until {
                Some(until) if !declined(host, day)? => Some(LongWatch::EasierWeek {
                    evidence,
                    until: until.into(),
                }),
                Some(_) | None => None,
            }
        }
    })
}

/// Whether an easier week was declined so lately that it is not offered again.
fn declined(host: &Host, day: NaiveDate) -> Result<bool, Failure> {
    let from = day
        .checked_sub_days(Days::new(QUIET_DAYS - 1))
        .unwrap_or(NaiveDate::MIN);
    let answers = host.store.of_kind_between(EasierWeekDeclined::KIND, from, day)?;
    Ok(!host.store.standing(answers)?.is_empty())
}

pub(crate) fn decline_easier_week(host: &mut Host, _: Nothing) -> Result<Recorded, Failure> {
    let day = host.today()?;
    let album = host.album()?.map(|(_, album)| album);
    let memory = host.memory()?;
    let offered = long_watch(host, &memory.history, album.as_ref(), day)?;
    drop(memory);
    if !matches!(offered, Some(LongWatch::EasierWeek { .. })) {
        return Err(Failure::new(Code::NotNow, "no easier week is offered today"));
    }
    let draft = host.draft(day, &EasierWeekDeclined {})?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

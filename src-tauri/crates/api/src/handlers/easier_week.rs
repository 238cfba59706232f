//! The long watch on Today: an easier week is offered when the last days ask for it, taken, or left for now (§2).

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{Album, LightDays};
use training::history::History;
use training::readiness::watch::{Signal, Watch, watch};
use ts_rs::TS;

use super::app::{Nothing, Recorded};
use super::journal::DatedDay;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::records::{EasierWeekDeclined, Record};

/// Something that was said, and on which of the last seven days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SignalDays {
    /// What was said.
    pub signal: Signal,
    /// Those days, the earliest first; one at least.
    pub days: Vec<DatedDay>,
}

/// What the last days speak for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LongWatch {
    /// What speaks for it, most days first.
    pub evidence: Vec<SignalDays>,
    /// What would do good.
    #[serde(flatten)]
    pub speaks_for: SpeaksFor,
}

/// What would do good after low days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "speaks_for")]
pub enum SpeaksFor {
    /// An easier week; the album holds one to take.
    EasierWeek {
        /// The last day of the easier week, if it is taken today.
        until: DatedDay,
    },
    /// The days that are light as the album has them; there is nothing to take.
    LightDays {
        /// The first of them, if they are still to come.
        from: Option<DatedDay>,
        /// The last.
        until: DatedDay,
    },
    /// Light days by choice: there is no album whose week could be an easier one.
    OwnPace,
    /// A talk with a professional: it lasts, easier week or not.
    Professional,
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
    let (evidence, speaks_for) = match watch(history, day) {
        None => return Ok(None),
        Some(Watch::SuggestProfessional { evidence }) => (evidence, SpeaksFor::Professional),
        Some(Watch::OfferEasyWeek { evidence }) => {
            let could_lighten = album.and_then(|album| album.could_lighten(day));
            let light = album.and_then(|album| album.light_days(day));
            let speaks_for = match (could_lighten, light) {
                (Some(_), _) if declined(host, day)? => return Ok(None),
                (Some(until), _) => SpeaksFor::EasierWeek { until: until.into() },
                (None, Some(LightDays { from, until })) => SpeaksFor::LightDays {
                    from: (from > day).then(|| from.into()),
                    until: until.into(),
                },
                (None, None) => SpeaksFor::OwnPace,
            };
            (evidence, speaks_for)
        }
    };
    let evidence = evidence.into_iter().map(|one| SignalDays {
        signal: one.signal,
        days: one.days.into_iter().map(Into::into).collect(),
    });
    Ok(Some(LongWatch {
        evidence: evidence.collect(),
        speaks_for,
    }))
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
    let is_offered = offered.is_some_and(|watch| matches!(watch.speaks_for, SpeaksFor::EasierWeek { .. }));
    if !is_offered {
        return Err(Failure::new(Code::NotNow, "no easier week is offered today"));
    }
    let draft = host.draft(day, &EasierWeekDeclined {})?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

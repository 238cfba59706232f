//! Who a day was moved with.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::company::{Company, WITH_MAX_CHARACTERS};
use ts_rs::TS;

use super::app::{Nothing, Recorded};
use super::check_in::check_day;
use crate::failure::Failure;
use crate::host::Host;
use crate::past::Past;

/// Days back in which people are looked for. Our choice: who was not there for a year is quicker written anew.
const LOOKED_BACK_DAYS: u64 = 365;
/// People that are offered. Our choice: as many as are read at a glance.
const MOST_OFFERED: usize = 12;

/// Who a day was moved with.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCompany {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// Who.
    pub company: Company,
}

/// People to be named again.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Companions {
    /// Their names as they were written, the latest first.
    pub names: Vec<String>,
}

pub(crate) fn record_company(host: &mut Host, request: RecordCompany) -> Result<Recorded, Failure> {
    let day = request.day.map_or_else(|| host.today(), Ok)?;
    check_day(host, day)?;
    if request.company.with.chars().count() > WITH_MAX_CHARACTERS {
        return Err(Failure::invalid(
            Some("company.with".into()),
            format!("these names have at most {WITH_MAX_CHARACTERS} characters"),
        ));
    }
    let company = Company {
        with: request.company.each().collect::<Vec<_>>().join(", "),
    };
    let earlier = Past::read(&host.store, day, day, None)?
        .company
        .get(&day)
        .map(|kept| kept.id);
    let mut draft = host.draft(day, &company)?;
    draft.corrects = earlier;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn view_companions(host: &mut Host, _: Nothing) -> Result<Companions, Failure> {
    let today = host.today()?;
    let from = today
        .checked_sub_days(Days::new(LOOKED_BACK_DAYS))
        .unwrap_or(NaiveDate::MIN);
    let past = Past::read(&host.store, from, today, None)?;
    let mut names: Vec<String> = Vec::new();
    for one in past.company.values().rev().flat_map(|kept| kept.record.each()) {
        if !names
            .iter()
            .any(|known| known.to_lowercase() == one.to_lowercase())
        {
            names.push(one.to_owned());
        }
    }
    names.truncate(MOST_OFFERED);
    Ok(Companions { names })
}

//! The check-in, and the plan that it brings about.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::check_in::CheckIn;
use training::profile::{MAX_SESSION_MINUTES, MIN_SESSION_MINUTES};
use ts_rs::TS;
use uuid::Uuid;

use super::today::{TodayView, today_view};
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::past::Past;

/// A check-in for a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCheckIn {
    /// The training day; today when it is left out. Never a day to come.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// The answers.
    pub check_in: CheckIn,
}

/// What recording a check-in did.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckInRecorded {
    /// The record's id; `retract_record` takes it back.
    pub id: Uuid,
    /// The day it counts for.
    pub day: NaiveDate,
    /// Whether it corrects an earlier one of that day.
    pub corrected: bool,
    /// Today as it is now.
    pub today: TodayView,
}

/// Checks that a day can hold a record: not to come, and within the person's life.
pub(crate) fn check_day(host: &Host, day: NaiveDate) -> Result<(), Failure> {
    if day > host.today()? {
        return Err(Failure::new(Code::DayInFuture, format!("{day} is still to come")).about("day"));
    }
    let born = host.profile_or_refuse()?.birth_year;
    if day.year() < born {
        return Err(
            Failure::new(Code::DayTooEarly, format!("{day} is before the year of birth")).about("day"),
        );
    }
    Ok(())
}

/// Returns the check-in that stands for a day, which may be long ago.
fn earlier_check_in(host: &Host, day: NaiveDate) -> Result<Option<Uuid>, Failure> {
    Ok(Past::read(&host.store, day, day, None)?
        .check_ins
        .get(&day)
        .map(|kept| kept.id))
}

fn check(check_in: &CheckIn) -> Result<(), Failure> {
    if let Some(minutes) = check_in.minutes
        && !(MIN_SESSION_MINUTES..=MAX_SESSION_MINUTES).contains(&minutes.get())
    {
        return Err(Failure::invalid(
            Some("check_in.minutes".into()),
            format!("a session takes between {MIN_SESSION_MINUTES} and {MAX_SESSION_MINUTES} minutes"),
        ));
    }
    for (i, complaint) in check_in.complaints.iter().enumerate() {
        if check_in.complaints[..i]
            .iter()
            .any(|other| other.area == complaint.area && other.kind == complaint.kind)
        {
            return Err(Failure::invalid(
                Some(format!("check_in.complaints[{i}]")),
                "an area can be named once for each kind of complaint",
            ));
        }
    }
    Ok(())
}

pub(crate) fn record_check_in(host: &mut Host, request: RecordCheckIn) -> Result<CheckInRecorded, Failure> {
    let today = host.today()?;
    let day = request.day.unwrap_or(today);
    check_day(host, day)?;
    check(&request.check_in)?;
    if day == today && host.running.is_some() {
        return Err(Failure::new(
            Code::SessionUnderWay,
            "today's session is under way; its check-in stands",
        ));
    }
    let earlier = earlier_check_in(host, day)?;
    let mut draft = host.draft(day, &request.check_in)?;
    draft.corrects = earlier;
    let id = draft.id;
    let mut drafts = vec![draft];
    if day == today {
        let (plan, of_plan) = host.plan_drafts(day, id, &request.check_in)?;
        drafts.extend(of_plan);
        drafts.extend(host.toss_draft(day, &request.check_in, &plan)?);
    }
    host.record(drafts)?;
    Ok(CheckInRecorded {
        id,
        day,
        corrected: earlier.is_some(),
        today: today_view(host)?,
    })
}

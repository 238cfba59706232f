//! "Done elsewhere": a session that was done away from the computer, kept as planned but for what the person says was
//! otherwise.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::intention::Intention;
use training::plan::{Outcome, SessionKind};
use training::player::{AMOUNT_MAX, SetResult, SetView, as_planned, done_elsewhere};
use training::profile::DayOfWeek;
use ts_rs::TS;
use uuid::Uuid;

use super::check_in::check_day;
use super::session::check_intention;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::past::Past;
use crate::records::{PlanRecord, SessionEnded, SessionStarted, decode};

/// The day whose session was done elsewhere.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElsewhereDay {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

/// A set that was not as planned.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherwiseDone {
    /// Which, as `view_done_elsewhere` numbers them, from 0.
    pub index: u16,
    /// What was done instead; `None`: it was left out.
    pub result: Option<SetResult>,
}

/// A session that was done elsewhere: as planned, but for these sets.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDoneElsewhere {
    /// The training day; today when it is left out.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// What was otherwise.
    #[serde(default)]
    #[schemars(length(max = 200))]
    pub otherwise: Vec<OtherwiseDone>,
    /// What the person wanted of it.
    #[serde(default)]
    pub intention: Option<Intention>,
}

/// A session of a day as it would be kept if it was done as planned.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DoneElsewhere {
    /// The training day.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
    /// The kind of session.
    pub kind: SessionKind,
    /// Its sets, as planned.
    pub sets: Vec<SetView>,
}

/// A session that was kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ElsewhereRecorded {
    /// The session's id, to reflect on it.
    pub session: Uuid,
    /// The record's id; `retract_record` takes the whole session back.
    pub id: Uuid,
}

impl Host {
    /// Returns the plan of a day whose session can still be said to have been done elsewhere.
    fn plan_not_done(&mut self, day: Option<NaiveDate>) -> Result<(NaiveDate, Uuid, PlanRecord), Failure> {
        let today = self.today()?;
        let day = day.unwrap_or(today);
        check_day(self, day)?;
        self.profile_or_refuse()?;
        if self.running.as_ref().is_some_and(|running| running.day == day) {
            return Err(Failure::new(Code::SessionUnderWay, "the session is under way"));
        }
        let past = Past::read(&self.store, day, day, None)?;
        if !past.check_ins.contains_key(&day) {
            return Err(Failure::new(
                Code::NoCheckIn,
                "the check-in of that day comes first",
            ));
        }
        if past.sessions.contains_key(&day) {
            return Err(Failure::new(
                Code::NotNow,
                "a session of that day is kept already; its sets can be corrected",
            ));
        }
        let planned = self
            .plan_of(day)?
            .filter(|(_, record)| record.plan.outcome == Outcome::Train);
        let (id, record) =
            planned.ok_or_else(|| Failure::new(Code::NoSession, "no session was planned for that day"))?;
        Ok((day, id, record))
    }

    /// Returns whether the end of a session belongs to one that was done elsewhere.
    pub(super) fn was_done_elsewhere(&self, ended: &Event) -> Result<bool, Failure> {
        let session = decode::<SessionEnded>(ended.clone())?.session;
        let started = self.store.event(session)?.map(decode::<SessionStarted>);
        Ok(started.transpose()?.is_some_and(|started| started.elsewhere))
    }

    /// Returns whether the session of a day can be said to have been done elsewhere.
    pub(crate) fn can_be_done_elsewhere(&mut self, day: NaiveDate) -> Result<bool, Failure> {
        match self.plan_not_done(Some(day)) {
            Ok(_) => Ok(true),
            Err(failure) if failure.code == Code::Unreadable => Err(failure),
            Err(_) => Ok(false),
        }
    }
}

fn sets_of(plan: &PlanRecord) -> Result<Vec<SetView>, Failure> {
    as_planned(&plan.plan).map_err(|error| Failure::new(Code::Internal, error.to_string()))
}

pub(crate) fn view_done_elsewhere(host: &mut Host, request: ElsewhereDay) -> Result<DoneElsewhere, Failure> {
    let (day, _, plan) = host.plan_not_done(request.day)?;
    Ok(DoneElsewhere {
        day,
        weekday: day.weekday().into(),
        kind: plan.plan.kind,
        sets: sets_of(&plan)?,
    })
}

pub(crate) fn record_done_elsewhere(
    host: &mut Host,
    request: RecordDoneElsewhere,
) -> Result<ElsewhereRecorded, Failure> {
    let (day, plan_id, plan) = host.plan_not_done(request.day)?;
    let count = sets_of(&plan)?.len();
    if let Some(intention) = request.intention {
        check_intention(intention, &plan.plan)?;
    }
    let mut otherwise = Vec::new();
    for (at, one) in request.otherwise.iter().enumerate() {
        let refuse =
            |field: &str, why: String| Err(Failure::invalid(Some(format!("otherwise[{at}].{field}")), why));
        let index = usize::from(one.index);
        if index >= count {
            return refuse("index", format!("the session has {count} sets"));
        }
        if one.result.is_some_and(|result| result.amount > AMOUNT_MAX) {
            return refuse("result.amount", format!("a set has at most {AMOUNT_MAX}"));
        }
        otherwise.push((index, one.result));
    }
    let lived = done_elsewhere(&plan.plan, &otherwise)
        .map_err(|error| Failure::new(Code::Internal, error.to_string()))?;
    let control_known = Past::read(&host.store, day, day, None)?
        .check_ins
        .get(&day)
        .is_some_and(|kept| kept.record.control.is_some());
    let started = SessionStarted {
        plan: plan_id,
        control_known,
        intention: request.intention,
        elsewhere: true,
        known_pain: Vec::new(),
        own_doses: None,
    };
    let started = host.draft(day, &started)?;
    let session = started.id;
    let ended = SessionEnded {
        session,
        plan: plan_id,
        sets: lived.sets,
        ending: lived.ending,
        active: lived.active,
        aerobic: lived.aerobic,
        steady: lived.steady,
        noticed: lived.noticed,
        drive: None,
    };
    let ended = host.draft(day, &ended)?;
    let id = ended.id;
    host.record(vec![started, ended])?;
    Ok(ElsewhereRecorded { session, id })
}

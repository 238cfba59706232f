//! What the person chooses for today: levers, and a session on a free day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::plan::Lever;
use training::vocabulary::PlaceKind;
use ts_rs::TS;

use super::today::{TodayView, today_view};
use crate::failure::{Code, Failure};
use crate::host::Host;

/// The person's choice for today. The whole list of levers, so that leaving one out undoes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustToday {
    /// Levers, in the order they act.
    pub levers: Vec<Lever>,
    /// Whether a session is wanted although the day is free.
    #[serde(default)]
    pub wanted: bool,
}

/// Longest list of levers taken. Our choice: nobody needs more, and a request stays small.
const MAX_LEVERS: usize = 20;

fn check_levers(host: &Host, day: NaiveDate, choice: &AdjustToday) -> Result<(), Failure> {
    if choice.levers.len() > MAX_LEVERS {
        return Err(Failure::invalid(
            Some("levers".into()),
            format!("at most {MAX_LEVERS} choices for one day"),
        ));
    }
    let places: Vec<PlaceKind> = host
        .profile_or_refuse()?
        .places
        .iter()
        .map(|place| place.kind)
        .collect();
    let planned = host.plan_of(day)?.map(|(_, record)| record.plan);
    for (i, lever) in choice.levers.iter().enumerate() {
        let refuse = |message: String| Err(Failure::invalid(Some(format!("levers[{i}]")), message));
        match lever {
            Lever::Shorter { minutes } if !(10..=60).contains(&minutes.get()) => {
                return refuse("a session takes between 10 and 60 minutes".to_owned());
            }
            Lever::OtherPlace { place } if !places.contains(place) => {
                return refuse("this place is not among yours; Settings can add it".to_owned());
            }
            Lever::Swap { movement } if training::movement::catalogue().get(movement).is_none() => {
                return refuse(format!("there is no movement called {movement:?}"));
            }
            Lever::Shorter { .. }
            | Lever::OtherPlace { .. }
            | Lever::Swap { .. }
            | Lever::Easier
            | Lever::Rest
            | Lever::SideB
            | Lever::FreeTrack => {}
        }
    }
    if planned.is_none() {
        return Err(Failure::new(Code::NoCheckIn, "today's check-in comes first"));
    }
    Ok(())
}

pub(crate) fn adjust_today(host: &mut Host, choice: AdjustToday) -> Result<TodayView, Failure> {
    let day = host.today()?;
    if host.running.is_some() {
        return Err(Failure::new(Code::SessionUnderWay, "a session is under way"));
    }
    let Some(check_in) = host.memory()?.past.check_ins.get(&day).cloned() else {
        return Err(Failure::new(Code::NoCheckIn, "today's check-in comes first"));
    };
    check_levers(host, day, &choice)?;
    let (_, drafts) = host.plan_drafts_with(day, check_in.id, &check_in.record, choice)?;
    host.record(drafts)?;
    today_view(host)
}

//! Twenty years: a year that was lived, told again and again on other days.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde_json::Value;
use simulation::demo::{Person, write};
use store::{Event, NewEvent, Store, StoreError};
use uuid::Uuid;

use super::Outcome;

/// Weeks of a year: whole ones, so that sessions stay on their weekdays.
const WEEKS: u16 = 52;
/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;
/// Events written at once.
const BATCH: usize = 500;

/// Lives a year up to `now`.
pub fn a_year(folder: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    write(folder, Person::Desk, WEEKS, 1, now)?;
    Ok(())
}

/// Writes `years` years to a folder, each of them the one that was lived in `one`.
pub fn years_of(one: &Path, folder: &Path, years: u32) -> Outcome<()> {
    let mut year = Vec::new();
    Store::open(one)?
        .store
        .snapshot()
        .each_event(|event| -> Result<(), StoreError> {
            year.push(event);
            Ok(())
        })?;
    let store = Store::open(folder)?.store;
    for ago in (0..years).rev() {
        let told = Told::again(&year, ago);
        for events in year.chunks(BATCH) {
            let events = events.iter().map(|event| told.event(event)).collect();
            store.append_all(events)?;
        }
    }
    Ok(())
}

/// How a year is told again: so many years earlier, under other ids.
struct Told {
    ago: u32,
    ids: BTreeMap<Uuid, Uuid>,
}

impl Told {
    fn again(year: &[Event], ago: u32) -> Self {
        let other = |id: Uuid| Uuid::from_u128(id.as_u128() ^ u128::from(ago));
        let ids = year.iter().map(|event| (event.id, other(event.id))).collect();
        Self { ago, ids }
    }

    fn days(&self) -> u64 {
        u64::from(self.ago) * u64::from(WEEKS) * 7
    }

    fn id(&self, id: Uuid) -> Uuid {
        self.ids.get(&id).copied().unwrap_or(id)
    }

    fn day(&self, day: NaiveDate) -> NaiveDate {
        day.checked_sub_days(Days::new(self.days())).unwrap_or(day)
    }

    fn event(&self, event: &Event) -> NewEvent {
        let back = i64::try_from(self.days()).unwrap_or(0) * DAY_MS;
        NewEvent {
            id: self.id(event.id),
            at: event.at - back,
            offset: event.offset,
            day: self.day(event.day),
            kind: event.kind.clone(),
            corrects: event.corrects.map(|id| self.id(id)),
            retracts: event.retracts.map(|id| self.id(id)),
            body: self.body(&event.body),
        }
    }

    /// Every id and every date in a record is told as that of the other year.
    fn body(&self, body: &Value) -> Value {
        match body {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => items.iter().map(|item| self.body(item)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(name, field)| (self.text(name), self.body(field)))
                .collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) => body.clone(),
        }
    }

    fn text(&self, text: &str) -> String {
        if let Ok(id) = text.parse::<Uuid>() {
            self.id(id).to_string()
        } else if let Ok(day) = text.parse::<NaiveDate>() {
            self.day(day).to_string()
        } else {
            text.to_owned()
        }
    }
}

//! The tables people want to open in a spreadsheet: one CSV each, with a column for every field a record has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use store::{Progress, Store};

use crate::failure::{Code, Failure};
use crate::ledger::Ledger;
use crate::past::{Past, PastSession};

/// A row under construction: values by the name of their column.
type Row = BTreeMap<String, String>;

/// A table: the columns that come first, and the rows.
struct Table {
    file: &'static str,
    first: &'static [&'static str],
    rows: Vec<Row>,
}

/// What was written.
pub(crate) struct Written {
    pub files: Vec<String>,
    /// Days whose records cannot be put into tables; they are in the document.
    pub left_out: Vec<NaiveDate>,
}

/// Writes all tables into a folder.
pub(crate) fn write(store: &Arc<Store>, folder: &Path, progress: &Progress) -> Result<Written, Failure> {
    let mut check_ins = table("check-ins.csv", &["day", "recorded_at"]);
    let mut sessions = table(
        "sessions.csv",
        &["day", "session", "started_at", "kind", "ending"],
    );
    let mut sets = table("sets.csv", &["day", "session", "number"]);
    let mut activities = table("activities.csv", &["day", "recorded_at"]);
    let mut company = table("company.csv", &["day", "recorded_at"]);
    let mut confidence = table("confidence.csv", &["day", "recorded_at"]);
    let mut reviews = table("album-reviews.csv", &["day", "recorded_at", "album"]);
    let mut reflections = table("reflections.csv", &["day", "session"]);
    let mut left_out = Vec::new();
    let ledger = Ledger::new(Arc::clone(store));
    let mut days = store.days_before(NaiveDate::MAX, usize::MAX)?;
    days.reverse();
    progress.expect(days.len() as u64);
    for day in days {
        // One day that cannot be read, as where a record of it is damaged, leaves the others readable.
        match Past::read(&ledger, day, day, None) {
            Ok(past) => {
                for kept in past.check_ins.values() {
                    let mut row = row(day, &kept.record);
                    row.insert("recorded_at".into(), kept.at.to_rfc3339());
                    check_ins.rows.push(row);
                }
                for kept in past.activities.values().flatten() {
                    let mut row = row(day, &kept.record);
                    row.insert("recorded_at".into(), kept.at.to_rfc3339());
                    activities.rows.push(row);
                }
                for kept in past.company.values() {
                    let mut row = row(day, &kept.record);
                    row.insert("recorded_at".into(), kept.at.to_rfc3339());
                    company.rows.push(row);
                }
                for kept in past.confidence.values() {
                    let mut row = row(day, &kept.record);
                    row.insert("recorded_at".into(), kept.at.to_rfc3339());
                    confidence.rows.push(row);
                }
                for kept in past.reviews.values().flatten() {
                    let mut row = row(day, &kept.record);
                    row.insert("recorded_at".into(), kept.at.to_rfc3339());
                    reviews.rows.push(row);
                }
                for session in past.sessions.values().flatten() {
                    sessions.rows.push(session_row(day, session));
                    for (number, set) in (1_u32..).zip(&session.record.sets) {
                        let mut row = row(day, set);
                        row.insert("session".into(), session.id.to_string());
                        row.insert("number".into(), number.to_string());
                        sets.rows.push(row);
                    }
                    if let Some(reflection) = &session.record.reflection {
                        let mut row = row(day, reflection);
                        row.insert("session".into(), session.id.to_string());
                        reflections.rows.push(row);
                    }
                }
            }
            Err(failure) => {
                tracing::warn!(%day, %failure, "a day is left out of the tables");
                left_out.push(day);
            }
        }
        progress.advance(1);
    }
    let mut files = Vec::new();
    for table in [
        check_ins,
        sessions,
        sets,
        activities,
        reflections,
        company,
        confidence,
        reviews,
    ] {
        table.write(folder)?;
        files.push(table.file.to_owned());
    }
    Ok(Written { files, left_out })
}

fn table(file: &'static str, first: &'static [&'static str]) -> Table {
    Table {
        file,
        first,
        rows: Vec::new(),
    }
}

fn row(day: NaiveDate, record: &impl Serialize) -> Row {
    let mut row = Row::new();
    if let Ok(value) = serde_json::to_value(record) {
        spread(&mut row, "", &value);
    }
    row.insert("day".into(), day.to_string());
    row
}

fn session_row(day: NaiveDate, session: &PastSession) -> Row {
    let record = &session.record;
    let mut row = Row::new();
    for (column, value) in [
        ("kind", serde_json::to_value(record.plan.kind)),
        ("ending", serde_json::to_value(record.ending)),
        ("active_seconds", serde_json::to_value(record.active)),
        ("aerobic_seconds", serde_json::to_value(record.aerobic)),
    ] {
        if let Ok(value) = value {
            spread(&mut row, column, &value);
        }
    }
    row.insert("day".into(), day.to_string());
    row.insert("session".into(), session.id.to_string());
    row.insert("started_at".into(), session.started.to_rfc3339());
    row.insert("sets".into(), record.sets.len().to_string());
    row
}

/// Puts a value into columns: a field of a field gets both names, a list stands in one cell.
fn spread(row: &mut Row, name: &str, value: &Value) {
    let text = match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let name = if name.is_empty() {
                    field.clone()
                } else {
                    format!("{name}.{field}")
                };
                spread(row, &name, value);
            }
            return;
        }
        Value::Null => return,
        Value::String(text) => text.clone(),
        Value::Array(list) if list.iter().all(Value::is_string) => list
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join("; "),
        Value::Array(_) | Value::Bool(_) | Value::Number(_) => value.to_string(),
    };
    row.insert(name.to_owned(), text);
}

impl Table {
    fn columns(&self) -> Vec<&str> {
        let rest: BTreeSet<&str> = self
            .rows
            .iter()
            .flat_map(|row| row.keys().map(String::as_str))
            .filter(|column| !self.first.contains(column))
            .collect();
        self.first.iter().copied().chain(rest).collect()
    }

    fn write(&self, folder: &Path) -> Result<(), Failure> {
        let path = folder.join(self.file);
        let failed = |error: String| {
            Failure::new(
                Code::NotWritten,
                format!("{} could not be written: {error}", path.display()),
            )
        };
        let mut out = csv::Writer::from_path(&path).map_err(|error| failed(error.to_string()))?;
        let columns = self.columns();
        out.write_record(&columns)
            .map_err(|error| failed(error.to_string()))?;
        for row in &self.rows {
            let cells = columns
                .iter()
                .map(|column| row.get(*column).map_or("", String::as_str));
            out.write_record(cells)
                .map_err(|error| failed(error.to_string()))?;
        }
        out.flush().map_err(|error| failed(error.to_string()))?;
        out.into_inner()
            .map_err(|error| failed(error.to_string()))?
            .sync_all()
            .map_err(|error| failed(error.to_string()))
    }
}

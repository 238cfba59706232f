//! Undo for every change, and the history of a day that tells of it.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::{Person, check_in};

/// Returns what was done to what, and on which other date.
fn history(person: &mut Person) -> Vec<(String, String, Value)> {
    let day = "2026-03-02";
    person.does("view_day_history", json!({ "day": day }))["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            (
                text(&entry["about"]["of"]),
                text(&entry["did"]),
                entry["on"]["weekday"].clone(),
            )
        })
        .collect()
}

fn page(person: &mut Person) -> Value {
    person.does("view_journal_day", json!({ "day": "2026-03-02" }))
}

fn entry(of: &str, did: &str) -> (String, String, Value) {
    (of.to_owned(), did.to_owned(), Value::Null)
}

fn on_tuesday(of: &str, did: &str) -> (String, String, Value) {
    (of.to_owned(), did.to_owned(), json!("tuesday"))
}

#[test]
fn a_day_tells_what_was_recorded_corrected_taken_back_and_put_back_and_when() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let session = person.trains();
    person.does("write_note", json!({ "day": null, "text": "First words." }));
    person.tomorrow();
    person.does(
        "record_check_in",
        json!({ "day": "2026-03-02", "check_in": check_in(json!({ "sleep": 300 })) }),
    );
    let set = page(&mut person)["sessions"][0]["sets"][0]["set"].clone();
    person.does(
        "correct_set",
        json!({ "session": session, "index": 0, "set": set }),
    );
    let note = person.does(
        "write_note",
        json!({ "day": "2026-03-02", "text": "Better words." }),
    );
    person.does("retract_record", json!({ "id": note["id"] }));
    person.does("put_back", json!({ "id": note["id"] }));
    assert_eq!(
        history(&mut person),
        [
            entry("check_in", "recorded"),
            entry("session", "recorded"),
            entry("note", "recorded"),
            on_tuesday("check_in", "corrected"),
            on_tuesday("set", "corrected"),
            on_tuesday("note", "corrected"),
            on_tuesday("note", "taken_back"),
            on_tuesday("note", "put_back"),
        ]
    );
    assert_eq!(page(&mut person)["note"]["text"], "Better words.");
}

#[test]
fn what_is_taken_out_goes_with_all_that_it_corrected_and_comes_back_as_it_was_last() {
    let mut person = Person::with_profile();
    let ride = |minutes: u32, corrects: &Value| json!({ "day": null, "activity": { "kind": "ride", "minutes": minutes, "effort": 5 }, "corrects": corrects });
    let first = person.does("log_activity", ride(30, &Value::Null));
    let second = person.does("log_activity", ride(40, &first["id"]));
    person.does("take_out", json!({ "id": second["id"] }));
    assert_eq!(
        page(&mut person)["activities"],
        json!([]),
        "no earlier one shows again"
    );
    person.does("put_back", json!({ "id": second["id"] }));
    let activities = page(&mut person)["activities"].clone();
    assert_eq!(
        (
            activities.as_array().unwrap().len(),
            &activities[0]["activity"]["minutes"]
        ),
        (1, &json!(40))
    );

    person.checks_in(json!({}));
    person.checks_in(json!({ "sleep": 300 }));
    let id = page(&mut person)["check_in"]["id"].clone();
    person.does("take_out", json!({ "id": id }));
    assert_eq!(page(&mut person)["check_in"], Value::Null);
    assert_eq!(person.sees("view_today")["check_in"], Value::Null);
    person.does("put_back", json!({ "id": id }));
    assert_eq!(page(&mut person)["check_in"]["check_in"]["sleep"], 300);
    assert!(person.sees("view_today")["plan"].is_object());
}

#[test]
fn a_thought_comes_back_to_its_day_as_it_was_turned() {
    let mut person = Person::with_profile();
    let id = person.does("catch_thought", json!({ "text": "Why is this still hard?" }))["id"].clone();
    person.does(
        "turn_thought",
        json!({ "id": id, "text": "Why is this still hard?", "turned": "What am I learning?" }),
    );
    person.tomorrow();
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(page(&mut person)["thoughts"], json!([]));
    person.does("put_back", json!({ "id": id }));
    assert_eq!(page(&mut person)["thoughts"][0]["turned"], "What am I learning?");
}

#[test]
fn a_session_done_elsewhere_can_be_taken_back_and_put_back() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("record_done_elsewhere", json!({ "day": null }));
    let before = page(&mut person)["sessions"].clone();
    let record = before[0]["elsewhere"].clone();
    person.does("retract_record", json!({ "id": record }));
    assert_eq!(page(&mut person)["sessions"], json!([]));
    person.away(Duration::from_secs(3600));
    person.does("put_back", json!({ "id": record }));
    let after = page(&mut person)["sessions"].clone();
    assert_eq!(
        (&after[0]["id"], &after[0]["sets"]),
        (&before[0]["id"], &before[0]["sets"])
    );
    person.does("retract_record", json!({ "id": after[0]["elsewhere"] }));
}

#[test]
fn what_was_not_taken_out_cannot_be_put_back() {
    let mut person = Person::with_profile();
    let note = person.does("write_note", json!({ "day": null, "text": "Here." }));
    let failure = person.is_refused("put_back", json!({ "id": note["id"] }));
    assert_eq!(
        (failure.code, failure.field.as_deref()),
        (Code::NotFound, Some("id"))
    );
}

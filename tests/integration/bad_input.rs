//! Bad input has a code and a calm sentence, and loses nothing.

use api::{Code, Context, Host};
use serde_json::{Value, json};

use crate::person::{MONDAY, Person, check_in, profile};

fn refused(changes: Value) -> (Code, Option<String>) {
    let mut person = Person::with_profile();
    let records = person.sees("view_data")["records"].clone();
    let failure = person.is_refused("record_check_in", json!({ "check_in": check_in(changes) }));
    assert_eq!(
        person.sees("view_data")["records"],
        records,
        "nothing was recorded"
    );
    assert!(failure.message.len() > 10, "{}", failure.message);
    (failure.code, failure.field)
}

#[test]
fn a_value_out_of_range_names_its_field() {
    assert_eq!(
        refused(json!({ "energy": 6 })),
        (Code::InvalidRequest, Some("check_in.energy".into()))
    );
    assert_eq!(
        refused(json!({ "energy": 0 })),
        (Code::InvalidRequest, Some("check_in.energy".into()))
    );
    assert_eq!(
        refused(json!({ "sleep": 451 })),
        (Code::InvalidRequest, Some("check_in.sleep".into()))
    );
    assert_eq!(
        refused(json!({ "sleep": -15 })),
        (Code::InvalidRequest, Some("check_in.sleep".into()))
    );
    assert_eq!(
        refused(json!({ "minutes": 9 })),
        (Code::InvalidRequest, Some("check_in.minutes".into()))
    );
    assert_eq!(
        refused(json!({ "minutes": 61 })),
        (Code::InvalidRequest, Some("check_in.minutes".into()))
    );
    assert_eq!(
        refused(json!({ "mood": "good" })),
        (Code::InvalidRequest, Some("check_in.mood".into()))
    );
    assert_eq!(
        refused(json!({ "illness": "mild" })),
        (Code::InvalidRequest, Some("check_in.illness".into()))
    );
}

#[test]
fn a_missing_or_unknown_field_is_refused() {
    let mut person = Person::with_profile();
    let mut missing = check_in(json!({}));
    missing.as_object_mut().unwrap().remove("stress");
    let failure = person.is_refused("record_check_in", json!({ "check_in": missing }));
    assert_eq!(failure.code, Code::InvalidRequest);
    assert!(failure.message.contains("stress"), "{}", failure.message);
    let failure = person.is_refused(
        "record_check_in",
        json!({ "check_in": check_in(json!({ "weight": 70 })) }),
    );
    assert!(failure.message.contains("weight"), "{}", failure.message);
}

#[test]
fn the_same_complaint_twice_is_refused() {
    let sore = json!({ "area": "knee", "kind": "sore", "intensity": 3 });
    let (code, field) = refused(json!({ "complaints": [sore, sore] }));
    assert_eq!(
        (code, field),
        (Code::InvalidRequest, Some("check_in.complaints[1]".into()))
    );
}

#[test]
fn a_check_in_for_tomorrow_is_refused() {
    let mut person = Person::with_profile();
    let failure = person.is_refused(
        "record_check_in",
        json!({ "day": "2026-03-03", "check_in": check_in(json!({})) }),
    );
    assert_eq!(
        (failure.code, failure.field.as_deref()),
        (Code::DayInFuture, Some("day"))
    );
}

#[test]
fn a_day_before_the_person_was_born_is_refused() {
    let mut person = Person::with_profile();
    let failure = person.is_refused(
        "record_check_in",
        json!({ "day": "1950-03-03", "check_in": check_in(json!({})) }),
    );
    assert_eq!(failure.code, Code::DayTooEarly);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let mut person = Person::with_profile();
    let failure = person.is_refused(
        "record_check_in",
        json!({ "day": "2026-02-30", "check_in": check_in(json!({})) }),
    );
    assert_eq!(
        (failure.code, failure.field.as_deref()),
        (Code::InvalidRequest, Some("day"))
    );
}

#[test]
fn an_unknown_command_is_refused() {
    assert_eq!(
        Person::new().is_refused("view_everything", json!({})).code,
        Code::UnknownCommand
    );
}

#[test]
fn a_request_that_is_no_object_is_refused() {
    let mut person = Person::with_profile();
    for request in [json!(5), json!("x"), json!([1])] {
        assert_eq!(
            person.is_refused("record_check_in", request).code,
            Code::InvalidRequest
        );
    }
}

#[test]
fn an_impossible_profile_names_its_field_and_keeps_the_old_one() {
    let mut person = Person::with_profile();
    for (field, value) in [
        ("birth_year", json!(2020)),
        ("birth_year", json!(1850)),
        ("minutes", json!(5)),
        ("days", json!([])),
        ("places", json!([])),
        (
            "places",
            json!([{ "kind": "home", "equipment": [] }, { "kind": "home", "equipment": [] }]),
        ),
    ] {
        let mut changed = profile();
        changed[field] = value;
        let failure = person.is_refused("save_profile", json!({ "profile": changed }));
        assert_eq!(
            failure.field.as_deref(),
            Some(format!("profile.{field}").as_str()),
            "{}",
            failure.message
        );
    }
    assert_eq!(person.sees("view_profile")["birth_year"], 1988);
}

#[test]
fn what_cannot_be_done_now_says_so() {
    let mut person = Person::with_profile();
    assert_eq!(
        person.is_refused("start_session", json!({})).code,
        Code::NoCheckIn
    );
    assert_eq!(
        person.is_refused("adjust_today", json!({ "levers": [] })).code,
        Code::NoCheckIn
    );
    assert_eq!(
        person.is_refused("close_session", json!({})).code,
        Code::NoSession
    );
    assert_eq!(
        person
            .is_refused("apply_to_session", json!({ "event": { "event": "pause" } }))
            .code,
        Code::NoSession
    );
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    assert_eq!(
        person.is_refused("start_session", json!({})).code,
        Code::SessionUnderWay
    );
    assert_eq!(
        person.is_refused("adjust_today", json!({ "levers": [] })).code,
        Code::SessionUnderWay
    );
    let again = json!({ "check_in": check_in(json!({})) });
    assert_eq!(
        person.is_refused("record_check_in", again).code,
        Code::SessionUnderWay
    );
    assert_eq!(
        person
            .is_refused("apply_to_session", json!({ "event": { "event": "resume" } }))
            .code,
        Code::NotNow
    );
}

#[test]
fn a_reflection_on_no_session_and_a_line_that_is_a_book_are_refused() {
    let mut person = Person::with_profile();
    let reflection = |line: &str| json!({ "felt": "same", "effort": 3, "life": "neutral", "question": null, "line": line });
    let nowhere = json!({ "session": "00000000-0000-7000-8000-000000000000", "reflection": reflection("x") });
    assert_eq!(
        person.is_refused("record_reflection", nowhere).code,
        Code::NotFound
    );
    person.checks_in(json!({}));
    let session = person.trains();
    let failure = person.is_refused(
        "record_reflection",
        json!({ "session": session, "reflection": reflection(&"x".repeat(501)) }),
    );
    assert_eq!(
        (failure.code, failure.field.as_deref()),
        (Code::InvalidRequest, Some("reflection.line"))
    );
    person.does(
        "record_reflection",
        json!({ "session": session, "reflection": reflection(&"ü".repeat(500)) }),
    );
}

#[test]
fn a_folder_that_another_longplay_has_open_is_in_use() {
    let person = Person::with_profile();
    let second = Host::open(person.path(), Context::set(MONDAY.parse().unwrap(), 1))
        .err()
        .unwrap();
    assert_eq!(second.code, Code::DataFolderInUse);
}

#[test]
fn a_folder_that_cannot_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("taken");
    std::fs::write(&file, "a file, not a folder").unwrap();
    let failure = Host::open(&file, Context::set(MONDAY.parse().unwrap(), 1))
        .err()
        .unwrap();
    assert_eq!(failure.code, Code::DataFolderNotWritable);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "a file, not a folder");
}

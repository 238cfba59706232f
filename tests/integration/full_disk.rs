//! The disk refuses in the middle of a session: it goes on, visibly unsaved, and everything is there exactly once when the
//! disk has room again.

use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use api::{Code, Context, Host};
use chrono::NaiveDate;
use serde_json::{Value, json};
use store::{Event, FailingDisk, Lasting, Store};

use crate::person::Person;

/// Small enough that a session goes through several files.
const SEGMENT_BYTES: u64 = 8 * 1024;
/// How many operations of the disk lie from one that is made to fail to the next. The whole session has some hundred.
const STRIDE: usize = 11;

/// Somebody about to train, on a disk that can be made to refuse.
fn about_to_train() -> (Person, FailingDisk) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let disk = FailingDisk::at(usize::MAX, Lasting::ForEver, ErrorKind::StorageFull);
    opens_on(&mut person, &disk);
    (person, disk)
}

fn opens_on(person: &mut Person, disk: &FailingDisk) {
    person.host = None;
    let opened = disk.open(person.path(), SEGMENT_BYTES).unwrap();
    person.host = Some(Host::over(opened, Context::set(person.now, 5)).unwrap());
}

fn in_a_session() -> (Person, FailingDisk) {
    let (mut person, disk) = about_to_train();
    person.does("start_session", json!({}));
    (person, disk)
}

fn pause(person: &mut Person) -> Value {
    person.does("apply_to_session", json!({ "event": { "event": "pause" } }))
}

fn go_on(person: &mut Person) -> Value {
    person.does("apply_to_session", json!({ "event": { "event": "resume" } }))
}

/// Trains to the end and reflects; returns what stands on the day's page.
fn trains_and_reflects(person: &mut Person) -> Value {
    let id = person.sees("view_session")["id"].clone();
    assert!(person.trains_until(|_| false).is_null());
    let reflection =
        json!({ "felt": "better", "effort": 5, "life": "supported", "question": null, "line": null });
    let asked = json!({ "session": id, "reflection": reflection });
    if let Err(failure) = person.tries("record_reflection", asked) {
        panic!("the reflection was refused: {failure:?}");
    }
    person.does("view_journal_day", json!({ "day": "2026-03-02" }))
}

fn on_disk(folder: &Path) -> Vec<Event> {
    let opened = Store::open(folder).unwrap();
    assert_eq!((opened.torn_tail, opened.damage), (None, vec![]));
    let mut events = opened.store.between(NaiveDate::MIN, NaiveDate::MAX).unwrap();
    for event in &mut events {
        // Every folder is an installation of its own.
        event.device = uuid::Uuid::nil();
    }
    events
}

#[test]
fn whichever_write_of_a_session_is_refused_everything_is_there_exactly_once_in_the_end() {
    let (mut twin, _) = in_a_session();
    let page = trains_and_reflects(&mut twin);
    twin.host = None;
    let expected = on_disk(twin.path());
    for lasting in [Lasting::Once, Lasting::ForEver] {
        let mut runs = 0;
        for operations in (1..).step_by(STRIDE) {
            let place = format!("operation {operations}, {lasting:?}");
            let (mut person, disk) = in_a_session();
            disk.fail_in(operations, lasting);
            assert_eq!(
                trains_and_reflects(&mut person),
                page,
                "{place}: the day is whole meanwhile"
            );
            if !disk.fired() {
                break;
            }
            let unsaved = person.sees("view_unsaved");
            // Where only the note of how far the journal was acknowledged was refused, nothing waits.
            if !unsaved.is_null() {
                assert!(unsaved["records"].as_u64().unwrap() > 0, "{place}: {unsaved}");
                if lasting == Lasting::ForEver {
                    assert_eq!(person.is_refused("save_again", json!({})).code, Code::NotSaved);
                    assert_eq!(person.sees("view_unsaved"), unsaved, "{place}: it still waits");
                }
                disk.recover();
                let saved = person.does("save_again", json!({}));
                assert_eq!(saved["records"], unsaved["records"], "{place}");
                assert_eq!(person.sees("view_unsaved"), Value::Null);
                runs += 1;
            }
            disk.recover();
            assert_eq!(
                person.does("view_journal_day", json!({ "day": "2026-03-02" })),
                page,
                "{place}"
            );
            person.host = None;
            let found = on_disk(person.path());
            let differs = found
                .iter()
                .zip(&expected)
                .find(|(found, expected)| found != expected);
            assert_eq!(differs, None, "{place}");
            assert_eq!(found.len(), expected.len(), "{place}");
        }
        assert!(
            runs > 5,
            "{lasting:?}: only {runs} of the session's writes were refused"
        );
    }
}

#[test]
fn the_session_says_since_when_it_is_unsaved_and_goes_on() {
    let (mut person, disk) = in_a_session();
    let saved = person.sees("view_session");
    assert_eq!(saved["unsaved"], Value::Null);
    assert_eq!(person.sees("view_unsaved"), Value::Null);
    person.wait(5 * 60);
    disk.fail_in(1, Lasting::ForEver);
    assert_eq!(pause(&mut person)["unsaved"]["records"], 1);
    person.wait(60);
    go_on(&mut person);
    let unsaved = person.sees("view_unsaved");
    assert_eq!(unsaved["since"], "2026-03-02T07:05:00+01:00");
    assert_eq!(
        (&unsaved["records"], &unsaved["closing"]),
        (&json!(2), &json!(false))
    );
    let kept = person.sees("view_data");
    assert!(
        kept["saved"].as_str().unwrap() < "2026-03-02T07:05",
        "nothing is called saved that is not"
    );
}

#[test]
fn a_crash_meanwhile_comes_back_to_what_was_saved() {
    let (mut person, disk) = in_a_session();
    person.trains_until(|player| player["step"] == "repetitions");
    disk.fail_in(1, Lasting::ForEver);
    person.trains_until(|player| player["phase"] == "strength" && player["step"] == "rest");
    let sets = |view: &Value| view["player"]["sets"].as_array().unwrap().len();
    let unsaved = sets(&person.sees("view_session"));
    person.away(Duration::from_secs(60));
    let saved = person.sees("view_session");
    assert!(
        sets(&saved) < unsaved,
        "what was not on the disk is gone, as was said"
    );
    assert_eq!(
        (&saved["unsaved"], &saved["interruption"]["reason"]),
        (&Value::Null, &json!("closed"))
    );
}

#[test]
fn nothing_else_is_recorded_before_what_waits_and_what_was_refused_was_not_done() {
    let (mut person, disk) = in_a_session();
    disk.fail_in(1, Lasting::Once);
    pause(&mut person);
    let note = json!({ "day": "2026-03-02", "text": "later" });
    assert_eq!(person.is_refused("write_note", note.clone()).code, Code::NotSaved);
    person.does("save_again", json!({}));
    person.does("write_note", note);
    go_on(&mut person);
    person.host = None;
    let kinds: Vec<String> = on_disk(person.path())
        .into_iter()
        .map(|event| event.kind)
        .collect();
    assert_eq!(
        &kinds[kinds.len() - 3..],
        ["session_step", "note", "session_step"]
    );
}

#[test]
fn where_a_change_outside_a_session_is_refused_saving_again_opens_the_way() {
    let (mut person, disk) = about_to_train();
    disk.fail_in(1, Lasting::Once);
    assert_eq!(person.is_refused("start_session", json!({})).code, Code::NotSaved);
    assert_eq!(person.sees("view_session"), Value::Null);
    assert_eq!(person.sees("view_unsaved")["records"], 0);
    assert_eq!(person.does("save_again", json!({}))["records"], 0);
    assert!(person.does("start_session", json!({}))["id"].is_string());
}

#[test]
fn closing_says_once_that_something_is_unsaved_and_never_in_vain() {
    let (mut person, disk) = in_a_session();
    assert!(person.host.as_mut().unwrap().may_close(), "everything is saved");
    disk.fail_in(1, Lasting::ForEver);
    pause(&mut person);
    assert!(!person.host.as_mut().unwrap().may_close());
    assert_eq!(person.sees("view_unsaved")["closing"], true);
    assert!(
        person.host.as_mut().unwrap().may_close(),
        "the person has been told"
    );

    let (mut person, disk) = in_a_session();
    disk.fail_in(1, Lasting::ForEver);
    pause(&mut person);
    disk.recover();
    assert!(
        person.host.as_mut().unwrap().may_close(),
        "it was saved on the way out"
    );
    person.host = None;
    assert_eq!(on_disk(person.path()).last().unwrap().kind, "session_step");
}

#[test]
fn with_nothing_to_save_saving_again_does_nothing() {
    let mut person = Person::with_profile();
    assert_eq!(person.does("save_again", json!({}))["records"], 0);
}

//! Data folders as earlier versions left them, in `tests/golden/folders`: every one opens, says what it said then, and the
//! days go on. Each version adds one of its own: `LONGPLAY_BLESS=1 cargo test -p api --test integration golden` writes it
//! where it is not there yet, and never changes one that is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::person::{Person, check_in};

/// What a folder said when it was written, as far as every later version has to say it too.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Facts {
    /// When it was left.
    left: DateTime<FixedOffset>,
    records: u64,
    birth_year: Value,
    /// By day: hours slept, sets done, minutes outside, thoughts, the note.
    days: BTreeMap<String, Day>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Day {
    sleep: Value,
    sets: Vec<usize>,
    felt: Vec<Value>,
    outside: Vec<Value>,
    thoughts: Vec<Value>,
    note: Value,
}

fn folders() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden/folders")
}

fn own() -> PathBuf {
    folders().join(env!("CARGO_PKG_VERSION"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

fn each(list: &Value, field: &str) -> Vec<Value> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|one| one.pointer(field).cloned().unwrap_or_default())
        .collect()
}

fn facts(person: &mut Person, left: DateTime<FixedOffset>) -> Facts {
    let journal = person.sees("view_journal");
    let mut days = BTreeMap::new();
    for day in each(&journal["entries"], "/day") {
        let page = person.does("view_journal_day", json!({ "day": day }));
        let sets = each(&page["sessions"], "/sets");
        let of_day = Day {
            sleep: page["check_in"]["check_in"]["sleep"].clone(),
            sets: sets.iter().map(|sets| sets.as_array().unwrap().len()).collect(),
            felt: each(&page["sessions"], "/reflection/felt"),
            outside: each(&page["activities"], "/activity/minutes"),
            thoughts: each(&page["thoughts"], "/turned"),
            note: page["note"]["text"].clone(),
        };
        days.insert(day.as_str().unwrap().to_owned(), of_day);
    }
    Facts {
        left,
        records: person.sees("view_data")["records"].as_u64().unwrap(),
        birth_year: person.sees("view_profile")["birth_year"].clone(),
        days,
    }
}

/// Lives a few days in which every kind of record comes about.
fn live(person: &mut Person) {
    person.does("save_profile", json!({ "profile": crate::person::profile() }));
    let mut settings = person.sees("view_app")["settings"].clone();
    settings["theme"] = json!("dark");
    person.does("save_settings", settings);
    person.checks_in(json!({}));
    let session = person.does("start_session", json!({}))["id"].clone();
    let thought = person.does("catch_thought", json!({ "text": "Why is this still hard?" }))["id"].clone();
    assert!(person.trains_until(|_| false).is_null());
    person.does(
        "turn_thought",
        json!({ "id": thought, "text": "Why is this still hard?", "turned": "What am I learning?" }),
    );
    let reflection =
        json!({ "felt": "better", "effort": 4, "life": "supported", "question": null, "line": "Steady." });
    person.does(
        "record_reflection",
        json!({ "session": session, "reflection": reflection }),
    );
    person.does("back_up", json!({}));
    person.tomorrow();
    person.does(
        "record_check_in",
        json!({ "day": "2026-03-02", "check_in": check_in(json!({ "sleep": 405 })) }),
    );
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    let set = page["sessions"][0]["sets"][1]["set"].clone();
    person.does(
        "correct_set",
        json!({ "session": session, "index": 0, "set": null }),
    );
    person.does(
        "correct_set",
        json!({ "session": session, "index": 1, "set": set }),
    );
    person.checks_in(json!({ "sleep": 300 }));
    let walk = json!({ "kind": "walk", "minutes": 30, "effort": 3 });
    let walked = person.does(
        "log_activity",
        json!({ "day": null, "activity": walk, "corrects": null }),
    );
    let longer = json!({ "kind": "walk", "minutes": 45, "effort": 3 });
    person.does(
        "log_activity",
        json!({ "day": null, "activity": longer, "corrects": walked["id"] }),
    );
    let note = person.does("write_note", json!({ "day": null, "text": "Taken back." }));
    person.does("retract_record", json!({ "id": note["id"] }));
    person.does(
        "write_note",
        json!({ "day": null, "text": "Rain, \"café\",\nand a long walk." }),
    );
    person.does("exclude_movement", json!({ "movement": "goblet-squat" }));
    person.tomorrow();
    person.checks_in(json!({}));
    person.does("record_done_elsewhere", json!({ "day": null }));
    person.does("back_up", json!({}));
}

fn bless() {
    let mut person = Person::new();
    live(&mut person);
    let left = person.now;
    let facts = facts(&mut person, left);
    person.host = None;
    let to = own();
    copy(person.path(), &to.join("data"));
    fs::write(to.join("facts.json"), serde_json::to_vec_pretty(&facts).unwrap()).unwrap();
}

#[test]
fn this_version_has_a_folder_of_its_own() {
    if std::env::var_os("LONGPLAY_BLESS").is_some() && !own().exists() {
        bless();
    }
    assert!(
        own().join("facts.json").is_file(),
        "version {} has no golden folder yet: see the head of this file",
        env!("CARGO_PKG_VERSION")
    );
}

#[test]
fn the_folder_of_every_version_opens_and_the_days_go_on() {
    let mut seen = 0;
    for entry in fs::read_dir(folders()).unwrap() {
        let golden = entry.unwrap().path();
        let written: Facts = serde_json::from_slice(&fs::read(golden.join("facts.json")).unwrap()).unwrap();
        // The folder whole, and one that lost its index on the way.
        for with_index in [true, false] {
            let mut person = Person::new();
            person.host = None;
            fs::remove_dir_all(person.path()).unwrap();
            copy(&golden.join("data"), person.path());
            if !with_index {
                fs::remove_dir_all(person.path().join("index")).unwrap();
            }
            person.now = written.left + Duration::from_secs(3600);
            person.open();
            assert_eq!(
                person.sees("view_data")["missing"],
                json!([]),
                "{}",
                golden.display()
            );
            assert_eq!(facts(&mut person, written.left), written, "{}", golden.display());
            goes_on(&mut person);
        }
        seen += 1;
    }
    assert!(seen > 0);
}

/// Every record is read by its kind, a backup of then is restored, and a new day begins.
fn goes_on(person: &mut Person) {
    let to = tempfile::tempdir().unwrap();
    let exported = person.does("export_everything", json!({ "folder": to.path() }));
    assert_eq!(exported["left_out"], json!([]));
    let change = person.does("preview_import", json!({ "file": exported["folder"] }));
    assert_eq!(
        (&change["goes"]["records"], &change["comes"]["records"]),
        (&json!(0), &json!(0))
    );
    let oldest = person.sees("view_data")["backups"]["list"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()["name"]
        .clone();
    let restored = person.does("restore", json!({ "backup": oldest }));
    person.does("restore", json!({ "backup": restored["undo"]["name"] }));
    for _ in 0..3 {
        person.tomorrow();
        person.checks_in(json!({}));
    }
    person.sees("view_album");
    person.does("view_progress", json!({ "span": "four_weeks" }));
    assert!(person.sees("view_today")["readiness"].is_object());
}

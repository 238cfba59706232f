//! Backups, restoring, export, import and erasing, as the window asks for them.

use std::fs;
use std::path::Path;

use api::{Begun, Code, Host};
use serde_json::{Value, json};

use crate::person::Person;

fn data(person: &mut Person) -> Value {
    person.sees("view_data")
}

fn list(person: &mut Person) -> Vec<Value> {
    data(person)["backups"]["list"].as_array().unwrap().clone()
}

fn notes(person: &mut Person, text: &str) {
    person.does("write_note", json!({ "day": null, "text": text }));
}

fn host(person: &mut Person) -> &mut Host {
    person.host.as_mut().unwrap()
}

#[test]
fn a_backup_is_due_after_a_session_and_half_an_hour_of_change_at_the_latest() {
    let mut person = Person::new();
    assert_eq!(host(&mut person).backup_due(), None, "nothing to keep");
    person.does("save_profile", json!({ "profile": crate::person::profile() }));
    assert_eq!(host(&mut person).backup_due().unwrap().as_secs(), 1800);
    person.wait(1200);
    notes(&mut person, "A little later.");
    assert_eq!(
        host(&mut person).backup_due().unwrap().as_secs(),
        600,
        "it is not put off"
    );

    person.checks_in(json!({}));
    person.trains();
    assert!(
        host(&mut person).backup_due().unwrap().is_zero(),
        "a session is over"
    );
    let errand = host(&mut person).begin_routine_backup().unwrap();
    assert_eq!(host(&mut person).backup_due(), None, "it is under way");
    let returned = errand.run();
    host(&mut person).take_in(returned).unwrap();
    assert_eq!(host(&mut person).backup_due(), None);
    assert_eq!(data(&mut person)["backups"]["current"], true);
    notes(&mut person, "And on.");
    assert_eq!(host(&mut person).backup_due().unwrap().as_secs(), 1800);
    assert_eq!(data(&mut person)["backups"]["current"], false);
}

#[test]
fn what_an_earlier_run_left_is_kept_soon_after_the_start() {
    let mut person = Person::with_profile();
    person.away(std::time::Duration::from_secs(600));
    assert_eq!(host(&mut person).backup_due().unwrap().as_secs(), 20);
}

#[test]
fn restoring_says_what_it_changes_and_can_be_undone() {
    let mut person = Person::with_profile();
    person.does("back_up", json!({}));
    let backup = list(&mut person)[0]["name"].clone();
    notes(&mut person, "Gone and back.");
    let before = person.sees("view_journal");
    let records = data(&mut person)["records"].clone();

    let change = person.does("preview_restore", json!({ "backup": backup }));
    assert_eq!(
        change["goes"],
        json!({ "records": 1, "days": 1, "first": "2026-03-02", "last": "2026-03-02" })
    );
    assert_eq!(change["comes"]["records"], 0);
    assert_eq!(data(&mut person)["records"], records, "looking changes nothing");

    person.wait(60);
    let restored = person.does("restore", json!({ "backup": backup }));
    assert_eq!(restored["change"], change);
    assert_ne!(person.sees("view_journal"), before);
    assert_eq!(restored["undo"]["undo"], true);

    let undo = restored["undo"]["name"].clone();
    person.does("restore", json!({ "backup": undo }));
    assert_eq!(person.sees("view_journal"), before);
    person.checks_in(json!({}));
    person.trains();
}

#[test]
fn nothing_is_recorded_while_another_history_takes_the_place_and_views_are_answered() {
    let mut person = Person::with_profile();
    person.does("back_up", json!({}));
    let backup = list(&mut person)[0]["name"].clone();
    notes(&mut person, "Here.");
    let Begun::Away(errand) = api::begin(host(&mut person), "restore", json!({ "backup": backup })).unwrap()
    else {
        panic!("a restore takes its time");
    };
    let refused = person.is_refused("write_note", json!({ "day": null, "text": "x" }));
    assert_eq!(refused.code, Code::Busy);
    assert_eq!(person.is_refused("back_up", json!({})).code, Code::Busy);
    assert_eq!(person.sees("view_errand")["kind"], "restore");
    person.sees("view_today");
    let returned = errand.run();
    host(&mut person).take_in(returned).unwrap();
    assert_eq!(person.sees("view_errand"), Value::Null);
    notes(&mut person, "And on.");
}

#[test]
fn during_a_session_nothing_takes_the_place_of_its_history() {
    let mut person = Person::with_profile();
    person.does("back_up", json!({}));
    let backup = list(&mut person)[0]["name"].clone();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    for (name, request) in [
        ("restore", json!({ "backup": backup })),
        ("import_everything", json!({ "file": "/tmp/x.json" })),
        ("erase_everything", json!({ "sure": true })),
    ] {
        assert_eq!(
            person.is_refused(name, request).code,
            Code::SessionUnderWay,
            "{name}"
        );
    }
    person.does("back_up", json!({}));
}

#[test]
fn a_second_folder_gets_copies_and_its_absence_is_a_calm_state() {
    let mut person = Person::with_profile();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("stick");
    fs::create_dir(&folder).unwrap();
    let chosen = person.does("choose_second_folder", json!({ "folder": folder }));
    assert_eq!(
        (&chosen["state"], &chosen["count"]),
        (&json!("current"), &json!(1))
    );

    fs::rename(&folder, stick.path().join("elsewhere")).unwrap();
    notes(&mut person, "Without the stick.");
    person.wait(60);
    let taken = person.does("back_up", json!({}));
    assert_eq!(taken["second"], "away");
    let view = data(&mut person)["backups"].clone();
    assert_eq!((&view["failed"], &view["current"]), (&Value::Null, &json!(true)));
    assert_eq!(
        (&view["second"]["state"], &view["second"]["count"]),
        (&json!("away"), &json!(1))
    );
    assert!(!folder.exists(), "nothing is made in its place");

    fs::rename(stick.path().join("elsewhere"), &folder).unwrap();
    assert_eq!(person.does("back_up", json!({}))["second"], "current");
    person.away(std::time::Duration::from_secs(60));
    assert_eq!(
        data(&mut person)["backups"]["second"]["state"],
        "current",
        "the choice is remembered"
    );
    let checked = person.does("check_everything", json!({}));
    assert!(
        checked["second_good"].as_u64().unwrap() >= 1 && checked["bad"] == json!([]),
        "{checked}"
    );
    assert_eq!(
        person.does("choose_second_folder", json!({ "folder": null })),
        Value::Null
    );
}

/// A folder that nobody can make another one in, whoever runs the test.
fn unwritable() -> String {
    ["/proc", "/System", "C:\\Windows\\System32\\config"]
        .into_iter()
        .find(|folder| Path::new(folder).is_dir())
        .unwrap()
        .to_owned()
}

#[test]
fn a_second_folder_that_cannot_be_one_is_refused_with_its_field() {
    let mut person = Person::with_profile();
    let inside = person.path().join("inside");
    for (folder, code) in [
        ("stick".to_owned(), Code::InvalidRequest),
        (inside.display().to_string(), Code::InvalidRequest),
        ("/nowhere/at/all".to_owned(), Code::FileNotFound),
        (unwritable(), Code::NotWritten),
    ] {
        let failure = person.is_refused("choose_second_folder", json!({ "folder": folder }));
        assert_eq!(
            (failure.code, failure.field.as_deref()),
            (code, Some("folder")),
            "{folder}"
        );
    }
    assert_eq!(data(&mut person)["backups"]["second"], Value::Null);
}

#[test]
fn a_backup_that_cannot_be_written_is_shown_and_the_day_goes_on() {
    let mut person = Person::with_profile();
    let backups = person.path().join("backups");
    fs::write(&backups, "a file where a folder should be").unwrap();
    let failure = person.is_refused("back_up", json!({}));
    assert_eq!(failure.code, Code::NotWritten);
    fs::remove_file(&backups).unwrap();
    assert!(data(&mut person)["backups"]["failed"]["message"].is_string());
    notes(&mut person, "The day goes on.");
    person.does("back_up", json!({}));
    assert_eq!(data(&mut person)["backups"]["failed"], Value::Null);
}

fn exported(person: &mut Person, to: &Path) -> std::path::PathBuf {
    let exported = person.does("export_everything", json!({ "folder": to }));
    exported["folder"].as_str().unwrap().into()
}

#[test]
fn the_tables_hold_what_was_answered_done_and_felt() {
    let mut person = Person::with_profile();
    person.checks_in(json!({ "sleep": 345 }));
    let session = person.trains();
    let reflection = json!({ "felt": "better", "effort": 4, "life": "supported", "question": null, "line": "Good, \"really\"." });
    person.does(
        "record_reflection",
        json!({ "session": session, "reflection": reflection }),
    );
    let activity = json!({ "kind": "ride", "minutes": 40, "effort": 5 });
    person.does(
        "log_activity",
        json!({ "day": null, "activity": activity, "corrects": null }),
    );
    let to = tempfile::tempdir().unwrap();
    let folder = exported(&mut person, to.path());
    let table = |name: &str| {
        let mut reader = csv::Reader::from_path(folder.join(name)).unwrap();
        let rows: Vec<std::collections::BTreeMap<String, String>> =
            reader.deserialize().collect::<Result<_, _>>().unwrap();
        rows
    };
    let check_ins = table("check-ins.csv");
    assert_eq!(
        (
            check_ins.len(),
            check_ins[0]["sleep"].as_str(),
            check_ins[0]["day"].as_str()
        ),
        (1, "345", "2026-03-02")
    );
    assert_eq!(table("sessions.csv")[0]["session"], session);
    let sets = table("sets.csv");
    assert_eq!(sets.len().to_string(), table("sessions.csv")[0]["sets"]);
    assert!(!sets.is_empty() && sets.iter().all(|set| set["session"] == session));
    assert_eq!(table("reflections.csv")[0]["line"], "Good, \"really\".");
    let activities = table("activities.csv");
    assert_eq!(
        (activities[0]["kind"].as_str(), activities[0]["minutes"].as_str()),
        ("ride", "40")
    );
}

#[test]
fn a_record_that_makes_no_sense_is_refused_before_it_takes_a_place() {
    let mut person = Person::with_profile();
    let to = tempfile::tempdir().unwrap();
    let file = exported(&mut person, to.path()).join("longplay.json");
    let whole: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let before = person.sees("view_journal");
    type Harm = fn(&mut Value);
    let cases: [(Harm, Code); 3] = [
        (
            |event| event["body"]["record"] = json!("nonsense"),
            Code::FileDamaged,
        ),
        (|event| event["body"]["version"] = json!(99), Code::FileNewer),
        (|event| event["v"] = json!(99), Code::FileNewer),
    ];
    for (change, code) in cases {
        let mut document = whole.clone();
        document.as_object_mut().unwrap().remove("sum");
        change(&mut document["events"][0]);
        fs::write(&file, document.to_string()).unwrap();
        for command in ["preview_import", "import_everything"] {
            assert_eq!(person.is_refused(command, json!({ "file": file })).code, code);
        }
    }
    let mut document = whole;
    document.as_object_mut().unwrap().remove("sum");
    document["events"][0]["kind"] = json!("of_a_kind_to_come");
    assert_eq!(person.sees("view_journal"), before, "nothing was changed");
}

#[test]
fn erasing_leaves_a_first_run_and_nothing_behind() {
    let mut person = Person::with_profile();
    let stick = tempfile::tempdir().unwrap();
    fs::write(stick.path().join("letter.txt"), "mine").unwrap();
    person.does("choose_second_folder", json!({ "folder": stick.path() }));
    fs::create_dir(person.path().join("webview")).unwrap();
    fs::write(person.path().join("letter.txt"), "mine too").unwrap();
    person.checks_in(json!({}));
    assert_eq!(
        person
            .is_refused("erase_everything", json!({ "sure": false }))
            .field
            .as_deref(),
        Some("sure")
    );
    assert_eq!(person.sees("view_app")["first_run"], false);

    let erased = person.does("erase_everything", json!({ "sure": true }));
    assert_eq!(
        (&erased["second"], &erased["out_of_reach"]),
        (&json!(1), &Value::Null)
    );
    assert_eq!(person.sees("view_app")["first_run"], true);
    let view = data(&mut person);
    assert_eq!(
        (
            &view["records"],
            &view["backups"]["list"],
            &view["backups"]["second"]
        ),
        (&json!(0), &json!([]), &Value::Null)
    );
    assert_eq!(host(&mut person).backup_due(), None, "there is nothing to keep");
    let left: Vec<String> = fs::read_dir(stick.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(left, ["letter.txt"]);
    assert_eq!(
        fs::read_to_string(person.path().join("letter.txt")).unwrap(),
        "mine too"
    );
    assert!(!person.path().join("webview").exists());
    person.does("save_profile", json!({ "profile": crate::person::profile() }));
    person.away(std::time::Duration::from_secs(60));
    assert_eq!(person.sees("view_app")["first_run"], false);
}

#[test]
fn erasing_says_which_copies_are_out_of_reach() {
    let mut person = Person::with_profile();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("stick");
    fs::create_dir(&folder).unwrap();
    person.does("choose_second_folder", json!({ "folder": folder }));
    fs::rename(&folder, stick.path().join("elsewhere")).unwrap();
    let erased = person.does("erase_everything", json!({ "sure": true }));
    assert_eq!(erased["out_of_reach"], json!(folder));
}

#[test]
fn the_privacy_page_knows_what_is_kept_and_where() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("back_up", json!({}));
    let view = person.does("view_privacy", json!({}));
    let groups: Vec<&str> = view["kept"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kept| kept["group"].as_str().unwrap())
        .collect();
    assert_eq!(groups, ["profile", "check_ins", "sessions", "albums"]);
    let sum: u64 = view["kept"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kept| kept["records"].as_u64().unwrap())
        .sum();
    assert_eq!(json!(sum), view["records"]);
    let places: Vec<&str> = view["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["role"].as_str().unwrap())
        .collect();
    assert_eq!(places, ["journal", "index", "backups"]);
    assert!(view["bytes"].as_u64().unwrap() > 0);
}

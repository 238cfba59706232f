//! Damage in the middle of the journal: everything else is there, what is missing is named, and the newest backup that has
//! it brings it back.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

fn notes(person: &mut Person, day: u32, text: &str) {
    person.does(
        "write_note",
        json!({ "day": format!("2026-02-{day:02}"), "text": text }),
    );
}

fn journal(person: &Person) -> PathBuf {
    let mut files: Vec<PathBuf> = fs::read_dir(person.path().join("journal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    files.remove(0)
}

/// Changes the lines that hold a word, as a failing disk would.
fn harm(person: &Person, word: &str) {
    let path = journal(person);
    let mut bytes = fs::read(&path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    for (at, _) in text.match_indices(word) {
        bytes[at] ^= 1;
    }
    fs::write(path, bytes).unwrap();
}

/// A person with three notes, of which the first two are in a backup, and the second of these is damaged while Longplay is
/// closed.
fn harmed() -> Person {
    let mut person = Person::with_profile();
    notes(&mut person, 10, "Kept in both.");
    notes(&mut person, 11, "Harmed later.");
    person.does("back_up", json!({}));
    person.wait(60);
    notes(&mut person, 12, "After the backup.");
    person.host = None;
    harm(&person, "Harmed later");
    person.open();
    person
}

fn note_of(person: &mut Person, day: u32) -> Value {
    person.does("view_journal_day", json!({ "day": format!("2026-02-{day:02}") }))["note"]["text"].clone()
}

#[test]
fn the_newest_backup_that_has_what_is_missing_brings_it_back_and_nothing_goes() {
    let mut person = harmed();
    assert_eq!(person.sees("view_app")["missing"], 1);
    let missing = person.sees("view_data")["missing"].clone();
    let seq = missing[0]["first"].clone();
    assert_eq!(missing, json!([{ "first": seq, "last": seq }]));
    assert_eq!(
        (
            note_of(&mut person, 10),
            note_of(&mut person, 11),
            note_of(&mut person, 12)
        ),
        (json!("Kept in both."), Value::Null, json!("After the backup.")),
        "everything else is there"
    );
    // A newer backup, taken of what is left, has it no more and is not the one that is offered.
    person.wait(60);
    person.does("back_up", json!({}));

    let view = person.does("view_missing", json!({}));
    assert_eq!((&view["missing"], &view["records"]), (&missing, &json!(1)));
    let offer = &view["offer"];
    assert_eq!(
        offer["comes"],
        json!({ "records": 1, "days": 1, "first": "2026-02-11", "last": "2026-02-11" })
    );
    assert_eq!(offer["still_missing"], json!([]));
    assert!(
        offer["backup"]["at"]
            .as_str()
            .unwrap()
            .starts_with("2026-03-02T07:00"),
        "{offer}"
    );

    let back = person.does("bring_back", json!({ "backup": offer["name"] }));
    assert_eq!(back["change"]["goes"]["records"], 0);
    assert_eq!(back["change"]["comes"], offer["comes"]);
    assert_eq!(note_of(&mut person, 11), "Harmed later.");
    assert_eq!(note_of(&mut person, 12), "After the backup.");
    assert_eq!(person.sees("view_app")["missing"], 0);
    assert_eq!(person.does("view_missing", json!({}))["offer"], Value::Null);
    let kept = fs::read_dir(person.path().join("set-aside"))
        .unwrap()
        .any(|entry| {
            fs::read(entry.unwrap().path())
                .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("armed later"))
        });
    assert!(kept, "the damaged bytes are kept");

    person.does("restore", json!({ "backup": back["undo"]["name"] }));
    assert_eq!(
        person.sees("view_data")["missing"],
        missing,
        "and it can be undone"
    );
}

#[test]
fn without_a_backup_that_has_it_another_place_can_be_named() {
    let mut person = harmed();
    let elsewhere = tempfile::tempdir().unwrap();
    let name = person.sees("view_data")["backups"]["list"][0]["name"].clone();
    let file = elsewhere.path().join("mine.backup");
    fs::rename(person.path().join("backups").join(name.as_str().unwrap()), &file).unwrap();
    assert_eq!(person.does("view_missing", json!({}))["offer"], Value::Null);
    let offer = person.does("view_missing", json!({ "file": file }))["offer"].clone();
    assert_eq!(offer["name"], json!(file));
    person.does("bring_back", json!({ "backup": offer["name"] }));
    assert_eq!(note_of(&mut person, 11), "Harmed later.");

    let other = elsewhere.path().join("letter.txt");
    fs::write(&other, "mine").unwrap();
    let refused = person.is_refused("bring_back", json!({ "backup": other }));
    assert_eq!(refused.code, Code::FileForeign);
}

#[test]
fn damage_that_happens_while_longplay_is_open_is_found_by_checking_and_named_at_the_next_opening() {
    let mut person = Person::with_profile();
    notes(&mut person, 10, "Harmed while open.");
    notes(&mut person, 11, "Behind it.");
    harm(&person, "Harmed while open");
    assert_eq!(person.sees("view_app")["missing"], 0);
    let checked = person.does("check_everything", json!({}));
    assert_eq!(checked["missing"].as_array().unwrap().len(), 1);
    assert!(
        person.host.as_ref().unwrap().is_closed(),
        "it is opened anew, reading everything"
    );
    person.away(Duration::from_secs(1));
    assert_eq!(person.sees("view_app")["missing"], 1);
    assert_eq!(note_of(&mut person, 11), "Behind it.");
}

#[test]
fn a_backup_that_cannot_be_proven_because_of_new_damage_has_the_journal_read_anew() {
    let mut person = Person::with_profile();
    notes(&mut person, 10, "Harmed while open.");
    notes(&mut person, 11, "Behind it.");
    harm(&person, "Harmed while open");
    assert_eq!(person.is_refused("back_up", json!({})).code, Code::FileDamaged);
    person.away(Duration::from_secs(1));
    assert_eq!(person.sees("view_app")["missing"], 1);
    person.does("back_up", json!({}));
}

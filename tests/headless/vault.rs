//! `longplay backup | restore | verify | export | import`: words, exit codes, and what is there afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{NOW, answer, call, longplay, profile, run};

/// A folder in which somebody has gone through the first run.
fn lived_in() -> TempDir {
    let data = tempfile::tempdir().unwrap();
    answer(&call(
        data.path(),
        "save_profile",
        &json!({ "profile": profile() }),
    ));
    data
}

fn ask(data: &Path, args: &[&str]) -> Output {
    run(longplay(data).args(args).args(["--now", NOW]), "")
}

/// Returns what was said; nothing may have gone wrong.
fn says(data: &Path, args: &[&str]) -> String {
    let output = ask(data, args);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn note(data: &Path, text: &str) {
    answer(&call(data, "write_note", &json!({ "day": null, "text": text })));
}

fn records(data: &Path) -> Value {
    answer(&call(data, "view_data", &json!({})))["records"].clone()
}

fn backups(data: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(data.join("backups"))
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    files.sort();
    files
}

#[test]
fn a_backup_is_taken_and_restoring_it_is_said_first_done_and_undone() {
    let data = lived_in();
    let data = data.path();
    let before = records(data);
    let said = says(data, &["backup"]);
    assert!(
        said.contains("records are kept in longplay-") && said.contains("read back"),
        "{said}"
    );
    assert_eq!(backups(data).len(), 1);
    assert_eq!(
        says(data, &["backup"]),
        said,
        "nothing changed, so it is the same one"
    );
    assert_eq!(backups(data).len(), 1);

    note(data, "After the backup.");
    let after = records(data);
    assert_ne!(before, after);
    let output = ask(data, &["restore", "newest"]);
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("This would take away 1 record of 2026-03-02 and bring nothing"),
        "{said}"
    );
    assert!(said.contains("Nothing was changed"), "{said}");
    assert_eq!(records(data), after);

    let said = says(data, &["restore", "newest", "--yes"]);
    assert!(said.contains("restoring it undoes this"), "{said}");
    assert_eq!(records(data), before);
    let undo = said
        .split_whitespace()
        .find(|word| word.contains("-before"))
        .unwrap()
        .trim_end_matches(';');
    let said = says(data, &["restore", undo, "--yes"]);
    assert!(said.contains("bring 1 record of"), "{said}");
    assert_eq!(records(data), after);
    let list = says(data, &["backup", "--list"]);
    assert!(list.lines().count() >= 2 && list.contains("-before"), "{list}");
}

#[test]
fn a_backup_carried_to_another_computer_restores_there_by_its_path() {
    let (old, new) = (lived_in(), tempfile::tempdir().unwrap());
    note(old.path(), "Take me along.");
    says(old.path(), &["backup"]);
    let file = backups(old.path()).remove(0);
    says(new.path(), &["restore", file.to_str().unwrap(), "--yes"]);
    assert_eq!(records(new.path()), records(old.path()));
}

#[test]
fn verify_says_what_is_not_as_it_was_written() {
    let data = lived_in();
    let data = data.path();
    says(data, &["backup"]);
    let said = says(data, &["verify"]);
    assert!(
        said.contains("As they were written: 2 records, 1 backup."),
        "{said}"
    );
    let file = backups(data).remove(0);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(&file, bytes).unwrap();
    let output = ask(data, &["verify"]);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains(file.file_name().unwrap().to_str().unwrap()),
        "{said}"
    );

    let output = ask(data, &["restore", "newest", "--yes"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("longplay: ") && said.contains("damaged"),
        "{said}"
    );
}

#[test]
fn an_export_taken_in_elsewhere_gives_the_same_answers() {
    let (old, new, to) = (
        lived_in(),
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    note(old.path(), "Commas, \"quotes\"\nand lines.");
    let said = says(old.path(), &["export", to.path().to_str().unwrap()]);
    let folder = to.path().join("longplay-export-2026-03-02");
    assert!(said.contains(folder.to_str().unwrap()), "{said}");
    for table in ["check-ins", "sessions", "sets", "activities", "reflections"] {
        assert!(folder.join(format!("{table}.csv")).is_file(), "{table}");
    }
    let output = ask(new.path(), &["import", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    says(new.path(), &["import", folder.to_str().unwrap(), "--yes"]);
    for view in [
        "view_app",
        "view_profile",
        "view_journal",
        "view_today",
        "view_album",
    ] {
        let there = answer(&call(old.path(), view, &json!({})));
        assert_eq!(answer(&call(new.path(), view, &json!({}))), there, "{view}");
    }
    says(old.path(), &["export", to.path().to_str().unwrap()]);
    assert!(
        to.path().join("longplay-export-2026-03-02-2").is_dir(),
        "an earlier export stays"
    );
}

#[test]
fn what_cannot_be_taken_in_is_refused_kindly_and_nothing_changes() {
    let data = lived_in();
    let before = records(data.path());
    let other = data.path().join("other.json");
    for (text, word) in [
        ("id,name\n", "not an export"),
        ("{\"longplay\":\"export\",\"version\":9,\"events\":[]}", "newer"),
    ] {
        fs::write(&other, text).unwrap();
        let output = ask(data.path(), &["import", other.to_str().unwrap(), "--yes"]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains(word));
    }
    for args in [
        ["restore", "no-such-backup"],
        ["import", "/nowhere/at/all.json"],
        ["export", "/nowhere/at/all"],
    ] {
        let output = ask(data.path(), &args);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(
            String::from_utf8(output.stderr)
                .unwrap()
                .starts_with("longplay: ")
        );
    }
    assert_eq!(
        ask(data.path(), &["restore"]).status.code(),
        Some(2),
        "asked wrongly"
    );
    assert_eq!(records(data.path()), before);
}

#[test]
fn what_the_disk_lost_is_named_and_brought_back_out_of_the_newest_backup_that_has_it() {
    let data = lived_in();
    let data = data.path();
    note(data, "Harmed later.");
    says(data, &["backup"]);
    note(data, "After the backup.");
    let before = records(data);
    let journal = data.join("journal").join("000000000001.jsonl");
    let harmed = fs::read_to_string(&journal)
        .unwrap()
        .replace("Harmed later", "Marmed later");
    fs::write(&journal, harmed).unwrap();

    let output = ask(data, &["verify"]);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Can no longer be read: record 3."), "{said}");

    let output = ask(data, &["restore", "--missing"]);
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("bring back 1 record of 2026-03-02 out of longplay-"),
        "{said}"
    );
    let said = says(data, &["restore", "--missing", "--yes"]);
    assert!(said.contains("This brought back 1 record"), "{said}");
    assert_eq!(records(data), before);
    assert_eq!(says(data, &["restore", "--missing"]), "Nothing is missing.\n");
    says(data, &["verify"]);
}

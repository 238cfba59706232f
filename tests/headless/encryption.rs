//! Encryption at rest, as a person meets it without a window.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{NOW, answer, call, longplay, profile, run};

const PASSPHRASE: &str = "a needle in a groove";

/// A folder in which somebody has lived, encrypted or about to be, and files with secrets beside it.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        answer(&call(
            &home.data(),
            "save_profile",
            &json!({ "profile": profile() }),
        ));
        home.note("the left shoulder again");
        home
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn note(&self, text: &str) {
        answer(&call(
            &self.data(),
            "write_note",
            &json!({ "day": null, "text": text }),
        ));
    }

    /// Asks with what opens it, in a file as an editor leaves it.
    fn opened_with(&self, secret: &str, name: &str, request: &Value) -> Output {
        let file = self.folder.path().join("secret");
        fs::write(&file, format!("{secret}\n")).unwrap();
        let mut program = longplay(&self.data());
        program
            .args(["call", name, "--now", NOW, "--passphrase-file"])
            .arg(&file);
        run(&mut program, &request.to_string())
    }

    fn records(&self, secret: &str) -> Value {
        answer(&self.opened_with(secret, "view_data", &json!({})))["records"].clone()
    }

    fn turn_on(&self) -> String {
        let turned = answer(&call(
            &self.data(),
            "turn_encryption_on",
            &json!({ "passphrase": PASSPHRASE }),
        ));
        turned["recovery_key"].as_str().unwrap().to_owned()
    }
}

fn code(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let failure: Value = serde_json::from_slice(&output.stderr).unwrap();
    failure["code"].as_str().unwrap().to_owned()
}

fn readable(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(readable(&path, text));
        } else if fs::read(&path)
            .unwrap()
            .windows(text.len())
            .any(|window| window == text.as_bytes())
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn where_copies_go_cannot_be_read_while_the_records_are_encrypted_and_is_known_before_and_after() {
    let home = Home::new();
    let stick = home.folder.path().join("stick of mine");
    fs::create_dir(&stick).unwrap();
    let second = |view: &Value| view["backups"]["second"]["folder"].clone();
    answer(&call(
        &home.data(),
        "choose_second_folder",
        &json!({ "folder": stick }),
    ));
    assert!(
        !readable(&home.data(), "stick of mine").is_empty(),
        "the test can see it"
    );

    home.turn_on();
    assert_eq!(readable(&home.data(), "stick of mine"), Vec::<PathBuf>::new());
    let view = answer(&home.opened_with(PASSPHRASE, "view_data", &json!({})));
    assert_eq!(second(&view), json!(stick));
    answer(&home.opened_with(PASSPHRASE, "back_up", &json!({})));
    assert_eq!(readable(&home.data(), "stick of mine"), Vec::<PathBuf>::new());

    answer(&home.opened_with(
        PASSPHRASE,
        "turn_encryption_off",
        &json!({ "passphrase": PASSPHRASE }),
    ));
    assert_eq!(
        second(&answer(&call(&home.data(), "view_data", &json!({})))),
        json!(stick)
    );
}

#[test]
fn encrypted_records_open_with_the_passphrase_or_the_recovery_key_alone() {
    let home = Home::new();
    answer(&call(&home.data(), "back_up", &json!({})));
    assert!(
        !readable(&home.data(), "shoulder").is_empty(),
        "the test can see it"
    );
    let key = home.turn_on();
    assert_eq!(key.len(), 47);
    let view = answer(&home.opened_with(PASSPHRASE, "view_data", &json!({})));
    assert_eq!(view["encryption"]["readable_backups"], 1);
    answer(&home.opened_with(PASSPHRASE, "back_up", &json!({})));
    let view = answer(&home.opened_with(PASSPHRASE, "view_data", &json!({})));
    assert_eq!(view["encryption"]["readable_backups"], 0);
    assert_eq!(readable(&home.data(), "shoulder"), Vec::<PathBuf>::new());

    assert_eq!(code(&call(&home.data(), "view_today", &json!({}))), "locked");
    assert_eq!(
        code(&home.opened_with("a needle", "view_today", &json!({}))),
        "wrong_secret"
    );
    let day = answer(&home.opened_with(
        &key.to_lowercase(),
        "view_journal_day",
        &json!({ "day": &NOW[..10] }),
    ));
    assert!(day.to_string().contains("the left shoulder again"), "{day}");
    let listed = run(
        longplay(&home.data())
            .args(["backup", "--list", "--passphrase-file"])
            .arg(home.folder.path().join("secret")),
        "",
    );
    assert_eq!(listed.status.code(), Some(0), "{listed:?}");
}

#[test]
fn secrets_change_and_encryption_is_turned_off_by_who_knows_them() {
    let home = Home::new();
    let first = home.turn_on();
    let before = home.records(PASSPHRASE);
    let change = |current: Value, passphrase: &str| {
        let request = json!({ "current": current, "passphrase": passphrase });
        home.opened_with(PASSPHRASE, "change_passphrase", &request)
    };
    assert_eq!(
        code(&change(json!({ "passphrase": "guessed" }), "another groove")),
        "wrong_secret"
    );
    assert_eq!(
        code(&change(json!({ "passphrase": PASSPHRASE }), "short")),
        "invalid_request"
    );
    assert_eq!(
        code(&change(json!({ "recovery_key": "ABCDE" }), "another groove")),
        "invalid_request"
    );
    answer(&change(json!({ "recovery_key": first }), "another groove"));
    assert_eq!(
        code(&home.opened_with(PASSPHRASE, "view_data", &json!({}))),
        "wrong_secret"
    );
    assert_eq!(home.records("another groove"), before);

    let renewed = home.opened_with(
        "another groove",
        "renew_recovery_key",
        &json!({ "passphrase": "another groove" }),
    );
    let second = answer(&renewed)["recovery_key"].as_str().unwrap().to_owned();
    assert_eq!(
        code(&home.opened_with(&first, "view_data", &json!({}))),
        "wrong_secret"
    );
    assert_eq!(home.records(&second), before);

    let off = |secret: &str| {
        home.opened_with(
            "another groove",
            "turn_encryption_off",
            &json!({ "passphrase": secret }),
        )
    };
    assert_eq!(code(&off("guessed it")), "wrong_secret");
    answer(&off("another groove"));
    assert_eq!(
        answer(&call(&home.data(), "view_data", &json!({})))["records"],
        before
    );
    assert_eq!(code(&off("another groove")), "not_now");
}

#[test]
fn an_encrypted_backup_restores_elsewhere_with_what_opened_it_then() {
    let home = Home::new();
    home.turn_on();
    answer(&home.opened_with(PASSPHRASE, "back_up", &json!({})));
    let backup = fs::read_dir(home.data().join("backups"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let elsewhere = Home::new();
    let ask = |unlock: Value| {
        let request = json!({ "backup": backup, "unlock": unlock });
        call(&elsewhere.data(), "restore", &request)
    };
    assert_eq!(code(&ask(Value::Null)), "file_locked");
    assert_eq!(code(&ask(json!({ "passphrase": "guessed it" }))), "wrong_secret");
    answer(&ask(json!({ "passphrase": PASSPHRASE })));
    assert!(
        !readable(&elsewhere.data().join("journal"), "shoulder").is_empty(),
        "it stays as it was: readable"
    );
}

#[test]
fn the_command_line_restores_an_encrypted_backup_with_a_file_that_holds_what_opens_it() {
    let home = Home::new();
    home.turn_on();
    answer(&home.opened_with(PASSPHRASE, "back_up", &json!({})));
    let backup = fs::read_dir(home.data().join("backups"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let elsewhere = Home::new();
    let restore = |more: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_longplay"))
            .args(["restore", "--data"])
            .arg(elsewhere.data())
            .arg(&backup)
            .args(more)
            .output()
            .unwrap()
    };
    let refused = restore(&["--yes"]);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("--opened-by"), "{said}");
    let secret = elsewhere.data().join("secret");
    let opened_by = secret.to_str().unwrap();
    fs::write(&secret, "guessed it\n").unwrap();
    assert_eq!(
        restore(&["--yes", "--opened-by", opened_by]).status.code(),
        Some(1)
    );
    fs::write(&secret, format!("{PASSPHRASE}\n")).unwrap();
    assert_eq!(restore(&["--opened-by", opened_by]).status.code(), Some(4));
    assert!(restore(&["--yes", "--opened-by", opened_by]).status.success());
    assert!(!readable(&elsewhere.data().join("journal"), "shoulder").is_empty());
}

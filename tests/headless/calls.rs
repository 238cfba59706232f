//! `longplay call`.

use serde_json::{Value, json};

use crate::program::{Lines, NOW, answer, call, check_in, failure, longplay, profile, run};

#[test]
fn the_list_names_every_command_with_its_schemas() {
    let folder = tempfile::tempdir().unwrap();
    let list = answer(&run(longplay(folder.path()).args(["call", "--list"]), ""));
    let check_in = list
        .as_array()
        .unwrap()
        .iter()
        .find(|command| command["name"] == "record_check_in")
        .unwrap();
    assert_eq!(check_in["changes"], true);
    assert_eq!(check_in["request"]["type"], "object");
    assert_eq!(check_in["response"]["type"], "object");
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "listing opens no data folder"
    );
}

#[test]
fn one_command_after_another_finds_what_the_last_one_recorded() {
    let folder = tempfile::tempdir().unwrap();
    answer(&call(
        folder.path(),
        "save_profile",
        &json!({ "profile": profile() }),
    ));
    let recorded = answer(&call(
        folder.path(),
        "record_check_in",
        &json!({ "check_in": check_in() }),
    ));
    assert_eq!(recorded["day"], "2026-03-02");
    let today = answer(&call(folder.path(), "view_today", &Value::Null));
    assert_eq!(today["plan"], recorded["today"]["plan"]);
}

#[test]
fn failures_are_json_on_standard_error_with_exit_code_1() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        failure(&call(folder.path(), "no_such", &json!({})))["code"],
        "unknown_command"
    );
    let unreadable = run(
        longplay(folder.path()).args(["call", "record_check_in", "--now", NOW]),
        "{\"check_in\": ",
    );
    assert_eq!(failure(&unreadable)["code"], "unreadable_json");
    assert_eq!(
        failure(&call(folder.path(), "view_today", &json!({})))["code"],
        "no_profile"
    );
    answer(&call(
        folder.path(),
        "save_profile",
        &json!({ "profile": profile() }),
    ));
    let mut tired = check_in();
    tired["energy"] = json!(9);
    let out_of_range = failure(&call(
        folder.path(),
        "record_check_in",
        &json!({ "check_in": tired }),
    ));
    assert_eq!(
        (&out_of_range["code"], &out_of_range["field"]),
        (&json!("invalid_request"), &json!("check_in.energy"))
    );
    let tomorrow = json!({ "day": "2026-03-03", "check_in": check_in() });
    assert_eq!(
        failure(&call(folder.path(), "record_check_in", &tomorrow))["code"],
        "day_in_future"
    );
}

#[test]
fn a_folder_in_use_or_not_writable_has_a_code_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Lines::open(folder.path(), NOW);
    assert_eq!(first.ask("view_app", json!({}))["response"]["first_run"], true);
    assert_eq!(
        failure(&call(folder.path(), "view_app", &json!({})))["code"],
        "data_folder_in_use"
    );
    first.finish();
    answer(&call(folder.path(), "view_app", &json!({})));
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert_eq!(
        failure(&call(&file, "view_app", &json!({})))["code"],
        "data_folder_not_writable"
    );
}

#[test]
fn a_clock_that_is_set_needs_a_folder_that_is_named() {
    let output = run(
        std::process::Command::new(env!("CARGO_BIN_EXE_longplay"))
            .env_remove("LONGPLAY_DATA")
            .args(["call", "view_app", "--now", NOW]),
        "{}",
    );
    assert_eq!(failure(&output)["field"], "now");
}

#[test]
fn lines_are_answered_one_by_one_and_a_failure_is_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut lines = Lines::open(folder.path(), NOW);
    assert_eq!(
        lines.ask("view_today", json!({}))["failure"]["code"],
        "no_profile"
    );
    let saved = lines.ask("save_profile", json!({ "profile": profile() }));
    assert!(saved["touched"].as_array().unwrap().contains(&json!("today")));
    lines.send(&json!("not a call"));
    assert_eq!(lines.hear().unwrap()["failure"]["code"], "unreadable_json");
    let next_day = lines.ask_at("2026-03-03T07:00:00+01:00", "view_app", json!({}));
    assert_eq!(next_day["response"]["day"], "2026-03-03");
    let backwards = lines.ask_at(NOW, "view_app", json!({}));
    assert_eq!(backwards["failure"]["field"], "now");
    lines.finish();
}

#[cfg(not(feature = "test-clock"))]
#[test]
fn the_program_as_it_ships_knows_no_test_clock() {
    let folder = tempfile::tempdir().unwrap();
    let moved = call(folder.path(), "move_clock", &json!({ "seconds": 60 }));
    assert_eq!(failure(&moved)["code"], "unknown_command");
}

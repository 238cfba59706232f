//! `longplay demo`: five invented people.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::program::{NOW, answer, call, failure, longplay, run};

fn demo(data: &Path, person: &str, seed: &str) -> serde_json::Value {
    answer(&run(
        longplay(data).args([
            "demo", "--weeks", "4", "--person", person, "--seed", seed, "--now", NOW,
        ]),
        "",
    ))
}

#[test]
fn each_person_lives_four_weeks_and_wakes_up_to_a_check_in() {
    for person in ["desk", "student", "parent", "athlete", "older"] {
        let folder = tempfile::tempdir().unwrap();
        let written = demo(folder.path(), person, "7");
        assert_eq!(written["days"], 28, "{person}");
        assert!(written["sessions"].as_u64().unwrap() >= 2, "{person}: {written}");
        let today = answer(&call(folder.path(), "view_today", &json!({})));
        assert!(today["check_in"].is_null(), "{person}");
        let progress = answer(&call(
            folder.path(),
            "view_progress",
            &json!({ "span": "four_weeks" }),
        ));
        assert!(progress["readiness"]["have"].as_u64().unwrap() > 10, "{person}");
    }
}

fn journal(data: &Path) -> Vec<u8> {
    let mut files: Vec<_> = fs::read_dir(data.join("journal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    // The installation's own id differs from folder to folder; everything else must not.
    let bodies = files.iter().flat_map(|file| {
        fs::read_to_string(file)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    bodies
        .filter_map(|line| line.find("\"body\"").map(|at| line[at..].to_owned()))
        .filter_map(|line| line.rfind("}").map(|end| line[..end].to_owned()))
        .map(|line| line.split(",\"sum\"").next().unwrap_or_default().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
        .into_bytes()
}

#[test]
fn the_same_seed_is_the_same_life() {
    let (one, two, other) = (
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    demo(one.path(), "student", "3");
    demo(two.path(), "student", "3");
    demo(other.path(), "student", "4");
    assert!(!journal(one.path()).is_empty());
    assert_eq!(journal(one.path()), journal(two.path()));
    assert_ne!(journal(one.path()), journal(other.path()));
}

#[test]
fn somebody_who_lives_there_already_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    demo(folder.path(), "parent", "1");
    let again = run(longplay(folder.path()).args(["demo", "--weeks", "2"]), "");
    assert_eq!(failure(&again)["code"], "invalid_request");
}

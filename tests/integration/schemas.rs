//! The registry describes itself truthfully: real answers hold to the published schemas.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use crate::person::{Person, check_in, profile};

fn schema(name: &str, side: &str) -> Value {
    let list = api::list();
    let command = list
        .as_array()
        .unwrap()
        .iter()
        .find(|command| command["name"] == name)
        .unwrap()
        .clone();
    command[side].clone()
}

fn holds(name: &str, side: &str, value: &Value) {
    let validator = jsonschema::validator_for(&schema(name, side)).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{name} {side}: {errors:#?}");
}

#[test]
fn every_command_has_a_name_of_its_own_a_description_and_two_schemas() {
    let list = api::list();
    let names: BTreeSet<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|command| command["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), list.as_array().unwrap().len());
    assert!(names.contains("record_check_in"));
    for command in list.as_array().unwrap() {
        assert!(
            command["description"].as_str().unwrap().ends_with('.'),
            "{command}"
        );
        for side in ["request", "response"] {
            assert!(
                jsonschema::validator_for(&command[side]).is_ok(),
                "{}",
                command["name"]
            );
        }
        let changes = command["changes"] == true;
        assert_eq!(
            changes,
            command["touches"].as_array().is_some_and(|tags| !tags.is_empty()),
            "{}",
            command["name"]
        );
    }
}

#[test]
fn real_requests_and_answers_hold_to_the_schemas() {
    let mut person = Person::new();
    let says = |person: &mut Person, name: &str, request: Value| {
        holds(name, "request", &request);
        let answer = person.does(name, request);
        holds(name, "response", &answer);
        answer
    };
    says(&mut person, "view_app", json!({}));
    says(&mut person, "save_profile", json!({ "profile": profile() }));
    says(&mut person, "view_profile", json!({}));
    says(&mut person, "view_today", json!({}));
    let complaint = json!({ "area": "neck", "kind": "tight", "intensity": 2, "alters_movement": false });
    let answers = check_in(json!({ "complaints": [complaint], "sleep": 330 }));
    says(
        &mut person,
        "record_check_in",
        json!({ "day": null, "check_in": answers }),
    );
    says(
        &mut person,
        "adjust_today",
        json!({ "levers": [{ "lever": "easier" }], "wanted": false }),
    );
    says(&mut person, "view_what_would_change", json!({}));
    says(&mut person, "view_take_along", json!({}));
    says(&mut person, "view_shared", json!({ "what": "session" }));
    says(&mut person, "view_shared", json!({ "what": "album" }));
    let shared = tempfile::tempdir().unwrap();
    let page = json!({ "what": "album", "folder": shared.path(), "name": "An album", "page": "{data}" });
    says(&mut person, "save_shared", page);
    says(&mut person, "view_interlude", json!({}));
    says(&mut person, "view_done_elsewhere", json!({ "day": null }));
    let elsewhere = says(
        &mut person,
        "record_done_elsewhere",
        json!({ "day": null, "otherwise": [{ "index": 0, "result": null }], "intention": null }),
    );
    says(&mut person, "retract_record", json!({ "id": elsewhere["id"] }));
    says(&mut person, "start_session", json!({ "intention": "be_present" }));
    let thought = says(
        &mut person,
        "catch_thought",
        json!({ "text": "Why is this hard?" }),
    );
    let turned = json!({ "id": thought["id"], "text": "Why is this hard?", "turned": "What am I learning?" });
    says(&mut person, "turn_thought", turned);
    says(&mut person, "view_session", json!({}));
    person.trains_until(|player| player["sets"].as_array().unwrap().len() > 2);
    let pause = json!({ "event": { "event": "pause" } });
    says(&mut person, "apply_to_session", pause);
    person.away(Duration::from_secs(120));
    says(&mut person, "view_session", json!({}));
    says(&mut person, "resume_session", json!({}));
    let session = says(&mut person, "close_session", json!({}))["id"].clone();
    says(&mut person, "view_reflection", json!({ "session": session }));
    let reflection = json!({ "felt": "better", "effort": 4, "life": "supported", "question": ["present", "partly"],
        "form": "yes", "intention": "partly", "line": null });
    says(
        &mut person,
        "record_reflection",
        json!({ "session": session, "reflection": reflection }),
    );
    says(
        &mut person,
        "correct_set",
        json!({ "session": session, "index": 0, "set": null }),
    );
    let activity = json!({ "kind": "ride", "minutes": 40, "effort": 5 });
    let id = says(
        &mut person,
        "log_activity",
        json!({ "day": null, "activity": activity, "corrects": null }),
    )["id"]
        .clone();
    says(
        &mut person,
        "write_note",
        json!({ "day": null, "text": "A note." }),
    );
    says(
        &mut person,
        "record_company",
        json!({ "day": null, "company": { "with": "Ana, the Tuesday group" } }),
    );
    says(&mut person, "view_companions", json!({}));
    let sure = json!({ "stairs": 6, "words": "Two at a time." });
    says(
        &mut person,
        "record_confidence",
        json!({ "day": null, "confidence": sure }),
    );
    let starts = says(&mut person, "view_album", json!({}))["album"]["starts"]["day"].clone();
    says(
        &mut person,
        "review_album",
        json!({ "review": { "album": starts, "useful": "little_more", "words": "The stairs." } }),
    );
    for span in ["four_weeks", "three_months", "year", "all"] {
        says(&mut person, "view_progress", json!({ "span": span }));
        for chapter in ["mornings", "skill", "strength", "base", "capable", "load"] {
            says(
                &mut person,
                "view_chapter",
                json!({ "chapter": chapter, "span": span }),
            );
        }
    }
    says(&mut person, "view_then_and_now", json!({}));
    says(&mut person, "view_month", json!({}));
    says(&mut person, "view_findings", json!({}));
    says(&mut person, "view_trials", json!({}));
    let trial = json!({ "practice": "evening_walk", "asked": "sleep" });
    says(&mut person, "begin_trial", trial);
    person.tomorrow();
    person.checks_in(json!({}));
    let toss = says(&mut person, "view_trials", json!({}))["today"]["toss"].clone();
    let did = json!({ "day": toss["day"], "did": true });
    says(&mut person, "answer_toss", did);
    says(&mut person, "stop_trial", json!({}));
    says(&mut person, "view_trials", json!({}));
    says(&mut person, "view_journal", json!({ "before": null }));
    says(&mut person, "search_journal", json!({ "words": "note" }));
    says(&mut person, "view_journal_day", json!({ "day": "2026-03-02" }));
    says(&mut person, "retract_record", json!({ "id": id }));
    let settings = says(&mut person, "view_app", json!({}))["settings"].clone();
    says(&mut person, "save_settings", settings);
    says(&mut person, "play_sample", json!({}));
    says(&mut person, "speak_sample", json!({}));
    says(&mut person, "view_data", json!({}));
    says(&mut person, "view_errand", json!({}));
    says(&mut person, "view_privacy", json!({}));
    let place = tempfile::tempdir().unwrap();
    says(
        &mut person,
        "choose_second_folder",
        json!({ "folder": place.path() }),
    );
    let backup = says(&mut person, "back_up", json!({}))["backup"]["name"].clone();
    let backup = json!({ "backup": backup });
    says(&mut person, "preview_restore", backup.clone());
    says(&mut person, "restore", backup);
    let folder = says(
        &mut person,
        "export_everything",
        json!({ "folder": place.path() }),
    )["folder"]
        .clone();
    says(&mut person, "preview_import", json!({ "file": folder }));
    says(&mut person, "import_everything", json!({ "file": folder }));
    says(&mut person, "check_everything", json!({}));
    says(&mut person, "view_data", json!({}));
    says(&mut person, "view_library", json!({}));
    for movement in ["squat", "goblet-squat"] {
        says(&mut person, "view_movement", json!({ "movement": movement }));
        says(&mut person, "exclude_movement", json!({ "movement": movement }));
        says(&mut person, "include_movement", json!({ "movement": movement }));
    }
    says(&mut person, "view_album", json!({}));
    for edit in [
        json!({ "edit": "skip", "week": 1, "session": 0 }),
        json!({ "edit": "minutes", "week": 1, "session": 2, "minutes": 20 }),
        json!({ "edit": "move", "week": 1, "session": 1, "to": "thursday" }),
    ] {
        says(&mut person, "preview_album_edit", json!({ "edit": edit }));
        says(&mut person, "edit_album", json!({ "edit": edit }));
    }
    let weeks = u32::try_from(
        person.sees("view_album")["album"]["weeks"]
            .as_array()
            .unwrap()
            .len(),
    )
    .unwrap();
    person.away(Duration::from_secs(7 * 24 * 3600) * (weeks - 1));
    says(&mut person, "view_album", json!({}));
    let next = json!({ "wishes": { "weeks": 5, "purpose": "balance", "support": "time" }, "minutes": 20, "replaced": [] });
    says(&mut person, "view_next_album", next.clone());
    says(
        &mut person,
        "view_replacements",
        json!({ "next": next, "movement": "squat" }),
    );
    says(&mut person, "accept_album", next);
    says(&mut person, "erase_everything", json!({ "sure": true }));
}

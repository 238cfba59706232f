//! check in → see today and why → be guided → reflect → next morning closes the loop → trends.

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::Person;

#[test]
fn before_the_first_run_the_app_says_so_and_nothing_else_answers() {
    let mut person = Person::new();
    let app = person.sees("view_app");
    assert_eq!(app["first_run"], true);
    assert_eq!(app["day"], "2026-03-02");
    assert_eq!(
        person.is_refused("view_today", json!({})).code,
        api::Code::NoProfile
    );
}

#[test]
fn a_whole_day_and_the_next_morning() {
    let mut person = Person::with_profile();
    let today = person.sees("view_today");
    assert!(today["check_in"].is_null(), "the check-in is due");
    assert!(today["plan"].is_null(), "no session before the check-in");
    assert_eq!(today["album"]["week"], 1);

    let today = person.checks_in(json!({}))["today"].clone();
    let plan = &today["plan"];
    assert_eq!(plan["outcome"]["outcome"], "train");
    let phases: Vec<_> = plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|phase| phase["phase"].as_str().unwrap())
        .collect();
    assert_eq!(phases, ["prime", "skill", "strength", "aerobic", "downshift"]);

    let id = person.trains();
    let today = person.sees("view_today");
    assert_eq!(today["done"][0]["id"], id.as_str());
    assert_eq!(today["done"][0]["ending"], "complete");
    assert_eq!(today["done"][0]["reflected"], false);
    person.does(
        "record_reflection",
        json!({ "session": id, "reflection": {
            "felt": "better", "effort": 4, "life": "supported", "question": ["present", "yes"], "line": "Hips felt free." } }),
    );
    assert_eq!(person.sees("view_today")["done"][0]["reflected"], true);

    person.away(Duration::from_secs(24 * 3600));
    let app = person.sees("view_app");
    assert_eq!(
        (app["day"].as_str(), app["first_run"].as_bool()),
        (Some("2026-03-03"), Some(false))
    );
    person.checks_in(json!({ "energy": 5 }));
    let journal = person.does("view_journal", json!({}));
    let days: Vec<_> = journal["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["day"].clone())
        .collect();
    assert_eq!(days, ["2026-03-03", "2026-03-02"]);
    assert_eq!(journal["entries"][1]["line"], "Hips felt free.");
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert!(!page["sessions"][0]["sets"].as_array().unwrap().is_empty());
    let progress = person.does("view_progress", json!({ "span": "four_weeks" }));
    assert_eq!(progress["readiness"]["have"], 2);
}

#[test]
fn the_next_morning_says_whether_a_session_charged_or_drained_once_there_is_a_normal() {
    let mut person = Person::with_profile();
    for day in 0..10 {
        person.checks_in(json!({}));
        let planned = person.sees("view_today")["plan"]["outcome"]["outcome"] == "train";
        if day == 9 {
            assert!(planned, "the tenth day is a Wednesday");
            let id = person.trains();
            person.does(
                "record_reflection",
                json!({ "session": id, "reflection": {
                "felt": "better", "effort": 4, "life": "supported", "question": null, "line": null } }),
            );
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_today")["loop_closed"]["charge"], "charged");
    person.checks_in(json!({ "energy": 2, "mood": 2 }));
    assert_eq!(person.sees("view_today")["loop_closed"]["charge"], "even");
}

#[test]
fn the_days_plan_stays_as_it_was_until_something_it_rests_on_changes() {
    let mut person = Person::with_profile();
    let first = person.checks_in(json!({}))["today"]["plan"].clone();
    person.away(Duration::from_secs(3 * 3600));
    assert_eq!(
        person.sees("view_today")["plan"],
        first,
        "looking again makes no other plan"
    );
    let shorter = person.does(
        "adjust_today",
        json!({ "levers": [{ "lever": "shorter", "minutes": 20 }] }),
    );
    assert_eq!(shorter["plan"]["budget"], 20);
    person.away(Duration::from_secs(60));
    assert_eq!(
        person.sees("view_today")["plan"],
        shorter["plan"],
        "the choice is remembered"
    );
    let back = person.does("adjust_today", json!({ "levers": [] }));
    assert_eq!(
        back["plan"], first,
        "leaving the lever out gives the very same session back"
    );
}

#[test]
fn rest_is_a_choice_and_a_session_can_be_wanted_on_a_free_day() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let today = person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert_eq!(today["plan"]["outcome"]["outcome"], "rest");
    assert_eq!(
        person.is_refused("start_session", json!({})).code,
        api::Code::NoSession
    );

    person.away(Duration::from_secs(24 * 3600));
    let tuesday = person.checks_in(json!({}))["today"].clone();
    assert_eq!(tuesday["plan"]["outcome"]["outcome"], "rest");
    assert_eq!(tuesday["next"]["day"], "2026-03-04");
    let wanted = person.does("adjust_today", json!({ "levers": [], "wanted": true }));
    assert_eq!(wanted["plan"]["outcome"]["outcome"], "train");
}

#[test]
fn a_walk_outside_counts_and_can_be_taken_back() {
    let mut person = Person::with_profile();
    let walk = json!({ "activity": { "kind": "walk", "minutes": 30, "effort": 3 } });
    let id = person.does("log_activity", walk)["id"].clone();
    assert_eq!(
        person.sees("view_today")["activities"].as_array().unwrap().len(),
        1
    );
    let progress = person.does("view_progress", json!({ "span": "four_weeks" }));
    let minutes = progress["base"]["weeks"].as_array().unwrap().last().unwrap()["moderate_minutes"].clone();
    assert_eq!(minutes, 30);
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(
        person.sees("view_today")["activities"].as_array().unwrap().len(),
        0
    );
}

#[test]
fn the_morning_after_an_album_expects_a_session_like_any_other_and_begins_the_next_one() {
    let mut person = Person::with_profile();
    let first = person.sees("view_today")["album"].clone();
    let weeks = first["weeks"].as_u64().unwrap();
    person.away(Duration::from_secs(weeks * 7 * 24 * 3600));
    let monday = person.sees("view_today");
    assert_eq!(monday["weekday"], "monday");
    assert_eq!(monday["planned"]["sessions"], 3, "the whole check-in is asked");
    let begun = person.checks_in(json!({}))["today"].clone();
    assert_eq!(begun["plan"]["outcome"]["outcome"], "train");
    assert_ne!(
        begun["album"]["seed"], first["seed"],
        "a new chapter, with a cover of its own"
    );
    assert_eq!(begun["album"]["week"], 1);
    person.away(Duration::from_secs(24 * 3600));
    assert!(person.sees("view_today")["planned"].is_null(), "Tuesday is free");
}

/// Whatever is said on a day, the day can be found.
#[test]
fn a_day_on_which_nothing_was_said_but_one_thing_is_in_the_journal() {
    for (command, request, besides, line) in [
        (
            "record_company",
            json!({ "day": null, "company": { "with": "Ana, the Tuesday group" } }),
            "company",
            json!("Ana, the Tuesday group"),
        ),
        (
            "record_confidence",
            json!({ "confidence": { "stairs": 7 } }),
            "confidence",
            Value::Null,
        ),
    ] {
        let mut person = Person::with_profile();
        let id = person.does(command, request)["id"].clone();
        let entries = person.sees("view_journal")["entries"].clone();
        assert_eq!(entries[0]["besides"], json!([besides]));
        assert_eq!(entries[0]["line"], line);
        person.does("retract_record", json!({ "id": id }));
        assert_eq!(person.sees("view_journal")["entries"], json!([]));
    }
}

//! A session survives quitting, crashing and the end of its day.

use std::fs;
use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

fn sets(view: &Value) -> usize {
    view["player"]["sets"].as_array().unwrap().len()
}

/// Checks in, starts, and trains until the rest after a strength set.
fn in_the_middle() -> (Person, Value) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    let view = person.trains_until(|player| {
        let strength = |entry: &Value| entry["set"]["phase"] == "strength";
        player["step"] == "rest" && player["sets"].as_array().unwrap().last().is_some_and(strength)
    });
    assert!(
        view.is_object(),
        "the session has a strength set with a rest after it"
    );
    (person, view)
}

#[test]
fn it_goes_on_exactly_where_it_was_after_the_person_was_asked() {
    let (mut person, before) = in_the_middle();
    person.away(Duration::from_secs(12 * 60));
    assert_eq!(person.sees("view_app")["session"]["interrupted"], true);
    let asked = person.sees("view_session");
    assert_eq!(
        asked["interruption"],
        json!({ "reason": "closed", "minutes": 12 })
    );
    assert_eq!(asked["player"]["sets"], before["player"]["sets"]);
    let log = json!({ "event": { "event": "pause" } });
    assert_eq!(
        person.is_refused("apply_to_session", log.clone()).code,
        Code::NotNow
    );
    let after = person.does("resume_session", json!({}));
    assert_eq!(after["interruption"], Value::Null);
    for field in ["step", "phase", "movement", "set", "sets", "progress"] {
        assert_eq!(after["player"][field], before["player"][field], "{field}");
    }
    person.does("apply_to_session", log);
}

#[test]
fn quit_in_a_pause_it_goes_on_out_of_the_pause() {
    let (mut person, _) = in_the_middle();
    person.does("apply_to_session", json!({ "event": { "event": "pause" } }));
    person.away(Duration::from_secs(600));
    assert_eq!(person.sees("view_session")["player"]["paused"], true);
    let after = person.does("resume_session", json!({}));
    assert_eq!(
        (&after["player"]["paused"], &after["player"]["running"]),
        (&json!(false), &json!(true))
    );
}

#[test]
fn it_can_be_closed_with_all_its_sets_instead() {
    let (mut person, before) = in_the_middle();
    person.away(Duration::from_secs(60));
    let id = person.does("close_session", json!({}))["id"].clone();
    let today = person.sees("view_today");
    assert_eq!(today["session"], Value::Null);
    assert_eq!(today["done"][0]["id"], id);
    assert_eq!(today["done"][0]["ending"], "early");
    assert_eq!(today["done"][0]["sets"], sets(&before));
}

#[test]
fn closing_it_can_be_taken_back_and_it_waits_where_it_was() {
    let (mut person, before) = in_the_middle();
    let closed = person.does("close_session", json!({}));
    assert_eq!(closed["id"], before["id"]);
    let reflection = json!({ "session": closed["id"], "reflection": {
        "felt": "better", "effort": 6, "life": "supported", "question": null, "line": "good" } });
    person.does("record_reflection", reflection);
    person.does("retract_record", json!({ "id": closed["record"] }));
    let today = person.sees("view_today");
    assert_eq!(today["done"], json!([]));
    assert_eq!(today["session"]["interrupted"], true);
    assert_eq!(
        person
            .is_refused("retract_record", json!({ "id": closed["record"] }))
            .code,
        Code::NotFound
    );
    // A restart finds the same.
    person.away(Duration::from_secs(60));
    let again = person.does("resume_session", json!({}));
    for field in ["step", "phase", "movement", "set", "sets", "progress"] {
        assert_eq!(again["player"][field], before["player"][field], "{field}");
    }
    let end = person.trains_until(|player| player["step"] == "reflect");
    let closed = person.does("close_session", json!({}));
    let done = person.sees("view_today")["done"].clone();
    assert_eq!(done.as_array().unwrap().len(), 1);
    assert_eq!(
        (&done[0]["id"], &done[0]["ending"]),
        (&closed["id"], &json!("complete"))
    );
    assert_eq!(done[0]["sets"], sets(&end));
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(page["sessions"][0]["reflection"]["effort"], 6);
}

/// Returns the id of the last record of a kind, out of the journal itself.
fn last_of(person: &Person, kind: &str) -> Value {
    let file = person.path().join("journal").join("000000000001.jsonl");
    let events = fs::read_to_string(file).unwrap();
    let mut events = events
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    events.rfind(|event| event["kind"] == kind).unwrap()["id"].clone()
}

#[test]
fn what_a_red_flag_ended_and_what_is_not_todays_stays_closed() {
    let (mut person, _) = in_the_middle();
    let closed = person.does("close_session", json!({}))["record"].clone();
    person.wait(24 * 3600);
    assert_eq!(
        person.is_refused("retract_record", json!({ "id": closed })).code,
        Code::NotFound
    );

    let (mut person, view) = in_the_middle();
    person.does(
        "apply_to_session",
        json!({ "event": { "event": "red_flag", "flags": ["chest_pressure"] } }),
    );
    assert_eq!(person.sees("view_session"), Value::Null);
    let ended = last_of(&person, "session_ended");
    assert_eq!(
        person.is_refused("retract_record", json!({ "id": ended })).code,
        Code::NotFound,
        "{view}"
    );
}

#[test]
fn left_lying_over_the_night_it_is_closed_with_all_its_sets_on_its_own_day() {
    let (mut person, before) = in_the_middle();
    person.away(Duration::from_secs(24 * 3600));
    assert_eq!(person.sees("view_session"), Value::Null);
    assert_eq!(person.sees("view_today")["done"], json!([]));
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["ending"], "day_over");
    assert_eq!(
        page["sessions"][0]["sets"].as_array().unwrap().len(),
        sets(&before)
    );
}

#[test]
fn paused_in_an_open_app_it_is_closed_when_the_day_is_over() {
    let (mut person, before) = in_the_middle();
    person.does("apply_to_session", json!({ "event": { "event": "pause" } }));
    person.wait(24 * 3600);
    assert_eq!(person.sees("view_session"), Value::Null);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(
        page["sessions"][0]["sets"].as_array().unwrap().len(),
        sets(&before)
    );
}

#[test]
fn rest_runs_out_by_itself_and_time_in_a_pause_does_not_count() {
    let (mut person, before) = in_the_middle();
    assert_eq!(before["player"]["step"], "rest");
    let remaining = before["player"]["remaining_ms"].as_u64().unwrap();
    person.does("apply_to_session", json!({ "event": { "event": "pause" } }));
    person.wait(600);
    let paused = person.does("apply_to_session", json!({ "event": { "event": "resume" } }));
    assert_eq!(paused["player"]["remaining_ms"].as_u64().unwrap(), remaining);
    person.wait(remaining.div_ceil(1_000));
    assert_ne!(person.sees("view_session")["player"]["step"], "rest");
}

#[test]
fn the_warning_light_goes_straight_to_the_downshift_and_counts_as_an_end() {
    let (mut person, before) = in_the_middle();
    let lit = person.does(
        "apply_to_session",
        json!({ "event": { "event": "warning_light", "sign": "form" } }),
    );
    assert_eq!(lit["player"]["phase"], "downshift");
    person.trains_until(|_| false);
    let done = person.sees("view_today")["done"][0].clone();
    assert_eq!(done["ending"], "warning_light");
    assert!(done["sets"].as_u64().unwrap() >= sets(&before) as u64);
}

#[test]
fn a_red_flag_ends_the_session_at_once() {
    let (mut person, before) = in_the_middle();
    let stopped = person.does(
        "apply_to_session",
        json!({ "event": { "event": "red_flag", "flags": ["chest_pressure"] } }),
    );
    assert_eq!(stopped["player"]["flags"], json!(["chest_pressure"]));
    assert_eq!(person.sees("view_session"), Value::Null);
    let done = person.sees("view_today")["done"][0].clone();
    assert_eq!(
        (done["ending"].as_str(), done["sets"].as_u64()),
        (Some("red_flag"), Some(sets(&before) as u64))
    );
}

#[test]
fn after_a_red_flag_in_the_session_the_day_offers_nothing_more() {
    let (mut person, _) = in_the_middle();
    person.does(
        "apply_to_session",
        json!({ "event": { "event": "red_flag", "flags": ["near_faint"] } }),
    );
    let today = person.sees("view_today");
    for (choice, offered) in today["offers"].as_object().unwrap() {
        assert!(
            *offered == json!(false) || *offered == json!([]),
            "{choice} after a red flag"
        );
    }
    for gathered in ["walk", "base", "watch", "other_side"] {
        assert_eq!(today[gathered], Value::Null, "{gathered} after a red flag");
    }
    let interlude = person.is_refused("view_interlude", json!({}));
    assert_eq!(interlude.code, api::Code::NoSession);
}

#[test]
fn a_wobbly_sample_movement_changes_the_rest_of_the_session_and_the_change_survives_a_restart() {
    let mut person = Person::with_profile();
    let planned = person.checks_in(json!({}))["today"]["plan"].clone();
    person.does("start_session", json!({}));
    person.trains_until(|player| player["step"] == "control_sample");
    person.does(
        "apply_to_session",
        json!({ "event": { "event": "control_sampled", "control": "not_today" } }),
    );
    let replanned = person.sees("view_today")["plan"].clone();
    assert_ne!(replanned["phases"], planned["phases"]);
    assert!(
        replanned["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .any(|reason| reason["cause"]["cause"] == "movement_control"),
        "the change names its cause: {}",
        replanned["reasons"]
    );
    let before = person.sees("view_session");
    person.away(Duration::from_secs(30));
    let after = person.does("resume_session", json!({}));
    assert_eq!(after["player"]["movement"], before["player"]["movement"]);
    person.trains_until(|_| false);
}

#[test]
fn a_crash_keeps_timed_sets_and_costs_at_most_a_quarter_of_a_minute_of_a_walk() {
    // The first day of the week whose session holds a walk.
    let mut person = Person::with_profile();
    let mut profile = crate::person::profile();
    profile["goals"] = json!(["endurance"]);
    profile["minutes"] = json!(45);
    person.does("save_profile", json!({ "profile": profile }));
    for _ in 0..7 {
        let today = person.checks_in(json!({}))["today"].clone();
        if today["plan"]["phases"][3]["seconds"].as_u64() > Some(300) {
            break;
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    person.does("start_session", json!({}));
    let hold = person.trains_until(|player| player["step"] == "hold");
    let remaining = hold["player"]["remaining_ms"].as_u64().unwrap();
    // A hold or two sides of one run out by themselves.
    person.wait(2 * remaining.div_ceil(1_000) + 20);
    let logged = sets(&person.sees("view_session"));
    assert!(logged > sets(&hold), "the hold was logged by time alone");
    person.away(Duration::from_secs(5));
    assert_eq!(sets(&person.sees("view_session")), logged);

    person.does("resume_session", json!({}));
    let walk = person.trains_until(|player| player["step"] == "steady");
    let whole = walk["player"]["remaining_ms"].as_u64().unwrap();
    // Well within the walk, however long it is planned.
    let walked = (whole / 2_000).min(120);
    person.wait(walked);
    person.away(Duration::from_secs(5));
    let left = person.does("resume_session", json!({}))["player"]["remaining_ms"]
        .as_u64()
        .unwrap();
    let kept = whole - left;
    assert!(
        (105_000..=120_000).contains(&kept),
        "{kept} ms of two minutes were kept"
    );
}

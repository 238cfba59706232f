//! From one set to the next, and beyond the plan: through the journal and back.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::{Person, log};

/// Whether a strength lift of the plan stands alone and has several sets of more than three repetitions.
fn has_several_sets(plan: &Value) -> bool {
    let phases = plan["phases"].as_array().unwrap();
    let strength = phases.iter().find(|phase| phase["phase"] == "strength");
    strength.is_some_and(|phase| {
        let blocks = phase["blocks"].as_array().unwrap();
        blocks.iter().enumerate().any(|(index, block)| {
            let in_turns = block["superset"] == true || (index > 0 && blocks[index - 1]["superset"] == true);
            !in_turns
                && block["sets"].as_u64().unwrap() > 1
                && block["dose"]["repetitions"]
                    .as_u64()
                    .is_some_and(|repetitions| repetitions > 3)
        })
    })
}

/// Trains day after day until a session has a lift with several sets, and goes to its first one.
fn at_the_first_of_several_sets() -> (Person, Value) {
    let mut person = Person::with_profile();
    for _ in 0..28 {
        person.checks_in(json!({}));
        let plan = person.sees("view_today")["plan"].clone();
        let trains = plan["outcome"]["outcome"] == "train";
        if trains {
            person.does("start_session", json!({}));
        }
        if trains && has_several_sets(&plan) {
            let view = person.trains_until(|player| {
                player["step"] == "repetitions"
                    && player["phase"] == "strength"
                    && player["set"]["number"] == 1
                    && player["set"]["of"].as_u64().unwrap() > 1
                    && player["turns_with"].is_null()
                    && player["dose"]["repetitions"].as_u64().unwrap() > 3
            });
            return (person, view["player"].clone());
        }
        if trains {
            person.trains_until(|_| false);
        }
        person.tomorrow();
    }
    panic!("no lift has several sets in four weeks");
}

/// The same set, with another amount, load or reserve.
fn but(prefill: &Value, changes: Value) -> Value {
    let mut event = log(prefill, "clean");
    for (field, value) in changes.as_object().unwrap() {
        event[field] = value.clone();
    }
    json!({ "event": event })
}

#[test]
fn less_after_a_set_that_was_too_hard_is_there_again_after_a_restart_and_gone_when_it_was_mistyped() {
    let (mut person, player) = at_the_first_of_several_sets();
    let prefill = &player["prefill"];
    let after = person.does("apply_to_session", but(prefill, json!({ "reserve": 0 })));
    let tuning = after["player"]["tuning"].clone();
    assert_eq!(tuning["because"], "reserve", "{tuning}");
    person.away(Duration::from_secs(60));
    let again = person.does("resume_session", json!({}));
    for field in [
        "tuning",
        "dose",
        "load",
        "sets",
        "loads",
        "may_take_less",
        "beyond",
    ] {
        assert_eq!(again["player"][field], after["player"][field], "{field}");
    }
    let index = again["player"]["sets"].as_array().unwrap().len() - 1;
    let mut edit = but(prefill, json!({ "event": "edit_set", "index": index }));
    edit["event"]["quality"] = json!("clean");
    let mended = person.does("apply_to_session", edit);
    assert_eq!(mended["player"]["tuning"], Value::Null);
    assert_eq!(mended["player"]["dose"], player["dose"]);
    assert_eq!(mended["player"]["load"], player["load"]);
}

#[test]
fn beyond_the_plan_is_asked_about_once_and_stands_in_the_journal_with_its_answer() {
    let (mut person, player) = at_the_first_of_several_sets();
    let amount = player["prefill"]["amount"].as_u64().unwrap() + 4;
    let after = person.does(
        "apply_to_session",
        but(&player["prefill"], json!({ "amount": amount })),
    );
    assert_eq!(after["player"]["went_beyond"]["done"], amount);
    let end = person.trains_until(|player| player["step"] == "reflect");
    assert_eq!(end["player"]["asks_drive"], true);
    person.does(
        "apply_to_session",
        json!({ "event": { "event": "say_drive", "drive": "purpose" } }),
    );
    person.away(Duration::from_secs(60));
    assert_eq!(person.sees("view_session")["player"]["drive"], "purpose");
    person.does("close_session", json!({}));
    let day = person.sees("view_app")["day"].clone();
    let page = person.does("view_journal_day", json!({ "day": day }));
    let session = &page["sessions"][0];
    assert_eq!(session["drive"], "purpose");
    assert_eq!(session["beyond"][0]["done"], amount);
}

#[test]
fn an_interrupted_session_that_went_beyond_asks_too_and_takes_the_answer_with_its_end() {
    let (mut person, player) = at_the_first_of_several_sets();
    let nothing_beyond = json!({ "drive": "purpose" });
    assert_eq!(
        person.is_refused("close_session", nothing_beyond).code,
        Code::NotNow
    );
    let amount = player["prefill"]["amount"].as_u64().unwrap() + 4;
    person.does(
        "apply_to_session",
        but(&player["prefill"], json!({ "amount": amount })),
    );
    person.away(Duration::from_secs(60));
    assert_eq!(person.sees("view_session")["player"]["asks_drive"], true);
    let brief = person.sees("view_today")["session"].clone();
    assert_eq!(brief["beyond"][0]["done"], amount);
    assert_eq!(person.sees("view_app")["session"], brief);
    person.does("close_session", json!({ "drive": "pressure" }));
    let day = person.sees("view_app")["day"].clone();
    let page = person.does("view_journal_day", json!({ "day": day }));
    assert_eq!(page["sessions"][0]["drive"], "pressure");
    assert_eq!(page["sessions"][0]["ending"], "early");
}

#[test]
fn a_load_that_no_bar_holds_is_refused_kindly_and_the_set_waits() {
    let (mut person, player) = at_the_first_of_several_sets();
    let heavy = but(&player["prefill"], json!({ "load": 900_000 }));
    assert_eq!(
        person.is_refused("apply_to_session", heavy).code,
        Code::InvalidRequest
    );
    assert_eq!(person.sees("view_session")["player"]["step"], "repetitions");
    // Someone else's gym has other plates.
    let odd = but(&player["prefill"], json!({ "load": 13_700 }));
    let after = person.does("apply_to_session", odd);
    let last = after["player"]["sets"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    assert_eq!(last["set"]["load"], 13_700);
}

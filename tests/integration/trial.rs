//! A trial by the toss of a coin: opted into, its coins journalled with the check-ins, answered, stopped, taken back.

use api::Code;
use serde_json::{Value, json};

use crate::person::{Person, check_in};

const WALK_FOR_SLEEP: &str = r#"{ "practice": "evening_walk", "asked": "sleep" }"#;

fn walk_for_sleep() -> Value {
    serde_json::from_str(WALK_FOR_SLEEP).unwrap()
}

/// Somebody who opted in after Monday's check-in.
fn opted_in() -> (Person, Value) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let id = person.does("begin_trial", walk_for_sleep())["id"].clone();
    (person, id)
}

/// Lives so many days of a trial, following the coin, with a night that is a point better after a walk.
fn lives(person: &mut Person, days: u32) {
    let mut walked = person.sees("view_trials")["today"]["toss"]["practise"] == true;
    for _ in 0..days {
        person.tomorrow();
        person.checks_in(json!({ "sleep_quality": if walked { 4 } else { 3 } }));
        let today = person.sees("view_trials")["today"].clone();
        if today.is_null() {
            continue;
        }
        walked = today["toss"]["practise"] == true;
        let day = person.now.date_naive();
        person.does("answer_toss", json!({ "day": day, "did": walked }));
    }
}

fn newest(person: &mut Person) -> Value {
    person.sees("view_trials")["trials"][0].clone()
}

#[test]
fn nobody_is_in_a_trial_who_did_not_ask_for_one() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.tomorrow();
    person.checks_in(json!({}));
    let view = person.sees("view_trials");
    assert_eq!(view["trials"], json!([]));
    assert_eq!(view["today"], Value::Null);
    assert_eq!(view["offered"].as_array().unwrap().len(), 3);
    assert_eq!(view["questions"], json!(["sleep", "energy", "mood"]));
}

#[test]
fn the_coin_falls_with_the_check_in_from_the_next_day_on_and_once_a_day() {
    let (mut person, _) = opted_in();
    assert_eq!(
        person.sees("view_trials")["today"],
        Value::Null,
        "the day was known already"
    );
    person.checks_in(json!({ "energy": 4 }));
    assert_eq!(
        person.sees("view_trials")["today"],
        Value::Null,
        "a corrected check-in tosses nothing either"
    );
    person.tomorrow();
    assert_eq!(
        person.sees("view_trials")["today"],
        Value::Null,
        "nothing before the check-in"
    );
    person.checks_in(json!({}));
    let first = person.sees("view_trials")["today"].clone();
    assert_eq!(first["toss"]["place"], 0);
    assert_eq!(first["practice"], "evening_walk");
    assert_eq!(first["minutes"], 10);
    person.checks_in(json!({ "energy": 2 }));
    assert_eq!(person.sees("view_trials")["today"], first, "the coin stands");
    person.tomorrow();
    person.checks_in(json!({}));
    let second = person.sees("view_trials")["today"].clone();
    assert_ne!(
        second["toss"]["practise"], first["toss"]["practise"],
        "the other side of the pair"
    );
    person.away(std::time::Duration::ZERO);
    assert_eq!(
        person.sees("view_trials")["today"],
        second,
        "it is in the journal"
    );
}

#[test]
fn no_coin_falls_on_a_day_with_an_illness_or_a_red_flag() {
    let (mut person, _) = opted_in();
    for changes in [
        json!({ "illness": "unwell" }),
        json!({ "red_flags": ["near_faint"] }),
    ] {
        person.tomorrow();
        person.checks_in(changes);
        assert_eq!(person.sees("view_trials")["today"], Value::Null);
    }
    person.tomorrow();
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_trials")["today"]["toss"]["place"], 0);
}

#[test]
fn yesterdays_coin_waits_for_an_answer_that_can_be_taken_back() {
    let (mut person, _) = opted_in();
    lives(&mut person, 1);
    person.tomorrow();
    assert_eq!(
        person.sees("view_trials")["yesterday"],
        Value::Null,
        "it was answered"
    );
    person.checks_in(json!({}));
    person.tomorrow();
    let yesterday = person.sees("view_trials")["yesterday"].clone();
    assert_eq!(yesterday["toss"]["day"], "2026-03-04");
    let said = json!({ "day": "2026-03-04", "did": false });
    let id = person.does("answer_toss", said)["id"].clone();
    assert_eq!(person.sees("view_trials")["yesterday"], Value::Null);
    assert_eq!(newest(&mut person)["report"]["told"], 2);
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(person.sees("view_trials")["yesterday"], yesterday);
    let nothing = person.is_refused("answer_toss", json!({ "day": "2026-03-02", "did": true }));
    assert_eq!(nothing.code, Code::NotFound);
}

#[test]
fn nothing_is_shown_until_every_pair_is_there_and_then_the_coin_rests() {
    let (mut person, _) = opted_in();
    lives(&mut person, 56);
    let gathering = newest(&mut person);
    assert_eq!(gathering["report"]["answer"], json!({ "answer": "gathering" }));
    assert_eq!(gathering["goes_on"], true);
    lives(&mut person, 1);
    let whole = newest(&mut person);
    assert_eq!(whole["goes_on"], false);
    assert_eq!(whole["report"]["pairs"], 28);
    assert_eq!(whole["report"]["told"], 56);
    assert_eq!(whole["report"]["as_tossed"], 56);
    let answer = &whole["report"]["answer"];
    assert_eq!(answer["verdict"], "clear");
    assert_eq!(answer["difference"], 1.0);
    assert_eq!(person.sees("view_trials")["today"], Value::Null);
    assert_eq!(person.sees("view_trials")["offered"].as_array().unwrap().len(), 3);
    assert_eq!(person.is_refused("stop_trial", json!({})).code, Code::NotNow);

    // A night that is corrected is a night that is counted anew.
    let other = check_in(json!({ "sleep_quality": 1 }));
    person.does(
        "record_check_in",
        json!({ "day": "2026-03-10", "check_in": other }),
    );
    assert_ne!(newest(&mut person)["report"]["answer"]["difference"], 1.0);
}

#[test]
fn stopping_loses_nothing_and_undo_goes_on() {
    let (mut person, _) = opted_in();
    lives(&mut person, 30);
    assert_eq!(
        person.is_refused("begin_trial", walk_for_sleep()).code,
        Code::NotNow,
        "one at a time"
    );
    let before = person.sees("view_trials");
    let id = person.does("stop_trial", json!({}))["id"].clone();
    let stopped = newest(&mut person);
    assert_eq!(stopped["goes_on"], false);
    assert_eq!(stopped["report"]["pairs"], 14);
    assert_eq!(
        stopped["report"]["answer"]["verdict"], "early",
        "numbers, and no verdict"
    );
    assert_eq!(person.sees("view_trials")["today"], Value::Null);
    for _ in 0..2 {
        person.tomorrow();
        person.checks_in(json!({}));
        assert_eq!(person.sees("view_trials")["today"], Value::Null);
        let pairs = newest(&mut person)["report"]["pairs"].clone();
        assert_eq!(
            pairs, 15,
            "the night after the last coin still counts, and no other"
        );
    }
    person.does("retract_record", json!({ "id": id }));
    let again = newest(&mut person);
    assert_eq!(again["goes_on"], true);
    assert_eq!(again["report"]["answer"], before["trials"][0]["report"]["answer"]);
}

#[test]
fn opting_in_can_be_taken_back_with_its_coins() {
    let (mut person, id) = opted_in();
    lives(&mut person, 3);
    person.does("retract_record", json!({ "id": id }));
    let view = person.sees("view_trials");
    assert_eq!(view["trials"], json!([]));
    assert_eq!(view["today"], Value::Null);
    person.tomorrow();
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_trials")["today"], Value::Null);
}

#[test]
fn another_trial_begins_anew_and_the_one_before_stays_to_be_read() {
    let (mut person, _) = opted_in();
    lives(&mut person, 5);
    person.does("stop_trial", json!({}));
    person.does(
        "begin_trial",
        json!({ "practice": "quiet_minutes", "asked": "mood" }),
    );
    lives(&mut person, 2);
    let trials = person.sees("view_trials")["trials"].clone();
    assert_eq!(trials.as_array().unwrap().len(), 2);
    assert_eq!(trials[0]["practice"], "quiet_minutes");
    assert_eq!(trials[0]["report"]["told"], 2);
    assert_eq!(
        trials[1]["report"]["answer"],
        json!({ "answer": "too_few", "need": 14 })
    );
    assert_eq!(trials[1]["report"]["told"], 5);
}

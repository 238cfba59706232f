//! The long watch: an easier week is offered when the last days ask for it, taken, or left for now.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// Somebody after five low mornings of seven, on a Tuesday in the middle of an album.
fn after_a_hard_week() -> Person {
    let mut person = Person::with_profile();
    person.away(A_DAY * 8);
    for day in 4..9 {
        let low = crate::person::check_in(json!({ "mood": 2, "sleep_quality": 2 }));
        person.does(
            "record_check_in",
            json!({ "day": format!("2026-03-{day:02}"), "check_in": low }),
        );
    }
    person.away(A_DAY);
    person
}

fn low(person: &mut Person) {
    person.checks_in(json!({ "mood": 2, "sleep_quality": 2 }));
}

fn watch(person: &mut Person) -> Value {
    person.sees("view_today")["watch"].clone()
}

/// What the planned session of Wednesday 11 March asks for, as today would have it.
fn sets_today(person: &mut Person) -> u64 {
    person.sees("view_today")["plan"]["phases"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|phase| phase["phase"] == "strength")
        .flat_map(|phase| phase["blocks"].as_array().unwrap().clone())
        .map(|block| block["sets"].as_u64().unwrap())
        .sum()
}

#[test]
fn a_week_of_low_mornings_offers_an_easier_week_until_its_sunday() {
    let mut person = after_a_hard_week();
    assert_eq!(
        watch(&mut person),
        Value::Null,
        "nothing is said before the check-in"
    );
    low(&mut person);
    let offer = watch(&mut person);
    assert_eq!(offer["speaks_for"], "easier_week");
    assert_eq!(
        offer["until"],
        json!({ "day": "2026-03-15", "weekday": "sunday" })
    );
    let signals: Vec<&Value> = offer["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["signal"])
        .collect();
    assert!(signals.contains(&&json!("low_mood")) && signals.contains(&&json!("worse_sleep")));
}

#[test]
fn taken_it_makes_the_week_a_lighter_one_and_undo_brings_the_week_and_the_offer_back() {
    let mut person = after_a_hard_week();
    low(&mut person);
    let before = person.sees("view_album")["album"].clone();
    let edit = json!({ "edit": { "edit": "lighten" } });
    let id = person.does("edit_album", edit.clone())["id"].clone();
    let after = person.sees("view_album")["album"].clone();
    assert_eq!(after["weeks"][1]["theme"], "lighter");
    assert_eq!(after["weeks"][0], before["weeks"][0]);
    assert_eq!(after["weeks"][2], before["weeks"][2]);
    let light = watch(&mut person);
    assert_eq!(light["speaks_for"], "light_days", "it was taken");
    assert_eq!(light["from"], Value::Null);
    assert_eq!(
        light["until"],
        json!({ "day": "2026-03-15", "weekday": "sunday" })
    );
    assert_eq!(
        person.is_refused("decline_easier_week", json!({})).code,
        Code::NotNow
    );
    let again = person.does("preview_album_edit", edit);
    assert_eq!(again["refused"]["refused"], "light_already");
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(person.sees("view_album")["album"], before);
    assert_eq!(watch(&mut person)["speaks_for"], "easier_week");
}

#[test]
fn the_sessions_of_an_easier_week_ask_for_less() {
    let mut person = after_a_hard_week();
    person.checks_in(json!({}));
    let planned = sets_today(&mut person);
    person.does("edit_album", json!({ "edit": { "edit": "lighten" } }));
    let lighter = sets_today(&mut person);
    assert!(
        0 < lighter && lighter < planned,
        "{lighter} sets instead of {planned}"
    );
    assert_eq!(person.sees("view_today")["plan"]["track"]["lighter"], true);
}

#[test]
fn left_for_now_it_is_not_offered_again_for_a_week_unless_that_is_undone() {
    let mut person = after_a_hard_week();
    low(&mut person);
    let id = person.does("decline_easier_week", json!({}))["id"].clone();
    assert_eq!(watch(&mut person), Value::Null);
    assert_eq!(
        person.is_refused("decline_easier_week", json!({})).code,
        Code::NotNow
    );
    person.away(A_DAY);
    low(&mut person);
    assert_eq!(watch(&mut person), Value::Null, "it was said once");
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(watch(&mut person)["speaks_for"], "easier_week");
}

#[test]
fn low_weeks_without_a_session_suggest_a_professional_with_what_speaks_for_it_and_corrected_mornings_take_that_back()
 {
    let mut person = Person::with_profile();
    for _ in 0..13 {
        low(&mut person);
        person.away(A_DAY);
    }
    assert_eq!(
        watch(&mut person),
        Value::Null,
        "nothing is said before the check-in"
    );
    low(&mut person);
    let lasts = watch(&mut person);
    assert_eq!(lasts["speaks_for"], "professional");
    for signal in ["low_mood", "worse_sleep"] {
        let evidence = lasts["evidence"].as_array().unwrap();
        let days = &evidence.iter().find(|one| one["signal"] == signal).unwrap()["days"];
        let named = days
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["day"].as_str().unwrap());
        assert!(
            named.eq((9..16).map(|day| format!("2026-03-{day:02}"))),
            "{lasts}"
        );
    }
    let good = crate::person::check_in(json!({}));
    let mut corrections = Vec::new();
    for day in 12..15 {
        assert_eq!(watch(&mut person)["speaks_for"], "professional");
        let corrected = json!({ "day": format!("2026-03-{day:02}"), "check_in": good });
        corrections.push(person.does("record_check_in", corrected)["id"].clone());
    }
    assert_eq!(
        watch(&mut person),
        Value::Null,
        "four low mornings of seven are not five"
    );
    person.does("retract_record", json!({ "id": corrections[0] }));
    assert_eq!(watch(&mut person)["speaks_for"], "professional");
}

#[test]
fn a_later_hard_week_is_offered_an_easier_one_again() {
    let mut person = after_a_hard_week();
    low(&mut person);
    person.does("decline_easier_week", json!({}));
    for _ in 0..7 {
        person.away(A_DAY);
        person.checks_in(json!({}));
        assert_eq!(watch(&mut person), Value::Null);
    }
    for _ in 0..5 {
        person.away(A_DAY);
        low(&mut person);
    }
    assert_eq!(watch(&mut person)["speaks_for"], "easier_week");
}

#[test]
fn a_low_morning_that_is_taken_out_takes_the_offer_with_it_and_put_back_brings_both_again() {
    let mut person = after_a_hard_week();
    low(&mut person);
    // Of the six low mornings, two are too many to lose.
    let good = crate::person::check_in(json!({}));
    person.does(
        "record_check_in",
        json!({ "day": "2026-03-04", "check_in": good }),
    );
    let offer = watch(&mut person);
    assert_eq!(offer["speaks_for"], "easier_week");
    let page = person.does("view_journal_day", json!({ "day": "2026-03-06" }));
    let mut id = page["check_in"]["id"].clone();
    for _ in 0..2 {
        person.does("take_out", json!({ "id": id }));
        assert_eq!(watch(&mut person), Value::Null);
        person.does("put_back", json!({ "id": id }));
        assert_eq!(watch(&mut person), offer);
        let page = person.does("view_journal_day", json!({ "day": "2026-03-06" }));
        id = page["check_in"]["id"].clone();
    }
}

#[test]
fn on_the_day_before_a_lighter_week_it_is_said_when_light_days_begin() {
    let mut person = Person::with_profile();
    let album = person.sees("view_album")["album"].clone();
    let weeks = album["weeks"].as_array().unwrap();
    let lighter = weeks.iter().position(|week| week["theme"] == "lighter").unwrap();
    let day = |week: usize, day: usize| weeks[week]["days"][day]["day"].clone();
    while person.sees("view_app")["day"] != day(lighter - 1, 1) {
        person.checks_in(json!({}));
        person.away(A_DAY);
    }
    for _ in 1..6 {
        low(&mut person);
        person.away(A_DAY);
    }
    low(&mut person);
    let sunday = watch(&mut person);
    assert_eq!(sunday["speaks_for"], "light_days", "{sunday}");
    assert_eq!(
        [&sunday["from"]["day"], &sunday["until"]["day"]],
        [&day(lighter, 0), &day(lighter, 6)]
    );
    person.away(A_DAY);
    low(&mut person);
    let monday = watch(&mut person);
    assert_eq!(
        [&monday["from"], &monday["until"]["day"]],
        [&Value::Null, &day(lighter, 6)]
    );
}

//! What the page shows: weeks, tracks and what became of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{A_DAY, album, states};
use crate::person::Person;

#[test]
fn the_album_shows_its_weeks_on_their_days_with_today_marked() {
    let mut person = Person::with_profile();
    let album = album(&mut person);
    assert_eq!(
        album["starts"],
        json!({ "day": "2026-03-02", "weekday": "monday" })
    );
    let weeks = album["weeks"].as_array().unwrap();
    assert_eq!(weeks.len(), album["brief"]["weeks"].as_u64().unwrap() as usize);
    assert_eq!(weeks[0]["now"], true);
    assert_eq!(weeks[1]["now"], false);
    assert_eq!(
        weeks[1]["days"][0],
        json!({ "day": "2026-03-09", "weekday": "monday" })
    );
    assert_eq!(weeks.last().unwrap()["theme"], "lighter");
    let track = &weeks[0]["tracks"][0];
    assert_eq!(
        (&track["day"]["day"], &track["state"]),
        (&json!("2026-03-02"), &json!("today"))
    );
}

#[test]
fn a_track_says_what_became_of_it_and_an_open_day_is_only_open() {
    let mut person = Person::with_profile();
    let count = states(&mut person).len();
    assert!(count >= 3, "the person of these tests trains three days");
    person.checks_in(json!({}));
    person.trains();
    assert_eq!(states(&mut person)[0], "done");
    person.away(A_DAY * 6);
    let later = states(&mut person);
    assert_eq!(later[0], "done");
    assert!(
        later[1..count - 1].iter().all(|state| state == "open"),
        "{later:?}"
    );
}

#[test]
fn a_session_that_ended_earlier_was_trained_in_part() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    person.trains_until(|player| player["sets"].as_array().unwrap().len() > 1);
    person.does("close_session", json!({}));
    assert_eq!(states(&mut person)[0], "partly");
}

#[test]
fn a_day_of_rest_by_choice_is_rested_not_open() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert_eq!(states(&mut person)[0], "rested");
    person.does("adjust_today", json!({ "levers": [] }));
    assert_eq!(states(&mut person)[0], "today");
}

#[test]
fn a_session_on_a_free_day_stands_beside_the_weeks_tracks() {
    let mut person = Person::with_profile();
    person.away(A_DAY);
    assert_eq!(
        person.sees("view_today")["planned"],
        Value::Null,
        "Tuesday is free"
    );
    person.checks_in(json!({}));
    person.does("adjust_today", json!({ "levers": [], "wanted": true }));
    person.trains();
    let also = album(&mut person)["weeks"][0]["also"].clone();
    assert_eq!(also.as_array().unwrap().len(), 1);
    assert_eq!(also[0]["day"]["weekday"], "tuesday");
}

#[test]
fn every_strand_has_a_place_in_the_album() {
    let mut person = Person::with_profile();
    let strands: BTreeSet<String> = album(&mut person)["strands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["strand"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(strands.len(), 10, "{strands:?}");
}

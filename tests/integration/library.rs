//! The library: every movement, one's own past with it, and "not for me for now".

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

const A_DAY: Duration = Duration::from_secs(24 * 3600);

fn listed(person: &mut Person, slug: &str) -> Value {
    person.sees("view_library")["movements"]
        .as_array()
        .unwrap()
        .iter()
        .find(|movement| movement["slug"] == slug)
        .unwrap()
        .clone()
}

/// The first strength movement of today's session.
fn first_lift(person: &mut Person) -> String {
    lifts(person)[0].clone()
}

fn lifts(person: &mut Person) -> Vec<String> {
    person.sees("view_today")["plan"]["phases"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|phase| phase["phase"] == "strength")
        .flat_map(|phase| phase["blocks"].as_array().unwrap())
        .map(|block| block["movement"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_movement_is_listed_with_where_it_can_be_done() {
    let mut person = Person::with_profile();
    let listed_slugs = person.sees("view_library")["movements"].as_array().unwrap().len();
    assert_eq!(listed_slugs, training::movement::catalogue().movements().len());
    assert_eq!(
        listed(&mut person, "squat")["possible_at"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let mut profile = person.sees("view_profile");
    profile["places"] = json!([{ "kind": "outdoors", "equipment": [] }]);
    person.does("save_profile", json!({ "profile": profile }));
    assert_eq!(listed(&mut person, "squat")["possible_at"], json!(["outdoors"]));
    assert_eq!(listed(&mut person, "goblet-squat")["possible_at"], json!([]));
}

#[test]
fn a_movement_shows_its_ladder_from_the_easiest_rung_up() {
    let mut person = Person::with_profile();
    let view = person.does("view_movement", json!({ "movement": "squat" }));
    let ladder = view["ladder"].as_array().unwrap();
    let rungs: Vec<u64> = ladder.iter().map(|rung| rung["rung"].as_u64().unwrap()).collect();
    assert!(rungs.is_sorted(), "{rungs:?}");
    let own = ladder
        .iter()
        .find(|rung| rung["rung"] == view["movement"]["rung"])
        .unwrap();
    assert!(
        own["movements"]
            .as_array()
            .unwrap()
            .iter()
            .any(|movement| movement["slug"] == "squat")
    );
    let unknown = person.is_refused("view_movement", json!({ "movement": "levitation" }));
    assert_eq!(
        (unknown.code, unknown.field.as_deref()),
        (Code::NotFound, Some("movement"))
    );
}

#[test]
fn what_was_done_is_on_the_movements_page_in_its_own_unit() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let slug = first_lift(&mut person);
    let before = person.does("view_movement", json!({ "movement": slug }));
    assert_eq!((&before["best"], &before["days"]), (&Value::Null, &json!([])));
    person.trains();
    person.away(A_DAY);
    let page = person.does("view_movement", json!({ "movement": slug }));
    assert_eq!(page["days"][0]["day"]["day"], "2026-03-02");
    assert_eq!(page["movement"]["last"]["weekday"], "monday");
    let best = &page["best"]["set"];
    assert_eq!(best["quality"], "clean");
    assert!(
        page["days"][0]["sets"].as_array().unwrap().contains(best),
        "the best is a set that was done"
    );
}

#[test]
fn a_set_that_was_lost_is_never_somebodys_best() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let slug = first_lift(&mut person);
    let session = person.trains();
    let sets = person.does("view_journal_day", json!({ "day": "2026-03-02" }))["sessions"][0]["sets"].clone();
    for set in sets.as_array().unwrap() {
        if set["set"]["movement"] == json!(slug) {
            let mut lost = set["set"].clone();
            lost["quality"] = json!("lost");
            person.does(
                "correct_set",
                json!({ "session": session, "index": set["index"], "set": lost }),
            );
        }
    }
    let page = person.does("view_movement", json!({ "movement": slug }));
    assert_eq!(page["best"], Value::Null);
    assert!(!page["days"].as_array().unwrap().is_empty());
}

#[test]
fn not_for_me_for_now_leaves_a_movement_out_of_today_and_undo_brings_it_back() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let before = lifts(&mut person);
    let seed = person.sees("view_today")["album"]["seed"].clone();
    let slug = before[0].clone();
    person.does("exclude_movement", json!({ "movement": slug }));
    let without = lifts(&mut person);
    assert!(!without.contains(&slug), "{without:?}");
    assert!(!without.is_empty(), "something else takes its place");
    assert_eq!(listed(&mut person, &slug)["excluded"], true);
    person.does("include_movement", json!({ "movement": slug }));
    assert!(lifts(&mut person).contains(&slug));
    assert_eq!(listed(&mut person, &slug)["excluded"], false);
    assert_eq!(
        person.sees("view_today")["album"]["seed"],
        seed,
        "the album stays as it is"
    );
}

#[test]
fn saying_it_twice_is_saying_it_once() {
    let mut person = Person::with_profile();
    for _ in 0..2 {
        person.does("exclude_movement", json!({ "movement": "squat" }));
    }
    assert_eq!(
        person.sees("view_profile")["excluded_movements"],
        json!(["squat"])
    );
    assert_eq!(
        person
            .is_refused("exclude_movement", json!({ "movement": "levitation" }))
            .code,
        Code::NotFound
    );
}

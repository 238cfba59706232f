//! Pain on a movement, and what becomes of it: in the session, after a restart, in the journal, the next morning.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};
use training::movement::catalogue;
use training::vocabulary::Area;

use crate::person::Person;

const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// Checks in, starts, and trains until a set of strength that loads the knee is to be done.
fn at_a_set_for_the_knee(mut person: Person) -> (Person, String) {
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    let view = person.trains_until(|player| {
        player["phase"] == "strength"
            && player["step"] == "repetitions"
            && loads_the_knee(&player["movement"])
    });
    let movement = view["player"]["movement"]
        .as_str()
        .expect("a lift for the legs")
        .to_owned();
    (person, movement)
}

fn loads_the_knee(movement: &Value) -> bool {
    let known = movement.as_str().and_then(|slug| catalogue().get(slug));
    known.is_some_and(|movement| movement.touches(&[Area::Knee]))
}

fn says(person: &mut Person, event: Value) -> Value {
    person.does("apply_to_session", json!({ "event": event }))["player"].take()
}

fn pain_in_the_knee() -> Value {
    json!({ "event": "discomfort", "area": "knee", "kind": "painful", "intensity": 4 })
}

/// Goes on to the end; returns every movement that was asked for on the way.
fn movements_to_the_end(person: &mut Person) -> Vec<Value> {
    let seen = std::cell::RefCell::new(Vec::new());
    person.trains_until(|player| {
        let mut seen = seen.borrow_mut();
        if player["step"] != "away" && !player["movement"].is_null() && !seen.contains(&player["movement"]) {
            seen.push(player["movement"].clone());
        }
        false
    });
    seen.into_inner()
}

#[test]
fn the_movement_stops_and_the_rest_of_the_session_spares_the_area() {
    let (mut person, movement) = at_a_set_for_the_knee(Person::with_profile());
    let before = person.sees("view_session");
    let player = says(&mut person, pain_in_the_knee());
    assert_eq!(player["notice"]["notice"], "discomfort");
    assert_eq!(player["notice"]["around"]["stopped"], true);
    assert_ne!(player["movement"], json!(movement));
    assert_eq!(player["sets"], before["player"]["sets"]);
    for other in player["alternatives"].as_array().unwrap() {
        assert!(!loads_the_knee(other), "{other}");
    }
    let walked = |slug: &Value| catalogue().get(slug.as_str().unwrap()).unwrap().pattern;
    for other in movements_to_the_end(&mut person) {
        assert!(!loads_the_knee(&other), "{other} of {:?}", walked(&other));
    }
}

#[test]
fn something_stands_in_where_the_day_has_something_that_spares_the_area() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    let player = says(&mut person, pain_in_the_knee());
    let instead = &player["notice"]["around"]["instead"];
    assert!(instead.is_string(), "{}", player["notice"]);
    assert_eq!(*instead, player["movement"]);
}

#[test]
fn a_restart_comes_back_to_the_same_session() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    says(&mut person, pain_in_the_knee());
    says(&mut person, json!({ "event": "finish_sooner", "minutes": 3 }));
    let before = person.sees("view_session");
    person.away(Duration::from_secs(60));
    let after = person.sees("view_session");
    for field in [
        "step",
        "phase",
        "movement",
        "set",
        "sets",
        "progress",
        "alternatives",
        "discomforts",
        "minutes_left",
        "sooner",
        "next_movement",
    ] {
        assert_eq!(after["player"][field], before["player"][field], "{field}");
    }
}

#[test]
fn the_journal_keeps_it_and_the_next_check_in_asks_about_the_area() {
    let (mut person, movement) = at_a_set_for_the_knee(Person::with_profile());
    says(&mut person, pain_in_the_knee());
    person.trains_until(|_| false);
    assert_eq!(
        person.sees("view_today")["ask_again"],
        json!([]),
        "not on the same day"
    );
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(
        page["sessions"][0]["noticed"]["discomforts"],
        json!([{ "movement": movement, "area": "knee", "kind": "painful", "intensity": 4, "heed": "stopped" }])
    );
    person.away(A_DAY);
    assert_eq!(
        person.sees("view_today")["ask_again"],
        json!([{ "area": "knee", "kind": "painful", "intensity": 4, "in_session": true }])
    );
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_today")["ask_again"], json!([]), "it was asked");
    person.away(A_DAY);
    assert_eq!(
        person.sees("view_today")["ask_again"],
        json!([]),
        "one answer is enough"
    );
}

#[test]
fn a_word_said_by_mistake_is_taken_back_and_the_session_goes_on_as_it_was_also_after_a_restart() {
    let (mut person, movement) = at_a_set_for_the_knee(Person::with_profile());
    let before = person.sees("view_session");
    says(&mut person, pain_in_the_knee());
    let player = says(
        &mut person,
        json!({ "event": "take_back_discomfort", "index": 0 }),
    );
    assert_eq!(player["movement"], json!(movement));
    assert_eq!(player["discomforts"], json!([]));
    assert_eq!(player["sets"], before["player"]["sets"]);
    assert_eq!(player["set"], before["player"]["set"]);
    let phases = |player: &Value| -> Vec<Value> {
        let phases = player["progress"].as_array().unwrap().iter();
        phases.map(|one| json!([one["phase"], one["total_ms"]])).collect()
    };
    assert_eq!(
        phases(&player),
        phases(&before["player"]),
        "what is to come is as it was"
    );
    person.away(Duration::from_secs(60));
    let after = person.sees("view_session");
    for field in [
        "step",
        "phase",
        "movement",
        "set",
        "sets",
        "progress",
        "alternatives",
        "discomforts",
    ] {
        assert_eq!(after["player"][field], player[field], "{field}");
    }
    person.does("resume_session", json!({}));
    person.trains_until(|_| false);
    person.away(A_DAY);
    assert_eq!(person.sees("view_today")["ask_again"], json!([]));
}

#[test]
fn a_word_is_taken_back_on_the_page_of_its_day_and_the_next_morning_does_not_ask() {
    let (mut person, movement) = at_a_set_for_the_knee(Person::with_profile());
    says(&mut person, pain_in_the_knee());
    person.trains_until(|_| false);
    person.away(A_DAY);
    let asks = |person: &mut Person| person.sees("view_today")["ask_again"].clone();
    assert_ne!(asks(&mut person), json!([]));
    let page = |person: &mut Person| {
        person.does("view_journal_day", json!({ "day": "2026-03-02" }))["sessions"][0].take()
    };
    let session = page(&mut person);
    assert_eq!(session["discomfort_indices"], json!([0]));
    let word = json!({ "session": session["id"], "index": 0 });
    let taken_back = person.does("take_back_discomfort", word.clone());
    assert_eq!(page(&mut person)["noticed"]["discomforts"], json!([]));
    assert_eq!(asks(&mut person), json!([]), "it follows at once");
    assert_eq!(
        person.is_refused("take_back_discomfort", word).code,
        Code::NotFound
    );
    let history = person.does("view_day_history", json!({ "day": "2026-03-02" }));
    let last = history["entries"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["did"], "taken_back");
    assert_eq!(last["about"], json!({ "of": "discomfort", "movement": movement }));
    // Undo.
    person.does("retract_record", json!({ "id": taken_back["id"] }));
    assert_ne!(asks(&mut person), json!([]));
    assert_eq!(page(&mut person)["discomfort_indices"], json!([0]));
}

#[test]
fn two_minutes_in_passing_spare_the_area_until_the_next_check_in_has_had_its_word() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    says(&mut person, pain_in_the_knee());
    person.trains_until(|_| false);
    let spares = |person: &mut Person| {
        for _ in 0..4 {
            let interlude = person.sees("view_interlude");
            for block in interlude["blocks"].as_array().unwrap() {
                let breathes = block["pattern"] == "breathing";
                assert!(breathes || !loads_the_knee(&block["movement"]), "{block}");
            }
            person.does("log_activity", json!({ "activity": interlude["activity"] }));
        }
    };
    spares(&mut person);
    person.away(A_DAY);
    spares(&mut person);
}

#[test]
fn what_is_only_noted_changes_nothing_and_is_kept() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    let before = person.sees("view_session");
    let tight = json!({ "event": "discomfort", "area": "knee", "kind": "tight", "intensity": 2 });
    let player = says(&mut person, tight);
    assert_eq!(player["movement"], before["player"]["movement"]);
    assert_eq!(player["alternatives"], before["player"]["alternatives"]);
    person.trains_until(|_| false);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["noticed"]["discomforts"][0]["heed"], "noted");
    person.away(A_DAY);
    assert_eq!(person.sees("view_today")["ask_again"], json!([]));
}

#[test]
fn a_second_stop_offers_the_downshift_which_counts_as_the_warning_light() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    says(&mut person, pain_in_the_knee());
    let neck = json!({ "event": "discomfort", "area": "neck", "kind": "sharp", "intensity": 2 });
    let player = says(&mut person, neck);
    assert_eq!(player["offers_downshift"], true);
    let player = says(&mut person, json!({ "event": "warning_light", "sign": "joint" }));
    assert_eq!(player["phase"], "downshift");
    person.trains_until(|_| false);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["ending"], "warning_light");
    assert_eq!(page["sessions"][0]["noticed"]["light"], "joint");
}

#[test]
fn red_flags_that_end_a_session_stay_in_its_record() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    says(
        &mut person,
        json!({ "event": "red_flag", "flags": ["near_faint", "chest_pressure"] }),
    );
    person.away(A_DAY);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(
        page["sessions"][0]["noticed"]["flags"],
        json!(["near_faint", "chest_pressure"])
    );
}

#[test]
fn a_strength_that_no_scale_has_is_refused_and_the_session_goes_on() {
    let (mut person, _) = at_a_set_for_the_knee(Person::with_profile());
    let too_strong = json!({ "event": "discomfort", "area": "knee", "kind": "sharp", "intensity": 11 });
    let refused = person.is_refused("apply_to_session", json!({ "event": too_strong }));
    assert_eq!(refused.code, Code::InvalidRequest);
    assert_eq!(person.sees("view_session")["player"]["discomforts"], json!([]));
}

#[test]
fn what_waits_comes_at_the_end_of_its_phase_also_after_a_restart() {
    let (mut person, movement) = at_a_set_for_the_knee(Person::with_profile());
    let player = says(&mut person, json!({ "event": "do_later" }));
    assert_ne!(player["movement"], json!(movement));
    person.away(Duration::from_secs(60));
    person.does("resume_session", json!({}));
    let rest = movements_to_the_end(&mut person);
    assert!(rest.contains(&json!(movement)), "{movement} in {rest:?}");
}

//! Self-talk: caught in a rest, on disk at once, turned afterwards.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

const DAY: &str = "2026-03-02";

fn thoughts(person: &mut Person) -> Vec<Value> {
    person.does("view_journal_day", json!({ "day": DAY }))["thoughts"]
        .as_array()
        .unwrap()
        .clone()
}

fn resting() -> (Person, Value) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    let view = person.trains_until(|player| player["step"] == "rest" && player["phase"] == "strength");
    (person, view)
}

#[test]
fn a_thought_in_a_rest_is_kept_with_where_it_came_and_no_timer_stops() {
    let (mut person, before) = resting();
    person.does("catch_thought", json!({ "text": "  Why is this still hard? " }));
    person.wait(5);
    let after = person.sees("view_session");
    assert_eq!(after["player"]["step"], before["player"]["step"]);
    let left = |view: &Value| view["player"]["remaining_ms"].as_u64().unwrap();
    assert_eq!(left(&before) - left(&after), 5_000, "the rest went on");
    // The computer dies; the thought was on disk.
    person.away(Duration::from_secs(60));
    let kept = thoughts(&mut person);
    assert_eq!(kept[0]["text"], "Why is this still hard?");
    assert_eq!(kept[0]["phase"], "strength");
    assert_eq!(kept[0]["session"], before["id"]);
    assert_eq!(kept[0]["reframe"], "learning");
}

#[test]
fn it_is_offered_to_be_turned_after_the_session_and_what_the_person_makes_of_it_is_kept() {
    let (mut person, view) = resting();
    let id = person.does("catch_thought", json!({ "text": "Why is this still hard?" }))["id"].clone();
    person.does("close_session", json!({}));
    let about = person.does("view_reflection", json!({ "session": view["id"] }));
    assert_eq!(about["thoughts"][0]["id"], id);
    let turned = "I am learning to slow down at the bottom.";
    person.does(
        "turn_thought",
        json!({ "id": id, "text": "Why is this still hard?", "turned": turned }),
    );
    let kept = thoughts(&mut person);
    assert_eq!(kept.len(), 1);
    assert_eq!((&kept[0]["id"], &kept[0]["turned"]), (&id, &json!(turned)));
    assert_eq!(kept[0]["phase"], "strength", "where it came from stays");
}

#[test]
fn the_last_one_that_was_turned_is_said_back_before_the_next_check_ins_for_a_fortnight() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    for (text, turned) in [
        ("Not again.", Some("Again, and a little better.")),
        ("Why is this still hard?", Some("What am I learning?")),
        ("Never mind.", None),
    ] {
        let id = person.does("catch_thought", json!({ "text": text }))["id"].clone();
        if let Some(turned) = turned {
            person.does(
                "turn_thought",
                json!({ "id": id, "text": text, "turned": turned }),
            );
        }
    }
    assert!(person.sees("view_today")["turned"].is_null(), "it was just said");
    person.away(Duration::from_secs(24 * 3600));
    let back = json!({ "day": DAY, "turned": "What am I learning?" });
    assert_eq!(person.sees("view_today")["turned"], back);
    person.checks_in(json!({}));
    assert!(person.sees("view_today")["turned"].is_null(), "the day has begun");
    person.away(Duration::from_secs(13 * 24 * 3600));
    assert_eq!(person.sees("view_today")["turned"], back);
    person.away(Duration::from_secs(24 * 3600));
    assert!(
        person.sees("view_today")["turned"].is_null(),
        "a fortnight is over"
    );
}

#[test]
fn turning_can_be_undone_and_a_thought_can_be_taken_out_with_all_that_became_of_it() {
    let mut person = Person::with_profile();
    let id = person.does("catch_thought", json!({ "text": "Not again." }))["id"].clone();
    let turn = |person: &mut Person, words: &str| {
        person.does(
            "turn_thought",
            json!({ "id": id, "text": "Not again.", "turned": words }),
        )["id"]
            .clone()
    };
    turn(&mut person, "Again, and calmer.");
    let second = turn(&mut person, "Once more.");
    assert_eq!(thoughts(&mut person)[0]["turned"], "Once more.");
    person.does("retract_record", json!({ "id": second }));
    assert_eq!(thoughts(&mut person)[0]["turned"], "Again, and calmer.");
    person.does("retract_record", json!({ "id": id }));
    assert!(thoughts(&mut person).is_empty());
    let gone = person.is_refused("turn_thought", json!({ "id": id, "text": "x", "turned": null }));
    assert_eq!(gone.code, Code::NotFound);
}

#[test]
fn a_day_with_nothing_but_a_thought_is_in_the_journal() {
    let mut person = Person::with_profile();
    person.does("catch_thought", json!({ "text": "The stairs were easy today." }));
    let journal = person.does("view_journal", json!({}));
    assert_eq!(journal["entries"][0]["line"], "The stairs were easy today.");
}

#[test]
fn a_thought_of_nothing_or_of_a_page_is_refused_and_nothing_is_lost() {
    let (mut person, _) = resting();
    let id = person.does("catch_thought", json!({ "text": "Kept." }))["id"].clone();
    for (name, request, field) in [
        ("catch_thought", json!({ "text": "   " }), "text"),
        ("catch_thought", json!({ "text": "x".repeat(201) }), "text"),
        (
            "turn_thought",
            json!({ "id": id, "text": "", "turned": "y" }),
            "text",
        ),
        (
            "turn_thought",
            json!({ "id": id, "text": "x", "turned": "y".repeat(201) }),
            "turned",
        ),
    ] {
        let failure = person.is_refused(name, request);
        assert_eq!(
            (failure.code, failure.field.as_deref()),
            (Code::InvalidRequest, Some(field))
        );
    }
    let kept = thoughts(&mut person);
    assert_eq!((kept.len(), &kept[0]["text"]), (1, &json!("Kept.")));
    assert!(kept[0]["turned"].is_null());
    assert_eq!(person.sees("view_session")["player"]["step"], "rest");
}

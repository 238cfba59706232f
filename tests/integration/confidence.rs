//! How sure the person is of daily life: asked about once in four weeks, corrected, taken back, found again.

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

fn settled() -> Person {
    let mut person = Person::with_profile();
    for _ in 0..2 {
        person.checks_in(json!({}));
        person.tomorrow();
    }
    person
}

fn says(person: &mut Person, confidence: Value) -> Value {
    person.does("record_confidence", json!({ "confidence": confidence }))["id"].clone()
}

fn page(person: &mut Person) -> Value {
    let day = person.sees("view_app")["day"].clone();
    person.does("view_journal_day", json!({ "day": day }))
}

#[test]
fn it_is_asked_about_after_the_check_in_and_an_answer_stands_everywhere() {
    let mut person = settled();
    assert_eq!(
        person.sees("view_today")["asks_confidence"],
        false,
        "before the check-in"
    );
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_today")["asks_confidence"], true);
    says(
        &mut person,
        json!({ "stairs": 7, "trust": 4, "words": "  The attic, without a rail.  " }),
    );
    assert_eq!(person.sees("view_today")["asks_confidence"], false);
    let said = page(&mut person)["confidence"].clone();
    assert_eq!(
        said["confidence"],
        json!({ "stairs": 7, "floor": null, "carrying": null, "trust": 4, "words": "The attic, without a rail." })
    );
    let found = person.does("search_journal", json!({ "words": "attic" }));
    assert_eq!(found["found"][0]["place"], "confidence", "{found}");
    let chapter = person.does("view_chapter", json!({ "chapter": "capable", "span": "year" }));
    assert_eq!(chapter["lines"][0]["line"]["points"][0]["value"], 7.0);
    assert_eq!(chapter["lines"][1]["line"]["points"], json!([]));
}

#[test]
fn a_second_word_corrects_the_first_and_undo_brings_it_back() {
    let mut person = settled();
    person.checks_in(json!({}));
    let first = says(&mut person, json!({ "floor": 3 }));
    let second = says(&mut person, json!({ "floor": 5 }));
    let said = page(&mut person)["confidence"].clone();
    assert_eq!(
        (&said["confidence"]["floor"], said["corrected"].is_object()),
        (&json!(5), true)
    );
    person.does("retract_record", json!({ "id": second }));
    assert_eq!(page(&mut person)["confidence"]["confidence"]["floor"], 3);
    person.does("take_out", json!({ "id": first }));
    assert_eq!(page(&mut person)["confidence"], Value::Null);
    assert_eq!(person.sees("view_today")["asks_confidence"], true);
    person.does("put_back", json!({ "id": first }));
    assert_eq!(page(&mut person)["confidence"]["confidence"]["floor"], 3);
    let day = person.sees("view_app")["day"].clone();
    let history = person.does("view_day_history", json!({ "day": day }));
    let did: Vec<&Value> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["about"]["of"] == "confidence")
        .map(|entry| &entry["did"])
        .collect();
    assert_eq!(
        did,
        ["recorded", "corrected", "taken_back", "taken_back", "put_back"]
    );
}

#[test]
fn not_this_month_is_an_answer_too_and_leaves_no_trace_on_the_page() {
    let mut person = settled();
    person.checks_in(json!({}));
    says(&mut person, json!({}));
    assert_eq!(person.sees("view_today")["asks_confidence"], false);
    assert_eq!(page(&mut person)["confidence"], Value::Null);
    for _ in 0..28 {
        person.tomorrow();
    }
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_today")["asks_confidence"], true);
}

#[test]
fn what_is_no_rating_and_too_many_words_are_refused_and_nothing_is_kept() {
    let mut person = settled();
    person.checks_in(json!({}));
    for wrong in [
        json!({ "stairs": 11 }),
        json!({ "stairs": -1 }),
        json!({ "height": 3 }),
        json!({ "words": "x".repeat(501) }),
    ] {
        let failure = person.is_refused("record_confidence", json!({ "confidence": wrong }));
        assert_eq!(failure.code, Code::InvalidRequest);
    }
    assert_eq!(
        person
            .is_refused(
                "record_confidence",
                json!({ "day": "2031-01-01", "confidence": {} })
            )
            .code,
        Code::DayInFuture
    );
    assert_eq!(page(&mut person)["confidence"], Value::Null);
}

#[test]
fn its_line_in_progress_follows_a_correction_and_what_is_taken_out_and_put_back() {
    fn line(person: &mut Person) -> Vec<Value> {
        let chapter = person.does("view_chapter", json!({ "chapter": "capable", "span": "year" }));
        let points = chapter["lines"][0]["line"]["points"].as_array().unwrap().clone();
        points.iter().map(|point| point["value"].clone()).collect()
    }
    let mut person = settled();
    person.checks_in(json!({}));
    let then = person.sees("view_app")["day"].clone();
    let older = says(&mut person, json!({ "stairs": 3 }));
    for _ in 0..28 {
        person.tomorrow();
    }
    person.checks_in(json!({}));
    says(&mut person, json!({ "stairs": 5 }));
    assert_eq!(line(&mut person), [3.0, 5.0]);
    let corrected = person.does(
        "record_confidence",
        json!({ "day": then, "confidence": { "stairs": 1 } }),
    );
    assert_eq!(line(&mut person), [1.0, 5.0]);
    person.does("retract_record", json!({ "id": corrected["id"] }));
    assert_eq!(line(&mut person), [3.0, 5.0]);
    person.does("take_out", json!({ "id": older }));
    assert_eq!(line(&mut person), [5.0]);
    person.does("put_back", json!({ "id": older }));
    assert_eq!(line(&mut person), [3.0, 5.0]);
}

//! Finding again what was written.

use serde_json::{Value, json};

use crate::person::Person;

fn found(person: &mut Person, words: &str) -> Vec<String> {
    let view = person.does("search_journal", json!({ "words": words }));
    let found = view["found"].as_array().unwrap();
    found
        .iter()
        .map(|one| {
            let pieces = one["pieces"].as_array().unwrap();
            pieces
                .iter()
                .map(|piece| piece["text"].as_str().unwrap())
                .collect()
        })
        .collect()
}

fn writes(person: &mut Person, text: &str) -> Value {
    person.does("write_note", json!({ "day": null, "text": text }))["id"].clone()
}

#[test]
fn what_was_written_is_found_by_the_beginnings_of_its_words_the_newest_first() {
    let mut person = Person::with_profile();
    writes(&mut person, "Élan on the stairs, twice.");
    person.tomorrow();
    person.does("catch_thought", json!({ "text": "Why are stairs hard?" }));
    assert_eq!(
        found(&mut person, "sta"),
        ["Why are stairs hard?", "Élan on the stairs, twice."]
    );
    assert_eq!(found(&mut person, "elan STAIRS"), ["Élan on the stairs, twice."]);
    assert_eq!(found(&mut person, "elan hard"), [""; 0]);
    assert_eq!(found(&mut person, "  "), [""; 0]);
}

#[test]
fn words_that_change_are_found_as_they_stand() {
    let mut person = Person::with_profile();
    writes(&mut person, "A walk in the rain.");
    assert_eq!(found(&mut person, "rain").len(), 1);
    let replaced = writes(&mut person, "A walk in the sun.");
    assert_eq!(found(&mut person, "rain").len(), 0);
    assert_eq!(found(&mut person, "sun").len(), 1);
    person.does("retract_record", json!({ "id": replaced }));
    assert_eq!(found(&mut person, "rain"), ["A walk in the rain."]);
    let thought = person.does("catch_thought", json!({ "text": "Too slow" }))["id"].clone();
    let turned = json!({ "id": thought, "text": "Too slow", "turned": "Slow is smooth" });
    person.does("turn_thought", turned);
    assert_eq!(found(&mut person, "smooth"), ["Slow is smooth"]);
    assert_eq!(found(&mut person, "slow").len(), 2);
}

#[test]
fn of_long_words_the_part_around_what_was_found_is_told() {
    let mut person = Person::with_profile();
    let long = format!("{} needle {}", "hay ".repeat(60), "straw ".repeat(60));
    writes(&mut person, &long);
    let told = found(&mut person, "needle");
    assert!(told[0].starts_with('…') && told[0].ends_with('…'), "{told:?}");
    assert!(told[0].contains(" needle "), "{told:?}");
    assert!(told[0].chars().count() < 200);
}

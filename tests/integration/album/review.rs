//! The end of an album: what the person says of it, and what it is looked back on with.

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

/// A person in the last week of an album in which one session was done, with the album's first day.
fn at_the_end() -> (Person, String) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let session = person.trains();
    let reflection = json!({ "felt": "better", "effort": 4, "life": "supported", "question": null, "form": "yes",
        "intention": null, "line": "All of it is new." });
    person.does(
        "record_reflection",
        json!({ "session": session, "reflection": reflection }),
    );
    let album = person.sees("view_album")["album"].clone();
    let weeks = album["weeks"].as_array().unwrap().len();
    for _ in 0..(weeks - 1) * 7 {
        person.tomorrow();
    }
    person.checks_in(json!({ "fuel": "enough" }));
    (person, album["starts"]["day"].as_str().unwrap().to_owned())
}

fn back(person: &mut Person) -> Value {
    person.sees("view_album")["look_back"].clone()
}

fn says(person: &mut Person, mut review: Value, album: &str) -> Value {
    review["album"] = json!(album);
    person.does("review_album", json!({ "review": review }))["id"].clone()
}

fn page(person: &mut Person) -> Value {
    let day = person.sees("view_app")["day"].clone();
    person.does("view_journal_day", json!({ "day": day }))
}

#[test]
fn it_shows_what_was_done_and_own_words_and_follows_what_is_corrected() {
    let (mut person, starts) = at_the_end();
    let shown = back(&mut person);
    assert_eq!(shown["starts"], starts);
    assert_eq!(shown["words_first"]["text"], "All of it is new.");
    assert_eq!(shown["words_last"], Value::Null);
    let strand = |shown: &Value, name: &str| {
        let strands = shown["strands"].as_array().unwrap();
        strands.iter().find(|one| one["strand"] == name).unwrap().clone()
    };
    assert_eq!(strand(&shown, "rhythm")["days"], 1);
    assert_eq!(
        strand(&shown, "nutrition"),
        json!({ "strand": "nutrition", "told": 1, "enough": 1 })
    );
    let weeks = shown["album"]["weeks"].as_u64().unwrap();
    assert_eq!(
        (&shown["base_first"]["week"], &shown["base_last"]["week"]),
        (&json!(1), &json!(weeks - 1))
    );
    let sets = strand(&shown, "strength")["sets"].as_u64().unwrap();
    let first_day = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    let session = first_day["sessions"][0].clone();
    let strong = session["sets"]
        .as_array()
        .unwrap()
        .iter()
        .find(|set| set["set"]["phase"] == "strength")
        .unwrap();
    let taken_out = json!({ "session": session["id"], "index": strong["index"], "set": null });
    person.does("correct_set", taken_out);
    assert_eq!(strand(&back(&mut person), "strength")["sets"], sets - 1);
    let note = person.does(
        "write_note",
        json!({ "day": null, "text": "The stairs were easy." }),
    );
    assert_eq!(back(&mut person)["words_last"]["text"], "The stairs were easy.");
    person.does("retract_record", json!({ "id": note["id"] }));
    assert_eq!(back(&mut person)["words_last"], Value::Null);
}

#[test]
fn a_word_on_an_album_stands_everywhere_is_corrected_taken_back_and_put_back() {
    let (mut person, starts) = at_the_end();
    assert_eq!(back(&mut person)["review"], Value::Null);
    let first = says(
        &mut person,
        json!({ "useful": "more", "words": "  Both bags, third floor. " }),
        &starts,
    );
    let said = json!({ "album": starts, "useful": "more", "aware": null, "alive": null, "words": "Both bags, third floor." });
    assert_eq!(back(&mut person)["review"], said);
    let kept = page(&mut person)["reviews"][0].clone();
    assert_eq!((&kept["review"], kept["album"].is_array()), (&said, true));
    let found = person.does("search_journal", json!({ "words": "bags" }));
    assert_eq!(found["found"][0]["place"], "album");
    // Some days later it is corrected, and stays with the day on which it was said.
    let day = person.sees("view_app")["day"].clone();
    person.tomorrow();
    let second = says(&mut person, json!({ "useful": "less" }), &starts);
    assert_eq!(back(&mut person)["review"]["useful"], "less");
    assert_eq!(page(&mut person)["reviews"], json!([]));
    let then = person.does("view_journal_day", json!({ "day": day }));
    assert_eq!(then["reviews"].as_array().unwrap().len(), 1);
    assert!(then["reviews"][0]["corrected"].is_object());
    assert_eq!(
        person.does("search_journal", json!({ "words": "bags" }))["total"],
        0
    );
    person.does("retract_record", json!({ "id": second }));
    assert_eq!(back(&mut person)["review"]["useful"], "more");
    person.does("take_out", json!({ "id": first }));
    assert_eq!(back(&mut person)["review"], Value::Null);
    person.does("put_back", json!({ "id": first }));
    assert_eq!(back(&mut person)["review"]["useful"], "more");
    let history = person.does("view_day_history", json!({ "day": day }));
    let about: Vec<&Value> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["about"]["of"] == "album_review")
        .map(|entry| &entry["did"])
        .collect();
    assert_eq!(
        about,
        ["recorded", "corrected", "taken_back", "taken_back", "put_back"]
    );
}

#[test]
fn it_is_in_the_tables_and_in_the_document() {
    let (mut person, starts) = at_the_end();
    says(
        &mut person,
        json!({ "alive": "as_before", "words": "Calmer." }),
        &starts,
    );
    let folder = tempfile::tempdir().unwrap();
    let exported = person.does("export_everything", json!({ "folder": folder.path() }));
    let into = std::path::PathBuf::from(exported["folder"].as_str().unwrap());
    let table = std::fs::read_to_string(into.join("album-reviews.csv")).unwrap();
    assert!(table.starts_with("day,recorded_at,album,alive,words"), "{table}");
    assert!(table.contains("as_before,Calmer."), "{table}");
}

#[test]
fn what_is_about_no_album_and_too_many_words_are_refused() {
    let (mut person, starts) = at_the_end();
    let refused = |person: &mut Person, review: Value| {
        person
            .is_refused("review_album", json!({ "review": review }))
            .code
    };
    assert_eq!(
        refused(&mut person, json!({ "album": "2025-01-01", "useful": "more" })),
        Code::NotFound
    );
    assert_eq!(
        refused(&mut person, json!({ "album": "2031-01-01", "useful": "more" })),
        Code::NotFound
    );
    assert_eq!(
        refused(&mut person, json!({ "album": starts, "useful": "most" })),
        Code::InvalidRequest
    );
    assert_eq!(
        refused(&mut person, json!({ "album": starts, "words": "x".repeat(501) })),
        Code::InvalidRequest
    );
    assert_eq!(back(&mut person)["review"], Value::Null);
}

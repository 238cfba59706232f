//! Then and now over a real store: what is corrected or taken back is followed.

use serde_json::{Value, json};

use crate::person::Person;

fn pair(person: &mut Person, kind: &str) -> Value {
    let view = person.sees("view_then_and_now");
    let pairs = view["pairs"].as_array().unwrap();
    let of_kind = |pair: &&Value| pair["pair"] == kind;
    pairs.iter().find(of_kind).cloned().unwrap_or(Value::Null)
}

fn weeks_later(person: &mut Person, weeks: usize) {
    for _ in 0..weeks * 7 {
        person.tomorrow();
    }
}

fn reflects(person: &mut Person, session: &str, answer: &str, line: &str) -> Value {
    let reflection = json!({ "felt": "better", "effort": 4, "life": "supported", "question": ["present", answer],
        "form": "yes", "intention": null, "line": line });
    person.does(
        "record_reflection",
        json!({ "session": session, "reflection": reflection }),
    )["id"]
        .clone()
}

#[test]
fn a_worry_and_what_a_later_one_became_stand_beside_each_other_and_follow_every_change() {
    let mut person = Person::with_profile();
    let first = person.does("catch_thought", json!({ "text": "Why is this still hard?" }))["id"].clone();
    weeks_later(&mut person, 4);
    let later = person.does("catch_thought", json!({ "text": "Heavy again." }))["id"].clone();
    assert_eq!(pair(&mut person, "turned"), Value::Null, "not turned yet");
    let turned = person.does(
        "turn_thought",
        json!({ "id": later, "text": "Heavy again.", "turned": "I breathe, then it moves." }),
    );
    let told = pair(&mut person, "turned");
    assert_eq!(
        (&told["then"]["text"], &told["now"]["turned"]),
        (
            &json!("Why is this still hard?"),
            &json!("I breathe, then it moves.")
        )
    );
    let corrected = json!({ "id": first, "text": "Why is it hard?", "turned": null });
    person.does("turn_thought", corrected);
    assert_eq!(pair(&mut person, "turned")["then"]["text"], "Why is it hard?");
    person.does("retract_record", json!({ "id": turned["id"] }));
    assert_eq!(pair(&mut person, "turned"), Value::Null);
}

#[test]
fn sessions_and_answers_follow_corrections_and_undo_and_nothing_is_shown_too_early() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let first = person.trains();
    reflects(&mut person, &first, "not_today", "All of it is new.");
    person.does("record_confidence", json!({ "confidence": { "stairs": 3 } }));
    let early = person.sees("view_then_and_now");
    assert_eq!(early["pairs"], json!([]));
    let sure = early["ahead"]
        .as_array()
        .unwrap()
        .iter()
        .find(|ahead| ahead["kind"] == "sure");
    assert_eq!(sure.unwrap()["from"], "2026-03-30");
    weeks_later(&mut person, 4);
    person.checks_in(json!({}));
    let latest = person.trains();
    let reflected = reflects(&mut person, &latest, "yes", "I look far away.");
    let certain = person.does("record_confidence", json!({ "confidence": { "stairs": 5 } }))["id"].clone();

    let movement = pair(&mut person, "movement");
    assert_eq!(
        (&movement["then"]["day"], &movement["now"]["day"]),
        (&json!("2026-03-02"), &json!("2026-03-30")),
        "{movement}"
    );
    assert_eq!(pair(&mut person, "words")["now"]["line"], "I look far away.");
    assert_eq!(pair(&mut person, "question")["now"]["answer"], "yes");
    assert_eq!(pair(&mut person, "sure")["now"]["certainty"], 5);
    let older = json!({ "day": "2026-03-02", "confidence": { "stairs": 1 } });
    let corrected = person.does("record_confidence", older)["id"].clone();
    assert_eq!(pair(&mut person, "sure")["then"]["certainty"], 1);
    person.does("retract_record", json!({ "id": corrected }));
    assert_eq!(pair(&mut person, "sure")["then"]["certainty"], 3);

    reflects(&mut person, &first, "not_today", "New, and good.");
    assert_eq!(pair(&mut person, "words")["then"]["line"], "New, and good.");
    person.does("retract_record", json!({ "id": certain }));
    assert_eq!(pair(&mut person, "sure"), Value::Null);
    person.does("retract_record", json!({ "id": reflected }));
    assert_eq!(pair(&mut person, "words"), Value::Null);
    assert_eq!(pair(&mut person, "question"), Value::Null);

    // The first day's sets of that movement were not done after all.
    let slug = movement["then"]["movement"].clone();
    let day = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    let sets = day["sessions"][0]["sets"].as_array().unwrap().clone();
    for set in sets.iter().filter(|set| set["set"]["movement"] == slug) {
        let taken_out = json!({ "session": first, "index": set["index"], "set": null });
        person.does("correct_set", taken_out);
    }
    let view = person.sees("view_then_and_now");
    let still = view["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .any(|pair| pair["pair"] == "movement" && pair["then"]["movement"] == slug);
    assert!(!still, "{view}");
}

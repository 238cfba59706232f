//! Steady work through the api: what is answered on the way survives a restart and stands in the journal.

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::Person;

fn tell(person: &mut Person, event: Value) -> Value {
    person.does("apply_to_session", json!({ "event": event }))["player"].clone()
}

/// Somebody who trains for endurance and has just begun the steady part of the week's first session that has one long
/// enough to practise its pace.
fn on_the_way() -> (Person, Value) {
    let mut person = Person::with_profile();
    let mut profile = crate::person::profile();
    profile["goals"] = json!(["endurance"]);
    profile["minutes"] = json!(60);
    person.does("save_profile", json!({ "profile": profile }));
    for _ in 0..7 {
        let today = person.checks_in(json!({}))["today"].clone();
        if today["plan"]["phases"][3]["seconds"].as_u64() > Some(600) {
            break;
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    person.does("start_session", json!({}));
    let ready = |player: &Value| player["phase"] == "aerobic" && player["step"] == "ready";
    let view = person.trains_until(ready)["player"].clone();
    assert_eq!(
        view["practises_pace"], false,
        "today has steady work that is long enough"
    );
    let view = tell(&mut person, json!({ "event": "begin" }));
    (person, view)
}

/// The page of the day on which the session was.
fn page(person: &mut Person) -> Value {
    let day = person.now.date_naive();
    person.does("view_journal_day", json!({ "day": day }))["sessions"][0]["steady"].clone()
}

#[test]
fn an_answer_on_the_way_survives_a_restart_and_stands_in_the_journal() {
    let (mut person, _) = on_the_way();
    person.wait(179);
    assert_eq!(person.sees("view_session")["player"]["asks"], Value::Null);
    person.wait(1);
    let asked = person.sees("view_session")["player"]["asks"].clone();
    assert_eq!(asked, json!({ "question": "talk_test" }));
    let no = json!({ "event": "talk_test", "answer": "no" });
    let eased = tell(&mut person, no.clone());
    assert_eq!(
        (&eased["asks"], &eased["advice"]),
        (&Value::Null, &json!("ease_off"))
    );
    let again = person.is_refused("apply_to_session", json!({ "event": no }));
    assert_eq!(again.code, api::Code::NotNow);
    person.away(Duration::from_secs(60));
    let after = person.does("resume_session", json!({}))["player"].clone();
    for field in ["asks", "advice", "step", "remaining_ms"] {
        assert_eq!(after[field], eased[field], "{field}");
    }
    let back = tell(&mut person, json!({ "event": "start_downshift" }));
    assert_eq!(back["asks"], json!({ "question": "aerobic_effort" }));
    let told = tell(&mut person, json!({ "event": "aerobic_effort", "effort": 5 }));
    assert_eq!(told["asks"], Value::Null);
    person.trains_until(|_| false);
    assert_eq!(
        page(&mut person),
        json!({ "talks": ["no"], "practice": null, "effort": 5 })
    );
}

#[test]
fn how_even_a_pace_was_is_told_at_the_end_and_on_its_page() {
    let (mut person, view) = on_the_way();
    let target = view["effort"].as_i64().unwrap();
    tell(&mut person, json!({ "event": "practice_pace", "on": true }));
    for off in [0, 1, 0] {
        person.wait(120);
        let asked = person.sees("view_session")["player"]["asks"].clone();
        assert_eq!(asked, json!({ "question": "pace", "target": target }));
        tell(&mut person, json!({ "event": "pace", "effort": target + off }));
    }
    let even = json!({ "spread": 33, "steadiness": "even", "level": "at" });
    let practice = json!({
        "target": target, "answers": [target, target + 1, target], "evenness": even,
    });
    assert_eq!(person.sees("view_session")["player"]["practice"], practice);
    person.away(Duration::from_secs(60));
    assert_eq!(person.sees("view_session")["player"]["practice"], practice);
    person.does("resume_session", json!({}));
    person.trains_until(|_| false);
    assert_eq!(page(&mut person)["practice"], practice);
}

#[test]
fn a_session_of_which_nothing_was_said_says_nothing() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.trains();
    assert_eq!(page(&mut person), Value::Null);
}

//! A month as one page, over a real store.

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

fn month(person: &mut Person, day: Option<&str>) -> Value {
    person.does("view_month", json!({ "month": day }))
}

#[test]
fn the_month_that_is_over_is_shown_first_with_what_it_was_for_and_follows_what_is_corrected() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let session = person.trains();
    let running = month(&mut person, None);
    assert_eq!(
        (&running["page"]["first"], &running["page"]["running"]),
        (&json!("2026-03-01"), &json!(true))
    );
    assert_eq!(
        (&running["earlier"], &running["later"]),
        (&Value::Null, &Value::Null)
    );
    let note = person.does("write_note", json!({ "day": null, "text": "A good beginning." }));
    for _ in 0..35 {
        person.tomorrow();
    }
    let march = month(&mut person, None);
    assert_eq!(
        (&march["page"]["first"], &march["page"]["last"]),
        (&json!("2026-03-01"), &json!("2026-03-31"))
    );
    assert_eq!(
        (&march["page"]["sessions"], &march["later"]),
        (&json!(1), &json!("2026-04-01"))
    );
    assert_eq!(march["page"]["words"][0]["text"], "A good beginning.");
    let album = person.sees("view_album")["album"]["brief"].clone();
    assert_eq!(
        (&march["albums"][0]["purpose"], &march["albums"][0]["begun"]),
        (&album["purpose"], &json!(true))
    );
    let april = month(&mut person, Some("2026-04-02"));
    assert_eq!(
        (&april["page"]["sessions"], &april["earlier"], &april["later"]),
        (&json!(0), &json!("2026-03-01"), &Value::Null)
    );
    // What is taken back, corrected and filled in is followed.
    person.does("retract_record", json!({ "id": note["id"] }));
    let sets = march["page"]["strength_sets"].as_u64().unwrap();
    let day = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    let strong = day["sessions"][0]["sets"]
        .as_array()
        .unwrap()
        .iter()
        .find(|set| set["set"]["phase"] == "strength")
        .unwrap()
        .clone();
    let taken_out = json!({ "session": session, "index": strong["index"], "set": null });
    person.does("correct_set", taken_out);
    let walk = json!({ "kind": "walk", "minutes": 40, "effort": 3 });
    person.does(
        "log_activity",
        json!({ "day": "2026-02-27", "activity": walk, "corrects": null }),
    );
    let after = month(&mut person, None);
    assert_eq!(after["page"]["words"], json!([]));
    assert_eq!(after["page"]["strength_sets"], sets - 1);
    assert_eq!(after["earlier"], "2026-02-01");
    assert_eq!(
        month(&mut person, Some("2026-02-10"))["page"]["outside_minutes"],
        40
    );
}

#[test]
fn a_month_that_has_not_begun_is_refused() {
    let mut person = Person::with_profile();
    let refused = person.is_refused("view_month", json!({ "month": "2026-05-01" }));
    assert_eq!(refused.code, Code::DayInFuture);
}

//! "Done elsewhere": a session without the computer, kept as planned but for what was otherwise.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

const DAY: &str = "2026-03-02";

fn checked_in() -> Person {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person
}

fn sessions(person: &mut Person, day: &str) -> Vec<Value> {
    person.does("view_journal_day", json!({ "day": day }))["sessions"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn one_word_keeps_every_set_as_planned_and_leads_to_the_reflection() {
    let mut person = checked_in();
    let plan = person.sees("view_today")["plan"].clone();
    let planned: u64 = plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|phase| phase["blocks"].as_array().unwrap())
        .map(|block| block["sets"].as_u64().unwrap())
        .sum();
    let offered = person.does("view_done_elsewhere", json!({}));
    assert_eq!(offered["sets"].as_array().unwrap().len() as u64, planned);

    let kept = person.does("record_done_elsewhere", json!({ "intention": "be_present" }));
    // The computer dies at once; it was on disk.
    person.away(Duration::from_secs(60));
    let today = person.sees("view_today");
    assert_eq!(today["done"][0]["id"], kept["session"]);
    assert_eq!(today["done"][0]["ending"], "complete");
    assert!(today["session"].is_null(), "nothing is under way");
    let page = &sessions(&mut person, DAY)[0];
    assert_eq!(page["sets"].as_array().unwrap().len() as u64, planned);
    assert_eq!(page["elsewhere"], kept["id"]);
    let active = page["active"].as_u64().unwrap();
    let whole: u64 = plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|phase| phase["seconds"].as_u64().unwrap())
        .sum();
    assert!(active.abs_diff(whole) <= 60, "{active} s of {whole} s planned");

    let about = person.does("view_reflection", json!({ "session": kept["session"] }));
    assert_eq!(about["elsewhere"], true);
    assert_eq!(about["intention"]["intention"], "be_present");
    assert_eq!(about["form"]["answer"], "yes");
}

#[test]
fn what_was_otherwise_is_kept_as_it_was() {
    let mut person = checked_in();
    let offered = person.does("view_done_elsewhere", json!({}))["sets"].clone();
    let offered = offered.as_array().unwrap();
    let strength = offered
        .iter()
        .position(|set| set["set"]["phase"] == "strength")
        .unwrap();
    let last = offered.len() - 1;
    person.does(
        "record_done_elsewhere",
        json!({ "otherwise": [
            { "index": strength, "result": { "amount": 5, "load": null, "reserve": 1, "quality": "wobbly" } },
            { "index": last, "result": null },
        ] }),
    );
    let page = &sessions(&mut person, DAY)[0];
    let sets = page["sets"].as_array().unwrap();
    assert_eq!(sets.len(), offered.len() - 1);
    assert_eq!(sets[strength]["set"]["amount"], 5);
    assert_eq!(sets[strength]["set"]["quality"], "wobbly");
    assert_eq!(page["ending"], "early", "a part was left out");
}

#[test]
fn undo_takes_the_whole_session_back_and_today_offers_it_again() {
    let mut person = checked_in();
    let before = person.sees("view_today")["plan"].clone();
    let kept = person.does("record_done_elsewhere", json!({}));
    person.does("retract_record", json!({ "id": kept["id"] }));
    let today = person.sees("view_today");
    assert!(today["done"].as_array().unwrap().is_empty());
    assert_eq!(today["plan"], before);
    let gone = person.is_refused("view_reflection", json!({ "session": kept["session"] }));
    assert_eq!(gone.code, Code::NotFound);
    person.away(Duration::from_secs(60));
    assert!(
        person.sees("view_session").is_null(),
        "nothing comes back to life"
    );
    person.trains();
    assert_eq!(sessions(&mut person, DAY).len(), 1);
}

#[test]
fn a_session_that_was_guided_cannot_be_taken_back_whole() {
    let mut person = checked_in();
    let id = person.trains();
    assert!(sessions(&mut person, DAY)[0]["elsewhere"].is_null());
    assert_eq!(
        person.is_refused("retract_record", json!({ "id": id })).code,
        Code::NotFound
    );
}

#[test]
fn yesterdays_session_can_still_be_kept_today() {
    let mut person = checked_in();
    assert_eq!(
        person.does("view_journal_day", json!({ "day": DAY }))["elsewhere"],
        true
    );
    person.away(Duration::from_secs(24 * 3600));
    person.does("record_done_elsewhere", json!({ "day": DAY }));
    assert_eq!(sessions(&mut person, DAY).len(), 1);
    assert_eq!(
        person.does("view_journal_day", json!({ "day": DAY }))["elsewhere"],
        false,
        "it is kept now"
    );
}

#[test]
fn what_cannot_have_been_done_elsewhere_is_refused_and_nothing_is_kept() {
    let mut person = Person::with_profile();
    let code = |person: &mut Person, request: Value| person.is_refused("record_done_elsewhere", request).code;
    assert_eq!(code(&mut person, json!({})), Code::NoCheckIn);
    assert_eq!(
        code(&mut person, json!({ "day": "2026-03-03" })),
        Code::DayInFuture
    );
    person.checks_in(json!({}));
    for (otherwise, field) in [
        (json!([{ "index": 999, "result": null }]), "otherwise[0].index"),
        (
            json!([{ "index": 0, "result": { "amount": 90_000, "quality": "clean" } }]),
            "otherwise[0].result.amount",
        ),
    ] {
        let failure = person.is_refused("record_done_elsewhere", json!({ "otherwise": otherwise }));
        assert_eq!(
            (failure.code, failure.field.as_deref()),
            (Code::InvalidRequest, Some(field))
        );
    }
    assert!(sessions(&mut person, DAY).is_empty());
    person.does("start_session", json!({}));
    assert_eq!(code(&mut person, json!({})), Code::SessionUnderWay);
    person.does("close_session", json!({}));
    assert_eq!(code(&mut person, json!({})), Code::NotNow);
    person.away(Duration::from_secs(24 * 3600));
    person.checks_in(json!({}));
    assert_eq!(code(&mut person, json!({})), Code::NoSession, "a free day");
}

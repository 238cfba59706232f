//! Any past day can be added or corrected, everything derived follows, and every change can be taken back.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::{Person, check_in};

#[test]
fn a_second_check_in_corrects_the_first_and_makes_another_plan() {
    let mut person = Person::with_profile();
    let first = person.checks_in(json!({}));
    assert_eq!(first["corrected"], false);
    let second = person.checks_in(json!({ "illness": "unwell" }));
    assert_eq!(second["corrected"], true);
    assert_eq!(second["today"]["readiness"]["state"], "restore");
    assert_eq!(second["today"]["check_in"]["illness"], "unwell");
    let progress = person.does("view_progress", json!({ "span": "four_weeks" }));
    assert_eq!(progress["readiness"]["have"], 1, "one morning, not two");
}

#[test]
fn taking_a_correction_back_brings_the_first_answer_and_its_plan_back() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let wrong = person.checks_in(json!({ "illness": "unwell" }))["id"].clone();
    person.does("retract_record", json!({ "id": wrong }));
    let today = person.sees("view_today");
    assert_eq!(today["check_in"]["illness"], "none");
    assert_eq!(today["plan"]["state"], "full");
    assert_eq!(
        person.is_refused("retract_record", json!({ "id": wrong })).code,
        Code::NotFound
    );
}

#[test]
fn taking_the_only_check_in_back_makes_it_due_again() {
    let mut person = Person::with_profile();
    let id = person.checks_in(json!({}))["id"].clone();
    person.does("retract_record", json!({ "id": id }));
    let today = person.sees("view_today");
    assert_eq!((&today["check_in"], &today["plan"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_past_day_can_be_filled_in_and_readiness_follows() {
    let mut person = Person::with_profile();
    for day in 16..=28 {
        let day = format!("2026-02-{day}");
        person.does(
            "record_check_in",
            json!({ "day": day, "check_in": check_in(json!({})) }),
        );
    }
    let readiness = person.checks_in(json!({}))["today"]["readiness"].clone();
    assert_eq!(
        readiness["learning"],
        json!({ "learning": "provisional", "days": 13 })
    );
    person.does(
        "record_check_in",
        json!({ "day": "2026-03-01", "check_in": check_in(json!({})) }),
    );
    let readiness = person.sees("view_today")["readiness"].clone();
    assert_eq!(readiness["learning"], json!({ "learning": "known", "days": 14 }));
}

#[test]
fn a_set_of_a_past_session_can_be_corrected_taken_out_and_brought_back() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let session = person.trains();
    person.away(Duration::from_secs(24 * 3600));
    let page = |person: &mut Person| {
        person.does("view_journal_day", json!({ "day": "2026-03-02" }))["sessions"][0]["sets"].clone()
    };
    let before = page(&mut person);
    let last = before.as_array().unwrap().len() - 1;
    let index = before[last]["index"].clone();
    let mut set = before[last]["set"].clone();
    set["quality"] = json!("wobbly");
    person.does(
        "correct_set",
        json!({ "session": session, "index": index, "set": set }),
    );
    let corrected = page(&mut person);
    assert_eq!(
        (&corrected[last]["set"], &corrected[last]["corrected"]),
        (&set, &json!(true))
    );
    let out = person.does(
        "correct_set",
        json!({ "session": session, "index": index, "set": null }),
    )["id"]
        .clone();
    assert_eq!(page(&mut person).as_array().unwrap().len(), last);
    person.does("retract_record", json!({ "id": out }));
    assert_eq!(page(&mut person), corrected, "undo brings the corrected set back");
    let nowhere = json!({ "session": session, "index": 999, "set": null });
    assert_eq!(person.is_refused("correct_set", nowhere).code, Code::NotFound);
}

#[test]
fn an_activity_can_be_corrected_and_a_note_replaced() {
    let mut person = Person::with_profile();
    let walk = |minutes: u16| json!({ "kind": "walk", "minutes": minutes, "effort": 3 });
    let id = person.does("log_activity", json!({ "activity": walk(20) }))["id"].clone();
    person.does("log_activity", json!({ "activity": walk(35), "corrects": id }));
    assert_eq!(person.sees("view_today")["activities"], json!([walk(35)]));
    person.does("write_note", json!({ "text": "first" }));
    let second = person.does("write_note", json!({ "text": "second" }))["id"].clone();
    let note = |person: &mut Person| {
        person.does("view_journal_day", json!({ "day": "2026-03-02" }))["note"]["text"].clone()
    };
    assert_eq!(note(&mut person), "second");
    person.does("retract_record", json!({ "id": second }));
    assert_eq!(note(&mut person), "first");
}

#[test]
fn a_profile_that_asks_for_other_days_makes_the_album_anew_from_its_own_start() {
    let mut person = Person::with_profile();
    let before = person.sees("view_today")["album"].clone();
    let mut profile = person.sees("view_profile");
    profile["bedtime"] = json!("22:30:00");
    let kept = person.does("save_profile", json!({ "profile": profile }));
    assert_eq!(kept["album_changed"], false);
    profile["days"] = json!(["tuesday", "saturday"]);
    let changed = person.does("save_profile", json!({ "profile": profile }));
    assert_eq!(changed["album_changed"], true);
    let today = person.sees("view_today");
    assert_eq!(
        today["album"]["seed"], before["seed"],
        "the same album, with the same cover"
    );
    assert_eq!(today["planned"], Value::Null, "Monday is free now");
    assert_eq!(today["next"]["day"], "2026-03-03");
}

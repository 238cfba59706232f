//! What the person changes in the album under way, what follows from it, and how it is taken back.

use api::Code;
use serde_json::{Value, json};

use super::{A_DAY, album, track};
use crate::person::Person;

#[test]
fn a_session_moves_within_its_week_and_undo_moves_it_back() {
    let mut person = Person::with_profile();
    let before = album(&mut person);
    let edit = json!({ "edit": { "edit": "move", "week": 0, "session": 1, "to": "thursday" } });
    let preview = person.does("preview_album_edit", edit.clone());
    assert_eq!(preview["refused"], Value::Null);
    assert_eq!(
        preview["album"]["weeks"][0]["tracks"][1]["day"]["weekday"],
        "thursday"
    );
    assert_eq!(
        preview["consequences"][0],
        json!({ "consequence": "strength_days_touch", "first": "thursday", "second": "friday" })
    );
    assert_eq!(album(&mut person), before, "looking changes nothing");
    let id = person.does("edit_album", edit)["id"].clone();
    let moved = track(&mut person, 0, 1);
    assert_eq!(
        (&moved["day"]["day"], &moved["moved_from"]),
        (&json!("2026-03-05"), &json!("wednesday"))
    );
    assert_eq!(person.sees("view_today")["next"]["day"], "2026-03-05");
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(album(&mut person), before);
}

#[test]
fn moving_a_session_back_to_its_own_day_is_no_move() {
    let mut person = Person::with_profile();
    for to in ["thursday", "wednesday"] {
        let edit = json!({ "edit": { "edit": "move", "week": 0, "session": 1, "to": to } });
        person.does("edit_album", edit);
    }
    assert_eq!(track(&mut person, 0, 1)["moved_from"], Value::Null);
}

#[test]
fn moving_todays_session_away_makes_today_free_and_undo_brings_it_back() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let plan = person.sees("view_today")["plan"].clone();
    let edit = json!({ "edit": { "edit": "move", "week": 0, "session": 0, "to": "tuesday" } });
    let id = person.does("edit_album", edit)["id"].clone();
    let today = person.sees("view_today");
    assert_eq!(today["planned"], Value::Null);
    assert_eq!(today["plan"]["outcome"]["outcome"], "rest");
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(person.sees("view_today")["plan"]["phases"], plan["phases"]);
}

#[test]
fn a_session_that_is_left_out_is_made_up_for_nowhere_and_what_follows_is_said_first() {
    let mut person = Person::with_profile();
    let edit = |what: &str, session: u8| json!({ "edit": { "edit": what, "week": 1, "session": session } });
    person.does("edit_album", edit("skip", 0));
    let preview = person.does("preview_album_edit", edit("skip", 1));
    let follows: Vec<&str> = preview["consequences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["consequence"].as_str().unwrap())
        .collect();
    assert!(follows.contains(&"few_strength_days"), "{follows:?}");
    let id = person.does("edit_album", edit("skip", 1))["id"].clone();
    assert_eq!(track(&mut person, 1, 1)["state"], "skipped");
    let others: Vec<Value> = (0..3)
        .filter(|at| *at != 1)
        .map(|at| track(&mut person, 2, at))
        .collect();
    assert!(others.iter().all(|track| track["state"] == "to_come"));
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(
        (
            track(&mut person, 1, 0)["state"].clone(),
            track(&mut person, 1, 1)["state"].clone()
        ),
        (json!("skipped"), json!("to_come")),
        "undo takes back one change, not two"
    );
    person.does("edit_album", edit("unskip", 0));
    assert_eq!(track(&mut person, 1, 0)["state"], "to_come");
}

#[test]
fn what_cannot_be_changed_says_why_before_and_is_refused_after() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.trains();
    let refused = |person: &mut Person, edit: Value| {
        let preview = person.does("preview_album_edit", json!({ "edit": edit }));
        assert_eq!(
            person.is_refused("edit_album", json!({ "edit": edit })).code,
            Code::NotNow
        );
        preview["refused"]["refused"].clone()
    };
    let to = |session: u8, to: &str| json!({ "edit": "move", "week": 0, "session": session, "to": to });
    assert_eq!(refused(&mut person, to(0, "sunday")), "trained");
    person.away(A_DAY);
    assert_eq!(refused(&mut person, to(1, "friday")), "day_taken");
    assert_eq!(refused(&mut person, to(1, "monday")), "past_day");
    assert_eq!(refused(&mut person, to(9, "sunday")), "no_such_session");
}

#[test]
fn a_session_gets_other_minutes_and_no_more_than_the_profile_has() {
    let mut person = Person::with_profile();
    assert_eq!(person.sees("view_album")["most_minutes"], 45);
    let edit =
        |minutes: u16| json!({ "edit": { "edit": "minutes", "week": 0, "session": 0, "minutes": minutes } });
    let preview = person.does("preview_album_edit", edit(60));
    assert_eq!(preview["refused"], json!({ "refused": "minutes", "most": 45 }));
    person.does("edit_album", edit(20));
    assert_eq!(track(&mut person, 0, 0)["minutes"], 20);
    assert_eq!(
        person.sees("view_today")["usual_minutes"],
        20,
        "the check-in offers what the album plans"
    );
    person.checks_in(json!({}));
    assert_eq!(person.sees("view_today")["plan"]["budget"], 20);
}

#[test]
fn a_movement_of_the_album_under_way_is_replaced_from_today_on() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.trains();
    let lived = track(&mut person, 0, 0);
    person.away(A_DAY);
    let from = track(&mut person, 1, 0)["lifts"][0]["movement"].clone();
    let offered = person.does("view_replacements", json!({ "movement": from }));
    let to = offered[0].clone();
    assert!(to.is_string(), "something can take its place");
    let edit = json!({ "edit": { "edit": "replace", "from": from, "to": to } });
    let id = person.does("edit_album", edit)["id"].clone();
    assert_eq!(track(&mut person, 1, 0)["lifts"][0]["movement"], to);
    assert_eq!(
        track(&mut person, 0, 0),
        lived,
        "what was trained stays as it was"
    );
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(track(&mut person, 1, 0)["lifts"][0]["movement"], from);
}

//! The album as a page: weeks and tracks, what became of them, and what the person changes.

use std::collections::BTreeSet;
use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::Person;

const A_DAY: Duration = Duration::from_secs(24 * 3600);

fn album(person: &mut Person) -> Value {
    person.sees("view_album")["album"].clone()
}

fn states(person: &mut Person) -> Vec<String> {
    album(person)["weeks"][0]["tracks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|track| track["state"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_album_shows_its_weeks_on_their_days_with_today_marked() {
    let mut person = Person::with_profile();
    let album = album(&mut person);
    assert_eq!(
        album["starts"],
        json!({ "day": "2026-03-02", "weekday": "monday" })
    );
    let weeks = album["weeks"].as_array().unwrap();
    assert_eq!(weeks.len(), album["brief"]["weeks"].as_u64().unwrap() as usize);
    assert_eq!(weeks[0]["now"], true);
    assert_eq!(weeks[1]["now"], false);
    assert_eq!(
        weeks[1]["days"][0],
        json!({ "day": "2026-03-09", "weekday": "monday" })
    );
    assert_eq!(weeks.last().unwrap()["theme"], "lighter");
    let track = &weeks[0]["tracks"][0];
    assert_eq!(
        (&track["day"]["day"], &track["state"]),
        (&json!("2026-03-02"), &json!("today"))
    );
}

#[test]
fn a_track_says_what_became_of_it_and_an_open_day_is_only_open() {
    let mut person = Person::with_profile();
    let count = states(&mut person).len();
    assert!(count >= 3, "the person of these tests trains three days");
    person.checks_in(json!({}));
    person.trains();
    assert_eq!(states(&mut person)[0], "done");
    person.away(A_DAY * 6);
    let later = states(&mut person);
    assert_eq!(later[0], "done");
    assert!(
        later[1..count - 1].iter().all(|state| state == "open"),
        "{later:?}"
    );
}

#[test]
fn a_session_that_ended_earlier_was_trained_in_part() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    person.trains_until(|player| player["sets"].as_array().unwrap().len() > 1);
    person.does("close_session", json!({}));
    assert_eq!(states(&mut person)[0], "partly");
}

#[test]
fn a_day_of_rest_by_choice_is_rested_not_open() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert_eq!(states(&mut person)[0], "rested");
    person.does("adjust_today", json!({ "levers": [] }));
    assert_eq!(states(&mut person)[0], "today");
}

#[test]
fn a_session_on_a_free_day_stands_beside_the_weeks_tracks() {
    let mut person = Person::with_profile();
    person.away(A_DAY);
    assert_eq!(
        person.sees("view_today")["planned"],
        Value::Null,
        "Tuesday is free"
    );
    person.checks_in(json!({}));
    person.does("adjust_today", json!({ "levers": [], "wanted": true }));
    person.trains();
    let also = album(&mut person)["weeks"][0]["also"].clone();
    assert_eq!(also.as_array().unwrap().len(), 1);
    assert_eq!(also[0]["day"]["weekday"], "tuesday");
}

fn track(person: &mut Person, week: usize, session: usize) -> Value {
    album(person)["weeks"][week]["tracks"][session].clone()
}

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

/// Somebody on the first day of an album's last week.
fn in_the_last_week() -> Person {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.trains();
    let weeks = album(&mut person)["weeks"].as_array().unwrap().len();
    person.away(A_DAY * 7 * u32::try_from(weeks - 1).unwrap());
    person
}

#[test]
fn before_its_last_week_an_album_is_not_looked_back_on_and_no_next_one_is_accepted() {
    let mut person = Person::with_profile();
    assert_eq!(person.sees("view_album")["look_back"], Value::Null);
    assert_eq!(person.is_refused("accept_album", json!({})).code, Code::NotNow);
}

#[test]
fn in_its_last_week_an_album_is_looked_back_on_with_what_was_done_and_nothing_owed() {
    let mut person = in_the_last_week();
    let back = person.sees("view_album")["look_back"].clone();
    assert_eq!(back["sessions"], 1);
    assert_eq!(back["kinds"].as_array().unwrap().len(), 1);
    assert!(back.get("planned").is_none());
}

#[test]
fn the_next_album_is_shaped_by_wishes_and_begins_when_this_one_is_over() {
    let mut person = in_the_last_week();
    let now = album(&mut person);
    let wanted =
        json!({ "wishes": { "weeks": 6, "purpose": "endurance", "support": "sleep" }, "minutes": 30 });
    let next = person.does("view_next_album", wanted.clone());
    assert_eq!(next["album"]["weeks"].as_array().unwrap().len(), 6);
    assert_eq!(next["album"]["brief"]["purpose"], "endurance");
    assert_eq!(
        next["album"]["support_changes"],
        json!(["longer_downshift", "calm_evenings"])
    );
    let minutes = |track: &Value| track["minutes"].as_u64().unwrap();
    assert!(
        next["album"]["weeks"][1]["tracks"]
            .as_array()
            .unwrap()
            .iter()
            .all(|track| minutes(track) <= 30)
    );
    assert_eq!(album(&mut person), now, "looking changes nothing");
    let id = person.does("accept_album", wanted)["id"].clone();
    assert_eq!(album(&mut person), now, "this album goes on to its end");
    assert_eq!(person.sees("view_album")["waiting"], next["album"]);
    person.away(A_DAY * 7);
    let begun = album(&mut person);
    assert_eq!(begun["brief"]["seed"], next["album"]["brief"]["seed"]);
    assert_eq!(begun["weeks"][0]["now"], true);
    assert_eq!(person.sees("view_album")["waiting"], Value::Null);
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(album(&mut person)["brief"]["seed"], now["brief"]["seed"]);
}

#[test]
fn accepting_again_changes_the_album_that_waits_and_so_does_the_profile() {
    let mut person = in_the_last_week();
    for weeks in [6, 4] {
        person.does(
            "accept_album",
            json!({ "wishes": { "weeks": weeks, "purpose": null, "support": null } }),
        );
    }
    let waiting = |person: &mut Person| person.sees("view_album")["waiting"].clone();
    assert_eq!(waiting(&mut person)["weeks"].as_array().unwrap().len(), 4);
    let mut profile = person.sees("view_profile");
    profile["days"] = json!(["tuesday", "saturday"]);
    person.does("save_profile", json!({ "profile": profile }));
    let days: Vec<Value> = waiting(&mut person)["weeks"][1]["tracks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|track| track["day"]["weekday"].clone())
        .collect();
    assert_eq!(days, [json!("tuesday"), json!("saturday")]);
}

#[test]
fn a_movement_of_the_next_album_can_be_replaced_by_one_of_the_same_purpose() {
    let mut person = in_the_last_week();
    let next = person.does("view_next_album", json!({}));
    let from = next["album"]["weeks"][1]["tracks"][0]["lifts"][0]["movement"].clone();
    let offered = person.does("view_replacements", json!({ "next": {}, "movement": from }));
    let to = offered[0].clone();
    assert!(to.is_string(), "something can take its place");
    let wanted = json!({ "replaced": [{ "from": from, "to": to }] });
    let changed = person.does("view_next_album", wanted.clone());
    assert_eq!(
        changed["album"]["weeks"][1]["tracks"][0]["lifts"][0]["movement"],
        to
    );
    assert_eq!(changed["dropped"], json!([]));
    let nonsense = json!({ "replaced": [{ "from": "levitation", "to": to }] });
    assert_eq!(
        person.does("view_next_album", nonsense.clone())["dropped"],
        nonsense["replaced"]
    );
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

#[test]
fn an_album_that_began_by_itself_is_looked_back_before_and_shaped_until_it_is_trained() {
    let mut person = in_the_last_week();
    let ended = album(&mut person)["brief"]["seed"].clone();
    // Nobody looked at the Album screen; the next album begins with a check-in.
    person.away(A_DAY * 7);
    person.checks_in(json!({}));
    let view = person.sees("view_album");
    assert_ne!(view["album"]["brief"]["seed"], ended);
    assert_eq!(view["shapeable"], true);
    assert_eq!(view["look_back"]["album"]["seed"], ended);
    assert_eq!(view["look_back"]["sessions"], 1);
    let wanted = json!({ "wishes": { "weeks": 6, "purpose": "endurance", "support": null } });
    let proposed = person.does("view_next_album", wanted.clone());
    assert_eq!(proposed["replaces"], true);
    assert_eq!(proposed["album"]["starts"], view["album"]["starts"]);
    let id = person.does("accept_album", wanted.clone())["id"].clone();
    let shaped = album(&mut person);
    assert_eq!(shaped["brief"]["purpose"], "endurance");
    assert_eq!(shaped["weeks"].as_array().unwrap().len(), 6);
    assert_eq!(
        person.sees("view_today")["album"],
        shaped["brief"],
        "today follows at once"
    );
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(album(&mut person), view["album"]);
    person.trains();
    let view = person.sees("view_album");
    assert_eq!(
        (&view["shapeable"], &view["look_back"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(person.is_refused("accept_album", wanted).code, Code::NotNow);
}

#[test]
fn every_strand_has_a_place_in_the_album() {
    let mut person = Person::with_profile();
    let strands: BTreeSet<String> = album(&mut person)["strands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["strand"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(strands.len(), 10, "{strands:?}");
}

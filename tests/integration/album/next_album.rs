//! Looking back on an album, and shaping the next one.

use api::Code;
use serde_json::{Value, json};

use super::{A_DAY, album, in_the_last_week};
use crate::person::Person;

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

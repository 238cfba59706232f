//! Today beyond the plan itself: the other side, the free track, a walk, what would change it, the page to take along.

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::{Person, profile};

fn slugs(plan: &Value, phase: &str) -> Vec<String> {
    plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|found| found["phase"] == phase)
        .flat_map(|found| found["blocks"].as_array().unwrap())
        .map(|block| block["movement"].as_str().unwrap().to_owned())
        .collect()
}

/// The movements of a plan or a page in their order, each with its phase and whether it takes turns with the next.
fn in_order(plan: &Value, each: &str) -> Vec<[Value; 3]> {
    plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|phase| {
            let lines = phase[each].as_array().unwrap().iter();
            lines.map(|line| [&phase["phase"], &line["movement"], &line["superset"]].map(Value::clone))
        })
        .collect()
}

#[test]
fn the_other_side_is_what_one_gets_by_choosing_it_and_the_way_back_is_the_same_session_again() {
    let mut person = Person::with_profile();
    let first = person.checks_in(json!({}))["today"].clone();
    let brief = first["other_side"].clone();
    assert_eq!(first["plan"]["side"], "a");
    assert_eq!(brief["side"], "b");
    let turned = person.does("adjust_today", json!({ "levers": [{ "lever": "side_b" }] }));
    let plan = &turned["plan"];
    assert_eq!(plan["side"], "b");
    assert_eq!(plan["kind"], brief["kind"]);
    assert_eq!(plan["budget"], brief["minutes"]);
    let mut only_there = 0;
    for (list, phase) in [("skills", "skill"), ("lifts", "strength"), ("aerobic", "aerobic")] {
        for slug in brief[list].as_array().unwrap() {
            let slug = slug.as_str().unwrap().to_owned();
            assert!(slugs(plan, phase).contains(&slug), "{slug}");
            assert!(
                !slugs(&first["plan"], phase).contains(&slug),
                "{slug} is new on side B"
            );
            only_there += 1;
        }
    }
    assert!(only_there > 0, "the sides differ");
    assert_eq!(turned["other_side"]["side"], "a");
    let back = person.does("adjust_today", json!({ "levers": [] }));
    assert_eq!(back["plan"], first["plan"]);
}

#[test]
fn there_is_no_other_side_to_look_at_once_a_session_began_or_on_a_day_of_rest() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let rest = person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert!(rest["other_side"].is_null());
    person.does("adjust_today", json!({ "levers": [] }));
    person.does("start_session", json!({}));
    assert!(person.sees("view_today")["other_side"].is_null());
    person.trains_until(|_| false);
    assert!(person.sees("view_today")["other_side"].is_null());
}

#[test]
fn the_free_track_has_ideas_asks_nothing_and_comes_once_a_week() {
    let mut person = Person::with_profile();
    let first = person.checks_in(json!({}))["today"]["plan"].clone();
    assert_eq!(first["free_track"], true);
    let free = person.does("adjust_today", json!({ "levers": [{ "lever": "free_track" }] }));
    assert_eq!(free["plan"]["outcome"]["outcome"], "free_track");
    assert!(!free["plan"]["outcome"]["ideas"].as_array().unwrap().is_empty());
    assert_eq!(free["plan"]["planned_load"], 0);
    assert_eq!(
        person.is_refused("start_session", json!({})).code,
        api::Code::NoSession
    );
    person.away(Duration::from_secs(2 * 24 * 3600));
    let wednesday = person.checks_in(json!({}))["today"]["plan"].clone();
    assert_eq!(wednesday["free_track"], false, "one a week");
}

#[test]
fn what_would_change_this_is_answered_by_planning_and_records_nothing() {
    let mut person = Person::with_profile();
    assert_eq!(
        person.is_refused("view_what_would_change", json!({})).code,
        api::Code::NoCheckIn
    );
    person.checks_in(json!({ "sleep": 225 }));
    let records = person.sees("view_data")["records"].clone();
    let changes = person.sees("view_what_would_change")["changes"].clone();
    let changes = changes.as_array().unwrap();
    assert!(!changes.is_empty() && changes.len() <= 3, "{changes:?}");
    let sleep = changes
        .iter()
        .find(|change| change["input"]["input"] == "sleep")
        .expect("a longer night would have made another session");
    assert_ne!(sleep["before"], sleep["after"]);
    assert_eq!(person.sees("view_data")["records"], records);

    // It says the truth: with that night the session is the one it told of.
    let slept = sleep["input"]["sleep"].clone();
    let plan = person.checks_in(json!({ "sleep": slept }))["today"]["plan"].clone();
    assert_eq!(plan["state"], sleep["after"]["state"]);
    assert_eq!(plan["planned_load"], sleep["after"]["planned_load"]);
}

#[test]
fn the_page_to_take_along_holds_every_movement_of_the_session_in_order() {
    let mut person = Person::with_profile();
    assert_eq!(
        person.is_refused("view_take_along", json!({})).code,
        api::Code::NoCheckIn
    );
    let plan = person.checks_in(json!({}))["today"]["plan"].clone();
    let page = person.sees("view_take_along");
    assert_eq!(in_order(&page, "lines"), in_order(&plan, "blocks"));
    let seconds: u64 = plan["phases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|phase| phase["seconds"].as_u64().unwrap())
        .sum();
    assert_eq!(page["seconds"], seconds);
    person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert_eq!(
        person.is_refused("view_take_along", json!({})).code,
        api::Code::NoSession
    );
}

#[test]
fn a_walk_that_is_offered_counts_as_soon_as_it_is_logged_and_is_offered_again_when_that_is_taken_back() {
    let mut person = Person::with_profile();
    person.away(Duration::from_secs(24 * 3600));
    let tuesday = person.checks_in(json!({}))["today"].clone();
    let walk = tuesday["walk"].clone();
    assert_eq!(walk["kind"], "walk", "a day of rest offers a walk");
    let id = person.does("log_activity", json!({ "activity": walk }))["id"].clone();
    assert!(person.sees("view_today")["walk"].is_null());
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(person.sees("view_today")["walk"], walk);
}

#[test]
fn occasions_are_kept_and_one_that_ends_before_it_begins_is_refused_by_its_field() {
    let mut person = Person::with_profile();
    let mut known = profile();
    known["occasions"] = json!([{ "kind": "exams", "from": "2026-03-09", "to": "2026-03-20" }]);
    known["resting_heart_rate"] = json!(58);
    person.does("save_profile", json!({ "profile": known.clone() }));
    assert_eq!(person.sees("view_profile")["occasions"], known["occasions"]);
    known["occasions"][0]["to"] = json!("2026-03-08");
    let failure = person.is_refused("save_profile", json!({ "profile": known }));
    assert_eq!(failure.field.as_deref(), Some("profile.occasions"));
}

#[test]
fn nobody_is_reminded_of_minutes_with_a_fever_or_on_the_day_of_an_event() {
    let mut person = Person::with_profile();
    let usual = person.checks_in(json!({}))["today"].clone();
    assert!(usual["base"].is_object());
    let ill = person.checks_in(json!({ "illness": "fever" }))["today"].clone();
    assert!(ill["base"].is_null() && ill["walk"].is_null());
    let mut known = profile();
    known["occasions"] = json!([{ "kind": "event", "from": "2026-03-02", "to": "2026-03-02" }]);
    person.does("save_profile", json!({ "profile": known }));
    person.checks_in(json!({}));
    let event = person.does("adjust_today", json!({ "levers": [], "wanted": true }));
    let changes = event["plan"]["reasons"].as_array().unwrap();
    assert!(
        changes
            .iter()
            .any(|reason| reason["change"]["change"] == "event_morning")
    );
    assert!(event["base"].is_null() && event["walk"].is_null());
}

#[test]
fn only_what_would_make_another_day_is_offered_and_nothing_at_all_after_a_full_stop() {
    let mut person = Person::with_profile();
    let usual = person.checks_in(json!({}))["today"]["offers"].clone();
    assert_eq!(usual["easier"], true);
    assert_eq!(usual["swap"], true);

    let fever = person.checks_in(json!({ "illness": "fever" }))["today"].clone();
    let offers = &fever["offers"];
    for choice in ["easier", "swap", "moving", "activity"] {
        assert_eq!(offers[choice], false, "{choice} with a fever");
    }
    assert_eq!(offers["places"], json!([]), "breathing is the same everywhere");
    // What is not offered would indeed have changed nothing.
    let easier = person.does("adjust_today", json!({ "levers": [{ "lever": "easier" }] }));
    assert_eq!(easier["plan"]["phases"], fever["plan"]["phases"]);

    let stop = person.checks_in(json!({ "red_flags": ["collapse"] }))["today"].clone();
    assert_eq!(stop["plan"]["outcome"]["outcome"], "stop");
    for (choice, offered) in stop["offers"].as_object().unwrap() {
        assert!(
            *offered == json!(false) || *offered == json!([]),
            "{choice} after a stop"
        );
    }
}

#[test]
fn an_interlude_is_the_same_until_it_is_done_and_then_counts_in_the_journal_and_the_base_and_costs_nothing() {
    let mut person = Person::with_profile();
    let before = person.checks_in(json!({}))["today"].clone();
    let first = person.sees("view_interlude");
    assert_eq!(
        person.sees("view_interlude"),
        first,
        "looking again changes nothing"
    );
    assert!(first["blocks"].as_array().unwrap().len() >= 2);
    person.does("log_activity", json!({ "activity": first["activity"] }));
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["activities"][0]["activity"]["kind"], "interlude");
    let after = person.sees("view_today");
    assert_eq!(
        after["base"]["so_far"].as_u64().unwrap(),
        before["base"]["so_far"].as_u64().unwrap() + 2
    );
    assert_ne!(
        person.sees("view_interlude")["blocks"],
        first["blocks"],
        "another one"
    );
    let again = person.does("adjust_today", json!({ "levers": [] }));
    assert_eq!(
        again["plan"]["phases"], before["plan"]["phases"],
        "the session stays as it was"
    );
}

#[test]
fn a_sign_that_wants_help_at_once_leaves_no_interlude() {
    let mut person = Person::with_profile();
    person.checks_in(json!({ "red_flags": ["chest_pressure"] }));
    assert_eq!(
        person.is_refused("view_interlude", json!({})).code,
        api::Code::NoSession
    );
}

#[test]
fn the_journal_reads_a_morning_before_an_event_as_today_did() {
    let mut person = Person::with_profile();
    let mut known = profile();
    known["contexts"] = json!(["athlete"]);
    known["occasions"] = json!([{ "kind": "event", "from": "2026-03-10", "to": "2026-03-10" }]);
    person.does("save_profile", json!({ "profile": known }));
    // Nerves and one short night: no reason to rest in the days before an event.
    person.checks_in(json!({ "sleep": 300, "sleep_quality": 1, "stress": 1, "mood": 1 }));
    let state = person.sees("view_today")["readiness"]["state"].clone();
    assert_eq!(state, "steady");
    let day = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(day["check_in"]["state"], state);
    assert_eq!(person.sees("view_journal")["entries"][0]["state"], state);
}

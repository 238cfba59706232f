//! The computer sleeps, its clock is set, it travels: a session that runs notices, stands still and asks.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::context::Clock;
use api::disturbance::Disturbance;
use api::{Code, Context, Cue, Effect, Host, Passed};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::person::Person;

fn hours(hours: i64) -> TimeDelta {
    TimeDelta::hours(hours)
}

fn zone(hours: i32) -> Disturbance {
    Disturbance::ZoneMoved(FixedOffset::east_opt(hours * 3600).unwrap())
}

fn slept(seconds: u64) -> Disturbance {
    Disturbance::Slept(Duration::from_secs(seconds))
}

/// The clock of a system on which every clock goes on while it sleeps.
#[derive(Clone)]
struct Sleepless(DateTime<FixedOffset>, Arc<Mutex<Duration>>);

impl Sleepless {
    fn at(start: DateTime<FixedOffset>) -> Self {
        Self(start, Arc::default())
    }

    fn goes_on(&self, by: Duration) {
        *self.1.lock().unwrap() += by;
    }
}

impl Clock for Sleepless {
    fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        ((self.0 + self.monotonic()).to_utc(), *self.0.offset())
    }

    fn monotonic(&self) -> Duration {
        *self.1.lock().unwrap()
    }

    fn through_sleep(&self) -> Duration {
        self.monotonic()
    }

    fn advance(&mut self, by: Duration) -> bool {
        self.goes_on(by);
        true
    }

    fn disturb(&mut self, _: Disturbance) -> bool {
        false
    }
}

/// In a session, at the first step of this kind; Longplay keeps the time.
fn at(step: &str) -> (Person, Value) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    person.host.as_mut().unwrap().be_kept();
    let view = person.trains_until(|player| player["step"] == step);
    assert_eq!(view["player"]["step"], step);
    (person, view)
}

impl Person {
    fn lives_through(&mut self, disturbance: Disturbance) -> Value {
        self.host.as_mut().unwrap().disturb_clock(disturbance).unwrap();
        self.sees("view_session")
    }
}

/// The player without the one thing that may differ: the moment it was seen at.
fn unmoved(view: &Value) -> Value {
    let mut player = view["player"].clone();
    player["at"] = Value::Null;
    player
}

#[test]
fn each_disturbance_is_named_with_how_much_it_was() {
    for (disturbance, reason) in [
        (slept(42 * 60), json!({ "reason": "slept", "minutes": 42 })),
        (
            Disturbance::ClockMoved(TimeDelta::minutes(-7)),
            json!({ "reason": "clock_moved", "minutes": -7 }),
        ),
        (
            Disturbance::ClockMoved(TimeDelta::seconds(45)),
            json!({ "reason": "clock_moved", "minutes": 0 }),
        ),
        (zone(9), json!({ "reason": "zone_moved", "minutes": 8 * 60 })),
    ] {
        let (mut person, before) = at("rest");
        let asked = person.lives_through(disturbance);
        assert_eq!(asked["interruption"], reason);
        assert_eq!(unmoved(&asked), unmoved(&before), "nothing went on meanwhile");
        person.wait(600);
        assert_eq!(
            unmoved(&person.sees("view_session")),
            unmoved(&before),
            "it waits to be asked"
        );
        let go = json!({ "event": { "event": "end_rest" } });
        assert_eq!(person.is_refused("apply_to_session", go).code, Code::NotNow);
        let after = person.does("resume_session", json!({}));
        assert_eq!(after["interruption"], Value::Null);
        assert_eq!(after["player"]["sets"], before["player"]["sets"]);
        person.trains_until(|_| false);
    }
}

#[test]
fn what_is_too_small_to_matter_is_not_asked_about() {
    for disturbance in [
        slept(3),
        Disturbance::ClockMoved(TimeDelta::seconds(12)),
        Disturbance::ClockMoved(TimeDelta::seconds(-12)),
        zone(1),
    ] {
        let (mut person, _) = at("rest");
        assert_eq!(
            person.lives_through(disturbance)["interruption"],
            Value::Null,
            "{disturbance:?}"
        );
    }
}

#[test]
fn after_sleep_a_rest_begins_again_and_a_hold_waits_for_go() {
    let (mut person, _) = at("rest");
    let before = person.trains_until(|player| player["step"] == "rest" && player["phase"] == "strength");
    let whole = before["player"]["total_ms"].clone();
    person.wait(10);
    person.lives_through(slept(600));
    let after = person.does("resume_session", json!({}));
    assert_eq!(
        (&after["player"]["step"], &after["player"]["remaining_ms"]),
        (&json!("rest"), &whole)
    );

    let (mut person, _) = at("hold");
    person.wait(4);
    person.lives_through(slept(600));
    let after = person.does("resume_session", json!({}));
    assert_eq!(after["player"]["step"], "ready");
    // And so it is after another restart.
    person.away(Duration::from_secs(5));
    assert_eq!(person.sees("view_session")["player"]["step"], "ready");
}

/// At a rest that goes on, on a clock that is moved from outside; Longplay keeps the time.
fn at_a_rest() -> (Person, Sleepless, Value) {
    let (mut person, _) = at("rest");
    person.host = None;
    let clock = Sleepless::at(person.now);
    let context = Context {
        clock: Box::new(clock.clone()),
        ..Context::set(person.now, 3)
    };
    let mut host = Host::open(person.path(), context).unwrap();
    host.be_kept();
    person.host = Some(host);
    let before = person.does("resume_session", json!({}));
    (person, clock, before)
}

#[test]
fn what_a_command_finds_to_have_passed_is_told_to_whoever_keeps_the_time_once() {
    let (mut person, clock, before) = at_a_rest();
    let mut found: Vec<Passed> = Vec::new();
    let keeper = |person: &mut Person| person.host.as_mut().unwrap().take_found();
    found.extend(keeper(&mut person));
    assert!(found.is_empty(), "{found:?}");
    while person.sees("view_session")["player"]["step"] == before["player"]["step"] {
        found.extend(keeper(&mut person));
        clock.goes_on(Duration::from_secs(1));
    }
    found.extend(keeper(&mut person));
    let over = found.iter().flat_map(|passed| &passed.effects).filter(|effect| {
        matches!(
            effect,
            Effect::Cue {
                cue: Cue::RestOver,
                ..
            }
        )
    });
    assert_eq!(over.count(), 1, "{found:?}");
    assert!(keeper(&mut person).is_none());
}

#[test]
fn a_machine_whose_clocks_go_on_in_its_sleep_loses_no_rest_to_it() {
    let (mut person, clock, before) = at_a_rest();
    let due = person.host.as_ref().unwrap().next_deadline().unwrap();
    assert!(
        due <= Duration::from_secs(2),
        "the clocks are looked at all the time"
    );
    clock.goes_on(Duration::from_secs(5 * 3600));
    let asked = person.sees("view_session");
    assert_eq!(
        asked["interruption"],
        json!({ "reason": "slept", "minutes": 300 })
    );
    assert_eq!(unmoved(&asked), unmoved(&before));
}

#[test]
fn a_walk_loses_no_more_than_two_seconds_to_a_sleep() {
    let mut person = Person::with_profile();
    let mut profile = crate::person::profile();
    profile["goals"] = json!(["endurance"]);
    profile["minutes"] = json!(45);
    person.does("save_profile", json!({ "profile": profile }));
    for _ in 0..7 {
        let today = person.checks_in(json!({}))["today"].clone();
        if today["plan"]["phases"][3]["seconds"].as_u64() > Some(300) {
            break;
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    person.does("start_session", json!({}));
    person.host.as_mut().unwrap().be_kept();
    person.trains_until(|player| player["step"] == "steady");
    person.wait(61);
    let spent = person.sees("view_session")["player"]["spent_ms"]
        .as_u64()
        .unwrap();
    person.lives_through(slept(3600));
    let after = person.does("resume_session", json!({}));
    assert_eq!(after["player"]["step"], "steady");
    let kept = after["player"]["spent_ms"].as_u64().unwrap();
    assert!(kept <= spent && kept + 2_000 >= spent, "{kept} of {spent} ms");
}

#[test]
fn a_pause_needs_no_question_and_ends_by_itself_only_with_its_day() {
    let (mut person, _) = at("rest");
    person.does("apply_to_session", json!({ "event": { "event": "pause" } }));
    let still = person.lives_through(slept(3600));
    assert_eq!(still["interruption"], Value::Null);
    assert_eq!(still["player"]["paused"], true);
    person.lives_through(slept(22 * 3600));
    assert_eq!(person.sees("view_session"), Value::Null);
}

#[test]
fn it_can_be_closed_with_all_its_sets_after_a_sleep() {
    let (mut person, before) = at("rest");
    person.lives_through(slept(900));
    person.does("close_session", json!({}));
    let done = person.sees("view_today")["done"][0].clone();
    assert_eq!(
        done["sets"].as_u64().unwrap(),
        before["player"]["sets"].as_array().unwrap().len() as u64
    );
}

#[test]
fn slept_over_the_end_of_the_day_it_is_closed_on_its_own_day() {
    let (mut person, before) = at("rest");
    assert_eq!(person.lives_through(slept(24 * 3600)), Value::Null);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["ending"], "day_over");
    assert_eq!(
        page["sessions"][0]["sets"].as_array().unwrap().len(),
        before["player"]["sets"].as_array().unwrap().len()
    );
}

#[test]
fn a_session_that_runs_is_not_torn_away_when_the_day_rolls_over() {
    let mut person = Person::with_profile();
    person.wait(19 * 3600 + 1800);
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    person.host.as_mut().unwrap().be_kept();
    person.trains_until(|player| player["step"] == "rest");
    // From half past two in the morning to five, with somebody at it.
    let mut set =
        person.trains_until(|player| player["step"] == "repetitions")["player"]["sets"][0]["set"].clone();
    for amount in 1..=15 {
        person.wait(600);
        set = json!({ "event": "edit_set", "index": 0, "amount": amount, "load": set["load"],
            "reserve": set["reserve"], "quality": "clean" });
        person.does("apply_to_session", json!({ "event": set }));
    }
    assert_eq!(person.sees("view_app")["day"], "2026-03-03");
    person.trains_until(|_| false);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["ending"], "complete");
}

#[test]
fn waiting_for_somebody_who_left_it_is_closed_when_its_day_is_over() {
    let (mut person, before) = at("repetitions");
    person.wait(20 * 3600 + 1800);
    assert!(
        person.sees("view_session").is_object(),
        "half past three: its day goes on"
    );
    person.wait(3600);
    assert_eq!(person.sees("view_session"), Value::Null);
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["ending"], "day_over");
    assert_eq!(
        page["sessions"][0]["sets"].as_array().unwrap().len(),
        before["player"]["sets"].as_array().unwrap().len()
    );
}

#[test]
fn neither_a_journey_nor_a_clock_that_was_set_moves_its_day() {
    for disturbance in [
        zone(13),
        zone(-10),
        Disturbance::ClockMoved(hours(30)),
        Disturbance::ClockMoved(hours(-30)),
    ] {
        let (mut person, before) = at("rest");
        let asked = person.lives_through(disturbance);
        assert!(asked["interruption"].is_object(), "{disturbance:?}: {asked}");
        person.wait(8 * 3600);
        assert!(
            person.sees("view_session").is_object(),
            "{disturbance:?}: eight hours later it still waits"
        );
        person.does("resume_session", json!({}));
        person.trains_until(|_| false);
        // A clock that was set back comes to that day once more.
        person.wait(30 * 3600);
        let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
        assert_eq!(page["sessions"][0]["ending"], "complete", "{disturbance:?}");
        assert!(
            page["sessions"][0]["sets"].as_array().unwrap().len()
                >= before["player"]["sets"].as_array().unwrap().len()
        );
    }
}

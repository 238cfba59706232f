//! Killing the process at any moment of a session loses no set that was acknowledged.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::program::{Lines, check_in, profile};

/// How often the process is killed.
const KILLS: u32 = 100;
/// The longest it is left alone before that, in microseconds. Where in its work it is hit is a matter of chance, and
/// meant to be: the promise holds at every moment.
const LONGEST_MICROSECONDS: u64 = 4_000;

/// A clock for the lines: seconds after seven in the morning.
fn at(seconds: u64) -> String {
    let (hours, minutes, seconds) = (7 + seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("2026-03-02T{hours:02}:{minutes:02}:{seconds:02}+01:00")
}

fn sets(view: &Value) -> Vec<Value> {
    view["player"]["sets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["set"].clone())
        .collect()
}

/// What the person does next, and how many seconds later.
fn next(player: &Value) -> (Option<Value>, u64) {
    match player["step"].as_str().unwrap() {
        "ready" => (Some(json!({ "event": "begin" })), 1),
        "ramp_up" => (Some(json!({ "event": "done" })), 1),
        "repetitions" => {
            let mut event = player["prefill"].clone();
            event["event"] = json!("log_set");
            (Some(event), 20)
        }
        "away" => (Some(json!({ "event": "start_downshift" })), 1),
        "control_sample" => (
            Some(json!({ "event": "control_sampled", "control": "clean" })),
            20,
        ),
        "reflect" => (None, 0),
        _ => (
            None,
            player["remaining_ms"]
                .as_u64()
                .unwrap_or(1_000)
                .div_ceil(1_000)
                .max(1),
        ),
    }
}

#[test]
fn a_hundred_times() {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = 0x2545_F491_4F6C_DD1D_u64;
    let mut seconds = 0;
    let mut lines = Lines::open(folder.path(), &at(seconds));
    lines.ask("save_profile", json!({ "profile": profile() }));
    lines.ask("record_check_in", json!({ "check_in": check_in() }));
    lines.ask("start_session", json!({}));
    let mut acknowledged: Vec<Value> = Vec::new();
    let mut in_flight_kept = 0;
    let mut reached: BTreeSet<String> = BTreeSet::new();
    for kill in 0..KILLS {
        // Live on until something is to be recorded.
        let event = loop {
            let view = lines.ask_at(&at(seconds), "view_session", json!({}))["response"].clone();
            assert!(view.is_object(), "the session is still under way");
            reached.insert(view["player"]["phase"].as_str().unwrap_or("end").to_owned());
            match next(&view["player"]) {
                (Some(event), later) => {
                    seconds += later;
                    break event;
                }
                // At the end of the session the last set is corrected over and over instead.
                (None, 0) => {
                    let last = sets(&view).len() - 1;
                    let mut event = sets(&view)[last].clone();
                    event = json!({ "event": "edit_set", "index": last, "amount": 1 + u64::from(kill), "load": event["load"],
                        "reserve": event["reserve"], "quality": "clean" });
                    break event;
                }
                (None, later) => seconds += later,
            }
        };
        // The event is sent, and the process is killed somewhere in its work on it.
        let request = json!({ "event": event });
        lines.send(&json!({ "name": "apply_to_session", "request": request, "now": at(seconds) }));
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let heard = if kill % 3 == 0 {
            lines.hear()
        } else {
            thread::sleep(Duration::from_micros(chance % LONGEST_MICROSECONDS));
            None
        };
        if let Some(answer) = &heard {
            assert!(answer["failure"].is_null(), "kill {kill}: {answer}");
            acknowledged = sets(&answer["response"]);
        }
        lines.kill();

        lines = Lines::open(folder.path(), &at(seconds));
        let kept = lines.ask("view_session", json!({}))["response"].clone();
        assert_eq!(
            kept["interruption"]["reason"], "closed",
            "the person is asked: {kept}"
        );
        let found = sets(&kept);
        if heard.is_some() {
            assert_eq!(
                found, acknowledged,
                "kill {kill}: what was acknowledged is there, exactly"
            );
        } else {
            assert!(
                found.len() >= acknowledged.len(),
                "kill {kill}: {} of {}",
                found.len(),
                acknowledged.len()
            );
            in_flight_kept += usize::from(found != acknowledged);
            acknowledged = found;
        }
        lines.ask("resume_session", json!({}));
    }
    assert!(
        reached.len() >= 3,
        "the kills were spread over the session: {reached:?}"
    );
    assert!(in_flight_kept < KILLS as usize);
    let closed = lines.ask("close_session", json!({}));
    assert!(closed["response"]["id"].is_string(), "{closed}");
    lines.finish();
}

//! Somebody to try the api with: a folder of their own, a clock that stands until it is moved.

use std::path::Path;
use std::time::Duration;

use api::{Context, Failure, Host, call};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A person with Longplay open.
pub struct Person {
    pub folder: TempDir,
    pub host: Option<Host>,
    pub now: DateTime<FixedOffset>,
}

/// A Monday morning.
pub const MONDAY: &str = "2026-03-02T07:00:00+01:00";

impl Person {
    /// Opens Longplay for the first time.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = MONDAY.parse().unwrap();
        let mut person = Self {
            folder,
            host: None,
            now,
        };
        person.open();
        person
    }

    /// Opens Longplay for the first time and goes through the first run.
    pub fn with_profile() -> Self {
        let mut person = Self::new();
        person.does("save_profile", json!({ "profile": profile() }));
        person
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn open(&mut self) {
        // A seed of its own for each opening, as the system's randomness would be.
        let seed = self.now.timestamp().unsigned_abs();
        self.host = Some(Host::open(self.folder.path(), Context::set(self.now, seed)).unwrap());
    }

    /// Closes Longplay, lets time pass, and opens it again.
    pub fn away(&mut self, time: Duration) {
        self.host = None;
        self.now += time;
        self.open();
    }

    /// Closes Longplay and opens it the next morning at seven.
    pub fn tomorrow(&mut self) {
        let morning: chrono::DateTime<chrono::FixedOffset> = MONDAY.parse().unwrap();
        let next = self.now.date_naive().succ_opt().unwrap().and_time(morning.time());
        let next = next.and_local_timezone(*self.now.offset()).unwrap();
        self.away((next - self.now).to_std().unwrap());
    }

    /// Lets time pass with Longplay open.
    pub fn wait(&mut self, seconds: u64) {
        let time = Duration::from_secs(seconds);
        self.now += time;
        self.host.as_mut().unwrap().advance_clock(time).unwrap();
    }

    pub fn tries(&mut self, name: &str, request: Value) -> Result<Value, Failure> {
        call(self.host.as_mut().unwrap(), name, request).map(|answer| answer.response)
    }

    pub fn does(&mut self, name: &str, request: Value) -> Value {
        self.tries(name, request)
            .unwrap_or_else(|failure| panic!("{name} failed: {failure:?}"))
    }

    pub fn is_refused(&mut self, name: &str, request: Value) -> Failure {
        match self.tries(name, request) {
            Ok(answer) => panic!("{name} should have been refused, but answered {answer}"),
            Err(failure) => failure,
        }
    }

    pub fn sees(&mut self, view: &str) -> Value {
        self.does(view, json!({}))
    }

    /// Checks in well, or with changes.
    pub fn checks_in(&mut self, changes: Value) -> Value {
        self.does("record_check_in", json!({ "check_in": check_in(changes) }))
    }

    /// Goes through the session under way until `stop` says so, logging as planned.
    pub fn trains_until(&mut self, stop: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..2_000 {
            let view = self.sees("view_session");
            if view.is_null() || stop(&view["player"]) {
                return view;
            }
            let player = &view["player"];
            let event = match player["step"].as_str().unwrap() {
                "ready" => Some(json!({ "event": "begin" })),
                "ramp_up" => Some(json!({ "event": "done" })),
                "repetitions" => Some(log(&player["prefill"], "clean")),
                "away" => Some(json!({ "event": "start_downshift" })),
                "control_sample" => Some(json!({ "event": "control_sampled", "control": "clean" })),
                "reflect" => Some(json!({ "event": "finish" })),
                _ => None,
            };
            match event {
                Some(event) => {
                    self.does("apply_to_session", json!({ "event": event }));
                }
                None => self.wait(
                    player["remaining_ms"]
                        .as_u64()
                        .unwrap_or(1_000)
                        .div_ceil(1_000)
                        .max(1),
                ),
            }
        }
        panic!("the session does not end");
    }

    /// Trains today's session to its end and returns its id.
    pub fn trains(&mut self) -> String {
        let id = self.does("start_session", json!({}))["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let end = self.trains_until(|_| false);
        assert!(end.is_null());
        id
    }
}

/// A set as it was asked for.
pub fn log(prefill: &Value, quality: &str) -> Value {
    let mut event = prefill.clone();
    event["event"] = json!("log_set");
    event["quality"] = json!(quality);
    event
}

pub fn profile() -> Value {
    serde_json::from_str(include_str!("../support/profile.json")).unwrap()
}

/// A good morning, with changes.
pub fn check_in(changes: Value) -> Value {
    let mut check_in = json!({
        "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "complaints": [], "control": null, "intent": "build", "minutes": null, "place": null,
        "illness": "none", "red_flags": []
    });
    for (field, value) in changes.as_object().unwrap() {
        check_in[field] = value.clone();
    }
    check_in
}

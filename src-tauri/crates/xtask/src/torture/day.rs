//! A scripted day, lived through the real program.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use super::program::{Lines, Programs, Under};

const PROFILE: &str = include_str!("../../../../../tests/support/profile.json");
/// The morning of the day that is lived.
pub const MORNING: &str = "2026-03-02T07:00:00+01:00";

/// What was asked for, and what came of it.
#[derive(Debug, Default)]
pub struct Lived {
    /// Ids of changes that were acknowledged.
    pub acknowledged: BTreeSet<String>,
    /// Words of notes that were refused.
    pub refused: BTreeSet<String>,
    /// Codes of failures.
    pub failures: Vec<String>,
    /// Changes of a session that were acknowledged, which have no id of their own.
    pub steps: usize,
    pub asked: usize,
}

fn asking(name: &str, request: &Value) -> Value {
    json!({ "name": name, "request": request })
}

pub fn profile() -> Value {
    let profile: Value = serde_json::from_str(PROFILE).unwrap_or_default();
    asking("save_profile", &json!({ "profile": profile }))
}

pub fn check_in() -> Value {
    let answers = json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "illness": "none" });
    asking("record_check_in", &json!({ "check_in": answers }))
}

pub fn note(text: &str) -> Value {
    asking("write_note", &json!({ "text": text }))
}

fn in_session(event: &str) -> Value {
    asking("apply_to_session", &json!({ "event": { "event": event } }))
}

/// The two halves of the day; between them the program is closed and opened again.
pub fn halves() -> [Vec<Value>; 2] {
    let nothing = json!({});
    [
        vec![
            profile(),
            check_in(),
            note("before the session"),
            asking("start_session", &nothing),
            in_session("begin"),
            in_session("pause"),
            in_session("resume"),
            asking("view_today", &nothing),
        ],
        vec![
            asking("resume_session", &nothing),
            asking("close_session", &nothing),
            note("after the session"),
            check_in(),
            note("in the evening"),
            asking("view_journal_day", &json!({ "day": "2026-03-02" })),
        ],
    ]
}

impl Lived {
    /// Takes in what was answered to a line.
    pub fn hear(&mut self, asked: &Value, answer: &Value) {
        self.asked += 1;
        if let Some(id) = answer["response"]["id"].as_str() {
            self.acknowledged.insert(id.to_owned());
        }
        if asked["name"] == "apply_to_session" && answer["response"].is_object() {
            self.steps += 1;
        }
        if let Some(failure) = answer.get("failure") {
            let code = failure["code"].as_str().unwrap_or("?");
            self.failures.push(code.to_owned());
            self.refused
                .extend(asked["request"]["text"].as_str().map(str::to_owned));
        }
    }

    /// Asks line after line, as long as there is somebody to answer.
    pub fn ask(&mut self, lines: &mut Lines, asks: &[Value]) -> Result<(), String> {
        for asked in asks {
            lines.send(asked);
            match lines
                .hear()
                .map_err(|trouble| format!("{}: {trouble}", asked["name"]))?
            {
                Some(answer) => self.hear(asked, &answer),
                None => break,
            }
        }
        Ok(())
    }
}

/// Lives the whole day on a folder, whatever the shim does to it meanwhile.
pub fn live(programs: &Programs, data: &Path, under: &Under<'_>) -> Result<Lived, String> {
    let mut lived = Lived::default();
    for half in halves() {
        let mut lines = programs.lines(data, MORNING, under)?;
        lived.ask(&mut lines, &half)?;
        lines.finish()?.check()?;
    }
    Ok(lived)
}

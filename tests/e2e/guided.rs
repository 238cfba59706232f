//! Being guided through a session: what a person does at each step, and how its time passes.

use crate::life::Life;
use serde_json::{Value, json};
use std::cell::Cell;
use std::time::{Duration, Instant};
use support::{App, Outcome, Trouble};

/// More steps than any session has.
const STEPS: usize = 200;
/// After this, a key of which nothing came was not heard.
const HEARD: Duration = Duration::from_millis(500);

/// Returns what the session's screen draws.
#[track_caller]
pub fn player(app: &App) -> Outcome<Value> {
    let mut view = app.invoke("view_session", &json!({}))?;
    if view.is_null() {
        return Err(Trouble::new("there is no session"));
    }
    Ok(view["player"].take())
}

/// Returns the sets that are logged so far.
#[track_caller]
pub fn sets(app: &App) -> Outcome<Vec<Value>> {
    let entries = player(app)?["sets"].take();
    let entries = entries.as_array().into_iter().flatten();
    Ok(entries.map(|entry| entry["set"].clone()).collect())
}

/// Returns where the session is: everything that has to be the same after a restart.
pub fn place(player: &Value) -> Value {
    let sets = player["sets"].as_array();
    json!([
        player["phase"],
        player["step"],
        player["movement"],
        player["block"],
        player["set"],
        player["ramp_up"],
        player["side"],
        sets.map(Vec::len),
        sets.and_then(|sets| sets.last()),
    ])
}

/// Picks up the session that waits in a window that was just opened.
#[track_caller]
pub fn pick_up(app: &App) -> Outcome {
    app.wait(("main h1", "Still spinning"))?;
    press_until(app, "Enter", "the session goes on", |app| {
        Ok(app.invoke("view_session", &json!({}))?["interruption"].is_null())
    })?;
    app.wait(("main button", "Warning light"))
}

/// Goes on by keyboard, step by step, until the session is where `there` says.
#[track_caller]
pub fn go_on_until(life: &Life, app: &App, there: impl Fn(&Value) -> bool) -> Outcome {
    go_on_looking(life, app, |_| Ok(()), there)
}

/// The same, with a look at every step on the way.
#[track_caller]
pub fn go_on_looking(
    life: &Life,
    app: &App,
    look: impl Fn(&Value) -> Outcome,
    there: impl Fn(&Value) -> bool,
) -> Outcome {
    for _ in 0..STEPS {
        let now = player(app)?;
        if there(&now) {
            return Ok(());
        }
        if now["step"] == "reflect" {
            return Err(Trouble::new("the session is over and never came there"));
        }
        look(&now)?;
        step(life, app, &now)?;
    }
    Err(Trouble::new(
        "the session has more steps than expected and never comes there",
    ))
}

/// Leaves out step after step, past the screens, until the session is where `there` says.
#[track_caller]
pub fn skip_until(app: &App, there: impl Fn(&Value) -> bool) -> Outcome {
    for _ in 0..STEPS {
        let now = player(app)?;
        if there(&now) {
            return Ok(());
        }
        let event = match now["step"].as_str() {
            Some("transition" | "rest") => json!({ "event": "end_rest" }),
            Some("control_sample") => json!({ "event": "control_sampled", "control": "clean" }),
            _ => json!({ "event": "skip_block" }),
        };
        app.invoke("apply_to_session", &json!({ "event": event }))?;
    }
    Err(Trouble::new(
        "the session has more steps than expected and never comes there",
    ))
}

/// Does what the step asks for, and waits until it is over.
#[track_caller]
pub fn step(life: &Life, app: &App, now: &Value) -> Outcome {
    match now["step"].as_str() {
        Some("control_sample") => press_until_over(app, "1", now),
        Some("ready" | "ramp_up" | "repetitions" | "away") => press_until_over(app, "Enter", now),
        _ => {
            let left = now["remaining_ms"].as_u64().unwrap_or(1_000);
            life.pass(app, left.div_ceil(1_000).max(1))
        }
    }
}

/// Presses a key until the step is over.
#[track_caller]
pub fn press_until_over(app: &App, key: &str, now: &Value) -> Outcome {
    let before = place(now);
    press_until(app, key, "the step is over", |app| {
        Ok(place(&player(app)?) != before)
    })
}

/// Presses a key, and again when nothing came of it: the screen ignores what comes right after a step began, because
/// that was meant for the step before.
#[track_caller]
pub fn press_until(app: &App, key: &str, what: &str, done: impl Fn(&App) -> Outcome<bool>) -> Outcome {
    let pressed: Cell<Option<Instant>> = Cell::new(None);
    app.until(what, |app| {
        if done(app)? {
            return Ok(true);
        }
        if pressed.get().is_none_or(|at| at.elapsed() > HEARD) {
            app.press(key)?;
            pressed.set(Some(Instant::now()));
        }
        done(app)
    })
}

/// Whether a set of repetitions is asked for, in the phase.
pub fn asks_for_repetitions(player: &Value, phase: &str) -> bool {
    player["phase"] == phase && player["step"] == "repetitions"
}

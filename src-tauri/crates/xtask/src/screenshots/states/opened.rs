//! What opens over a step: dialogs, a pause, a full disk, a caught thought, the small window.

use super::Walk;
use serde_json::json;
use support::Outcome;

/// A dialog, the keys that lead there from the step, and what it is called.
const DIALOGS: [(&str, &[&str]); 8] = [
    ("warning-light", &["w"]),
    ("warning-light-serious", &["w", "f"]),
    ("hurts-where", &["h"]),
    ("hurts-how", &["h", "a"]),
    ("hurts-strength", &["h", "a", "3"]),
    ("more", &["."]),
    ("shorter", &["f"]),
    ("sets", &["e"]),
];

/// Where a thought is written.
const THOUGHT: &str = "main .thought input";
/// Says that something is not on the disk.
const UNSAVED: (&str, &str) = ("[role='status']", "Not saved since");

/// Opens over a step whatever can be opened there, where there are no pictures of it yet.
pub fn look(walk: &mut Walk<'_>, name: &str) -> Outcome {
    match name {
        "strength-set" => {
            for (dialog, keys) in DIALOGS {
                opened(walk, dialog, keys)?;
            }
            if walk.player()?["alternatives"]
                .as_array()
                .is_some_and(|others| !others.is_empty())
            {
                opened(walk, "swap", &["s"])?;
            }
            paused(walk)?;
            unsaved(walk)
        }
        "rest" | "transition" => {
            thought(walk)?;
            small_window(walk)
        }
        _ => Ok(()),
    }
}

fn opened(walk: &mut Walk<'_>, dialog: &str, keys: &[&str]) -> Outcome {
    if walk.camera.has(dialog) {
        return Ok(());
    }
    for key in keys {
        walk.app.press(key)?;
        walk.app.wait("dialog[open]")?;
    }
    walk.camera.step(&walk.app, dialog)?;
    walk.app.press("Escape")?;
    walk.app.gone("dialog[open]")
}

fn paused(walk: &mut Walk<'_>) -> Outcome {
    walk.tell(&json!({ "event": "pause" }))?;
    walk.app.wait(("main button", "Go on"))?;
    walk.camera.step(&walk.app, "paused")?;
    walk.tell(&json!({ "event": "resume" }))
}

/// The disk is full. What is said of it stands above every look; changing the look would be one more thing to keep.
fn unsaved(walk: &mut Walk<'_>) -> Outcome {
    if walk.camera.has("unsaved") {
        return Ok(());
    }
    walk.disk.fill()?;
    walk.tell(&json!({ "event": "pause" }))?;
    walk.tell(&json!({ "event": "resume" }))?;
    walk.app.wait(UNSAVED)?;
    walk.camera.screen(&walk.app, "unsaved")?;
    walk.disk.clear()?;
    walk.app.press("Control+s")?;
    walk.app.gone(UNSAVED)
}

fn thought(walk: &mut Walk<'_>) -> Outcome {
    if walk.camera.has("thought") {
        return Ok(());
    }
    walk.tell(&json!({ "event": "longer_rest", "seconds": 120 }))?;
    walk.app.press("t")?;
    walk.app.wait(THOUGHT)?;
    walk.camera.step(&walk.app, "thought")?;
    walk.app.press("Escape")?;
    walk.app.gone(THOUGHT)?;
    walk.app
        .invoke("catch_thought", &json!({ "text": "Why is this still hard?" }))
        .map(drop)
}

/// The small window has a size of its own, which the desktop gives it.
fn small_window(walk: &mut Walk<'_>) -> Outcome {
    if walk.camera.has("small-window") {
        return Ok(());
    }
    let small = |small: bool| json!({ "large_type": false, "small_window": small });
    walk.app.invoke("show_session", &small(true))?;
    walk.app.until("the window is small", |app| {
        Ok(app.js("return innerWidth < 500;", &json!([]))? == json!(true))
    })?;
    walk.camera.once(&walk.app, "small-window")?;
    walk.app.invoke("show_session", &small(false))?;
    walk.app.until("the window is large", |app| {
        Ok(app.js("return innerWidth > 500;", &json!([]))? == json!(true))
    })
}

//! The ends of a session: stopped by a red flag, or done, reflected on and thought about.

use super::{End, Walk};
use serde_json::{Value, json};
use support::Outcome;

pub fn end(walk: &mut Walk<'_>, end: End) -> Outcome {
    match end {
        End::FullStop => full_stop(walk),
        End::Done => done(walk),
    }
}

/// Through the screen: a session that has ended says its last only to the window that ended it.
fn full_stop(walk: &mut Walk<'_>) -> Outcome {
    let app = &walk.app;
    app.press("w")?;
    app.wait("dialog[open]")?;
    app.press("f")?;
    app.click("dialog[open] label")?;
    app.click("dialog[open] button.primary")?;
    app.wait(("main h1", "Stop here"))?;
    walk.camera.screen(&walk.app, "full-stop")
}

fn done(walk: &mut Walk<'_>) -> Outcome {
    let player = walk.player()?;
    if player["step"] == "breathing" {
        walk.tell(&json!({ "event": "done" }))?;
    }
    while walk.player()?["step"] != "reflect" {
        walk.tell(&json!({ "event": "skip_block" }))?;
    }
    walk.camera.step(&walk.app, "all-done")?;
    walk.app
        .invoke("catch_thought", &json!({ "text": "I could have done more" }))?;
    let player = walk.player()?;
    let may_add = |set: &Value| set["may_add"] == true && set["set"]["phase"] == "strength";
    let more = player["sets"]
        .as_array()
        .and_then(|sets| sets.iter().position(may_add));
    if let Some(index) = more {
        let mut log = player["sets"][index]["set"].clone();
        let result = json!({ "event": "log_more", "index": index, "amount": log["amount"].take(), "load": log["load"].take(),
            "reserve": log["reserve"].take(), "quality": "clean" });
        walk.tell(&result)?;
        walk.camera.step(&walk.app, "purpose-or-pressure")?;
    }
    walk.app.press("Enter")?;
    walk.app.wait(("main h1", "How was it?"))?;
    walk.camera.screen(&walk.app, "reflection")?;
    for key in ["1", "4", "1", "1"] {
        walk.app.press(key)?;
    }
    walk.camera.screen(&walk.app, "reflection-answered")?;
    walk.app.press("Enter")?;
    walk.app.gone(("main h1", "How was it?"))?;
    walk.camera.screen(&walk.app, "thoughts")?;
    walk.app.press("Control+1")?;
    walk.app.wait("main h1")?;
    walk.camera.screen(&walk.app, "done")
}

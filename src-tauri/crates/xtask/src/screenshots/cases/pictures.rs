//! What is looked at on the morning of a case: today, why, the other side, the album.

use super::CASES;
use super::life::live;
use crate::fault::Fault;
use crate::house::{House, Profile};
use chrono::Utc;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use support::{App, Folder, Outcome, Scheme, Start};

const LOOKS: [(u32, u32, Scheme, &str); 2] = [
    (1280, 860, Scheme::Light, "light"),
    (800, 600, Scheme::Dark, "dark"),
];
/// What holds as before, folded away.
const AS_BEFORE: &str = "section[aria-labelledby='why'] button";
/// An answer to what would change this.
const WOULD: &str = "section[aria-labelledby='would'] p";
const TO_THE_TOP: &str = "document.querySelectorAll('main *').forEach((part) => { part.scrollTop = 0; });";
/// Brings the next part of the room into view, and says whether there was more of it.
const FURTHER: &str = "const room = [...document.querySelectorAll('main, main *')].find((part) =>
        getComputedStyle(part).overflowY === 'auto' && part.scrollHeight > part.clientHeight + 8);
    if (!room) return false;
    const before = room.scrollTop;
    room.scrollTop += room.clientHeight - 40;
    return room.scrollTop > before;";

/// Takes the pictures of these cases, or of all when none is named. Runs inside a desktop of its own.
pub fn take(house: &House, folder: &str, names: &[&str]) -> Result<ExitCode, Fault> {
    let longplay = house.binary(Profile::Debug);
    let wanted = CASES
        .iter()
        .filter(|case| names.is_empty() || names.contains(&case.name));
    for case in wanted {
        println!("{}", case.name);
        let home = Folder::new().map_err(|error| Fault::System {
            doing: "making a folder".to_owned(),
            error,
        })?;
        let lines = Path::new(folder).join(format!("{}.jsonl", case.name));
        let morning = live(&longplay, home.path(), &lines, case)?;
        let ahead = (morning - Utc::now()).num_seconds().max(0);
        for (width, height, scheme, shade) in LOOKS {
            let app = Start::longplay(&longplay)
                .data(home.path())
                .scheme(scheme)
                .size(width, height)
                .env("TZ", "UTC")
                .env("LONGPLAY_CLOCK_AHEAD", ahead.to_string())
                .open()?;
            look(&app, |screen| {
                Path::new(folder).join(format!("{}-{screen}-{width}x{height}-{shade}.png", case.name))
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Looks at the morning from top to bottom, with everything said that is otherwise behind a press.
fn look(app: &App, named: impl Fn(&str) -> PathBuf) -> Outcome {
    app.wait("main h1")?;
    app.point_away()?;
    app.screenshot(named("today"))?;
    let today = app.invoke("view_today", &json!({}))?;
    if app.count(AS_BEFORE)? > 0 {
        app.click(AS_BEFORE)?;
    }
    if today["offers"]["moving"] == json!(true) {
        app.press("d")?;
        app.wait(WOULD)?;
    }
    if today["plan"]["outcome"]["outcome"] == "train" {
        app.press("i")?;
        app.wait("main li dl")?;
    }
    app.point_away()?;
    app.js(TO_THE_TOP, &json!([]))?;
    for part in 1.. {
        app.screenshot(named(&format!("whole-{part}")))?;
        if app.js(FURTHER, &json!([]))? != json!(true) {
            break;
        }
    }
    if !today["other_side"].is_null() {
        app.press("b")?;
        app.wait("dialog[open] h2")?;
        app.screenshot(named("side-b"))?;
        app.press("Escape")?;
    }
    app.click(("nav button, nav a", "Album"))?;
    app.wait("main [data-track]")?;
    app.point_away()?;
    app.screenshot(named("album"))
}

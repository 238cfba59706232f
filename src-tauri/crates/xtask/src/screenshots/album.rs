//! Which screens are photographed, and how one gets to them.

use super::EVERYBODY;
use super::day::{Morning, WEEKS, live, short_night};
use crate::fault::Fault;
use crate::folders::copy;
use crate::house::{House, Profile};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;
use support::{App, Folder, Outcome, Scheme, Start};

const SIZES: [(u32, u32); 2] = [(800, 600), (1440, 900)];
const SCHEMES: [(Scheme, &str); 2] = [(Scheme::Light, "light"), (Scheme::Dark, "dark")];

/// A screen's name, and how to get to it and wait until it is drawn.
type Screen = (&'static str, fn(&App) -> Outcome);

/// In this order, because the session cannot be left without ending it.
const SCREENS: [Screen; 8] = [
    ("today", |app| app.wait(("main button", START))),
    ("album", |app| rail(app, "Album", "main [data-track]")),
    ("library", |app| rail(app, "Library", "main [data-row]")),
    ("movement", |app| {
        app.click("main [data-row]")?;
        app.wait(("main h2", "Its ladder"))
    }),
    ("progress", |app| rail(app, "Progress", "main svg")),
    ("journal", |app| rail(app, "Journal", "main li")),
    ("settings", |app| rail(app, "Settings", "main button")),
    ("session", first_set),
];
const START: &str = "Start session";
/// More steps than lie before the first set of any session.
const STEPS: usize = 60;

/// Goes to a screen by the rail, and waits for what only that screen shows.
fn rail(app: &App, word: &str, content: &str) -> Outcome {
    app.click(("nav button, nav a", word))?;
    app.wait(("nav [aria-current]", word))?;
    app.wait(content)
}

/// Starts the session and goes past its beginning: a set of strength, or of skill on a day without, says most with its
/// figure and its cues.
fn first_set(app: &App) -> Outcome {
    let plan = app.invoke("view_today", &json!({}))?["plan"].take();
    let has_strength = plan["phases"].as_array().into_iter().flatten().any(|phase| {
        phase["phase"] == "strength"
            && phase["blocks"]
                .as_array()
                .is_some_and(|blocks| !blocks.is_empty())
    });
    let (phase, word) = if has_strength {
        ("strength", "Strength")
    } else {
        ("skill", "Skill")
    };
    app.click(("nav button, nav a", "Today"))?;
    app.click(("main button", START))?;
    app.wait(("main button", "Warning light"))?;
    for _ in 0..STEPS {
        let player = app.invoke("view_session", &json!({}))?["player"].take();
        let event = match (player["phase"] == phase, player["step"].as_str()) {
            (true, Some("repetitions" | "hold")) => break,
            (true, Some("ready")) => json!({ "event": "begin" }),
            (_, Some("transition" | "rest")) => json!({ "event": "end_rest" }),
            (_, Some("control_sample")) => json!({ "event": "control_sampled", "control": "clean" }),
            (true, _) => json!({ "event": "done" }),
            (false, _) => json!({ "event": "skip_block" }),
        };
        app.invoke("apply_to_session", &json!({ "event": event }))?;
    }
    app.wait(("main", word))
}

/// Takes the pictures of these people. Runs inside a desktop of its own.
pub fn take(house: &House, folder: &str, people: &[&str]) -> Result<ExitCode, Fault> {
    let longplay = house.binary(Profile::Debug);
    for person in EVERYBODY.iter().filter(|person| people.contains(&person.name)) {
        let (person, morning) = (person.name, Morning::next(person.weekday));
        let home = Folder::new().map_err(|error| Fault::System {
            doing: "making a folder".to_owned(),
            error,
        })?;
        let lived = home.path().join("lived");
        live(&longplay, &lived, (person, WEEKS), morning, &short_night())?;
        for (scheme, shade) in SCHEMES {
            // Each shade begins with the same morning; the first one's session would still be under way.
            let data = home.path().join(shade);
            copy(&lived, &data)?;
            let start = Start::longplay(&longplay).data(&data).scheme(scheme);
            let start = start
                .env("TZ", "UTC")
                .env("LONGPLAY_CLOCK_AHEAD", morning.ahead.to_string());
            let app = start.open()?;
            for (screen, go) in SCREENS {
                go(&app)?;
                for (width, height) in SIZES {
                    app.resize(width, height)?;
                    app.point_away()?;
                    let name = format!("{person}-{screen}-{width}x{height}-{shade}.png");
                    app.screenshot(Path::new(folder).join(name))?;
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

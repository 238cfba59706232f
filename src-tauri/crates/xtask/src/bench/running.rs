//! What a session under way costs the processor, against a bare window with numerals of the same size that change once a
//! second. Both without the DMABUF renderer, as on the drivers for which Longplay switches it off.

use super::{Effort, end_well, median};
use crate::fault::Fault;
use crate::folders::copy;
use crate::house::{House, Profile};
use serde_json::{Value, json};
use std::process::{Command, ExitCode};
use std::thread::sleep;
use std::time::{Duration, Instant};
use support::{App, Folder, Outcome, Start, Trouble};

/// How much more than the bare numerals the session may cost.
const LIMIT: f64 = 1.5;
/// A window has settled by then: what the quick way to a step leaves behind, in garbage to collect and a backup to wait for,
/// is seen in the figures of some fifteen seconds.
const SETTLED: Duration = Duration::from_secs(20);
/// How large the numerals are.
const SIZE_OF_DIGITS: &str = "return getComputedStyle(document.querySelector('main .digits')).fontSize;";
const MAKE_DIGITS_THAT_LARGE: &str = "document.querySelector('h1').style.fontSize = arguments[0];";
const CONTAIN_DIGITS: &str = "document.body.classList.add('contained');";
/// More steps than any session has.
const STEPS: usize = 200;

impl Effort {
    /// How long a window is watched at a time.
    const fn watched(self) -> Duration {
        match self {
            Self::Whole => Duration::from_secs(20),
            Self::Quick => Duration::from_secs(6),
        }
    }

    /// How often; the windows take turns, so that all meet the same weather.
    const fn turns(self) -> usize {
        match self {
            Self::Whole => 5,
            Self::Quick => 2,
        }
    }
}

/// Measures and prints the rows. Runs inside a desktop of its own.
pub fn measure(house: &House, effort: Effort) -> Result<ExitCode, Fault> {
    let home = Folder::new().map_err(|error| Fault::System {
        doing: "making a folder".to_owned(),
        error,
    })?;
    let longplay = house.binary(Profile::Release);
    let lived = home.path().join("lived");
    end_well(
        "inventing a person",
        Command::new(&longplay)
            .args(["demo", "--weeks", "3", "--seed", "1", "--data"])
            .arg(&lived),
    )?;
    let bare = house.built(Profile::Release).join("examples/bare_window");
    let (mut digits, mut contained, mut sessions, mut pacers) = (vec![], vec![], vec![], vec![]);
    let mut size = Value::Null;
    for turn in 0..effort.turns() {
        let data = home.path().join(turn.to_string());
        copy(&lived, &data)?;
        let app = window(Start::longplay(&longplay).data(data))?;
        rest(&app)?;
        size = app.js(SIZE_OF_DIGITS, &json!([]))?;
        sessions.push(work(&app, effort));
        breathe(&app)?;
        pacers.push(work(&app, effort));
        drop(app);
        let app = window(Start::program(&bare).arg("digits"))?;
        app.wait("main h1")?;
        app.js(MAKE_DIGITS_THAT_LARGE, &json!([size]))?;
        digits.push(work(&app, effort));
        app.js(CONTAIN_DIGITS, &json!([]))?;
        contained.push(work(&app, effort));
    }
    let [digits, contained, sessions, pacers] =
        [&mut digits, &mut contained, &mut sessions, &mut pacers].map(|shares| median(shares));
    let size = size.as_str().unwrap_or_default();
    let row = |what: &str, share: f64, limit: &str| {
        println!(
            "{what}\t{:.2} % of a core\t{:.2} % bare digits\t{:.3}\t{limit}",
            share * 1e2,
            digits * 1e2,
            share / digits
        );
    };
    row(
        &format!("a rest counts down on the session's screen, digits of {size}"),
        sessions,
        &LIMIT.to_string(),
    );
    row("the breathing pacer, with motion", pacers, "-");
    row("the bare digits, contained", contained, "-");
    Ok(ExitCode::SUCCESS)
}

fn window(start: Start) -> Outcome<App> {
    start.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").motion().open()
}

/// Returns the share of a core that a window takes.
fn work(app: &App, effort: Effort) -> f64 {
    sleep(SETTLED);
    let (began, before) = (Instant::now(), app.work());
    sleep(effort.watched());
    let after = app.work();
    (after - before) / began.elapsed().as_secs_f64()
}

/// Starts a session and goes on to a rest that lasts for the whole measurement.
fn rest(app: &App) -> Outcome {
    let check_in = json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "illness": "none" });
    app.wait("main h1")?;
    app.invoke("record_check_in", &json!({ "check_in": check_in }))?;
    app.invoke("adjust_today", &json!({ "levers": [], "wanted": true }))?;
    app.click(("main button", "Start session"))?;
    app.wait(("main button", "Warning light"))?;
    go_on(app, |player| {
        match (player["phase"].as_str(), player["step"].as_str()) {
            (Some("strength"), Some("rest" | "transition")) => None,
            (Some("strength"), Some("repetitions" | "hold")) => {
                let mut log = player["prefill"].clone();
                log["event"] = json!("log_set");
                Some(log)
            }
            (Some("strength"), Some("ready")) => Some(json!({ "event": "begin" })),
            (Some("strength"), _) => Some(json!({ "event": "done" })),
            (_, step) => Some(onward(step)),
        }
    })?;
    for _ in 0..2 {
        app.invoke(
            "apply_to_session",
            &json!({ "event": { "event": "longer_rest", "seconds": 240 } }),
        )?;
    }
    app.wait("main .digits")
}

/// Goes on to the slow breathing at the end.
fn breathe(app: &App) -> Outcome {
    go_on(app, |player| match player["step"].as_str() {
        Some("breathing") => None,
        step => Some(onward(step)),
    })?;
    app.wait("main .pacer")
}

/// Returns what leads out of a step without doing it.
fn onward(step: Option<&str>) -> Value {
    match step {
        Some("rest" | "transition") => json!({ "event": "end_rest" }),
        Some("control_sample") => json!({ "event": "control_sampled", "control": "clean" }),
        _ => json!({ "event": "skip_block" }),
    }
}

/// Tells the session what `next` says of its player, until that says nothing more.
fn go_on(app: &App, next: impl Fn(&Value) -> Option<Value>) -> Outcome {
    for _ in 0..STEPS {
        let player = app.invoke("view_session", &json!({}))?["player"].take();
        let Some(event) = next(&player) else { return Ok(()) };
        app.invoke("apply_to_session", &json!({ "event": event }))?;
    }
    Err(Trouble::new("the session never comes to the step to be measured"))
}

//! Everything a session shows: whole sessions of a few people, with a picture of every kind of step when it first comes, and
//! of what opens over it.

mod camera;
mod ends;
mod opened;

use super::day::{FRIDAY, MONDAY, Morning, TUESDAY, good_night, live};
use crate::fault::Fault;
use crate::folders::copy;
use crate::house::{House, Profile};
use camera::Camera;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use support::{App, Disk, Folder, Outcome, Scheme, Start, Trouble};

const SCHEMES: [(Scheme, &str); 2] = [(Scheme::Light, "light"), (Scheme::Dark, "dark")];
/// More steps than any session has, each minute of steady work counted.
const STEPS: usize = 300;
/// Steady work goes on by so much at a time, so that its questions are seen; seconds.
const STEADY: u64 = 60;
/// A person answers a call after about so long; seconds.
const CALLED: u64 = 1;

/// How somebody's session ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// A red flag stops it.
    FullStop,
    /// It is done, reflected on, and its thoughts are turned.
    Done,
}

/// Somebody with so many weeks of a past, and a day of the week on which they train.
struct Somebody {
    person: &'static str,
    weeks: &'static str,
    weekday: u64,
    end: End,
}

/// Whose sessions they are. Between them they have every kind of step.
const WHO: [Somebody; 3] = [
    Somebody {
        person: "desk",
        weeks: "4",
        weekday: FRIDAY,
        end: End::FullStop,
    },
    // Answers calls, and does two movements in turns.
    Somebody {
        person: "student",
        weeks: "3",
        weekday: TUESDAY,
        end: End::FullStop,
    },
    // Does intervals.
    Somebody {
        person: "athlete",
        weeks: "5",
        weekday: MONDAY,
        end: End::Done,
    },
];

/// Kinds of steps that not every session has. Where none of these people came to one, that is said: the planner gave them
/// something else.
const RARE: [&str; 5] = ["superset", "reaction-call", "interval", "ease", "steady-asks"];

/// Takes the pictures. Runs inside a desktop of its own.
pub fn take(house: &House, folder: &str) -> Result<ExitCode, Fault> {
    let longplay = house.binary(Profile::Debug);
    let home = Folder::new().map_err(|error| Fault::System {
        doing: "making a folder".to_owned(),
        error,
    })?;
    let mornings = WHO.map(|somebody| Morning::next(somebody.weekday));
    for (Somebody { person, weeks, .. }, morning) in WHO.iter().zip(mornings) {
        let lived = home.path().join(person);
        live(&longplay, &lived, (person, weeks), morning, &good_night())?;
    }
    for (scheme, shade) in SCHEMES {
        let mut camera = Camera::new(Path::new(folder), shade);
        for (Somebody { person, end, .. }, morning) in WHO.iter().zip(mornings) {
            let place = home.path().join(format!("{person}-{shade}"));
            let data = place.join("data");
            let disk = Disk::below(&place).map_err(|error| Fault::System {
                doing: "making a disk that can be filled".to_owned(),
                error,
            })?;
            copy(&home.path().join(person), &data)?;
            let window = |moved: u64| {
                let start = Start::longplay(&longplay)
                    .data(&data)
                    .scheme(scheme)
                    .env("TZ", "UTC")
                    .env("LONGPLAY_CLOCK_AHEAD", (morning.ahead + moved).to_string());
                disk.under(start)
            };
            let app = window(0).open()?;
            let mut walk = Walk {
                app,
                camera: &mut camera,
                disk: &disk,
                moved: 0,
            };
            walk.begin()?;
            walk.through(&window)?;
            ends::end(&mut walk, *end)?;
        }
        for name in RARE.into_iter().filter(|name| !camera.has(name)) {
            println!("Nobody came to {name}: there is no {shade} picture of it.");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A session under way, and who looks at it.
struct Walk<'a> {
    app: App,
    camera: &'a mut Camera,
    /// What the records are on.
    disk: &'a Disk,
    /// Seconds that the clock was moved.
    moved: u64,
}

impl Walk<'_> {
    fn begin(&mut self) -> Outcome {
        self.app.wait(("main button", "Start session"))?;
        self.camera.screen(&self.app, "preview")?;
        self.app.click(("main button", "Start session"))?;
        self.app.wait(("main button", "Warning light"))
    }

    fn player(&self) -> Outcome<Value> {
        Ok(self.app.invoke("view_session", &json!({}))?["player"].take())
    }

    fn tell(&self, event: &Value) -> Outcome {
        self.app
            .invoke("apply_to_session", &json!({ "event": event }))
            .map(drop)
    }

    fn pass(&mut self, seconds: u64) -> Outcome {
        self.moved += seconds;
        self.app
            .invoke("move_clock", &json!({ "seconds": seconds }))
            .map(drop)
    }

    /// Goes through the whole session up to its last breath.
    fn through(&mut self, window: &impl Fn(u64) -> Start) -> Outcome {
        for _ in 0..STEPS {
            let player = self.player()?;
            let name = name_of(&player);
            if self.camera.step(&self.app, &name)? {
                opened::look(self, &name)?;
                if name == "steady" {
                    self.interrupted(window)?;
                }
                continue;
            }
            match player["step"].as_str() {
                Some("breathing" | "reflect") => return Ok(()),
                _ => self.on(&player)?,
            }
        }
        Err(Trouble::new("the session has more steps than expected"))
    }

    /// The computer is switched off in the middle, and on again.
    fn interrupted(&mut self, window: &impl Fn(u64) -> Start) -> Outcome {
        self.app.kill();
        self.app.open_as(window(self.moved))?;
        self.app.wait(("main h1", "Still spinning"))?;
        self.camera.screen(&self.app, "interrupted")?;
        self.app.press("Enter")?;
        self.app.wait(("main button", "Warning light"))
    }

    /// Does what the step asks for.
    fn on(&mut self, player: &Value) -> Outcome {
        let left = player["remaining_ms"]
            .as_u64()
            .unwrap_or(1_000)
            .div_ceil(1_000)
            .max(1);
        match player["step"].as_str() {
            Some("ready") => self.tell(&json!({ "event": "begin" })),
            Some("ramp_up") => self.tell(&json!({ "event": "done" })),
            Some("repetitions") => {
                let mut log = player["prefill"].clone();
                log["event"] = json!("log_set");
                self.tell(&log)
            }
            Some("away") => self.tell(&json!({ "event": "start_downshift" })),
            Some("control_sample") => self.tell(&json!({ "event": "control_sampled", "control": "clean" })),
            Some("steady") => self.pass(left.min(STEADY)),
            Some("hold") if !player["calls"].is_null() && !self.camera.has("reaction-call") => {
                self.pass(left.min(CALLED))
            }
            _ => self.pass(left),
        }
    }
}

/// Returns what kind of step it is, as its pictures are called.
fn name_of(player: &Value) -> String {
    let step = player["step"].as_str().unwrap_or_default();
    let phase = player["phase"].as_str().unwrap_or_default();
    let is = |what: &str| !player[what].is_null();
    match step {
        "hold" | "repetitions" if is("call") => "reaction-call".to_owned(),
        "hold" | "repetitions" if is("calls") => "reaction-drill".to_owned(),
        "repetitions" if is("turns_with") => "superset".to_owned(),
        "repetitions" => format!("{phase}-set"),
        _ if is("asks") => format!("{step}-asks"),
        _ => step.replace('_', "-"),
    }
}

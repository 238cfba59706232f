use crate::longplay;
use serde_json::{Value, json};
use std::cell::Cell;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io};
use support::{App, Disk, Folder, Outcome, Scheme, Services, Start, Trouble};

/// Seconds in a day without leap seconds, as UTC counts them.
pub const DAY: u64 = 86_400;
/// 07:40 in seconds after midnight: a morning before work.
const MORNING: u64 = 7 * 3600 + 40 * 60;
/// Wednesday, counted from Sunday: a day for a session in the week that the first run offers.
const WEDNESDAY: u64 = 3;
/// The weekday of 1 January 1970, a Thursday, counted from Sunday.
const FIRST_WEEKDAY: u64 = 4;
/// Six weeks and a day.
const MOST_DAYS_OF_AN_ALBUM: u32 = 43;
/// Names a folder that keeps a picture of what the journeys see on their way.
const PICTURES: &str = "LONGPLAY_PICTURES";

/// Somebody `longplay demo` can invent.
#[derive(Debug, Clone, Copy)]
pub enum Person {
    Desk,
}

impl Person {
    const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
        }
    }
}

/// A person's data folder and clock, through as many starts of the program as a journey needs.
///
/// It begins on a Wednesday morning, whenever the journeys run. Nobody waits: time passes when a journey says so.
pub struct Life {
    home: Folder,
    scheme: Scheme,
    size: Option<(u32, u32)>,
    /// The session bus, where it is another than that of the journeys.
    bus: Option<String>,
    /// How far the clock is ahead of this computer's, in seconds.
    ahead: Cell<u64>,
}

impl Life {
    pub fn begin() -> Outcome<Self> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        let today = now / DAY;
        let to_come = (WEDNESDAY + 7 - (today + FIRST_WEEKDAY) % 7) % 7;
        let morning = (today + to_come) * DAY + MORNING;
        let morning = if morning < now { morning + 7 * DAY } else { morning };
        Ok(Self {
            home: Folder::new()?,
            scheme: Scheme::Light,
            size: None,
            bus: None,
            ahead: Cell::new(morning - now),
        })
    }

    /// Begins in the middle: this person has lived with Longplay for some weeks.
    pub fn with_past(person: Person, weeks: u16) -> Outcome<Self> {
        let life = Self::begin()?;
        let invented = Command::new(env!("CARGO_BIN_EXE_longplay"))
            .env("TZ", "UTC")
            .args(["demo", "--person", person.name(), "--weeks", &weeks.to_string()])
            .args(["--now", &life.now()?, "--data"])
            .arg(life.data())
            .output()?;
        if invented.status.success() {
            return Ok(life);
        }
        Err(Trouble::new(String::from_utf8_lossy(&invented.stderr)))
    }

    /// Goes on to the first day, from today on, that the album gives to strength. Which one that is, is the planner's to
    /// say.
    pub fn until_strength(self) -> Outcome<Self> {
        let view = self.ask("view_album", &json!({}))?;
        let weeks = || view["album"]["weeks"].as_array().into_iter().flatten();
        let days: Vec<&Value> = weeks()
            .flat_map(|week| week["days"].as_array().into_iter().flatten())
            .map(|day| &day["day"])
            .collect();
        let strength = weeks()
            .flat_map(|week| week["tracks"].as_array().into_iter().flatten())
            .find(|track| {
                matches!(track["state"].as_str(), Some("today" | "to_come"))
                    && matches!(track["kind"].as_str(), Some("foundation" | "build"))
            })
            .ok_or_else(|| Trouble::new("the album has no session with strength to come"))?;
        let at = |wanted: &Value| days.iter().position(|day| *day == wanted);
        let (now, then) = (at(&view["day"]["day"]), at(&strength["day"]["day"]));
        let to_go = then
            .zip(now)
            .and_then(|(then, now)| u64::try_from(then.checked_sub(now)?).ok())
            .ok_or_else(|| Trouble::new("today is not a day of the album"))?;
        self.sleep(to_go * DAY);
        Ok(self)
    }

    /// Goes on, without another morning, until the album under way is over and can be looked back on.
    pub fn until_the_album_is_over(self) -> Outcome<Self> {
        for _ in 0..MOST_DAYS_OF_AN_ALBUM {
            if !self.ask("view_album", &json!({}))?["look_back"].is_null() {
                return Ok(self);
            }
            self.sleep(DAY);
        }
        Err(Trouble::new("the album is never over"))
    }

    /// Goes on into a session of this day, which waits to be picked up when the window opens.
    pub fn until_a_session(self) -> Outcome<Self> {
        let check_in = json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
            "illness": "none" });
        self.ask("record_check_in", &json!({ "check_in": check_in }))?;
        self.ask("adjust_today", &json!({ "levers": [], "wanted": true }))?;
        self.ask("start_session", &json!({}))?;
        Ok(self)
    }

    /// Returns another life that was the same so far.
    pub fn twin(&self) -> Outcome<Self> {
        let home = Folder::new()?;
        copy(&self.data(), &home.path().join("data"))?;
        Ok(Self {
            home,
            scheme: self.scheme,
            size: self.size,
            bus: self.bus.clone(),
            ahead: self.ahead.clone(),
        })
    }

    /// Asks the program without a window.
    fn ask(&self, command: &str, request: &Value) -> Outcome<Value> {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_longplay"))
            .env("TZ", "UTC")
            .args(["call", command, "--now", &self.now()?, "--data"])
            .arg(self.data())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = asked.stdin.take() {
            stdin.write_all(request.to_string().as_bytes())?;
        }
        let answered = asked.wait_with_output()?;
        if answered.status.success() {
            return serde_json::from_slice(&answered.stdout).map_err(|error| Trouble::new(error.to_string()));
        }
        Err(Trouble::new(String::from_utf8_lossy(&answered.stderr)))
    }

    /// Returns the moment it is in this life, as the command line takes it.
    fn now(&self) -> io::Result<String> {
        let moment = format!("--date=+{} seconds", self.ahead.get());
        let said = Command::new("date")
            .args(["--utc", &moment, "+%Y-%m-%dT%H:%M:%SZ"])
            .output()?;
        Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
    }

    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = Some((width, height));
        self
    }

    /// Lives where these services are those of the desktop.
    pub fn served_by(mut self, services: &Services) -> Self {
        self.bus = Some(services.address().to_owned());
        self
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Returns the disk this life is on, which can be filled.
    pub fn disk(&self) -> Outcome<Disk> {
        Ok(Disk::below(self.home.path())?)
    }

    /// Opens the window on this life as it is by now.
    #[track_caller]
    pub fn open(&self) -> Outcome<App> {
        self.start().open()
    }

    /// The same, on a disk that can be filled.
    #[track_caller]
    pub fn open_on(&self, disk: &Disk) -> Outcome<App> {
        disk.under(self.start()).open()
    }

    fn start(&self) -> Start {
        let mut start = longplay()
            .data(self.data())
            .scheme(self.scheme)
            .env("TZ", "UTC")
            .env("LONGPLAY_CLOCK_AHEAD", self.ahead.get().to_string());
        if let Some((width, height)) = self.size {
            start = start.size(width, height);
        }
        if let Some(bus) = &self.bus {
            start = start.env("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        start
    }

    /// Lets time pass while the window is closed.
    pub fn sleep(&self, seconds: u64) {
        self.ahead.set(self.ahead.get() + seconds);
    }

    /// Lets time pass in the open window; what is due on the way happens, in order.
    #[track_caller]
    pub fn pass(&self, app: &App, seconds: u64) -> Outcome {
        app.invoke("move_clock", &json!({ "seconds": seconds }))?;
        self.sleep(seconds);
        Ok(())
    }
}

/// Keeps a picture of what the window shows now, where the caller of the journeys asks for that.
#[track_caller]
pub fn look(app: &App, name: &str) -> Outcome {
    let Some(folder) = env::var_os(PICTURES) else {
        return Ok(());
    };
    fs::create_dir_all(&folder)?;
    app.point_away()?;
    app.screenshot(Path::new(&folder).join(format!("{name}.png")))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

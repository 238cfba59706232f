use crate::display::Display;
use crate::folder::Folder;
use crate::processes::{children_of, ended, signal, work_of};
use crate::start::{Data, Start};
use crate::trouble::{Outcome, Trouble};
use crate::webdriver::{Error, Session, free_port};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, io};

/// How long the window may take to show what a step waits for, on a loaded machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
/// Calls back when the fonts are there and what changed last has been drawn, which takes a frame more than it seems.
const SETTLED: &str = "const done = arguments[0];\
    const frames = (left) => left === 0 ? done(true) : requestAnimationFrame(() => frames(left - 1));\
    document.fonts.ready.then(() => frames(3));";
/// How long a window may take to have a new size.
const RESIZING: Duration = Duration::from_secs(2);

/// Windows take the keyboard from each other, so a process has one at a time.
static ONE_WINDOW: Mutex<()> = Mutex::new(());

/// An open window and everything it stands on; all of it ends when this goes out of scope.
#[derive(Debug)]
pub struct App {
    session: Option<Session>,
    driver: Option<Child>,
    launched_at: SystemTime,
    start: Start,
    surroundings: Folder,
    data: Option<PathBuf>,
    display: Option<Display>,
    _one: MutexGuard<'static, ()>,
}

impl App {
    #[track_caller]
    pub(crate) fn open(start: Start) -> Outcome<Self> {
        let here = Location::caller();
        let one = ONE_WINDOW.lock().unwrap_or_else(PoisonError::into_inner);
        let wrong = |error: io::Error| Trouble::at(format!("no window can be opened here: {error}"), here);
        let surroundings = Folder::new().map_err(wrong)?;
        let display = match env::var_os("DISPLAY") {
            Some(_) => None,
            None => Some(Display::start().map_err(wrong)?),
        };
        let data = match &start.data {
            Data::None => None,
            Data::New => Some(surroundings.path().join("data")),
            Data::At(path) => Some(path.clone()),
        };
        let mut app = Self {
            session: None,
            driver: None,
            launched_at: UNIX_EPOCH,
            start,
            surroundings,
            data,
            display,
            _one: one,
        };
        app.furnish().map_err(wrong)?;
        app.launch()
            .map_err(|error| app.trouble(&error.to_string(), here))?;
        Ok(app)
    }

    /// Opens the window again on the same data, after [`App::quit`] or [`App::kill`].
    #[track_caller]
    pub fn reopen(&mut self) -> Outcome {
        let here = Location::caller();
        self.end();
        self.launch()
            .map_err(|error| self.trouble(&error.to_string(), here))
    }

    /// Opens a window as `start` says in the place of this one, after [`App::quit`] or [`App::kill`].
    #[track_caller]
    pub fn open_as(&mut self, start: Start) -> Outcome {
        if let Data::At(path) = &start.data {
            self.data = Some(path.clone());
        }
        self.start = start;
        self.reopen()
    }

    /// Returns when the program was started, in milliseconds since 1970, as the page's clock counts them.
    #[must_use]
    pub fn launched_at(&self) -> f64 {
        self.launched_at
            .duration_since(UNIX_EPOCH)
            .map_or(0.0, |since| since.as_secs_f64() * 1e3)
    }

    /// Returns the data folder the program was told to use.
    #[must_use]
    pub fn data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    /// Closes the window as its close button does, and returns once the program has ended by itself, in order. Ending the
    /// driver's session would kill the program instead.
    #[track_caller]
    pub fn quit(&mut self) -> Outcome {
        let here = Location::caller();
        let programs = self.programs();
        self.press_close()
            .map_err(|error| self.trouble(&error.to_string(), here))?;
        if !ended(&programs) {
            return Err(self.trouble("the program does not end when its window is closed", here));
        }
        self.end();
        Ok(())
    }

    /// Ends the program at once, as a power cut would.
    pub fn kill(&mut self) {
        let programs = self.programs();
        signal("-KILL", &programs);
        ended(&programs);
        self.end();
    }

    /// Returns the seconds that processors have worked for the program and its web view so far.
    #[must_use]
    pub fn work(&self) -> f64 {
        work_of(&self.programs())
    }

    /// Returns what the program has written to its standard output and error.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    fn log_file(&self) -> PathBuf {
        self.surroundings.path().join("log")
    }

    /// Gives the program a desktop of its own, so that nothing of the person at this machine is seen or changed.
    fn furnish(&self) -> io::Result<()> {
        let settings = self.surroundings.path().join("config/gtk-3.0");
        fs::create_dir_all(&settings)?;
        fs::write(settings.join("settings.ini"), self.start.gtk_settings())
    }

    fn launch(&mut self) -> Result<(), Error> {
        let port = free_port()?;
        let at = self.surroundings.path();
        let log = File::options().create(true).append(true).open(self.log_file())?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .args([&format!("--port={port}"), "--host=127.0.0.1"])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TAURI_AUTOMATION", "true")
            // With this renderer switched off, every picture taken through the driver hangs for ever.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("GTK_THEME")
            .env("XDG_CONFIG_HOME", at.join("config"))
            .env("XDG_DATA_HOME", at.join("share"))
            .env("XDG_CACHE_HOME", at.join("cache"))
            .envs(self.start.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        if let Some(display) = &self.display {
            driver.env("DISPLAY", display.name());
        }
        self.driver = Some(driver.spawn()?);
        let mut args = self.start.args.clone();
        if let Some(data) = &self.data {
            args.extend(["--data".to_owned(), data.display().to_string()]);
        }
        let binary = self.start.binary.display().to_string();
        let end = Instant::now() + PATIENCE;
        self.session = loop {
            self.launched_at = SystemTime::now();
            match Session::open(port, &binary, &args) {
                // The driver is not listening yet.
                Err(Error::Connection(error))
                    if error.kind() == io::ErrorKind::ConnectionRefused && Instant::now() < end =>
                {
                    sleep(Duration::from_millis(5));
                }
                opened => break Some(opened?),
            }
        };
        let (width, height) = self.start.size;
        self.set_size(width, height)?;
        self.welcome()
            .map_err(|error| Error::Unreadable(error.to_string()))
    }

    /// Ends the driver, and a window that would outlive it and keep the data folder locked.
    fn end(&mut self) {
        let programs = self.programs();
        if let Some(session) = self.session.take() {
            let _ = session.close();
        }
        signal("-KILL", &programs);
        ended(&programs);
        if let Some(mut driver) = self.driver.take() {
            let _ = driver.kill();
            let _ = driver.wait();
        }
    }

    pub(crate) fn session(&self) -> Result<&Session, Error> {
        self.session
            .as_ref()
            .ok_or_else(|| Error::Unreadable("the window is closed".to_owned()))
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, Error> {
        self.session()?.post(path, body)
    }

    /// Resizes, and waits until the page has its new size and has been drawn in it. On a desktop whose frames take
    /// part of it, it never has exactly that one, so a short wait is all.
    pub(crate) fn set_size(&self, width: u32, height: u32) -> Result<(), Error> {
        let session = self.session()?;
        session.post(
            "/window/rect",
            &json!({ "x": 0, "y": 0, "width": width, "height": height }),
        )?;
        let end = Instant::now() + RESIZING;
        let wanted = json!([width, height]);
        while session.script("return [innerWidth, innerHeight];", &json!([]))? != wanted
            && Instant::now() < end
        {
            sleep(Duration::from_millis(10));
        }
        session.script_async(SETTLED, &json!([])).map(drop)
    }

    pub(crate) fn picture(&self, file: &Path) -> Result<(), String> {
        let answer = self.session().and_then(|session| {
            session.script_async(SETTLED, &json!([]))?;
            session.get("/screenshot")
        });
        let encoded = answer.map_err(|error| error.to_string())?;
        let png = STANDARD
            .decode(encoded.as_str().unwrap_or_default())
            .map_err(|error| error.to_string())?;
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        }
        fs::write(file, png).map_err(|error| error.to_string())
    }

    /// Returns the trouble with everything that helps to understand it: what is on the screen and what was logged.
    pub(crate) fn trouble(&self, what: &str, here: &'static Location<'static>) -> Trouble {
        let mut text = what.to_owned();
        let name = Path::new(here.file())
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        let folder = self
            .start
            .binary
            .parent()
            .unwrap_or(Path::new("."))
            .join("journeys");
        let file = folder.join(format!("{name}-{}.png", here.line()));
        if self.session.is_some() && self.picture(&file).is_ok() {
            text.push_str(&format!("\nthe window: {}", file.display()));
        }
        let log = self.log();
        let lines: Vec<&str> = log.lines().collect();
        let last = lines.split_at(lines.len().saturating_sub(20)).1;
        if !last.is_empty() {
            text.push_str(&format!("\nthe program said:\n  {}", last.join("\n  ")));
        }
        Trouble::at(text, here)
    }

    /// Returns the display the window is on, where it is not that of this process.
    pub(crate) fn display_name(&self) -> Option<&str> {
        self.display.as_ref().map(Display::name)
    }

    pub(crate) fn programs(&self) -> Vec<String> {
        self.driver
            .as_ref()
            .map(|driver| children_of(driver.id()))
            .unwrap_or_default()
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.end();
    }
}

use crate::outside::{Found, Screen};
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A screen nobody sees (Xvfb), there until it goes out of scope.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
    /// Held on to: a server that its last window left starts anew, and turns away whoever comes in that moment.
    held: Option<Screen>,
}

impl Display {
    /// Returns a screen large enough for every window size the journeys use, once it accepts windows.
    pub fn start() -> io::Result<Self> {
        // The server picks a free number itself and says which: asking first and starting second would race.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1200x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number)?;
        }
        let mut display = Self {
            server,
            name: format!(":{}", number.trim()),
            held: None,
        };
        if number.trim().is_empty() {
            return Err(io::Error::other("Xvfb ended before it had a screen"));
        }
        let held = display.hold();
        display.held = Some(held.map_err(|error| io::Error::other(error.to_string()))?);
        Ok(display)
    }

    /// Takes hold of the screen, with the pointer where no window lies under it.
    fn hold(&self) -> Found<Screen> {
        let screen = Screen::of(Some(self.name()))?;
        screen.point_away()?;
        Ok(screen)
    }

    /// Returns the value for `DISPLAY`, such as `:99`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

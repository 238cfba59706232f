use crate::outside;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A screen nobody sees (Xvfb), there until it goes out of scope.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
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
        let display = Self {
            server,
            name: format!(":{}", number.trim()),
        };
        if number.trim().is_empty() {
            return Err(io::Error::other("Xvfb ended before it had a screen"));
        }
        outside::point_away(display.name()).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(display)
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

use crate::fault::Fault;
use std::process::Command;
use support::Display;

/// A screen and a session bus of their own, so that windows neither show up on the person's desktop nor wait for
/// a bus that is not there. The screen goes away with this.
pub struct Desktop {
    display: Display,
}

impl Desktop {
    pub fn start() -> Result<Self, Fault> {
        let display = Display::start();
        Ok(Self {
            display: display.map_err(|error| Fault::System {
                doing: "starting Xvfb".to_owned(),
                error,
            })?,
        })
    }

    /// Returns the same command, to be run there.
    pub fn command(&self, command: &Command) -> Command {
        let mut there = Command::new("dbus-run-session");
        there
            .arg("--")
            .arg(command.get_program())
            .args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            there.current_dir(folder);
        }
        there
            .env("DISPLAY", self.display.name())
            .env_remove("WAYLAND_DISPLAY");
        there
    }
}

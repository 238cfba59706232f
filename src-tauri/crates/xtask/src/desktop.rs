use crate::fault::Fault;
use crate::house::House;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use support::{BUS, Display};

/// A screen and a session bus of their own, so that windows neither show up on the person's desktop nor wait for
/// a bus that is not there. The screen goes away with this.
pub struct Desktop {
    display: Display,
    bus: PathBuf,
}

impl Desktop {
    pub fn start(house: &House) -> Result<Self, Fault> {
        let workshop = house.workshop();
        let bus = workshop.join("session-bus.conf");
        fs::create_dir_all(&workshop).map_err(Fault::writing(&workshop))?;
        fs::write(&bus, BUS).map_err(Fault::writing(&bus))?;
        let display = Display::start();
        let display = display.map_err(|error| Fault::System {
            doing: "starting Xvfb".to_owned(),
            error,
        })?;
        Ok(Self { display, bus })
    }

    /// Returns the same command, to be run there.
    pub fn command(&self, command: &Command) -> Command {
        let mut there = Command::new("dbus-run-session");
        there.arg("--config-file").arg(&self.bus);
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

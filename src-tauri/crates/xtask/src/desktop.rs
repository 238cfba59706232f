use crate::fault::Fault;
use crate::house::House;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use support::Display;

/// A session bus that starts nothing by itself: no portal, no accessibility service, so that every computer
/// gives the windows the same surroundings, and at once.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

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

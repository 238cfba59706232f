//! Stand-ins for the services of a desktop: notifications, and the keeper of the screen. They note what they are asked, on a
//! session bus of their own.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, connection};
use zbus::message::Header;
use zbus::names::BusName;
use zbus::zvariant::Value;

use crate::folder::Folder;

/// A session bus that starts nothing by itself: no portal, no accessibility service, so that every computer
/// gives the windows the same surroundings, and at once.
pub const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
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

/// A notification as the desktop was asked to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Who shows it.
    pub app: String,
    /// The notification it takes the place of; 0 for none.
    pub replaces: u32,
    /// Its first line.
    pub summary: String,
    /// What stands below.
    pub body: String,
}

/// Somebody who does not want the screen to sleep.
#[derive(Debug, Clone)]
struct Hold {
    why: String,
    /// Their name on the bus, which goes when they do.
    who: String,
}

#[derive(Debug, Default)]
struct Asked {
    notices: Vec<Notice>,
    holds: BTreeMap<u32, Hold>,
    last_hold: u32,
}

/// What the services note, together.
#[derive(Debug, Clone, Default)]
struct Notes(Arc<Mutex<Asked>>);

impl Notes {
    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Notifications(Notes);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    // The arguments are those of the Desktop Notifications Specification.
    #[allow(clippy::too_many_arguments, clippy::needless_pass_by_value)]
    fn notify(
        &self,
        app: String,
        replaces: u32,
        _icon: &str,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: std::collections::HashMap<String, Value<'_>>,
        _timeout: i32,
    ) -> u32 {
        let mut asked = self.0.asked();
        asked.notices.push(Notice {
            app,
            replaces,
            summary,
            body,
        });
        u32::try_from(asked.notices.len()).unwrap_or(u32::MAX)
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["Stand-in", "Longplay", "1", "1.2"].map(str::to_owned).into()
    }
}

struct ScreenSaver(Notes);

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl ScreenSaver {
    // The bus hands its header over by value.
    #[allow(clippy::needless_pass_by_value)]
    fn inhibit(&self, _app: &str, why: &str, #[zbus(header)] header: Header<'_>) -> u32 {
        let mut asked = self.0.asked();
        asked.last_hold += 1;
        let cookie = asked.last_hold;
        let hold = Hold {
            why: why.to_owned(),
            who: header.sender().map(ToString::to_string).unwrap_or_default(),
        };
        asked.holds.insert(cookie, hold);
        cookie
    }

    fn un_inhibit(&self, cookie: u32) -> zbus::fdo::Result<()> {
        let held = self.0.asked().holds.remove(&cookie);
        held.map(drop)
            .ok_or_else(|| zbus::fdo::Error::InvalidArgs(format!("nobody holds {cookie}")))
    }
}

/// A bus with both on it; both go with this.
#[derive(Debug)]
pub struct Services {
    daemon: Child,
    address: String,
    notes: Notes,
    connection: Connection,
    _home: Folder,
}

impl Services {
    /// Starts them.
    ///
    /// # Errors
    /// When there is no `dbus-daemon`, or it does not let them in.
    pub fn start() -> io::Result<Self> {
        let home = Folder::new()?;
        let config = home.path().join("bus.conf");
        std::fs::write(&config, BUS)?;
        let mut daemon = Command::new("dbus-daemon")
            .arg("--config-file")
            .arg(&config)
            .args(["--print-address", "--nofork"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut address = String::new();
        if let Some(stdout) = daemon.stdout.take() {
            BufReader::new(stdout).read_line(&mut address)?;
        }
        let address = address.trim().to_owned();
        let notes = Notes::default();
        let connection = served(&address, &notes).map_err(io::Error::other)?;
        Ok(Self {
            daemon,
            address,
            notes,
            connection,
            _home: home,
        })
    }

    /// Returns the value for `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Returns the notifications so far, in order.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.notes.asked().notices.clone()
    }

    /// Returns why the screen is kept awake, by everybody who wants that now. Who has left the bus wants nothing any more,
    /// as with the services of desktops.
    ///
    /// # Errors
    /// When the bus does not answer.
    pub fn held(&self) -> io::Result<Vec<String>> {
        let bus = DBusProxy::new(&self.connection).map_err(io::Error::other)?;
        let holds: Vec<Hold> = self.notes.asked().holds.values().cloned().collect();
        let mut held = Vec::new();
        for hold in holds {
            let name = BusName::try_from(hold.who.as_str()).map_err(io::Error::other)?;
            if bus.name_has_owner(name).map_err(io::Error::other)? {
                held.push(hold.why);
            }
        }
        Ok(held)
    }
}

fn served(address: &str, notes: &Notes) -> zbus::Result<Connection> {
    connection::Builder::address(address)?
        .serve_at("/org/freedesktop/Notifications", Notifications(notes.clone()))?
        .serve_at("/org/freedesktop/ScreenSaver", ScreenSaver(notes.clone()))?
        .name("org.freedesktop.Notifications")?
        .name("org.freedesktop.ScreenSaver")?
        .build()
}

impl Drop for Services {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

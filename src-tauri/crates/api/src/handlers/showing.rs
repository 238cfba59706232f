//! How a session is shown: in type that is read from across the room, or in a small window that stays in sight beside
//! other work. Large type is a setting and stays; the small window belongs to the session that is under way.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::player::StepKind;
use ts_rs::TS;

use super::session::{SessionView, no_session};
use super::settings::{Settings, save_settings};
use crate::failure::Failure;
use crate::host::Host;
use crate::running::Running;

/// How the person wants to see the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowSession {
    /// In type that is read from across the room. Kept for the next session.
    pub large_type: bool,
    /// In a small window, until the session is over.
    pub small_window: bool,
}

/// How the session is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Shown {
    /// In type that is read from across the room.
    pub large_type: bool,
    /// In a small window; `None`: in a window as large as it was.
    pub small_window: Option<SmallWindow>,
}

/// The small window of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SmallWindow {
    /// Whether the desktop lets Longplay keep it above other windows. Some, as those on Wayland, leave that to the person.
    pub stays_on_top: bool,
}

/// What is known of the window a session is shown in. It is no record: with the program it is gone.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Window {
    small: bool,
    stays_on_top: bool,
}

impl Host {
    /// Says whether the desktop lets a window be kept above others. Without a window nothing is.
    pub fn window_stays_on_top(&mut self, stays: bool) {
        self.window.stays_on_top = stays;
    }
}

/// Returns whether a session has to do with a small window now: what asks for an answer in words needs room.
const fn fits_small(running: &Running, step: StepKind) -> bool {
    !running.is_interrupted() && !matches!(step, StepKind::Reflect | StepKind::Ended)
}

pub(super) fn shown(host: &Host, running: &Running, step: StepKind) -> Shown {
    let settings = host.settings().unwrap_or_else(|failure| {
        // The session can be shown all the same, and whoever asks for the settings themselves is told what is wrong.
        tracing::warn!(%failure, "how large the session's type is could not be read");
        Settings::default()
    });
    Shown {
        large_type: settings.large_type,
        small_window: (host.window.small && fits_small(running, step)).then_some(SmallWindow {
            stays_on_top: host.window.stays_on_top,
        }),
    }
}

pub(crate) fn show_session(host: &mut Host, request: ShowSession) -> Result<SessionView, Failure> {
    if host.running.is_none() {
        return Err(no_session());
    }
    let mut settings = host.settings()?;
    if settings.large_type != request.large_type {
        settings.large_type = request.large_type;
        save_settings(host, settings)?;
    }
    host.window.small = request.small_window;
    host.session().ok_or_else(no_session)
}

/// Forgets the small window: the next session begins in a window of the usual size.
pub(super) fn leave_small_window(host: &mut Host) {
    host.window.small = false;
}

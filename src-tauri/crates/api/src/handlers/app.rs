//! What the window needs first, and shapes that several commands share.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::player::Beyond;
use ts_rs::TS;
use uuid::Uuid;

use super::settings::Settings;
use crate::failure::Failure;
use crate::host::Host;
use crate::running::Running;

/// A request without fields.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The id of what was recorded; `retract_record` takes it back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct Recorded {
    /// The record's id.
    pub id: Uuid,
}

/// A session under way, in short.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SessionBrief {
    /// Its id.
    pub id: Uuid,
    /// Whether it was interrupted, so that the person is asked before it goes on.
    pub interrupted: bool,
    /// What went beyond the plan, as long as the person has not said what drove it: closing asks.
    pub beyond: Vec<Beyond>,
}

impl SessionBrief {
    pub(super) fn of(running: &Running) -> Self {
        let open = running.player.leaves_drive_open();
        Self {
            id: running.id,
            interrupted: running.is_interrupted(),
            beyond: if open { running.player.beyond() } else { Vec::new() },
        }
    }
}

/// What the window needs first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AppView {
    /// The training day now.
    pub day: NaiveDate,
    /// Whether the first run is still to be done.
    pub first_run: bool,
    /// Hue of the album, which colours everything; `None` before the first album.
    pub hue: Option<u16>,
    /// Settings.
    pub settings: Settings,
    /// The session under way.
    pub session: Option<SessionBrief>,
    /// Whether this computer has a voice of its own that can speak in a session.
    pub can_speak: bool,
    /// How many records can no longer be read. Everything else is there.
    pub missing: u64,
    /// Version of Longplay.
    pub version: String,
}

pub(crate) fn view_app(host: &mut Host, _: Nothing) -> Result<AppView, Failure> {
    Ok(AppView {
        day: host.today()?,
        first_run: host.profile()?.is_none(),
        hue: host.album()?.map(|(_, album)| album.hue),
        settings: host.settings()?,
        session: host.running.as_ref().map(SessionBrief::of),
        can_speak: host.cues.can_speak,
        missing: host
            .opening
            .missing
            .iter()
            .map(|run| (run.last + 1).saturating_sub(run.first))
            .sum(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

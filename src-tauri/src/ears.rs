//! What the person hears: the host's cues, as loud as the settings say. The host is never kept waiting by it.

use api::Host;
use api::wire::Sound;
use sound::{Player, Volume, foremost};

pub(crate) struct Ears {
    player: Player,
    /// Whether the sound device may be open.
    open: bool,
}

impl Ears {
    pub(crate) const fn new(player: Player) -> Self {
        Self { player, open: false }
    }

    /// Plays what the host has to be heard just now, and lets go of the sound device when there is no session.
    pub(crate) fn hear(&mut self, host: &mut Host) {
        if let Some(cue) = foremost(&host.take_cues())
            && let Some(volume) = volume(host)
        {
            self.player.play(cue, volume);
            self.open = true;
        }
        if self.open && !host.is_in_session() {
            self.player.let_go();
            self.open = false;
        }
    }
}

/// Returns how loud cues are; nothing when they are off, or when that cannot be read: the window says so, and quietly.
fn volume(host: &Host) -> Option<Volume> {
    match host.sound() {
        Ok(Sound::Off) => None,
        Ok(Sound::Quiet) => Some(Volume::Quiet),
        Ok(Sound::Normal) => Some(Volume::Normal),
        Ok(Sound::Full) => Some(Volume::Full),
        Err(failure) => {
            tracing::warn!(%failure, "how loud cues are could not be read");
            None
        }
    }
}

//! What the person hears: the host's cues, as loud as the settings say, and the voice where it is wanted. The host is never kept
//! waiting by it.

use api::wire::Sound;
use api::{Cue, Host};
use sound::{Player, Volume, foremost};

use crate::voice::Voice;

pub(crate) struct Ears {
    player: Player,
    /// The computer's own voice, where it has one.
    voice: Option<Voice>,
    /// Whether cues of a session are made ahead, or the sound device may be open.
    ready: bool,
}

impl Ears {
    pub(crate) const fn new(player: Player, voice: Option<Voice>) -> Self {
        Self {
            player,
            voice,
            ready: false,
        }
    }

    /// Returns whether there is a voice.
    pub(crate) const fn can_speak(&self) -> bool {
        self.voice.is_some()
    }

    /// Plays what the host has to be heard just now, gets ready when a session begins, and lets go of the sound device when
    /// there is none.
    pub(crate) fn hear(&mut self, host: &mut Host) {
        let cues = host.take_cues();
        self.speak(host, &cues);
        let in_session = host.is_in_session();
        if in_session && !self.ready && volume(host).is_some() {
            self.player.prepare();
            self.ready = true;
        }
        if let Some(cue) = foremost(&cues)
            && let Some(volume) = volume(host)
        {
            self.player.play(cue, volume);
            self.ready = true;
        }
        if self.ready && !in_session {
            self.player.let_go();
            self.ready = false;
        }
    }

    /// Says what is new in the session to whoever wants to be spoken to.
    fn speak(&mut self, host: &mut Host, cues: &[Cue]) {
        let Some(voice) = &mut self.voice else { return };
        if host.take_voice_sample() {
            voice.try_out();
        }
        match host.settings() {
            Ok(settings) if settings.voice => voice.follow(host.session().as_ref(), cues),
            Ok(_) => {}
            Err(failure) => tracing::warn!(%failure, "it is not known whether to speak"),
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

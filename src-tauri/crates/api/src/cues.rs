//! What is to be heard: cues gather here until the shell takes them and plays them. Headless, nobody does.

use training::player::{Cue, Effect, SessionMillis};

use crate::failure::Failure;
use crate::handlers::settings::Sound;
use crate::host::Host;

/// A cue noticed this long after its moment is left out, since it would mislead; milliseconds. Our choice.
const LATE_MS: u64 = 250;

/// Cues that nobody has taken yet.
#[derive(Debug, Default)]
pub(crate) struct Cues {
    waiting: Vec<Cue>,
    /// Whether the voice was asked for a sentence to try it out.
    voice_sample: bool,
    /// Whether this computer has a voice.
    pub(crate) can_speak: bool,
}

impl Cues {
    /// Keeps the cues of what happened, noticed at session time `at`.
    pub(crate) fn notice(&mut self, effects: &[Effect], at: SessionMillis) {
        self.waiting
            .extend(effects.iter().filter_map(|effect| match effect {
                Effect::Cue { cue, due } => (at.0.saturating_sub(due.0) <= LATE_MS).then_some(*cue),
                Effect::StateChanged
                | Effect::SetLogged { .. }
                | Effect::BlockStopped { .. }
                | Effect::Replan { .. }
                | Effect::Ended { .. } => None,
            }));
    }

    pub(crate) fn add(&mut self, cue: Cue) {
        self.waiting.push(cue);
    }

    /// Forgets what nobody took while it was fresh.
    pub(crate) fn forget(&mut self) {
        self.waiting.clear();
        self.voice_sample = false;
    }

    pub(crate) fn speak_sample(&mut self) {
        self.voice_sample = true;
    }
}

impl Host {
    /// Returns what is to be heard of the last command or of the time that passed, each cue once, in order.
    pub fn take_cues(&mut self) -> Vec<Cue> {
        std::mem::take(&mut self.cues.waiting)
    }

    /// Returns how loud cues are to be.
    ///
    /// # Errors
    /// [`crate::Code::Unreadable`] when the settings cannot be read.
    pub fn sound(&self) -> Result<Sound, Failure> {
        Ok(self.settings()?.sound)
    }

    /// Returns whether the voice is to say a sentence to be tried out, once.
    pub fn take_voice_sample(&mut self) -> bool {
        std::mem::take(&mut self.cues.voice_sample)
    }

    /// Takes note of whether this computer has a voice.
    pub fn may_speak(&mut self, can_speak: bool) {
        self.cues.can_speak = can_speak;
    }

    /// Returns whether a session's clock runs.
    #[must_use]
    pub fn is_in_session(&self) -> bool {
        self.running
            .as_ref()
            .is_some_and(|running| !running.is_interrupted())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_noticed_late_is_left_out() {
        let due = |due| Effect::Cue {
            cue: Cue::RestOver,
            due: SessionMillis(due),
        };
        let mut cues = Cues::default();
        cues.notice(
            &[due(1_000), due(1_749), due(1_750), due(2_000)],
            SessionMillis(2_000),
        );
        assert_eq!(cues.waiting.len(), 2);
    }
}

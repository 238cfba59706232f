//! Self-talk: a voice that was caught in a session, and the question that turns it afterwards (system 19 of the promise).

use crate::vocabulary::{Phase, vocabulary};

/// Longest thought in characters, caught or turned. Our choice: a line that is written in one rest.
pub const THOUGHT_MAX_CHARACTERS: usize = 200;

vocabulary! {
    /// What a caught thought may be turned with. The person writes the answer, changes the question, or leaves it.
    Reframe {
        /// What am I learning?
        Learning,
        /// Which one cue helps me here?
        Cue,
        /// What would I say to a friend?
        Friend,
    }
}

impl Reframe {
    /// Returns what to offer for the `nth` thought of a session, from 0, caught in `phase`. The same is never offered twice
    /// running.
    ///
    /// Source: "What am I missing?" becomes "What am I learning?" (training-science §9); for a skill an instruction to
    /// oneself, which helps more with what is fine and new (Hatzigeorgiadis 2011); then self-compassion (Breines & Chen
    /// 2012). The order is our choice.
    ///
    /// ```
    /// use training::self_talk::Reframe;
    /// use training::vocabulary::Phase;
    /// assert_eq!(Reframe::offered(Some(Phase::Strength), 0), Reframe::Learning);
    /// assert_eq!(Reframe::offered(Some(Phase::Skill), 0), Reframe::Cue);
    /// assert_eq!(Reframe::offered(None, 1), Reframe::Friend);
    /// ```
    #[must_use]
    pub fn offered(phase: Option<Phase>, nth: usize) -> Self {
        if nth % 2 == 1 {
            return Self::Friend;
        }
        match phase {
            Some(Phase::Skill) => Self::Cue,
            Some(Phase::Prime | Phase::Strength | Phase::Aerobic | Phase::Downshift) | None => Self::Learning,
        }
    }
}

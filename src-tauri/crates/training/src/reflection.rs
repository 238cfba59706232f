//! The reflection: three taps, one rotating question, an optional line; form and intention from the session itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::history::LoggedSet;
use crate::quantity::Rpe;
use crate::vocabulary::{Phase, Quality, vocabulary};

vocabulary! {
    /// Compared with the start of the session.
    Felt {
        /// Better than at the start.
        Better,
        /// About the same.
        Same,
        /// Worse, or broken.
        Worse,
    }
}

vocabulary! {
    /// Whether the session supported the person's life.
    LifeFit {
        /// It supported it.
        Supported,
        /// It was neutral.
        Neutral,
        /// It got in the way.
        Hijacked,
    }
}

vocabulary! {
    /// A question of the reflection (systems 9, 18 and 19 of the promise).
    Question {
        /// Did movement stay clean? Asked by older versions; the form says it now.
        Clean,
        /// Was I present?
        Present,
        /// Did I follow the intention? Asked by older versions; said beside the intention now.
        Intention,
        /// Challenged appropriately?
        Challenged,
        /// A skill for real life?
        LifeSkill,
        /// What am I learning?
        Learning,
        /// Was I aware of how it felt?
        Aware,
        /// One skill better, one step closer?
        Closer,
        /// Stronger, steadier, better coordinated, more enduring?
        Stronger,
    }
}

impl Question {
    /// The round that the rotating question goes through: what systems 9, 18 and 19 ask and neither a tap, nor the session
    /// itself, nor the next morning answers. Neighbours ask about different things.
    pub const ROUND: &'static [Self] = &[
        Self::Present,
        Self::LifeSkill,
        Self::Challenged,
        Self::Learning,
        Self::Stronger,
        Self::Aware,
        Self::Closer,
    ];

    /// Returns the question of a session, from what was answered after the sessions before it, oldest first; `None` stands for
    /// a session without an answer. Every session is one further in the round than the one before it, answered or not, so
    /// that the same is never asked twice running and all are asked in seven sessions. Counted from the last answer, so that
    /// a past that was forgotten or corrected does not turn the round.
    ///
    /// Source: our choice.
    ///
    /// ```
    /// use training::reflection::Question;
    /// assert_eq!(Question::following([]), Question::Present);
    /// assert_eq!(Question::following([Some(Question::Present)]), Question::LifeSkill);
    /// assert_eq!(Question::following([Some(Question::Present), None]), Question::Challenged);
    /// ```
    #[must_use]
    pub fn following(answered: impl IntoIterator<Item = Option<Self>>) -> Self {
        let place = answered.into_iter().fold(0, |place, answered| {
            let at = answered.and_then(|question| Self::ROUND.iter().position(|one| *one == question));
            at.unwrap_or(place) + 1
        });
        Self::ROUND[place % Self::ROUND.len()]
    }
}

vocabulary! {
    /// An answer to the rotating question.
    Answer {
        /// Yes.
        Yes,
        /// In part.
        Partly,
        /// Not today.
        NotToday,
    }
}

vocabulary! {
    /// What got better in the practice of a skill since the last time, as the person says it.
    SkillGain {
        /// It went faster.
        Faster,
        /// It went smoother.
        Smoother,
        /// It landed more accurately.
        MoreAccurate,
    }
}

/// How the sets went that ask for control: those of skill and strength, and where there are none, of prime. What runs by
/// the clock alone says nothing about form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Sets that stayed clean.
    pub clean: u16,
    /// Sets that wobbled.
    pub wobbly: u16,
    /// Sets in which the movement was lost.
    pub lost: u16,
}

/// Share of clean sets from which movement stayed clean, in percent: what an earned test asks for (§12).
const CLEAN_PERCENT: u32 = 80;
/// Share of clean sets from which it did in part, in percent. Our choice: half.
const PARTLY_PERCENT: u32 = 50;

impl Form {
    /// Counts the qualities of sets; `None` when there are none.
    pub fn of<'a>(sets: impl IntoIterator<Item = &'a LoggedSet>) -> Option<Self> {
        let mut form = Self::default();
        for set in sets {
            let count = match set.quality {
                Quality::Clean => &mut form.clean,
                Quality::Wobbly => &mut form.wobbly,
                Quality::Lost => &mut form.lost,
            };
            *count = count.saturating_add(1);
        }
        (form != Self::default()).then_some(form)
    }

    /// Returns the form of a session's sets.
    #[must_use]
    pub fn of_session(sets: &[LoggedSet]) -> Option<Self> {
        let in_phases = |phases: &[Phase]| {
            Self::of(
                sets.iter()
                    .filter(|set| phases.contains(&set.phase))
                    .collect::<Vec<_>>(),
            )
        };
        in_phases(&[Phase::Skill, Phase::Strength]).or_else(|| in_phases(&[Phase::Prime]))
    }

    /// Returns what the qualities say to "did movement stay clean?": yes with four of five sets clean and none lost, in part
    /// with half of them clean, and not today below.
    #[must_use]
    pub fn answer(self) -> Answer {
        let all = u32::from(self.clean) + u32::from(self.wobbly) + u32::from(self.lost);
        let clean = u32::from(self.clean) * 100;
        if clean >= all * CLEAN_PERCENT && self.lost == 0 {
            Answer::Yes
        } else if clean >= all * PARTLY_PERCENT {
            Answer::Partly
        } else {
            Answer::NotToday
        }
    }
}

/// Longest free line in characters. Our choice: a thought, not an essay.
pub const LINE_MAX_CHARACTERS: usize = 500;

/// What the person says after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// Better or worse after than before.
    pub felt: Felt,
    /// Session RPE: how hard was the whole session (Foster 2001)?
    pub effort: Rpe,
    /// Support or hijack.
    pub life: LifeFit,
    /// The rotating question that was asked, and its answer.
    pub question: Option<(Question, Answer)>,
    /// Whether movement stayed clean: what the sets said, unless the person says otherwise. `None` in older records.
    #[serde(default)]
    pub form: Option<Answer>,
    /// Whether the intention was followed, where there was one.
    #[serde(default)]
    pub intention: Option<Answer>,
    /// What got better in the practice of a skill since the last time; only where one was practised, each once.
    #[serde(default)]
    pub gains: Vec<SkillGain>,
    /// A line in the person's own words, at most 500 characters.
    #[schemars(length(max = 500))]
    pub line: Option<String>,
}

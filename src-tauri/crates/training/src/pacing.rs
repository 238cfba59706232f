//! Steady work in the person's own words: whether talking goes, how hard it feels, and how evenly a pace was held (§5).
//!
//! Practising pace is training: "hold 4" is a skill of its own, and being even is what it is about, not being fast.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quantity::{Rpe, Seconds};
use crate::vocabulary::vocabulary;

/// Fewest answers that evenness is told from (invariant 46). Our choice: two always look even.
pub const FEWEST_ANSWERS: usize = 3;
/// Largest spread that is even, in hundredths of a point. Our choice: one answer of four that is a point off.
const EVEN_SPREAD: u32 = 50;
/// Largest spread that is nearly even, in hundredths of a point. Our choice.
const NEARLY_EVEN_SPREAD: u32 = 100;
/// Effort above the pace that was meant, in points, from which easing off is advised. Our choice: one point is within what
/// anybody can feel.
const WELL_ABOVE: u8 = 2;

vocabulary! {
    /// The talk test: can you speak in sentences? (§5)
    TalkAnswer {
        /// Whole sentences come easily: light to moderate.
        Easily,
        /// They just go: the upper end of moderate.
        Just,
        /// They do not: harder than a base is built at.
        No,
    }
}

impl TalkAnswer {
    /// Whether easing off is advised. Nothing ever advises more.
    #[must_use]
    pub const fn asks_to_ease_off(self) -> bool {
        match self {
            Self::Easily | Self::Just => false,
            Self::No => true,
        }
    }
}

/// Whether an effort is so far above the pace that was meant that easing off is advised. Nothing ever advises more.
#[must_use]
pub const fn is_well_above(effort: Rpe, target: Rpe) -> bool {
    effort.get() >= target.get().saturating_add(WELL_ABOVE)
}

/// An answer given in the middle of steady work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "said")]
pub enum Said {
    /// To the talk test.
    Talk {
        /// What was answered.
        answer: TalkAnswer,
    },
    /// How hard it felt, in pacing practice.
    Pace {
        /// On the CR-10 scale.
        effort: Rpe,
        /// The pace that was to be held.
        target: Rpe,
    },
}

impl Said {
    /// Whether easing off is advised.
    #[must_use]
    pub const fn asks_to_ease_off(self) -> bool {
        match self {
            Self::Talk { answer } => answer.asks_to_ease_off(),
            Self::Pace { effort, target } => is_well_above(effort, target),
        }
    }
}

/// An answer with its moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SteadyNote {
    /// Index of the block in the aerobic phase, from 0.
    pub block: u8,
    /// How far into its steady work.
    pub into: Seconds,
    /// The answer.
    #[serde(flatten)]
    pub said: Said,
}

/// What the person said about the aerobic part of a session. All of it can be left unsaid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct SteadyNotes {
    /// Answers on the way, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Vec<SteadyNote>")]
    pub notes: Vec<SteadyNote>,
    /// How hard it was in all, once it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Rpe>")]
    pub effort: Option<Rpe>,
}

impl SteadyNotes {
    /// Whether nothing was said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.effort.is_none()
    }

    /// Returns the answers to the talk test, in order.
    #[must_use]
    pub fn talks(&self) -> Vec<TalkAnswer> {
        self.notes
            .iter()
            .filter_map(|note| match note.said {
                Said::Talk { answer } => Some(answer),
                Said::Pace { .. } => None,
            })
            .collect()
    }

    /// Returns the pacing practice of the session; `None` where none was answered. Where the pace that was meant changed
    /// on the way, the last one counts, with the answers that belong to it.
    #[must_use]
    pub fn practice(&self) -> Option<PacePractice> {
        let paces = || {
            self.notes.iter().filter_map(|note| match note.said {
                Said::Pace { effort, target } => Some((effort, target)),
                Said::Talk { .. } => None,
            })
        };
        let (_, target) = paces().next_back()?;
        let answers: Vec<Rpe> = paces()
            .filter(|(_, meant)| *meant == target)
            .map(|(effort, _)| effort)
            .collect();
        Some(PacePractice {
            target,
            evenness: evenness(target, &answers),
            answers,
        })
    }
}

vocabulary! {
    /// How evenly a pace was held.
    Steadiness {
        /// Spread of at most half a point.
        Even,
        /// Spread of at most one point.
        NearlyEven,
        /// A larger spread.
        Varied,
    }
}

vocabulary! {
    /// Where the held pace lay beside the one that was meant.
    PaceLevel {
        /// At least one point below it.
        Below,
        /// At it.
        At,
        /// At least one point above it.
        Above,
    }
}

/// How even a pace was, from at least [`FEWEST_ANSWERS`] answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Evenness {
    /// Mean distance of the answers from their median, in hundredths of a point.
    pub spread: u32,
    /// The same in a word.
    pub steadiness: Steadiness,
    /// Where their median lies beside the pace that was meant.
    pub level: PaceLevel,
}

/// A pacing practice as it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PacePractice {
    /// The pace that was to be held.
    pub target: Rpe,
    /// The answers, in order.
    pub answers: Vec<Rpe>,
    /// How even they are; `None` while there are too few to tell.
    pub evenness: Option<Evenness>,
}

/// Returns how even a pace was: the mean distance of the answers from their own median (our choice: a single stray answer
/// weighs little, and a pace that was held above the one that was meant is even all the same). `None` below
/// [`FEWEST_ANSWERS`].
///
/// ```
/// use training::pacing::{Steadiness, evenness};
/// use training::quantity::Rpe;
///
/// let answers = [4, 4, 5, 4].map(Rpe::clamped);
/// let even = evenness(Rpe::clamped(4), &answers).expect("four answers are enough");
/// assert_eq!((even.spread, even.steadiness), (25, Steadiness::Even));
/// ```
#[must_use]
pub fn evenness(target: Rpe, answers: &[Rpe]) -> Option<Evenness> {
    if answers.len() < FEWEST_ANSWERS {
        return None;
    }
    let mut sorted: Vec<u32> = answers.iter().map(|answer| u32::from(answer.get())).collect();
    sorted.sort_unstable();
    let half = sorted.len() / 2;
    // Twice the median, so that it is a whole number.
    let median = if sorted.len().is_multiple_of(2) {
        sorted[half - 1] + sorted[half]
    } else {
        2 * sorted[half]
    };
    let distances: u32 = sorted.iter().map(|answer| (2 * answer).abs_diff(median)).sum();
    let count = u32::try_from(sorted.len()).ok()?;
    let spread = distances * 50 / count;
    let meant = 2 * u32::from(target.get());
    Some(Evenness {
        spread,
        steadiness: if spread <= EVEN_SPREAD {
            Steadiness::Even
        } else if spread <= NEARLY_EVEN_SPREAD {
            Steadiness::NearlyEven
        } else {
            Steadiness::Varied
        },
        level: if median >= meant + 2 {
            PaceLevel::Above
        } else if median + 2 <= meant {
            PaceLevel::Below
        } else {
            PaceLevel::At
        },
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(target: i64, answers: &[i64]) -> Option<(u32, Steadiness, PaceLevel)> {
        let answers: Vec<Rpe> = answers.iter().copied().map(Rpe::clamped).collect();
        evenness(Rpe::clamped(target), &answers).map(|even| (even.spread, even.steadiness, even.level))
    }

    #[test]
    fn two_answers_tell_nothing_and_three_do() {
        assert_eq!(of(4, &[4, 4]), None);
        assert_eq!(of(4, &[4, 4, 4]), Some((0, Steadiness::Even, PaceLevel::At)));
    }

    #[test]
    fn the_spread_is_the_mean_distance_from_the_median() {
        assert_eq!(of(4, &[4, 5, 4, 4]), Some((25, Steadiness::Even, PaceLevel::At)));
        assert_eq!(
            of(4, &[3, 4, 5, 6]),
            Some((100, Steadiness::NearlyEven, PaceLevel::At))
        );
        assert_eq!(of(4, &[2, 4, 7]), Some((166, Steadiness::Varied, PaceLevel::At)));
    }

    #[test]
    fn a_pace_held_above_the_one_that_was_meant_is_even_all_the_same_and_says_so() {
        assert_eq!(of(4, &[6, 6, 6]), Some((0, Steadiness::Even, PaceLevel::Above)));
        assert_eq!(of(4, &[3, 3, 3]), Some((0, Steadiness::Even, PaceLevel::Below)));
    }

    #[test]
    fn the_order_of_the_answers_changes_nothing() {
        assert_eq!(of(4, &[7, 3, 4, 4]), of(4, &[3, 4, 4, 7]));
    }

    #[test]
    fn only_no_sentences_or_two_points_above_advise_to_ease_off() {
        assert!(!TalkAnswer::Easily.asks_to_ease_off() && !TalkAnswer::Just.asks_to_ease_off());
        assert!(TalkAnswer::No.asks_to_ease_off());
        assert!(!is_well_above(Rpe::clamped(5), Rpe::clamped(4)));
        assert!(is_well_above(Rpe::clamped(6), Rpe::clamped(4)));
    }

    #[test]
    fn a_practice_keeps_to_the_pace_that_was_meant_last() {
        let pace = |effort, target| SteadyNote {
            block: 0,
            into: Seconds::MIN,
            said: Said::Pace {
                effort: Rpe::clamped(effort),
                target: Rpe::clamped(target),
            },
        };
        let talk = SteadyNote {
            said: Said::Talk {
                answer: TalkAnswer::Just,
            },
            ..pace(0, 0)
        };
        let notes = SteadyNotes {
            notes: vec![pace(3, 3), talk, pace(4, 4), pace(5, 4), pace(4, 4)],
            effort: None,
        };
        let practice = notes.practice().unwrap();
        assert_eq!(practice.answers, [4, 5, 4].map(Rpe::clamped));
        assert_eq!(notes.talks(), [TalkAnswer::Just]);
        assert_eq!(SteadyNotes::default().practice(), None);
    }
}

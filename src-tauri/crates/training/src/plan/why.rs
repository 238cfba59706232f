//! Why a movement was chosen, as a fact; the interface turns it into a sentence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::movement::LifeSkill;
use crate::profile::{Goal, SupportNeed};
use crate::quantity::Minutes;
use crate::vocabulary::{Area, Muscle};

/// Why a movement was chosen. Every block carries the one that decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// It warms and lifts the breath before anything else (Jeffreys 2007).
    Raises,
    /// Easy range for an area that asked for it this morning.
    EasesArea {
        /// The area.
        area: Area,
    },
    /// Easy range for what comes next.
    Prepares,
    /// An anchor of the album: it stays, so that progress can be seen.
    Anchor,
    /// It covers these muscles this week.
    Covers {
        /// The muscles that it counts a set for.
        muscles: Vec<Muscle>,
    },
    /// It stands in for a planned movement; the reasons say why.
    Instead {
        /// The planned movement.
        planned: String,
    },
    /// The rung of its ladder that was earned, or that suits for now.
    OnLadder {
        /// The album's movement of that ladder.
        planned: String,
    },
    /// Practice of a skill of daily life.
    ForLife {
        /// The skill.
        skill: LifeSkill,
    },
    /// It serves a goal.
    ForGoal {
        /// The goal.
        goal: Goal,
    },
    /// It follows from the answer to the support question.
    ForSupport {
        /// The answer.
        need: SupportNeed,
    },
    /// Balance has a sure place in this person's sessions (invariant 27).
    SteadyFeet,
    /// The same measure as in the album's other weeks: for then and now.
    ThenAndNow,
    /// It was earned.
    Earned,
    /// Base minutes of the week.
    Base {
        /// Minutes so far in these seven days, before today.
        so_far: Minutes,
        /// Minutes that this week aims at.
        aim: Minutes,
    },
    /// The session's work left time over: to be taken or left (invariant 3).
    SpareTime,
    /// It brings breath and mind down.
    CalmsDown,
    /// Side B: for the play of it.
    Play,
}

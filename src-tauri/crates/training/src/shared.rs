//! A session or an album to give away: what is done, and nothing of who does it.
//!
//! Everything here is named one by one, so that a new field of a plan stays at home until somebody puts it on this list.
//! What depends on a body or a past is not on it: loads and lighter first sets, heart rates, something to hold on to,
//! readiness, reasons, days, where it takes place and stands in the album, the base, and what was done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::album::{Album, PlannedLift, WeekTheme};
use crate::plan::{Block, BlockPurpose, Dose, Outcome, SessionKind, SessionPlan};
use crate::profile::Goal;
use crate::quantity::{Minutes, RepsInReserve, Rpe, Seconds};
use crate::vocabulary::{Equipment, Phase};

/// What a shared file says it is.
pub const SHARED_FORMAT: &str = "longplay-shared";
/// The version of what a shared file holds. It rises when the meaning of a field changes.
pub const SHARED_VERSION: u8 = 1;

/// One movement of a shared session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedMovement {
    /// The movement's slug.
    pub movement: String,
    /// Work sets.
    pub sets: u8,
    /// What each set asks for.
    pub dose: Dose,
    /// Whether each set is done on both sides.
    pub each_side: bool,
    /// What it is done with, where it takes a load. How heavy is for whoever does it to find.
    pub implement: Option<Equipment>,
    /// Reserve to stop with, as planned.
    pub reserve: Option<RepsInReserve>,
    /// Planned effort.
    pub effort: Rpe,
    /// Rest after each set.
    pub rest: Seconds,
    /// Whether it is meant fast.
    pub fast: bool,
    /// Whether its sets take turns with those of the next movement.
    pub superset: bool,
    /// What it is there for.
    pub purpose: BlockPurpose,
}

impl SharedMovement {
    fn of(block: &Block) -> Self {
        Self {
            movement: block.movement.clone(),
            sets: block.sets,
            dose: block.dose,
            each_side: block.each_side,
            implement: block.implement,
            reserve: block.reserve,
            effort: block.effort,
            rest: block.rest,
            fast: block.fast,
            superset: block.superset,
            purpose: block.purpose,
        }
    }
}

/// One phase of a shared session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedPhase {
    /// Which phase.
    pub phase: Phase,
    /// Its movements, in order.
    pub movements: Vec<SharedMovement>,
}

/// A session to give away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedSession {
    /// What it is for.
    pub kind: SessionKind,
    /// The phases that have something in them, in order.
    pub phases: Vec<SharedPhase>,
}

impl SharedSession {
    /// Returns what of a session can be given away; `None` where there is no session.
    #[must_use]
    pub fn of(plan: &SessionPlan) -> Option<Self> {
        (plan.outcome == Outcome::Train).then(|| Self {
            kind: plan.kind,
            phases: plan
                .phases
                .iter()
                .filter(|phase| !phase.blocks.is_empty())
                .map(|phase| SharedPhase {
                    phase: phase.phase,
                    movements: phase.blocks.iter().map(SharedMovement::of).collect(),
                })
                .collect(),
        })
    }
}

/// A planned session of a shared album, without the day that it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedTrack {
    /// What it is for.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
    /// Slugs of its skills.
    pub skills: Vec<String>,
    /// Its strength movements with their sets, the most important first.
    pub lifts: Vec<PlannedLift>,
}

/// A week of a shared album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedWeek {
    /// Whether it asks for less. What for is not said: exams and events are the person's own.
    pub lighter: bool,
    /// Its sessions, in the order of the week.
    pub tracks: Vec<SharedTrack>,
}

/// An album to give away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedAlbum {
    /// Which of the interface's names for this purpose it carries, from 0.
    pub name: u8,
    /// Its purpose.
    pub purpose: Goal,
    /// Its weeks.
    pub weeks: Vec<SharedWeek>,
}

impl SharedAlbum {
    /// Returns what of an album can be given away: what was planned, whether or not it was done or left out.
    #[must_use]
    pub fn of(album: &Album) -> Self {
        let weeks = album.weeks.iter().map(|week| SharedWeek {
            lighter: match week.theme {
                WeekTheme::Settle | WeekTheme::Build => false,
                WeekTheme::Lighter | WeekTheme::Exams | WeekTheme::Taper => true,
            },
            tracks: week
                .sessions
                .iter()
                .map(|session| SharedTrack {
                    kind: session.kind,
                    minutes: session.minutes,
                    skills: session.skills.clone(),
                    lifts: session.lifts.clone(),
                })
                .collect(),
        });
        Self {
            name: album.name,
            purpose: album.purpose,
            weeks: weeks.collect(),
        }
    }
}

/// What is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Shared {
    /// A session.
    Session {
        /// The session.
        session: SharedSession,
    },
    /// An album.
    Album {
        /// The album.
        album: SharedAlbum,
    },
}

/// What a shared file holds, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedFile {
    /// Always [`SHARED_FORMAT`].
    pub format: String,
    /// [`SHARED_VERSION`] when it was written.
    pub version: u8,
    /// What is shared.
    pub shared: Shared,
}

impl From<Shared> for SharedFile {
    fn from(shared: Shared) -> Self {
        Self {
            format: SHARED_FORMAT.to_owned(),
            version: SHARED_VERSION,
            shared,
        }
    }
}

//! A day's plan.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

use super::words::{Equipment, Phase, PlaceKind, Purpose, SessionKind, Side, State, Support, Theme, Zone};

/// What a set asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "measure")]
#[allow(missing_docs)]
pub enum Dose {
    Repetitions {
        repetitions: u32,
    },
    Hold {
        seconds: u32,
    },
    Distance {
        metres: u32,
        seconds: u32,
    },
    Breaths {
        seconds: u32,
        inhale_tenths: u32,
        exhale_tenths: u32,
    },
}

/// A lighter set before the work sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct RampUp {
    /// Repetitions.
    pub repetitions: u32,
    /// Grams.
    pub load: Option<u32>,
}

/// When practice ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct QualityStop {
    /// Lost sets.
    pub lost: u8,
    /// Wobbly sets running.
    pub wobbly: u8,
}

/// Heart rates to stay between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct HeartRates {
    /// Lower end.
    pub low: u8,
    /// Upper end.
    pub high: u8,
}

/// Why a movement was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Why {
    /// Its code.
    #[serde(default)]
    pub why: String,
    /// The planned movement, where it stands in for one.
    #[serde(default)]
    pub planned: Option<String>,
}

/// One movement of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Block {
    /// Slug.
    pub movement: String,
    /// Sets.
    pub sets: u32,
    /// What each asks for.
    pub dose: Dose,
    /// Both sides in turn.
    #[serde(default)]
    pub each_side: bool,
    /// Before the work sets.
    #[serde(default)]
    pub ramp_up: Vec<RampUp>,
    /// Grams.
    pub load: Option<u32>,
    /// What carries it.
    pub implement: Option<Equipment>,
    /// Repetitions in reserve.
    pub reserve: Option<u8>,
    /// CR-10.
    pub effort: u8,
    /// Seconds after each set.
    pub rest: u32,
    /// Seconds before.
    pub transition: u32,
    /// To hold on to.
    pub support: Option<Support>,
    /// Meant fast.
    #[serde(default)]
    pub fast: bool,
    /// Sets in turn with those of the next block.
    #[serde(default)]
    pub superset: bool,
    /// When practice ends.
    #[serde(default)]
    pub quality_stop: Option<QualityStop>,
    /// How heavy a lift is meant; where the plan does not say, its album does.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// What for.
    pub purpose: Purpose,
    /// Heart rates.
    pub heart_rate: Option<HeartRates>,
    /// Why this movement.
    #[serde(default)]
    pub why: Why,
    /// What may replace it.
    #[serde(default)]
    pub alternatives: Vec<String>,
}

/// Seconds of one repetition (§7, "Set time").
const REPETITION: u32 = 4;
/// Seconds after a ramp-up set: part of what the plan's format means.
const AFTER_RAMP_UP: u32 = 20;

impl Block {
    const fn sides(&self) -> u32 {
        if self.each_side { 2 } else { 1 }
    }

    /// Returns the repetitions or seconds of a set, per side.
    #[must_use]
    pub const fn amount(&self) -> u32 {
        match self.dose {
            Dose::Repetitions { repetitions } => repetitions,
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
                seconds
            }
        }
    }

    /// Returns the repetitions of a set, where it is counted in them.
    #[must_use]
    pub const fn repetitions(&self) -> Option<u32> {
        match self.dose {
            Dose::Repetitions { repetitions } => Some(repetitions),
            Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. } => None,
        }
    }

    /// Returns the seconds under way in one set.
    #[must_use]
    pub const fn under_way(&self) -> u32 {
        match self.dose {
            Dose::Repetitions { repetitions } => repetitions * REPETITION * self.sides(),
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds * self.sides(),
            Dose::Breaths { seconds, .. } => seconds,
        }
    }

    /// Returns the seconds of the whole block.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        let ramp_up = self
            .ramp_up
            .iter()
            .map(|set| set.repetitions * REPETITION * self.sides() + AFTER_RAMP_UP);
        self.transition + ramp_up.sum::<u32>() + self.sets * (self.under_way() + self.rest)
    }

    /// Returns the reserve, none for none.
    #[must_use]
    pub fn in_reserve(&self) -> u8 {
        self.reserve.unwrap_or(0)
    }
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PhasePlan {
    /// Which.
    pub phase: Phase,
    /// Planned seconds.
    pub seconds: u32,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// Where a session stands in its album.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Track {
    /// Week, from 1.
    pub week: u8,
    /// The lighter week.
    pub lighter: bool,
    /// What the week is about.
    pub theme: Theme,
}

/// What a day is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
#[allow(missing_docs)]
pub enum Outcome {
    Train,
    Rest,
    FreeTrack {
        #[serde(default)]
        ideas: Vec<String>,
    },
    Stop {
        flags: Vec<String>,
    },
}

/// A departure from the stored plan and the input that caused it, as stored: codes with their fields.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reason {
    /// What is different.
    pub change: Value,
    /// Why.
    pub cause: Value,
}

impl Reason {
    /// Returns the code of the change.
    #[must_use]
    pub fn changes(&self) -> &str {
        self.change.get("change").and_then(Value::as_str).unwrap_or("")
    }

    /// Returns the code of the cause.
    #[must_use]
    pub fn because(&self) -> &str {
        self.cause.get("cause").and_then(Value::as_str).unwrap_or("")
    }

    /// Whether a field of the change names this.
    #[must_use]
    pub fn names(&self, what: &str) -> bool {
        let named = |value: &Value| value.as_str() == Some(what);
        self.change
            .as_object()
            .is_some_and(|fields| fields.values().any(named))
    }
}

/// A day's plan, whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Plan {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub outcome: Outcome,
    /// Kind of session.
    pub kind: SessionKind,
    /// Where it stands.
    pub track: Option<Track>,
    /// Where it takes place.
    pub place: PlaceKind,
    /// Minutes to fit.
    pub budget: u32,
    /// Readiness it was made for.
    pub state: State,
    /// Phases.
    pub phases: Vec<PhasePlan>,
    /// Departures.
    pub reasons: Vec<Reason>,
    /// Planned load in arbitrary units.
    pub planned_load: u32,
    /// Minutes of a walk that is offered.
    #[serde(default)]
    pub walk: Option<u32>,
    /// Which of the two sessions.
    pub side: Side,
    /// Hard day, as the planner says.
    #[serde(default)]
    pub hard: bool,
    /// Whether the free track may be taken.
    #[serde(default)]
    pub free_track: bool,
    /// Departures that were said before.
    #[serde(default)]
    pub as_before: Vec<Reason>,
}

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// When the text is not a plan.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Returns the blocks of a phase.
    pub fn blocks(&self, phase: Phase) -> impl Iterator<Item = &Block> {
        self.phases
            .iter()
            .filter(move |one| one.phase == phase)
            .flat_map(|one| &one.blocks)
    }

    /// Returns every block with its phase.
    pub fn every_block(&self) -> impl Iterator<Item = (Phase, &Block)> {
        self.phases
            .iter()
            .flat_map(|one| one.blocks.iter().map(move |block| (one.phase, block)))
    }

    /// Returns every departure, said or not.
    pub fn every_reason(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().chain(&self.as_before)
    }
}

/// What the person changed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "lever")]
#[allow(missing_docs)]
pub enum Lever {
    Shorter { minutes: u32 },
    Easier,
    Swap { movement: String },
    OtherPlace { place: PlaceKind },
    Rest,
    SideB,
    FreeTrack,
}

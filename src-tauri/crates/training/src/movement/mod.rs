//! The movement catalogue: ids and facts. Names, cues and setup are the interface's words, by slug.

mod catalogue;
mod check;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use catalogue::{Catalogue, catalogue};
pub use check::{CatalogueError, Rule};

use crate::plan::{Dose, Support};
use crate::quantity::{Grams, Seconds};
use crate::vocabulary::{Area, Equipment, Muscle, Pattern, Phase, vocabulary};

vocabulary! {
    /// What a movement is counted in.
    Measure {
        /// Repetitions.
        Repetitions,
        /// Seconds held or under way.
        Seconds,
        /// Paced breaths; dosed in seconds.
        Breaths,
        /// Metres; planned by the seconds that they take.
        Distance,
    }
}

vocabulary! {
    /// Room a movement needs.
    Space {
        /// Where one stands.
        Spot,
        /// About a mat.
        Mat,
        /// A few steps.
        Room,
        /// Outdoors, stairs or a machine.
        Open,
    }
}

vocabulary! {
    /// How much a movement can be heard by neighbours.
    Noise {
        /// Not at all.
        Silent,
        /// A little.
        Some,
        /// Clearly: jumps, dropped weights.
        Loud,
    }
}

vocabulary! {
    /// A skill of daily life that a movement serves.
    LifeSkill {
        /// Get up from the floor.
        GetUpFromFloor,
        /// Get up from a chair.
        GetUpFromChair,
        /// Climb stairs.
        ClimbStairs,
        /// Carry shopping.
        CarryShopping,
        /// Lift from the floor.
        LiftFromFloor,
        /// Reach a high shelf.
        ReachHigh,
        /// Push a door or a pram.
        PushAway,
        /// Pull a drawer or a rope.
        PullTowards,
        /// Catch a stumble.
        CatchStumble,
        /// Turn and look behind.
        TurnAndLook,
        /// Walk far.
        WalkFar,
        /// React in time.
        ReactInTime,
        /// Calm down.
        CalmDown,
        /// Sit and stand with ease.
        SitWithEase,
    }
}

/// A place on a ladder of easier and harder variations.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// The ladder's name; unique to one pattern and purpose.
    pub ladder: String,
    /// Height, from 1; several movements may share a rung.
    pub rung: u8,
}

/// Tempo of a repetition in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tempo {
    /// Lowering.
    pub down: u8,
    /// Pause at the bottom.
    pub pause: u8,
    /// Lifting.
    pub up: u8,
}

vocabulary! {
    /// What is called in a reaction drill.
    Calls {
        /// When to go, nothing else.
        Go,
        /// To which side.
        Sides,
        /// An hour of an imagined clock face.
        Clock,
        /// Two hours: one for the hand, one for the foot.
        TwoClocks,
    }
}

/// Pace of one paced breath, in tenths of a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// One inhale.
    pub inhale_tenths: u16,
    /// One exhale; never shorter than the inhale.
    pub exhale_tenths: u16,
}

/// One movement, facts only.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Movement {
    /// Short stable id, such as `goblet-squat`; never reused for something else.
    pub slug: String,
    /// Pattern; chooses the figure.
    pub pattern: Pattern,
    /// Phases it may serve.
    pub phases: Vec<Phase>,
    /// Muscles that count one set for a set.
    #[serde(default)]
    pub direct: Vec<Muscle>,
    /// Muscles that count half a set for a set (Pelland 2024).
    #[serde(default)]
    pub indirect: Vec<Muscle>,
    /// Areas of the body map that it loads or moves: those that feel it beyond quiet sitting and standing. Complete,
    /// because it decides what is left out when an area hurts (§7).
    pub areas: Vec<Area>,
    /// Sets of equipment of which one must be there; empty: nothing is needed.
    #[serde(default)]
    pub equipment: Vec<Vec<Equipment>>,
    /// What carries the external load, if it takes one; the choice follows the equipment that is there.
    #[serde(default)]
    pub implements: Vec<Equipment>,
    /// Conservative first load for a grown-up novice with each implement together (both dumbbells: one of them).
    #[serde(default)]
    pub first_load: Option<Grams>,
    /// Room needed.
    pub space: Space,
    /// Noise made.
    pub noise: Noise,
    /// Whether it is done one side at a time.
    #[serde(default)]
    pub each_side: bool,
    /// What it is counted in.
    pub measure: Measure,
    /// Usual range of the measure, per side: repetitions, or seconds for everything else.
    pub range: (u16, u16),
    /// Time that one metre takes in seconds, for what is measured in metres. Our choice: one with a load, slower than
    /// people usually walk; two on all fours, backwards or on the heels.
    #[serde(default)]
    pub metre_seconds: Option<u8>,
    /// Place on its ladder.
    pub rung: Rung,
    /// Demand on control, 1 (anyone) to 5 (long practice).
    pub control: u8,
    /// Fixed supports that may be held; empty: none is used.
    #[serde(default)]
    pub supports: Vec<Support>,
    /// Whether it may only be done with such a support.
    #[serde(default)]
    pub needs_support: bool,
    /// Tempo of a repetition.
    #[serde(default)]
    pub tempo: Option<Tempo>,
    /// Whether it is done fast (power, reaction).
    #[serde(default)]
    pub fast: bool,
    /// Whether a load goes overhead.
    #[serde(default)]
    pub overhead: bool,
    /// Whether it uses several joints with a large load (§3 rest rules).
    #[serde(default)]
    pub compound: bool,
    /// Whether it is done on an unstable surface or with eyes closed (invariant 28).
    #[serde(default)]
    pub unstable: bool,
    /// Whether it belongs to light mode: walking, mobility, supported sit-to-stand, heel raises, balance with support,
    /// breathing (§7).
    #[serde(default)]
    pub light: bool,
    /// Whether it trains balance, whatever its pattern (counts for the older adult's minutes).
    #[serde(default)]
    pub balance: bool,
    /// Whether it warms and lifts the breath: opens Prime (RAMP's "raise", Jeffreys 2007).
    #[serde(default)]
    pub raise: bool,
    /// Metabolic character for aerobic movements: usual effort in CR-10.
    #[serde(default)]
    pub effort: Option<u8>,
    /// Pace of paced breathing.
    #[serde(default)]
    pub pace: Option<Pace>,
    /// What is called in it, where it answers calls instead of a ball or a fall.
    #[serde(default)]
    pub calls: Option<Calls>,
    /// The skill of daily life that it serves.
    pub life_skill: LifeSkill,
}

impl Movement {
    /// Whether it may serve this phase.
    #[must_use]
    pub fn serves(&self, phase: Phase) -> bool {
        self.phases.contains(&phase)
    }

    /// Whether it can be done with this equipment alone (invariant 41), its fixed support included.
    #[must_use]
    pub fn possible_with(&self, equipment: &[Equipment]) -> bool {
        let equipped = self.equipment.is_empty() || self.sets_within(equipment).next().is_some();
        equipped && (!self.needs_support || self.support_with(equipment).is_some())
    }

    /// Returns its sets of equipment that are there as a whole.
    fn sets_within(&self, equipment: &[Equipment]) -> impl Iterator<Item = &Vec<Equipment>> {
        self.equipment
            .iter()
            .filter(|set| set.iter().all(|one| equipment.contains(one)))
    }

    /// Returns the first of its supports that is there. A wall always is.
    #[must_use]
    pub fn support_with(&self, equipment: &[Equipment]) -> Option<Support> {
        self.supports.iter().copied().find(|support| match support {
            Support::Wall => true,
            Support::Rail => equipment.contains(&Equipment::Rail),
            Support::Chair => equipment.contains(&Equipment::Chair),
        })
    }

    /// Returns what would carry its load: the first of its implements that makes it possible with this equipment.
    #[must_use]
    pub fn implement_with(&self, equipment: &[Equipment]) -> Option<Equipment> {
        let within = |one: &Equipment| self.sets_within(equipment).any(|set| set.contains(one));
        self.implements.iter().copied().find(within)
    }

    /// Returns its usual range in its own measure, per side: repetitions, seconds or metres.
    #[must_use]
    pub fn usual_range(&self) -> (u16, u16) {
        let one = self.metre_seconds.map_or(1, |one| u16::from(one.max(1)));
        (self.range.0 / one, self.range.1 / one)
    }

    /// Returns the dose of so much time under way: at its own pace, over a distance, or simply held.
    #[must_use]
    pub fn timed(&self, seconds: Seconds) -> Dose {
        match (self.pace, self.metre_seconds) {
            (Some(pace), _) => Dose::Breaths {
                seconds,
                inhale_tenths: pace.inhale_tenths,
                exhale_tenths: pace.exhale_tenths,
            },
            (None, Some(one)) => Dose::Distance {
                metres: seconds.get() / u32::from(one.max(1)),
                seconds,
            },
            (None, None) => Dose::Hold { seconds },
        }
    }

    /// Whether it loads or moves any of these areas (invariant 22).
    #[must_use]
    pub fn touches(&self, areas: &[Area]) -> bool {
        self.areas.iter().any(|area| areas.contains(area))
    }

    /// Whether it works a muscle directly that another movement works directly.
    #[must_use]
    pub fn shares_muscle_with(&self, other: &Self) -> bool {
        self.direct.iter().any(|muscle| other.direct.contains(muscle))
    }

    /// Whether it is a held stretch: range of motion counted in seconds, and no swing (invariant 39).
    #[must_use]
    pub fn is_held_stretch(&self) -> bool {
        self.pattern == Pattern::Mobility && self.measure == Measure::Seconds && !self.raise
    }
}

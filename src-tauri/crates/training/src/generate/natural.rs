//! What a lift takes: its natural time, and the block it becomes (§3, "Rest"; §7, "Set time").

use super::slots::{change_over, dose};
use crate::movement::{Measure, Movement};
use crate::plan::{Block, BlockPurpose, Dose, SECONDS_PER_REPETITION, Support, Why};
use crate::quantity::{Grams, RepsInReserve, Rpe, Seconds};
use crate::strength::{Prescription, RampUps, ramp_up};

/// Percent by which older adults' rests are longer (§8).
const OLDER_REST_PERCENT: u32 = 125;
/// Rest after a set of few heavy repetitions, in seconds (§3: 3–5 min).
const HEAVY_REST: u32 = 180;
/// Rest after a loaded set of several joints (§3: 2–3 min).
const COMPOUND_REST: u32 = 120;
/// Rest after all other sets (§3: 90–120 s).
const USUAL_REST: u32 = 90;
/// The same where time is short: shorter rests serve nearly as well (Singer 2024), and never under 60 s (invariant 12).
const BRISK_COMPOUND_REST: u32 = 90;
/// The same for all other sets.
const BRISK_REST: u32 = 60;
/// Strength phase up to which time is short, in seconds. Our choice: everything but long
/// sessions for strength, because sets for every muscle group come before long rests (§3).
pub const BRISK_UP_TO: u32 = 1200;
/// Strength phase up to which time is scarce, in seconds. Our choice: sessions of up to a quarter of an hour.
const SCARCE_UP_TO: u32 = 420;
/// "Few" repetitions.
const FEW_REPETITIONS: u32 = 6;
/// Repetitions and reserve together up to which a set is a heavy one (§3: at ≤6RM).
const HEAVY_MAXIMUM: u32 = 6;
/// Repetitions of a heavy set, for estimates.
const HEAVY_REPETITIONS: u32 = 6;
/// Repetitions of power sets at most (invariant 29).
const POWER_REPETITIONS: u32 = 6;
/// Reserve of power sets (invariant 29).
const POWER_RESERVE: u8 = 4;

/// How long rests are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// An older adult's.
    pub older: bool,
    /// Time is short.
    pub brisk: bool,
    /// Time is so short that few repetitions have to do.
    pub scarce: bool,
}

impl Pace {
    /// Returns the pace of a planned strength phase.
    #[must_use]
    pub const fn of(seconds: u32, older: bool) -> Self {
        Self {
            older,
            brisk: seconds <= BRISK_UP_TO,
            scarce: seconds <= SCARCE_UP_TO,
        }
    }

    const fn compound_rest(self) -> u32 {
        if self.brisk {
            BRISK_COMPOUND_REST
        } else {
            COMPOUND_REST
        }
    }

    const fn usual_rest(self) -> u32 {
        if self.brisk { BRISK_REST } else { USUAL_REST }
    }

    const fn lengthened(self, rest: u32) -> u32 {
        rest * if self.older { OLDER_REST_PERCENT } else { 100 } / 100
    }

    fn rest(self, movement: &Movement, prescription: &Prescription, amount: u32) -> u32 {
        let loaded = prescription.load.is_some();
        let few = amount <= FEW_REPETITIONS;
        let heavy = loaded && amount + u32::from(prescription.reserve) <= HEAVY_MAXIMUM;
        let rest = if movement.compound && heavy {
            HEAVY_REST
        } else if movement.compound && few {
            COMPOUND_REST
        } else if movement.compound && loaded {
            self.compound_rest()
        } else {
            self.usual_rest()
        };
        self.lengthened(rest)
    }
}

/// What a movement is asked for, and how long that takes.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// The movement.
    pub movement: &'a Movement,
    /// What it asks for.
    pub prescription: Prescription,
    /// What it is there for.
    pub purpose: BlockPurpose,
    /// Repetitions or seconds.
    pub amount: u32,
    /// Fewest that are still worth it.
    pub least: u32,
    ramp_up: RampUps,
    change: u32,
    rest: u32,
}

/// About how long a movement takes, before anything is known of its loads: as heavy sets, or at the upper end of its range,
/// so that what is planned by it fits its day; at the lower end where time is scarcest, because a few repetitions less are
/// better than a movement less.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Seconds of changing over and ramp-up.
    pub fixed: u32,
    /// Seconds of a set's work.
    pub set: u32,
    /// Seconds of rest after each.
    pub rest: u32,
    /// Whether they are heavy sets.
    pub heavy: bool,
}

impl About {
    /// Returns it for a movement at a pace.
    #[must_use]
    pub fn of(movement: &Movement, pace: Pace, heavy: bool) -> Self {
        let is_loaded = !movement.implements.is_empty();
        let sides = if movement.each_side { 2 } else { 1 };
        let (low, high) = movement.range;
        let most = u32::from(if pace.scarce {
            low
        } else {
            (low + high).div_ceil(2)
        });
        let heavy = heavy && is_loaded && movement.compound;
        let rest = match (heavy, movement.compound && is_loaded) {
            (true, _) => HEAVY_REST,
            (false, true) => pace.compound_rest(),
            (false, false) => pace.usual_rest(),
        };
        let set = match movement.measure {
            Measure::Repetitions if heavy => HEAVY_REPETITIONS * SECONDS_PER_REPETITION * sides,
            Measure::Repetitions => most * SECONDS_PER_REPETITION * sides,
            Measure::Seconds | Measure::Distance | Measure::Breaths => most * sides,
        };
        let ramp_up = if movement.fast || movement.light {
            RampUps::NONE
        } else {
            ramp_up(is_loaded.then_some(0), true)
        };
        let change = change_over(movement, movement.implements.first().copied());
        Self {
            fixed: change + ramp_up.seconds(sides),
            set,
            rest: pace.lengthened(rest),
            heavy,
        }
    }

    /// Returns the seconds of so many sets.
    #[must_use]
    pub const fn seconds(&self, sets: u32) -> u32 {
        self.fixed + sets * (self.set + self.rest)
    }
}

/// How a block is written down.
#[derive(Debug, Clone)]
pub struct Manner {
    /// Sets.
    pub sets: u32,
    /// Repetitions or seconds.
    pub amount: u32,
    /// Rest after each set in seconds, where it is not the natural one.
    pub rest: Option<u32>,
    /// Seconds more to change over.
    pub spare: u32,
    /// Whether its sets take turns with those of the next block.
    pub superset: bool,
    /// Effort of the phase.
    pub effort: u32,
    /// Fixed support.
    pub support: Option<Support>,
    /// Why this movement.
    pub why: Why,
}

impl<'a> Work<'a> {
    /// Returns a movement's work at a pace.
    #[must_use]
    pub fn new(
        movement: &'a Movement,
        prescription: Prescription,
        purpose: BlockPurpose,
        pace: Pace,
    ) -> Self {
        let mut prescription = prescription;
        if movement.fast {
            prescription.reserve = prescription.reserve.max(POWER_RESERVE);
            prescription.amount = prescription.amount.min(POWER_REPETITIONS);
        }
        let amount = prescription.amount;
        let low = u32::from(movement.range.0.max(1)).min(amount);
        // A shorter set must not turn into one of few repetitions, which would rest longer.
        let least = if movement.compound && amount > FEW_REPETITIONS {
            low.max(FEW_REPETITIONS + 1)
        } else {
            low
        };
        let load = prescription.load.map(|(load, _, _)| load);
        Self {
            movement,
            purpose,
            amount,
            least,
            ramp_up: if movement.fast || movement.light {
                RampUps::NONE
            } else {
                ramp_up(load, pace.brisk)
            },
            change: change_over(movement, prescription.load.map(|(_, implement, _)| implement)),
            rest: pace.rest(movement, &prescription, amount),
            prescription,
        }
    }

    /// Returns the same as today's state allows it, in no more time; `None` where nothing light enough can be picked.
    #[must_use]
    pub fn eased(&self, reserve: u8, load_percent: u32) -> Option<Self> {
        let prescription = self.prescription.eased(reserve, load_percent)?;
        let same = prescription.load == self.prescription.load;
        Some(Self {
            prescription,
            // With another load it is no measure.
            purpose: if same { self.purpose } else { BlockPurpose::Work },
            ..*self
        })
    }

    /// Returns the natural time of so many sets in seconds.
    #[must_use]
    pub fn seconds(&self, sets: u32, amount: u32) -> u32 {
        let sides = if self.movement.each_side { 2 } else { 1 };
        let work = self.work_seconds(amount);
        self.change + self.ramp_up.seconds(sides) + sets * (work + self.rest)
    }

    /// Returns the amount and the rest of a set that was laid out with so many: what an eased day takes of the amount goes into
    /// the rest, so that the block takes its time (invariant 37).
    fn eased_amount(&self, laid_out: u32, rest: u32) -> (u32, u32) {
        let amount = laid_out.min(self.prescription.amount);
        // A set of few repetitions rests longer (invariant 12), and this one was laid out as another.
        if laid_out > FEW_REPETITIONS && amount <= FEW_REPETITIONS {
            return (laid_out, rest);
        }
        let freed = self.work_seconds(laid_out) - self.work_seconds(amount);
        (amount, rest + freed)
    }

    /// Returns the rest after each set in seconds.
    pub(super) const fn rest(&self) -> u32 {
        self.rest
    }

    /// Whether its sets are heavy ones: three minutes of rest are worth more than another set (§3).
    pub(super) fn is_heavy(&self) -> bool {
        self.prescription.load.is_some()
            && self.amount + u32::from(self.prescription.reserve) <= HEAVY_MAXIMUM
    }

    /// Returns the seconds of a set's work.
    pub(super) fn work_seconds(&self, amount: u32) -> u32 {
        let sides = if self.movement.each_side { 2 } else { 1 };
        match dose(self.movement, amount) {
            Dose::Repetitions { .. } => amount * SECONDS_PER_REPETITION * sides,
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds.get() * sides,
            Dose::Breaths { seconds, .. } => seconds.get(),
        }
    }

    /// Writes the block down.
    #[must_use]
    pub fn block(&self, manner: Manner) -> Block {
        let movement = self.movement;
        let load = self.prescription.load;
        let (amount, rest) = self.eased_amount(manner.amount, manner.rest.unwrap_or(self.rest));
        Block {
            sets: u8::try_from(manner.sets).unwrap_or(u8::MAX),
            each_side: movement.each_side,
            ramp_up: self.ramp_up.sets(load.map(|(load, _, grid)| (load, grid))),
            load: load.map(|(load, _, _)| Grams::clamped(i64::from(load))),
            climb: self.prescription.climb(manner.sets),
            zone: self.prescription.zone,
            implement: load.map(|(_, implement, _)| implement),
            reserve: Some(RepsInReserve::clamped(i64::from(self.prescription.reserve))),
            rest: Seconds::clamped(i64::from(rest)),
            transition: Seconds::clamped(i64::from(self.change + manner.spare)),
            superset: manner.superset,
            support: manner.support,
            fast: movement.fast,
            purpose: self.purpose,
            ..Block::of(
                movement,
                dose(movement, amount),
                Rpe::clamped(i64::from(manner.effort)),
                manner.why,
            )
        }
    }
}

//! Doing a session: every set with what was true of it and what was said of it.

use std::collections::BTreeMap;

use training::history::{Ending, LoggedSet, SessionRecord};
use training::movement::{Movement, catalogue};
use training::noticed::Noticed;
use training::pacing::SteadyNotes;
use training::plan::{Block, Dose, SessionPlan};
use training::profile::Profile;
use training::quantity::{Grams, Rpe, Seconds};
use training::reflection::{Answer, Felt, LifeFit, Question, Reflection};
use training::vocabulary::{Phase, Quality};

use super::nature::Nature;
use super::practice::Practice;
use crate::dice::Dice;
use crate::lifting::Task;
use crate::strength::{Form, Strength};

/// Chance that a movement is swapped in the session for one of its alternatives. Our choice.
const SWAPS: f64 = 0.02;
/// Reserve that the next step of a careful first time asks for (§3).
const CLIMB_RESERVE: u8 = 5;
/// Chance that a block is skipped. Our choice.
const SKIPS: f64 = 0.01;

/// A person in a session.
pub(super) struct Doing<'a> {
    pub(super) profile: &'a Profile,
    pub(super) nature: &'a Nature,
    pub(super) dice: &'a mut Dice,
    pub(super) strength: &'a mut Strength,
    pub(super) practice: &'a mut Practice,
    pub(super) form: Form,
}

impl Doing<'_> {
    /// Does a session and returns its record, without a reflection yet.
    pub(super) fn session(&mut self, plan: &SessionPlan) -> SessionRecord {
        let ending = self.ending();
        let blocks: usize = plan.phases.iter().map(|phase| phase.blocks.len()).sum();
        let until = match ending {
            Ending::Complete => blocks,
            Ending::WarningLight | Ending::Early | Ending::RedFlag | Ending::DayOver => {
                usize::try_from(self.dice.whole(1, blocks.max(2) as i64 - 1)).unwrap_or(1)
            }
        };
        let mut record = SessionRecord {
            plan: plan.clone(),
            sets: Vec::new(),
            ending,
            active: Seconds::MIN,
            aerobic: Seconds::MIN,
            steady: SteadyNotes::default(),
            noticed: Noticed::default(),
            reflection: None,
        };
        let (mut active, mut aerobic, mut met) = (0, 0, 0);
        for phase in &plan.phases {
            for (at, block) in (0_u8..).zip(&phase.blocks) {
                met += 1;
                // The warning light leads straight to the downshift; every other early end leaves it out.
                let calming = ending == Ending::WarningLight && phase.phase == Phase::Downshift;
                if (met > until && !calming) || (ending != Ending::Complete && self.dice.chance(SKIPS)) {
                    continue;
                }
                let planned = f64::from(block.seconds());
                let (seconds, worked) = self.block(phase.phase, at, block, &mut record.sets);
                active += (seconds.min(planned) * self.dice.between(0.95, 1.1)) as i64;
                if phase.phase == Phase::Aerobic {
                    aerobic += worked as i64;
                }
            }
        }
        record.active = Seconds::clamped(active);
        record.aerobic = Seconds::clamped(aerobic);
        record
    }

    fn ending(&mut self) -> Ending {
        if !self.dice.chance(self.nature.stops_early) {
            return Ending::Complete;
        }
        match self.dice.whole(0, 9) {
            0..=4 => Ending::Early,
            5..=8 => Ending::WarningLight,
            _ => Ending::DayOver,
        }
    }

    /// Returns the seconds a block took, and those of work.
    fn block(&mut self, phase: Phase, at: u8, block: &Block, sets: &mut Vec<LoggedSet>) -> (f64, f64) {
        let swapped = (phase != Phase::Aerobic && self.dice.chance(SWAPS))
            .then(|| self.dice.pick(&block.alternatives))
            .flatten();
        let slug = swapped.unwrap_or(&block.movement);
        let Some(movement) = catalogue().get(slug) else {
            return (0.0, 0.0);
        };
        let mut wobbly = 0;
        let mut worked = 0.0;
        for number in 1..=block.sets {
            let set = match phase {
                Phase::Strength => {
                    let before = (number > 1).then(|| sets.last()).flatten();
                    let load = load(block, movement, swapped.is_some(), before);
                    self.lift(block, movement, (swapped.is_some(), load), at, number)
                }
                Phase::Skill => self.practise(block, movement, at, number),
                Phase::Prime | Phase::Aerobic | Phase::Downshift => LoggedSet {
                    quality: Quality::Clean,
                    ..plain(phase, block, movement, at, number)
                },
            };
            worked += f64::from(block.work_seconds());
            wobbly = if set.quality == Quality::Wobbly {
                wobbly + 1
            } else {
                0
            };
            let lost = set.quality == Quality::Lost;
            sets.push(set);
            // The player's quality stop (§4): practice ends; in strength a lost set ends the movement.
            let over = match phase {
                Phase::Skill => lost || wobbly >= 2,
                Phase::Strength => lost,
                Phase::Prime | Phase::Aerobic | Phase::Downshift => false,
            };
            if over {
                break;
            }
        }
        if phase == Phase::Skill {
            let (ladder, fatigue) = (&movement.rung.ladder, self.form.fatigue);
            self.practice
                .practised(ladder, worked / 60.0, fatigue, self.nature);
        }
        (f64::from(block.seconds()), worked)
    }

    fn practise(&mut self, block: &Block, movement: &Movement, at: u8, number: u8) -> LoggedSet {
        let quality = self
            .practice
            .attempt(movement, self.form.fatigue, self.dice, self.nature);
        LoggedSet {
            quality,
            ..plain(Phase::Skill, block, movement, at, number)
        }
    }

    fn lift(
        &mut self,
        block: &Block,
        movement: &Movement,
        (swapped, load): (bool, Option<Grams>),
        at: u8,
        number: u8,
    ) -> LoggedSet {
        let task = Task {
            movement,
            load,
            amount: asked(block, movement, swapped),
            reserve: block.reserve,
            sets_before: u32::from(number) - 1,
        };
        let who = (&self.nature.lifter, self.profile);
        let lifted = self.strength.lift(&task, self.form, who, self.dice);
        LoggedSet {
            amount: lifted.amount,
            load,
            reserve: lifted.reserve,
            quality: lifted.quality,
            ..plain(Phase::Strength, block, movement, at, number)
        }
    }

    /// Says how it was: harder when tired, and better after than before on most days.
    pub(super) fn reflect(&mut self, record: &SessionRecord) -> Option<Reflection> {
        if self.dice.chance(0.1) {
            return None;
        }
        let planned: u32 = record.plan.phases.iter().map(|phase| phase.seconds.get()).sum();
        let usual = f64::from(record.plan.planned_load) * 60.0 / f64::from(planned.max(1));
        let effort = usual + 0.8 + 0.5 * self.form.fatigue + self.dice.normal(0.8);
        let felt = 0.8 - 0.4 * self.form.fatigue + self.dice.normal(0.7);
        let question = self.dice.pick(Question::ROUND).copied();
        Some(Reflection {
            felt: if felt > 0.5 {
                Felt::Better
            } else if felt > -0.3 {
                Felt::Same
            } else {
                Felt::Worse
            },
            effort: Rpe::clamped(effort.round().clamp(0.0, 10.0) as i64),
            life: if felt > 0.0 {
                LifeFit::Supported
            } else {
                LifeFit::Neutral
            },
            question: question.map(|question| (question, Answer::Yes)),
            form: None,
            intention: None,
            gains: Vec::new(),
            line: None,
        })
    }
}

/// Returns the load of a set, as the player offers it: as planned; in a careful first time the next one while the set before was
/// clean with enough in reserve. A load is not carried over to a movement it was not made for: the person takes a careful one.
fn load(block: &Block, movement: &Movement, swapped: bool, before: Option<&LoggedSet>) -> Option<Grams> {
    if swapped {
        return movement.first_load.filter(|_| !movement.implements.is_empty());
    }
    let Some((before, last)) = before.and_then(|before| Some((before, before.load?))) else {
        return block.load;
    };
    let easy = before.quality == Quality::Clean
        && before
            .reserve
            .is_some_and(|reserve| reserve.get() >= CLIMB_RESERVE);
    let next = block.climb.iter().copied().find(|step| easy && *step > last);
    Some(next.unwrap_or(last))
}

/// Returns what is asked of a set; never more than a swapped-in movement's range holds.
fn asked(block: &Block, movement: &Movement, swapped: bool) -> u32 {
    let planned = match block.dose {
        Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
            seconds.get()
        }
    };
    if swapped {
        planned.min(u32::from(movement.range.1.max(1)))
    } else {
        planned
    }
}

fn plain(phase: Phase, block: &Block, movement: &Movement, at: u8, number: u8) -> LoggedSet {
    LoggedSet {
        phase,
        block: at,
        set: number,
        movement: movement.slug.clone(),
        amount: asked(block, movement, false),
        load: None,
        reserve: None,
        quality: Quality::Clean,
    }
}

/// Returns the number of sets of strength in a record.
pub(super) fn strength_sets(record: &SessionRecord) -> u32 {
    let sets = record.sets.iter().filter(|set| set.phase == Phase::Strength);
    u32::try_from(sets.count()).unwrap_or(u32::MAX)
}

/// Slug, sets, dose and load of everything that a session asks for.
pub(super) type Content = Vec<(String, u8, Dose, Option<u32>)>;

/// Returns what a plan asks for, to see whether two sessions are the same.
pub(super) fn content(plan: &SessionPlan) -> Content {
    plan.phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .map(|block| {
            let load = block.load.map(training::quantity::Grams::get);
            (block.movement.clone(), block.sets, block.dose, load)
        })
        .collect()
}

/// Returns the work sets of strength of a plan by movement.
pub(super) fn planned_sets(plan: &SessionPlan) -> BTreeMap<&str, u32> {
    let mut found = BTreeMap::new();
    for phase in plan.phases.iter().filter(|phase| phase.phase == Phase::Strength) {
        for block in &phase.blocks {
            *found.entry(block.movement.as_str()).or_default() += u32::from(block.sets);
        }
    }
    found
}

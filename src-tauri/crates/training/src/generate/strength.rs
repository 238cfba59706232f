//! The strength phase: how many sets the time holds, which slots they make, and what may fill each.

use super::Request;
use super::allowance::{Allowance, Ceiling};
use super::layout::{Choice, Layout, choices};
use super::limits;
use super::roles::{Frame, UNIT, strength_effort};
use super::room::room;
use super::slots::{self, Task};
use crate::exclusions::{Standing, Today};
use crate::load::{self, HalfSets};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, Cause, Reason, Why};
use crate::strength::{Lifter, Lived, Prescription, prescribe, ramp_up};
use crate::vocabulary::{Pattern, Phase};

/// Percent by which older adults' rests are longer (§8).
const OLDER_REST_PERCENT: u32 = 125;
/// Pushing sets for two pulling sets in seven days (invariant 40: at most 1.5).
const PUSH_PER_TWO_PULL: u32 = 3;
/// Reserve of power sets (invariant 29).
const POWER_RESERVE: u8 = 4;
/// Most repetitions of power sets (invariant 29).
const POWER_REPETITIONS: u32 = 6;
/// Rest after a set, in seconds (§3; invariant 12).
const REST: u32 = 60;
/// Rest after a compound set of few repetitions.
const LONG_REST: u32 = 120;
/// "Few".
const FEW_REPETITIONS: u32 = 6;

/// Everything about the person and the past that strength planning reads once.
pub struct Lifting<'a> {
    pub(super) request: Request<'a>,
    pub(super) standing: &'a Standing<'a>,
    pub(super) lived: &'a Lived<'a>,
    pub(super) choices: Vec<Choice<'a>>,
    pub(super) older: bool,
    pub(super) room: HalfSets,
    pub(super) pulls: u32,
    pub(super) pushes: u32,
}

/// Returns a strength phase as filled.
pub struct Filled {
    /// Blocks in the order in which they are done, with the slug that was planned in their place.
    pub blocks: Vec<(Block, String)>,
    /// Planned movements whose slot stayed empty.
    pub empty: Vec<String>,
    /// Seconds in all.
    pub seconds: u32,
    /// Sets as planned, as kept, and why.
    pub kept: Ceiling,
}

impl<'a> Lifting<'a> {
    /// Reads the past.
    #[must_use]
    pub fn new(
        request: &Request<'a>,
        standing: &'a Standing<'a>,
        lived: &'a Lived<'a>,
        sessions_per_week: u32,
    ) -> Self {
        let Request {
            history,
            day,
            profile,
            ..
        } = *request;
        let count = |pattern| load::running_week(day, |past| load::day_pattern_sets(history, past, pattern));
        Self {
            request: *request,
            standing,
            lived,
            choices: choices(standing, lived),
            older: profile.is_older(day),
            room: room(request, sessions_per_week),
            pulls: count(Pattern::Pull),
            pushes: count(Pattern::Push),
        }
    }

    /// Returns the phase of so many seconds, with what today allows.
    #[must_use]
    pub fn fill(
        &self,
        seconds: u32,
        planned: &[&'a Movement],
        allowance: &Allowance,
        today: &Today,
        control: Option<crate::check_in::Control>,
        balance: bool,
    ) -> Filled {
        let layout = self.lay_out(Frame::of(seconds, self.older), planned, allowance, balance);
        let lifter = self.lifter(allowance.reserve.now, allowance.load_percent.now);
        let filled = slots::fill(&layout.slots, |slot, movement, sets, filled| {
            if today.why_not(movement, Phase::Strength, true).is_some()
                || !control_allows(control, slot.planned, movement)
                || (movement.pattern == Pattern::Push && self.sure_push_room(filled) == 0)
            {
                return None;
            }
            self.block(movement, sets, slot.seconds, &lifter, allowance)
        });
        self.finish(&layout, filled)
    }

    /// Returns the pushing sets that there is room for when every pull counts one set only: whether there is a push at all
    /// must not hang on how many sets a stand-in for the pull allows (invariants 37 and 40).
    fn sure_push_room(&self, filled: &[Option<Block>]) -> u32 {
        let of = |pattern: Pattern| {
            filled
                .iter()
                .flatten()
                .filter(move |block| block.pattern == pattern)
        };
        let pulls = self.pulls + u32::try_from(of(Pattern::Pull).count()).unwrap_or(0);
        let pushes = self.pushes + of(Pattern::Push).map(|block| u32::from(block.sets)).sum::<u32>();
        push_room(pulls, pushes)
    }

    fn finish(&self, layout: &Layout<'a>, filled: Vec<Option<Block>>) -> Filled {
        let (mut pulls, mut pushes) = (self.pulls, self.pushes);
        let (mut blocks, mut empty, mut seconds) = (Vec::new(), Vec::new(), 0);
        for (slot, block) in layout.slots.iter().zip(filled) {
            let Some(mut block) = block else {
                empty.push(slot.planned.slug.clone());
                continue;
            };
            match block.pattern {
                Pattern::Pull => pulls += u32::from(block.sets),
                Pattern::Push => {
                    let most = push_room(pulls, pushes);
                    let Some(kept) = with_sets(&block, most.min(u32::from(block.sets))) else {
                        empty.push(slot.planned.slug.clone());
                        continue;
                    };
                    pushes += u32::from(kept.sets);
                    block = kept;
                }
                Pattern::Squat
                | Pattern::Hinge
                | Pattern::Lunge
                | Pattern::Carry
                | Pattern::Rotate
                | Pattern::Locomotion
                | Pattern::Balance
                | Pattern::Reaction
                | Pattern::Coordination
                | Pattern::Mobility
                | Pattern::Breathing
                | Pattern::Aerobic
                | Pattern::Power
                | Pattern::Floor => {}
            }
            seconds += block.seconds();
            blocks.push((block, slot.planned.slug.clone()));
        }
        // Power comes first, whatever the album's order (invariant 29).
        blocks.sort_by_key(|(block, _)| !block.fast);
        Filled {
            blocks,
            empty,
            seconds,
            kept: layout.kept.clone(),
        }
    }

    pub(super) fn lifter(&self, reserve: u32, load_percent: u32) -> Lifter<'a> {
        Lifter {
            novice: limits::is_novice(&self.request),
            older: self.older,
            loads: &self.request.profile.loads,
            usual: &self.request.profile.usual_loads,
            day: self.request.day,
            reserve: u8::try_from(reserve).unwrap_or(u8::MAX),
            load_percent,
        }
    }

    pub(super) fn prescription(&self, movement: &Movement, lifter: &Lifter<'_>) -> Option<Prescription> {
        let implement = movement.implement_with(&self.standing.equipment);
        let pain = self.standing.is_known_pain(movement);
        prescribe(movement, implement, self.lived, lifter, pain)
    }

    pub(super) fn block(
        &self,
        movement: &Movement,
        sets: u32,
        seconds: u32,
        lifter: &Lifter<'_>,
        allowance: &Allowance,
    ) -> Option<Block> {
        let prescription = self.prescription(movement, lifter)?;
        let sets = prescription
            .sets_at_most
            .map_or(sets, |most| sets.min(u32::from(most)));
        let power = movement.fast;
        let reserve = if power {
            prescription.reserve.max(POWER_RESERVE)
        } else {
            prescription.reserve
        };
        let amount = if power {
            prescription.amount.min(POWER_REPETITIONS)
        } else {
            prescription.amount
        };
        let load = prescription.load;
        let needs_ramp_up = !power && !movement.light;
        let brief = seconds < 3 * UNIT;
        let ramp_up = if needs_ramp_up {
            ramp_up(load.map(|(load, _, grid)| (load, grid)), brief)
        } else {
            Vec::new()
        };
        let support = (movement.needs_support || (self.standing.steadying.is_some() && movement.balance))
            .then(|| movement.support_with(&self.standing.equipment))
            .flatten();
        Task {
            movement,
            amount,
            least: u32::from(movement.range.0.max(1)).min(amount),
            sets,
            effort: strength_effort(allowance.reserve.now),
            rest: rest_after,
            rest_percent: if self.older { OLDER_REST_PERCENT } else { 100 },
            ramp_up,
            load: load.map(|(load, implement, _)| (load, implement)),
            reserve: Some(reserve),
            support,
            why: Why::Covers {
                muscles: movement.direct.clone(),
            },
        }
        .fill(seconds)
    }

    /// Returns the reasons that the movements themselves give: earned steps, first times, ladders.
    #[must_use]
    pub fn reasons(&self, filled: &Filled, allowance: &Allowance) -> Vec<Reason> {
        let lifter = self.lifter(allowance.reserve.now, allowance.load_percent.now);
        filled
            .blocks
            .iter()
            .filter_map(|(block, _)| catalogue().get(&block.movement).map(|movement| (block, movement)))
            .filter_map(|(block, movement)| {
                let reason = self.prescription(movement, &lifter)?.reason?;
                super::reasons::still_holds(&reason, block).then_some(reason)
            })
            .collect()
    }

    /// Returns where the person stands on the ladder of a planned movement, when that is not the movement itself.
    #[must_use]
    pub fn ladder_step(&self, planned: &'a Movement) -> Option<(&'a Movement, Option<&'a Movement>, u8)> {
        let standing = self.stand(planned);
        (standing.movement.slug != planned.slug || standing.from.is_some()).then_some((
            standing.movement,
            standing.from,
            standing.earned_by,
        ))
    }

    /// Returns why the place or the person rules a planned movement out, if so.
    #[must_use]
    pub fn standing_cause(&self, movement: &Movement) -> Option<Cause> {
        self.standing
            .why_not(movement, Phase::Strength, self.is_earned(movement))
    }
}

const fn push_room(pulls: u32, pushes: u32) -> u32 {
    (pulls * PUSH_PER_TWO_PULL / 2).saturating_sub(pushes)
}

fn rest_after(movement: &Movement, amount: u32) -> u32 {
    if movement.compound && amount <= FEW_REPETITIONS {
        LONG_REST
    } else {
        REST
    }
}

/// Whether the sample movement allows a movement (§1: wobbly, one rung easier; not today, a supported variation).
#[must_use]
pub fn control_allows(
    control: Option<crate::check_in::Control>,
    planned: &Movement,
    movement: &Movement,
) -> bool {
    use crate::check_in::Control;
    let lowest = catalogue()
        .ladder(&planned.rung.ladder)
        .filter(|other| other.serves(Phase::Strength))
        .map(|other| other.rung.rung)
        .min()
        .unwrap_or(1);
    let easier = movement.control <= planned.control
        && (movement.rung.ladder != planned.rung.ladder
            || movement.rung.rung < planned.rung.rung
            || planned.rung.rung <= lowest);
    match control {
        None | Some(Control::Clean) => true,
        Some(Control::Wobbly) => easier,
        Some(Control::NotToday) => easier && (movement.control <= 1 || !movement.supports.is_empty()),
    }
}

/// Returns the same block with fewer sets in the same time, or `None` for no set.
fn with_sets(block: &Block, sets: u32) -> Option<Block> {
    if sets == 0 {
        return None;
    }
    let sets = u8::try_from(sets).unwrap_or(u8::MAX).min(block.sets);
    let mut fewer = Block {
        sets,
        ..block.clone()
    };
    let left = block.seconds() - fewer.seconds();
    fewer.transition = crate::quantity::Seconds::clamped(i64::from(fewer.transition.get() + left));
    Some(fewer)
}

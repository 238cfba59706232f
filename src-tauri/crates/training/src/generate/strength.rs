//! The strength phase: today's movements in the slots that were laid out for it.

use super::Request;
use super::allowance::{Allowance, Ceiling};
use super::asked::Asked;
use super::earned;
use super::natural::{Manner, Pace, Work};
use super::preferences::{Choice, choices};
use super::roles::strength_effort;
use super::room::Done;
use super::seconds::{Balance, is_balance, round_up, seconds, stretch, whole_steps};
use super::slot::{Candidate, Slot};
use super::usual;
use crate::album::{Measured, PlannedLift, Zone};
use crate::check_in::Control;
use crate::exclusions::{Standing, Today};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Cause, Reason, Why};
use crate::strength::{FIRST_RESERVE, Lifter, Lived, Prescription, prescribe};
use crate::vocabulary::{Pattern, Phase};

/// Pushing sets for two pulling sets in seven days (invariant 40: at most 1.5).
const PUSH_PER_TWO_PULL: u32 = 3;
/// Most movements offered instead of a planned one. Our choice: a choice, not a list.
const MOST_ALTERNATIVES: usize = 4;
/// Least reserve of a measure (§12).
const MEASURE_RESERVE: u8 = 2;

/// Everything about the person and the past that strength planning reads once.
pub struct Lifting<'a> {
    pub(super) request: Request<'a>,
    pub(super) standing: &'a Standing<'a>,
    pub(super) lived: &'a Lived<'a>,
    pub(super) choices: Vec<Choice<'a>>,
    pub(super) older: bool,
    pub(super) done: Done,
    lifter: Lifter<'a>,
}

/// Returns a strength phase as filled.
pub struct Filled {
    /// Blocks in the order in which they are done, with the slug that was planned in their place.
    pub blocks: Vec<(Block, String)>,
    /// Planned movements whose slot stayed empty.
    pub empty: Vec<String>,
    /// Seconds in all; what is left of the phase's time is spare.
    pub seconds: u32,
    /// Seconds of it that are balance as well.
    pub balance_seconds: u32,
    /// Sets as planned, as kept, and why.
    pub kept: Ceiling,
    /// What the movements themselves give reason for: earned steps, first times, tests, sets taken over.
    pub reasons: Vec<Reason>,
}

/// A slot as filled.
struct Fill<'s, 'a> {
    slot: &'s Slot<'a>,
    sets: u32,
    may_push: bool,
    chosen: Option<(Work<'a>, u32, u32)>,
}

impl<'a> Lifting<'a> {
    /// Reads the past. `lighter` says that the album's week is the lighter one.
    #[must_use]
    pub fn new(
        request: &Request<'a>,
        standing: &'a Standing<'a>,
        lived: &'a Lived<'a>,
        lighter: bool,
    ) -> Self {
        let profile = request.profile;
        let older = profile.is_older(request.day);
        let reserve = usual::usual_reserve(request, standing.light.is_some());
        Self {
            request: *request,
            standing,
            lived,
            choices: choices(standing, lived),
            older,
            done: Done::of(request),
            lifter: Lifter {
                novice: usual::is_novice(request),
                older,
                lighter,
                loads: &profile.loads,
                usual: &profile.usual_loads,
                day: request.day,
                reserve: u8::try_from(reserve).unwrap_or(u8::MAX),
            },
        }
    }

    /// Returns the phase that was asked for, with what today allows.
    #[must_use]
    pub fn fill(
        &self,
        asked: &Asked<'_>,
        allowance: &Allowance,
        today: &Today,
        control: Option<Control>,
    ) -> Filled {
        let layout = self.lay_out(asked, allowance);
        let may = |slot: &Slot<'a>, candidate: &Candidate<'a>, may_push: bool| {
            let movement = candidate.work.movement;
            today.why_not(movement, Phase::Strength, true).is_none()
                && control_allows(control, slot.planned, movement)
                && (movement.pattern != Pattern::Push || may_push)
                && (candidate.work.purpose != BlockPurpose::Test
                    || asked.quiet
                    || earned::missing_today(&self.request, today, movement).is_empty())
        };
        let ease = |work: &Work<'a>| {
            let reserve = u8::try_from(allowance.reserve.now).unwrap_or(u8::MAX);
            if work.purpose == BlockPurpose::Test {
                Some(*work)
            } else {
                work.eased(reserve, allowance.load_percent.now)
            }
        };
        let mut passed: Vec<&str> = Vec::new();
        let (mut pulls, mut planned_pushes) = (self.done.pulls, self.done.pushes);
        let mut fills: Vec<Fill<'_, 'a>> = Vec::new();
        for slot in &layout.slots {
            let (mut sets, mut may_push) = (slot.sets, true);
            if slot.may_push() {
                let room = push_room(pulls, planned_pushes);
                planned_pushes += slot.units;
                sets = sets.min(room.max(1));
                may_push = room > 0;
            }
            let before = passed.len();
            let chosen = slot.candidates.iter().find_map(|candidate| {
                let slug = candidate.work.movement.slug.as_str();
                if passed[..before].contains(&slug) {
                    return None;
                }
                passed.push(slug);
                let (sets, amount) = candidate.fit(sets)?;
                let work = ease(&candidate.work).filter(|_| may(slot, candidate, may_push))?;
                Some((work, sets, amount))
            });
            if let Some((work, sets, _)) = &chosen
                && slot.is_pull_at_first(work.movement)
            {
                pulls += sets;
            }
            fills.push(Fill {
                slot,
                sets,
                may_push,
                chosen,
            });
        }
        let used: Vec<&str> = fills
            .iter()
            .filter_map(|fill| fill.chosen.map(|(work, _, _)| work.movement.slug.as_str()))
            .collect();
        let mut filled = Filled {
            blocks: Vec::new(),
            empty: Vec::new(),
            seconds: 0,
            balance_seconds: 0,
            kept: layout.kept.clone(),
            reasons: Vec::new(),
        };
        for fill in &fills {
            let Some((work, sets, amount)) = fill.chosen else {
                filled.empty.push(fill.slot.planned.slug.clone());
                continue;
            };
            let mut block = self.block(fill.slot, &work, (sets, amount), allowance);
            block.alternatives = fill
                .slot
                .candidates
                .iter()
                .filter(|other| !used.contains(&other.work.movement.slug.as_str()))
                .filter(|other| work.purpose != BlockPurpose::Test && may(fill.slot, other, fill.may_push))
                // For a pull only another pull, because the pushes count on it (invariant 40).
                .filter(|other| {
                    block.pattern != Pattern::Pull || other.work.movement.pattern == Pattern::Pull
                })
                .filter(|other| other.fit(fill.sets).is_some_and(|(theirs, _)| theirs >= sets))
                .filter_map(|other| ease(&other.work))
                // The player asks for a first time's reserve of whatever stands in.
                .filter(|other| other.prescription.reserve <= FIRST_RESERVE)
                .map(|other| other.movement.slug.clone())
                .take(MOST_ALTERNATIVES)
                .collect();
            self.say(fill.slot, &work, &block, &mut filled.reasons);
            filled.blocks.push((block, fill.slot.planned.slug.clone()));
        }
        // Power comes first, whatever the album's order (invariant 29).
        filled.blocks.sort_by_key(|(block, _)| !block.fast);
        if asked.balance != Balance::No {
            stretch(
                &mut filled.blocks,
                asked.balance,
                whole_steps(allowance.strength.now),
            );
        }
        round_up(&mut filled.blocks);
        filled.seconds = seconds(&filled.blocks, |_| true);
        filled.balance_seconds = seconds(&filled.blocks, is_balance);
        self.say_of_tests(asked, today, &filled.blocks, &mut filled.reasons);
        filled
    }

    fn block(
        &self,
        slot: &Slot<'a>,
        work: &Work<'a>,
        (sets, amount): (u32, u32),
        allowance: &Allowance,
    ) -> Block {
        let movement = work.movement;
        let support = (movement.needs_support || (self.standing.steadying.is_some() && movement.balance))
            .then(|| movement.support_with(&self.standing.equipment))
            .flatten();
        let effort = match work.purpose {
            BlockPurpose::Test => strength_effort(u32::from(work.prescription.reserve)),
            BlockPurpose::Work | BlockPurpose::Measure | BlockPurpose::Optional => {
                strength_effort(allowance.reserve.now)
            }
        };
        work.block(Manner {
            sets,
            amount,
            effort,
            support,
            why: self.why(slot, work),
        })
    }

    fn why(&self, slot: &Slot<'a>, work: &Work<'a>) -> Why {
        let (movement, planned) = (work.movement, slot.planned);
        match work.purpose {
            BlockPurpose::Test => return Why::Earned,
            BlockPurpose::Measure => return Why::ThenAndNow,
            BlockPurpose::Work | BlockPurpose::Optional => {}
        }
        let named = || planned.slug.clone();
        if movement.slug == planned.slug {
            if self.request.album.anchors.contains(&planned.slug) {
                return Why::Anchor;
            }
            return Why::Covers {
                muscles: movement.direct.clone(),
            };
        }
        if movement.rung.ladder == planned.rung.ladder {
            Why::OnLadder { planned: named() }
        } else {
            Why::Instead { planned: named() }
        }
    }

    /// Returns a movement's work with what it asks for, as a measure where it is one; `None` where nothing light enough can
    /// be picked.
    pub(super) fn work(
        &self,
        movement: &'a Movement,
        zone: Zone,
        pace: Pace,
        asked: &Asked<'_>,
    ) -> Option<Work<'a>> {
        let is_measured = |one: &Measured| one.phase == Phase::Strength && one.movement == movement.slug;
        if asked.measures.iter().any(is_measured) {
            let measured = self.measured(movement, self.prescription(movement, zone)?);
            return Some(Work::new(movement, measured, BlockPurpose::Measure, pace));
        }
        self.plain_work(movement, zone, pace)
    }

    pub(super) fn plain_work(&self, movement: &'a Movement, zone: Zone, pace: Pace) -> Option<Work<'a>> {
        let prescription = self.prescription(movement, zone)?;
        Some(Work::new(movement, prescription, BlockPurpose::Work, pace))
    }

    /// Returns by how many percent a block's load is lighter than its movement's as planned or last time, if it has one.
    pub(super) fn lighter_percent(&self, block: &Block) -> Option<u32> {
        let movement = catalogue().get(&block.movement)?;
        let planned = self.prescription(movement, block.zone)?;
        let (usual, now) = (planned.usual_load()?, block.load?.get());
        Some(usual.saturating_sub(now) * 100 / usual.max(1))
    }

    /// Whether nothing light enough can be picked for a movement here.
    #[must_use]
    pub fn is_too_heavy(&self, movement: &Movement) -> bool {
        self.prescription(movement, Zone::Usual).is_none()
    }

    fn prescription(&self, movement: &Movement, zone: Zone) -> Option<Prescription> {
        let implement = movement.implement_with(&self.standing.equipment);
        let pain = self.standing.is_known_pain(movement);
        prescribe(movement, zone, implement, self.lived, &self.lifter, pain)
    }

    /// The same load and amount as in the album's first measure, as far as the lift is still there today (§12, "Measures").
    fn measured(&self, movement: &Movement, now: Prescription) -> Prescription {
        let first = self
            .lived
            .with(&movement.slug)
            .iter()
            .filter(|exposure| exposure.day >= self.request.album.starts)
            .find(|exposure| exposure.purpose() == BlockPurpose::Measure);
        let mut measured = now;
        measured.reserve = measured.reserve.max(MEASURE_RESERVE);
        if let Some(first) = first {
            measured = measured.repeating(first.load(), first.asked_amount());
        }
        measured
    }

    /// Returns the test of a movement, where one is asked for and this lift has earned it.
    pub(super) fn test(&self, movement: &'a Movement, asked: &Asked<'_>) -> Option<Work<'a>> {
        let earned = asked.test.then(|| self.earned_test(asked.lifts).ok()).flatten()?;
        if earned.slug != movement.slug {
            return None;
        }
        let implement = movement.implement_with(&self.standing.equipment)?;
        let prescription = crate::strength::test(movement, implement, self.lived, &self.lifter)?;
        let pace = Pace {
            older: self.older,
            brisk: false,
            scarce: false,
        };
        Some(Work::new(movement, prescription, BlockPurpose::Test, pace))
    }

    /// Returns the first of the planned lifts, anchors before others, that has earned a test as far as the past goes, or
    /// what the first of them is still missing.
    ///
    /// # Errors
    /// Everything that is missing.
    pub fn earned_test(
        &self,
        lifts: &[PlannedLift],
    ) -> Result<&'static Movement, Vec<crate::strength::Missing>> {
        earned::earned_test(&self.request, self.lived, self.standing, lifts)
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

/// Returns the pushing sets that there is still room for (invariant 40).
pub(super) const fn push_room(pulls: u32, pushes: u32) -> u32 {
    (pulls * PUSH_PER_TWO_PULL / 2).saturating_sub(pushes)
}

/// Whether the sample movement allows a movement (§1: wobbly, one rung easier; not today, a supported variation).
#[must_use]
pub fn control_allows(control: Option<Control>, planned: &Movement, movement: &Movement) -> bool {
    let Some(control) = control.filter(|control| *control != Control::Clean) else {
        return true;
    };
    let lowest = || {
        catalogue()
            .ladder(&planned.rung.ladder)
            .filter(|other| other.serves(Phase::Strength))
            .map(|other| other.rung.rung)
            .min()
            .unwrap_or(1)
    };
    let easier = movement.control <= planned.control
        && (movement.rung.ladder != planned.rung.ladder
            || movement.rung.rung < planned.rung.rung
            || planned.rung.rung <= lowest());
    match control {
        Control::Clean => true,
        Control::Wobbly => easier,
        Control::NotToday => easier && (movement.control <= 1 || !movement.supports.is_empty()),
    }
}

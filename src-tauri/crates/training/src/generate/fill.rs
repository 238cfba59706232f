//! Filling the slots of the strength phase: the first that today allows in each, taking turns where that makes room for sets.

use super::allowance::{Allowance, Ceiling};
use super::asked::Asked;
use super::earned;
use super::natural::{Manner, Work};
use super::roles::strength_effort;
use super::room::{planned, planned_later};
use super::seconds::{Balance, is_balance, round_up, seconds, stretch, whole_steps};
use super::slot::{Candidate, Slot};
use super::strength::Lifting;
use super::turns::{self, Lift, Limits, Spare, take_turns};
use crate::check_in::Control;
use crate::exclusions::Today;
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Reason, Why};
use crate::strength::FIRST_RESERVE;
use crate::vocabulary::{Pattern, Phase};

/// Pushing sets for two pulling sets in seven days (invariant 40: at most 1.5).
const PUSH_PER_TWO_PULL: u32 = 3;
/// Most movements offered instead of a planned one. Our choice: a choice, not a list.
const MOST_ALTERNATIVES: usize = 4;

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

impl Fill<'_, '_> {
    /// Returns the sets that fit without taking turns.
    fn laid_out(&self) -> u32 {
        self.chosen.map_or(0, |(_, sets, _)| sets)
    }
}
impl<'a> Lifting<'a> {
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
        let mut lifts = Vec::new();
        for fill in &fills {
            match fill.chosen {
                Some((work, sets, amount)) => {
                    let most = Self::most_sets(asked, fill.slot, &work);
                    lifts.push(Lift::new(work, (sets, amount), most));
                }
                None => filled.empty.push(fill.slot.planned.slug.clone()),
            }
        }
        // Power comes first, whatever the album's order (invariant 29).
        lifts.sort_by_key(|lift| !lift.work.movement.fast);
        let limits = self.turn_limits(asked, layout.kept.now);
        if let Some(limits) = &limits {
            take_turns(&mut lifts, limits);
        }
        let mut spare = Spare::beside(&lifts, limits.as_ref());
        for (at, lift) in lifts.iter().enumerate() {
            let work = &lift.work;
            let is_own = |fill: &&Fill<'_, 'a>| {
                fill.chosen
                    .is_some_and(|(own, _, _)| std::ptr::eq(own.movement, work.movement))
            };
            let Some(fill) = fills.iter().find(is_own) else {
                continue;
            };
            let mut block = self.block(fill.slot, lift, allowance);
            let beside = turns::beside(&lifts, at);
            spare.next(lift);
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
                .filter(|other| {
                    other
                        .fit(fill.sets)
                        .is_some_and(|(theirs, _)| theirs >= fill.laid_out())
                })
                // The player asks for a first time's reserve of whatever stands in.
                .filter(|other| {
                    ease(&other.work).is_some_and(|eased| eased.prescription.reserve <= FIRST_RESERVE)
                })
                .map(|other| other.work.movement)
                .filter(|other| beside.is_none_or(|partner| turns::suit(other, partner)))
                .filter(|other| lift.sets == fill.laid_out() || spare.lends(other, lift))
                .map(|other| other.slug.clone())
                .take(MOST_ALTERNATIVES)
                .collect();
            self.say(fill.slot, work, &block, &used, &mut filled.reasons);
            filled.blocks.push((block, fill.slot.planned.slug.clone()));
        }
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

    /// Returns the sets that a slot's movement may have at most, where taking turns makes room for them: those that were planned.
    pub(super) fn most_sets(asked: &Asked<'_>, slot: &Slot<'_>, work: &Work<'_>) -> u32 {
        let planned = asked
            .lifts
            .iter()
            .find(|lift| lift.movement == slot.planned.slug && slot.instead_of.is_none())
            .map_or(slot.units, |lift| u32::from(lift.sets));
        planned
            .min(work.prescription.sets_at_most.map_or(u32::MAX, u32::from))
            .min(asked.own_sets(work.movement))
    }

    /// Returns what more sets must keep to, where lifts take turns: nobody in light mode or beside a support does (our choice).
    pub(super) fn turn_limits(&self, asked: &Asked<'_>, sets: u32) -> Option<Limits> {
        let careful = self.standing.light.is_some() || self.standing.steadying.is_some();
        let all: u32 = asked.lifts.iter().map(|lift| u32::from(lift.sets)).sum();
        (!careful && asked.balance == Balance::No).then(|| Limits {
            sets: sets.min(all),
            room: self
                .done
                .room(&planned(asked.lifts), &planned_later(&self.request)),
            pulls: self.done.pulls,
            pushes: self.done.pushes,
            older: self.older,
        })
    }

    fn block(&self, slot: &Slot<'a>, lift: &Lift<'a>, allowance: &Allowance) -> Block {
        let work = &lift.work;
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
            sets: lift.sets,
            amount: lift.amount,
            rest: lift.rest,
            spare: lift.spare,
            superset: lift.superset,
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

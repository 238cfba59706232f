//! The strength phase: how many sets the time holds, which slots they make, and what may fill each.

use super::Request;
use super::allowance::{Allowance, Ceiling};
use super::limits;
use super::roles::{Frame, Role, UNIT, sets_per_movement, strength_effort};
use super::room::{cut, fits, room, take, weights};
use super::slots::{self, Slot, Task};
use crate::exclusions::{Standing, Today};
use crate::load::{self, HalfSets};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, Cause, Reason};
use crate::strength::{Lifter, Lived, Prescription, Stand, current, prescribe, ramp_up};
use crate::vocabulary::{Muscle, Pattern, Phase};

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
    request: Request<'a>,
    standing: &'a Standing<'a>,
    lived: &'a Lived<'a>,
    choices: Vec<Choice<'a>>,
    older: bool,
    room: HalfSets,
    pulls: u32,
    pushes: u32,
}

/// A movement that may be done today as far as person, place and past go.
#[derive(Clone, Copy)]
struct Choice<'a> {
    movement: &'a Movement,
    role: Role,
}

/// A slot while its candidates are being listed.
struct Draft<'a> {
    planned: &'a Movement,
    /// Its length in units of time: sets that there is room for.
    units: u32,
    /// Sets that really fit into that time, with this movement's way there and its rests.
    sets: u32,
    candidates: Vec<(&'a Movement, u32)>,
    reserved: HalfSets,
}

/// One strength phase as laid out: slots with their sets as planned, and what was earned on the way.
pub struct Layout<'a> {
    /// Slots, in the order in which they are filled.
    pub slots: Vec<Slot<'a>>,
    /// The sets as planned, and as kept.
    pub kept: Ceiling,
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

    /// Returns the slots with their candidates: everything that follows from person, place and past.
    fn lay_out(
        &self,
        frame: Frame,
        planned: &[&'a Movement],
        allowance: &Allowance,
        balance: bool,
    ) -> Layout<'a> {
        let lifter = self.lifter(allowance.reserve.planned, 100);
        let mut room = self.room.clone();
        let mut drafts: Vec<Draft<'a>> = Vec::new();
        let mut left = frame.sets;
        // Where the week has room for fewer sets of one movement, the next one gets them.
        for planned in planned {
            let sets = sets_per_movement(frame.sets).min(left);
            let preferences = self.preferences(planned, balance);
            if let Some(draft) = self.reserve(
                &preferences,
                planned,
                (sets, frame.unit),
                &mut room,
                &lifter,
                allowance,
            ) {
                left -= draft.units;
                drafts.push(draft);
            }
        }
        for draft in &mut drafts {
            let preferences = self.preferences(draft.planned, balance);
            self.widen(draft, &preferences, frame.unit, &mut room, &lifter, allowance);
        }
        let full: Vec<u32> = drafts.iter().map(|draft| draft.sets).collect();
        let length = |draft: &Draft<'_>, sets: u32| frame.unit * draft.units * sets / draft.sets;
        let time = |sets: &[u32]| {
            drafts
                .iter()
                .zip(sets)
                .map(|(draft, sets)| length(draft, *sets))
                .sum::<u32>()
        };
        let mut kept = allowance.kept(full.iter().sum());
        if left > 0 {
            // The week has no room for the rest of the time.
            kept.planned += left;
            kept.cause.get_or_insert(Cause::WeekFull);
        }
        let mut sets = full;
        cut(&mut sets, kept.now);
        while let Some(cause) = allowance
            .strength
            .cause
            .as_ref()
            .filter(|_| time(&sets) > allowance.strength.now)
        {
            kept.lower(sets.iter().sum::<u32>() - 1, cause);
            cut(&mut sets, kept.now);
        }
        let mut slots: Vec<Slot<'a>> = drafts
            .iter()
            .zip(sets)
            .filter(|(_, sets)| *sets > 0)
            .map(|(draft, most)| Slot {
                planned: draft.planned,
                seconds: length(draft, most),
                candidates: draft
                    .candidates
                    .iter()
                    .map(|(one, sets)| (*one, (*sets).min(most)))
                    .collect(),
            })
            .collect();
        // Pulls make room for pushes (invariant 40).
        slots.sort_by_key(|slot| slot.planned.pattern == Pattern::Push);
        Layout { slots, kept }
    }

    /// Takes room for the planned movement, or the first that person, place and past allow in its stead.
    fn reserve(
        &self,
        preferences: &[&'a Movement],
        planned: &'a Movement,
        (sets, unit): (u32, u32),
        room: &mut HalfSets,
        lifter: &Lifter<'_>,
        allowance: &Allowance,
    ) -> Option<Draft<'a>> {
        preferences.iter().find_map(|movement| {
            let sets = (1..=sets)
                .rev()
                .find(|sets| fits(&weights(movement, *sets), room))?;
            let block = self.block(movement, sets, unit * sets, lifter, allowance)?;
            let reserved = weights(movement, sets);
            take(room, &reserved);
            Some(Draft {
                planned,
                units: sets,
                sets: u32::from(block.sets),
                candidates: vec![(*movement, sets)],
                reserved,
            })
        })
    }

    /// Lists what else may fill the slot, as far as the room that is left allows.
    fn widen(
        &self,
        draft: &mut Draft<'a>,
        preferences: &[&'a Movement],
        unit: u32,
        room: &mut HalfSets,
        lifter: &Lifter<'_>,
        allowance: &Allowance,
    ) {
        for movement in preferences.iter().copied() {
            if draft
                .candidates
                .iter()
                .any(|(known, _)| known.slug == movement.slug)
            {
                continue;
            }
            let extra = |sets: u32| -> HalfSets {
                let reserved = |muscle: &Muscle| draft.reserved.get(muscle).copied().unwrap_or(0);
                weights(movement, sets)
                    .into_iter()
                    .map(|(muscle, half)| (muscle, half.saturating_sub(reserved(&muscle))))
                    .collect()
            };
            let Some(sets) = (1..=draft.units).rev().find(|sets| fits(&extra(*sets), room)) else {
                continue;
            };
            if self
                .block(movement, sets, unit * draft.units, lifter, allowance)
                .is_none()
            {
                continue;
            }
            let more = extra(sets);
            take(room, &more);
            for (muscle, half) in more {
                *draft.reserved.entry(muscle).or_default() += half;
            }
            draft.candidates.push((movement, sets));
        }
    }

    fn allows(&self, movement: &Movement, earned: bool) -> bool {
        self.standing.why_not(movement, Phase::Strength, earned).is_none()
    }

    fn is_earned(&self, movement: &Movement) -> bool {
        !self.lived.with(&movement.slug).is_empty()
    }

    /// Returns the movements for a slot in order: where the person stands on the planned ladder, the rest of the role
    /// from there outwards, then its stand-ins. `balance` asks for what is balance as well first.
    fn preferences(&self, planned: &'a Movement, balance: bool) -> Vec<&'a Movement> {
        let at = self.stand(planned).movement;
        let role = Role::of(planned);
        let stand_ins = role.map_or([Role::Trunk; 4], Role::stand_ins);
        let any: &[Role] = if balance {
            &[Role::Knee, Role::Calf, Role::Hip]
        } else {
            &[]
        };
        let roles = role.iter().chain(&stand_ins).chain(any);
        let mut found: Vec<&Movement> = Vec::new();
        if self.allows(at, true) {
            found.push(at);
        }
        for wanted in roles {
            let mut group: Vec<&Movement> = self
                .choices
                .iter()
                .filter(|choice| choice.role == *wanted)
                .map(|choice| choice.movement)
                // A harder rung is never a stand-in for the one that the person is on.
                .filter(|one| one.rung.ladder != at.rung.ladder || one.rung.rung <= at.rung.rung)
                .collect();
            group.sort_by_key(|movement| {
                (
                    movement.rung.ladder != at.rung.ladder,
                    movement.pattern != at.pattern,
                    movement.rung.rung.abs_diff(at.rung.rung),
                    movement.control.abs_diff(at.control),
                    movement.slug.as_str(),
                )
            });
            found.extend(group);
        }
        let mut seen: Vec<&str> = Vec::new();
        found.retain(|movement| {
            let fresh = !seen.contains(&movement.slug.as_str());
            seen.push(&movement.slug);
            fresh
        });
        if balance {
            found.sort_by_key(|movement| !movement.balance);
        }
        found
    }

    fn stand(&self, planned: &'a Movement) -> Stand<'a> {
        let novice = limits::is_novice(&self.request);
        current(self.lived, planned, novice, |movement, earned| {
            self.allows(movement, earned)
        })
    }

    fn lifter(&self, reserve: u32, load_percent: u32) -> Lifter<'a> {
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

    fn prescription(&self, movement: &Movement, lifter: &Lifter<'_>) -> Option<Prescription> {
        let implement = movement.implement_with(&self.standing.equipment);
        let pain = self.standing.is_known_pain(movement);
        prescribe(movement, implement, self.lived, lifter, pain)
    }

    fn block(
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

/// Returns everything that person and place allow in the strength phase.
fn choices<'a>(standing: &Standing<'_>, lived: &Lived<'_>) -> Vec<Choice<'a>> {
    catalogue()
        .movements()
        .iter()
        .filter(|movement| {
            let earned = !lived.with(&movement.slug).is_empty();
            standing.why_not(movement, Phase::Strength, earned).is_none()
        })
        .filter_map(|movement| Role::of(movement).map(|role| Choice { movement, role }))
        .collect()
}

//! A lived day in numbers.

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::input::{
    Activity, ActivityKind, CheckIn, Illness, Muscle, Outcome, Pattern, Phase, Plan, Purpose, Session, mask,
};

/// CR-10 effort from which a minute is vigorous (§5, table).
pub const VIGOROUS: u8 = 5;
/// CR-10 effort up to which aerobic work is light (§5, table).
pub const LIGHT: u8 = 2;
/// CR-10 effort up to which a walk is easy (§5: up to moderate, one talks).
pub const EASY_WALK: u8 = 3;
/// Vigorous seconds that make a hard day (§12).
pub const HARD_SECONDS: u32 = 600;
/// Session RPE that makes a hard day (§12).
pub const HARD_EFFORT: u32 = 7;
/// Reserve up to which a set is heavy (invariant 15).
pub const HEAVY: u8 = 2;

/// A morning in numbers.
#[derive(Debug, Clone, Copy)]
pub struct Morning {
    pub sleep: u16,
    pub illness: Illness,
}

impl Morning {
    pub const fn of(check_in: &CheckIn) -> Self {
        Self {
            sleep: check_in.sleep,
            illness: check_in.illness,
        }
    }
}

/// A day in numbers.
#[derive(Debug, Clone, Default)]
pub struct Day {
    pub day: NaiveDate,
    pub morning: Option<Morning>,
    /// Half-sets of strength by muscle, in the order of [`Muscle::ALL`].
    pub half_sets: [u32; Muscle::ALL.len()],
    /// Work sets of strength.
    pub sets: u32,
    pub pulls: u32,
    pub pushes: u32,
    /// Muscles that had heavy direct work, as bits.
    pub heavy: u32,
    /// Load in effort × seconds.
    pub load: u32,
    /// Moderate-equivalent seconds, activity included.
    pub base: u32,
    /// The sessions' part of them.
    pub session_base: u32,
    /// Longest aerobic part in seconds.
    pub longest: u32,
    /// A session was training: more than gentle, and something of it was done.
    pub trained: bool,
    /// Anything beyond an easy walk: no day of rest.
    pub strained: bool,
    /// Something of a session was done.
    pub done: bool,
    /// Hard (§12).
    pub hard: bool,
    /// Movements that were tested, by place in the facts.
    pub tested: Vec<usize>,
}

/// Returns the planned load in effort × seconds.
pub fn load_seconds(plan: &Plan) -> u32 {
    plan.every_block()
        .map(|(_, block)| u32::from(block.effort) * block.seconds())
        .sum()
}

/// Returns the vigorous seconds that a plan asks for: the hard parts alone, not the easy parts between them.
pub fn vigorous_seconds(plan: &Plan) -> u32 {
    plan.blocks(Phase::Aerobic)
        .filter(|block| block.effort >= VIGOROUS)
        .map(|block| block.sets * block.under_way())
        .sum()
}

/// Whether a plan is a hard day (§12): session RPE of 7, ten vigorous minutes, or a test.
pub fn is_hard(plan: &Plan) -> bool {
    let seconds: u32 = plan.every_block().map(|(_, block)| block.seconds()).sum();
    let effort = seconds > 0 && load_seconds(plan) >= HARD_EFFORT * seconds;
    effort
        || vigorous_seconds(plan) >= HARD_SECONDS
        || plan
            .every_block()
            .any(|(_, block)| block.purpose == Purpose::Test)
}

/// Whether a plan loads nothing and asks for no more than light aerobic work: a Restore day (§1).
pub fn is_gentle(plan: &Plan) -> bool {
    plan.outcome != Outcome::Train
        || (plan.blocks(Phase::Strength).next().is_none()
            && plan.blocks(Phase::Aerobic).all(|block| block.effort <= LIGHT))
}

impl Day {
    pub fn new(day: NaiveDate) -> Self {
        Self {
            day,
            ..Self::default()
        }
    }

    pub fn add_session(&mut self, facts: &Facts, session: &Session) {
        let plan = &session.plan;
        let planned: u32 = plan.every_block().map(|(_, block)| block.seconds()).sum();
        self.load += match session.reflection {
            Some(said) => u32::from(said.effort) * session.active,
            // Not reflected on yet: what was planned, for the time under way.
            None if planned == 0 => 0,
            None => {
                let share = u64::from(load_seconds(plan)) * u64::from(session.active.min(planned))
                    / u64::from(planned);
                u32::try_from(share).unwrap_or(u32::MAX)
            }
        };
        let vigorous = vigorous_seconds(plan).min(session.aerobic);
        self.session_base += session.aerobic + vigorous;
        self.base += session.aerobic + vigorous;
        self.longest = self.longest.max(session.aerobic);
        let done = !session.sets.is_empty() || session.aerobic > 0;
        self.done |= done;
        if done && !is_gentle(plan) {
            self.strained = true;
            self.hard |= is_hard(plan);
        }
        self.trained |= !session.sets.is_empty() && !is_gentle(plan);
        for set in session.sets.iter().filter(|set| set.phase == Phase::Strength) {
            self.sets += 1;
            let Some(movement) = facts.get(&set.movement) else {
                continue;
            };
            for (sum, muscle) in self.half_sets.iter_mut().zip(Muscle::ALL) {
                *sum += movement.half_sets(*muscle);
            }
            self.pulls += u32::from(movement.pattern == Pattern::Pull);
            self.pushes += u32::from(movement.pattern == Pattern::Push);
            let block = plan
                .blocks(Phase::Strength)
                .find(|block| block.movement == set.movement);
            let asked = block.and_then(|block| block.reserve);
            if asked
                .into_iter()
                .chain(set.reserve)
                .min()
                .is_some_and(|least| least <= HEAVY)
            {
                self.heavy |= mask(&movement.direct);
            }
            if block.is_some_and(|block| block.purpose == Purpose::Test)
                && !self.tested.contains(&movement.id)
            {
                self.tested.push(movement.id);
            }
        }
    }

    pub fn add_activity(&mut self, activity: Activity) {
        let seconds = activity.minutes * 60;
        let vigorous = activity.effort >= VIGOROUS;
        // Two minutes of movement are as free as an easy walk.
        let free = matches!(activity.kind, ActivityKind::Walk | ActivityKind::Interlude);
        let easy_walk = free && activity.effort <= EASY_WALK;
        if !easy_walk {
            self.load += u32::from(activity.effort) * seconds;
            self.strained |= activity.effort > 0;
        }
        self.base += if vigorous { 2 * seconds } else { seconds };
        self.hard |= vigorous && seconds >= HARD_SECONDS;
        // A game stops and starts; the others go on, and so prepare for going on (invariant 19).
        match activity.kind {
            ActivityKind::Walk | ActivityKind::Run | ActivityKind::Ride | ActivityKind::Swim => {
                self.longest = self.longest.max(seconds);
            }
            ActivityKind::Sport | ActivityKind::Daily | ActivityKind::Interlude => {}
        }
    }
}

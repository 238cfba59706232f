//! The way aerobic work is done: walking, a machine, stairs, dancing. Chosen by effort, place, variety and goals.

use chrono::NaiveDate;

use super::hard::is_vigorous;
use super::scene::turn;
use crate::history::History;
use crate::load::{self, days_before};
use crate::movement::{LifeSkill, Movement, Noise, Space, catalogue};
use crate::plan::Support;
use crate::profile::{Goal, Profile};
use crate::vocabulary::{Area, Equipment, Phase, PlaceKind};

/// Days that the last way is looked for in. Our choice: after two weeks nothing is a repetition.
const REMEMBERED_DAYS: u64 = 14;
/// Most ways offered instead. Our choice: a choice, not a list.
const MOST_OTHERS: usize = 4;
/// The ladder of walking.
const WALK: &str = "walk";
/// The effort that hard parts look for in a movement, in CR-10.
const USUAL_HARD_EFFORT: u8 = 6;
/// How far under the asked effort a movement's usual one may be without another being better. Our choice.
const NEAR_EFFORT: u32 = 1;

/// The ways that are open today, and what decides between them.
pub struct Way<'a> {
    /// Who.
    pub profile: &'a Profile,
    /// The training day.
    pub day: NaiveDate,
    /// Aerobic movements that person, place and morning allow; the earlier one wins among equals.
    pub choices: &'a [&'a Movement],
    /// Areas that spare time goes around.
    pub tight: &'a [Area],
    /// Where.
    pub place: PlaceKind,
    /// What is there.
    pub equipment: &'a [Equipment],
    /// Whether to name a support to hold on to, where the movement has one (invariant 28).
    pub steadying: bool,
    /// The movement of the last aerobic part, if it was lately.
    pub last: Option<&'a Movement>,
    /// Seed of what nothing else decides.
    pub seed: u32,
}

/// Returns the main movement of the last aerobic part before `day`, within two weeks.
#[must_use]
pub fn last_movement(history: &History, day: NaiveDate) -> Option<&'static Movement> {
    days_before(day, REMEMBERED_DAYS)
        .flat_map(|past| load::sessions_on(history, past).iter().rev())
        .filter(|record| record.aerobic.get() > 0)
        .flat_map(|record| &record.plan.phases)
        .filter(|phase| phase.phase == Phase::Aerobic)
        .find_map(|phase| phase.blocks.iter().max_by_key(|block| block.seconds()))
        .and_then(|block| catalogue().get(&block.movement))
}

impl<'a> Way<'a> {
    /// Whether a movement is no harder than the asked effort.
    pub(super) fn suits(movement: &Movement, effort: u32) -> bool {
        movement.effort.is_none_or(|usual| u32::from(usual) <= effort)
    }

    /// Returns the way for steady work, or the easiest one where all are harder than asked.
    pub(super) fn for_effort(&self, effort: u32, seconds: u32) -> Option<&'a Movement> {
        let gap = |movement: &Movement| {
            let usual = movement.effort.map_or(effort, u32::from);
            effort.saturating_sub(usual).saturating_sub(NEAR_EFFORT)
        };
        self.best(
            |movement| Self::suits(movement, effort),
            |movement| (gap(movement), is_long_for(movement, seconds)),
        )
        .or_else(|| self.easiest())
    }

    /// Returns the easiest way, a walk first.
    fn easiest(&self) -> Option<&'a Movement> {
        self.choices.iter().copied().min_by_key(|movement| {
            (
                movement.effort,
                movement.life_skill != LifeSkill::WalkFar || movement.space != Space::Open,
                self.strangeness(movement),
            )
        })
    }

    /// Returns a walk that is no harder than the asked effort.
    pub(super) fn walk(&self, effort: u32) -> Option<&'a Movement> {
        let spares = |movement: &Movement| !movement.touches(self.tight);
        let may = |movement: &Movement| {
            movement.rung.ladder == WALK && Self::suits(movement, effort) && spares(movement)
        };
        self.best(may, |movement| movement.effort)
    }

    /// Returns the way for hard parts.
    pub(super) fn vigorous(&self) -> Option<&'a Movement> {
        let off = |movement: &Movement| {
            movement
                .effort
                .map_or(0, |usual| usual.abs_diff(USUAL_HARD_EFFORT))
        };
        self.best(is_vigorous, |movement| (off(movement) > 1, movement.fast))
    }

    /// Returns the easy movement beside a hard one: lower on its own ladder, or the same at an easy effort.
    pub(super) fn easy_beside(&self, hard: &'a Movement, effort: u32) -> &'a Movement {
        self.choices
            .iter()
            .copied()
            .filter(|movement| movement.rung.ladder == hard.rung.ladder && Self::suits(movement, effort))
            .filter(|movement| movement.equipment == hard.equipment)
            .max_by_key(|movement| movement.effort)
            .unwrap_or(hard)
    }

    /// Returns what may stand in for a movement, the best first.
    pub(super) fn others(&self, movement: &Movement, may: impl Fn(&Movement) -> bool) -> Vec<String> {
        let mut others: Vec<&Movement> = self
            .choices
            .iter()
            .copied()
            .filter(|other| other.slug != movement.slug && may(other))
            .collect();
        others.sort_by_key(|other| self.strangeness(other));
        others.truncate(MOST_OTHERS);
        others.into_iter().map(|other| other.slug.clone()).collect()
    }

    /// Returns the support to hold on to, for whom balance is only beside one.
    pub(super) fn support(&self, movement: &Movement) -> Option<Support> {
        (self.steadying || movement.needs_support)
            .then(|| movement.support_with(self.equipment))
            .flatten()
    }

    /// Returns where a list of so many starts today.
    pub(super) fn turn(&self, length: usize) -> usize {
        turn(self.seed, Phase::Aerobic, length)
    }

    /// Returns the best of the choices that `may` be taken: `first` decides before place, variety and goals.
    fn best<K: Ord>(
        &self,
        may: impl Fn(&Movement) -> bool,
        first: impl Fn(&Movement) -> K,
    ) -> Option<&'a Movement> {
        self.choices
            .iter()
            .copied()
            .filter(|movement| may(movement))
            .min_by_key(|movement| {
                (
                    self.oddness(movement),
                    first(movement),
                    self.strangeness(movement),
                )
            })
    }

    /// How odd a movement is at this place: dancing in the park, a walk away from a gym full of machines, sitting for who
    /// can stand. Our choice.
    fn oddness(&self, movement: &Movement) -> u8 {
        let machine = movement
            .equipment
            .iter()
            .flatten()
            .any(|one| matches!(one, Equipment::Bike | Equipment::Rower | Equipment::Treadmill));
        let open = movement.space == Space::Open && movement.equipment.is_empty();
        let at_place = match self.place {
            PlaceKind::Gym => u8::from(!machine) + u8::from(open),
            PlaceKind::Outdoors => u8::from(!open),
            PlaceKind::Home | PlaceKind::Travel => u8::from(movement.noise == Noise::Loud),
        };
        let seated = movement.rung.ladder.starts_with("seated") || movement.slug.starts_with("seated");
        at_place + 2 * u8::from(seated)
    }

    /// How little a movement offers itself: the last one and its kind wait, then goals decide.
    fn strangeness(&self, movement: &Movement) -> (bool, bool, usize, u8) {
        let again = self.last.is_some_and(|last| last.slug == movement.slug);
        let alike = self
            .last
            .is_some_and(|last| last.rung.ladder == movement.rung.ladder);
        let goal = self
            .profile
            .goals
            .iter()
            .position(|goal| serves(movement, *goal))
            .unwrap_or(usize::MAX);
        (again, alike, goal, self.oddness(movement))
    }
}

/// Whether a movement is rather long for so many seconds, or they for it.
fn is_long_for(movement: &Movement, seconds: u32) -> bool {
    !(u32::from(movement.range.0)..=u32::from(movement.range.1)).contains(&seconds)
}

/// Whether a way serves a goal, by the skill of daily life that it trains. Our choice.
fn serves(movement: &Movement, goal: Goal) -> bool {
    use LifeSkill::{CarryShopping, CatchStumble, ClimbStairs, PullTowards, PushAway, ReactInTime, WalkFar};
    let skills: &[LifeSkill] = match goal {
        Goal::Strength => &[ClimbStairs, PullTowards, PushAway],
        Goal::Endurance | Goal::Energy | Goal::Calm => &[WalkFar],
        Goal::Balance => &[ReactInTime, CatchStumble, ClimbStairs],
        Goal::Mobility => &[PullTowards, ReactInTime],
        Goal::Skill => &[ReactInTime, PushAway],
        Goal::DailyLife => &[ClimbStairs, WalkFar, CarryShopping],
        Goal::Sport => &[PullTowards, ReactInTime, ClimbStairs],
    };
    skills.contains(&movement.life_skill)
}

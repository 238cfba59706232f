//! The interlude: two minutes of movement at any time of the day, by the life that it falls into (system 28).
//!
//! It is not training: nothing is loaded, nothing counts as load, and it asks for no readiness. What hurts stays out of
//! it, whether the morning said so or a session since; with fever or a red flag only quiet breathing is left, and where a sign wants help at once not even that.

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::{CheckIn, Illness, Urgency};
use crate::exclusions::{Standing, Today};
use crate::generate::{breathing, easy_block};
use crate::movement::{LifeSkill, Movement, Noise, Space, catalogue};
use crate::plan::{Block, Cause, Why};
use crate::profile::{LifeContext, Profile};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Area, Equipment, Pattern, Phase, PlaceKind, vocabulary};

vocabulary! {
    /// What an interlude is for.
    InterludeKind {
        /// Hips and upper back, after sitting.
        Desk,
        /// Neck, hands and hips, after reading.
        Student,
        /// On the floor, for the play of it.
        Parent,
        /// Ankles and hips.
        Athlete,
        /// Standing up and reaching, beside something that cannot move.
        Older,
        /// A bit of everything.
        Everyday,
        /// Breathing only.
        Quiet,
    }
}

/// Two minutes of movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interlude {
    /// What it is for.
    pub kind: InterludeKind,
    /// Its two or three movements.
    pub blocks: Vec<Block>,
}

/// Length in seconds (system 28).
const SECONDS: u32 = 120;
/// Length of quiet breathing in seconds: under three minutes it does little (Bentley 2023; invariant 38).
const QUIET_SECONDS: u32 = 180;
/// Movements at most; at least one fewer. Our choice.
const MOVEMENTS: usize = 3;
/// Highest control demand. Our choice: done in passing, without warming up.
const MOST_CONTROL: u8 = 2;

/// What an interlude follows from.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who.
    pub profile: &'a Profile,
    /// First training day with a profile.
    pub since: Option<NaiveDate>,
    /// The training day.
    pub day: NaiveDate,
    /// This morning's answers, once given.
    pub check_in: Option<&'a CheckIn>,
    /// Areas for which something was stopped lately ([`spare_lately`](crate::noticed::spare_lately)): nothing in it touches them.
    pub spare: &'a [Area],
    /// Where.
    pub place: PlaceKind,
    /// Slugs of the last interlude's movements: another one has others, where there are any.
    pub last: &'a [String],
    /// Seed of the choices that nothing else decides; another one each time.
    pub seed: u32,
}

/// Returns two minutes of movement, or three of breathing; `None` where a sign of this morning wants help at once, or
/// nothing is left that would be kind to do.
#[must_use]
pub fn interlude(asked: &Asked<'_>) -> Option<Interlude> {
    let flags = asked.check_in.map_or(&[][..], |check_in| &check_in.red_flags);
    if flags.iter().any(|flag| flag.urgency() == Urgency::Emergency) {
        return None;
    }
    let fever = asked
        .check_in
        .is_some_and(|check_in| check_in.illness == Illness::Fever);
    let mut standing = Standing::new(asked.profile, asked.since, asked.day, asked.place);
    // Nothing is fetched or set up for two minutes; only what one may hold on to is there.
    standing
        .equipment
        .retain(|one| matches!(one, Equipment::Chair | Equipment::Rail));
    let state = ReadinessState::Full;
    let today = Today::new(asked.profile, asked.check_in, state, &Cause::Readiness { state });
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(asked.seed));
    if fever || !flags.is_empty() {
        return quiet(asked, &standing, &today, &mut chance);
    }
    let kind = kind(asked, &mut chance);
    let mut chosen: Vec<&Movement> = Vec::new();
    for part in parts(kind) {
        let fresh = |movement: &&Movement| !asked.last.contains(&movement.slug);
        let all: Vec<&Movement> = catalogue()
            .movements()
            .iter()
            .filter(|movement| is_easy(movement) && part.holds(movement))
            .filter(|movement| is_allowed(&standing, &today, movement) && !movement.touches(asked.spare))
            .filter(|movement| chosen.iter().all(|other| other.slug != movement.slug))
            .collect();
        let new: Vec<&Movement> = all.iter().copied().filter(fresh).collect();
        let from = if new.is_empty() { all } else { new };
        chosen.extend(any_of(&from, &mut chance));
    }
    if chosen.len() + 1 < MOVEMENTS {
        return quiet(asked, &standing, &today, &mut chance);
    }
    let count = u32::try_from(chosen.len()).ok()?;
    let blocks = chosen
        .iter()
        .map(|movement| Block {
            support: movement.support_with(&standing.equipment),
            ..easy_block(movement, SECONDS / count, why(&today, movement))
        })
        .collect();
    Some(Interlude { kind, blocks })
}

/// The life it falls into: the safer one where the person is several at once and one is the older adult's, else each in
/// turn.
fn kind(asked: &Asked<'_>, chance: &mut ChaCha8Rng) -> InterludeKind {
    if asked.profile.is_older(asked.day) {
        return InterludeKind::Older;
    }
    let kinds: Vec<InterludeKind> = asked
        .profile
        .contexts
        .iter()
        .map(|context| match context {
            LifeContext::Desk => InterludeKind::Desk,
            LifeContext::Student => InterludeKind::Student,
            LifeContext::Parent => InterludeKind::Parent,
            LifeContext::Athlete => InterludeKind::Athlete,
            LifeContext::Older => InterludeKind::Older,
        })
        .collect();
    any_of(&kinds, chance).unwrap_or(InterludeKind::Everyday)
}

fn any_of<T: Copy>(from: &[T], chance: &mut ChaCha8Rng) -> Option<T> {
    let at = usize::try_from(chance.next_u32()).unwrap_or(0);
    from.get(at % from.len().max(1)).copied()
}

/// One of the movements of an interlude, by what it is for.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// Easy range of an area.
    Range(Area),
    /// A pattern, in play or practice.
    Of(Pattern),
    /// A skill of daily life.
    For(LifeSkill),
}

impl Part {
    fn holds(self, movement: &Movement) -> bool {
        match self {
            Self::Range(area) => movement.pattern == Pattern::Mobility && movement.areas.contains(&area),
            Self::Of(pattern) => movement.pattern == pattern,
            Self::For(skill) => movement.life_skill == skill && movement.pattern != Pattern::Aerobic,
        }
    }
}

/// What each kind is made of. Our choice; no posture is claimed to cure a pain (§8).
const fn parts(kind: InterludeKind) -> [Part; MOVEMENTS] {
    use Part::{For, Of, Range};
    match kind {
        InterludeKind::Desk => [
            Range(Area::Hip),
            Range(Area::UpperBack),
            For(LifeSkill::TurnAndLook),
        ],
        InterludeKind::Student => [Range(Area::Neck), Range(Area::Wrist), Range(Area::Hip)],
        InterludeKind::Parent => [
            Of(Pattern::Locomotion),
            Of(Pattern::Coordination),
            Of(Pattern::Balance),
        ],
        InterludeKind::Athlete => [Range(Area::Ankle), Range(Area::Hip), Of(Pattern::Balance)],
        InterludeKind::Older => [
            For(LifeSkill::GetUpFromChair),
            For(LifeSkill::ReachHigh),
            Of(Pattern::Balance),
        ],
        InterludeKind::Everyday | InterludeKind::Quiet => [
            Range(Area::Hip),
            Range(Area::UpperBack),
            Of(Pattern::Coordination),
        ],
    }
}

/// Whether a movement can be done in passing: silently, in everyday clothes, without a load and without warming up.
fn is_easy(movement: &Movement) -> bool {
    movement.noise == Noise::Silent
        && matches!(movement.space, Space::Spot | Space::Mat | Space::Room)
        && movement.control <= MOST_CONTROL
        && movement.implements.is_empty()
        && !movement.fast
        && !movement.unstable
        && match movement.pattern {
            Pattern::Mobility
            | Pattern::Balance
            | Pattern::Coordination
            | Pattern::Locomotion
            | Pattern::Floor => true,
            // Of strength only what is light: standing up, pushing a wall away.
            Pattern::Squat | Pattern::Push | Pattern::Pull | Pattern::Lunge | Pattern::Hinge => {
                movement.light
            }
            Pattern::Carry
            | Pattern::Rotate
            | Pattern::Reaction
            | Pattern::Breathing
            | Pattern::Aerobic
            | Pattern::Power => false,
        }
}

/// Whether person, place and morning allow it in every phase that it may serve.
fn is_allowed(standing: &Standing<'_>, today: &Today, movement: &Movement) -> bool {
    movement.phases.iter().all(|phase| {
        standing.why_not(movement, *phase, false).is_none() && today.why_not(movement, *phase, true).is_none()
    })
}

fn why(today: &Today, movement: &Movement) -> Why {
    let eased = movement
        .areas
        .iter()
        .find(|area| today.areas().contains_key(area));
    match eased {
        Some(area) if movement.pattern == Pattern::Mobility => Why::EasesArea { area: *area },
        Some(_) | None => Why::ForLife {
            skill: movement.life_skill,
        },
    }
}

fn quiet(
    asked: &Asked<'_>,
    standing: &Standing<'_>,
    today: &Today,
    chance: &mut ChaCha8Rng,
) -> Option<Interlude> {
    let choices: Vec<&Movement> = catalogue()
        .of_pattern(Pattern::Breathing)
        .filter(|movement| is_allowed(standing, today, movement))
        .collect();
    let new: Vec<&Movement> = choices
        .iter()
        .copied()
        .filter(|movement| movement.serves(Phase::Downshift) && !asked.last.contains(&movement.slug))
        .collect();
    let movement = any_of(if new.is_empty() { &choices } else { &new }, chance)?;
    Some(Interlude {
        kind: InterludeKind::Quiet,
        blocks: breathing(QUIET_SECONDS, &[movement]).into_iter().collect(),
    })
}

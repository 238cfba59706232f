//! The skill phase: while fresh, in short exposures, stopped by quality (§4).

use std::collections::BTreeSet;

use super::Request;
use super::roles::is_skill;
use super::slots::{CHANGE_WITHOUT, Task};
use crate::exclusions::{Standing, Today};
use crate::history::{History, LoggedSet};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, Cause, Change, QualityStop, Reason, Why};
use crate::vocabulary::{Phase, Quality};

/// Share of clean sets from which the next rung is harder, in percent (§4).
const HARDER_PERCENT: u32 = 90;
/// Share of clean sets under which it is easier, in percent (§4).
const EASIER_PERCENT: u32 = 60;
/// Sets that a judgement of practice needs. Our choice: one session or two.
const JUDGED_SETS: usize = 4;
/// Sessions that it needs: one good day is not yet a skill. Our choice.
const JUDGED_SESSIONS: usize = 2;
/// Sets that practice is judged by, the latest ones.
const LATEST_SETS: usize = 6;
/// Sessions with a ladder in which practice is blocked, before tasks alternate (§4).
const BLOCKED_SESSIONS: usize = 2;
/// Most tasks of a session (§4).
const MOST_TASKS: u32 = 3;
/// Shortest time for one task, in seconds. Our choice.
const TASK_SECONDS: u32 = 120;
/// The same while practice is blocked: longer at one thing (§4).
const BLOCKED_SECONDS: u32 = 210;
/// Rest between attempts, in seconds, so that breathing settles (§4). Our choice.
const REST: u32 = 20;
/// Most attempts at one task. Our choice: short exposures.
const MOST_SETS: u32 = 6;

/// The skill that a person is at, and how they came there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Level<'a> {
    movement: &'a Movement,
    reason: Option<Reason>,
    sessions: usize,
}

/// The skill phase as filled.
#[derive(Debug, Default)]
pub struct Filled {
    /// Its blocks with the slug that was planned in their place, if any.
    pub blocks: Vec<(Block, Option<String>)>,
    /// Reasons that practice gave.
    pub reasons: Vec<Reason>,
    /// Why a planned skill is not practised.
    pub dropped: Vec<(String, Cause)>,
}

/// Fills `seconds` of skill to the second, from the planned ladders first. Empty when nothing is allowed today.
pub fn fill<'a>(
    request: &Request<'a>,
    standing: &Standing<'_>,
    today: &Today,
    planned: &[&'a Movement],
    seconds: u32,
    effort: u32,
) -> Filled {
    let history = request.history;
    let levels: Vec<Level<'a>> = planned
        .iter()
        .map(|movement| level(history, standing, movement))
        .collect();
    let done_before = known(history);
    let why_not = |movement: &Movement| {
        let known = done_before.contains(movement.slug.as_str());
        standing
            .why_not(
                movement,
                Phase::Skill,
                known || levels.iter().any(|level| level.movement.slug == movement.slug),
            )
            .or_else(|| today.why_not(movement, Phase::Skill, known))
            .or_else(|| too_hard_today(request, &levels, movement))
    };
    let steady = standing.steadying.is_some();
    let candidates = candidates(&levels, steady);
    let alternating = levels
        .first()
        .is_some_and(|level| level.sessions >= BLOCKED_SESSIONS);
    let each = if alternating {
        TASK_SECONDS
    } else {
        BLOCKED_SECONDS
    };
    let tasks = (seconds / each).clamp(1, MOST_TASKS);
    // Only what fits the shortest share there can be, so that striking out a movement never makes room for time.
    let share = seconds / tasks;
    let allowed: Vec<&Movement> = candidates
        .into_iter()
        .filter(|movement| block(movement, share, effort, standing).is_some() && why_not(movement).is_none())
        .collect();
    // One task of a ladder at a time: two rungs of the same ladder are the same skill.
    let mut chosen: Vec<&Movement> = Vec::new();
    for movement in &allowed {
        if chosen.len() < usize::try_from(tasks).unwrap_or(1)
            && chosen
                .iter()
                .all(|other| other.rung.ladder != movement.rung.ladder)
        {
            chosen.push(movement);
        }
    }
    let dropped = levels
        .iter()
        .take(usize::try_from(tasks).unwrap_or(1))
        .filter_map(|level| why_not(level.movement).map(|cause| (level.movement.slug.clone(), cause)))
        .collect();
    let mut blocks = Vec::new();
    let count = u32::try_from(chosen.len()).unwrap_or(1).max(1);
    let mut left = if chosen.is_empty() { 0 } else { seconds };
    for (at, movement) in (1..=count).zip(&chosen) {
        let length = if at == count { left } else { seconds / count };
        let Some(mut block) = block(movement, length, effort, standing) else {
            continue;
        };
        left -= length;
        block.alternatives = allowed
            .iter()
            .filter(|other| {
                !chosen.iter().any(|one| one.slug == other.slug) && other.control <= movement.control
            })
            .filter(|other| self::block(other, length, effort, standing).is_some())
            .map(|other| other.slug.clone())
            .take(4)
            .collect();
        let planned_here = levels
            .get(usize::try_from(at - 1).unwrap_or(0))
            .map(|level| level.movement.slug.clone());
        blocks.push((block, planned_here));
    }
    let done = |slug: &str| blocks.iter().any(|(block, _)| block.movement == slug);
    let reasons = levels
        .iter()
        .filter(|level| done(&level.movement.slug))
        .filter_map(|level| level.reason.clone())
        .collect();
    Filled {
        blocks,
        reasons,
        dropped,
    }
}

/// Where nothing is planned for it (an album made elsewhere), skill starts from the plainest ladders.
fn candidates<'a>(levels: &[Level<'a>], steady: bool) -> Vec<&'a Movement> {
    let mut found: Vec<&Movement> = levels.iter().map(|level| level.movement).collect();
    let mut others: Vec<&Movement> = catalogue()
        .movements()
        .iter()
        .filter(|movement| {
            is_skill(movement) && !levels.iter().any(|level| level.movement.slug == movement.slug)
        })
        .collect();
    others.sort_by_key(|movement| {
        let planned = levels
            .iter()
            .find(|level| level.movement.rung.ladder == movement.rung.ladder);
        let harder = planned.is_some_and(|level| movement.rung.rung > level.movement.rung.rung);
        let pattern = levels
            .iter()
            .any(|level| level.movement.pattern == movement.pattern);
        (
            harder,
            planned.is_none(),
            !pattern,
            movement.control,
            movement.rung.rung,
            movement.slug.as_str(),
        )
    });
    others.retain(|movement| {
        levels
            .iter()
            .find(|level| level.movement.rung.ladder == movement.rung.ladder)
            .is_none_or(|level| movement.rung.rung <= level.movement.rung.rung)
    });
    found.extend(others);
    if steady {
        // Balance has a sure place where falls are a risk (invariant 27): it fills the phase before anything else.
        found.sort_by_key(|movement| !movement.balance);
        if found.iter().any(|movement| movement.balance) {
            let (balance, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|movement| movement.balance);
            found = balance.into_iter().chain(rest).collect();
        }
    }
    found
}

/// The sample movement decides how much control today's practice may ask for (§1).
fn too_hard_today(request: &Request<'_>, levels: &[Level<'_>], movement: &Movement) -> Option<Cause> {
    use crate::check_in::Control;
    let control = request.check_in.and_then(|check_in| check_in.control)?;
    let at = levels
        .iter()
        .find(|level| level.movement.rung.ladder == movement.rung.ladder);
    let easier =
        movement.rung.rung <= 1 || at.is_none_or(|level| movement.rung.rung < level.movement.rung.rung);
    let allowed = match control {
        Control::Clean => true,
        Control::Wobbly => easier,
        Control::NotToday => easier && (movement.control <= 1 || !movement.supports.is_empty()),
    };
    (!allowed).then_some(Cause::MovementControl { control })
}

/// Returns where a person stands on the ladder of a planned skill (§4: 90 % clean, harder; under 60 %, easier).
fn level<'a>(history: &History, standing: &Standing<'_>, planned: &'a Movement) -> Level<'a> {
    let ladder = &planned.rung.ladder;
    let practised: Vec<(&LoggedSet, &Movement)> = history
        .sessions
        .values()
        .flatten()
        .flat_map(|record| &record.sets)
        .filter(|set| set.phase == Phase::Skill)
        .filter_map(|set| catalogue().get(&set.movement).map(|movement| (set, movement)))
        .filter(|(_, movement)| movement.rung.ladder == *ladder)
        .collect();
    let sessions = history
        .sessions
        .values()
        .flatten()
        .filter(|record| {
            record.sets.iter().any(|set| {
                set.phase == Phase::Skill
                    && catalogue()
                        .get(&set.movement)
                        .is_some_and(|movement| movement.rung.ladder == *ladder)
            })
        })
        .count();
    let Some((_, at)) = practised.last().copied() else {
        return Level {
            movement: planned,
            reason: None,
            sessions,
        };
    };
    let latest: Vec<&LoggedSet> = practised
        .iter()
        .rev()
        .take_while(|(_, movement)| movement.slug == at.slug)
        .map(|(set, _)| *set)
        .collect();
    let judged: Vec<&LoggedSet> = latest.into_iter().take(LATEST_SETS).collect();
    let sessions_here = history
        .sessions
        .values()
        .flatten()
        .filter(|record| {
            record
                .sets
                .iter()
                .any(|set| set.phase == Phase::Skill && set.movement == at.slug)
        })
        .count();
    if judged.len() < JUDGED_SETS || sessions_here < JUDGED_SESSIONS {
        return Level {
            movement: at,
            reason: None,
            sessions,
        };
    }
    let clean = judged.iter().filter(|set| set.quality == Quality::Clean).count();
    let percent = u32::try_from(clean * 100 / judged.len()).unwrap_or(0);
    let clean_percent = u8::try_from(percent).unwrap_or(100);
    let fits = |other: &&Movement| {
        is_skill(other)
            && standing
                .why_not(other, Phase::Skill, other.control <= at.control + 1)
                .is_none()
    };
    if percent >= HARDER_PERCENT
        && let Some(harder) = catalogue().harder(&at.slug).into_iter().find(fits)
    {
        let change = Change::HarderSkill {
            from: at.slug.clone(),
            to: harder.slug.clone(),
        };
        let reason = Some(Reason {
            change,
            cause: Cause::CleanPractice { clean_percent },
        });
        return Level {
            movement: harder,
            reason,
            sessions,
        };
    }
    if percent < EASIER_PERCENT
        && let Some(easier) = catalogue().easier(&at.slug).into_iter().find(fits)
    {
        let change = Change::EasierVariation {
            planned: at.slug.clone(),
            now: easier.slug.clone(),
        };
        let reason = Some(Reason {
            change,
            cause: Cause::ShakyPractice { clean_percent },
        });
        return Level {
            movement: easier,
            reason,
            sessions,
        };
    }
    Level {
        movement: at,
        reason: None,
        sessions,
    }
}

/// Returns the slugs of everything that was ever done.
fn known(history: &History) -> BTreeSet<&str> {
    history
        .sessions
        .values()
        .flatten()
        .flat_map(|record| &record.sets)
        .map(|set| set.movement.as_str())
        .collect()
}

fn block(movement: &Movement, seconds: u32, effort: u32, standing: &Standing<'_>) -> Option<Block> {
    let (low, high) = (
        u32::from(movement.range.0.max(1)),
        u32::from(movement.range.1.max(1)),
    );
    let support = (movement.needs_support || (standing.steadying.is_some() && movement.balance))
        .then(|| movement.support_with(&standing.equipment))
        .flatten();
    let task = Task {
        movement,
        amount: u32::midpoint(low, high),
        least: low.min(2),
        sets: MOST_SETS,
        effort,
        rest: |_, _| REST,
        rest_percent: 100,
        ramp_up: Vec::new(),
        load: None,
        reserve: None,
        support,
        why: Why::ForLife {
            skill: movement.life_skill,
        },
    };
    let mut block = task.fill(seconds)?;
    block.quality_stop = Some(QualityStop::STANDARD);
    debug_assert!(block.transition.get() >= CHANGE_WITHOUT);
    Some(block)
}

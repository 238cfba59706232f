//! The skill phase: while fresh, in short exposures, stopped by quality (§4).

use super::Request;
use super::budget::BALANCE_SECONDS;
use super::practised::{Level, Practised};
use super::roles::is_skill;
use super::slots::{CHANGE_WITHOUT, Task};
use crate::exclusions::{Standing, Today};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, Cause, Change, Lever, QualityStop, Reason, Why};
use crate::profile::{Goal, SupportNeed};
use crate::vocabulary::{Pattern, Phase};

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
    let practised = Practised::until(request.history, request.day);
    let mut levels: Vec<Level<'a>> = planned
        .iter()
        .map(|movement| practised.level(standing, movement))
        .collect();
    // What stands in for a planned ladder is taken up where it was left; a ladder at its top makes room for the next (P6).
    levels.extend(practised.levels_beside(standing, &levels));
    levels.sort_by_key(|level| level.mastered);
    let why_not = |movement: &Movement| {
        let known = practised.knows(movement);
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
    let candidates = candidates(&levels);
    let alternating = levels
        .first()
        .is_some_and(|level| level.sessions >= BLOCKED_SESSIONS);
    let each = if alternating {
        TASK_SECONDS
    } else {
        BLOCKED_SECONDS
    };
    let turns = if steady {
        Turns::with_balance(seconds, each)
    } else {
        Turns::of(seconds, each)
    };
    // Only what fits the shortest share there can be, so that striking out a movement never makes room for time.
    let share = turns.shortest();
    let allowed: Vec<&Movement> = candidates
        .into_iter()
        .filter(|movement| block(movement, share, effort, standing).is_some() && why_not(movement).is_none())
        .collect();
    let chosen = choose(&allowed, &levels, turns);
    let is_planned = |level: &&Level<'_>| {
        planned
            .iter()
            .any(|movement| movement.rung.ladder == level.movement.rung.ladder)
    };
    let of_album: Vec<&Level<'a>> = levels.iter().filter(is_planned).collect();
    let dropped = of_album
        .iter()
        .take(turns.tasks())
        .filter_map(|level| why_not(level.movement).map(|cause| (level.movement.slug.clone(), cause)))
        .collect();
    let mut blocks = Vec::new();
    for (at, (movement, length)) in chosen.iter().zip(turns.lengths(&chosen)).enumerate() {
        let Some(mut block) = block(movement, length, effort, standing) else {
            continue;
        };
        block.alternatives = allowed
            .iter()
            .filter(|other| {
                !chosen.iter().any(|one| one.slug == other.slug) && other.control <= movement.control
            })
            .filter(|other| self::block(other, length, effort, standing).is_some())
            .map(|other| other.slug.clone())
            .take(4)
            .collect();
        block.why = why(request, &levels, movement, steady);
        let planned_here = of_album.get(at).map(|level| level.movement.slug.clone());
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

/// How the seconds of practice are shared out among tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Turns {
    seconds: u32,
    /// Tasks of balance that have a sure place, and the seconds that are theirs.
    balance: (u32, u32),
    /// Tasks besides.
    others: u32,
}

impl Turns {
    /// Shares out evenly, with about `each` seconds for a task.
    const fn of(seconds: u32, each: u32) -> Self {
        let tasks = seconds / each;
        Self {
            seconds,
            balance: (0, 0),
            others: if tasks < 1 {
                1
            } else if tasks > MOST_TASKS {
                MOST_TASKS
            } else {
                tasks
            },
        }
    }

    /// The same with five minutes of balance first; what is left beside them is for other ladders if it holds a task, and for
    /// balance too if it does not.
    fn with_balance(seconds: u32, each: u32) -> Self {
        let spare = seconds.saturating_sub(BALANCE_SECONDS);
        let balance = (BALANCE_SECONDS.min(seconds) / each).clamp(1, MOST_TASKS - 1);
        let others = (spare / TASK_SECONDS).min(MOST_TASKS - balance);
        Self {
            seconds,
            balance: (balance, if others == 0 { seconds } else { BALANCE_SECONDS }),
            others,
        }
    }

    fn tasks(self) -> usize {
        usize::try_from(self.balance.0 + self.others).unwrap_or(1)
    }

    fn sure(self) -> usize {
        usize::try_from(self.balance.0).unwrap_or(0)
    }

    /// Seconds of a task of balance, and of another.
    const fn shares(self) -> (Option<u32>, Option<u32>) {
        let (tasks, seconds) = self.balance;
        (
            seconds.checked_div(tasks),
            (self.seconds - seconds).checked_div(self.others),
        )
    }

    /// Seconds of the shortest task.
    fn shortest(self) -> u32 {
        let (balance, other) = self.shares();
        let shares = balance.into_iter().chain(other);
        shares.min().unwrap_or(self.seconds)
    }

    /// Seconds of each chosen movement, in their order and to the second: as shared out, or evenly where fewer were found.
    fn lengths(self, chosen: &[&Movement]) -> Vec<u32> {
        let (balance, other) = self.shares();
        let sure = chosen
            .iter()
            .take(self.sure())
            .filter(|movement| movement.balance)
            .count();
        let even = u32::try_from(chosen.len())
            .ok()
            .and_then(|count| self.seconds.checked_div(count));
        let as_shared = chosen.len() == self.tasks() && sure == self.sure();
        let mut lengths: Vec<u32> = (0..chosen.len())
            .filter_map(|at| match (as_shared, at < self.sure()) {
                (true, true) => balance,
                (true, false) => other,
                (false, _) => even,
            })
            .collect();
        let given: u32 = lengths.iter().sum();
        if let Some(last) = lengths.last_mut() {
            *last += self.seconds - given;
        }
        lengths
    }
}

/// Chooses the tasks. Where balance has a sure place, its tasks come first (invariant 27); then the ladders in their order,
/// then what is left.
///
/// One task of a ladder at a time, because two rungs of the same ladder are the same skill. An easier rung takes the place of
/// the one that the person stands on only where balance needs it: or a ladder would never be climbed (P6).
fn choose<'a>(allowed: &[&'a Movement], levels: &[Level<'a>], turns: Turns) -> Vec<&'a Movement> {
    let level_of = |movement: &Movement| {
        levels
            .iter()
            .map(|level| level.movement)
            .find(|at| at.rung.ladder == movement.rung.ladder && is_in(allowed, at))
    };
    let is_own = |movement: &&'a Movement| level_of(movement).is_none_or(|at| at.slug == movement.slug);
    let is_level = |movement: &&'a Movement| level_of(movement).is_some_and(|at| at.slug == movement.slug);
    let (sure, tasks) = (turns.sure(), turns.tasks());
    let mut chosen: Vec<&'a Movement> = Vec::new();
    let mut take = |most: usize, fits: &dyn Fn(&&'a Movement) -> bool| {
        for movement in allowed.iter().filter(|movement| fits(movement)) {
            let again = chosen
                .iter()
                .any(|other| other.rung.ladder == movement.rung.ladder);
            if chosen.len() < most && !again {
                chosen.push(movement);
            }
        }
    };
    take(sure, &|movement| movement.balance && is_own(movement));
    take(sure, &|movement| movement.balance);
    take(tasks, &is_level);
    take(tasks, &is_own);
    take(tasks, &|_| true);
    chosen
}

fn is_in(allowed: &[&Movement], movement: &Movement) -> bool {
    allowed.iter().any(|one| one.slug == movement.slug)
}

/// Returns why a skill is practised: what weighs most comes first.
fn why(request: &Request<'_>, levels: &[Level<'_>], movement: &Movement, steady: bool) -> Why {
    if request.levers.contains(&Lever::SideB) {
        return Why::Play;
    }
    if steady && movement.balance {
        return Why::SteadyFeet;
    }
    let climbed = levels
        .iter()
        .find(|level| level.movement.slug == movement.slug)
        .and_then(|level| level.reason.as_ref());
    if let Some(Change::HarderSkill { from, .. } | Change::EasierVariation { planned: from, .. }) =
        climbed.map(|reason| &reason.change)
    {
        return Why::OnLadder {
            planned: from.clone(),
        };
    }
    let profile = request.profile;
    let supports = |need: SupportNeed| need == SupportNeed::Confidence && is_confidence(movement.pattern);
    if let Some(need) = request.album.support.filter(|need| supports(*need)) {
        return Why::ForSupport { need };
    }
    profile
        .goals
        .iter()
        .find(|goal| serves(movement.pattern, **goal))
        .map_or(
            Why::ForLife {
                skill: movement.life_skill,
            },
            |goal| Why::ForGoal { goal: *goal },
        )
}

/// Whether practice of a pattern builds trust in one's own body: standing, and getting up from the floor.
const fn is_confidence(pattern: Pattern) -> bool {
    matches!(pattern, Pattern::Balance | Pattern::Floor)
}

/// Whether practice of a pattern serves a goal by its nature; everything else is told by the skill of daily life.
const fn serves(pattern: Pattern, goal: Goal) -> bool {
    match goal {
        Goal::Balance => matches!(pattern, Pattern::Balance),
        Goal::Sport => matches!(pattern, Pattern::Reaction | Pattern::Coordination),
        Goal::Skill => matches!(pattern, Pattern::Coordination | Pattern::Locomotion),
        Goal::Mobility => matches!(pattern, Pattern::Locomotion | Pattern::Floor),
        Goal::DailyLife | Goal::Strength | Goal::Endurance | Goal::Energy | Goal::Calm => false,
    }
}

/// Where nothing is planned for it (an album made elsewhere), skill starts from the plainest ladders.
fn candidates<'a>(levels: &[Level<'a>]) -> Vec<&'a Movement> {
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
        // Where today rules a rung out, the nearest one below it stands in: from the foot the whole ladder would have to
        // be climbed again (P6).
        let below = planned.map(|level| level.movement.rung.rung.saturating_sub(movement.rung.rung));
        (
            harder,
            planned.is_none(),
            below,
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
        amounts: (low, u32::midpoint(low, high)),
        least: low.min(2),
        sets: MOST_SETS,
        effort,
        rest: REST,
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

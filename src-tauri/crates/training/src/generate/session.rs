//! Putting a session together: ceilings first, then time, then movements, then the reasons.

use std::collections::BTreeSet;

use super::allowance::{Allowance, Ceiling};
use super::budget::{self, LONGEST_SKILL, SHORTEST_AEROBIC, SHORTEST_STRENGTH, Shares, shares};
use super::limits::{self, Carrying, checked};
use super::strength::Lifting;
use super::{
    Request, aerobic, downshift, mobility, past, prime, reasons, restful, roles, skill, strength, week_load,
};
use crate::album::PlannedSession;
use crate::check_in::{Illness, Intent};
use crate::exclusions::{Standing, Today};
use crate::load::{self, MINUTE};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, Cause, Lever, Outcome, PhasePlan, SessionKind, SessionPlan, Track};
use crate::quantity::Seconds;
use crate::readiness::ReadinessState;
use crate::strength::Lived;
use crate::vocabulary::{Area, Pattern, Phase, PlaceKind};

/// Minutes of skill more, taken from strength, when the person wants to practise (§1).
const PRACTISE_SECONDS: u32 = 5 * MINUTE;
/// Minutes by which strength time grows: what lies between two steps is spare, so that a few minutes less do not turn
/// the whole phase over. Our choice.
const STRENGTH_STEP_MINUTES: u32 = 5;
/// Minutes from which a tight area gets its two minutes in Prime even at the cost of strength. Our choice.
const TIGHT_FROM_MINUTES: u32 = 15;
/// Longest easy range in the downshift before breathing takes the rest, in seconds. Our choice.
const LONG_EASY_RANGE: u32 = 480;
/// Balance in every session of older adults, in seconds (invariant 27).
pub(super) const BALANCE_SECONDS: u32 = 300;
/// Minutes under which older adults' strength is balance as well (§7: at 15 minutes or less; up to 20, our choice).
pub(super) const BALANCE_IN_STRENGTH_BELOW: u32 = 20;
/// Longest session in minutes beside which a walk is offered instead of a token aerobic block (§7).
const WALK_BESIDE_MINUTES: u32 = 30;

/// What the album planned for today, or what stands in for it when the person asks for a session.
struct Planned<'a> {
    session: &'a PlannedSession,
    kind: SessionKind,
    minutes: u32,
    track: Option<Track>,
    sessions_per_week: u32,
}

/// Returns the plan for a request.
pub(super) fn plan(request: &Request<'_>) -> SessionPlan {
    let place = place(request);
    let track = request.album.session_for(request.day).map(|(_, track)| track);
    if let Some(check_in) = request.check_in
        && !check_in.red_flags.is_empty()
    {
        return restful::stop(request, track, place, &check_in.red_flags);
    }
    let carrying = limits::carrying(request);
    if carrying.state == ReadinessState::Stop {
        return restful::stop(request, track, place, &[]);
    }
    let rest = |cause| restful::rest(request, track, place, carrying.state, cause);
    if request.levers.contains(&Lever::Rest) {
        return rest(Cause::OwnChoice);
    }
    // A walk is free on a day of rest as well (invariant 18), unless the morning asks for rest itself.
    let walk_offered = carrying.state < ReadinessState::Restore;
    let easy = |cause| SessionPlan {
        walk_offered,
        ..rest(cause)
    };
    let Some(planned) = planned(request) else {
        return easy(Cause::Planned);
    };
    train(request, &planned, place, &carrying).unwrap_or_else(|| easy(Cause::WeekFull))
}

fn place(request: &Request<'_>) -> PlaceKind {
    let chosen = request.levers.iter().rev().find_map(|lever| match lever {
        Lever::OtherPlace { place } => Some(*place),
        Lever::Shorter { .. } | Lever::Easier | Lever::Swap { .. } | Lever::Rest => None,
    });
    chosen
        .or_else(|| request.check_in.and_then(|check_in| check_in.place))
        .or_else(|| request.profile.places.first().map(|place| place.kind))
        .unwrap_or(PlaceKind::Home)
}

fn planned<'a>(request: &Request<'a>) -> Option<Planned<'a>> {
    let Request {
        album, day, wanted, ..
    } = *request;
    let done_today = load::sessions_on(request.history, day)
        .iter()
        .any(|record| !record.sets.is_empty());
    let sessions_per_week = |week: &crate::album::AlbumWeek| u32::try_from(week.sessions.len()).unwrap_or(1);
    if let Some((session, track)) = album.session_for(day)
        && !done_today
    {
        return Some(Planned {
            session,
            kind: session.kind,
            minutes: u32::from(session.minutes.get()),
            track: Some(track),
            sessions_per_week: u32::from(track.sessions),
        });
    }
    if !wanted {
        return None;
    }
    // An extra session: something of everything, short, within every ceiling. It starts from a session of the album.
    let week = album
        .week_of(day)
        .map(|(_, week)| week)
        .or_else(|| album.weeks.last())?;
    let session = week
        .sessions
        .iter()
        .find(|session| session.kind != SessionKind::Recharge)
        .or(week.sessions.first())?;
    Some(Planned {
        session,
        kind: if done_today {
            SessionKind::Recharge
        } else {
            SessionKind::Foundation
        },
        minutes: u32::from(request.profile.minutes.get()).min(limits::EXTRA_MINUTES),
        track: None,
        sessions_per_week: sessions_per_week(week) + 1,
    })
}

/// Everything that filling the phases reads.
struct Scene<'a> {
    request: &'a Request<'a>,
    standing: &'a Standing<'a>,
    today: &'a Today,
    older: bool,
    kind: SessionKind,
    tight: Vec<Area>,
}

/// Seconds of work in a session of so many minutes.
struct Work {
    /// Strength, as it is laid out.
    strength: u32,
    /// Most of it that may be filled: a tight area's easy range comes out of it.
    strength_at_most: u32,
    /// Skill.
    skill: u32,
}

/// Returns the work that so many minutes hold, after what practice and tight areas ask.
fn work(scene: &Scene<'_>, minutes: u32) -> Work {
    let at = shares(scene.kind, scene.older, minutes);
    let step = minutes / STRENGTH_STEP_MINUTES * STRENGTH_STEP_MINUTES;
    let mut strength = shares(scene.kind, scene.older, step).strength;
    let mut skill = at.skill;
    if let Some(Intent::Practise) = scene.request.check_in.and_then(|check_in| check_in.intent) {
        let more = PRACTISE_SECONDS
            .min(LONGEST_SKILL.saturating_sub(skill))
            .min(strength.saturating_sub(SHORTEST_STRENGTH));
        strength -= more;
        skill += more;
    }
    let range = at.prime - prime::raise_seconds(at.prime);
    let wants_range = !scene.today.areas().is_empty() && minutes >= TIGHT_FROM_MINUTES;
    let more_range = if wants_range {
        prime::TIGHT_RANGE.saturating_sub(range)
    } else {
        0
    };
    Work {
        strength,
        strength_at_most: strength.saturating_sub(more_range),
        skill,
    }
}

/// Returns the session, or `None` where the week has no room for even the gentlest one.
fn train(
    request: &Request<'_>,
    planned: &Planned<'_>,
    place: PlaceKind,
    carrying: &Carrying,
) -> Option<SessionPlan> {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    let older = profile.is_older(day);
    let standing = Standing::new(profile, history.since, day, place);
    let mut today = Today::new(profile, request.check_in, carrying.state, &carrying.cause);
    for lever in request.levers {
        if let Lever::Swap { movement } = lever {
            today.swapped.insert(movement.clone());
        }
    }
    let minutes = limits::minutes(request, planned.minutes, carrying);
    let planned_shares = shares(planned.kind, older, minutes.planned);
    let light = standing.light.is_some();
    let mut allowance = limits::as_planned(request, planned.kind, &planned_shares, minutes, light);
    let lighter = planned.track.is_some_and(|track| track.lighter);
    limits::by_history(&mut allowance, request, lighter);
    if !week_load::limit(&mut allowance, planned_shares.skill, request) {
        return None;
    }
    let now = shares(planned.kind, older, allowance.minutes.now);
    allowance.aerobic = allowance.aerobic.rebased(now.aerobic);
    limits::by_today(&mut allowance, request, carrying, &today);
    let tight = today
        .areas()
        .iter()
        .filter(|(_, (limit, _))| prime::wants_easy_range(*limit))
        .map(|(area, _)| *area)
        .collect();
    let scene = Scene {
        request,
        standing: &standing,
        today: &today,
        older,
        kind: planned.kind,
        tight,
    };
    Some(assemble(&scene, planned, carrying, &allowance, now))
}

/// Movements of a phase that person, place and morning allow, in the catalogue's order turned by the seed.
fn choices<'c>(scene: &Scene<'_>, phase: Phase, suits: impl Fn(&Movement) -> bool) -> Vec<&'c Movement> {
    let mut found: Vec<&Movement> = catalogue()
        .for_phase(phase)
        .filter(|movement| suits(movement))
        .filter(|movement| scene.standing.why_not(movement, phase, false).is_none())
        .filter(|movement| scene.today.why_not(movement, phase, true).is_none())
        .collect();
    if !found.is_empty() {
        let turn = turn(scene.request.seed, phase, found.len());
        found.rotate_left(turn);
    }
    found
}

/// Where a list starts today: the only place where chance enters.
fn turn(seed: u32, phase: Phase, length: usize) -> usize {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed) * 8 + phase as u64);
    usize::try_from(chance.next_u32()).unwrap_or(0) % length.max(1)
}

fn assemble(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    carrying: &Carrying,
    allowance: &Allowance,
    now: Shares,
) -> SessionPlan {
    let request = scene.request;
    let mut allowance = allowance.clone();
    let breathers = choices(scene, Phase::Downshift, |movement| {
        movement.pattern == Pattern::Breathing
    });
    if allowance.breathing_only.is_some() {
        let seconds = (allowance.minutes.now * MINUTE).min(downshift::LONGEST);
        let blocks = downshift::breathing(seconds, &breathers).into_iter().collect();
        let phases = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), blocks];
        let reasons = reasons::breathing_only(carrying);
        return finish(scene, planned, carrying, phases, reasons, allowance.minutes.now);
    }
    let lived = Lived::of(request.history);
    let movements: Vec<&Movement> = planned
        .session
        .movements
        .iter()
        .filter_map(|slug| catalogue().get(slug))
        .collect();
    let raisers = choices(scene, Phase::Prime, prime::may_raise);
    let raise = prime::raise(prime::raise_seconds(now.prime), &raisers);
    let planned_work = work(scene, allowance.minutes.now);
    let skill_seconds = planned_work.skill;
    // Without a raise there is no exercise (invariant 4): what is left is easy range and breathing.
    let warm = raise.is_some();
    let skills: Vec<&Movement> = movements
        .iter()
        .copied()
        .filter(|one| roles::is_skill(one))
        .collect();
    let lifting = Lifting::new(request, scene.standing, &lived, planned.sessions_per_week);
    let lifts: Vec<&Movement> = movements
        .iter()
        .copied()
        .filter(|movement| roles::Role::of(movement).is_some())
        .collect();
    let lifted = warm.then(|| lift(scene, &lifting, &lifts, &mut allowance));
    let strength_seconds = lifted.as_ref().map_or(0, |lifted| lifted.seconds);
    // Older adults' five minutes of balance: what short strength does not hold, practice does (invariant 27).
    let skill_seconds = if scene.older && allowance.minutes.now < BALANCE_IN_STRENGTH_BELOW {
        let freed = planned_work.strength_at_most.saturating_sub(strength_seconds);
        skill_seconds.max(
            BALANCE_SECONDS
                .saturating_sub(strength_seconds)
                .min(skill_seconds + freed),
        )
    } else {
        skill_seconds
    };
    let practice = if warm {
        skill::fill(
            request,
            scene.standing,
            scene.today,
            &skills,
            skill_seconds,
            allowance.skill_effort.now,
        )
    } else {
        skill::Filled {
            blocks: Vec::new(),
            reasons: Vec::new(),
            dropped: Vec::new(),
        }
    };
    let steady = choices(scene, Phase::Aerobic, |movement| movement.implements.is_empty());
    let aerobic_seconds = if warm && allowance.aerobic.now >= SHORTEST_AEROBIC {
        allowance.aerobic.now
    } else {
        0
    };
    let base = (aerobic_seconds > 0)
        .then(|| aerobic::block(aerobic_seconds, allowance.aerobic_effort.now, &steady))
        .flatten();
    let used = sum(raise.iter())
        + sum(practice.blocks.iter().map(|(block, _)| block))
        + strength_seconds
        + sum(base.iter())
        + now.downshift;
    let mut spare = (allowance.minutes.now * MINUTE).saturating_sub(used);
    let (opening, after_prime) = open(scene, raise, now, spare);
    spare = after_prime;
    let closing = close(scene, &opening, now.downshift, spare, &breathers);
    let aerobic_block: Vec<Block> = base.into_iter().collect();
    let reasons = reasons::of_session(&reasons::Told {
        request,
        allowance: &allowance,
        standing: scene.standing,
        today: scene.today,
        track: planned.track,
        skill: &practice,
        strength: lifted.as_ref(),
        lifting: &lifting,
        opening: &opening,
        aerobic: &aerobic_block,
        planned_aerobic: now.aerobic,
        skill_more: skill_seconds.saturating_sub(now.skill),
        older: scene.older,
    });
    let strength_blocks = lifted.map_or_else(Vec::new, |lifted| {
        lifted.blocks.into_iter().map(|(block, _)| block).collect()
    });
    let skill_blocks = practice.blocks.into_iter().map(|(block, _)| block).collect();
    let phases = [opening, skill_blocks, strength_blocks, aerobic_block, closing];
    finish(scene, planned, carrying, phases, reasons, allowance.minutes.now)
}

/// Fills strength for today's minutes. From the planned minutes downwards, no shorter session may hold more than the
/// next longer one would (invariant 37), however the sets happen to divide.
fn lift(
    scene: &Scene<'_>,
    lifting: &Lifting<'_>,
    planned: &[&'static Movement],
    allowance: &mut Allowance,
) -> strength::Filled {
    let control = scene.request.check_in.and_then(|check_in| check_in.control);
    let step = |minutes: u32| minutes / STRENGTH_STEP_MINUTES;
    let steps =
        step(allowance.minutes.now)..=step(allowance.minutes.planned).max(step(allowance.minutes.now));
    let mut most = u32::MAX;
    let mut filled = None;
    for minutes in steps.rev().map(|step| step * STRENGTH_STEP_MINUTES) {
        let work = work(scene, minutes.max(budget::SHORTEST_MINUTES));
        let mut limits = allowance.clone();
        if work.strength_at_most < work.strength
            && let Some((_, cause)) = scene.today.areas().values().next()
        {
            limits.strength.lower(work.strength_at_most, cause);
        }
        let cause = limits.minutes.cause.clone().unwrap_or(Cause::Planned);
        limits.strength.lower(most, &cause);
        let balance = scene.older && minutes < BALANCE_IN_STRENGTH_BELOW;
        let now = lifting.fill(work.strength, planned, &limits, scene.today, control, balance);
        most = now.seconds;
        filled = Some(now);
    }
    filled.unwrap_or_else(|| lifting.fill(0, planned, allowance, scene.today, control, false))
}

fn sum<'b>(blocks: impl Iterator<Item = &'b Block>) -> u32 {
    blocks.map(Block::seconds).sum()
}

/// Opens the session: the raise, then easy range. Returns the blocks and the spare time that is left.
fn open(scene: &Scene<'_>, raise: Option<Block>, now: Shares, spare: u32) -> (Vec<Block>, u32) {
    let range = now.prime - prime::raise_seconds(now.prime);
    let wanted = if scene.tight.is_empty() {
        range
    } else {
        range.max(prime::TIGHT_RANGE)
    };
    // Without a raise its time is easy range as well.
    let wanted = if raise.is_some() {
        wanted
    } else {
        wanted + prime::raise_seconds(now.prime)
    };
    let choices = choices(scene, Phase::Prime, |movement| {
        movement.pattern == Pattern::Mobility
    });
    let mut used = BTreeSet::new();
    let (range, taken) = prime::easy_range(wanted.min(spare), &scene.tight, &choices, &mut used);
    let mut blocks: Vec<Block> = raise.into_iter().collect();
    blocks.extend(range);
    (blocks, spare - taken)
}

/// Closes the session: easy range with the spare time, then paced breathing.
fn close(
    scene: &Scene<'_>,
    opening: &[Block],
    downshift: u32,
    spare: u32,
    breathers: &[&Movement],
) -> Vec<Block> {
    let range = choices(scene, Phase::Downshift, |movement| {
        movement.pattern == Pattern::Mobility
    });
    let opened = |movement: &&&Movement| opening.iter().any(|block| block.movement == movement.slug);
    let mut ordered: Vec<&Movement> = range
        .iter()
        .filter(|movement| !opened(movement))
        .copied()
        .collect();
    ordered.extend(range.iter().filter(opened).copied());
    let most_breathing = downshift::LONGEST.saturating_sub(downshift);
    let wanted = spare
        .min(LONG_EASY_RANGE)
        .max(spare.saturating_sub(most_breathing));
    let (mut blocks, taken) = mobility::fill(wanted, &ordered, &mut BTreeSet::new());
    let breathing = downshift + (spare - taken).min(most_breathing);
    blocks.extend(downshift::breathing(breathing, breathers));
    blocks
}

fn finish(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    carrying: &Carrying,
    phases: [Vec<Block>; 5],
    reasons: Vec<crate::plan::Reason>,
    minutes: u32,
) -> SessionPlan {
    let request = scene.request;
    let phases: Vec<PhasePlan> = Phase::ALL
        .iter()
        .zip(phases)
        .map(|(phase, blocks)| PhasePlan {
            phase: *phase,
            seconds: Seconds::clamped(i64::from(sum(blocks.iter()))),
            blocks,
        })
        .collect();
    let total: u32 = phases.iter().map(|phase| phase.seconds.get()).sum();
    // Where nothing was left that could fill the time, the session is shorter rather than padded.
    let minutes = minutes.min(total.div_ceil(MINUTE));
    let mut plan = SessionPlan {
        day: request.day,
        seed: request.seed,
        outcome: Outcome::Train,
        kind: planned.kind,
        track: planned.track,
        place: scene.standing.place,
        budget: checked(minutes),
        state: carrying.state,
        phases,
        reasons,
        planned_load: 0,
        walk_offered: false,
    };
    plan.planned_load = load::planned_load(&plan);
    if past::is_gentle(&plan) {
        plan.kind = if planned.kind == SessionKind::Endurance && carrying.state < ReadinessState::Restore {
            planned.kind
        } else {
            SessionKind::Recharge
        };
    }
    let well = request
        .check_in
        .is_none_or(|check_in| check_in.illness == Illness::None);
    let walks = catalogue()
        .for_phase(Phase::Aerobic)
        .any(|movement| movement.light && scene.today.why_not(movement, Phase::Aerobic, true).is_none());
    let still = plan
        .phases
        .iter()
        .all(|phase| phase.phase != Phase::Aerobic || phase.blocks.is_empty());
    plan.walk_offered = well && walks && still && minutes <= WALK_BESIDE_MINUTES;
    plan
}

impl Ceiling {
    /// Returns the same ceiling over another plan.
    #[must_use]
    fn rebased(&self, planned: u32) -> Self {
        let mut rebased = Self::planned(planned);
        if let Some(cause) = &self.cause {
            rebased.lower(self.now, cause);
        }
        rebased
    }
}

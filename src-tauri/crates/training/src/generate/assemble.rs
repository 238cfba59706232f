//! Putting a session together: time first, then movements, then the reasons.

use super::allowance::{Allowance, Ceiling};
use super::budget::{BALANCE_SECONDS, LONGEST_SKILL, Shares, shares_with};
use super::endurance::{self, Beside, HardPart};
use super::limits::{Carrying, checked};
use super::scene::{BALANCE_IN_STRENGTH_BELOW, PRACTISE_SECONDS, Scene, choices, close, lift, open, work};
use super::session::Planned;
use super::strength::Lifting;
use super::way::{Way, last_movement};
use super::{base, breath, downshift, fill, hard, measure, past, prime, reasons, skill};
use crate::load::{self, MINUTE};
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Cause, Outcome, PhasePlan, SessionKind, SessionPlan, Side};
use crate::quantity::Seconds;
use crate::readiness::ReadinessState;
use crate::vocabulary::Phase;

/// Returns the session that fits into the ceilings.
pub(super) fn assemble(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    carrying: &Carrying,
    allowance: &Allowance,
    (as_planned, now): (Shares, Shares),
    (left, within): (u32, endurance::Within<'_>),
    lifting: &Lifting<'_>,
) -> SessionPlan {
    let request = scene.request;
    let breathers = breath::breathers(scene);
    if allowance.breathing_only.is_some() {
        let seconds = (allowance.minutes.now * MINUTE).min(downshift::LONGEST);
        let blocks = downshift::breathing(seconds, &breathers).into_iter().collect();
        let phases = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), blocks];
        let reasons = reasons::breathing_only(carrying);
        return finish(scene, planned, carrying, phases, reasons, allowance.minutes.now);
    }
    let raisers = choices(scene, Phase::Prime, prime::may_raise);
    let raise = prime::raise(prime::raise_seconds(now.prime), &raisers);
    // Without a raise there is no exercise (invariant 4): what is left is easy range and breathing.
    let warm = raise.is_some();
    let mut steady = choices(scene, Phase::Aerobic, |movement| movement.implements.is_empty());
    // What is tight or sore is spared where there is another way.
    let spares = |movement: &&Movement| !movement.touches(&scene.tight);
    if steady.iter().any(spares) {
        steady.retain(spares);
    }
    let week = base::week(request.profile, request.history, request.album, request.day);
    let way = Way {
        profile: request.profile,
        day: request.day,
        choices: &steady,
        tight: &scene.tight,
        place: scene.standing.place,
        equipment: &scene.standing.equipment,
        steadying: scene.standing.steadying.is_some(),
        last: last_movement(request.history, request.day),
        seed: request.seed,
    };
    let hard = if warm {
        endurance::hard_part(
            scene,
            planned,
            carrying,
            allowance,
            (as_planned, now),
            (left, within),
            &way,
        )
    } else {
        HardPart::None
    };
    let measures = planned.side == Side::A && measure::is_due(scene, planned.measures, carrying.state);
    let fresh_beside = |hard: &HardPart| {
        let mut limits = allowance.clone();
        let beside = match hard {
            HardPart::Today { beside, .. } => *beside,
            HardPart::Waits(_) | HardPart::None => Beside::All,
        };
        if let Beside::Some { strength, .. } = beside {
            limits.strength.lower(strength, &Cause::Earned);
        }
        let fresh = (warm && beside != Beside::Nothing)
            .then(|| work_of(scene, planned, &limits, lifting, (measures, beside)));
        (limits, fresh.unwrap_or_default())
    };
    let (limits, fresh) = fresh_beside(&hard);
    let strength_of = |seconds| {
        let mut limits = allowance.clone();
        limits.minutes = Ceiling::planned(allowance.minutes.planned);
        limits.strength.lower(seconds, &Cause::Earned);
        lift(scene, lifting, planned, planned.side_a.1, &limits).seconds
    };
    let (hard, limits, fresh) = if hard.is_worth_too_little(strength_of) {
        let waits = HardPart::Waits(carrying.cause.clone());
        let (limits, fresh) = fresh_beside(&waits);
        (waits, limits, fresh)
    } else {
        (hard, limits, fresh)
    };
    let allowance = &limits;
    let base = if warm {
        let planned = (as_planned.aerobic > 0).then(|| week.why());
        endurance::blocks(&hard, allowance, &way, planned)
    } else {
        Vec::new()
    };
    let Fresh {
        practice,
        lifted,
        skill_more,
    } = fresh;
    let strength_seconds = lifted.as_ref().map_or(0, |lifted| lifted.seconds);
    let used = sum(raise.iter())
        + sum(practice.blocks.iter().map(|(block, _)| block))
        + strength_seconds
        + sum(base.iter())
        + now.downshift;
    let mut spare = (allowance.minutes.now * MINUTE).saturating_sub(used);
    let (opening, after_prime) = open(scene, raise, now, spare);
    spare = after_prime;
    let (closing, left_over) = close(scene, &opening, now, spare, &breathers);
    let aerobic_block = if measures {
        measure::six_minutes(scene, base)
    } else {
        base
    };
    let reasons = reasons::of_session(&reasons::Told {
        request,
        allowance,
        standing: scene.standing,
        today: scene.today,
        track: planned.track,
        side: planned.side,
        lifts: planned.lifts,
        moved: planned.moved,
        event: planned.event,
        test_too_soon: planned.kind == SessionKind::EarnedTest && !planned.test,
        skill: &practice,
        strength: lifted.as_ref(),
        lifting,
        opening: &opening,
        aerobic: &aerobic_block,
        hard: &hard,
        planned_aerobic: now.aerobic,
        left_over,
        skill_more,
        older: scene.older,
    });
    let strength_blocks = lifted.map_or_else(Vec::new, |lifted| {
        lifted.blocks.into_iter().map(|(block, _)| block).collect()
    });
    let skill_blocks = practice.blocks.into_iter().map(|(block, _)| block).collect();
    let phases = [opening, skill_blocks, strength_blocks, aerobic_block, closing];
    finish(scene, planned, carrying, phases, reasons, allowance.minutes.now)
}

/// What is done while fresh: practice and strength.
#[derive(Default)]
struct Fresh {
    practice: skill::Filled,
    lifted: Option<fill::Filled>,
    /// Seconds of practice beyond the planned ones.
    skill_more: u32,
}

fn movements(slugs: &[String]) -> Vec<&'static Movement> {
    slugs.iter().filter_map(|slug| catalogue().get(slug)).collect()
}

/// Fills practice and strength of the side that was chosen. Side B is the more playful one: practice takes some minutes
/// from strength, and neither asks for more than side A would together with the other.
fn work_of(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    allowance: &Allowance,
    lifting: &Lifting<'_>,
    (measures, beside): (bool, Beside),
) -> Fresh {
    let effort = allowance.skill_effort.now;
    let usual = work(scene, allowance.minutes.now);
    let (skills_a, lifts_a) = planned.side_a;
    let lifted = lift(scene, lifting, planned, lifts_a, allowance);
    let short = scene.older && allowance.minutes.now < BALANCE_IN_STRENGTH_BELOW;
    // Older adults' five minutes of balance: what short strength does not hold, practice does (invariant 27).
    let seconds = if short {
        let freed = usual.strength_at_most.saturating_sub(lifted.seconds);
        let missing = BALANCE_SECONDS.saturating_sub(lifted.balance_seconds);
        usual.skill.max(missing.min(usual.skill + freed))
    } else if let Beside::Some { skill, .. } = beside {
        usual.skill.min(skill)
    } else {
        usual.skill
    };
    let practice = practise(scene, &movements(skills_a), seconds, effort, measures);
    let planned_skill = shares_with(scene.kind, scene.older, allowance.minutes.now, scene.more).skill;
    if planned.side == Side::A {
        return Fresh {
            skill_more: seconds.saturating_sub(planned_skill),
            practice,
            lifted: Some(lifted),
        };
    }
    let practised = sum(practice.blocks.iter().map(|(block, _)| block));
    let more = if short {
        0
    } else {
        PRACTISE_SECONDS
            .min(LONGEST_SKILL.saturating_sub(practised))
            .min(lifted.seconds)
    };
    let mut limits = allowance.clone();
    limits.strength.lower(lifted.seconds - more, &Cause::OwnChoice);
    let lifted = if short {
        lifted
    } else {
        lift(scene, lifting, planned, planned.lifts, &limits)
    };
    Fresh {
        practice: practise(scene, &movements(planned.skills), practised + more, effort, false),
        lifted: Some(lifted),
        skill_more: more,
    }
}

/// Fills practice, the album's measured hold first where one is due. A measure never makes practice shorter: where the
/// rest of the time would stay empty beside it, it waits for the album's last week (invariant 37).
fn practise<'a>(
    scene: &Scene<'a>,
    skills: &[&'a Movement],
    seconds: u32,
    effort: u32,
    measures: bool,
) -> skill::Filled {
    let fill = |seconds| {
        skill::fill(
            scene.request,
            scene.standing,
            scene.today,
            skills,
            seconds,
            effort,
        )
    };
    let usual = fill(seconds);
    let Some(hold) = measure::hold(scene, seconds, effort).filter(|_| measures) else {
        return usual;
    };
    let left = seconds - hold.seconds();
    let mut beside = if left == 0 {
        skill::Filled::default()
    } else {
        fill(left)
    };
    let total = |filled: &skill::Filled| sum(filled.blocks.iter().map(|(block, _)| block));
    let again = beside
        .blocks
        .iter()
        .any(|(block, _)| block.movement == hold.movement);
    if again || total(&beside) + hold.seconds() != total(&usual) {
        return usual;
    }
    beside.blocks.insert(0, (hold, None));
    beside
}

fn sum<'b>(blocks: impl Iterator<Item = &'b Block>) -> u32 {
    blocks.map(Block::seconds).sum()
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
        walk: None,
        side: planned.side,
        hard: false,
        free_track: false,
        as_before: Vec::new(),
        loads: crate::strength::loads_of(&request.profile.loads, &scene.standing.equipment),
    };
    plan.planned_load = load::planned_load(&plan);
    let tests = plan
        .phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .any(|block| block.purpose == BlockPurpose::Test);
    if tests {
        plan.kind = SessionKind::EarnedTest;
    } else if plan.kind == SessionKind::EarnedTest {
        // The test waits; what is left is a session that builds.
        plan.kind = SessionKind::Build;
    }
    plan.hard = hard::is_hard(&plan);
    if past::is_gentle(&plan) {
        plan.kind = if planned.kind == SessionKind::Endurance && carrying.state < ReadinessState::Restore {
            planned.kind
        } else {
            SessionKind::Recharge
        };
    }
    plan
}

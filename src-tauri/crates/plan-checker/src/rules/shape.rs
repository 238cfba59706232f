//! The shape of a session: 1–5, 38, 39.

use crate::Verdict::{self, Vacuous};
use crate::input::{Dose, Pattern, Phase, Purpose, SessionKind};
use crate::ledger::permille;
use crate::view::{Item, View};

/// Least Prime in seconds (2).
const PRIME: u32 = 120;
/// Least downshift in seconds, in short sessions and others (2).
const DOWNSHIFT: (u32, u32) = (180, 300);
/// Minutes from which the longer downshift is asked (2).
const LONG_SESSION: u32 = 25;
/// Least raise in seconds (4).
const RAISE: u32 = 120;
/// Share of the maximum from which a set is ramped up to, in tenths of a percent (4).
const RAMPED: u32 = 600;
/// Minutes up to which Prime may hold the ramp-up (§7).
const RAMPED_IN_PRIME: u32 = 15;
/// Longest skill in seconds (5).
const SKILL: u32 = 15 * 60;
/// Longest held stretch before strength, in seconds (39).
const STRETCH: u32 = 30;

/// Invariant 1: In order, each at most once; and every block where its movement may stand.
pub fn phases_in_order(view: &View<'_>) -> Verdict {
    let phases = &view.case.plan.phases;
    let unordered = phases.windows(2).find(|pair| pair[0].phase >= pair[1].phase);
    Verdict::of(
        true,
        unordered.map(|pair| format!("{:?} before {:?}", pair[0].phase, pair[1].phase)),
    )
}

/// Invariant 2: With fever only breathing is left, and Prime yields to 25.
pub fn prime_and_downshift(view: &View<'_>) -> Verdict {
    if !view.trains() {
        return Vacuous;
    }
    let (prime, downshift) = (view.seconds(Phase::Prime), view.seconds(Phase::Downshift));
    let least = if view.case.plan.budget >= LONG_SESSION {
        DOWNSHIFT.1
    } else {
        DOWNSHIFT.0
    };
    let fever = view.illness == crate::input::Illness::Fever;
    let broken = (!fever && prime < PRIME) || downshift < least;
    Verdict::of(
        true,
        broken.then(|| format!("{prime} s of prime, {downshift} s of downshift")),
    )
}

/// Invariant 3: Work, rest and changing over fill the minutes to within one; spare time is walking or mobility, never sets,
/// and easy range after the work is spare time in every session but one for recovery.
pub fn minutes_fit(view: &View<'_>) -> Verdict {
    if !view.trains() {
        return Vacuous;
    }
    let plan = view.case.plan;
    for phase in &plan.phases {
        let sum: u32 = phase.blocks.iter().map(crate::input::Block::seconds).sum();
        if sum != phase.seconds {
            return Verdict::Broken(format!(
                "{:?} says {} s and takes {sum} s",
                phase.phase, phase.seconds
            ));
        }
    }
    let total: u32 = plan.phases.iter().map(|phase| phase.seconds).sum();
    let budget = plan.budget * 60;
    if total > budget || total + 60 < budget {
        return Verdict::Broken(format!("{total} s for {budget} s"));
    }
    view.each(true, |item| {
        let easy = matches!(item.movement.pattern, Pattern::Mobility | Pattern::Breathing)
            || (item.movement.ladder == "walk" && item.block.effort <= 3);
        let closing = item.phase == Phase::Downshift && item.movement.pattern == Pattern::Mobility;
        let spare = closing && plan.kind != SessionKind::Recharge;
        match item.block.purpose {
            Purpose::Optional if !easy => Some("spare time that is work".into()),
            Purpose::Work | Purpose::Measure | Purpose::Test if spare => {
                Some("spare time that is asked for".into())
            }
            Purpose::Work | Purpose::Measure | Purpose::Test | Purpose::Optional => None,
        }
    })
}

fn is_exercise(phase: Phase) -> bool {
    matches!(phase, Phase::Skill | Phase::Strength | Phase::Aerobic)
}

/// Invariant 4: Two minutes of raise before anything else; ramp-up before sets from 60 % of the maximum on.
pub fn raise_and_ramp_up(view: &View<'_>) -> Verdict {
    if !view.items.iter().any(|item| is_exercise(item.phase)) {
        return Vacuous;
    }
    let raised = view
        .items
        .iter()
        .take_while(|item| !is_exercise(item.phase) && item.movement.raise);
    let seconds: u32 = raised.map(|item| item.block.sets * item.block.under_way()).sum();
    if seconds < RAISE {
        return Verdict::Broken(format!("{seconds} s of raise"));
    }
    let short = view.case.plan.budget <= RAMPED_IN_PRIME;
    let primed = |item: &Item<'_>| {
        short
            && view
                .of(Phase::Prime)
                .any(|prime| prime.movement.ladder == item.movement.ladder)
    };
    view.each_lift(|item| {
        let block = item.block;
        // Without repetitions or a load nothing says what share of the maximum it is; light items are under it.
        let repetitions = block.repetitions()?;
        let share = permille(repetitions + u32::from(block.in_reserve()));
        let heavy = share >= RAMPED && (block.load.is_some() || !item.movement.light) && !block.fast;
        if !heavy {
            return None;
        }
        if block.ramp_up.is_empty() && !primed(item) {
            return Some(format!("{share} ‰ of the maximum without a ramp-up"));
        }
        let work = block.load?;
        let heavier = block
            .ramp_up
            .iter()
            .any(|set| set.load.is_some_and(|load| load >= work));
        heavier.then(|| "a ramp-up as heavy as the work".into())
    })
}

/// Invariant 5: Fifteen minutes at most, and every block knows when to stop (§4: one lost, or two wobbly running).
pub fn skill_is_short_and_stops(view: &View<'_>) -> Verdict {
    let seconds = view.seconds(Phase::Skill);
    if seconds > SKILL {
        return Verdict::Broken(format!("{seconds} s of skill"));
    }
    view.each(view.has(Phase::Skill), |item| {
        let stops = item
            .block
            .quality_stop
            .is_some_and(|stop| stop.lost == 1 && (1..=2).contains(&stop.wobbly));
        (item.phase == Phase::Skill && !stops).then(|| format!("{:?}", item.block.quality_stop))
    })
}

/// Invariant 38: 4.5 to 7 breaths a minute, exhale at least as long as inhale, 3 to 10 minutes in all.
pub fn breathing(view: &View<'_>) -> Verdict {
    let breaths: Vec<_> = view
        .items
        .iter()
        .filter(|item| item.movement.breathes || matches!(item.block.dose, Dose::Breaths { .. }))
        .collect();
    if breaths.is_empty() {
        return Vacuous;
    }
    let mut total = 0;
    for item in breaths {
        let Dose::Breaths {
            seconds,
            inhale_tenths,
            exhale_tenths,
        } = item.block.dose
        else {
            return Verdict::Broken(format!("{} has no pace", item.block.movement));
        };
        let breath = inhale_tenths + exhale_tenths;
        // Breaths a minute = 600 / breath; compared as 4.5 × breath ≤ 600 ≤ 7 × breath.
        if 45 * breath > 6000 || 7 * breath < 600 || exhale_tenths < inhale_tenths {
            return Verdict::Broken(format!(
                "{inhale_tenths} in, {exhale_tenths} out, in tenths of a second"
            ));
        }
        total += item.block.sets * seconds;
    }
    let long = !(180..=600).contains(&total);
    Verdict::of(true, long.then(|| format!("{total} s of breathing")))
}

/// Invariant 39: A held stretch in Prime, where strength follows: thirty seconds a side at most, in all its sets.
pub fn short_stretches(view: &View<'_>) -> Verdict {
    let held = |item: &Item<'_>| item.phase == Phase::Prime && item.movement.held_stretch;
    // Easy range of any kind before strength is where a held stretch could stand.
    let ranges = |item: &Item<'_>| item.phase == Phase::Prime && item.movement.pattern == Pattern::Mobility;
    let applies = view.has(Phase::Strength) && view.items.iter().any(ranges);
    if !applies {
        return Vacuous;
    }
    view.each(true, |item| {
        let seconds = item.block.sets * item.block.amount();
        (held(item) && seconds > STRETCH).then(|| format!("{seconds} s held"))
    })
}

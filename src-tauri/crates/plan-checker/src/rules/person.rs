//! Who the person is and what they have: 26–28, 41, 42.

use crate::Verdict::{self, Vacuous};
use crate::input::{Illness, Pattern, Phase, SessionKind};
use crate::view::View;

/// Balance in every session of older adults, in seconds (27).
const BALANCE: u32 = 300;
/// Days a week with balance and strength (27).
const BALANCE_DAYS: usize = 3;

/// Light items only: walking, mobility, supported sit-to-stand, heel raises, supported balance, breathing (§7).
fn light_only(view: &View<'_>, applies: bool) -> Verdict {
    if !applies || !view.trains() {
        return Vacuous;
    }
    view.each(true, |item| {
        let easy = matches!(item.movement.pattern, Pattern::Mobility | Pattern::Breathing);
        let worked = matches!(item.phase, Phase::Strength | Phase::Aerobic);
        let fast = worked && (item.block.fast || item.movement.fast);
        let light = (item.movement.light || easy) && item.block.load.is_none() && !fast;
        (!light).then(|| "not a light item".into())
    })
}

/// Invariant 26: Screening without clearance.
pub fn uncleared(view: &View<'_>) -> Verdict {
    light_only(view, view.is_uncleared())
}

/// Invariant 42: Pregnant, soon after a birth, under age: light, or refused with the reason.
pub fn light_or_refused(view: &View<'_>) -> Verdict {
    let applies = view.needs_refusal_or_light();
    if applies && !view.trains() {
        let said = view.case.plan.every_reason().next().is_some();
        return Verdict::of(true, (!said).then(|| "refused without a reason".into()));
    }
    light_only(view, applies)
}

/// Invariant 27: Five minutes of balance in every session from 65 on, and three days a week that offer it with strength. It yields
/// to 22 (an area that hurts may leave nothing to balance on) and to the morning of an event (§8).
pub fn balance(view: &View<'_>) -> Verdict {
    let spared = view.careful != 0 || view.illness != Illness::None || view.is_event_day();
    if !view.is_65() || !view.trains() || spared {
        return Vacuous;
    }
    let seconds: u32 = view
        .items
        .iter()
        .filter(|item| matches!(item.phase, Phase::Skill | Phase::Strength) && item.movement.balance)
        .map(|item| item.block.seconds())
        .sum();
    if seconds < BALANCE {
        return Verdict::Broken(format!("{seconds} s of balance in {} min", view.case.plan.budget));
    }
    let Some((week, _)) = view.planned() else {
        return Verdict::Holds;
    };
    let offered = week
        .sessions
        .iter()
        .filter(|session| session.kind != SessionKind::Recharge && !session.lifts.is_empty())
        .count();
    let asked = BALANCE_DAYS.min(view.person.days.len());
    Verdict::of(
        true,
        (offered < asked).then(|| format!("{offered} days with strength and balance of {asked}")),
    )
}

/// Invariant 28: Beside something that cannot move; nothing unstable before the level below is mastered.
pub fn beside_a_support(view: &View<'_>) -> Verdict {
    let applies = view.is_older() || view.person.screening.recent_fall;
    if !applies {
        return Vacuous;
    }
    let tasks = |item: &crate::view::Item<'_>| {
        matches!(item.phase, Phase::Skill | Phase::Strength)
            && (item.movement.balance || item.movement.unstable)
    };
    view.each(view.items.iter().any(tasks), |item| {
        if !tasks(item) {
            return None;
        }
        if item.block.support.is_none() {
            return Some("without a support".into());
        }
        let below = view
            .ledger
            .facts
            .movements()
            .iter()
            .filter(|one| one.ladder == item.movement.ladder && one.rung + 1 == item.movement.rung);
        let mastered = { below }.any(|one| {
            view.ledger
                .practice
                .get(&one.id)
                .is_some_and(crate::ledger::Practice::is_mastered)
        });
        (item.movement.unstable && !mastered).then(|| "unstable before its level is mastered".into())
    })
}

/// Invariant 41: Only what is there; loads that can be picked; nothing the person has put aside; movements that exist.
pub fn own_equipment(view: &View<'_>) -> Verdict {
    if let Some(slug) = view.unknown {
        return Verdict::Broken(format!("there is no {slug}"));
    }
    view.each(view.trains(), |item| {
        let block = item.block;
        if !item.movement.possible_with(view.equipment) {
            return Some("needs what is not there".into());
        }
        if view.person.excluded_movements.contains(&block.movement) {
            return Some("put aside by the person".into());
        }
        match (block.load, block.implement) {
            (None, None) => None,
            (Some(load), Some(implement)) => {
                let there = crate::input::Bits::bit(implement);
                if view.equipment & there == 0 || item.movement.implements & there == 0 {
                    return Some(format!("carried by {implement:?}"));
                }
                let steps = view.person.loads.of(implement)?;
                let off = load < steps.min || load > steps.max || (load - steps.min) % steps.step.max(1) != 0;
                off.then(|| format!("{load} g cannot be picked from {steps:?}"))
            }
            (load, implement) => Some(format!("{load:?} g carried by {implement:?}")),
        }
    })
}

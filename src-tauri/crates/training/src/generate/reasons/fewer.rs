//! What of the album is not there today, where nothing else has said why: sets, lifts, and the muscle groups that the week
//! then leaves short (P5).

use std::collections::BTreeSet;

use super::Told;
use crate::album::PlannedLift;
use crate::generate::Request;
use crate::generate::base::week_start;
use crate::generate::endurance::HardPart;
use crate::load::{HALF_SETS, HalfSets, add_half_sets, sessions_on};
use crate::plan::{Cause, Change, Reason, Why};
use crate::vocabulary::{Muscle, Phase};

/// Half-sets that a muscle group gets in a week (§3: four sets; Iversen 2021).
const WEEK_LEAST: u32 = 4 * HALF_SETS;

/// Says what is not there, after everything else has been said.
pub(super) fn than_planned(told: &Told<'_>, reasons: &mut Vec<Reason>) {
    let cause = cause(told, reasons);
    reasons.extend(sets(told, reasons, &cause));
    lifts(told, reasons, &cause);
    reasons.extend(muscles(told.request, told.lifts, done(told), &cause));
}

/// Returns why there is less than the album planned: what was said of it already, or else that its time does not fit,
/// because work takes the time it takes.
fn cause(told: &Told<'_>, reasons: &[Reason]) -> Cause {
    let said = reasons.iter().find(|reason| is_less(&reason.change));
    if let Some(reason) = said {
        return reason.cause.clone();
    }
    match told.hard {
        HardPart::Today { .. } => Cause::Earned,
        // Who steps up in load keeps the sets of last time (invariant 10).
        HardPart::Waits(_) | HardPart::None if steps_up_with_fewer(told, reasons) => Cause::SetsGrowSlowly,
        HardPart::Waits(_) | HardPart::None => told
            .allowance
            .strength
            .cause
            .clone()
            .unwrap_or(Cause::NotEnoughTime),
    }
}

/// Whether a planned lift has more load than last time, and fewer sets than planned.
fn steps_up_with_fewer(told: &Told<'_>, reasons: &[Reason]) -> bool {
    let has_fewer = |slug: &str| {
        let mut planned = told.lifts.iter().filter(|lift| lift.movement == slug);
        planned.any(|lift| done(told).any(|(done, sets)| done == slug && sets < u32::from(lift.sets)))
    };
    reasons
        .iter()
        .any(|reason| matches!(&reason.change, Change::MoreLoad { movement, .. } if has_fewer(movement)))
}

/// Whether a change takes from the session's strength as a whole.
const fn is_less(change: &Change) -> bool {
    matches!(
        change,
        Change::FewerSets { .. }
            | Change::NoStrength
            | Change::GentleOnly
            | Change::BreathingOnly
            | Change::EventMorning
            | Change::ShorterSession { .. }
            | Change::LighterWeek
            | Change::MoreSkill { .. }
    )
}

/// Says that there are fewer sets, where nothing says so yet.
fn sets(told: &Told<'_>, reasons: &[Reason], cause: &Cause) -> Option<Reason> {
    let is_said = reasons.iter().any(|reason| is_less(&reason.change));
    let now: u32 = done(told).map(|(_, sets)| sets).sum();
    let planned: u32 = told.lifts.iter().map(|lift| u32::from(lift.sets)).sum();
    if is_said || now >= planned {
        return None;
    }
    let sets = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
    Some(Reason {
        change: Change::FewerSets {
            planned: sets(planned),
            now: sets(now),
        },
        cause: cause.clone(),
    })
}

/// Names each planned lift that is gone without a word: others took its place or its sets.
fn lifts(told: &Told<'_>, reasons: &mut Vec<Reason>, cause: &Cause) {
    if reasons.iter().any(|reason| is_less(&reason.change)) {
        return;
    }
    let blocks = told.strength.map_or(&[][..], |work| &work.blocks);
    for PlannedLift { movement, .. } in told.lifts {
        let is_there = blocks.iter().any(|(block, _)| {
            let on_ladder = matches!(&block.why, Why::OnLadder { planned } if planned == movement);
            block.movement == *movement || on_ladder
        });
        if is_there || reasons.iter().any(|reason| names(&reason.change, movement)) {
            continue;
        }
        let change = match blocks.iter().find(|(_, planned)| planned == movement) {
            Some((block, _)) => Change::Instead {
                planned: movement.clone(),
                now: block.movement.clone(),
            },
            None => Change::LeftOut {
                movement: movement.clone(),
            },
        };
        reasons.push(Reason {
            change,
            cause: cause.clone(),
        });
    }
}

/// Whether a change says what became of a movement.
fn names(change: &Change, movement: &str) -> bool {
    let instead = matches!(
        change,
        Change::Instead { planned, .. } | Change::EasierVariation { planned, .. } if planned == movement
    );
    let other = matches!(
        change,
        Change::HarderVariation { from: left, .. } | Change::LeftOut { movement: left } if left == movement
    );
    instead || other
}

/// Returns the muscle groups that a day leaves short: it takes sets from them, and with what the week has had and what is yet
/// to come as planned they do not reach their four. What the album itself leaves out, it has said.
pub(super) fn muscles<'d>(
    request: &Request<'_>,
    lifts: &[PlannedLift],
    done: impl Iterator<Item = (&'d str, u32)>,
    cause: &Cause,
) -> Option<Reason> {
    let album = request.album;
    album.session_for(request.day)?;
    let (mut meant, mut now) = (HalfSets::new(), HalfSets::new());
    let plan = |lifts: &[PlannedLift], into: &mut HalfSets| {
        for lift in lifts {
            add_half_sets(into, &lift.movement, u32::from(lift.sets));
        }
    };
    let week = week_start(album, request.day)
        .iter_days()
        .take_while(|day| album.week_of(*day) == album.week_of(request.day));
    for day in week {
        let planned = album.session_for(day).map(|(session, _)| session);
        if day == request.day {
            continue;
        }
        let held = sessions_on(request.history, day);
        if day > request.day {
            let lifts = planned.map_or(&[][..], |session| &session.lifts);
            plan(lifts, &mut meant);
            plan(lifts, &mut now);
            continue;
        }
        let strength = held
            .iter()
            .flat_map(|record| &record.plan.phases)
            .filter(|phase| phase.phase == Phase::Strength);
        for block in strength.flat_map(|phase| &phase.blocks) {
            add_half_sets(&mut meant, &block.movement, block.sets.into());
            add_half_sets(&mut now, &block.movement, block.sets.into());
        }
    }
    plan(lifts, &mut meant);
    for (movement, sets) in done {
        add_half_sets(&mut now, movement, sets);
    }
    let left_out: BTreeSet<Muscle> = album
        .week_of(request.day)
        .map(|(_, week)| week.left_out.iter().copied().collect())
        .unwrap_or_default();
    let has = |sum: &HalfSets, muscle: &Muscle| sum.get(muscle).copied().unwrap_or(0);
    let muscles: Vec<Muscle> = Muscle::ALL
        .iter()
        .copied()
        .filter(|muscle| muscle.has_least_sets() && !left_out.contains(muscle))
        .filter(|muscle| has(&meant, muscle) > has(&now, muscle) && has(&now, muscle) < WEEK_LEAST)
        .collect();
    (!muscles.is_empty()).then(|| Reason {
        change: Change::MusclesLeftOut { muscles },
        cause: cause.clone(),
    })
}

/// Returns the lifts of today's session with their sets.
fn done<'t>(told: &'t Told<'_>) -> impl Iterator<Item = (&'t str, u32)> {
    told.strength
        .into_iter()
        .flat_map(|work| &work.blocks)
        .map(|(block, _)| (block.movement.as_str(), u32::from(block.sets)))
}

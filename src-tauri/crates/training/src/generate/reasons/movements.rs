//! What is done instead of what was planned, and what was earned.

use super::Told;
use crate::generate::fill;
use crate::generate::scene::BALANCE_IN_STRENGTH_BELOW;
use crate::movement::catalogue;
use crate::plan::{Block, Cause, Change};
use crate::vocabulary::Phase;

/// What is done instead of what was planned, and what was earned.
pub(super) fn instead_or_earned(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    for (slug, cause) in &told.skill.dropped {
        let now = told
            .skill
            .blocks
            .iter()
            .find(|(_, planned)| planned.as_ref() == Some(slug));
        match now {
            _ if told.today.familiar.as_ref() == Some(cause) => say(Change::FamiliarSkill, cause),
            Some((block, _)) => {
                say(
                    Change::Instead {
                        planned: slug.clone(),
                        now: block.movement.clone(),
                    },
                    cause,
                );
            }
            None => say(
                Change::LeftOut {
                    movement: slug.clone(),
                },
                cause,
            ),
        }
    }
    for reason in &told.skill.reasons {
        say(reason.change.clone(), &reason.cause);
    }
    let Some(work) = told.strength else { return };
    for (block, slug) in &work.blocks {
        if block.movement != *slug {
            instead(told, block, slug, say);
        }
    }
    for slug in &work.empty {
        if let Some(cause) = why_not(told, slug) {
            say(
                Change::LeftOut {
                    movement: slug.clone(),
                },
                &cause,
            );
        }
    }
    for reason in &work.reasons {
        say(reason.change.clone(), &reason.cause);
    }
}

fn instead(told: &Told<'_>, block: &Block, slug: &str, say: &mut impl FnMut(Change, &Cause)) {
    let Some(planned) = catalogue().get(slug) else {
        return;
    };
    let (at, from, by) = match told.lifting.ladder_step(planned) {
        Some((at, from, by)) => (at, from, by),
        None => (planned, None, 0),
    };
    if let Some(from) = from
        && block.movement == at.slug
    {
        let (from, to) = (from.slug.clone(), at.slug.clone());
        if by > 0 {
            say(
                Change::HarderVariation { from, to },
                &Cause::CleanWithReserve { exposures: by },
            );
        } else {
            say(
                Change::EasierVariation {
                    planned: from,
                    now: to,
                },
                &Cause::HarderThanMeant,
            );
        }
        return;
    }
    if block.movement == at.slug {
        // Where the person has stood on this ladder for a while: nothing departs today.
        return;
    }
    let Some(cause) = why_not(told, &at.slug) else {
        return;
    };
    let same_ladder = catalogue()
        .get(&block.movement)
        .is_some_and(|now| now.rung.ladder == at.rung.ladder && now.rung.rung < at.rung.rung);
    let (planned, now) = (at.slug.clone(), block.movement.clone());
    if same_ladder {
        say(Change::EasierVariation { planned, now }, &cause);
    } else {
        say(Change::Instead { planned, now }, &cause);
    }
}

fn why_not(told: &Told<'_>, slug: &str) -> Option<Cause> {
    let movement = catalogue().get(slug)?;
    let control = told.request.check_in.and_then(|check_in| check_in.control);
    told.lifting
        .standing_cause(movement)
        .or_else(|| told.today.why_not(movement, Phase::Strength, true))
        .or_else(|| {
            let control = control.filter(|_| !fill::control_allows(control, movement, movement))?;
            Some(Cause::MovementControl { control })
        })
        .or_else(|| {
            told.lifting
                .is_too_heavy(movement)
                .then_some(Cause::LoadsTooHeavy)
        })
        .or_else(|| {
            // Short sessions of older adults are balance as well (invariant 27).
            let short = told.older && told.allowance.minutes.planned < BALANCE_IN_STRENGTH_BELOW;
            (short && !movement.balance).then_some(Cause::OlderAdult)
        })
}

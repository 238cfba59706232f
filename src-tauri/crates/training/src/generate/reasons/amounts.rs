//! What is less than planned, or asks for more in reserve.

use super::Told;
use crate::check_in::Intent;
use crate::generate::endurance::HardPart;
use crate::generate::limits::checked;
use crate::generate::past;
use crate::load::MINUTE;
use crate::plan::{Block, Cause, Change};
use crate::quantity::RepsInReserve;
use crate::strength::load_percent_after;
use crate::vocabulary::Phase;

/// Says by how much loads are lighter: of several causes the stronger, because loads fall by the lowest of them and never by
/// two at once (§1), and by what can really be picked.
fn lighter(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    let back = past::returning(told.request.history, told.request.day)
        .filter(|back| back.week == 0 && !back.is_first_start(told.request.history))
        .map(|back| {
            (
                load_percent_after(i64::from(back.days)),
                Cause::ReturnAfterGap { days: back.days },
            )
        });
    let ceiling = &told.allowance.load_percent;
    let morning = ceiling.cause.clone().map(|cause| (ceiling.now, cause));
    let Some((_, cause)) = morning
        .into_iter()
        .chain(back)
        .min_by_key(|(percent, _)| *percent)
    else {
        return;
    };
    let blocks = told.strength.into_iter().flat_map(|work| &work.blocks);
    let lighter = blocks
        .filter_map(|(block, planned)| {
            // An eased lift may be meant otherwise than it was planned.
            let lift = told.lifts.iter().find(|lift| lift.movement == *planned);
            let zone = lift.map_or(block.zone, |lift| lift.zone);
            told.lifting.lighter_percent(block, zone)
        })
        .max();
    if let Some(percent) = lighter.filter(|percent| *percent > 0) {
        let percent = u8::try_from(percent).unwrap_or(u8::MAX);
        say(Change::LighterLoad { percent }, &cause);
    }
}

/// What is less, or asks for more in reserve.
pub(super) fn less_or_more(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    let allowance = told.allowance;
    if let Some(work) = told.strength
        && work.kept.planned > 0
        && let Some(cause) = &work.kept.cause
    {
        if work.kept.now == 0 {
            say(Change::NoStrength, cause);
        } else {
            let sets = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
            say(
                Change::FewerSets {
                    planned: sets(work.kept.planned),
                    now: sets(work.kept.now),
                },
                cause,
            );
        }
    }
    let blocks = || {
        told.strength
            .into_iter()
            .flat_map(|work| &work.blocks)
            .map(|(block, _)| block)
    };
    lighter(told, say);
    if let Some(cause) = &allowance.reserve.cause
        && blocks().next().is_some()
    {
        let reserve = RepsInReserve::clamped(i64::from(allowance.reserve.now));
        say(Change::MoreReserve { reserve }, cause);
    }
    match told.hard {
        HardPart::Today { blocks, .. } => {
            let minutes = checked(HardPart::minutes(blocks));
            say(Change::Intervals { minutes }, &Cause::Earned);
            if told.skill.blocks.is_empty() {
                let phase = Phase::Skill;
                say(Change::PhaseNotToday { phase }, &Cause::Earned);
            }
        }
        HardPart::Waits(cause) => say(Change::HardPartWaits, cause),
        HardPart::None => {}
    }
    let is_hard = matches!(told.hard, HardPart::Today { .. });
    if told.planned_aerobic > 0 && !is_hard {
        let now: u32 = told.aerobic.iter().map(Block::seconds).sum();
        let cause = allowance
            .aerobic
            .cause
            .as_ref()
            .or(allowance.aerobic_effort.cause.as_ref());
        match cause {
            Some(cause) if now == 0 => say(
                Change::PhaseNotToday {
                    phase: Phase::Aerobic,
                },
                cause,
            ),
            Some(cause) => say(
                Change::EasierAerobic {
                    minutes: checked(now.div_ceil(MINUTE)),
                },
                cause,
            ),
            None => {}
        }
        // Time and effort may each have been lowered, by different inputs.
        if let Some(time) = &allowance.aerobic.cause
            && let Some(effort) = &allowance.aerobic_effort.cause
            && time != effort
            && now > 0
        {
            say(
                Change::EasierAerobic {
                    minutes: checked(now.div_ceil(MINUTE)),
                },
                effort,
            );
        }
    }
    if let Some(cause) = &told.today.familiar
        && !told.skill.blocks.is_empty()
    {
        say(Change::FamiliarSkill, cause);
    }
    let practises = told
        .request
        .check_in
        .is_some_and(|check_in| check_in.intent == Some(Intent::Practise));
    if told.skill_more > 0 && practises {
        let cause = Cause::WantsToday {
            intent: Intent::Practise,
        };
        say(
            Change::MoreSkill {
                minutes: checked(told.skill_more.div_ceil(MINUTE)),
            },
            &cause,
        );
    }
}

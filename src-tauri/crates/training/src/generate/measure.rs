//! The album's measures: the same submaximal task in its first and its last week, for then and now (§12, "Measures for
//! everybody cleared"). They take their time from the phase they stand in, at that phase's effort; a morning that is
//! worse than Steady leaves them out.

use super::scene::Scene;
use crate::check_in::Illness;
use crate::movement::{Measure, Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Dose, QualityStop, Why};
use crate::quantity::{Rpe, Seconds};
use crate::readiness::ReadinessState;
use crate::vocabulary::Phase;

/// Longest measured hold in seconds, a side. Our choice: it ends at the quality stop anyway.
const LONGEST_HOLD: u32 = 60;
/// Changing over to a measure, in seconds. Our choice: time to read what is measured.
const CHANGE_OVER: i64 = 30;
/// The six-minute walk, in seconds.
const SIX_MINUTES: u32 = 360;

/// Whether today is one for measures: one of the album's two sessions for them, and a morning that allows them.
pub(super) fn is_due(scene: &Scene<'_>, measures: bool, state: ReadinessState) -> bool {
    let well = scene
        .request
        .check_in
        .is_none_or(|check_in| check_in.illness == Illness::None);
    measures && well && state <= ReadinessState::Steady && scene.standing.light.is_none()
}

/// Returns what the album measures in a phase, where nothing rules it out today.
fn measured<'a>(scene: &Scene<'_>, phase: Phase) -> Option<&'a Movement> {
    scene
        .request
        .album
        .measures
        .iter()
        .filter(|measured| measured.phase == phase)
        .filter_map(|measured| catalogue().get(&measured.movement))
        .find(|movement| {
            scene.standing.why_not(movement, phase, true).is_none()
                && scene.today.why_not(movement, phase, true).is_none()
        })
}

/// Returns the measured hold that opens practice, where it fits into so many seconds.
pub(super) fn hold(scene: &Scene<'_>, seconds: u32, effort: u32) -> Option<Block> {
    let movement = measured(scene, Phase::Skill)?;
    if movement.measure != Measure::Seconds {
        return None;
    }
    let longest = u32::from(movement.range.1.max(1)).min(LONGEST_HOLD);
    let dose = Dose::Hold {
        seconds: Seconds::clamped(i64::from(longest)),
    };
    let steadied = movement.needs_support || (scene.standing.steadying.is_some() && movement.balance);
    let block = Block {
        each_side: movement.each_side,
        transition: Seconds::clamped(CHANGE_OVER),
        support: steadied
            .then(|| movement.support_with(&scene.standing.equipment))
            .flatten(),
        quality_stop: Some(QualityStop::STANDARD),
        purpose: BlockPurpose::Measure,
        ..Block::of(movement, dose, Rpe::clamped(i64::from(effort)), Why::ThenAndNow)
    };
    (block.seconds() <= seconds).then_some(block)
}

/// Splits the six-minute walk off an aerobic phase that is one walk long enough for it: the same time, the same effort.
pub(super) fn six_minutes(scene: &Scene<'_>, blocks: Vec<Block>) -> Vec<Block> {
    let wanted = measured(scene, Phase::Aerobic);
    let [base] = &blocks[..] else {
        return blocks;
    };
    let Dose::Hold { seconds } = base.dose else {
        return blocks;
    };
    let long = seconds.get() > SIX_MINUTES && base.sets == 1;
    let Some(movement) = wanted.filter(|movement| long && movement.slug == base.movement) else {
        return blocks;
    };
    let walk = Block {
        transition: base.transition,
        purpose: BlockPurpose::Measure,
        heart_rate: base.heart_rate,
        ..Block::of(
            movement,
            Dose::Hold {
                seconds: Seconds::clamped(i64::from(SIX_MINUTES)),
            },
            base.effort,
            Why::ThenAndNow,
        )
    };
    let rest = Block {
        transition: Seconds::MIN,
        dose: Dose::Hold {
            seconds: Seconds::clamped(i64::from(seconds.get() - SIX_MINUTES)),
        },
        ..base.clone()
    };
    vec![walk, rest]
}

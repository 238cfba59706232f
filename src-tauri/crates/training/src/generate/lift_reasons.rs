//! What lifts themselves give reason for: earned steps, first times, measures, tests, sets that others took over.

use super::asked::Asked;
use super::earned;
use super::natural::Work;
use super::slot::Slot;
use super::strength::Lifting;
use crate::exclusions::Today;
use crate::movement::catalogue;
use crate::plan::{Block, BlockPurpose, Cause, Change, Reason};

impl<'a> Lifting<'a> {
    /// What the movement gives reason for, beside all that the session uses.
    pub(super) fn say(
        &self,
        slot: &Slot<'a>,
        work: &Work<'a>,
        block: &Block,
        used: &[&str],
        reasons: &mut Vec<Reason>,
    ) {
        if let Some(given) = slot.instead_of {
            reasons.push(Reason {
                change: if used.contains(&given.slug.as_str()) {
                    Change::TakesOver {
                        from: given.slug.clone(),
                        by: block.movement.clone(),
                    }
                } else {
                    Change::Instead {
                        planned: given.slug.clone(),
                        now: block.movement.clone(),
                    }
                },
                cause: Cause::SetsGrowSlowly,
            });
        }
        if work.purpose == BlockPurpose::Measure {
            reasons.push(Reason {
                change: Change::Measure {
                    movement: block.movement.clone(),
                },
                cause: Cause::Planned,
            });
        }
        let earned = work.prescription.reason(work.movement);
        reasons.extend(earned.filter(|reason| super::reasons::still_holds(reason, block)));
    }

    /// Whether the test is today, or what it waits for.
    pub(super) fn say_of_tests(
        &self,
        asked: &Asked<'_>,
        today: &Today,
        blocks: &[(Block, String)],
        reasons: &mut Vec<Reason>,
    ) {
        if !asked.test {
            return;
        }
        let tested = blocks
            .iter()
            .find(|(block, _)| block.purpose == BlockPurpose::Test);
        if let Some((block, _)) = tested {
            reasons.push(Reason {
                change: Change::EarnedTest {
                    movement: block.movement.clone(),
                },
                cause: Cause::Earned,
            });
            return;
        }
        let (movement, missing) = match self.earned_test(asked.lifts) {
            Ok(movement) => (
                Some(movement),
                earned::missing_today(&self.request, today, movement),
            ),
            Err(missing) => (
                asked
                    .lifts
                    .first()
                    .and_then(|lift| catalogue().get(&lift.movement)),
                missing,
            ),
        };
        if let (Some(movement), Some(missing)) = (movement, missing.first()) {
            reasons.push(Reason {
                change: Change::TestWaits {
                    movement: movement.slug.clone(),
                },
                cause: earned::cause(missing, &self.request, today, movement),
            });
        }
    }
}

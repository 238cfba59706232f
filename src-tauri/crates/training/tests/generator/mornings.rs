//! What a morning says, and what it changes (issue 2, Done 5).

use training::check_in::{CheckIn, ComplaintKind, Illness, RedFlag};
use training::generate::{Request, generate};
use training::movement::catalogue;
use training::plan::{Block, BlockPurpose, Cause, Change, Lever, Outcome, SessionKind, Why};
use training::quantity::{Minutes, RepsInReserve, Rpe, Score, SleepMinutes};
use training::readiness::ReadinessState;
use training::vocabulary::{Area, Pattern, Phase};

use super::monday::*;
use crate::support::life::good_morning;

#[test]
fn a_usual_morning_is_trained_as_planned() {
    let plan = usual();
    assert_eq!(plan.outcome, Outcome::Train);
    assert_eq!(plan.state, ReadinessState::Full);
    assert!(sets(&plan) >= 6, "{}", sets(&plan));
    assert!(!says(&plan, |_, cause| matches!(
        cause,
        Cause::Readiness { .. }
            | Cause::BelowUsual { .. }
            | Cause::Complaint { .. }
            | Cause::MinutesToday { .. }
    )));
}

#[test]
fn after_four_and_a_half_hours_of_sleep_there_are_fewer_sets_lighter_loads_and_known_skills() {
    let plan = on(&CheckIn {
        sleep: SleepMinutes::new(270).unwrap(),
        ..good_morning()
    });
    let slept = |cause: &Cause| {
        matches!(
            cause,
            Cause::SleepBelowUsual { .. } | Cause::SleepVeryShort { .. }
        )
    };
    assert_eq!(plan.state, ReadinessState::Ease);
    assert!(sets(&plan) * 10 <= sets(&usual()) * 7);
    assert!(
        phase(&plan, Phase::Strength)
            .iter()
            .all(|block| block.reserve >= RepsInReserve::new(3).ok())
    );
    assert!(says(&plan, |change, cause| matches!(
        change,
        Change::FewerSets { .. }
    ) && slept(cause)));
    assert!(says(&plan, |change, cause| matches!(
        change,
        Change::LighterLoad { .. }
    ) && slept(cause)));
    assert!(says(&plan, |change, cause| matches!(
        change,
        Change::EasierAerobic { .. }
    ) && slept(cause)));
    assert!(says(&plan, |change, cause| *change == Change::FamiliarSkill
        && slept(cause)));
}

#[test]
fn on_an_ease_morning_nothing_rises_and_lighter_means_what_is_really_taken_off() {
    let plan = on(&CheckIn {
        sleep: SleepMinutes::new(270).unwrap(),
        ..good_morning()
    });
    assert!(!says(&plan, |change, _| matches!(
        change,
        Change::MoreLoad { .. } | Change::MoreRepetitions { .. }
    )));
    let usual = usual();
    let off = |block: &Block| {
        let before = phase(&usual, Phase::Strength)
            .iter()
            .find(|usual| usual.movement == block.movement)
            .and_then(|usual| usual.load)?
            .get();
        Some(before.saturating_sub(block.load?.get()) * 100 / before)
    };
    let most = phase(&plan, Phase::Strength).iter().filter_map(off).max();
    assert!(most > Some(0));
    assert!(says(&plan, |change, _| matches!(
        change,
        Change::LighterLoad { percent } if most.is_some_and(|most| u32::from(*percent) <= most)
    )));
}

#[test]
fn what_an_easier_morning_leaves_over_is_easy_range_to_be_taken_or_left() {
    let plan = on(&CheckIn {
        sleep: SleepMinutes::new(270).unwrap(),
        ..good_morning()
    });
    let is_optional = |block: &&Block| block.purpose == BlockPurpose::Optional;
    let closing = phase(&plan, Phase::Downshift);
    let (offered, asked): (Vec<&Block>, Vec<&Block>) = closing.iter().partition(is_optional);
    assert!(!offered.is_empty());
    assert!(offered.iter().all(|block| block.pattern == Pattern::Mobility
        && block.why == Why::SpareTime
        && block.effort <= Rpe::clamped(1)));
    assert!(
        asked
            .iter()
            .all(|block| block.pattern == Pattern::Breathing && block.why == Why::CalmsDown)
    );
    let others = plan.phases.iter().filter(|phase| phase.phase != Phase::Downshift);
    assert!(
        !others
            .flat_map(|phase| &phase.blocks)
            .any(|block| is_optional(&block))
    );
}

#[test]
fn after_three_hours_of_sleep_nothing_is_loaded() {
    let plan = on(&CheckIn {
        sleep: SleepMinutes::new(180).unwrap(),
        ..good_morning()
    });
    assert_eq!(plan.kind, SessionKind::Recharge);
    assert!(phase(&plan, Phase::Strength).is_empty());
    assert!(says(&plan, |change, cause| *change == Change::GentleOnly
        && matches!(cause, Cause::SleepVeryShort { .. })));
}

#[test]
fn a_drained_morning_is_an_easy_one_and_says_that_the_total_was_low() {
    let low = Score::new(2).unwrap();
    let plan = on(&CheckIn {
        energy: low,
        sleep_quality: low,
        muscles: low,
        stress: low,
        mood: low,
        ..good_morning()
    });
    assert!(plan.state >= ReadinessState::Ease);
    assert!(plan.planned_load < usual().planned_load);
    assert!(says(&plan, |_, cause| matches!(
        cause,
        Cause::LowTotal { .. } | Cause::BelowUsual { .. }
    )));
}

#[test]
fn a_painful_knee_is_left_out_everywhere_and_the_rest_is_trained() {
    let plan = on(&complaint(Area::Knee, ComplaintKind::Painful, 2));
    assert!(!touches(&plan, Area::Knee));
    assert!(!phase(&plan, Phase::Strength).is_empty());
    assert!(says(&plan, |change, cause| {
        *change == Change::AreaLeftOut { area: Area::Knee }
            && matches!(cause, Cause::Complaint { area: Area::Knee, .. })
    }));
    assert!(says(&plan, |change, cause| {
        matches!(change, Change::Instead { .. } | Change::LeftOut { .. })
            && matches!(cause, Cause::Complaint { .. })
    }));
}

#[test]
fn a_slightly_tight_hip_gets_two_minutes_of_easy_range_first() {
    let plan = on(&complaint(Area::Hip, ComplaintKind::Tight, 2));
    assert!(says(&plan, |change, _| *change
        == Change::EasyRange { area: Area::Hip }));
    let eased: u32 = phase(&plan, Phase::Prime)
        .iter()
        .filter(|block| block.pattern == Pattern::Mobility)
        .map(Block::seconds)
        .sum();
    assert!(eased >= 120, "{eased} s");
}

#[test]
fn a_sore_shoulder_at_five_is_not_loaded() {
    let plan = on(&complaint(Area::Shoulder, ComplaintKind::Sore, 5));
    for block in phase(&plan, Phase::Strength) {
        assert!(
            !catalogue()
                .get(&block.movement)
                .unwrap()
                .areas
                .contains(&Area::Shoulder),
            "{}",
            block.movement
        );
    }
    assert!(says(&plan, |_, cause| matches!(
        cause,
        Cause::Complaint {
            area: Area::Shoulder,
            ..
        }
    )));
}

#[test]
fn fifteen_minutes_shrink_the_phases_and_drop_neither_prime_nor_downshift() {
    let minutes = Minutes::new(15).unwrap();
    let plan = on(&CheckIn {
        minutes: Some(minutes),
        ..good_morning()
    });
    assert_eq!(plan.budget, minutes);
    assert!(!phase(&plan, Phase::Prime).is_empty() && !phase(&plan, Phase::Downshift).is_empty());
    assert!(phase(&plan, Phase::Aerobic).is_empty());
    assert!(plan.walk.is_some());
    assert!(says(&plan, |change, cause| {
        matches!(change, Change::ShorterSession { .. }) && *cause == Cause::MinutesToday { minutes }
    }));
}

#[test]
fn feeling_unwell_means_no_strength_and_fever_means_breathing() {
    let unwell = on(&CheckIn {
        illness: Illness::Unwell,
        ..good_morning()
    });
    assert!(phase(&unwell, Phase::Strength).is_empty());
    assert!(says(&unwell, |change, cause| *change == Change::GentleOnly
        && matches!(cause, Cause::Ill { .. })));
    let fever = on(&CheckIn {
        illness: Illness::Fever,
        ..good_morning()
    });
    assert_eq!(fever.phases.iter().flat_map(|phase| &phase.blocks).count(), 1);
    assert!(says(&fever, |change, cause| {
        *change == Change::BreathingOnly
            && *cause
                == Cause::Ill {
                    illness: Illness::Fever,
                }
    }));
    assert!(fever.walk.is_none());
}

#[test]
fn a_red_flag_stops_whatever_else_was_said() {
    let check_in = CheckIn {
        red_flags: vec![RedFlag::ChestPressure],
        ..good_morning()
    };
    for levers in [
        vec![],
        vec![Lever::Easier],
        vec![Lever::Shorter {
            minutes: Minutes::new(10).unwrap(),
        }],
    ] {
        let plan = MONDAY.plan(Some(&check_in), |request| {
            generate(&Request {
                levers: &levers,
                wanted: true,
                ..request
            })
        });
        assert_eq!(
            plan.outcome,
            Outcome::Stop {
                flags: vec![RedFlag::ChestPressure]
            }
        );
        assert_eq!(plan.planned_load, 0);
        assert!(plan.phases.iter().all(|phase| phase.blocks.is_empty()));
        assert!(says(&plan, |change, _| *change == Change::FullStop));
    }
}

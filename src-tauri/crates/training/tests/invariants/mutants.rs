//! The checker has teeth: a plan that was spoilt in one way is refused for that invariant.

use training::check_in::{CheckIn, Complaint, ComplaintKind, Illness};
use training::plan::{Block, Dose, Outcome, SessionPlan};
use training::quantity::{Grams, Intensity, Minutes, Repetitions, RepsInReserve, Rpe, Seconds};
use training::vocabulary::{Area, Equipment, Phase};

use super::checker::{Case, Verdict};
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

fn refuses(invariant: u8, life: &Life, check_in: &CheckIn, spoil: impl FnOnce(&mut SessionPlan)) {
    let mut plan = life.plan(None, |request| training::generate::generate(&request));
    assert_eq!(plan.outcome, Outcome::Train);
    spoil(&mut plan);
    let case = Case {
        profile: &life.profile,
        history: &life.history,
        day: life.day,
        check_in: Some(check_in),
        plan: &plan,
        minutes_to_bedtime: None,
    };
    assert!(
        matches!(case.check(invariant), Verdict::Broken(_)),
        "invariant {invariant} lets a spoilt plan pass"
    );
}

fn phase(plan: &mut SessionPlan, which: Phase) -> &mut Vec<Block> {
    &mut plan
        .phases
        .iter_mut()
        .find(|phase| phase.phase == which)
        .unwrap()
        .blocks
}

fn life(days: u64) -> Life {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    life.live(days);
    life
}

#[test]
fn a_spoilt_plan_is_refused() {
    let (life, older) = (life(35), Life::new(people::older(), Habits::STEADY));
    let well = good_morning();
    let spoil = |invariant, how: fn(&mut SessionPlan)| refuses(invariant, &life, &well, how);
    spoil(1, |plan| plan.phases.swap(1, 2));
    spoil(2, |plan| phase(plan, Phase::Downshift).clear());
    spoil(3, |plan| {
        plan.budget = Minutes::clamped(i64::from(plan.budget.get()) + 3);
    });
    spoil(4, |plan| phase(plan, Phase::Prime).clear());
    spoil(5, |plan| phase(plan, Phase::Skill)[0].quality_stop = None);
    spoil(6, |plan| {
        phase(plan, Phase::Strength)[0].reserve = RepsInReserve::new(0).ok();
    });
    spoil(9, |plan| {
        for block in phase(plan, Phase::Strength) {
            block.load = block.load.map(|load| Grams::clamped(i64::from(load.get()) * 2));
        }
    });
    spoil(12, |plan| {
        phase(plan, Phase::Strength)[0].rest = Seconds::clamped(20);
    });
    spoil(13, |plan| {
        phase(plan, Phase::Strength)
            .iter_mut()
            .for_each(|block| block.sets = 8);
    });
    spoil(14, |plan| {
        phase(plan, Phase::Strength)
            .iter_mut()
            .for_each(|block| block.sets = 8);
    });
    spoil(16, |plan| plan.planned_load = 60 * 8);
    spoil(18, |plan| plan.planned_load = 2_000);
    spoil(19, |plan| {
        let block = phase(plan, Phase::Prime)[0].clone();
        let seconds = Seconds::clamped(7_200);
        phase(plan, Phase::Aerobic).push(Block {
            dose: Dose::Hold { seconds },
            ..block
        });
    });
    spoil(20, |plan| {
        let block = phase(plan, Phase::Prime)[0].clone();
        phase(plan, Phase::Aerobic).push(Block {
            effort: Rpe::MAX,
            ..block
        });
    });
    spoil(23, |plan| {
        phase(plan, Phase::Strength)[0]
            .alternatives
            .push("no-such-thing".into());
    });
    spoil(38, |plan| {
        for block in phase(plan, Phase::Downshift) {
            if let Dose::Breaths { exhale_tenths, .. } = &mut block.dose {
                *exhale_tenths = 10;
            }
        }
    });
    spoil(40, |plan| {
        for block in phase(plan, Phase::Strength) {
            block.pattern = training::vocabulary::Pattern::Push;
            block.sets = 8;
        }
    });
    spoil(41, |plan| {
        phase(plan, Phase::Strength)[0].implement = Some(Equipment::Ball);
    });
    let painful = CheckIn {
        complaints: vec![Complaint {
            area: Area::Hip,
            kind: ComplaintKind::Painful,
            intensity: Intensity::MIN,
            alters_movement: false,
        }],
        ..good_morning()
    };
    refuses(22, &life, &painful, |_| {});
    refuses(
        25,
        &life,
        &CheckIn {
            illness: Illness::Unwell,
            ..good_morning()
        },
        |_| {},
    );
    refuses(
        24,
        &life,
        &CheckIn {
            red_flags: vec![training::check_in::RedFlag::Collapse],
            ..good_morning()
        },
        |_| {},
    );
    refuses(27, &older, &well, |plan| {
        phase(plan, Phase::Skill).clear();
        phase(plan, Phase::Strength).clear();
        let walk = phase(plan, Phase::Prime)[0].clone();
        phase(plan, Phase::Aerobic).push(Block {
            effort: Rpe::clamped(3),
            ..walk
        });
    });
    refuses(28, &older, &well, |plan| {
        phase(plan, Phase::Skill).iter_mut().for_each(|block| {
            block.support = None;
            block.movement = "tandem-stand".into();
        });
    });
    refuses(29, &life, &well, |plan| {
        let block = phase(plan, Phase::Strength).last_mut().unwrap();
        block.fast = true;
        block.dose = Dose::Repetitions {
            repetitions: Repetitions::clamped(20),
        };
    });
}

//! What the person wants, where they are, how long they were away, and what they have earned.

use training::check_in::{CheckIn, ComplaintKind, Control, Illness, Intent};
use training::generate::{Request, generate};
use training::history::{Activity, ActivityKind};
use training::plan::{Block, Cause, Change, Lever, Outcome, SessionPlan};
use training::quantity::{Minutes, RepsInReserve, Rpe};
use training::readiness::ReadinessState;
use training::vocabulary::{Area, Phase, PlaceKind, Quality};

use super::monday::*;
use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

#[test]
fn wanting_to_practise_moves_minutes_from_strength_to_skill() {
    let plan = on(&CheckIn {
        intent: Some(Intent::Practise),
        ..good_morning()
    });
    let seconds = |plan: &SessionPlan, which| phase(plan, which).iter().map(Block::seconds).sum::<u32>();
    assert!(seconds(&plan, Phase::Skill) >= seconds(&usual(), Phase::Skill) + 240);
    assert!(seconds(&plan, Phase::Strength) < seconds(&usual(), Phase::Strength));
    let cause = Cause::WantsToday {
        intent: Intent::Practise,
    };
    assert!(says(&plan, |change, why| matches!(
        change,
        Change::MoreSkill { .. }
    ) && *why == cause));
}

#[test]
fn wanting_to_maintain_cuts_a_fifth_and_wanting_to_unwind_makes_an_easy_day() {
    let maintain = on(&CheckIn {
        intent: Some(Intent::Maintain),
        ..good_morning()
    });
    assert!(sets(&maintain) < sets(&usual()));
    let cause = Cause::WantsToday {
        intent: Intent::Maintain,
    };
    assert!(says(&maintain, |change, why| matches!(
        change,
        Change::FewerSets { .. }
    ) && *why == cause));
    let unwind = on(&CheckIn {
        intent: Some(Intent::Unwind),
        ..good_morning()
    });
    assert_eq!(unwind.state, ReadinessState::Ease);
    assert!(unwind.planned_load < maintain.planned_load);
}

#[test]
fn a_wobbly_sample_movement_makes_variations_easier_and_not_the_session_shorter() {
    let plan = on(&CheckIn {
        control: Some(Control::Wobbly),
        ..good_morning()
    });
    assert!(plan.planned_load <= usual().planned_load);
    assert!(says(&plan, |change, cause| {
        matches!(change, Change::EasierVariation { .. } | Change::Instead { .. })
            && *cause
                == Cause::MovementControl {
                    control: Control::Wobbly,
                }
    }));
}

#[test]
fn away_from_home_only_what_is_there_is_used() {
    let plan = on(&CheckIn {
        place: Some(PlaceKind::Travel),
        ..good_morning()
    });
    assert!(
        plan.phases
            .iter()
            .flat_map(|phase| &phase.blocks)
            .all(|block| block.load.is_none())
    );
    assert!(says(&plan, |change, _| *change
        == Change::Elsewhere {
            place: PlaceKind::Travel
        }));
}

#[test]
fn levers_ask_for_less_and_say_whose_choice_it_was() {
    let minutes = Minutes::new(20).unwrap();
    let shorter = with(&[Lever::Shorter { minutes }]);
    assert_eq!(shorter.budget, minutes);
    assert!(says(&shorter, |_, cause| *cause == Cause::OwnChoice));
    let easier = with(&[Lever::Easier]);
    assert_eq!(easier.state, ReadinessState::Steady);
    assert!(sets(&easier) < sets(&usual()));
    let rest = with(&[Lever::Rest]);
    assert_eq!(rest.outcome, Outcome::Rest);
    assert!(says(&rest, |change, cause| *change == Change::RestDay
        && *cause == Cause::OwnChoice));
    let planned = usual();
    let block = phase(&planned, Phase::Strength)
        .iter()
        .find(|block| !block.alternatives.is_empty())
        .unwrap();
    let swapped = with(&[Lever::Swap {
        movement: block.movement.clone(),
    }]);
    assert!(
        phase(&swapped, Phase::Strength)
            .iter()
            .all(|one| one.movement != block.movement)
    );
    assert!(says(&swapped, |change, cause| {
        *cause == Cause::OwnChoice
            && matches!(change, Change::Instead { .. } | Change::EasierVariation { .. })
    }));
}

#[test]
fn within_an_hour_of_bedtime_everything_keeps_three_in_reserve() {
    let plan = MONDAY.plan(Some(&good_morning()), |request| {
        generate(&Request {
            minutes_to_bedtime: Some(45),
            ..request
        })
    });
    assert!(
        phase(&plan, Phase::Strength)
            .iter()
            .all(|block| block.reserve >= RepsInReserve::new(3).ok())
    );
    assert!(says(&plan, |change, cause| matches!(
        change,
        Change::MoreReserve { .. }
    ) && *cause == Cause::NearBedtime));
}

#[test]
fn the_first_session_after_five_weeks_away_is_half_as_much_and_lighter() {
    let mut life = MONDAY.clone();
    life.day += chrono::Duration::days(35);
    let album = training::album::new_album(&life.profile, &life.history, None, life.day, 9);
    life.album = album;
    let plan = life.plan(Some(&good_morning()), |request| generate(&request));
    assert!(says(&plan, |_, cause| matches!(
        cause,
        Cause::ReturnAfterGap { days: 30.. }
    )));
    assert!(
        phase(&plan, Phase::Strength)
            .iter()
            .all(|block| block.reserve >= RepsInReserve::new(3).ok())
    );
    for block in phase(&plan, Phase::Strength) {
        // Eight weeks without a lift make it unknown again; then it starts from its first load.
        let known_since = life.day - chrono::Duration::days(55);
        let recent = life
            .history
            .sessions
            .range(known_since..)
            .flat_map(|(_, records)| records);
        let sets = recent
            .flat_map(|record| &record.sets)
            .filter(|set| set.movement == block.movement);
        let last = sets.filter_map(|set| set.load).next_back();
        if let (Some(last), Some(load)) = (last, block.load) {
            assert!(
                load.get() * 100 <= last.get() * 80,
                "{}: {last} to {load}",
                block.movement
            );
        }
    }
}

#[test]
fn the_day_after_a_missed_session_carries_nothing_over() {
    let mut missed = MONDAY.clone();
    let mut habits = missed.clone();
    habits.live(2);
    missed.day += chrono::Duration::days(2);
    let (done, missed) = (
        habits.plan(Some(&good_morning()), |request| generate(&request)),
        missed.plan(Some(&good_morning()), |request| generate(&request)),
    );
    // What was missed makes no session longer than it was planned.
    assert!(missed.budget.get() <= 45 && done.budget.get() <= 45);
    assert!(sets(&missed) <= sets(&usual()) + 1);
}

#[test]
fn a_day_without_a_session_is_rest_unless_one_is_wanted() {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    life.live(1);
    let rest = life.plan(None, |request| generate(&request));
    assert_eq!(rest.outcome, Outcome::Rest);
    assert!(says(&rest, |change, cause| *change == Change::RestDay
        && *cause == Cause::Planned));
    let extra = life.plan(None, |request| {
        generate(&Request {
            wanted: true,
            ..request
        })
    });
    assert_eq!(extra.outcome, Outcome::Train, "{:?}", extra.reasons);
    assert!(extra.budget.get() <= 30);
}

#[test]
fn when_the_week_is_full_an_extra_session_becomes_rest_and_offers_no_walk_that_it_needs_no_more() {
    let mut life = MONDAY.clone();
    let long_ride = Activity {
        kind: ActivityKind::Ride,
        minutes: Minutes::clamped(180),
        effort: Rpe::clamped(5),
    };
    life.history
        .activities
        .entry(life.day)
        .or_default()
        .push(long_ride);
    life.live(1);
    let extra = life.plan(None, |request| {
        generate(&Request {
            wanted: true,
            ..request
        })
    });
    assert_eq!(extra.outcome, Outcome::Rest);
    // A long ride has brought the base to where it belongs.
    assert!(extra.walk.is_none());
    assert!(says(&extra, |change, cause| *change == Change::RestDay
        && *cause == Cause::WeekFull));
}

#[test]
fn removing_the_cause_removes_its_change() {
    let reasons = usual().reasons;
    for check_in in [
        complaint(Area::Knee, ComplaintKind::Painful, 2),
        CheckIn {
            intent: Some(Intent::Maintain),
            ..good_morning()
        },
        CheckIn {
            control: Some(Control::NotToday),
            ..good_morning()
        },
        CheckIn {
            illness: Illness::Unwell,
            ..good_morning()
        },
    ] {
        let changed = on(&check_in);
        assert!(changed.reasons.iter().any(|reason| !reasons.contains(reason)));
        assert_eq!(on(&good_morning()).reasons, reasons);
    }
}

#[test]
fn clean_work_with_reserve_earns_more_and_shaky_work_does_not() {
    let earned = |clean| {
        let mut life = Life::new(
            people::lifter(),
            Habits {
                clean,
                spare_reserve: 2,
                ..Habits::STEADY
            },
        );
        let plans = life.live(84);
        let more = |plan: &SessionPlan| {
            says(plan, |change, _| {
                matches!(change, Change::MoreLoad { .. } | Change::MoreRepetitions { .. })
            })
        };
        plans.iter().filter(|plan| more(plan)).count()
    };
    assert!(earned(100) >= 4, "{}", earned(100));
    assert!(earned(10) < earned(100) / 2);
}

#[test]
fn skills_move_up_with_clean_practice_and_down_with_shaky() {
    let moved = |clean| {
        let mut life = Life::new(
            people::novice(),
            Habits {
                clean,
                ..Habits::STEADY
            },
        );
        let plans = life.live(28);
        let harder =
            |plan: &&SessionPlan| says(plan, |change, _| matches!(change, Change::HarderSkill { .. }));
        plans.iter().filter(harder).count()
    };
    assert!(moved(100) >= 1);
    assert_eq!(moved(20), 0);
    assert_ne!(Quality::Clean, Quality::Lost);
}

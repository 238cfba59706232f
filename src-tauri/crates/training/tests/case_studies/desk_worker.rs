//! Desk work, and a long time away from everything else.

use training::plan::Cause;
use training::profile::{DayOfWeek, Goal, LifeContext, Profile, SupportNeed};
use training::quantity::{Minutes, Months};
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use super::morning::{after, at, away, day, morning, movement, until_a_session};
use crate::support::life::good_morning;

fn desk_worker() -> Profile {
    let mut profile = Profile::with_birth_year(1984);
    profile.contexts = vec![LifeContext::Desk];
    profile.goals = vec![Goal::Energy, Goal::Strength];
    profile.support = Some(SupportNeed::Aches);
    profile.days = vec![DayOfWeek::Monday, DayOfWeek::Wednesday, DayOfWeek::Friday];
    profile.minutes = Minutes::new(40).unwrap();
    profile.training_months = Months::new(20).unwrap();
    profile.recent.weekly_minutes = Minutes::new(150).unwrap();
    profile.recent.longest_session = Minutes::new(45).unwrap();
    profile.recent.strength_days = 2;
    profile.places = at(
        PlaceKind::Gym,
        &[
            Equipment::Dumbbells,
            Equipment::Barbell,
            Equipment::Bench,
            Equipment::Machines,
            Equipment::Bike,
        ],
    );
    profile
}

#[test]
fn a_desk_worker_back_after_five_weeks_off() {
    let before = until_a_session(after(desk_worker(), 56));
    let last_loads: Vec<(String, u32)> = before
        .history
        .sessions
        // What was not done for eight weeks is found anew (§3).
        .range(day(56 + 35 - 55)..)
        .flat_map(|(_, records)| records)
        .flat_map(|record| &record.sets)
        .filter_map(|set| Some((set.movement.clone(), set.load?.get())))
        .collect();
    let back = until_a_session(away(before.clone(), 35));
    let today = morning(&back, &good_morning());
    let then = morning(&before, &good_morning());
    assert!(today.trains());

    // Half the volume, three in reserve, loads at four fifths at most: the body remembers, the tendons less.
    assert!(today.sets() <= then.sets());
    assert!(today.least_reserve() >= Some(3));
    for block in today.blocks(Phase::Strength) {
        let Some(load) = block.load else { continue };
        let last = last_loads.iter().rev().find(|(slug, _)| *slug == block.movement);
        if let Some((_, last)) = last {
            assert!(
                load.get() * 100 <= last * 80,
                "{} g after {last} g: {block:?}",
                load.get()
            );
        }
    }
    assert!(today.because(|cause| matches!(cause, Cause::ReturnAfterGap { .. })));
    // Nothing is made up for, and nothing is held against anybody.
    assert!(!today.plan.hard);
    assert!(today.minutes() <= desk_worker().minutes.get());
}

#[test]
fn every_week_pulls_at_least_as_much_as_it_pushes_nearly() {
    let life = after(desk_worker(), 42);
    let count = |pattern| -> u32 {
        training::load::running_week(life.day, |past| {
            training::load::day_pattern_sets(&life.history, past, pattern)
        })
    };
    let (pushes, pulls) = (
        count(training::vocabulary::Pattern::Push),
        count(training::vocabulary::Pattern::Pull),
    );
    assert!(
        pulls > 0 && pushes * 2 <= pulls * 3,
        "{pushes} pushes, {pulls} pulls"
    );
}

#[test]
fn hips_and_upper_back_are_moved_before_a_desk_workers_strength() {
    let today = morning(&until_a_session(after(desk_worker(), 14)), &good_morning());
    let range: Vec<_> = today.blocks(Phase::Prime).iter().skip(1).map(movement).collect();
    assert!(!range.is_empty());
    for movement in range {
        let opens = movement.touches(&[Area::Hip, Area::UpperBack]);
        assert!(opens, "{} is not what sitting asks for", movement.slug);
    }
}

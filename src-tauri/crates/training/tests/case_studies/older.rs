//! Older adults.

use training::check_in::ComplaintKind;
use training::movement::Movement;
use training::plan::{Cause, Change, Support};
use training::profile::{DayOfWeek, Goal, LifeContext, Profile};
use training::quantity::Minutes;
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use super::morning::{after, at, hurting, morning, movement, until_a_session, with_minutes};
use crate::support::life::good_morning;

/// 71, fell in spring, a chair at home.
fn after_a_fall() -> Profile {
    let mut profile = Profile::with_birth_year(1955);
    profile.contexts = vec![LifeContext::Older];
    profile.goals = vec![Goal::Balance, Goal::DailyLife];
    profile.screening.recent_fall = true;
    profile.minutes = Minutes::new(20).unwrap();
    profile.places = at(PlaceKind::Home, &[Equipment::Chair]);
    profile
}

#[test]
fn a_71_year_old_after_a_fall_with_20_minutes_and_a_chair() {
    let life = until_a_session(after(after_a_fall(), 21));
    let today = morning(&life, &good_morning());
    assert!(today.trains());
    assert!(today.minutes() <= 20);

    // A good coach begins with balance, beside something that cannot move, and keeps five minutes for it.
    assert!(
        today.balance_seconds() >= 300,
        "{} s of balance",
        today.balance_seconds()
    );
    for block in [Phase::Skill, Phase::Strength]
        .iter()
        .flat_map(|phase| today.blocks(*phase))
    {
        if movement(block).balance {
            let beside = matches!(block.support, Some(Support::Chair | Support::Wall));
            assert!(
                beside || movement(block).rung.ladder.starts_with("seated"),
                "{block:?}"
            );
        }
    }
    // Legs get stronger in the way that getting up needs.
    assert!(!today.blocks(Phase::Strength).is_empty());
    assert!(today.least_reserve() >= Some(2));
    assert!(today.uses(&[Equipment::Chair]));
    assert!(today.because(|cause| matches!(cause, Cause::OlderAdult | Cause::RecentFall)));

    // What prepares asks for little.
    let asks_little = |block: &training::plan::Block| movement(block).control <= 2;
    assert!(today.blocks(Phase::Prime).iter().all(asks_little));

    // And would not: close the eyes, stand on something soft, jump, hurry, or leave out the calm end.
    assert!(today.movements().all(|movement| !movement.unstable));
    assert!(today.blocks(Phase::Skill).iter().all(|block| !block.fast));
    assert!(today.hardest_aerobic() <= 3);
    assert!(today.seconds(Phase::Downshift) >= 180);
}

#[test]
fn on_ten_minutes_supported_strength_is_balance_as_well() {
    let life = until_a_session(after(after_a_fall(), 21));
    let today = morning(&life, &with_minutes(good_morning(), 10));
    assert!(today.trains() && today.minutes() <= 10);
    assert!(
        today.balance_seconds() >= 300,
        "{} s of balance",
        today.balance_seconds()
    );
    assert!(today.says(|change, _| matches!(change, Change::ShorterSession { .. })));
}

/// Ten minutes hold two things to do, and not one with a long wait behind it; and half a year of clean practice leads to no hop.
#[test]
fn a_71_year_old_on_ten_minutes_does_more_than_one_thing_and_never_hops() {
    let mut life = after(after_a_fall(), 0);
    let mut seen = 0;
    for _ in 0..168 {
        life.begin_album_if_over();
        if life.album.session_for(life.day).is_some() {
            let today = morning(&life, &with_minutes(good_morning(), 10));
            let work = [Phase::Skill, Phase::Strength].map(|phase| today.blocks(phase));
            let sets: u32 = work
                .iter()
                .copied()
                .flatten()
                .map(|block| u32::from(block.sets))
                .sum();
            assert!(sets >= 2, "{work:?} on {}", life.day);
            let hops = |one: &Movement| one.fast && one.control > 3;
            assert!(!today.movements().any(hops), "{work:?} on {}", life.day);
            seen += 1;
        }
        life.live_day();
    }
    assert!(seen >= 60, "only {seen}");
}

/// Sets are the album's to plan and the week's to allow (invariants 14 and 36): where one set is what there is, its rest grows by
/// less than the shortest practice, because what is longer is practised.
#[test]
fn an_older_adults_short_session_is_balance_and_never_three_minutes_of_waiting() {
    let mut seen = 0;
    for (own, today) in [(10, 10), (15, 15), (20, 10), (30, 10), (30, 15)] {
        let mut profile = after_a_fall();
        profile.minutes = Minutes::new(own).unwrap();
        let mut life = after(profile, 0);
        for _ in 0..84 {
            if life.album.session_for(life.day).is_some() {
                let short = morning(&life, &with_minutes(good_morning(), today));
                for block in short.blocks(Phase::Strength) {
                    seen += 1;
                    assert!(block.rest.get() < 180, "{} s on {}", block.rest.get(), life.day);
                }
                assert!(short.balance_seconds() >= 300, "on {}", life.day);
            }
            life.live_day();
            life.begin_album_if_over();
        }
    }
    assert!(seen >= 100, "only {seen}");
}

/// 68, rows, minds a grandchild whose nights are short, and a knee complains today.
#[test]
fn a_68_year_old_who_rows_and_wakes_for_a_grandchild_is_trained_by_the_safer_rule() {
    let mut profile = Profile::with_birth_year(1958);
    profile.contexts = vec![LifeContext::Athlete, LifeContext::Parent];
    profile.goals = vec![Goal::Sport, Goal::Strength];
    profile.minutes = Minutes::new(45).unwrap();
    profile.training_months = training::quantity::Months::new(120).unwrap();
    profile.recent.weekly_minutes = Minutes::new(200).unwrap();
    profile.recent.longest_session = Minutes::new(60).unwrap();
    profile.recent.strength_days = 2;
    profile.days = vec![DayOfWeek::Monday, DayOfWeek::Wednesday, DayOfWeek::Saturday];
    profile.places = at(
        PlaceKind::Gym,
        &[
            Equipment::Chair,
            Equipment::Rail,
            Equipment::Dumbbells,
            Equipment::Machines,
            Equipment::Rower,
        ],
    );
    let life = until_a_session(after(profile, 28));
    let today = morning(&life, &hurting(Area::Knee, ComplaintKind::Painful, 3));
    assert!(today.trains());

    // Age decides about balance, reserve and pace; broken nights about minutes; sport decides nothing that is not safe.
    assert!(today.minutes() <= 25);
    assert!(today.least_reserve().is_none_or(|least| least >= 2));
    assert!(!today.plan.hard && today.hardest_aerobic() <= 4);
    // The knee rests, and the rest of the body does not.
    assert!(!today.loads(Area::Knee));
    assert!(today.says(|change, _| *change == Change::AreaLeftOut { area: Area::Knee }));
    assert!(today.sets() > 0);
}

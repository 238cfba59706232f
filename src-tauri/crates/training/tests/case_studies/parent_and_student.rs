//! Broken nights, and exams.

use training::check_in::ComplaintKind;
use training::occasion::{Occasion, OccasionKind};
use training::plan::{Cause, Change, Side};
use training::profile::{DayOfWeek, Goal, LifeContext, Profile, SupportNeed};
use training::quantity::{Minutes, Months};
use training::readiness::ReadinessState;
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use super::morning::{after, at, choosing, day, hurting, morning, slept, until_a_session, with_minutes};
use crate::support::life::{Life, good_morning};

fn parent() -> Profile {
    let mut profile = Profile::with_birth_year(1991);
    profile.contexts = vec![LifeContext::Parent];
    profile.goals = vec![Goal::Energy, Goal::Strength];
    profile.support = Some(SupportNeed::Sleep);
    profile.days = vec![DayOfWeek::Tuesday, DayOfWeek::Saturday];
    profile.minutes = Minutes::new(20).unwrap();
    profile.training_months = Months::new(10).unwrap();
    profile.recent.weekly_minutes = Minutes::new(60).unwrap();
    profile.recent.longest_session = Minutes::new(30).unwrap();
    profile.recent.strength_days = 1;
    profile.places = at(
        PlaceKind::Home,
        &[Equipment::Dumbbells, Equipment::Chair, Equipment::Mat],
    );
    profile
}

/// Somebody who always sleeps five and a half hours, and trains normally on it.
fn on_short_nights() -> Life {
    let mut life = crate::support::life::Life::new(parent(), crate::support::life::Habits::STEADY);
    for _ in 0..28 {
        life.live_day();
        let last = life.day.pred_opt().unwrap();
        if let Some(check_in) = life.history.check_ins.get_mut(&last) {
            check_in.sleep = slept(55).sleep;
        }
    }
    until_a_session(life)
}

#[test]
fn a_parent_after_four_hours_of_sleep() {
    let life = on_short_nights();
    let today = morning(&life, &slept(40));
    // The habit stays, at half the price: the same days, fewer sets, more in reserve, nothing new, nothing fast.
    assert!(today.trains());
    assert_eq!(today.plan.state, ReadinessState::Ease);
    let usual = morning(&life, &slept(55));
    assert!(today.sets() <= usual.sets());
    assert!(today.least_reserve().is_none_or(|least| least >= 3));
    assert!(today.every_block().all(|block| !block.fast));
    assert!(today.hardest_aerobic() <= 2);
    assert!(today.because(|cause| matches!(cause, Cause::SleepBelowUsual { .. })));
    assert!(today.seconds(Phase::Downshift) >= 180);
    // It would not: send them to bed with nothing, or test them.
    assert!(today.minutes() >= 10 && !today.plan.hard);
}

#[test]
fn five_and_a_half_hours_are_an_ordinary_night_for_who_always_sleeps_so() {
    let today = morning(&on_short_nights(), &slept(55));
    assert_eq!(today.plan.state, ReadinessState::Full);
    assert!(!today.because(|cause| matches!(
        cause,
        Cause::SleepBelowUsual { .. } | Cause::SleepVeryShort { .. }
    )));
}

#[test]
fn ten_minutes_are_a_whole_session_for_a_parent() {
    let today = morning(&on_short_nights(), &with_minutes(slept(55), 10));
    assert!(today.trains() && today.minutes() == 10);
    assert!(today.seconds(Phase::Prime) >= 120 && today.seconds(Phase::Downshift) >= 180);
    assert!(today.sets() >= 1);
}

/// 21, in the second week of exams.
fn student() -> Profile {
    let mut profile = Profile::with_birth_year(2005);
    profile.contexts = vec![LifeContext::Student];
    profile.goals = vec![Goal::Skill, Goal::Strength];
    profile.days = vec![DayOfWeek::Monday, DayOfWeek::Wednesday, DayOfWeek::Friday];
    profile.minutes = Minutes::new(40).unwrap();
    profile.training_months = Months::new(14).unwrap();
    profile.recent.weekly_minutes = Minutes::new(150).unwrap();
    profile.recent.longest_session = Minutes::new(60).unwrap();
    profile.recent.strength_days = 2;
    profile.places = at(
        PlaceKind::Home,
        &[
            Equipment::Dumbbells,
            Equipment::Band,
            Equipment::Mat,
            Equipment::Ball,
            Equipment::PullUpBar,
        ],
    );
    profile.occasions = vec![Occasion {
        kind: OccasionKind::Exams,
        from: day(49),
        to: day(62),
    }];
    profile
}

#[test]
fn a_student_in_exam_week_with_a_painful_wrist() {
    let before = until_a_session(after(student(), 42));
    let exams = until_a_session(after(student(), 56));
    let today = morning(&exams, &hurting(Area::Wrist, ComplaintKind::Painful, 4));
    assert!(today.trains());

    // Exams keep what is there: no more sets than before, no hard day, minutes that leave an evening for the books.
    let usual = morning(&before, &good_morning());
    assert!(
        today.sets() <= usual.sets(),
        "{} against {}",
        today.sets(),
        usual.sets()
    );
    assert!(!today.plan.hard);
    // The wrist is left out of everything: no floor push, no grip, no hanging. Legs and trunk train on.
    assert!(!today.loads(Area::Wrist));
    assert!(today.says(|change, _| *change == Change::AreaLeftOut { area: Area::Wrist }));
    assert!(today.sets() > 0 || today.seconds(Phase::Skill) > 0);
    let legs = today
        .movements()
        .any(|movement| movement.areas.contains(&Area::Thigh));
    assert!(legs);
}

#[test]
fn side_b_is_another_session_under_the_same_ceilings() {
    let life = until_a_session(after(student(), 28));
    let a = choosing(&life, &good_morning(), &[]);
    let b = choosing(&life, &good_morning(), &[training::plan::Lever::SideB]);
    assert_eq!((a.plan.side, b.plan.side), (Side::A, Side::B));
    assert!(b.trains());
    // Each movement takes its own natural time, so the two loads differ a little; the ceilings are the same.
    assert!(b.plan.planned_load * 10 <= a.plan.planned_load * 11 && b.plan.budget <= a.plan.budget);
    let work = |one: &super::morning::Morning| -> Vec<String> {
        [Phase::Skill, Phase::Strength]
            .iter()
            .flat_map(|phase| one.blocks(*phase).to_vec())
            .map(|block| block.movement)
            .collect()
    };
    let (of_a, of_b) = (work(&a), work(&b));
    let shared = of_b.iter().filter(|slug| of_a.contains(slug)).count();
    assert!(shared * 2 <= of_b.len(), "{of_a:?}\n{of_b:?}");
}

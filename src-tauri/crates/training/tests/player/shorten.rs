//! Less than planned, from here on.

use training::plan::{BlockPurpose, SessionKind};
use training::player::{IllegalEvent, LeftOutPart, Notice, PlayerEvent, SessionMillis, StepKind};
use training::quantity::Minutes;
use training::vocabulary::Phase;

use crate::support::*;

fn sooner(minutes: i64) -> PlayerEvent {
    PlayerEvent::FinishSooner {
        minutes: Minutes::new(minutes).unwrap(),
    }
}

fn left_out(room: &Room) -> Vec<(String, LeftOutPart)> {
    match room.view().notice {
        Some(Notice::Shortened { left_out }) => {
            left_out.into_iter().map(|one| (one.movement, one.part)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_movement_comes_down_to_the_set_that_is_under_way() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8));
    assert_eq!(room.view().least_sets, Some(2));
    let answer = room
        .player
        .apply(PlayerEvent::FewerSets { sets: 1 }, SessionMillis(room.now));
    assert_eq!(answer, Err(IllegalEvent::NotFewerSets { least: 2, most: 2 }));
    room.say(PlayerEvent::FewerSets { sets: 2 });
    assert_eq!(
        left_out(&room),
        [("test-goblet-squat".to_owned(), LeftOutPart::Sets { count: 1 })]
    );
    room.after(90).say(clean(8));
    assert_eq!(room.movement(), "test-row");
    assert_eq!(room.view().sets[0].set.set, 1);
}

#[test]
fn fewer_sets_stay_fewer_after_a_swap() {
    let mut room = Room::with(strength_only());
    room.say(PlayerEvent::FewerSets { sets: 1 });
    for slug in ["test-box-squat", "test-goblet-squat"] {
        room.say(PlayerEvent::Swap {
            movement: slug.to_owned(),
        });
        assert_eq!(room.view().least_sets, None);
    }
}

#[test]
fn a_session_that_shall_be_over_sooner_gives_up_steady_minutes_before_strength() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp);
    let before = room.view().minutes_left;
    room.say(sooner(3));
    assert_eq!(
        left_out(&room),
        [(
            "test-walk".to_owned(),
            LeftOutPart::Minutes {
                count: Minutes::new(3).unwrap()
            }
        )]
    );
    assert_eq!(room.view().minutes_left, before - 3);
}

#[test]
fn a_day_that_is_about_steady_work_keeps_it_longest() {
    let mut plan = whole_plan();
    plan.kind = SessionKind::Endurance;
    let mut room = Room::with(plan);
    room.until(StepKind::RampUp).say(sooner(3));
    let parts = left_out(&room);
    assert!(parts.iter().all(|(slug, _)| slug != "test-walk"), "{parts:?}");
}

#[test]
fn every_way_says_beforehand_what_it_leaves_out() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp);
    let ways = room.view().sooner;
    assert_eq!(
        ways.iter().map(|way| way.minutes.get()).collect::<Vec<_>>(),
        [3, 5, 10, 15]
    );
    for way in ways {
        let before = room.view().minutes_left;
        let mut shorter = Room {
            player: room.player.clone(),
            now: room.now,
            effects: Vec::new(),
        };
        shorter.say(PlayerEvent::FinishSooner { minutes: way.minutes });
        let said: Vec<_> = way
            .left_out
            .iter()
            .cloned()
            .map(|one| (one.movement, one.part))
            .collect();
        assert_eq!(left_out(&shorter), said);
        let after = shorter.view().minutes_left;
        assert!(after <= before - way.minutes.get(), "{before} {after} {way:?}");
    }
}

#[test]
fn however_soon_it_ends_the_set_under_way_and_the_downshift_stay() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp).say(sooner(1_000));
    room.say(PlayerEvent::Done).after(60).say(clean(8));
    assert_eq!(room.view().phase, Some(Phase::Downshift));
    room.until(StepKind::Reflect);
    let answer = room.player.apply(sooner(3), SessionMillis(room.now));
    assert_eq!(answer, Err(IllegalEvent::NothingToShorten));
    let mut breathing = Room::with(strength_only());
    breathing.until(StepKind::Breathing);
    assert!(breathing.view().sooner.is_empty());
}

#[test]
fn what_was_there_for_spare_time_goes_first() {
    let mut plan = whole_plan();
    plan.phases[4].blocks[0].purpose = BlockPurpose::Optional;
    plan.phases[4].blocks[0].dose = hold(240);
    let mut room = Room::with(plan);
    room.until(StepKind::RampUp).say(sooner(3));
    assert_eq!(
        left_out(&room),
        [("test-easy-range".to_owned(), LeftOutPart::Whole)]
    );
}

#[test]
fn another_plan_does_not_make_a_shortened_session_longer_again() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp).say(sooner(5));
    let before = room.view().minutes_left;
    room.player.replan(whole_plan(), SessionMillis(room.now)).unwrap();
    assert!(room.view().minutes_left <= before);
}

#[test]
fn in_a_hurry_one_may_be_paused() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp)
        .say(PlayerEvent::Pause)
        .say(sooner(3));
    assert!(room.player.is_paused());
}

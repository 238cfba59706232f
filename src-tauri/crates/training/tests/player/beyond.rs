//! Beyond the plan: recorded, called what it is, asked about once.

use training::player::{Beyond, Drive, IllegalEvent, PlayerEvent, SessionMillis, SetResult, StepKind};
use training::quantity::{Grams, Minutes};
use training::vocabulary::Quality;

use crate::support::*;

fn kilograms(value: i64) -> Grams {
    Grams::new(value * 1_000).unwrap()
}

fn with_load(amount: u32, load: i64) -> PlayerEvent {
    PlayerEvent::LogSet {
        result: SetResult {
            load: Some(kilograms(load)),
            ..result(amount, Quality::Clean)
        },
    }
}

/// A room that waits for the first of three goblet squats of 8 with 16 kg.
fn squatting() -> Room {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions);
    room
}

#[test]
fn one_repetition_more_is_a_slip_of_counting_and_two_are_beyond_the_plan() {
    let mut room = squatting();
    room.say(with_load(9, 16));
    assert_eq!(room.view().beyond, []);
    room.say(PlayerEvent::EndRest).say(with_load(10, 16));
    let more = Beyond::Amount {
        movement: "test-goblet-squat".into(),
        planned: 8,
        done: 10,
        timed: false,
    };
    assert_eq!(room.view().beyond, std::slice::from_ref(&more));
    assert_eq!(room.view().went_beyond, Some(more));
    // The next set asks for what was planned.
    room.say(PlayerEvent::EndRest);
    assert_eq!(room.view().prefill.map(|prefill| prefill.amount), Some(8));
    assert!(!room.view().asks_drive);
}

#[test]
fn more_load_is_beyond_the_plan_and_recorded_as_it_was() {
    let mut room = squatting();
    room.say(with_load(8, 20));
    assert_eq!(
        room.view().beyond,
        [Beyond::Load {
            movement: "test-goblet-squat".into(),
            planned: kilograms(16),
            done: kilograms(20)
        }]
    );
    assert_eq!(room.player.record().sets[0].load, Some(kilograms(20)));
    room.say(PlayerEvent::EndRest);
    assert_eq!(room.view().load, Some(kilograms(16)));
}

#[test]
fn a_further_set_is_logged_once_the_movement_is_over_and_never_after_a_quality_stop() {
    let more = PlayerEvent::LogMore {
        index: 0,
        result: result(8, Quality::Clean),
    };
    let mut room = squatting();
    room.say(clean(8));
    let early = room.player.apply(more.clone(), SessionMillis(room.now));
    assert_eq!(early, Err(IllegalEvent::NotOver));
    for _ in 0..2 {
        room.say(PlayerEvent::EndRest).say(clean(8));
    }
    room.say(more.clone());
    assert_eq!(
        room.view().beyond,
        [Beyond::Sets {
            movement: "test-goblet-squat".into(),
            planned: 3,
            done: 4
        }]
    );
    assert_eq!(room.player.sets()[3].set, 4);
    room.say(PlayerEvent::TakeOut { index: 3 });
    assert_eq!(room.view().beyond, []);

    let mut room = squatting();
    room.say(log(Quality::Lost));
    let stopped = room.player.apply(more, SessionMillis(room.now));
    assert_eq!(stopped, Err(IllegalEvent::Stopped));
}

#[test]
fn more_minutes_of_the_walk_are_beyond_the_plan() {
    let mut room = Room::with(aerobic_only());
    room.until(StepKind::Ready).say(PlayerEvent::Begin).after(600);
    let longer = |amount| PlayerEvent::EditSet {
        index: 0,
        result: result(amount, Quality::Clean),
    };
    room.say(longer(700));
    assert_eq!(room.view().beyond, []);
    room.say(longer(900));
    assert_eq!(
        room.view().beyond,
        [Beyond::Minutes {
            movement: "test-walk".into(),
            planned: Minutes::new(10).unwrap(),
            done: Minutes::new(15).unwrap()
        }]
    );
    assert_eq!(room.player.record().aerobic, seconds(900));
}

#[test]
fn it_is_asked_about_also_where_the_session_is_ended_early_from_a_pause() {
    let mut room = squatting();
    room.say(PlayerEvent::Pause);
    assert!(!room.view().asks_drive, "nothing went beyond");
    room.say(PlayerEvent::Resume).say(with_load(12, 16));
    assert!(!room.view().asks_drive, "not in the middle of it");
    room.say(PlayerEvent::Pause);
    assert!(room.view().asks_drive);
    room.say(PlayerEvent::SayDrive {
        drive: Drive::Purpose,
    });
    assert!(!room.view().asks_drive);
    room.say(PlayerEvent::Finish);
    assert_eq!(room.player.drive(), Some(Drive::Purpose));
}

#[test]
fn it_is_asked_about_once_when_all_is_done_and_need_not_be_answered() {
    let mut room = squatting();
    let drive = PlayerEvent::SayDrive {
        drive: Drive::Pressure,
    };
    let nothing = room.player.apply(drive.clone(), SessionMillis(room.now));
    assert_eq!(nothing, Err(IllegalEvent::NothingBeyond));
    room.say(with_load(12, 16));
    assert!(!room.view().asks_drive);
    room.until(StepKind::Reflect);
    assert!(room.view().asks_drive);
    room.say(drive);
    assert!(!room.view().asks_drive);
    assert_eq!(room.player.drive(), Some(Drive::Pressure));
    // What was mistyped was never beyond the plan.
    room.say(PlayerEvent::EditSet {
        index: 0,
        result: result(8, Quality::Clean),
    });
    assert_eq!(room.player.drive(), None);
}

//! Stopping early: the warning light, red flags, another plan, the end of the day.

use training::check_in::{Control, RedFlag};
use training::history::Ending;
use training::player::{
    Advice, Count, Effect, IllegalEvent, PhaseState, Player, PlayerEvent, SessionMillis, StepKind,
    WarningSign,
};
use training::vocabulary::{Pattern, Phase};

use crate::support::*;

#[test]
fn the_warning_light_goes_straight_to_the_downshift() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .say(PlayerEvent::WarningLight {
            sign: WarningSign::Form,
        });
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Transition, "test-easy-range")
    );
    let states: Vec<_> = room.view().progress.iter().map(|phase| phase.state).collect();
    assert_eq!(
        states,
        [
            PhaseState::Done,
            PhaseState::Done,
            PhaseState::LeftOut,
            PhaseState::LeftOut,
            PhaseState::Current
        ]
    );
    room.until(StepKind::Reflect).say(PlayerEvent::Finish);
    let record = room.player.record();
    assert_eq!(record.ending, Ending::WarningLight);
    assert_eq!(record.sets.len(), 1);
}

#[test]
fn dizziness_leaves_only_seated_breathing_and_advice() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::Repetitions).say(PlayerEvent::WarningLight {
        sign: WarningSign::Dizziness,
    });
    assert_eq!(room.movement(), "test-long-exhale");
    assert_eq!(room.view().advice, Some(Advice::SitAndSettle));
}

#[test]
fn the_warning_light_works_in_a_pause_too() {
    let mut room = Room::with(strength_only());
    room.after(5)
        .say(PlayerEvent::Pause)
        .after(60)
        .say(PlayerEvent::WarningLight {
            sign: WarningSign::JustDone,
        });
    assert!(!room.view().paused);
    assert_eq!(room.view().phase, Some(Phase::Downshift));
    assert_eq!(room.view().elapsed_seconds, 5);
}

#[test]
fn a_red_flag_ends_the_session_and_keeps_its_sets() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8));
    let none = room
        .player
        .apply(PlayerEvent::RedFlag { flags: vec![] }, SessionMillis(0));
    assert_eq!(none, Err(IllegalEvent::NoFlag));
    room.say(PlayerEvent::RedFlag {
        flags: vec![RedFlag::ChestPressure],
    });
    assert_eq!(room.view().flags, [RedFlag::ChestPressure]);
    assert_eq!(room.player.record().ending, Ending::RedFlag);
    assert_eq!(room.player.record().sets.len(), 1);
    let more = room.player.apply(clean(8), SessionMillis(0));
    assert_eq!(more, Err(IllegalEvent::Ended));
}

#[test]
fn a_wobbly_sample_asks_for_another_plan_and_keeps_what_was_done() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::Ready)
        .say(PlayerEvent::Begin)
        .after(5)
        .after(60);
    room.say(PlayerEvent::ControlSampled {
        control: Control::Wobbly,
    });
    assert!(room.effects.contains(&Effect::Replan {
        control: Control::Wobbly
    }));
    let mut easier = whole_plan();
    easier.phases[1].blocks[0] = block("test-easy-reach", Pattern::Balance, 2, hold(20), 30);
    room.player.replan(easier, SessionMillis(room.now)).unwrap();
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Transition, "test-easy-reach")
    );
    assert_eq!(room.view().sets.len(), 1);
    room.after(15).say(PlayerEvent::Begin);
    let mut late = whole_plan();
    late.phases[1].blocks[0] = block("test-too-late", Pattern::Balance, 2, hold(20), 30);
    late.phases[2].blocks[0].sets = 1;
    room.player.replan(late, SessionMillis(room.now)).unwrap();
    assert_eq!(room.movement(), "test-easy-reach");
    room.until(StepKind::Repetitions);
    assert_eq!(room.view().set, Some(Count { number: 1, of: 1 }));
}

#[test]
fn after_the_warning_light_no_other_plan_is_taken() {
    let mut room = Room::with(strength_only());
    room.say(PlayerEvent::WarningLight {
        sign: WarningSign::Breath,
    });
    assert_eq!(
        room.player.replan(whole_plan(), SessionMillis(0)),
        Err(IllegalEvent::NothingToReplan)
    );
}

#[test]
fn a_sample_is_not_asked_for_twice() {
    let mut room = Room::with(whole_plan());
    room.player = Player::new(whole_plan()).unwrap().with_control_known();
    room.until(StepKind::Ready).say(PlayerEvent::SkipStep);
    assert_eq!(room.movement(), "test-reach");
    let refused = room.player.apply(
        PlayerEvent::ControlSampled {
            control: Control::Clean,
        },
        SessionMillis(0),
    );
    assert_eq!(refused, Err(IllegalEvent::NoSample));
}

#[test]
fn the_day_closes_a_session_with_all_its_sets() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .say(PlayerEvent::Pause)
        .say(PlayerEvent::DayOver);
    assert_eq!(room.player.record().ending, Ending::DayOver);
    assert_eq!(room.player.record().sets.len(), 1);
}

#[test]
fn a_session_left_open_does_not_look_like_hours_of_training() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .after(4 * 3_600)
        .say(PlayerEvent::DayOver);
    assert_eq!(room.player.record().active, seconds(300));
}

#[test]
fn finishing_before_the_end_is_early_and_skipping_everything_is_not_complete() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .say(PlayerEvent::Finish);
    assert_eq!(room.player.record().ending, Ending::Early);

    let mut room = Room::with(strength_only());
    room.until(StepKind::Reflect).say(PlayerEvent::Finish);
    assert_eq!(room.player.record().ending, Ending::Early);
}

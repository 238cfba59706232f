//! Sets: offered, recorded, corrected, and what their quality does.

use training::player::{
    BlockStop, Count, Effect, IllegalEvent, Notice, PlayerEvent, SessionMillis, SetResult, StepKind,
};
use training::quantity::{Grams, RepsInReserve};
use training::vocabulary::Quality;

use crate::support::*;

#[test]
fn a_ramp_up_set_is_not_logged() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::RampUp).say(PlayerEvent::Done);
    assert!(room.view().sets.is_empty());
    assert_eq!(room.step(), StepKind::Rest);
}

#[test]
fn a_set_is_offered_as_planned_and_never_heavier_than_one_before_it() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions);
    let prefill = room.view().prefill.unwrap();
    assert_eq!(prefill.amount, 8);
    assert_eq!(prefill.load, Some(Grams::new(16_000).unwrap()));
    assert_eq!(prefill.reserve, Some(RepsInReserve::new(3).unwrap()));
    let lighter = Some(Grams::new(14_000).unwrap());
    room.say(PlayerEvent::LogSet {
        result: SetResult {
            load: lighter,
            ..prefill
        },
    })
    .say(PlayerEvent::EndRest);
    assert_eq!(room.view().prefill.unwrap().load, lighter);
    let heavier = Some(Grams::new(24_000).unwrap());
    room.say(PlayerEvent::LogSet {
        result: SetResult {
            load: heavier,
            ..prefill
        },
    })
    .say(PlayerEvent::EndRest);
    assert_eq!(room.view().prefill.unwrap().load, lighter);
}

#[test]
fn any_set_can_be_corrected_and_the_last_one_taken_back() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .say(PlayerEvent::EndRest)
        .say(clean(8))
        .after(10);
    room.say(PlayerEvent::EditSet {
        index: 0,
        result: result(6, Quality::Wobbly),
    });
    assert_eq!(room.view().sets[0].set.amount, 6);
    assert!(room.view().can_undo);
    room.say(PlayerEvent::UndoSet);
    assert_eq!(room.view().sets.len(), 1);
    assert_eq!(
        (room.step(), room.view().set),
        (StepKind::Repetitions, Some(Count { number: 2, of: 3 }))
    );
    let again = room.player.apply(PlayerEvent::UndoSet, SessionMillis(room.now));
    assert_eq!(again, Err(IllegalEvent::NothingToUndo));
    let unknown = PlayerEvent::EditSet {
        index: 9,
        result: result(6, Quality::Clean),
    };
    assert_eq!(
        room.player.apply(unknown, SessionMillis(room.now)),
        Err(IllegalEvent::NoSuchSet(9))
    );
}

#[test]
fn a_lost_skill_set_ends_the_skill_and_says_so() {
    let mut room = Room::with(skill_only());
    room.until(StepKind::Repetitions).say(log(Quality::Lost));
    assert!(room.effects.contains(&Effect::BlockStopped {
        movement: "test-juggle".into(),
        stop: BlockStop::Lost,
        left_out: 3
    }));
    assert_eq!(room.movement(), "test-long-exhale");
    assert!(matches!(
        room.view().notice,
        Some(Notice::BlockStopped { left_out: 3, .. })
    ));
}

#[test]
fn two_wobbly_skill_sets_running_end_the_skill_and_one_does_not() {
    let mut room = Room::with(skill_only());
    room.until(StepKind::Repetitions)
        .say(log(Quality::Wobbly))
        .say(PlayerEvent::EndRest);
    room.say(log(Quality::Clean))
        .say(PlayerEvent::EndRest)
        .say(log(Quality::Wobbly))
        .say(PlayerEvent::EndRest);
    assert_eq!(room.movement(), "test-juggle");
    room.say(PlayerEvent::SkipStep);
    assert_eq!(room.movement(), "test-long-exhale");

    let mut room = Room::with(skill_only());
    room.until(StepKind::Repetitions)
        .say(log(Quality::Wobbly))
        .say(PlayerEvent::EndRest)
        .say(log(Quality::Wobbly));
    assert_eq!(room.movement(), "test-long-exhale");
}

#[test]
fn a_wobbly_strength_set_goes_on_and_a_lost_one_does_not() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(log(Quality::Wobbly))
        .say(PlayerEvent::EndRest);
    room.say(log(Quality::Wobbly)).say(PlayerEvent::EndRest);
    assert_eq!(room.movement(), "test-goblet-squat");
    room.say(PlayerEvent::UndoSet).say(log(Quality::Lost));
    assert_eq!(room.movement(), "test-row");
}

#[test]
fn a_slip_of_the_finger_does_not_end_a_skill() {
    let mut room = Room::with(skill_only());
    room.until(StepKind::Repetitions).say(log(Quality::Lost)).after(5);
    assert_eq!(room.movement(), "test-long-exhale");
    room.say(PlayerEvent::EditSet {
        index: 0,
        result: result(8, Quality::Clean),
    });
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Rest, "test-juggle")
    );
    assert_eq!(room.view().remaining_ms, Some(25_000));
    assert_eq!(room.view().notice, None);
}

#[test]
fn a_swap_keeps_the_work_and_drops_the_load() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .say(PlayerEvent::Swap {
            movement: "test-box-squat".into(),
        });
    room.say(PlayerEvent::EndRest);
    let view = room.view();
    assert_eq!(view.movement.as_deref(), Some("test-box-squat"));
    assert_eq!((view.load, view.set), (None, Some(Count { number: 2, of: 3 })));
    room.say(clean(8));
    assert_eq!(room.view().sets[1].set.movement, "test-box-squat");
    let other = room.player.apply(
        PlayerEvent::Swap {
            movement: "test-row".into(),
        },
        SessionMillis(room.now),
    );
    assert_eq!(other, Err(IllegalEvent::NotAnAlternative));
    room.say(PlayerEvent::Swap {
        movement: "test-goblet-squat".into(),
    });
    assert_eq!(room.view().load, Some(Grams::new(16_000).unwrap()));
    assert_eq!(room.player.record().plan, strength_only());
}

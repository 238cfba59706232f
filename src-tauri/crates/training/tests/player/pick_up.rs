//! Back after an interruption: nothing starts by itself that asks for a body in position.

use training::player::{BodySide, PlayerEvent, StepKind};

use crate::support::*;

/// Stands before a hold with two sides of thirty seconds.
fn before_a_hold() -> Room {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::ControlSample)
        .say(PlayerEvent::SkipStep)
        .until(StepKind::Ready);
    room
}

#[test]
fn a_rest_begins_again_whole() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8));
    assert_eq!(room.step(), StepKind::Rest);
    let whole = room.view().remaining_ms;
    room.after(20)
        .say(PlayerEvent::LongerRest { seconds: seconds(30) });
    let longer = room.view().total_ms;
    assert!(longer > whole, "the rest was made longer");
    room.say(PlayerEvent::PickUp);
    assert_eq!((room.step(), room.view().remaining_ms), (StepKind::Rest, longer));
    assert!(room.view().can_undo, "the last set can still be taken back");
}

#[test]
fn a_changeover_begins_again() {
    let mut room = Room::with(strength_only());
    let whole = room.view().remaining_ms;
    room.after(5).say(PlayerEvent::PickUp);
    assert_eq!(
        (room.step(), room.view().remaining_ms),
        (StepKind::Transition, whole)
    );
}

#[test]
fn a_hold_waits_for_go_again_from_before_it_and_from_within() {
    for into in [2, 20] {
        let mut room = before_a_hold();
        room.say(PlayerEvent::Begin).after(into);
        assert_eq!(
            room.step(),
            if into < 5 {
                StepKind::LeadIn
            } else {
                StepKind::Hold
            }
        );
        room.say(PlayerEvent::PickUp);
        assert_eq!(room.step(), StepKind::Ready);
        room.after(600);
        assert_eq!(room.step(), StepKind::Ready, "it does not begin by itself");
        assert!(room.player.sets().is_empty(), "a hold that was left is no set");
    }
}

#[test]
fn the_second_side_waits_before_the_change_of_sides_and_the_first_stays_done() {
    for into in [2, 10] {
        let mut room = before_a_hold();
        room.say(PlayerEvent::Begin).after(5).after(30).after(into);
        assert_eq!(
            room.step(),
            if into < 8 {
                StepKind::SideChange
            } else {
                StepKind::Hold
            }
        );
        room.say(PlayerEvent::PickUp);
        assert_eq!((room.step(), room.view().paused), (StepKind::SideChange, true));
        room.after(600);
        assert!(room.view().paused, "nothing begins by itself");
        room.say(PlayerEvent::Resume).after(8);
        assert_eq!(
            (room.step(), room.view().side),
            (StepKind::Hold, Some(BodySide::Second))
        );
    }
}

#[test]
fn a_walk_goes_on_where_it_was_and_so_does_a_set_of_repetitions() {
    let mut room = Room::with(aerobic_only());
    room.until(StepKind::Ready).say(PlayerEvent::Begin).after(100);
    assert_eq!(room.step(), StepKind::Steady);
    let left = room.view().remaining_ms;
    room.say(PlayerEvent::PickUp);
    assert_eq!((room.step(), room.view().remaining_ms), (StepKind::Steady, left));

    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).after(10);
    let before = room.view();
    room.say(PlayerEvent::PickUp);
    assert_eq!(room.view(), before);
}

#[test]
fn it_ends_a_pause_that_was_there_before() {
    let mut room = Room::with(aerobic_only());
    room.until(StepKind::Ready).say(PlayerEvent::Begin).after(100);
    room.say(PlayerEvent::Pause).after(1_000).say(PlayerEvent::PickUp);
    assert_eq!((room.view().paused, room.view().spent_ms), (false, 100_000));
}

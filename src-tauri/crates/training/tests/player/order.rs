//! A movement that is done later.

use training::player::{IllegalEvent, Next, PlayerEvent, SessionMillis, StepKind};
use training::vocabulary::Phase;

use crate::support::*;

/// Three lifts, one after the other.
fn three_lifts() -> training::plan::SessionPlan {
    let mut plan = taking_turns(3, 2);
    plan.phases[0].blocks[0].superset = false;
    plan.phases[0].blocks[0].ramp_up.clear();
    plan
}

#[test]
fn the_movement_goes_to_the_end_of_its_phase_and_the_next_one_comes_now() {
    let mut room = Room::with(three_lifts());
    room.say(PlayerEvent::DoLater);
    assert_eq!(room.movement(), "backpack-row");
    assert_eq!(room.view().block.unwrap().number, 1);
    room.until_set("counter-push-up", 2).as_asked();
    assert_eq!(room.movement(), "goblet-squat");
    assert_eq!(room.view().block.unwrap().number, 3);
    room.until_set("goblet-squat", 3).as_asked();
    assert_eq!(room.view().phase, Some(Phase::Downshift));
}

#[test]
fn its_sets_still_name_the_block_they_were_planned_in() {
    let mut room = Room::with(three_lifts());
    room.until_set("goblet-squat", 1)
        .as_asked()
        .say(PlayerEvent::DoLater);
    room.until_set("goblet-squat", 2).as_asked();
    let sets: Vec<(u8, u8)> = room
        .player
        .sets()
        .iter()
        .map(|set| (set.block, set.set))
        .collect();
    assert_eq!(sets, [(0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (0, 2)]);
}

#[test]
fn two_lifts_that_take_turns_are_put_off_together() {
    let mut room = Room::with(taking_turns(2, 2));
    room.until_set("backpack-row", 1).say(PlayerEvent::DoLater);
    assert_eq!(room.movement(), "counter-push-up");
    room.until_set("counter-push-up", 2).as_asked();
    room.until_set("backpack-row", 2).as_asked();
    let done = room.done();
    assert_eq!(
        done[done.len() - 3..],
        [("goblet-squat", 2), ("backpack-row", 1), ("backpack-row", 2)]
    );
}

#[test]
fn the_time_left_is_the_same_and_what_comes_next_follows() {
    let mut room = Room::with(three_lifts());
    room.until_set("goblet-squat", 1);
    let before = room.view();
    room.say(PlayerEvent::DoLater);
    let after = room.view();
    assert!(after.minutes_left.abs_diff(before.minutes_left) <= 1);
    assert_eq!(after.next_movement.as_deref(), Some("counter-push-up"));
    room.until_set("counter-push-up", 2);
    let Some(Next::Set { set }) = room.view().next else {
        panic!("a set follows")
    };
    assert_eq!(
        (set.movement.as_str(), set.set.unwrap().number),
        ("goblet-squat", 1)
    );
}

#[test]
fn what_was_put_off_twice_still_comes_and_the_last_movement_cannot_wait() {
    let mut room = Room::with(three_lifts());
    for next in ["backpack-row", "counter-push-up", "goblet-squat", "backpack-row"] {
        room.say(PlayerEvent::DoLater);
        assert_eq!(room.movement(), next);
    }
    room.until_set("goblet-squat", 3).as_asked();
    assert_eq!(room.view().phase, Some(Phase::Downshift));
    let mut alone = Room::with(skill_only());
    assert!(!alone.view().can_do_later);
    let answer = alone.player.apply(PlayerEvent::DoLater, SessionMillis(0));
    assert_eq!(answer, Err(IllegalEvent::NothingElseNow));
    alone.until(StepKind::Breathing);
    let answer = alone.player.apply(PlayerEvent::DoLater, SessionMillis(0));
    assert_eq!(answer, Err(IllegalEvent::WorkUnderWay));
}

#[test]
fn what_was_put_off_can_be_skipped_when_its_turn_comes() {
    let mut room = Room::with(three_lifts());
    room.say(PlayerEvent::DoLater);
    room.until_set("counter-push-up", 2)
        .as_asked()
        .say(PlayerEvent::SkipBlock);
    assert_eq!(room.view().phase, Some(Phase::Downshift));
}

//! Two lifts that take turns, and what happens when one of the two is over, left or changed.

use training::plan::{Block, SessionPlan};
use training::player::{
    Count, IllegalEvent, Next, PhaseState, Player, PlayerEvent, PlayerView, SessionMillis, StepKind,
    UnplayablePlan, WarningSign,
};
use training::vocabulary::{Phase, Quality};

use crate::support::*;

const SQUAT: &str = "goblet-squat";
const ROW: &str = "backpack-row";
const PUSH_UP: &str = "counter-push-up";
/// What each of the two rests by itself: its own rest, the other's set, and the other's rest.
const SQUATS_ALONE: u32 = 40 + 40 + 35;
const ROWS_ALONE: u32 = 35 + 32 + 40;

fn swap(movement: &str) -> PlayerEvent {
    PlayerEvent::Swap {
        movement: movement.to_owned(),
    }
}

fn seconds_left(view: &PlayerView) -> u32 {
    view.remaining_ms.unwrap() / 1_000
}

/// A rest before a set: which, and how long.
fn rest(room: &Room) -> (String, u8, u32) {
    let view = room.view();
    assert_eq!(view.step, StepKind::Rest);
    let number = view.set.unwrap().number;
    (view.movement.clone().unwrap(), number, seconds_left(&view))
}

fn progress(room: &Room) -> u64 {
    room.view()
        .progress
        .iter()
        .find(|phase| phase.phase == Phase::Strength)
        .unwrap()
        .done_ms
}

#[test]
fn two_lifts_take_turns_and_take_the_time_that_was_planned_for_both() {
    let plan = taking_turns(3, 3);
    let both: u32 = plan.phases[0].blocks[..2].iter().map(Block::seconds).sum();
    let mut room = Room::with(plan);
    let mut steps = Vec::new();
    while room.done().len() < 6 {
        let view = room.view();
        steps.push((view.step, view.movement.unwrap()));
        room.as_asked();
    }
    let (change, ramp, rest, set) = (
        StepKind::Transition,
        StepKind::RampUp,
        StepKind::Rest,
        StepKind::Repetitions,
    );
    let way = [
        (change, SQUAT),
        (ramp, SQUAT),
        (rest, SQUAT),
        (set, SQUAT),
        (change, ROW),
        (set, ROW),
        (rest, SQUAT),
        (set, SQUAT),
        (rest, ROW),
        (set, ROW),
        (rest, SQUAT),
        (set, SQUAT),
        (rest, ROW),
        (set, ROW),
    ];
    let named: Vec<_> = steps
        .iter()
        .map(|(step, movement)| (*step, movement.as_str()))
        .collect();
    assert_eq!(named, way);
    assert_eq!(room.movement(), PUSH_UP);
    let change_over = room.view().total_ms.unwrap() / 1_000;
    assert_eq!(room.now / 1_000 + u64::from(change_over), u64::from(both) + 15);
}

#[test]
fn each_rest_between_the_two_says_where_to_walk() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1);
    let view = room.view();
    assert_eq!(
        (view.turns_with.as_deref(), view.next_movement.as_deref()),
        (Some(ROW), Some(ROW))
    );
    room.as_asked().until_set(ROW, 1);
    let view = room.view();
    assert_eq!(
        (view.turns_with.as_deref(), view.next_movement.as_deref()),
        (Some(SQUAT), Some(SQUAT))
    );
    let Some(Next::Set { set }) = view.next else {
        panic!("a set follows")
    };
    assert_eq!(
        (set.movement.as_str(), set.set),
        (SQUAT, Some(Count { number: 2, of: 3 }))
    );
    room.as_asked();
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, 35));
    assert!(room.view().changes_over);
    room.until_set(ROW, 3);
    assert_eq!(room.view().next_movement.as_deref(), Some(PUSH_UP));
    room.until_set(PUSH_UP, 1).as_asked();
    assert_eq!((room.view().turns_with, room.view().changes_over), (None, false));
}

#[test]
fn the_first_of_the_two_may_have_the_last_word() {
    let mut room = Room::with(taking_turns(3, 2));
    room.until_set(PUSH_UP, 1);
    assert_eq!(
        room.done(),
        [(SQUAT, 1), (ROW, 1), (SQUAT, 2), (ROW, 2), (SQUAT, 3)]
    );
}

#[test]
fn when_the_row_is_lost_the_squats_go_on_with_the_rest_they_would_have_had() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(ROW, 1).after(40).say(log(Quality::Lost));
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, 35));
    assert_eq!((room.view().turns_with, room.view().changes_over), (None, true));
    room.until_set(SQUAT, 2).as_asked();
    assert_eq!(rest(&room), (SQUAT.to_owned(), 3, SQUATS_ALONE));
    assert!(!room.view().changes_over);
    room.until_set(PUSH_UP, 1);
    assert_eq!(room.done(), [(SQUAT, 1), (ROW, 1), (SQUAT, 2), (SQUAT, 3)]);
}

#[test]
fn when_the_squat_is_lost_the_rows_go_on_and_the_squats_stay_away() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 2).after(32).say(log(Quality::Lost));
    assert_eq!(rest(&room), (ROW.to_owned(), 2, 40));
    room.until_set(ROW, 2).as_asked();
    assert_eq!(rest(&room), (ROW.to_owned(), 3, ROWS_ALONE));
    room.until_set(PUSH_UP, 1);
    assert_eq!(
        room.done(),
        [(SQUAT, 1), (ROW, 1), (SQUAT, 2), (ROW, 2), (ROW, 3)]
    );
}

#[test]
fn a_skipped_row_leaves_the_squats_the_rest_of_their_rest() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(ROW, 1).after(10).say(PlayerEvent::SkipStep);
    // Forty seconds of rest, fifteen of changing over and ten of waiting are behind.
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, SQUATS_ALONE - 65));
    assert_eq!(room.view().turns_with.as_deref(), Some(ROW));
    room.until_set(ROW, 2);
    room.after(300).say(PlayerEvent::SkipStep);
    assert!(
        room.stands_at(SQUAT, 3),
        "whoever waited long enough rests no more"
    );
}

#[test]
fn a_lift_that_is_left_out_leaves_the_other_alone() {
    let mut room = Room::with(taking_turns(3, 3));
    room.say(PlayerEvent::SkipBlock);
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Transition, ROW)
    );
    room.until_set(ROW, 1).as_asked();
    assert_eq!(rest(&room), (ROW.to_owned(), 2, ROWS_ALONE));
    room.until_set(PUSH_UP, 1);
    assert_eq!(room.done(), [(ROW, 1), (ROW, 2), (ROW, 3)]);

    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1).as_asked().say(PlayerEvent::SkipBlock);
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, SQUATS_ALONE));
    room.until_set(PUSH_UP, 1);
    assert_eq!(room.done(), [(SQUAT, 1), (SQUAT, 2), (SQUAT, 3)]);
}

#[test]
fn no_muscle_rests_less_than_a_minute_however_quick_the_other_was() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1)
        .as_asked()
        .say(PlayerEvent::EndRest)
        .say(clean(10));
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, 60));
}

#[test]
fn another_row_still_takes_turns_with_the_squats() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1).as_asked().say(swap("band-row"));
    assert_eq!(room.view().turns_with.as_deref(), Some(SQUAT));
    room.until_set(SQUAT, 3);
    assert_eq!(
        room.done(),
        [(SQUAT, 1), ("band-row", 1), (SQUAT, 2), ("band-row", 2)]
    );
}

#[test]
fn a_swap_to_the_same_muscles_does_one_lift_after_the_other() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1).as_asked().say(swap("split-squat"));
    assert_eq!(room.view().turns_with, None);
    // The squats have just worked what the split squats work.
    assert_eq!(
        (room.step(), room.view().total_ms),
        (StepKind::Transition, Some(60_000))
    );
    room.until_set("split-squat", 1).as_asked();
    assert_eq!(rest(&room), ("split-squat".to_owned(), 2, 60));
    room.until_set("split-squat", 3).as_asked();
    assert_eq!(rest(&room), (SQUAT.to_owned(), 2, 60));
    room.until_set(PUSH_UP, 1);
    let split = |number| ("split-squat", number);
    assert_eq!(
        room.done(),
        [(SQUAT, 1), split(1), split(2), split(3), (SQUAT, 2), (SQUAT, 3)]
    );
}

#[test]
fn a_swap_in_the_middle_of_the_turns_rests_before_the_same_muscles_again() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(ROW, 2).after(5).say(swap("split-squat"));
    // The squats were done forty-five seconds ago.
    assert_eq!(rest(&room), ("split-squat".to_owned(), 2, 15));
}

#[test]
fn swapped_back_the_two_take_turns_again() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 1)
        .as_asked()
        .say(swap("split-squat"))
        .say(swap(ROW));
    assert_eq!(room.view().turns_with.as_deref(), Some(SQUAT));
    room.until_set(PUSH_UP, 1);
    assert_eq!(room.done()[2..4], [(SQUAT, 2), (ROW, 2)]);
    assert_eq!(room.player.record().plan, taking_turns(3, 3));
}

#[test]
fn a_set_that_is_taken_back_is_done_again_and_the_turns_go_on() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(ROW, 1).as_asked().say(PlayerEvent::EndRest);
    assert!(room.stands_at(SQUAT, 2));
    room.say(PlayerEvent::UndoSet);
    assert!(room.stands_at(ROW, 1));
    room.until_set(ROW, 2);
    assert_eq!(room.done(), [(SQUAT, 1), (ROW, 1), (SQUAT, 2)]);
}

#[test]
fn a_slip_of_the_finger_costs_no_turn() {
    let edited = PlayerEvent::EditSet {
        index: 1,
        result: result(10, Quality::Clean),
    };
    for put_right in [PlayerEvent::UndoSet, edited] {
        let mut room = Room::with(taking_turns(3, 3));
        room.until_set(ROW, 1)
            .after(40)
            .say(log(Quality::Lost))
            .say(put_right);
        assert!(room.view().turns_with.is_some());
        room.until_set(PUSH_UP, 1);
        assert_eq!(room.done().len(), 6);
    }
}

#[test]
fn the_load_of_one_is_never_the_load_of_the_other() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(SQUAT, 2);
    assert_eq!(room.view().prefill.unwrap().load.unwrap().get(), 16_000);
    room.until_set(ROW, 2);
    assert_eq!(room.view().prefill.unwrap().load.unwrap().get(), 12_000);
}

#[test]
fn the_warning_light_in_the_middle_of_the_turns_goes_to_the_downshift() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set(ROW, 2).say(PlayerEvent::WarningLight {
        sign: WarningSign::Breath,
    });
    let view = room.view();
    assert_eq!(
        (view.phase, view.turns_with.as_deref()),
        (Some(Phase::Downshift), None)
    );
    assert_eq!(view.progress[0].state, PhaseState::LeftOut);
    // Half of the two lifts was done, and nothing of the push-ups.
    assert!(view.progress[0].done_ms < view.progress[0].total_ms * 2 / 3);
}

#[test]
fn the_time_left_only_goes_down_whichever_of_the_two_goes_on() {
    let losing = |plan: SessionPlan, lost: Option<(&'static str, u8)>| {
        let mut room = Room::with(plan);
        let mut furthest = 0;
        while room.movement() != PUSH_UP {
            match lost.filter(|(movement, number)| room.stands_at(movement, *number)) {
                Some(_) => room.after(32).say(log(Quality::Lost)),
                None => room.as_asked(),
            };
            assert!(progress(&room) >= furthest, "{:?} went back", room.done());
            furthest = progress(&room);
        }
    };
    losing(taking_turns(3, 3), None);
    losing(taking_turns(4, 3), None);
    losing(taking_turns(3, 3), Some((ROW, 1)));
    losing(taking_turns(3, 3), Some((SQUAT, 1)));
    losing(taking_turns(3, 3), Some((SQUAT, 2)));
}

#[test]
fn lifts_that_cannot_take_turns_are_no_plan() {
    let superset = Err(UnplayablePlan::Superset);
    let mut last = taking_turns(3, 3);
    last.phases[0].blocks[2].superset = true;
    assert_eq!(Player::new(last), superset);
    let mut three = taking_turns(2, 2);
    three.phases[0].blocks[1].superset = true;
    assert_eq!(Player::new(three), superset);
    assert_eq!(Player::new(taking_turns(2, 3)), superset);
    assert_eq!(Player::new(taking_turns(4, 2)), superset);
    let mut skill = whole_plan();
    skill.phases[0].blocks = taking_turns(3, 3).phases[0].blocks.clone();
    assert_eq!(Player::new(skill), superset);
    let mut room = Room::with(strength_only());
    let refused = room.player.replan(taking_turns(4, 2), SessionMillis(0));
    assert_eq!(refused, Err(IllegalEvent::Plan(UnplayablePlan::Superset)));
}

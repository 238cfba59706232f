//! From one set to the next: less after a set that was too hard, the careful climb of a first time, and never more.

mod easier;
mod first_time;

use chrono::NaiveDate;
use training::history::{History, LoggedSet, SessionRecord};
use training::movement::{Movement, catalogue};
use training::plan::{Block, SessionPlan};
use training::player::{
    BlockStop, IllegalEvent, Notice, OwnDose, Player, PlayerEvent, SessionMillis, SetResult, StepKind,
    own_doses,
};
use training::profile::LoadSteps;
use training::quantity::{Grams, RepsInReserve};
use training::strength::{LessBecause, Tuning};
use training::vocabulary::{Equipment, Pattern, Phase, Quality};

use crate::support::*;

fn kilograms(value: i64) -> Grams {
    Grams::new(value * 1_000).unwrap()
}

fn in_reserve(value: i64) -> RepsInReserve {
    RepsInReserve::new(value).unwrap()
}

/// Goblet squats, 4 sets of 8 with 16 kg and 3 in reserve, with dumbbells in steps of so many kilograms.
fn squats(step: i64) -> SessionPlan {
    let squat = Block {
        load: Some(kilograms(16)),
        implement: Some(Equipment::Dumbbells),
        reserve: Some(in_reserve(3)),
        alternatives: vec!["split-squat".into(), "chair-stand".into(), "squat".into()],
        ..block("goblet-squat", Pattern::Squat, 4, repetitions(8), 90)
    };
    let mut plan = plan(vec![
        phase(Phase::Strength, vec![squat]),
        phase(
            Phase::Downshift,
            vec![block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0)],
        ),
    ]);
    plan.loads.insert(
        Equipment::Dumbbells,
        LoadSteps {
            min: kilograms(step.max(2)),
            step: kilograms(step),
            max: kilograms(40),
        },
    );
    plan
}

fn done(amount: u32, load: i64, reserve: i64, quality: Quality) -> SetResult {
    SetResult {
        amount,
        load: Some(kilograms(load)),
        reserve: Some(in_reserve(reserve)),
        quality,
    }
}

fn logged(amount: u32, load: i64, reserve: i64, quality: Quality) -> PlayerEvent {
    PlayerEvent::LogSet {
        result: done(amount, load, reserve, quality),
    }
}

/// What the next set asks for: repetitions, and kilograms.
fn asked(room: &Room) -> (u32, u32) {
    let mut next = Room {
        player: room.player.clone(),
        now: room.now,
        effects: Vec::new(),
    };
    let prefill = next.until(StepKind::Repetitions).view().prefill.unwrap();
    (prefill.amount, prefill.load.unwrap().get() / 1_000)
}

fn after(step: i64, set: PlayerEvent) -> Room {
    let mut room = Room::with(squats(step));
    room.until(StepKind::Repetitions).say(set);
    room
}

#[test]
fn less_in_reserve_than_asked_for_lowers_the_load_by_about_four_percent_a_repetition_in_the_persons_own_steps()
 {
    assert_eq!(asked(&after(1, logged(8, 16, 3, Quality::Clean))), (8, 16));
    assert_eq!(asked(&after(1, logged(8, 16, 2, Quality::Clean))), (8, 15));
    assert_eq!(asked(&after(1, logged(8, 16, 0, Quality::Clean))), (8, 14));
    let room = after(2, logged(8, 16, 2, Quality::Clean));
    assert_eq!(asked(&room), (8, 14));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::LowerLoad {
            because: LessBecause::Reserve,
            from: kilograms(16),
            to: kilograms(14)
        })
    );
}

#[test]
fn where_the_next_lighter_load_is_far_away_a_repetition_goes_instead() {
    let room = after(4, logged(8, 16, 2, Quality::Clean));
    assert_eq!(asked(&room), (7, 16));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Fewer {
            because: LessBecause::Reserve,
            from: 8,
            to: 7,
            timed: false
        })
    );
}

#[test]
fn fewer_repetitions_and_a_wobbly_set_ask_for_less_and_stopping_in_time_does_not() {
    assert_eq!(asked(&after(1, logged(6, 16, 3, Quality::Clean))), (8, 14));
    assert_eq!(asked(&after(1, logged(8, 16, 3, Quality::Wobbly))), (8, 15));
    // Six with five in reserve are as much as eight with three.
    assert_eq!(asked(&after(1, logged(6, 16, 5, Quality::Clean))), (8, 16));
    // And ten with one in reserve are eight with three, and two too many.
    assert_eq!(asked(&after(1, logged(10, 16, 1, Quality::Clean))), (8, 16));
}

#[test]
fn an_easy_set_is_noted_for_next_time_and_asks_for_no_more_today() {
    let room = after(1, logged(8, 16, 6, Quality::Clean));
    assert_eq!(room.view().tuning, Some(Tuning::Noted));
    assert_eq!(asked(&room), (8, 16));
}

#[test]
fn what_became_less_stays_less_however_easy_the_next_set_is() {
    let mut room = after(1, logged(8, 16, 1, Quality::Clean));
    assert_eq!(asked(&room), (8, 14));
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 14, 7, Quality::Clean));
    assert_eq!(asked(&room), (8, 14));
    assert!(room.view().tuning.is_some_and(|tuning| tuning.is_less()));
}

#[test]
fn a_set_that_is_said_otherwise_takes_back_what_followed_from_it() {
    let mut room = after(1, logged(8, 16, 0, Quality::Clean));
    assert_eq!(asked(&room), (8, 14));
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 14, 3, Quality::Clean));
    room.say(PlayerEvent::EditSet {
        index: 0,
        result: done(8, 16, 3, Quality::Clean),
    });
    assert_eq!(room.view().tuning, None);

    let mut room = after(1, logged(8, 16, 0, Quality::Clean));
    room.say(PlayerEvent::UndoSet);
    assert_eq!(asked(&room), (8, 16));
    assert_eq!(room.view().tuning, None);
}

#[test]
fn what_is_offered_can_be_declined_downwards_only() {
    let mut room = after(1, logged(8, 16, 2, Quality::Clean));
    room.say(PlayerEvent::TakeLess);
    assert_eq!(asked(&room), (8, 14));
    room.say(PlayerEvent::TakeLess);
    assert_eq!(asked(&room), (8, 13));
    assert!(matches!(
        room.view().tuning,
        Some(Tuning::LowerLoad {
            because: LessBecause::Chosen,
            ..
        })
    ));
    // Done so, it is where the next set starts from, and is not taken off twice.
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 13, 3, Quality::Clean));
    assert_eq!(asked(&room), (8, 13));
    // Down to the lightest, then repetition by repetition; below one there is nothing.
    for _ in 0..11 + 7 {
        room.say(PlayerEvent::TakeLess);
    }
    assert_eq!(asked(&room), (1, 2));
    let less = room.player.apply(PlayerEvent::TakeLess, SessionMillis(room.now));
    assert_eq!(less, Err(IllegalEvent::NothingLess));
}

#[test]
fn a_hold_that_ended_early_is_shorter_the_next_time_and_lasts_no_longer() {
    let hold_only = plan(vec![
        phase(
            Phase::Strength,
            vec![block("test-hold", Pattern::Rotate, 3, hold(40), 60)],
        ),
        phase(
            Phase::Downshift,
            vec![block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0)],
        ),
    ]);
    let mut room = Room::with(hold_only);
    room.until(StepKind::Ready)
        .say(PlayerEvent::Begin)
        .say(PlayerEvent::Begin)
        .after(27)
        .say(PlayerEvent::Done);
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Fewer {
            because: LessBecause::Amount,
            from: 40,
            to: 30,
            timed: true
        })
    );
    room.until(StepKind::Ready)
        .say(PlayerEvent::Begin)
        .say(PlayerEvent::Begin)
        .after(30);
    assert_eq!(room.player.sets()[1].amount, 30);
    assert_eq!(room.step(), StepKind::Rest);
}

#[test]
fn any_set_can_be_taken_out_at_any_time_and_its_consequences_go_with_it() {
    let mut room = after(1, logged(8, 16, 0, Quality::Clean));
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 16, 3, Quality::Clean))
        .say(PlayerEvent::EndRest);
    assert_eq!(asked(&room), (8, 14));
    room.say(PlayerEvent::TakeOut { index: 0 });
    assert_eq!(asked(&room), (8, 16));
    assert_eq!(room.done(), [("goblet-squat", 2)]);
    let again = room
        .player
        .apply(PlayerEvent::TakeOut { index: 1 }, SessionMillis(room.now));
    assert_eq!(again, Err(IllegalEvent::NoSuchSet(1)));
}

#[test]
fn the_loads_to_pick_from_are_those_of_the_place_also_after_a_swap() {
    let mut room = Room::with(squats(2));
    room.until(StepKind::Repetitions);
    assert_eq!(room.view().loads.map(|loads| loads.step), Some(kilograms(2)));
    room.say(logged(8, 16, 3, Quality::Clean));
    assert_eq!(
        room.view().sets[0].loads.map(|loads| loads.max),
        Some(kilograms(40))
    );
    room.say(PlayerEvent::Swap {
        movement: "squat".into(),
    });
    assert_eq!(room.view().loads, None);
    assert_eq!(
        room.view().sets[0].loads.map(|loads| loads.max),
        Some(kilograms(40))
    );
}

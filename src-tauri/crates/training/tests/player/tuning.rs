//! From one set to the next: less after a set that was too hard, the careful climb of a first time, and never more.

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
fn a_lost_set_ends_the_movement_or_goes_on_with_an_easier_one_of_the_same_ladder() {
    let mut room = after(1, logged(8, 16, 3, Quality::Lost));
    assert!(matches!(
        room.view().notice,
        Some(Notice::BlockStopped {
            stop: BlockStop::Lost,
            left_out: 3,
            ..
        })
    ));
    let easier = room.view().easier.unwrap();
    assert!(["squat", "chair-stand"].contains(&easier.as_str()), "{easier}");
    room.after(10).say(PlayerEvent::TakeEasier);
    assert_eq!((room.step(), room.movement()), (StepKind::Rest, easier.clone()));
    assert_eq!(room.view().remaining_ms, Some(80_000));
    let view = room.until(StepKind::Repetitions).view();
    assert_eq!(view.set.map(|set| set.number), Some(2));
    assert_eq!(room.player.sets().len(), 1);

    let mut room = after(1, logged(8, 16, 3, Quality::Lost));
    room.after(110);
    assert_eq!(room.movement(), "test-long-exhale");
    assert_eq!(room.view().easier, None);
    let late = room
        .player
        .apply(PlayerEvent::TakeEasier, SessionMillis(room.now));
    assert_eq!(late, Err(IllegalEvent::NothingEasier));
}

/// Goes on with the easier movement after a lost set of eight goblet squats with 16 kg, for somebody who did so of it before.
fn easier_for(own: Option<OwnDose>, lost: Quality) -> (Movement, SetResult) {
    let mut player = Player::new(squats(1)).unwrap();
    let slug = after(1, logged(8, 16, 3, Quality::Lost)).view().easier.unwrap();
    let own = own.map(|own| (slug.clone(), own)).into_iter().collect();
    player = player.with_own_doses(Some(own));
    let mut room = Room {
        player,
        ..Room::with(squats(1))
    };
    room.until(StepKind::Repetitions).say(logged(8, 16, 3, lost));
    if lost == Quality::Wobbly {
        room.until(StepKind::Repetitions).say(logged(8, 15, 3, lost));
    }
    room.say(PlayerEvent::TakeEasier);
    let view = room.until(StepKind::Repetitions).view();
    assert_eq!(view.movement.as_deref(), Some(slug.as_str()));
    (catalogue().get(&slug).unwrap().clone(), view.prefill.unwrap())
}

#[test]
fn an_easier_movement_asks_for_its_own_count_and_load_not_for_those_of_the_harder_one() {
    for quality in [Quality::Lost, Quality::Wobbly] {
        let (easier, asked) = easier_for(None, quality);
        assert_eq!(asked.amount, u32::from(easier.range.0), "the foot of its range");
        assert_eq!(asked.load, None);
        let before = OwnDose {
            amount: u32::from(easier.range.0) + 1,
            load: None,
        };
        let (_, asked) = easier_for(Some(before), quality);
        assert_eq!(asked.amount, before.amount, "as it was done last");
        let much = OwnDose {
            amount: 500,
            load: None,
        };
        let (easier, asked) = easier_for(Some(much), quality);
        assert_eq!(asked.amount, u32::from(easier.range.1), "never above its range");
    }
}

#[test]
fn how_a_movement_was_done_last_is_the_least_of_its_last_clean_sets() {
    let set = |amount, load: i64, quality| LoggedSet {
        phase: Phase::Strength,
        block: 0,
        set: 1,
        movement: "goblet-squat".into(),
        amount,
        load: Some(kilograms(load)),
        reserve: None,
        quality,
    };
    let session = |sets| SessionRecord {
        sets,
        ..Player::new(squats(1)).unwrap().record()
    };
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let mut history = History::default();
    let first = session(vec![set(12, 20, Quality::Clean)]);
    let then = session(vec![
        set(9, 14, Quality::Clean),
        set(8, 16, Quality::Clean),
        set(3, 10, Quality::Lost),
    ]);
    history.sessions = [(day(1), vec![first]), (day(8), vec![then])].into();
    let own = own_doses(&history, day(24));
    assert_eq!(
        own["goblet-squat"],
        OwnDose {
            amount: 8,
            load: Some(kilograms(14))
        }
    );
    let long_after = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
    assert!(own_doses(&history, long_after).is_empty());
}

#[test]
fn an_easier_movement_is_offered_once_it_stays_wobbly() {
    let mut room = after(1, logged(8, 16, 3, Quality::Wobbly));
    assert_eq!(room.view().easier, None);
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 15, 3, Quality::Wobbly));
    assert!(room.view().easier.is_some());
    room.say(PlayerEvent::TakeEasier);
    assert_ne!(room.movement(), "goblet-squat");
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

/// A first time: 10 kg, then 11, 12 and 13 at most.
fn first_time() -> SessionPlan {
    let mut plan = squats(1);
    let squat = &mut plan.phases[0].blocks[0];
    squat.load = Some(kilograms(10));
    squat.climb = vec![kilograms(11), kilograms(12), kilograms(13)];
    squat.reserve = Some(in_reserve(4));
    squat.dose = repetitions(5);
    plan
}

#[test]
fn a_first_time_climbs_while_it_is_clean_with_five_in_reserve_and_stays_where_it_is_four() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions)
        .say(logged(5, 10, 6, Quality::Clean));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Heavier {
            reserve: in_reserve(6),
            from: kilograms(10),
            to: kilograms(11)
        })
    );
    assert_eq!(asked(&room), (5, 11));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 11, 4, Quality::Clean));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Found {
            reserve: in_reserve(4),
            load: kilograms(11)
        })
    );
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 11, 7, Quality::Clean));
    assert_eq!(asked(&room), (5, 11));
}

#[test]
fn a_first_time_that_was_too_heavy_goes_down_and_climbs_no_more() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions)
        .say(logged(5, 10, 6, Quality::Clean))
        .say(PlayerEvent::EndRest)
        .say(logged(5, 11, 2, Quality::Clean));
    assert_eq!(asked(&room), (5, 10));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 10, 8, Quality::Clean));
    assert_eq!(asked(&room), (5, 10));
}

#[test]
fn a_first_time_never_climbs_on_silence_nor_above_its_plan() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions).say(PlayerEvent::LogSet {
        result: SetResult {
            reserve: None,
            ..done(5, 10, 0, Quality::Clean)
        },
    });
    assert_eq!(asked(&room), (5, 10));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 20, 9, Quality::Clean));
    assert_eq!(asked(&room), (5, 13));
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

//! A word of discomfort that is taken back: what followed from it is undone, as far as it can be.

use proptest::prelude::*;
use training::check_in::ComplaintKind;
use training::noticed::{Discomfort, Heed};
use training::plan::{Block, SessionPlan};
use training::player::{IllegalEvent, Notice, Player, PlayerEvent, SessionMillis, StepKind};
use training::quantity::Intensity;
use training::vocabulary::{Area, Pattern};

use crate::random::{life, live, session};
use crate::support::*;

fn feels(area: Area, kind: ComplaintKind, intensity: i64) -> Discomfort {
    Discomfort {
        area,
        kind,
        intensity: Intensity::new(intensity).unwrap(),
    }
}

fn sharp(area: Area) -> PlayerEvent {
    PlayerEvent::Discomfort {
        discomfort: feels(area, ComplaintKind::Sharp, 2),
    }
}

const fn take_back(index: u16) -> PlayerEvent {
    PlayerEvent::TakeBackDiscomfort { index }
}

/// Every set that the session still asks for from here, by skipping through it.
fn still_asked_for(player: &Player) -> Vec<(String, u8)> {
    let (mut player, mut asked) = (player.clone(), Vec::new());
    let at = player.at();
    for _ in 0..200 {
        let view = player.view(at);
        match (view.step, view.movement, view.set) {
            (StepKind::Reflect | StepKind::Ended, ..) => return asked,
            (StepKind::Transition | StepKind::Rest | StepKind::ControlSample, ..) => {}
            (_, Some(movement), Some(set)) if !view.ramp_up => {
                let one = (movement, set.number);
                if !asked.contains(&one) {
                    asked.push(one);
                }
            }
            _ => {}
        }
        player.apply(PlayerEvent::SkipStep, at).unwrap();
    }
    panic!("the session has no end");
}

#[test]
fn a_word_said_by_mistake_leaves_the_session_as_it_was() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 2);
    let (before, asked) = (room.view(), still_asked_for(&room.player));
    room.say(sharp(Area::Shoulder));
    assert_eq!(room.movement(), "chair-stand");
    room.say(take_back(0));
    assert_eq!(room.movement(), "goblet-squat");
    assert_eq!(still_asked_for(&room.player), asked);
    let after = room.view();
    assert_eq!((after.set, after.sets), (before.set, before.sets));
    assert!(
        before
            .alternatives
            .iter()
            .all(|slug| after.alternatives.contains(slug))
    );
    assert!(after.discomforts.is_empty());
    assert!(room.player.noticed().discomforts.is_empty());
    assert!(matches!(
        after.notice,
        Some(Notice::TakenBack {
            area: Area::Shoulder,
            ..
        })
    ));
}

#[test]
fn a_movement_that_was_left_out_is_gone_back_to_with_the_rest_that_it_is_owed() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1);
    let asked = still_asked_for(&room.player);
    room.say(sharp(Area::Knee));
    assert_eq!(room.movement(), "backpack-row");
    room.say(take_back(0));
    assert_eq!(room.movement(), "goblet-squat");
    assert_eq!(still_asked_for(&room.player), asked);
}

#[test]
fn what_was_done_since_stays_and_what_was_left_comes_at_the_end_of_its_phase() {
    let mut plan = taking_turns(3, 3);
    for block in &mut plan.phases[0].blocks {
        block.superset = false;
    }
    let mut room = Room::with(plan);
    room.until_set("goblet-squat", 2).say(sharp(Area::Knee));
    room.until_set("backpack-row", 2);
    let sets = room.player.sets().to_vec();
    room.say(take_back(0));
    assert_eq!(room.player.sets(), &sets[..]);
    assert_eq!(room.movement(), "backpack-row");
    let asked = still_asked_for(&room.player);
    let at = |slug: &str, set| asked.iter().position(|one| *one == (slug.to_owned(), set));
    assert!(at("goblet-squat", 2) > at("backpack-row", 3), "{asked:?}");
    assert!(at("goblet-squat", 2) < at("test-long-exhale", 1), "{asked:?}");
    assert_eq!(at("goblet-squat", 1), None, "it was done: {asked:?}");
}

#[test]
fn what_was_begun_instead_goes_on() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 2).say(sharp(Area::Shoulder));
    room.until_set("chair-stand", 2).say(clean(8));
    room.say(take_back(0));
    assert!(room.player.noticed().discomforts.is_empty());
    let asked = still_asked_for(&room.player);
    assert!(asked.contains(&("chair-stand".to_owned(), 3)), "{asked:?}");
}

#[test]
fn another_word_still_holds() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(sharp(Area::Shoulder));
    room.say(sharp(Area::Knee));
    room.say(take_back(0));
    let asked = still_asked_for(&room.player);
    assert!(asked.iter().all(|(slug, _)| slug != "goblet-squat"), "{asked:?}");
    room.say(take_back(0));
    assert_eq!(room.movement(), "goblet-squat");
}

#[test]
fn a_walk_that_was_broken_off_waits_to_go_on_for_what_was_left() {
    let mut walk = aerobic_only();
    walk.phases[0].blocks[0] = Block {
        alternatives: vec!["hill-walk".into(), "seated-boxing".into()],
        ..block("brisk-walk", Pattern::Aerobic, 1, hold(900), 0)
    };
    let mut room = Room::with(walk);
    room.until(StepKind::Ready)
        .say(PlayerEvent::Begin)
        .after(240)
        .say(sharp(Area::Knee));
    assert_eq!(room.player.sets()[0].amount, 240);
    room.say(take_back(0));
    assert_eq!(room.until(StepKind::Ready).movement(), "brisk-walk");
    room.say(PlayerEvent::Begin);
    assert_eq!(room.step(), StepKind::Steady);
    assert_eq!(room.view().remaining_ms, Some(660_000));
    assert_eq!(room.player.sets()[0].amount, 240, "what was walked stays");
}

#[test]
fn phases_to_come_are_those_of_the_plan_without_the_word() {
    let mut around = whole_plan();
    around.phases[3].blocks = vec![block("seated-boxing", Pattern::Aerobic, 1, hold(300), 0)];
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp);
    let asked = still_asked_for(&room.player);
    let at = SessionMillis(room.now);
    let knee = feels(Area::Knee, ComplaintKind::Painful, 4);
    room.player.go_around(knee, around, at).unwrap();
    assert_ne!(still_asked_for(&room.player), asked);
    assert_eq!(room.player.heeded(0), Some(Heed::Stopped));
    room.player.take_back(0, whole_plan(), at).unwrap();
    assert_eq!(still_asked_for(&room.player), asked);
}

#[test]
fn what_was_only_noted_is_taken_back_and_nothing_else_changes() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(PlayerEvent::Discomfort {
        discomfort: feels(Area::Calf, ComplaintKind::Tight, 1),
    });
    let (step, undo) = (room.step(), room.view().can_undo);
    room.say(take_back(0));
    assert_eq!((room.step(), room.view().can_undo), (step, undo));
    assert!(room.player.noticed().discomforts.is_empty());
}

#[test]
fn it_can_be_taken_back_in_a_pause_and_before_closing() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 2).say(sharp(Area::Shoulder));
    room.say(PlayerEvent::Pause).say(take_back(0));
    assert!(room.player.is_paused());
    room.say(PlayerEvent::Resume).say(sharp(Area::Knee));
    room.until_set("counter-push-up", 1).say(clean(8));
    room.until(StepKind::Reflect).say(take_back(0));
    assert_eq!(room.step(), StepKind::Reflect);
    assert!(room.player.noticed().discomforts.is_empty());
}

#[test]
fn nothing_is_taken_back_that_was_not_said() {
    let mut room = Room::with(taking_turns(3, 3));
    let at = SessionMillis(room.now);
    assert_eq!(
        room.player.apply(take_back(0), at),
        Err(IllegalEvent::NothingSaid(0))
    );
}

/// Whether the person has the word, or a rest is running: nothing is broken off by saying something.
fn between(player: &Player) -> bool {
    matches!(
        player.view(player.at()).step,
        StepKind::Transition | StepKind::Ready | StepKind::Repetitions | StepKind::Rest
    )
}

proptest! {
    #[test]
    fn a_word_that_is_taken_back_at_once_asks_for_what_was_asked_for(
        plan in session(),
        life in life(),
        area in prop::sample::select(Area::ALL),
    ) {
        let mut player = Player::new(plan).unwrap();
        // Only the words of this test.
        let quiet: Vec<_> = life
            .into_iter()
            .filter(|(_, event)| !matches!(event, PlayerEvent::Discomfort { .. } | PlayerEvent::FinishSooner { .. }))
            .collect();
        live(&mut player, &quiet);
        if player.ended().is_some() || player.is_paused() || !between(&player) {
            return Ok(());
        }
        let at = player.at();
        let asked = still_asked_for(&player);
        let sets = player.sets().to_vec();
        player.apply(sharp(area), at).unwrap();
        player.apply(take_back(0), at).unwrap();
        prop_assert_eq!(player.sets(), &sets[..]);
        // Breathing that began at once in between comes first.
        let in_any_order = |mut asked: Vec<(String, u8)>| {
            asked.sort();
            asked
        };
        prop_assert_eq!(in_any_order(still_asked_for(&player)), in_any_order(asked));
    }

    #[test]
    fn taking_back_never_asks_for_more_than_was_planned(plan in session(), life in life()) {
        let mut player = Player::new(plan.clone()).unwrap();
        live(&mut player, &life);
        let at = player.at();
        let count = |plan: &SessionPlan| plan.phases.iter().flat_map(|phase| &phase.blocks).count();
        while player.heeded(0).is_some() && player.ended().is_none() {
            player.take_back(0, plan.clone(), at).unwrap();
        }
        prop_assert!(count(player.plan()) <= count(&plan));
    }
}

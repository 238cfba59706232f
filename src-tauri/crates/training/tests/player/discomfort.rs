//! The body said something: the movement stops, and the session goes around the area.

use training::check_in::ComplaintKind;
use training::movement::catalogue;
use training::noticed::{Discomfort, Heed, KnownPain};
use training::plan::{Block, BlockPurpose, SessionPlan};
use training::player::{IllegalEvent, Notice, Player, PlayerEvent, SessionMillis, StepKind, WarningSign};
use training::quantity::Intensity;
use training::vocabulary::{Area, Pattern, Phase};

use crate::support::*;

fn feels(area: Area, kind: ComplaintKind, intensity: i64) -> Discomfort {
    Discomfort {
        area,
        kind,
        intensity: Intensity::new(intensity).unwrap(),
    }
}

fn hurts(area: Area, kind: ComplaintKind, intensity: i64) -> PlayerEvent {
    PlayerEvent::Discomfort {
        discomfort: feels(area, kind, intensity),
    }
}

fn sharp(area: Area) -> PlayerEvent {
    hurts(area, ComplaintKind::Sharp, 2)
}

fn touches(slug: &str, area: Area) -> bool {
    catalogue()
        .get(slug)
        .is_some_and(|movement| movement.touches(&[area]))
}

/// Every movement that the session still asks for from here, by skipping through it.
fn still_asked_for(room: &mut Room) -> Vec<String> {
    let mut asked = Vec::new();
    for _ in 0..60 {
        let view = room.view();
        if view.step == StepKind::Reflect {
            return asked;
        }
        asked.extend(view.movement.filter(|slug| !asked.contains(slug)));
        room.say(PlayerEvent::SkipStep);
    }
    panic!("the session has no end");
}

fn around(room: &Room) -> Option<String> {
    match room.view().notice {
        Some(Notice::Discomfort { around, .. }) => around.unwrap().instead,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_tight_calf_of_two_is_noted_and_the_movement_goes_on() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).after(5);
    let before = room.view();
    room.say(hurts(Area::Calf, ComplaintKind::Tight, 2));
    let after = room.view();
    assert_eq!(
        (before.step, before.movement, before.set),
        (after.step, after.movement, after.set)
    );
    assert!(matches!(
        after.notice,
        Some(Notice::Discomfort { around: None, .. })
    ));
    assert_eq!(room.player.noticed().discomforts[0].heed, Heed::Noted);
}

#[test]
fn what_stops_a_movement_is_pain_sharpness_numbness_or_three_of_ten() {
    let none: &[KnownPain] = &[];
    let heed = |kind, intensity| feels(Area::Knee, kind, intensity).heed(none);
    for kind in [ComplaintKind::Sharp, ComplaintKind::Numb, ComplaintKind::Painful] {
        assert_eq!(heed(kind, 1), Heed::Stopped, "{kind:?}");
    }
    for kind in [ComplaintKind::Tight, ComplaintKind::Sore] {
        assert_eq!(heed(kind, 2), Heed::Noted, "{kind:?}");
        assert_eq!(heed(kind, 3), Heed::Stopped, "{kind:?}");
    }
}

#[test]
fn a_long_known_pain_stops_a_movement_when_it_is_two_above_this_morning() {
    let known = [KnownPain {
        area: Area::Knee,
        this_morning: Some(Intensity::new(2).unwrap()),
    }];
    let heed = |area, kind, intensity| feels(area, kind, intensity).heed(&known);
    assert_eq!(heed(Area::Knee, ComplaintKind::Painful, 3), Heed::Noted);
    assert_eq!(heed(Area::Knee, ComplaintKind::Painful, 4), Heed::Stopped);
    assert_eq!(heed(Area::Knee, ComplaintKind::Sharp, 1), Heed::Stopped);
    assert_eq!(heed(Area::Hip, ComplaintKind::Painful, 1), Heed::Stopped);
}

#[test]
fn the_movement_is_swapped_at_once_for_one_that_spares_the_area() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 2).say(sharp(Area::Shoulder));
    assert_eq!(around(&room).as_deref(), Some("chair-stand"));
    assert_eq!(room.movement(), "chair-stand");
    assert_eq!(room.step(), StepKind::Rest);
    assert_eq!(room.view().set.unwrap().number, 2);
    for slug in still_asked_for(&mut room) {
        assert!(!touches(&slug, Area::Shoulder), "{slug} loads the shoulder");
    }
    assert_eq!(room.done()[0], ("goblet-squat", 1));
}

#[test]
fn where_nothing_spares_the_area_the_movement_is_left_out_and_no_swap_leads_back() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(sharp(Area::Knee));
    assert_eq!(around(&room), None);
    assert_eq!(room.movement(), "backpack-row");
    assert!(
        room.view()
            .alternatives
            .iter()
            .all(|slug| !touches(slug, Area::Knee))
    );
    let asked = still_asked_for(&mut room);
    assert_eq!(asked, ["backpack-row", "counter-push-up", "test-long-exhale"]);
}

#[test]
fn what_the_day_would_have_been_without_the_area_stands_in() {
    let instead = |slug: &str, pattern| block(slug, pattern, 2, repetitions(8), 60);
    let mut elsewhere = taking_turns(3, 3);
    elsewhere.phases[0].blocks = vec![
        instead("band-row", Pattern::Pull),
        instead("dumbbell-curl", Pattern::Pull),
    ];
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1);
    let discomfort = feels(Area::Knee, ComplaintKind::Painful, 4);
    room.player
        .go_around(discomfort, elsewhere, SessionMillis(room.now))
        .unwrap();
    assert_eq!(room.movement(), "band-row");
    assert_eq!(room.view().set.unwrap().of, 2);
    assert!(room.view().alternatives.contains(&"dumbbell-curl".to_owned()));
    room.until_set("band-row", 2);
    assert_eq!(room.player.sets()[0].block, 0);
}

#[test]
fn phases_that_have_not_begun_come_from_the_plan_without_the_area() {
    let mut elsewhere = whole_plan();
    elsewhere.phases[3].blocks = vec![block("seated-boxing", Pattern::Aerobic, 1, hold(300), 0)];
    let mut room = Room::with(whole_plan());
    room.until(StepKind::RampUp);
    let discomfort = feels(Area::Knee, ComplaintKind::Painful, 4);
    room.player
        .go_around(discomfort, elsewhere, SessionMillis(room.now))
        .unwrap();
    assert_eq!(room.until(StepKind::Ready).movement(), "seated-boxing");
}

#[test]
fn pain_that_is_said_in_the_rest_is_about_what_was_just_done() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(clean(8));
    assert_eq!(room.movement(), "backpack-row");
    assert_eq!(room.view().hurts.unwrap().movement, "goblet-squat");
    room.say(sharp(Area::Knee));
    // The rows spare the knee and go on as they would have.
    assert_eq!(room.movement(), "backpack-row");
    assert_eq!(room.player.noticed().discomforts[0].movement, "goblet-squat");
    assert!(!still_asked_for(&mut room).contains(&"goblet-squat".to_owned()));
}

#[test]
fn a_movement_that_hurts_elsewhere_than_it_loads_is_stopped_all_the_same() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(sharp(Area::Neck));
    assert_ne!(room.movement(), "goblet-squat");
    assert!(!room.view().alternatives.contains(&"goblet-squat".to_owned()));
    assert!(!still_asked_for(&mut room).contains(&"goblet-squat".to_owned()));
}

#[test]
fn soreness_of_three_to_six_leaves_easy_range_in_the_downshift() {
    let mut sore = taking_turns(2, 2);
    sore.phases[1]
        .blocks
        .insert(0, block("hip-flexor-stretch", Pattern::Mobility, 1, hold(20), 0));
    let asked = |event| {
        let mut room = Room::with(sore.clone());
        room.until_set("goblet-squat", 1).say(event);
        still_asked_for(&mut room)
    };
    let stretch = "hip-flexor-stretch".to_owned();
    assert!(asked(hurts(Area::Hip, ComplaintKind::Sore, 4)).contains(&stretch));
    assert!(!asked(hurts(Area::Hip, ComplaintKind::Sore, 7)).contains(&stretch));
}

#[test]
fn a_walk_that_hurts_goes_on_sitting_for_what_is_left_of_its_time() {
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
    room.until(StepKind::Ready);
    assert_eq!(room.movement(), "seated-boxing");
    room.say(PlayerEvent::Begin);
    assert_eq!(room.view().remaining_ms, Some(660_000));
}

#[test]
fn slow_breathing_stays_whatever_hurts() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Breathing).after(10).say(sharp(Area::Chest));
    assert_eq!(room.step(), StepKind::Breathing);
    assert_eq!(room.view().spent_ms, 10_000);
}

#[test]
fn the_second_time_the_downshift_is_offered_and_the_session_still_goes_on() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1)
        .say(hurts(Area::Hip, ComplaintKind::Tight, 1));
    room.say(sharp(Area::Knee));
    assert!(!room.view().offers_downshift);
    room.say(sharp(Area::Neck));
    assert!(room.view().offers_downshift);
    assert!(room.player.ended().is_none());
    room.say(PlayerEvent::WarningLight {
        sign: WarningSign::Joint,
    });
    assert_eq!(room.view().phase, Some(Phase::Downshift));
    assert!(!room.view().offers_downshift);
}

#[test]
fn pain_can_be_said_in_a_pause_and_the_pause_goes_on() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 2)
        .say(PlayerEvent::Pause)
        .after(60);
    room.say(sharp(Area::Shoulder));
    assert!(room.player.is_paused());
    assert_eq!(room.movement(), "chair-stand");
}

#[test]
fn the_record_keeps_what_was_noticed() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("goblet-squat", 1).say(sharp(Area::Knee));
    room.say(PlayerEvent::RedFlag {
        flags: vec![training::check_in::RedFlag::NearFaint],
    });
    let noticed = room.player.record().noticed;
    assert_eq!(
        noticed.discomforts[0].discomfort,
        feels(Area::Knee, ComplaintKind::Sharp, 2)
    );
    assert_eq!(noticed.flags, [training::check_in::RedFlag::NearFaint]);
}

#[test]
fn the_areas_of_the_movement_are_offered_first() {
    let mut room = Room::with(taking_turns(3, 3));
    room.until_set("backpack-row", 1);
    let hurts = room.view().hurts.unwrap();
    assert_eq!(
        hurts.areas[..usize::from(hurts.likely)],
        [
            Area::Shoulder,
            Area::Elbow,
            Area::Wrist,
            Area::UpperBack,
            Area::LowerBack
        ]
    );
    assert_eq!(hurts.areas.len(), Area::ALL.len());
}

#[test]
fn after_the_last_movement_there_is_nothing_to_go_around() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Reflect);
    let answer = room.player.apply(sharp(Area::Knee), SessionMillis(room.now));
    assert_eq!(answer, Err(IllegalEvent::NothingUnderWay));
}

#[test]
fn nothing_asks_for_more_than_the_plan_did() {
    let plan: SessionPlan = taking_turns(3, 3);
    let mut player = Player::new(plan).unwrap();
    let before = player.view(SessionMillis(0)).minutes_left;
    player.apply(sharp(Area::Shoulder), SessionMillis(0)).unwrap();
    let view = player.view(SessionMillis(0));
    assert!(view.minutes_left <= before);
    assert_ne!(view.purpose, Some(BlockPurpose::Test));
}

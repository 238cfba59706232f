//! Steady work: questions that may be left, and the pace that is practised.

use training::pacing::{PaceLevel, Said, Steadiness, TalkAnswer};
use training::plan::Block;
use training::player::{
    Advice, Cue, IllegalEvent, OpenQuestion, Player, PlayerEvent, SessionMillis, StepKind, WarningSign,
};
use training::quantity::Rpe;
use training::vocabulary::Pattern;

use crate::support::*;

fn effort(value: i64) -> Rpe {
    Rpe::new(value).unwrap()
}

/// A walk of so many seconds at effort 4, and then the downshift.
fn walk(length: i64) -> Room {
    let mut plan = aerobic_only();
    plan.phases[0].blocks[0] = Block {
        effort: effort(4),
        ..block("test-walk", Pattern::Aerobic, 1, hold(length), 0)
    };
    let mut room = Room::with(plan);
    room.after(15).say(PlayerEvent::Begin);
    room
}

fn talk(answer: TalkAnswer) -> PlayerEvent {
    PlayerEvent::TalkTest { answer }
}

fn refused(room: &mut Room, event: PlayerEvent) -> IllegalEvent {
    room.player.apply(event, SessionMillis(room.now)).unwrap_err()
}

#[test]
fn the_talk_test_is_asked_every_few_minutes_and_never_at_the_very_end() {
    let mut room = walk(1_200);
    room.after(1_195);
    let asked: Vec<u64> = room
        .cues()
        .into_iter()
        .filter(|(_, cue)| *cue == Cue::TalkTest)
        .map(|(at, _)| at - 15)
        .collect();
    assert_eq!(asked, [180, 420, 660, 900, 1_140]);
}

#[test]
fn a_question_can_be_answered_once_or_left() {
    let mut room = walk(900);
    assert_eq!(room.after(179).view().asks, None);
    assert_eq!(room.after(1).view().asks, Some(OpenQuestion::TalkTest));
    room.after(20).say(talk(TalkAnswer::Easily));
    assert_eq!(room.view().asks, None);
    assert_eq!(
        refused(&mut room, talk(TalkAnswer::Easily)),
        IllegalEvent::NothingAsked
    );
    assert_eq!(room.after(220).view().asks, Some(OpenQuestion::TalkTest));
    room.after(480);
    assert_eq!(
        room.step(),
        StepKind::Away,
        "a question that is left holds nothing up"
    );
    let notes = room.player.record().steady.notes;
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].into, seconds(200));
    assert_eq!(
        notes[0].said,
        Said::Talk {
            answer: TalkAnswer::Easily
        }
    );
}

#[test]
fn no_sentences_advises_easing_off_until_it_is_asked_again_and_nothing_advises_more() {
    let mut room = walk(900);
    room.after(180).say(talk(TalkAnswer::No));
    assert_eq!(room.view().advice, Some(Advice::EaseOff));
    assert_eq!(room.after(240).view().advice, None);
    for kind in [TalkAnswer::Easily, TalkAnswer::Just] {
        room.say(talk(kind));
        assert_eq!(room.view().advice, None);
        room.after(240);
    }
}

#[test]
fn nothing_is_asked_while_the_session_waits() {
    let mut room = walk(900);
    room.after(180).say(PlayerEvent::Pause);
    assert_eq!(room.view().asks, None);
    assert_eq!(refused(&mut room, talk(TalkAnswer::Just)), IllegalEvent::Paused);
    room.after(600).say(PlayerEvent::Resume);
    assert_eq!(room.view().asks, Some(OpenQuestion::TalkTest));
}

#[test]
fn pacing_practice_asks_how_hard_it_feels_and_tells_how_even_it_was() {
    let mut room = walk(600);
    assert_eq!(room.view().practises_pace, Some(false));
    room.say(PlayerEvent::PracticePace { on: true });
    for answer in [4, 4, 5, 4] {
        room.after(120);
        assert_eq!(room.view().asks, Some(OpenQuestion::Pace { target: effort(4) }));
        room.say(PlayerEvent::Pace {
            effort: effort(answer),
        });
    }
    let practice = room.view().practice.unwrap();
    assert_eq!(practice.answers, [4, 4, 5, 4].map(effort));
    let evenness = practice.evenness.unwrap();
    assert_eq!(evenness.steadiness, Steadiness::Even);
    assert_eq!((evenness.spread, evenness.level), (25, PaceLevel::At));
    room.after(120).say(PlayerEvent::StartDownshift);
    assert_eq!(room.player.record().steady.practice(), Some(practice));
}

#[test]
fn two_answers_tell_nothing_of_evenness() {
    let mut room = walk(600);
    room.say(PlayerEvent::PracticePace { on: true });
    for _ in 0..2 {
        room.after(120).say(PlayerEvent::Pace { effort: effort(4) });
    }
    assert_eq!(room.view().practice.unwrap().evenness, None);
}

#[test]
fn well_above_the_pace_advises_easing_off_and_well_below_it_nothing() {
    let mut room = walk(600);
    room.say(PlayerEvent::PracticePace { on: true });
    for (answer, advice) in [(6, Some(Advice::EaseOff)), (5, None), (1, None)] {
        room.after(120).say(PlayerEvent::Pace {
            effort: effort(answer),
        });
        assert_eq!(room.view().advice, advice, "after {answer}");
    }
}

#[test]
fn a_walk_too_short_to_tell_is_no_pacing_practice() {
    let mut room = walk(420);
    assert_eq!(room.view().practises_pace, None);
    let mut longer = walk(480);
    assert_eq!(longer.view().practises_pace, Some(false));
    room.say(PlayerEvent::Done).after(40);
    assert_eq!(
        refused(&mut room, PlayerEvent::PracticePace { on: true }),
        IllegalEvent::NoPaceToHold
    );
    longer.say(PlayerEvent::PracticePace { on: true });
}

#[test]
fn how_hard_it_was_is_asked_once_when_the_person_is_back() {
    let mut room = walk(600);
    room.after(600);
    assert_eq!(room.view().asks, None, "any key starts the way down");
    room.after(300).say(PlayerEvent::StartDownshift);
    assert_eq!(room.view().asks, Some(OpenQuestion::AerobicEffort));
    room.say(PlayerEvent::AerobicEffort { effort: effort(4) });
    assert_eq!(room.view().asks, None);
    assert_eq!(
        refused(&mut room, PlayerEvent::AerobicEffort { effort: effort(3) }),
        IllegalEvent::NothingAsked
    );
    assert_eq!(room.player.record().steady.effort, Some(effort(4)));
}

#[test]
fn it_is_not_asked_any_more_once_the_downshift_has_begun_nor_after_a_warning_light() {
    let mut room = walk(600);
    room.after(600).say(PlayerEvent::StartDownshift);
    room.after(15).say(PlayerEvent::Begin).after(5);
    assert_eq!(room.view().asks, None);
    let mut lit = walk(600);
    lit.after(300).say(PlayerEvent::WarningLight {
        sign: WarningSign::Breath,
    });
    assert_eq!((lit.step(), lit.view().asks), (StepKind::Transition, None));
    let mut never = walk(600);
    never.say(PlayerEvent::SkipBlock);
    assert_eq!(never.view().asks, None, "nothing was done");
}

#[test]
fn there_is_time_for_the_question_even_where_the_downshift_follows_at_once() {
    let mut plan = aerobic_only();
    plan.phases[1].blocks = vec![Block {
        transition: seconds(0),
        ..block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0)
    }];
    let mut room = Room::with(plan);
    room.after(15).say(PlayerEvent::Begin).after(600);
    room.say(PlayerEvent::StartDownshift);
    assert_eq!(room.step(), StepKind::Transition);
    assert_eq!(room.view().asks, Some(OpenQuestion::AerobicEffort));
    assert_eq!(room.after(15).step(), StepKind::Breathing);
}

#[test]
fn answers_are_the_same_after_a_replay() {
    let lived = [
        (15, PlayerEvent::Begin),
        (100, PlayerEvent::PracticePace { on: true }),
        (140, PlayerEvent::Pace { effort: effort(4) }),
        (150, PlayerEvent::PracticePace { on: false }),
        (200, talk(TalkAnswer::Just)),
        (320, PlayerEvent::StartDownshift),
        (325, PlayerEvent::AerobicEffort { effort: effort(3) }),
    ];
    let mut plan = aerobic_only();
    plan.phases[0].blocks[0].effort = effort(4);
    let play = || {
        let mut player = Player::new(plan.clone()).unwrap();
        for (at, event) in lived.clone() {
            let told = serde_json::from_str(&serde_json::to_string(&event).unwrap()).unwrap();
            player.apply(told, SessionMillis(at * 1_000)).unwrap();
        }
        player
    };
    assert_eq!(play(), play());
    let steady = play().record().steady;
    assert_eq!((steady.notes.len(), steady.effort), (2, Some(effort(3))));
    let stored = serde_json::to_string(&steady).unwrap();
    assert_eq!(
        serde_json::from_str::<training::pacing::SteadyNotes>(&stored).unwrap(),
        steady
    );
}

//! Steady work: questions that may be left, the pace that is practised, and intervals that run by themselves.

use training::pacing::{PaceLevel, Said, Steadiness, TalkAnswer};
use training::plan::{Block, BlockPurpose, SessionPlan};
use training::player::{
    Advice, Count, Cue, IllegalEvent, OpenQuestion, Player, PlayerEvent, SessionMillis, StepKind, WarningSign,
};
use training::quantity::Rpe;
use training::vocabulary::{Pattern, Phase};

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

/// Five easy minutes, three hard parts of 90 s with a minute of ease, and four easy minutes.
pub fn with_intervals() -> SessionPlan {
    let mut plan = aerobic_only();
    let at_once = |block: Block| Block {
        transition: seconds(0),
        ..block
    };
    plan.phases[0].blocks = vec![
        block("test-walk", Pattern::Aerobic, 1, hold(300), 0),
        at_once(Block {
            effort: effort(6),
            ..block("test-run", Pattern::Aerobic, 3, hold(90), 60)
        }),
        at_once(block("test-walk", Pattern::Aerobic, 1, hold(240), 0)),
    ];
    plan
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
fn intervals_run_by_themselves_from_the_first_easy_minute_to_the_way_back() {
    let mut room = Room::with(with_intervals());
    room.after(15).say(PlayerEvent::Begin);
    room.after(296);
    assert_eq!(room.step(), StepKind::Steady);
    room.after(4);
    let counted = [(312, 3), (313, 2), (314, 1)].map(|(at, seconds)| (at, Cue::CountIn { seconds }));
    assert_eq!(room.cues()[..3], counted);
    assert!(room.cues().contains(&(315, Cue::WorkStarts)), "go");
    for number in 1..=3 {
        let view = room.view();
        assert_eq!(
            (view.step, view.set),
            (StepKind::Interval, Some(Count { number, of: 3 }))
        );
        assert_eq!((view.remaining_ms, view.repeats_done), (Some(90_000), number - 1));
        room.after(90);
        let heard: Vec<Cue> = room.cues().into_iter().map(|(_, cue)| cue).collect();
        assert!(heard.contains(&Cue::EaseComing { seconds: 3 }) && heard.contains(&Cue::Ease));
        let view = room.view();
        assert_eq!((view.step, view.remaining_ms), (StepKind::Ease, Some(60_000)));
        assert_eq!(view.repeats_done, number);
        assert_eq!(
            view.set.unwrap().number,
            (number + 1).min(3),
            "while easing, the one to come"
        );
        room.after(60);
    }
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Steady, "test-walk")
    );
    room.after(240);
    assert_eq!(room.step(), StepKind::Away);
    let record = room.player.record();
    assert_eq!(record.sets.len(), 5);
    assert_eq!(record.aerobic, seconds(300 + 3 * 150 + 240));
}

#[test]
fn the_ease_counts_in_the_next_hard_part_and_nothing_after_the_last() {
    let mut room = Room::with(with_intervals());
    room.after(15).say(PlayerEvent::Begin).after(300).after(90);
    let heard = |room: &Room| room.cues().into_iter().map(|(_, cue)| cue).collect::<Vec<_>>();
    room.after(60);
    assert_eq!(
        heard(&room),
        [
            Cue::CountIn { seconds: 3 },
            Cue::CountIn { seconds: 2 },
            Cue::CountIn { seconds: 1 },
            Cue::WorkStarts
        ]
    );
    room.after(90).after(60).after(90).after(60);
    assert_eq!(heard(&room), [Cue::WorkStarts], "the easy minutes just begin");
}

#[test]
fn a_hard_part_can_be_cut_short_and_still_has_its_ease() {
    let mut room = Room::with(with_intervals());
    room.after(15).say(PlayerEvent::Begin).after(300);
    room.after(40).say(PlayerEvent::Done);
    assert_eq!(room.step(), StepKind::Ease);
    assert_eq!(room.player.sets().last().unwrap().amount, 40);
    room.after(20).say(PlayerEvent::EndRest);
    assert_eq!(room.view().set.unwrap().number, 2);
    room.after(10).say(PlayerEvent::SkipStep);
    assert_eq!(
        room.player.sets().last().unwrap().amount,
        10,
        "what was done counts"
    );
    room.say(PlayerEvent::LongerRest { seconds: seconds(30) });
    assert_eq!(room.view().remaining_ms, Some(90_000));
    room.say(PlayerEvent::UndoSet);
    assert_eq!(
        (room.step(), room.view().set.unwrap().number),
        (StepKind::Ready, 2),
        "taken back, it waits for go"
    );
    room.say(PlayerEvent::Begin).after(5);
    assert_eq!(room.step(), StepKind::Interval);
}

#[test]
fn intervals_can_be_stopped_at_any_time_and_lead_down() {
    for before in [0, 45, 120] {
        let mut room = Room::with(with_intervals());
        room.after(15).say(PlayerEvent::Begin).after(300).after(before);
        room.say(PlayerEvent::StartDownshift);
        assert_eq!(room.view().phase, Some(Phase::Downshift));
        assert_eq!(room.view().asks, Some(OpenQuestion::AerobicEffort));
        let hard = room.player.sets().iter().filter(|set| set.block == 1);
        assert_eq!(hard.map(|set| u64::from(set.amount)).sum::<u64>(), before.min(90));
    }
}

#[test]
fn a_hard_part_asks_nothing() {
    let mut plan = with_intervals();
    plan.phases[0].blocks[1].dose = hold(600);
    let mut room = Room::with(plan);
    room.after(15).say(PlayerEvent::Begin).after(300);
    for _ in 0..5 {
        room.after(100);
        assert_eq!((room.step(), room.view().asks), (StepKind::Interval, None));
    }
}

#[test]
fn intervals_alone_wait_for_go_and_count_in() {
    let mut plan = with_intervals();
    plan.phases[0].blocks.remove(0);
    let mut room = Room::with(plan);
    assert_eq!(room.step(), StepKind::Ready);
    room.say(PlayerEvent::Begin);
    assert_eq!(room.step(), StepKind::LeadIn);
    room.after(5);
    assert_eq!(room.step(), StepKind::Interval);
}

#[test]
fn what_is_only_offered_waits_to_be_taken() {
    let mut plan = with_intervals();
    plan.phases[0].blocks[1].purpose = BlockPurpose::Optional;
    let mut room = Room::with(plan);
    room.after(15).say(PlayerEvent::Begin).after(300);
    assert_eq!(room.step(), StepKind::Ready);
}

#[test]
fn after_an_interruption_nothing_hard_begins_without_its_ease() {
    let mut room = Room::with(with_intervals());
    room.after(15).say(PlayerEvent::Begin).after(300).after(40);
    room.say(PlayerEvent::PickUp);
    assert_eq!(
        (room.step(), room.view().remaining_ms),
        (StepKind::Ease, Some(60_000))
    );
    assert_eq!(
        room.player.sets().last().unwrap().amount,
        40,
        "what was done counts"
    );
    room.after(50).say(PlayerEvent::PickUp);
    assert_eq!(
        (room.step(), room.view().remaining_ms),
        (StepKind::Ease, Some(60_000))
    );
    assert_eq!(room.after(60).view().set.unwrap().number, 2);
    room.say(PlayerEvent::PickUp);
    assert_eq!(room.step(), StepKind::Ready, "nothing was done of it yet");
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

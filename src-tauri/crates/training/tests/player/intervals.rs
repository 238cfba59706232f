//! Intervals: hard parts and easy ones that run by themselves, and can be cut short at any time.

use training::plan::{Block, BlockPurpose, SessionPlan};
use training::player::{Count, Cue, OpenQuestion, PlayerEvent, StepKind};
use training::quantity::Rpe;
use training::vocabulary::{Pattern, Phase};

use crate::support::*;

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
            effort: Rpe::new(6).unwrap(),
            ..block("test-run", Pattern::Aerobic, 3, hold(90), 60)
        }),
        at_once(block("test-walk", Pattern::Aerobic, 1, hold(240), 0)),
    ];
    plan
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

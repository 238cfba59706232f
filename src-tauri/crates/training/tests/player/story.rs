//! A session from its first step to its last.

use training::check_in::Control;
use training::history::Ending;
use training::plan::{Block, BlockPurpose, Outcome};
use training::player::{
    BodySide, Count, Cue, Effect, IllegalEvent, Next, Player, PlayerEvent, SessionMillis, SetResult,
    StepKind, Stroke, UnplayablePlan,
};
use training::quantity::{Grams, RepsInReserve};
use training::vocabulary::{Pattern, Phase, Quality};

use crate::support::*;

#[test]
fn a_whole_session_goes_from_prime_to_reflection() {
    let mut room = Room::with(whole_plan());
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Transition, "test-march")
    );
    room.after(15);
    assert_eq!(room.step(), StepKind::Ready);
    room.say(PlayerEvent::Begin).after(5).after(60);
    assert_eq!(room.step(), StepKind::ControlSample);
    room.say(PlayerEvent::ControlSampled {
        control: Control::Clean,
    })
    .after(15);
    for _ in 0..3 {
        room.say(PlayerEvent::Begin).after(5).after(30).after(8).after(30);
        room.after(45);
    }
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::RampUp, "test-goblet-squat")
    );
    room.say(PlayerEvent::Done).after(20);
    for _ in 0..3 {
        assert_eq!(room.step(), StepKind::Repetitions);
        room.say(clean(8)).after(105);
    }
    for _ in 0..2 {
        room.say(clean(10)).after(75);
    }
    assert_eq!(
        (room.step(), room.movement().as_str()),
        (StepKind::Ready, "test-walk")
    );
    room.say(PlayerEvent::Begin).after(600);
    assert_eq!(room.step(), StepKind::Away);
    room.say(PlayerEvent::StartDownshift)
        .after(15)
        .say(PlayerEvent::Begin)
        .after(5)
        .after(30)
        .after(15);
    assert_eq!(room.step(), StepKind::Breathing);
    room.after(60);
    assert_eq!(room.step(), StepKind::Reflect);
    room.say(PlayerEvent::Finish);
    let record = room.player.record();
    assert_eq!(record.ending, Ending::Complete);
    assert_eq!(record.sets.len(), 1 + 3 + 3 + 2 + 1 + 1 + 1);
    assert_eq!(record.aerobic, seconds(600));
}

#[test]
fn what_spare_time_offers_says_so_and_is_not_missing_where_it_is_left() {
    let mut plan = aerobic_only();
    plan.phases[1].blocks[0].purpose = BlockPurpose::Optional;
    let mut room = Room::with(plan);
    room.until(StepKind::Ready).say(PlayerEvent::Begin).after(600);
    assert_eq!(room.view().purpose, Some(BlockPurpose::Work));
    room.say(PlayerEvent::StartDownshift);
    assert_eq!(room.view().purpose, Some(BlockPurpose::Optional));
    room.say(PlayerEvent::SkipBlock).after(15).after(60);
    assert_eq!(room.view().purpose, None);
    room.say(PlayerEvent::Finish);
    assert_eq!(room.player.record().ending, Ending::Complete);
}

#[test]
fn the_last_three_seconds_of_a_rest_are_counted_down() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8)).after(90);
    let cues: Vec<_> = room.cues();
    assert_eq!(
        cues,
        [
            (87, Cue::RestEnding { seconds: 3 }),
            (88, Cue::RestEnding { seconds: 2 }),
            (89, Cue::RestEnding { seconds: 1 }),
            (90, Cue::RestOver),
        ]
    );
    assert_eq!(room.step(), StepKind::Repetitions);
}

#[test]
fn rest_can_be_longer_or_over_at_once() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8)).after(80);
    room.say(PlayerEvent::LongerRest { seconds: seconds(30) })
        .after(20);
    assert_eq!(room.view().remaining_ms, Some(20_000));
    room.say(PlayerEvent::EndRest);
    assert_eq!(room.view().set, Some(Count { number: 2, of: 3 }));
    let refused = room.player.apply(
        PlayerEvent::LongerRest { seconds: seconds(30) },
        SessionMillis(room.now),
    );
    assert_eq!(refused, Err(IllegalEvent::NotResting));
}

#[test]
fn a_rest_has_a_limit_and_a_pause_has_none() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions).say(clean(8));
    let refused = room.player.apply(
        PlayerEvent::LongerRest {
            seconds: seconds(2_000),
        },
        SessionMillis(0),
    );
    assert_eq!(refused, Err(IllegalEvent::RestTooLong(900)));
}

#[test]
fn a_one_sided_hold_changes_sides_and_counts_its_shorter_side() {
    let mut room = Room::with(whole_plan());
    room.until(StepKind::ControlSample)
        .say(PlayerEvent::SkipStep)
        .until(StepKind::Ready);
    assert_eq!(room.view().side, Some(BodySide::First));
    room.say(PlayerEvent::Begin).after(5);
    room.after(15);
    assert_eq!(room.cues(), [(20, Cue::HalfWay)]);
    room.after(15);
    assert_eq!(room.cues(), [(35, Cue::WorkOver), (35, Cue::SideChange)]);
    assert_eq!(room.step(), StepKind::SideChange);
    room.after(8).after(22).say(PlayerEvent::Done);
    assert_eq!(room.view().sets[0].set.amount, 22);
    assert_eq!(room.step(), StepKind::Rest);
}

#[test]
fn a_pause_stops_every_timer() {
    let mut room = Room::with(strength_only());
    room.until(StepKind::Repetitions)
        .say(clean(8))
        .after(30)
        .say(PlayerEvent::Pause);
    assert_eq!(room.player.next_deadline(), None);
    room.after(3_600);
    assert_eq!(room.view().remaining_ms, Some(60_000));
    assert!(!room.view().running);
    let refused = room.player.apply(PlayerEvent::EndRest, SessionMillis(room.now));
    assert_eq!(refused, Err(IllegalEvent::Paused));
    room.say(PlayerEvent::Resume).after(57);
    assert_eq!(room.cues(), [(30 + 3_600 + 57, Cue::RestEnding { seconds: 3 })]);
}

#[test]
fn back_early_from_the_walk_counts_what_was_walked() {
    let mut room = Room::with(aerobic_only());
    room.until(StepKind::Ready).say(PlayerEvent::Begin).after(300);
    assert_eq!(room.cues(), [(180, Cue::TalkTest), (300, Cue::HalfWay)]);
    room.after(120).say(PlayerEvent::StartDownshift);
    assert_eq!(room.player.record().aerobic, seconds(420));
    assert_eq!(room.view().phase, Some(Phase::Downshift));
}

#[test]
fn being_away_from_the_screen_is_neither_training_nor_a_fault() {
    let mut room = Room::with(aerobic_only());
    room.until(StepKind::Ready)
        .say(PlayerEvent::Begin)
        .after(600)
        .after(7_200);
    assert_eq!(room.step(), StepKind::Away);
    assert_eq!(room.player.record().aerobic, seconds(600));
    assert_eq!(room.player.record().active, seconds(600));
    room.say(PlayerEvent::Done);
    assert_eq!(room.view().phase, Some(Phase::Downshift));
}

#[test]
fn breathing_starts_by_itself_and_paces_every_stroke() {
    let mut room = Room::with(skill_only());
    room.until(StepKind::Repetitions)
        .say(PlayerEvent::SkipBlock)
        .after(15);
    assert_eq!(room.step(), StepKind::Breathing);
    room.after(10);
    assert_eq!(room.cues(), [(19, Cue::BreathOut), (25, Cue::BreathIn)]);
    room.after(5);
    let breath = room.view().breath.unwrap();
    assert_eq!((breath.stroke, breath.stroke_remaining_ms), (Stroke::Out, 5_000));
    assert!(breath.exhale_ms >= breath.inhale_ms);
}

#[test]
fn breathing_never_ends_within_a_breath() {
    let mut plan = skill_only();
    plan.phases[1].blocks[0].dose = breaths(55);
    let mut room = Room::with(plan);
    room.until(StepKind::Breathing);
    assert_eq!(room.view().total_ms, Some(60_000));
}

#[test]
fn a_distance_is_gone_through_like_a_hold_of_the_seconds_it_takes() {
    let carried = |dose| {
        let carry = block("farmer-carry", Pattern::Carry, 2, dose, 30);
        let mut room = Room::with(plan(vec![phase(Phase::Strength, vec![carry])]));
        room.until(StepKind::Ready).say(PlayerEvent::Begin).after(5);
        assert_eq!(room.view().dose, Some(dose));
        room.after(20);
        (room.step(), room.cues(), room.view().sets[0].set.amount)
    };
    let (step, cues, amount) = carried(distance(10, 20));
    assert_eq!((step, amount), (StepKind::Rest, 20));
    assert_eq!((step, cues, amount), carried(hold(20)));
}

#[test]
fn the_next_step_is_always_known() {
    let mut room = Room::with(whole_plan());
    while room.step() != StepKind::Reflect {
        assert!(room.view().next.is_some(), "nothing next at {:?}", room.step());
        room.say(PlayerEvent::SkipStep);
    }
    assert_eq!(room.view().next, None);

    let mut room = Room::with(whole_plan());
    assert_eq!(room.view().next, Some(Next::ControlSample));
    room.until(StepKind::Breathing);
    assert_eq!(room.view().next, Some(Next::Reflect));
}

#[test]
fn a_day_of_rest_or_an_endless_dose_is_no_session() {
    let mut rest = whole_plan();
    rest.outcome = Outcome::Rest;
    assert_eq!(Player::new(rest), Err(UnplayablePlan::NoSession));
    assert_eq!(Player::new(plan(vec![])), Err(UnplayablePlan::Empty));
    let nothing = Block {
        sets: 0,
        ..block("test-row", Pattern::Pull, 1, repetitions(8), 60)
    };
    assert_eq!(
        Player::new(plan(vec![phase(Phase::Prime, vec![nothing])])),
        Err(UnplayablePlan::EmptyDose)
    );
    let mut turned = whole_plan();
    turned.phases.swap(0, 1);
    assert_eq!(Player::new(turned), Err(UnplayablePlan::PhaseOrder));
}

#[test]
fn events_and_views_cross_as_json() {
    let event: PlayerEvent =
        serde_json::from_str(r#"{"event":"log_set","amount":8,"load":16000,"reserve":3,"quality":"clean"}"#)
            .unwrap();
    let expected = SetResult {
        amount: 8,
        load: Some(Grams::new(16_000).unwrap()),
        reserve: Some(RepsInReserve::new(3).unwrap()),
        quality: Quality::Clean,
    };
    assert_eq!(event, PlayerEvent::LogSet { result: expected });
    let cue = Effect::Cue {
        cue: Cue::RestEnding { seconds: 3 },
        due: SessionMillis(87_000),
    };
    let json = serde_json::to_string(&cue).unwrap();
    assert_eq!(
        json,
        r#"{"effect":"cue","cue":"rest_ending","seconds":3,"due":87000}"#
    );
    assert_eq!(serde_json::from_str::<Effect>(&json).unwrap(), cue);
    let mut room = Room::with(whole_plan());
    room.until(StepKind::Repetitions).say(event);
    let json = serde_json::to_string(&room.view()).unwrap();
    assert_eq!(
        serde_json::from_str::<training::player::PlayerView>(&json).unwrap(),
        room.view()
    );
}

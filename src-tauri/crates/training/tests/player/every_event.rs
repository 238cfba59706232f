//! Random sessions are made of everything that can happen to one.

use std::collections::BTreeSet;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use training::player::{Player, PlayerEvent};

use crate::random::{discomfort, event, life, live, session};
use crate::support::whole_plan;

/// Drawn events in which each kind has to come up; the rarest is one in about ninety.
const DRAWS: usize = 4_000;
/// How many kinds of events there are. A new one does not compile until it has a name below, and fails until it is counted here
/// and drawn.
const KINDS: usize = 33;

const fn name(event: &PlayerEvent) -> &'static str {
    match event {
        PlayerEvent::Begin => "begin",
        PlayerEvent::Done => "done",
        PlayerEvent::LogSet { .. } => "log set",
        PlayerEvent::EditSet { .. } => "edit set",
        PlayerEvent::UndoSet => "undo set",
        PlayerEvent::TakeOut { .. } => "take out",
        PlayerEvent::LogMore { .. } => "log more",
        PlayerEvent::TakeLess => "take less",
        PlayerEvent::TakeEasier => "take easier",
        PlayerEvent::SayDrive { .. } => "say drive",
        PlayerEvent::SkipStep => "skip step",
        PlayerEvent::SkipBlock => "skip block",
        PlayerEvent::EndRest => "end rest",
        PlayerEvent::LongerRest { .. } => "longer rest",
        PlayerEvent::Pause => "pause",
        PlayerEvent::Resume => "resume",
        PlayerEvent::PickUp => "pick up",
        PlayerEvent::Swap { .. } => "swap",
        PlayerEvent::Discomfort { .. } => "discomfort",
        PlayerEvent::TakeBackDiscomfort { .. } => "take back discomfort",
        PlayerEvent::DoLater => "do later",
        PlayerEvent::FewerSets { .. } => "fewer sets",
        PlayerEvent::FinishSooner { .. } => "finish sooner",
        PlayerEvent::ControlSampled { .. } => "control sampled",
        PlayerEvent::WarningLight { .. } => "warning light",
        PlayerEvent::RedFlag { .. } => "red flag",
        PlayerEvent::StartDownshift => "start downshift",
        PlayerEvent::TalkTest { .. } => "talk test",
        PlayerEvent::Pace { .. } => "pace",
        PlayerEvent::PracticePace { .. } => "practice pace",
        PlayerEvent::AerobicEffort { .. } => "aerobic effort",
        PlayerEvent::Finish => "finish",
        PlayerEvent::DayOver => "day over",
    }
}

#[test]
fn every_event_is_drawn() {
    let (drawn, mut runner) = (event(), TestRunner::deterministic());
    let names: BTreeSet<&str> = (0..DRAWS)
        .map(|_| name(&drawn.new_tree(&mut runner).unwrap().current()))
        .collect();
    assert_eq!(names.len(), KINDS, "{names:?}");
}

/// Lives in which each kind has to be accepted. Our choice: several times what the rarest needs.
const LIVES: usize = 1_500;

#[test]
fn every_event_is_accepted_somewhere_in_random_lives() {
    let (lives, sessions) = (life(), session());
    let (words, mut runner) = (discomfort(), TestRunner::deterministic());
    let (mut accepted, mut replans, mut around, mut back) = (BTreeSet::new(), 0, 0, 0);
    for _ in 0..LIVES {
        let plan = sessions.new_tree(&mut runner).unwrap().current();
        let life = lives.new_tree(&mut runner).unwrap().current();
        let mut player = Player::new(plan.clone()).unwrap();
        let journal = live(&mut player, &life);
        accepted.extend(journal.iter().map(|(_, event)| name(event)));
        // What the plan of another day brings into a session.
        let at = player.at();
        let word = words.new_tree(&mut runner).unwrap().current();
        replans += usize::from(player.clone().replan(whole_plan(), at).is_ok());
        around += usize::from(player.go_around(word, plan.clone(), at).is_ok());
        back += usize::from(player.take_back(0, plan, at).is_ok());
    }
    assert_eq!(accepted.len(), KINDS, "{accepted:?}");
    assert!(replans > 0 && around > 0 && back > 0, "{replans} {around} {back}");
}

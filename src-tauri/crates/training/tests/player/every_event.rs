//! Random sessions are made of everything that can happen to one.

use std::collections::BTreeSet;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use training::player::PlayerEvent;

use crate::properties::event;

/// Drawn events in which each kind has to come up; the rarest is one in about ninety.
const DRAWS: usize = 4_000;
/// How many kinds of events there are. A new one does not compile until it has a name below, and fails until it is counted here
/// and drawn.
const KINDS: usize = 32;

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

use proptest::prelude::*;
use training::check_in::{Control, RedFlag};
use training::player::{Effect, Player, PlayerEvent, SessionMillis, SetResult, StepKind, WarningSign};
use training::quantity::RepsInReserve;
use training::vocabulary::Quality;

use crate::support::*;

fn quality() -> impl Strategy<Value = Quality> {
    prop::sample::select(Quality::ALL)
}

fn set() -> impl Strategy<Value = SetResult> {
    (0..40u32, quality(), prop::option::of(0..=5i64)).prop_map(|(amount, quality, reserve)| SetResult {
        reserve: reserve.map(|value| RepsInReserve::new(value).unwrap()),
        ..result(amount, quality)
    })
}

fn event() -> impl Strategy<Value = PlayerEvent> {
    prop_oneof![
        8 => Just(PlayerEvent::Begin),
        4 => Just(PlayerEvent::Done),
        8 => set().prop_map(|result| PlayerEvent::LogSet { result }),
        3 => (0..6u16, set()).prop_map(|(index, result)| PlayerEvent::EditSet { index, result }),
        2 => Just(PlayerEvent::UndoSet),
        4 => Just(PlayerEvent::SkipStep),
        1 => Just(PlayerEvent::SkipBlock),
        4 => Just(PlayerEvent::EndRest),
        2 => (0..400i64).prop_map(|value| PlayerEvent::LongerRest { seconds: seconds(value) }),
        2 => Just(PlayerEvent::Pause),
        4 => Just(PlayerEvent::Resume),
        2 => prop::sample::select(vec!["test-box-squat", "test-goblet-squat", "test-split-squat", "test-row"])
            .prop_map(|slug| PlayerEvent::Swap { movement: slug.to_owned() }),
        2 => prop::sample::select(Control::ALL).prop_map(|control| PlayerEvent::ControlSampled { control }),
        1 => prop::sample::select(WarningSign::ALL).prop_map(|sign| PlayerEvent::WarningLight { sign }),
        1 => prop::sample::select(RedFlag::ALL).prop_map(|flag| PlayerEvent::RedFlag { flags: vec![flag] }),
        2 => Just(PlayerEvent::StartDownshift),
        1 => Just(PlayerEvent::Finish),
        1 => Just(PlayerEvent::DayOver),
    ]
}

/// Events with the time that passes before each; sometimes a clock that claims to be earlier.
fn life() -> impl Strategy<Value = Vec<(i64, PlayerEvent)>> {
    prop::collection::vec(
        (prop_oneof![1 => -5_000..0i64, 20 => 0..120_000i64], event()),
        0..60,
    )
}

/// Lives through events; returns the accepted ones with their moments, as a journal has them.
fn live(player: &mut Player, life: &[(i64, PlayerEvent)]) -> Vec<(SessionMillis, PlayerEvent)> {
    let mut now = 0i64;
    let mut journal = Vec::new();
    for (wait, event) in life {
        now = (now + wait).max(0);
        let at = SessionMillis(now.unsigned_abs());
        if player.apply(event.clone(), at).is_ok() {
            journal.push((at, event.clone()));
        }
    }
    journal
}

proptest! {
    #[test]
    fn replaying_the_journal_gives_the_same_session(life in life()) {
        let mut player = Player::new(whole_plan()).unwrap();
        let journal = live(&mut player, &life);
        let mut replayed = Player::new(whole_plan()).unwrap();
        for (at, event) in journal {
            prop_assert!(replayed.apply(event, at).is_ok());
        }
        let at = player.at().max(replayed.at());
        player.advance(at);
        replayed.advance(at);
        prop_assert_eq!(player, replayed);
    }

    #[test]
    fn no_logged_set_is_lost_and_active_time_never_goes_back(life in life()) {
        let mut player = Player::new(whole_plan()).unwrap();
        let mut now = 0i64;
        let mut active = 0;
        for (wait, event) in life {
            now = (now + wait).max(0);
            let at = SessionMillis(now.unsigned_abs());
            let before = player.sets().len();
            let undo = event == PlayerEvent::UndoSet;
            let passed = player.advance(at);
            let answer = player.apply(event, at);
            let effects = answer.as_deref().unwrap_or_default();
            let logged = passed.iter().chain(effects).filter(|e| matches!(e, Effect::SetLogged { .. })).count();
            let taken_back = usize::from(undo && answer.is_ok());
            prop_assert_eq!(player.sets().len(), before + logged - taken_back);
            let seen = player.view(at);
            prop_assert!(seen.elapsed_seconds >= active, "active time went back");
            active = seen.elapsed_seconds;
            for phase in &seen.progress {
                prop_assert!(phase.done_ms <= phase.total_ms);
            }
        }
    }

    #[test]
    fn a_refused_event_changes_nothing(life in life(), event in event()) {
        let mut player = Player::new(whole_plan()).unwrap();
        live(&mut player, &life);
        let before = player.clone();
        if player.apply(event, player.at()).is_err() {
            prop_assert_eq!(player, before);
        }
    }

    #[test]
    fn from_anywhere_the_session_can_be_gone_through_to_its_end(life in life()) {
        let mut player = Player::new(whole_plan()).unwrap();
        live(&mut player, &life);
        let at = player.at();
        if player.is_paused() {
            player.apply(PlayerEvent::Resume, at).unwrap();
        }
        for _ in 0..60 {
            match player.view(at).step {
                StepKind::Ended => break,
                StepKind::Reflect => { player.apply(PlayerEvent::Finish, at).unwrap(); }
                StepKind::Transition | StepKind::RampUp | StepKind::Ready | StepKind::LeadIn | StepKind::Repetitions
                | StepKind::Hold | StepKind::SideChange | StepKind::Rest | StepKind::Steady | StepKind::Away
                | StepKind::Breathing | StepKind::ControlSample => { player.apply(PlayerEvent::SkipStep, at).unwrap(); }
            }
        }
        prop_assert!(player.ended().is_some());
    }

    #[test]
    fn time_in_pieces_is_the_same_as_time_at_once(life in life(), pieces in prop::collection::vec(1..40_000u64, 1..20)) {
        let mut once = Player::new(whole_plan()).unwrap();
        live(&mut once, &life);
        let mut pieced = once.clone();
        let mut now = once.at().0;
        let mut heard = Vec::new();
        for piece in &pieces {
            now += piece;
            heard.extend(pieced.advance(SessionMillis(now)));
        }
        prop_assert_eq!(once.advance(SessionMillis(now)), heard);
        prop_assert_eq!(once, pieced);
    }

    #[test]
    fn the_next_deadline_is_when_something_happens_and_nothing_happens_before(life in life()) {
        let mut player = Player::new(whole_plan()).unwrap();
        live(&mut player, &life);
        for _ in 0..40 {
            let Some(due) = player.next_deadline() else { break };
            prop_assert!(due > player.at());
            prop_assert!(player.advance(SessionMillis(due.0 - 1)).is_empty());
            prop_assert!(!player.advance(due).is_empty());
        }
    }

    #[test]
    fn another_plan_never_costs_a_logged_set(life in life()) {
        let mut player = Player::new(whole_plan()).unwrap();
        live(&mut player, &life);
        let sets = player.sets().to_vec();
        let at = player.at();
        let _ = player.replan(strength_only(), at);
        prop_assert_eq!(player.sets(), &sets[..]);
        for _ in 0..60 {
            let _ = player.apply(PlayerEvent::SkipStep, at);
            prop_assert!(player.view(at).minutes_left < 60);
        }
    }
}

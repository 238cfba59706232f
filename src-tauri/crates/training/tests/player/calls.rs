//! Reaction drills: what is called, when, and only there.

use proptest::prelude::*;
use training::movement::{Calls, catalogue};
use training::plan::{Block, SessionPlan};
use training::player::{CALL_GAP_MS, Call, Cue, Effect, Player, PlayerEvent, SessionMillis, StepKind};
use training::vocabulary::{Pattern, Phase};

use crate::support::*;

/// Two sets of a called movement of so many seconds, or repetitions.
pub fn drill(movement: &str, dose: i64) -> SessionPlan {
    let known = catalogue().get(movement).unwrap();
    let dose = if known.measure == training::movement::Measure::Repetitions {
        repetitions(dose)
    } else {
        hold(dose)
    };
    let mut plan = skill_only();
    plan.seed = 11;
    plan.phases[0].blocks = vec![Block {
        each_side: known.each_side,
        ..block(movement, Pattern::Reaction, 2, dose, 20)
    }];
    plan
}

fn called(effects: &[Effect]) -> Vec<(u64, Call)> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Cue {
                cue: Cue::Call { call },
                due,
            } => Some((due.0, *call)),
            _ => None,
        })
        .collect()
}

/// The calls of one set after "go", in milliseconds of the session.
fn one_set(plan: SessionPlan) -> Vec<(u64, Call)> {
    let mut room = Room::with(plan);
    room.after(15);
    if room.step() == StepKind::Ready {
        room.say(PlayerEvent::Begin).after(5);
    }
    room.after(180);
    called(&room.effects)
}

#[test]
fn every_call_comes_one_and_a_half_to_four_seconds_after_the_last_and_leaves_time_to_answer() {
    let calls = one_set(drill("coin-shuffle", 60));
    assert!((14..=40).contains(&calls.len()), "{}", calls.len());
    let mut last = 20_000;
    for (at, _) in &calls {
        assert!(
            (CALL_GAP_MS.0..=CALL_GAP_MS.1).contains(&(at - last)),
            "{}",
            at - last
        );
        last = *at;
    }
    assert!(last + CALL_GAP_MS.0 <= 80_000);
}

#[test]
fn both_sides_are_called_and_neither_can_be_guessed() {
    let calls = one_set(drill("coin-shuffle", 120));
    let left = calls.iter().filter(|(_, call)| *call == Call::Left).count();
    assert!(left > 0 && left < calls.len());
    assert!(
        calls
            .iter()
            .all(|(_, call)| matches!(call, Call::Left | Call::Right))
    );
    let same = calls.windows(2).filter(|pair| pair[0].1 == pair[1].1).count();
    assert!(
        same > 0 && same + 1 < calls.len(),
        "sometimes the same side comes twice"
    );
}

#[test]
fn a_clock_calls_hours_and_never_the_one_where_one_is() {
    let calls = one_set(drill("clock-steps", 120));
    let hours: Vec<u8> = calls
        .iter()
        .map(|(_, call)| match call {
            Call::Hour { hour } => *hour,
            other => panic!("{other:?} is no hour"),
        })
        .collect();
    assert!(hours.iter().all(|hour| (1..=12).contains(hour)));
    assert!(hours.windows(2).all(|pair| pair[0] != pair[1]));
    let both = one_set(drill("seated-clock-both", 60));
    assert!(both.iter().all(|(_, call)| matches!(call, Call::Hours { .. })));
}

#[test]
fn repetitions_are_called_as_often_as_there_are_and_then_it_is_quiet() {
    let calls = one_set(drill("drop-and-catch", 6));
    assert_eq!(calls.len(), 12, "six on each side");
    assert!(calls.iter().all(|(_, call)| *call == Call::Go));
}

#[test]
fn each_set_has_calls_of_its_own_and_a_replay_has_the_same() {
    let live = |pieces: u64| {
        let mut player = Player::new(drill("coin-shuffle", 60)).unwrap();
        let mut heard = player.advance(SessionMillis(15_000));
        heard.extend(player.apply(PlayerEvent::Begin, SessionMillis(15_000)).unwrap());
        for piece in 1..=pieces {
            heard.extend(player.advance(SessionMillis(15_000 + 85_000 * piece / pieces)));
        }
        heard.extend(player.apply(PlayerEvent::Begin, SessionMillis(110_000)).unwrap());
        heard.extend(player.advance(SessionMillis(180_000)));
        called(&heard)
    };
    let calls = live(1);
    assert_eq!(calls, live(57));
    let ways = |from: u64| {
        let of = calls
            .iter()
            .filter(move |(at, _)| (from..from + 60_000).contains(at));
        of.map(|(at, call)| (at - from, *call)).collect::<Vec<_>>()
    };
    assert_ne!(ways(20_000), ways(115_000));
    let mut other = drill("coin-shuffle", 60);
    other.seed = 12;
    assert_ne!(one_set(other), one_set(drill("coin-shuffle", 60)));
}

#[test]
fn the_screen_sees_the_last_call_and_none_before_the_first() {
    let mut room = Room::with(drill("coin-shuffle", 60));
    room.after(15).say(PlayerEvent::Begin).after(5);
    assert_eq!(room.view().call, None);
    room.after(30);
    let calls = called(&room.effects);
    let (at, call) = *calls.last().unwrap();
    let seen = room.view().call.unwrap();
    assert_eq!((seen.call, u64::from(seen.since_ms)), (call, room.now - at));
    assert_eq!(usize::from(seen.number), calls.len());
    room.say(PlayerEvent::Done);
    assert_eq!(room.view().call, None);
}

#[test]
fn among_calls_nothing_else_is_heard_until_the_end() {
    let mut room = Room::with(drill("coin-shuffle", 60));
    room.after(15).say(PlayerEvent::Begin).after(5).after(59);
    assert!(room.cues().iter().all(|(_, cue)| matches!(cue, Cue::Call { .. })));
}

#[test]
fn only_reaction_work_calls() {
    for movement in catalogue().movements() {
        if movement.calls.is_some() {
            assert_eq!(movement.pattern, Pattern::Reaction, "{}", movement.slug);
        }
    }
    let mut quiet = drill("coin-shuffle", 60);
    quiet.phases[0].blocks[0].pattern = Pattern::Balance;
    assert_eq!(one_set(quiet), []);
    assert_eq!(one_set(drill("wall-ball-catch", 60)), [], "the ball calls");
    let kinds: std::collections::BTreeSet<Calls> = catalogue()
        .movements()
        .iter()
        .filter_map(|movement| movement.calls)
        .collect();
    assert_eq!(kinds.len(), Calls::ALL.len(), "every kind of call is in use");
}

proptest! {
    #[test]
    fn calls_are_always_one_and_a_half_to_four_seconds_apart_and_only_within_their_work(
        seed in any::<u32>(), length in 5..300i64, slug in prop::sample::select(vec!["coin-shuffle", "clock-steps", "seated-clock-both"]),
        waits in prop::collection::vec(1..9_000u64, 1..60),
    ) {
        let mut plan = drill(slug, length);
        plan.seed = seed;
        let mut player = Player::new(plan).unwrap();
        let mut now = 15_000;
        player.apply(PlayerEvent::Begin, SessionMillis(now)).unwrap();
        let mut last = now + 5_000;
        let end = last + u64::try_from(length).unwrap() * 1_000;
        for wait in waits {
            now += wait;
            for (at, _) in called(&player.advance(SessionMillis(now))) {
                prop_assert!((CALL_GAP_MS.0..=CALL_GAP_MS.1).contains(&(at - last)));
                prop_assert!(at + CALL_GAP_MS.0 <= end);
                last = at;
            }
        }
    }
}

#[test]
fn a_called_drill_serves_the_phases_it_is_planned_in() {
    let called: Vec<_> = catalogue()
        .movements()
        .iter()
        .filter(|movement| movement.calls.is_some())
        .collect();
    assert!(called.len() >= 8);
    assert!(called.iter().all(|movement| movement.serves(Phase::Skill)));
}

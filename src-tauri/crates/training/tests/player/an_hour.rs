//! An hour of the session's clock, heard by somebody who looks at it late and never evenly.

use std::collections::BTreeSet;

use training::plan::{Block, Dose, SessionPlan};
use training::player::{Cue, Effect, Player, PlayerEvent, SessionMillis, StepKind};
use training::quantity::Rpe;
use training::vocabulary::{Pattern, Phase};

use crate::support::*;

const HOUR_MS: u64 = 3_600_000;
/// Shortest and longest time between two looks of the uneven clock.
const LOOKS_MS: (u64, u64) = (3, 9_400);
/// A hold asks for "go" once: the person is there this long after it waits.
const GOES_AFTER_MS: u64 = 1_237;

/// Twenty minutes of holds with rests, half an hour of hard and easy parts, and breathing to the end of the hour and beyond.
fn an_hour() -> SessionPlan {
    let at_once = |block: Block| Block {
        transition: seconds(0),
        ..block
    };
    plan(vec![
        phase(
            Phase::Skill,
            vec![Block {
                each_side: true,
                ..block("test-reach", Pattern::Balance, 9, hold(45), 35)
            }],
        ),
        phase(
            Phase::Aerobic,
            vec![
                block("test-walk", Pattern::Aerobic, 1, hold(200), 0),
                at_once(Block {
                    effort: Rpe::new(6).unwrap(),
                    ..block("test-run", Pattern::Aerobic, 8, hold(60), 90)
                }),
            ],
        ),
        phase(
            Phase::Downshift,
            vec![Block {
                dose: Dose::Breaths {
                    seconds: seconds(1_800),
                    inhale_tenths: 43,
                    exhale_tenths: 64,
                },
                ..block("test-long-exhale", Pattern::Breathing, 1, breaths(1_800), 0)
            }],
        ),
    ])
}

/// A cue and the moment that it is due at, in milliseconds.
type Heard = (u64, Cue);

fn cues(effects: Vec<Effect>) -> impl Iterator<Item = Heard> {
    effects.into_iter().filter_map(|effect| match effect {
        Effect::Cue { cue, due } => Some((due.0, cue)),
        _ => None,
    })
}

fn a_player() -> Player {
    Player::new(an_hour()).unwrap().with_control_known()
}

/// The hour by a clock that is never late: what is heard, and what the person says when.
fn by_the_plan() -> (Vec<Heard>, Vec<(u64, PlayerEvent)>) {
    let (mut player, mut heard, mut said) = (a_player(), Vec::new(), Vec::new());
    while player.at().0 < HOUR_MS {
        let word = match player.view(player.at()).step {
            StepKind::Ready => Some(PlayerEvent::Begin),
            StepKind::Away => Some(PlayerEvent::StartDownshift),
            _ => None,
        };
        if let Some(word) = word {
            let at = SessionMillis(player.at().0 + GOES_AFTER_MS);
            heard.extend(cues(player.apply(word.clone(), at).unwrap()));
            said.push((at.0, word));
        } else {
            let due = player.next_deadline().unwrap();
            heard.extend(cues(player.advance(due)));
        }
    }
    (heard, said)
}

/// The same hour by a clock that looks late and unevenly, in an order that this number decides.
fn by_late_looks(mut number: u64, said: &[(u64, PlayerEvent)]) -> Vec<Heard> {
    let (mut player, mut heard, mut said) = (a_player(), Vec::new(), said.iter().peekable());
    let mut now = 0;
    while now < HOUR_MS {
        // Any uneven sequence does: Knuth's linear congruence (MMIX).
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        now += LOOKS_MS.0 + (number >> 33) % (LOOKS_MS.1 - LOOKS_MS.0);
        while let Some((at, word)) = said.next_if(|(at, _)| *at <= now) {
            heard.extend(cues(player.apply(word.clone(), SessionMillis(*at)).unwrap()));
        }
        heard.extend(cues(player.advance(SessionMillis(now))));
    }
    heard
}

fn within_the_hour(heard: Vec<Heard>) -> Vec<Heard> {
    heard.into_iter().filter(|(due, _)| *due < HOUR_MS).collect()
}

/// The moments of one cue.
fn moments(heard: &[Heard], wanted: impl Fn(Cue) -> bool) -> Vec<u64> {
    let of_it = heard.iter().filter(|(_, cue)| wanted(*cue));
    of_it.map(|(due, _)| *due).collect()
}

/// The times between moments, each once.
fn gaps(moments: &[u64]) -> BTreeSet<u64> {
    moments.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

#[test]
fn every_cue_of_an_hour_is_due_at_its_moment_however_late_the_looks_come() {
    let (exact, said) = by_the_plan();
    let exact = within_the_hour(exact);
    assert!(exact.len() > 300, "{} cues", exact.len());
    for number in 1..=12 {
        assert_eq!(within_the_hour(by_late_looks(number, &said)), exact);
    }
}

#[test]
fn the_last_hold_interval_and_breath_of_an_hour_last_as_long_as_the_first() {
    let (_, said) = by_the_plan();
    let heard = within_the_hour(by_late_looks(7, &said));
    let away = said.last().unwrap().0;
    let (before, breathing): (Vec<Heard>, Vec<Heard>) = heard.into_iter().partition(|(due, _)| *due < away);

    let inward = moments(&breathing, |cue| cue == Cue::BreathIn);
    let outward = moments(&breathing, |cue| cue == Cue::BreathOut);
    assert!(inward.len() > 80, "{} breaths", inward.len());
    assert_eq!(gaps(&inward), BTreeSet::from([10_700]));
    assert_eq!(gaps(&outward), BTreeSet::from([10_700]));
    assert_eq!(outward[0] - inward[0], 4_300);

    let eased = moments(&before, |cue| cue == Cue::Ease);
    assert_eq!(eased.len(), 8);
    assert_eq!(gaps(&eased), BTreeSet::from([150_000]));

    // A set of holds takes what the plan says and the person's own wait: two sides, the change between them, and the rest.
    let sides = moments(&before, |cue| cue == Cue::SideChange);
    assert_eq!(sides.len(), 9);
    assert_eq!(gaps(&sides).len(), 1, "{:?}", gaps(&sides));
    let rests = moments(&before, |cue| cue == Cue::RestEnding { seconds: 3 });
    assert!(gaps(&rests[1..9]).len() == 1, "{:?}", gaps(&rests[1..9]));
}

//! Random sessions, and random lives through them.

use proptest::prelude::*;
use training::check_in::{ComplaintKind, Control, RedFlag};
use training::noticed::Discomfort;
use training::pacing::TalkAnswer;
use training::plan::{Block, SessionPlan};
use training::player::{Drive, Player, PlayerEvent, SessionMillis, SetResult, WarningSign};
use training::profile::LoadSteps;
use training::quantity::{Grams, Intensity, Minutes, RepsInReserve, Rpe};
use training::vocabulary::{Area, Equipment, Pattern, Quality};

use crate::calls::drill;
use crate::intervals::with_intervals;
use crate::support::*;

fn quality() -> impl Strategy<Value = Quality> {
    prop::sample::select(Quality::ALL)
}

fn set() -> impl Strategy<Value = SetResult> {
    let load = prop::option::of((4..=28i64).prop_map(|load| Grams::new(load * 1_000).unwrap()));
    (0..40u32, quality(), prop::option::of(0..=7i64), load).prop_map(|(amount, quality, reserve, load)| {
        SetResult {
            reserve: reserve.map(|value| RepsInReserve::new(value).unwrap()),
            load,
            ..result(amount, quality)
        }
    })
}

pub fn discomfort() -> impl Strategy<Value = Discomfort> {
    let kind = prop::sample::select(ComplaintKind::ALL);
    (prop::sample::select(Area::ALL), kind, 0..=10i64).prop_map(|(area, kind, intensity)| Discomfort {
        area,
        kind,
        intensity: Intensity::new(intensity).unwrap(),
    })
}

pub fn event() -> impl Strategy<Value = PlayerEvent> {
    prop_oneof![
        8 => Just(PlayerEvent::Begin),
        4 => Just(PlayerEvent::Done),
        8 => set().prop_map(|result| PlayerEvent::LogSet { result }),
        3 => (0..6u16, set()).prop_map(|(index, result)| PlayerEvent::EditSet { index, result }),
        2 => Just(PlayerEvent::UndoSet),
        1 => (0..6u16).prop_map(|index| PlayerEvent::TakeOut { index }),
        1 => (0..6u16, set()).prop_map(|(index, result)| PlayerEvent::LogMore { index, result }),
        2 => Just(PlayerEvent::TakeLess),
        2 => Just(PlayerEvent::TakeEasier),
        1 => prop::sample::select(Drive::ALL).prop_map(|drive| PlayerEvent::SayDrive { drive }),
        4 => Just(PlayerEvent::SkipStep),
        1 => Just(PlayerEvent::SkipBlock),
        4 => Just(PlayerEvent::EndRest),
        2 => (0..400i64).prop_map(|value| PlayerEvent::LongerRest { seconds: seconds(value) }),
        2 => Just(PlayerEvent::Pause),
        4 => Just(PlayerEvent::Resume),
        2 => Just(PlayerEvent::PickUp),
        2 => prop::sample::select(vec![
            "test-box-squat", "test-goblet-squat", "chair-stand", "goblet-squat", "split-squat", "band-row", "backpack-row",
        ])
            .prop_map(|slug| PlayerEvent::Swap { movement: slug.to_owned() }),
        2 => discomfort().prop_map(|discomfort| PlayerEvent::Discomfort { discomfort }),
        1 => (0..3u16).prop_map(|index| PlayerEvent::TakeBackDiscomfort { index }),
        2 => Just(PlayerEvent::DoLater),
        2 => (0..5u8).prop_map(|sets| PlayerEvent::FewerSets { sets }),
        1 => (0..30i64).prop_map(|value| PlayerEvent::FinishSooner { minutes: Minutes::new(value).unwrap() }),
        2 => prop::sample::select(Control::ALL).prop_map(|control| PlayerEvent::ControlSampled { control }),
        1 => prop::sample::select(WarningSign::ALL).prop_map(|sign| PlayerEvent::WarningLight { sign }),
        1 => prop::sample::select(RedFlag::ALL).prop_map(|flag| PlayerEvent::RedFlag { flags: vec![flag] }),
        2 => Just(PlayerEvent::StartDownshift),
        4 => prop::sample::select(TalkAnswer::ALL).prop_map(|answer| PlayerEvent::TalkTest { answer }),
        4 => (0..=10i64).prop_map(|value| PlayerEvent::Pace { effort: Rpe::new(value).unwrap() }),
        4 => any::<bool>().prop_map(|on| PlayerEvent::PracticePace { on }),
        2 => (0..=10i64).prop_map(|value| PlayerEvent::AerobicEffort { effort: Rpe::new(value).unwrap() }),
        1 => Just(PlayerEvent::Finish),
        1 => Just(PlayerEvent::DayOver),
    ]
}

/// Plans with and without lifts that take turns, with and without a careful first time, with steady
/// work, with intervals, with drills that are called, and with nothing but a walk.
pub fn session() -> impl Strategy<Value = SessionPlan> {
    let turns = (1..=4u8, 0..=1u8, 0..=90i64, 0..=90i64, any::<bool>()).prop_map(
        |(rows, more, rest, other_rest, first)| {
            let mut plan = whole_plan();
            plan.phases[2].blocks = taking_turns(rows + more, rows).phases[0].blocks.clone();
            plan.phases[2].blocks[0].rest = seconds(rest);
            plan.phases[2].blocks[1].rest = seconds(other_rest);
            let squat = &mut plan.phases[2].blocks[0];
            squat.implement = Some(Equipment::Kettlebell);
            if first {
                squat.climb = [18, 20, 24]
                    .map(|load| Grams::new(load * 1_000).unwrap())
                    .to_vec();
            }
            let kilograms = |load: i64| Grams::new(load * 1_000).unwrap();
            plan.loads.insert(
                Equipment::Kettlebell,
                LoadSteps {
                    min: kilograms(4),
                    step: kilograms(2),
                    max: kilograms(32),
                },
            );
            plan
        },
    );
    let called =
        prop::sample::select(vec!["coin-shuffle", "clock-steps", "drop-and-catch"]).prop_map(|slug| {
            let mut plan = drill(slug, 20);
            plan.phases.insert(1, with_intervals().phases[0].clone());
            plan
        });
    prop_oneof![
        1 => Just(whole_plan()),
        2 => turns,
        1 => Just(with_intervals()),
        1 => called,
        1 => Just(one_walk()),
    ]
}

/// Steady work alone, long enough to practise its pace in.
pub fn one_walk() -> SessionPlan {
    let mut plan = aerobic_only();
    plan.phases[0].blocks[0] = Block {
        alternatives: vec!["hill-walk".into(), "seated-boxing".into()],
        ..block("brisk-walk", Pattern::Aerobic, 1, hold(900), 0)
    };
    plan
}

/// A beginning that leads, in some of the plans, to what chance alone does not come upon: a question of pacing practice, and the
/// easier movement after a set that was lost. Where it does not fit, the session refuses it and goes on.
fn beginning() -> impl Strategy<Value = Vec<(i64, PlayerEvent)>> {
    let at_once =
        |events: Vec<PlayerEvent>| events.into_iter().map(|event| (1_000, event)).collect::<Vec<_>>();
    let pacing = vec![
        (16_000, PlayerEvent::Begin),
        (1_000, PlayerEvent::PracticePace { on: true }),
        (
            130_000,
            PlayerEvent::Pace {
                effort: Rpe::new(5).unwrap(),
            },
        ),
    ];
    let lost = at_once(vec![
        PlayerEvent::SkipBlock,
        PlayerEvent::ControlSampled {
            control: Control::Clean,
        },
        PlayerEvent::SkipBlock,
        PlayerEvent::ControlSampled {
            control: Control::Clean,
        },
        PlayerEvent::EndRest,
        PlayerEvent::Done,
        PlayerEvent::EndRest,
        log(Quality::Lost),
        PlayerEvent::TakeEasier,
    ]);
    prop_oneof![4 => Just(Vec::new()), 1 => Just(pacing), 1 => Just(lost)]
}

/// Events with the time that passes before each; sometimes a clock that claims to be earlier.
pub fn life() -> impl Strategy<Value = Vec<(i64, PlayerEvent)>> {
    let wait = prop_oneof![1 => -5_000..0i64, 20 => 0..120_000i64];
    let rest = prop::collection::vec((wait, event()), 0..60);
    (beginning(), rest).prop_map(|(beginning, rest)| [beginning, rest].concat())
}

/// Lives through events; returns the accepted ones with their moments, as a journal has them.
pub fn live(player: &mut Player, life: &[(i64, PlayerEvent)]) -> Vec<(SessionMillis, PlayerEvent)> {
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

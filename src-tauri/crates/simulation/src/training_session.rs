//! An invented person goes through a session: does what the screen asks, moves the clock, logs honestly.

use api::{Failure, Host, call};
use chrono::Duration;
use serde_json::{Value, json};
use training::check_in::Control;
use training::player::{PlayerEvent, PlayerView, SetResult, StepKind};
use training::quantity::RepsInReserve;
use training::vocabulary::{Phase, Quality};

use crate::demo::ask;
use crate::dice::Dice;
use crate::life::Life;

/// More steps than any session has; a session that needs more is a mistake worth hearing of.
const MOST_STEPS: usize = 2_000;

/// A repetition as §7 counts it, in milliseconds.
const REPETITION_MS: u32 = 4_000;

fn result(view: &PlayerView, life: &Life, dice: &mut Dice) -> Option<SetResult> {
    let target = view.prefill?;
    let skill = view.phase == Some(Phase::Skill);
    let clean = if skill { 0.72 } else { 0.9 } + 0.18 * life.form() + 0.1 * life.practice;
    let quality = if dice.chance(clean) {
        Quality::Clean
    } else if dice.chance(0.85) {
        Quality::Wobbly
    } else {
        Quality::Lost
    };
    let drift = dice.normal(0.7) + life.form() + 0.5 * life.practice;
    #[allow(clippy::cast_possible_truncation)]
    let reserve = target
        .reserve
        .map(|reserve| RepsInReserve::clamped(i64::from(reserve.get()) + drift.round() as i64));
    Some(SetResult {
        quality,
        reserve,
        ..target
    })
}

fn answer(view: &PlayerView, life: &Life, dice: &mut Dice) -> Option<PlayerEvent> {
    match view.step {
        StepKind::Ready => Some(PlayerEvent::Begin),
        StepKind::RampUp => Some(PlayerEvent::Done),
        StepKind::Repetitions => result(view, life, dice).map(|result| PlayerEvent::LogSet { result }),
        StepKind::Away => Some(PlayerEvent::StartDownshift),
        StepKind::ControlSample => Some(PlayerEvent::ControlSampled {
            control: if dice.chance(0.9 + 0.1 * life.form()) {
                Control::Clean
            } else {
                Control::Wobbly
            },
        }),
        StepKind::Reflect => Some(PlayerEvent::Finish),
        StepKind::Transition
        | StepKind::LeadIn
        | StepKind::Hold
        | StepKind::SideChange
        | StepKind::Rest
        | StepKind::Steady
        | StepKind::Breathing
        | StepKind::Ended => None,
    }
}

fn pass(host: &mut Host, milliseconds: u32) -> Result<(), Failure> {
    host.advance_clock(
        Duration::milliseconds(i64::from(milliseconds))
            .to_std()
            .unwrap_or_default(),
    )
}

/// Goes through today's session to its end.
pub(crate) fn train(host: &mut Host, life: &Life, dice: &mut Dice) -> Result<(), Failure> {
    ask::<Value>(host, "start_session", &json!({}))?;
    for _ in 0..MOST_STEPS {
        let Some(view) = ask::<Option<api::wire::SessionView>>(host, "view_session", &json!({}))? else {
            return Ok(());
        };
        let view = view.player;
        if let Some(event) = answer(&view, life, dice) {
            if view.step == StepKind::Repetitions {
                pass(
                    host,
                    view.prefill
                        .map_or(1, |target| target.amount)
                        .saturating_mul(REPETITION_MS),
                )?;
            } else if view.step == StepKind::ControlSample {
                pass(host, 25_000)?;
            }
            call(host, "apply_to_session", json!({ "event": event }))?;
        } else {
            pass(host, view.remaining_ms.unwrap_or(1_000).max(1))?;
        }
    }
    call(host, "close_session", json!({})).map(|_| ())
}

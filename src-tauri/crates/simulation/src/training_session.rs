//! An invented person goes through a session: does what the screen asks, moves the clock, logs honestly.

use api::{Failure, Host, call};
use chrono::Duration;
use serde_json::{Value, json};
use training::check_in::Control;
use training::movement::catalogue;
use training::plan::Dose;
use training::player::{BodySide, PlayerEvent, PlayerView, SetResult, StepKind};
use training::vocabulary::{Phase, Quality};

use crate::demo::ask;
use crate::dice::Dice;
use crate::life::Life;
use crate::lifting::Task;

/// More steps than any session has; a session that needs more is a mistake worth hearing of.
const MOST_STEPS: usize = 2_000;

/// A repetition as §7 counts it, in milliseconds.
const REPETITION_MS: u32 = 4_000;

/// Returns the set of strength that a step asks for, if it is one.
fn task(view: &PlayerView) -> Option<Task<'static>> {
    let movement = catalogue().get(view.movement.as_deref()?)?;
    let target = view.prefill.filter(|_| view.phase == Some(Phase::Strength))?;
    let amount = match view.dose? {
        Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
            seconds.get()
        }
    };
    Some(Task {
        movement,
        load: target.load,
        amount,
        reserve: target.reserve,
        sets_before: view.set.map_or(0, |set| u32::from(set.number.saturating_sub(1))),
    })
}

fn result(view: &PlayerView, life: &mut Life, dice: &mut Dice) -> Option<SetResult> {
    let target = view.prefill?;
    if let Some(task) = task(view) {
        let lifted = life.lift(&task, dice);
        return Some(SetResult {
            amount: lifted.amount,
            load: task.load,
            reserve: lifted.reserve.filter(|_| target.reserve.is_some()),
            quality: lifted.quality,
        });
    }
    let skill = view.phase == Some(Phase::Skill);
    let clean = if skill { 0.72 } else { 0.9 } + 0.18 * life.form() + 0.1 * life.practice;
    let quality = if dice.chance(clean) {
        Quality::Clean
    } else if dice.chance(0.85) {
        Quality::Wobbly
    } else {
        Quality::Lost
    };
    Some(SetResult { quality, ..target })
}

/// Holds a position of the strength phase for as long as it goes, and says afterwards how it was.
fn hold(host: &mut Host, view: &PlayerView, life: &mut Life, dice: &mut Dice) -> Result<(), Failure> {
    let left = view.remaining_ms.unwrap_or(1_000).max(1);
    let last_side = !view.each_side || view.side == Some(BodySide::Second);
    let Some(task) = task(view).filter(|_| last_side) else {
        return pass(host, left);
    };
    let lifted = life.lift(&task, dice);
    if lifted.amount < task.amount {
        pass(host, lifted.amount.max(1).saturating_mul(1_000))?;
        call(host, "apply_to_session", json!({ "event": PlayerEvent::Done }))?;
    } else {
        pass(host, left)?;
    }
    let after = ask::<Option<api::wire::SessionView>>(host, "view_session", &json!({}))?;
    let logged = after.and_then(|after| {
        let index = after.player.last_logged?;
        let set = after.player.sets.get(usize::from(index))?.set.clone();
        Some((index, set))
    });
    let Some((index, set)) = logged else {
        return Ok(());
    };
    let event = PlayerEvent::EditSet {
        index,
        result: SetResult {
            amount: set.amount,
            load: set.load,
            reserve: lifted.reserve.filter(|_| task.reserve.is_some()),
            quality: lifted.quality,
        },
    };
    call(host, "apply_to_session", json!({ "event": event })).map(|_| ())
}

fn answer(view: &PlayerView, life: &mut Life, dice: &mut Dice) -> Option<PlayerEvent> {
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
        | StepKind::Interval
        | StepKind::Ease
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
pub(crate) fn train(host: &mut Host, life: &mut Life, dice: &mut Dice) -> Result<(), Failure> {
    ask::<Value>(host, "start_session", &json!({}))?;
    for _ in 0..MOST_STEPS {
        let Some(view) = ask::<Option<api::wire::SessionView>>(host, "view_session", &json!({}))? else {
            return Ok(());
        };
        let view = view.player;
        if view.step == StepKind::Hold {
            hold(host, &view, life, dice)?;
        } else if let Some(event) = answer(&view, life, dice) {
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

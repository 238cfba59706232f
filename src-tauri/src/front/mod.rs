//! What the desktop sees of a session while the window may not be looked at: the window's title, a word when a rest is over,
//! and a display that stays awake. Decided here, as plain functions of what the session shows; done in `desktop`.

mod desktop;
mod small;
#[cfg(test)]
pub(crate) mod tests;
mod words;

use std::time::Duration;

use api::wire::SessionView;
use api::{Cue, Effect, PlayerView, StepKind};

pub(crate) use desktop::{Doorbell, InFront, show_front};
pub(crate) use small::{Sizes, stays_on_top};
pub(crate) use words::Words;

/// A step that waits for the person keeps the display awake no longer than this, so that a session left lying does not
/// burn the screen all night. Our choice.
const WAITS_AWAKE: Duration = Duration::from_secs(15 * 60);

/// What the desktop shows of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Front {
    /// The window's title.
    pub(crate) title: String,
    /// Whether the display stays awake.
    pub(crate) awake: bool,
    /// Whether the window is the small one that stays in sight.
    pub(crate) small: bool,
}

/// A notification's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) summary: String,
    pub(crate) body: String,
}

/// Returns whether a session stands still until the person says so.
const fn stands_still(session: &SessionView) -> bool {
    session.interruption.is_some() || session.player.paused
}

/// Returns what is left of a step whose time runs.
fn ticking(player: &PlayerView) -> Option<u32> {
    player.remaining_ms.filter(|_| player.running)
}

impl Front {
    /// Returns what is to be seen of a session, or of none.
    pub(crate) fn of(words: &Words, session: Option<&SessionView>) -> Self {
        let title = session.and_then(|session| {
            if stands_still(session) {
                Some(words.say("desktop_paused", &[]))
            } else {
                step_words(words, &session.player)
            }
        });
        Self {
            title: title.map_or_else(
                || words.say("desktop_name", &[]),
                |what| words.say("desktop_title", &[("what", &what)]),
            ),
            awake: session.is_some_and(stays_awake),
            small: session.is_some_and(|session| session.shown.small_window.is_some()),
        }
    }

    /// Returns how long it stays as it is when nobody does anything; `None` when time changes nothing of it.
    pub(crate) fn stays_for(session: &SessionView) -> Option<Duration> {
        if stands_still(session) {
            return None;
        }
        match ticking(&session.player) {
            // At zero the keeper of time moves the session on, and that is a change of its own.
            Some(0) => None,
            Some(left) => Some(Duration::from_millis(u64::from((left - 1) % 1000 + 1))),
            None => WAITS_AWAKE
                .checked_sub(Duration::from_millis(session.player.spent_ms.into()))
                .filter(|left| !left.is_zero()),
        }
    }
}

/// Returns whether the display stays awake: while a session runs, and only then.
fn stays_awake(session: &SessionView) -> bool {
    let player = &session.player;
    let over = match player.step {
        StepKind::Reflect | StepKind::Ended => true,
        StepKind::Transition
        | StepKind::RampUp
        | StepKind::Ready
        | StepKind::LeadIn
        | StepKind::Repetitions
        | StepKind::Hold
        | StepKind::SideChange
        | StepKind::Rest
        | StepKind::Steady
        | StepKind::Interval
        | StepKind::Ease
        | StepKind::Away
        | StepKind::Breathing
        | StepKind::ControlSample => false,
    };
    let left_lying =
        ticking(player).is_none() && Duration::from_millis(player.spent_ms.into()) >= WAITS_AWAKE;
    !stands_still(session) && !over && !left_lying
}

/// Returns what the session asks for, with the time that is left; `None` when it is closed.
fn step_words(words: &Words, player: &PlayerView) -> Option<String> {
    let plain = |key| words.say(key, &[]);
    let what = match player.step {
        StepKind::Transition => plain("desktop_change_over"),
        StepKind::RampUp | StepKind::Ready | StepKind::Repetitions | StepKind::Hold => {
            set_words(words, player)?
        }
        StepKind::LeadIn => plain("desktop_into_position"),
        StepKind::SideChange => plain("desktop_other_side"),
        StepKind::Rest => plain("desktop_rest"),
        StepKind::Steady => plain("desktop_steady"),
        StepKind::Interval => of_words(words, "desktop_interval", player),
        StepKind::Ease => plain("desktop_ease"),
        StepKind::Away => plain("desktop_time_is_up"),
        StepKind::Breathing => plain("desktop_breathing"),
        StepKind::ControlSample => plain("desktop_sample"),
        StepKind::Reflect => plain("desktop_all_done"),
        StepKind::Ended => return None,
    };
    Some(match ticking(player) {
        Some(left) => words.say(
            "desktop_with_time",
            &[("time", &time_words(left)), ("what", &what)],
        ),
        None => capitalised(&what),
    })
}

/// Returns "hard 3 of 6".
fn of_words(words: &Words, key: &str, player: &PlayerView) -> String {
    let (number, of) = player.set.map_or((1, 1), |set| (set.number, set.of));
    words.say(key, &[("number", &number.to_string()), ("of", &of.to_string())])
}

fn set_words(words: &Words, player: &PlayerView) -> Option<String> {
    let movement = words.movement(player.movement.as_deref()?);
    let Some(set) = player.set else {
        return Some(movement);
    };
    let key = if player.ramp_up {
        "desktop_lighter_set"
    } else {
        "desktop_set"
    };
    Some(words.say(
        key,
        &[
            ("movement", &movement),
            ("number", &set.number.to_string()),
            ("of", &set.of.to_string()),
        ],
    ))
}

/// Returns "0:42": begun seconds count, as on the screen.
fn time_words(left_ms: u32) -> String {
    let seconds = left_ms.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Returns whether a rest or changeover ran out.
fn rest_ran_out(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| {
        matches!(
            effect,
            Effect::Cue {
                cue: Cue::RestOver,
                ..
            }
        )
    })
}

/// Returns what to say on the desktop when time brought `effects` about and the window is in front or not.
fn notice(words: &Words, effects: &[Effect], in_front: bool, session: &SessionView) -> Option<Notice> {
    if in_front || stands_still(session) || !rest_ran_out(effects) {
        return None;
    }
    let player = &session.player;
    let body = match (&player.movement, player.set) {
        _ if player.step == StepKind::ControlSample => words.say("desktop_next_sample", &[]),
        (None, _) => String::new(),
        (Some(slug), Some(set)) if !player.ramp_up => words.say(
            "desktop_next_set",
            &[
                ("movement", &words.movement(slug)),
                ("number", &set.number.to_string()),
            ],
        ),
        (Some(slug), _) => {
            let key = if player.ramp_up {
                "desktop_next_lighter_set"
            } else {
                "desktop_next_movement"
            };
            words.say(key, &[("movement", &words.movement(slug))])
        }
    };
    Some(Notice {
        summary: words.say("desktop_rest_is_over", &[]),
        body,
    })
}

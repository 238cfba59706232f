//! What is said aloud in a session, for whoever does not look at the screen: the movement to come, the set that begins, the
//! other side. Decided here, as a plain function of what the session shows; spoken by the computer's own voice in `speaker`.

mod speaker;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use api::wire::SessionView;
use api::{BodySide, Cue, Dose, Phase, PlayerView, StepKind};

use crate::front::Words;
pub(crate) use speaker::Speaker;

/// Speaks along with a session.
pub(crate) struct Voice {
    words: Arc<Words>,
    speaker: Speaker,
    said: Option<Moment>,
}

impl Voice {
    pub(crate) const fn new(words: Arc<Words>, speaker: Speaker) -> Self {
        Self {
            words,
            speaker,
            said: None,
        }
    }

    /// Says what is new since the last time, if anything is.
    pub(crate) fn follow(&mut self, session: Option<&SessionView>, cues: &[Cue]) {
        let moment = session.map(|session| Moment::of(&session.player));
        if let Some(session) = session.filter(|session| session.interruption.is_none())
            && let Some(line) = line(&self.words, self.said.as_ref(), &session.player, cues)
        {
            self.speaker.say(line);
        }
        self.said = moment;
    }

    /// Says a sentence to try the voice out.
    pub(crate) fn try_out(&self) {
        self.speaker.say(self.words.say("voice_sample", &[]));
    }
}

/// What a line was said about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Moment {
    step: StepKind,
    phase: Option<Phase>,
    movement: Option<String>,
    set: Option<u8>,
    side: Option<BodySide>,
}

impl Moment {
    fn of(player: &PlayerView) -> Self {
        Self {
            step: player.step,
            phase: player.phase,
            movement: player.movement.clone(),
            set: player.set.map(|set| set.number),
            side: player.side,
        }
    }
}

/// Returns what to say when the session has come from `before` to what it shows now; nothing where nothing is new, and nothing
/// while it stands still.
fn line(words: &Words, before: Option<&Moment>, player: &PlayerView, cues: &[Cue]) -> Option<String> {
    if player.paused {
        return None;
    }
    if before == Some(&Moment::of(player)) {
        return cues.iter().find_map(|cue| cue_line(words, *cue));
    }
    let phase = player
        .phase
        .filter(|phase| before.is_none_or(|before| before.phase != Some(*phase)))
        .map(|phase| words.say(phase_key(phase), &[]));
    let step = step_line(words, player);
    match (phase, step) {
        (Some(phase), Some(step)) => Some(format!("{phase} {step}")),
        (phase, step) => phase.or(step),
    }
}

const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Prime => "voice_phase_prime",
        Phase::Skill => "voice_phase_skill",
        Phase::Strength => "voice_phase_strength",
        Phase::Aerobic => "voice_phase_aerobic",
        Phase::Downshift => "voice_phase_downshift",
    }
}

/// Returns what a cue in the middle of a step says. All others are said by the step that they lead to, or are breath and
/// counting and calls, which are heard sooner than told.
fn cue_line(words: &Words, cue: Cue) -> Option<String> {
    match cue {
        Cue::HalfWay => Some(words.say("voice_half_way", &[])),
        Cue::TalkTest => Some(words.say("voice_talk_test", &[])),
        Cue::PaceCheck => Some(words.say("voice_pace_check", &[])),
        Cue::RestEnding { .. }
        | Cue::RestOver
        | Cue::CountIn { .. }
        | Cue::WorkStarts
        | Cue::WorkOver
        | Cue::SideChange
        | Cue::PhaseChange { .. }
        | Cue::EaseComing { .. }
        | Cue::Ease
        | Cue::Call { .. }
        | Cue::BreathIn
        | Cue::BreathOut
        | Cue::SessionOver => None,
    }
}

fn step_line(words: &Words, player: &PlayerView) -> Option<String> {
    let plain = |key| Some(words.say(key, &[]));
    match player.step {
        StepKind::Transition => Some(coming(words, player)),
        StepKind::RampUp | StepKind::Repetitions | StepKind::Ready => Some(set(words, player)),
        // While one rests, the view speaks of the set to come.
        StepKind::Rest => {
            let then = if player.changes_over {
                coming(words, player)
            } else {
                set(words, player)
            };
            Some(words.say("voice_rest_then", &[("then", &then)]))
        }
        StepKind::SideChange => plain("voice_other_side"),
        StepKind::Steady => plain("voice_steady"),
        StepKind::Interval => Some(interval(words, player)),
        StepKind::Ease => plain("voice_ease"),
        StepKind::Away => plain("voice_time_is_up"),
        StepKind::Breathing => plain("voice_breathing"),
        StepKind::ControlSample => plain("voice_sample_movement"),
        StepKind::Reflect => plain("voice_all_done"),
        // The count-in and the start of a hold are heard; a closed session has nothing to say.
        StepKind::LeadIn | StepKind::Hold | StepKind::Ended => None,
    }
}

/// Returns the movement to come, with what all its sets ask for: "Goblet squat. 3 sets of 8 repetitions. 16 kilograms."
fn coming(words: &Words, player: &PlayerView) -> String {
    let name = player.movement.as_deref().map(|slug| words.movement(slug));
    let name = name.map(|name| words.say("voice_movement", &[("movement", &name)]));
    let asked = player.dose.map(|dose| asked(words, dose));
    let asked = match (asked, player.set.filter(|set| !player.ramp_up && set.of > 1)) {
        (Some(asked), Some(sets)) => Some(words.say(
            "voice_sets_of",
            &[("sets", &sets.of.to_string()), ("asked", &asked)],
        )),
        (Some(asked), None) => Some(words.say("voice_once", &[("asked", &asked)])),
        (None, _) => None,
    };
    sentences([name, asked, each_side(words, player), load(words, player)])
}

/// Returns the set that begins or comes next: "Set 2 of 3. 8 repetitions. 16 kilograms."
fn set(words: &Words, player: &PlayerView) -> String {
    let key = if player.ramp_up {
        "voice_lighter_set"
    } else {
        "voice_set"
    };
    let which = player.set.filter(|set| set.of > 1).map(|set| {
        let (number, of) = (set.number.to_string(), set.of.to_string());
        words.say(key, &[("number", &number), ("of", &of)])
    });
    let asked = player
        .dose
        .map(|dose| words.say("voice_once", &[("asked", &asked(words, dose))]));
    sentences([which, asked, each_side(words, player), load(words, player)])
}

/// Returns the hard part that begins: "Hard, 2 of 4."
fn interval(words: &Words, player: &PlayerView) -> String {
    player.set.map_or_else(
        || words.say("voice_hard", &[]),
        |set| {
            let (number, of) = (set.number.to_string(), set.of.to_string());
            words.say("voice_hard_of", &[("number", &number), ("of", &of)])
        },
    )
}

fn sentences<const N: usize>(parts: [Option<String>; N]) -> String {
    let said: Vec<String> = parts.into_iter().flatten().collect();
    said.join(" ")
}

fn each_side(words: &Words, player: &PlayerView) -> Option<String> {
    player.each_side.then(|| words.say("voice_each_side", &[]))
}

fn load(words: &Words, player: &PlayerView) -> Option<String> {
    const GRAMS: u32 = 1_000;
    let grams = player.load?.get();
    let kilograms = match (grams / GRAMS, grams % GRAMS) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:03}").trim_end_matches('0').to_owned(),
    };
    Some(words.say("voice_load", &[("kilograms", &kilograms)]))
}

fn asked(words: &Words, dose: Dose) -> String {
    match dose {
        Dose::Repetitions { repetitions } => amount(words, "voice_repetition", repetitions.get().into()),
        Dose::Hold { seconds } => time(words, seconds.get()),
        Dose::Distance { metres, .. } => amount(words, "voice_metre", metres),
        Dose::Breaths { seconds, .. } => time(words, seconds.get()),
    }
}

/// Returns a time as it is spoken: whole minutes from two on, seconds below and where they do not come out even.
fn time(words: &Words, seconds: u32) -> String {
    const MINUTE: u32 = 60;
    if seconds >= 2 * MINUTE && seconds.is_multiple_of(MINUTE) {
        amount(words, "voice_minute", seconds / MINUTE)
    } else if seconds >= 2 * MINUTE {
        let (minutes, seconds) = (seconds / MINUTE, seconds % MINUTE);
        let minutes = amount(words, "voice_minute", minutes);
        words.say(
            "voice_and",
            &[
                ("one", &minutes),
                ("other", &amount(words, "voice_second", seconds)),
            ],
        )
    } else {
        amount(words, "voice_second", seconds)
    }
}

fn amount(words: &Words, what: &str, amount: u32) -> String {
    let key = format!("{what}_{}", if amount == 1 { "one" } else { "many" });
    words.say(&key, &[("amount", &amount.to_string())])
}

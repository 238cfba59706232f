#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::front::tests::session;

/// What is said when the session comes from one moment to another.
fn said(before: Option<&Value>, now: &Value, cues: &[Cue]) -> Option<String> {
    let before = before.map(|before| Moment::of(&session(before).player));
    line(
        &Words::read().unwrap(),
        before.as_ref(),
        &session(now).player,
        cues,
    )
}

fn over(one: &Value, fields: &Value) -> Value {
    let mut all = one.clone();
    let fields = fields.as_object().unwrap().clone();
    all.as_object_mut().unwrap().extend(fields);
    all
}

fn squat() -> Value {
    json!({
        "step": "transition", "dose": { "measure": "repetitions", "repetitions": 8 }, "load": 62_500,
        "set": { "number": 1, "of": 3 },
    })
}

fn squatting(set: u8) -> Value {
    over(
        &squat(),
        &json!({ "step": "repetitions", "set": { "number": set, "of": 3 } }),
    )
}

fn resting(set: u8) -> Value {
    over(
        &squat(),
        &json!({ "step": "rest", "set": { "number": set, "of": 3 } }),
    )
}

#[test]
fn a_phase_and_its_first_movement_are_said_with_all_that_they_ask_for() {
    let line = said(None, &squat(), &[]).unwrap();
    assert_eq!(
        line,
        "Strength. Barbell back squat. 3 sets of 8 repetitions. 62.5 kilograms."
    );
}

#[test]
fn the_phase_is_said_once() {
    let line = said(Some(&squat()), &squatting(1), &[]).unwrap();
    assert_eq!(line, "Set 1 of 3. 8 repetitions. 62.5 kilograms.");
}

#[test]
fn a_rest_says_what_comes_after_it() {
    let line = said(Some(&squatting(1)), &resting(2), &[]).unwrap();
    assert_eq!(line, "Rest. Then: Set 2 of 3. 8 repetitions. 62.5 kilograms.");
    let to_another = over(
        &resting(1),
        &json!({ "movement": "push-up", "load": null, "changes_over": true, "set": { "number": 1, "of": 2 } }),
    );
    let line = said(Some(&squatting(1)), &to_another, &[]).unwrap();
    assert_eq!(line, "Rest. Then: Push-up. 2 sets of 8 repetitions.");
}

#[test]
fn a_single_set_is_not_counted_and_one_repetition_is_one() {
    let single = over(
        &squat(),
        &json!({ "set": { "number": 1, "of": 1 }, "load": null, "dose": { "measure": "repetitions", "repetitions": 1 } }),
    );
    assert_eq!(
        said(None, &single, &[]).unwrap(),
        "Strength. Barbell back squat. 1 repetition."
    );
}

#[test]
fn the_other_side_is_said_and_what_is_heard_anyway_is_not() {
    let hold = json!({ "step": "hold", "side": "first" });
    let change = json!({ "step": "side_change", "side": "second" });
    assert_eq!(said(Some(&hold), &change, &[]).as_deref(), Some("Other side."));
    assert_eq!(
        said(Some(&change), &json!({ "step": "hold", "side": "second" }), &[]),
        None
    );
}

#[test]
fn nothing_is_said_twice_but_half_way_and_the_talk_test_are_said_in_their_step() {
    let steady = json!({ "step": "steady", "phase": "aerobic" });
    assert_eq!(said(Some(&steady), &steady, &[]), None);
    assert_eq!(
        said(Some(&steady), &steady, &[Cue::TalkTest]).as_deref(),
        Some("Can you talk in sentences?")
    );
    assert_eq!(said(Some(&squatting(1)), &squatting(1), &[Cue::BreathIn]), None);
}

#[test]
fn a_session_that_stands_still_is_not_talked_over() {
    assert_eq!(said(None, &over(&squat(), &json!({ "paused": true })), &[]), None);
}

#[test]
fn times_are_spoken_as_people_speak_them() {
    let words = Words::read().unwrap();
    assert_eq!(time(&words, 45), "45 seconds");
    assert_eq!(time(&words, 90), "90 seconds");
    assert_eq!(time(&words, 120), "2 minutes");
    assert_eq!(time(&words, 121), "2 minutes and 1 second");
}

#[test]
fn every_line_has_its_words() {
    let words = Words::read().unwrap();
    for step in [
        StepKind::Transition,
        StepKind::RampUp,
        StepKind::Ready,
        StepKind::Repetitions,
        StepKind::Rest,
        StepKind::SideChange,
        StepKind::Steady,
        StepKind::Interval,
        StepKind::Ease,
        StepKind::Away,
        StepKind::Breathing,
        StepKind::ControlSample,
        StepKind::Reflect,
    ] {
        let mut player = session(&squat()).player;
        player.step = step;
        player.each_side = true;
        let line = step_line(&words, &player).unwrap();
        assert!(!line.contains("voice_") && !line.contains('{'), "{line}");
    }
}

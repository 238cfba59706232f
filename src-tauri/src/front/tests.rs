#![allow(clippy::unwrap_used)]

use api::wire::{Interruption, SessionView, SmallWindow};
use serde_json::{Value, json};

use super::{Duration, Effect, Front, Notice, WAITS_AWAKE, Words, notice};

/// A session whose player shows `fields`, over what every step has.
pub(crate) fn session(fields: &Value) -> SessionView {
    let mut player = json!({
        "at": 90_000, "phase": "strength", "movement": "back-squat", "set": { "number": 2, "of": 3 },
        "ramp_up": false, "each_side": false, "takes_load": true, "fast": false, "spent_ms": 1_000,
        "running": false, "elapsed_seconds": 90, "minutes_left": 20, "progress": [], "changes_over": false,
        "repeats_done": 0, "sets": [], "can_undo": false, "may_take_less": false, "beyond": [], "asks_drive": false,
        "discomforts": [], "offers_downshift": false, "can_do_later": false, "sooner": [],
        "alternatives": [], "paused": false, "flags": [],
    });
    let all = player.as_object_mut().unwrap();
    all.extend(fields.as_object().unwrap().clone());
    serde_json::from_value(json!({
        "id": "00000000-0000-4000-8000-000000000001", "interruption": null, "unsaved": null, "player": player,
        "shown": { "large_type": false, "small_window": null },
    }))
    .unwrap()
}

fn rest(left_ms: u32) -> SessionView {
    session(&json!({ "step": "rest", "running": true, "remaining_ms": left_ms, "total_ms": 90_000 }))
}

fn squatting() -> SessionView {
    session(&json!({ "step": "repetitions" }))
}

fn interrupted(mut session: SessionView) -> SessionView {
    session.interruption = Some(Interruption::Closed { minutes: 12 });
    session
}

fn front(session: Option<&SessionView>) -> Front {
    Front::of(&Words::read().unwrap(), session)
}

fn title(session: &SessionView) -> String {
    front(Some(session)).title
}

#[test]
fn without_a_session_the_title_is_the_name_alone_and_the_display_may_sleep() {
    let front = front(None);
    assert_eq!(front.title, "Longplay");
    assert!(!front.awake);
}

#[test]
fn a_rest_counts_down_in_the_title_with_every_begun_second() {
    assert_eq!(title(&rest(42_000)), "0:42 rest · Longplay");
    assert_eq!(title(&rest(41_001)), "0:42 rest · Longplay");
    assert_eq!(title(&rest(41_000)), "0:41 rest · Longplay");
    assert_eq!(title(&rest(90_000)), "1:30 rest · Longplay");
}

#[test]
fn the_title_is_worded_anew_once_a_second_and_no_more_often() {
    let stays = |left| Front::stays_for(&rest(left)).unwrap();
    assert_eq!(stays(42_000), Duration::from_secs(1));
    assert_eq!(stays(41_300), Duration::from_millis(300));
    for left in [42_000, 41_999, 41_001] {
        let after = left - u32::try_from(stays(left).as_millis()).unwrap();
        assert_eq!(title(&rest(after)), "0:41 rest · Longplay");
    }
    assert_eq!(Front::stays_for(&rest(0)), None);
}

#[test]
fn work_at_ones_own_pace_is_named_with_its_set() {
    assert_eq!(title(&squatting()), "Barbell back squat, set 2 of 3 · Longplay");
    let lighter = session(&json!({ "step": "ramp_up", "ramp_up": true, "set": { "number": 1, "of": 2 } }));
    assert_eq!(
        title(&lighter),
        "Barbell back squat, lighter set 1 of 2 · Longplay"
    );
}

#[test]
fn every_step_says_what_it_is() {
    let timed = |step: &str| {
        title(&session(
            &json!({ "step": step, "running": true, "remaining_ms": 8_000 }),
        ))
    };
    assert_eq!(timed("hold"), "0:08 Barbell back squat, set 2 of 3 · Longplay");
    assert_eq!(timed("transition"), "0:08 change over · Longplay");
    assert_eq!(timed("lead_in"), "0:08 into position · Longplay");
    assert_eq!(timed("side_change"), "0:08 other side · Longplay");
    assert_eq!(timed("steady"), "0:08 steady · Longplay");
    assert_eq!(timed("breathing"), "0:08 slow breathing · Longplay");
    let untimed = |step: &str| title(&session(&json!({ "step": step })));
    assert_eq!(untimed("away"), "Time is up · Longplay");
    assert_eq!(untimed("control_sample"), "Sample movement · Longplay");
    assert_eq!(untimed("reflect"), "All done · Longplay");
    assert_eq!(untimed("ended"), "Longplay");
}

#[test]
fn a_pause_and_an_interruption_stop_the_title_and_let_the_display_sleep() {
    let paused = session(&json!({ "step": "rest", "paused": true, "remaining_ms": 42_000 }));
    for still in [paused, interrupted(rest(42_000))] {
        assert_eq!(
            front(Some(&still)),
            Front {
                title: "Paused · Longplay".to_owned(),
                awake: false,
                small: false,
            }
        );
        assert_eq!(Front::stays_for(&still), None);
    }
}

#[test]
fn the_display_stays_awake_in_rest_and_work_and_not_after_the_last_of_it() {
    assert!(front(Some(&rest(42_000))).awake);
    assert!(front(Some(&squatting())).awake);
    assert!(!front(Some(&session(&json!({ "step": "reflect" })))).awake);
    assert!(!front(Some(&session(&json!({ "step": "ended" })))).awake);
}

#[test]
fn a_session_left_lying_in_a_set_lets_the_display_sleep_and_a_long_steady_walk_does_not() {
    let waits = u32::try_from(WAITS_AWAKE.as_millis()).unwrap();
    let spent = |ms| session(&json!({ "step": "repetitions", "spent_ms": ms }));
    assert!(front(Some(&spent(waits - 1))).awake);
    assert_eq!(
        Front::stays_for(&spent(waits - 1)),
        Some(Duration::from_millis(1))
    );
    assert!(!front(Some(&spent(waits))).awake);
    assert_eq!(Front::stays_for(&spent(waits)), None);
    let walk =
        session(&json!({ "step": "steady", "running": true, "remaining_ms": 5_000, "spent_ms": 2 * waits }));
    assert!(front(Some(&walk)).awake);
}

#[test]
fn the_window_is_small_while_the_session_says_so_and_large_again_without_one() {
    let mut small = rest(42_000);
    assert!(!front(Some(&small)).small);
    small.shown.small_window = Some(SmallWindow { stays_on_top: true });
    assert!(front(Some(&small)).small);
    assert!(!front(None).small);
}

fn effects(cues: &Value) -> Vec<Effect> {
    serde_json::from_value(cues.clone()).unwrap()
}

fn rest_over() -> Vec<Effect> {
    effects(&json!([{ "effect": "state_changed" }, { "effect": "cue", "cue": "rest_over", "due": 90_000 }]))
}

fn said(effects: &[Effect], in_front: bool, session: &SessionView) -> Option<Notice> {
    notice(&Words::read().unwrap(), effects, in_front, session)
}

#[test]
fn the_end_of_a_rest_is_told_with_what_comes_when_the_window_is_not_in_front() {
    let told = said(&rest_over(), false, &squatting()).unwrap();
    assert_eq!(told.summary, "Rest is over");
    assert_eq!(told.body, "Next: Barbell back squat, set 2.");
    let lighter = session(&json!({ "step": "ramp_up", "ramp_up": true }));
    assert_eq!(
        said(&rest_over(), false, &lighter).unwrap().body,
        "Next: Barbell back squat, a lighter set."
    );
    let unnumbered = session(&json!({ "step": "ready", "set": null }));
    assert_eq!(
        said(&rest_over(), false, &unnumbered).unwrap().body,
        "Next: Barbell back squat."
    );
    let sample = session(&json!({ "step": "control_sample" }));
    assert_eq!(
        said(&rest_over(), false, &sample).unwrap().body,
        "Next: one sample movement."
    );
}

#[test]
fn nothing_is_told_in_front_nor_of_anything_else_nor_of_a_session_that_stands_still() {
    assert_eq!(said(&rest_over(), true, &squatting()), None);
    let nearly = effects(&json!([{ "effect": "cue", "cue": "rest_ending", "seconds": 1, "due": 89_000 }]));
    assert_eq!(said(&nearly, false, &squatting()), None);
    assert_eq!(said(&rest_over(), false, &interrupted(squatting())), None);
}

#[test]
fn no_word_is_left_as_a_key() {
    let words = Words::read().unwrap();
    for source in [include_str!("mod.rs"), include_str!("desktop.rs")] {
        for key in source.split('"').filter(|text| text.starts_with("desktop_")) {
            assert_ne!(words.say(key, &[]), key, "there is no message {key}");
        }
    }
}

//! How loud cues are is a setting like any other, and what is to be heard can be taken once.

use api::wire::Sound;
use serde_json::{Value, json};
use training::player::Cue;

use crate::person::Person;

fn settings(person: &mut Person, sound: &str) -> Value {
    let mut settings = person.sees("view_app")["settings"].clone();
    settings["sound"] = json!(sound);
    settings
}

fn heard(person: &mut Person) -> Vec<Cue> {
    person.host.as_mut().unwrap().take_cues()
}

#[test]
fn how_loud_cues_are_is_normal_at_first_kept_and_can_be_set_back() {
    let mut person = Person::with_profile();
    assert_eq!(person.sees("view_app")["settings"]["sound"], "normal");
    for sound in ["off", "quiet", "full", "normal"] {
        let chosen = settings(&mut person, sound);
        person.does("save_settings", chosen);
        person.away(std::time::Duration::from_secs(60));
        assert_eq!(person.sees("view_app")["settings"]["sound"], sound);
    }
    assert_eq!(person.host.as_ref().unwrap().sound().unwrap(), Sound::Normal);
}

#[test]
fn a_loudness_that_does_not_exist_is_refused_by_name() {
    let mut person = Person::with_profile();
    let deafening = settings(&mut person, "deafening");
    let refused = person.is_refused("save_settings", deafening);
    assert_eq!(refused.field.as_deref(), Some("sound"));
    assert_eq!(person.sees("view_app")["settings"]["sound"], "normal");
}

#[test]
fn settings_saved_before_there_was_sound_are_read_as_normal() {
    let mut person = Person::with_profile();
    let mut older = person.sees("view_app")["settings"].clone();
    older.as_object_mut().unwrap().remove("sound");
    older["theme"] = json!("dark");
    person.does("save_settings", older);
    let now = person.sees("view_app")["settings"].clone();
    assert_eq!((&now["theme"], &now["sound"]), (&json!("dark"), &json!("normal")));
}

#[test]
fn a_sample_is_one_chime_and_is_taken_once() {
    let mut person = Person::with_profile();
    person.sees("play_sample");
    assert_eq!(heard(&mut person), [Cue::RestOver]);
    assert_eq!(heard(&mut person), []);
}

#[test]
fn nothing_is_spoken_until_it_is_wished_for() {
    let mut person = Person::with_profile();
    assert_eq!(person.sees("view_app")["settings"]["voice"], json!(false));
    let mut settings = person.sees("view_app")["settings"].clone();
    settings["voice"] = json!(true);
    person.does("save_settings", settings);
    assert_eq!(person.sees("view_app")["settings"]["voice"], json!(true));
}

#[test]
fn the_voice_is_tried_out_once_for_each_wish() {
    let mut person = Person::with_profile();
    person.sees("speak_sample");
    assert!(person.host.as_mut().unwrap().take_voice_sample());
    assert!(!person.host.as_mut().unwrap().take_voice_sample());
}

/// A session that has just come to a rest of some length, and the seconds that are left of it.
fn at_rest() -> (Person, u64) {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({}));
    let rest = person.trains_until(|player| {
        player["step"] == "rest" && player["remaining_ms"].as_u64().is_some_and(|left| left > 10_000)
    });
    heard(&mut person);
    let left = rest["player"]["remaining_ms"].as_u64().unwrap().div_ceil(1_000);
    (person, left)
}

#[test]
fn the_end_of_a_rest_is_counted_down_to_its_chime() {
    let (mut person, left) = at_rest();
    person.wait(left - 4);
    assert_eq!(heard(&mut person), []);
    person.wait(4);
    let counted = heard(&mut person);
    assert_eq!(
        counted.get(..4),
        Some(
            &[
                Cue::RestEnding { seconds: 3 },
                Cue::RestEnding { seconds: 2 },
                Cue::RestEnding { seconds: 1 },
                Cue::RestOver,
            ][..]
        ),
        "{counted:?}"
    );
}

#[test]
fn what_nobody_took_is_not_kept_for_later() {
    let (mut person, left) = at_rest();
    person.wait(left);
    person.sees("view_session");
    assert_eq!(heard(&mut person), []);
}

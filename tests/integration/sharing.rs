//! A session or an album as a file for somebody else.

use serde_json::{Value, json};

use crate::person::Person;

const PAGE: &str = "<p>In words</p><script type=\"application/json\">\n{data}\n</script>";

fn held(path: &Value) -> Value {
    let page = std::fs::read_to_string(path.as_str().unwrap()).unwrap();
    let data = page
        .strip_prefix("<p>In words</p><script type=\"application/json\">")
        .unwrap();
    serde_json::from_str(data.strip_suffix("</script>").unwrap()).unwrap()
}

#[test]
fn todays_session_is_written_as_a_page_with_every_movement_and_none_of_the_mornings_answers() {
    let mut person = Person::with_profile();
    let session = json!({ "what": "session" });
    assert_eq!(
        person.is_refused("view_shared", session.clone()).code,
        api::Code::NoSession
    );
    let plan = person.checks_in(json!({ "sleep": 300, "stress": 2 }))["today"]["plan"].clone();
    let folder = tempfile::tempdir().unwrap();
    let request = json!({ "what": "session", "folder": folder.path(), "name": "A session", "page": PAGE });
    let path = person.tries("save_shared", request.clone()).unwrap()["path"].clone();
    assert!(path.as_str().unwrap().ends_with("A-session.html"));
    let file = held(&path);
    assert_eq!(
        (&file["format"], &file["version"]),
        (&json!("longplay-shared"), &json!(1))
    );
    let names = |plan: &Value, of: &str| -> Vec<String> {
        let phases = plan["phases"].as_array().unwrap().iter();
        phases
            .flat_map(|phase| phase[of].as_array().unwrap().clone())
            .map(|one| one["movement"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        names(&file["shared"]["session"], "movements"),
        names(&plan, "blocks")
    );
    let text = file.to_string();
    for private in [
        "load",
        "state",
        "reasons",
        "day",
        "heart_rate",
        "sleep",
        "2026",
        "grams",
        "why",
        "track",
        "place",
    ] {
        assert!(!text.contains(private), "{private} in {text}");
    }
    let again = person.tries("save_shared", request).unwrap();
    assert!(again["path"].as_str().unwrap().ends_with("A-session-2.html"));
    person.does("adjust_today", json!({ "levers": [{ "lever": "rest" }] }));
    assert_eq!(
        person.is_refused("view_shared", session).code,
        api::Code::NoSession
    );
}

#[test]
fn an_album_is_shared_with_its_weeks_and_without_its_days_and_what_was_left_out_of_it() {
    let mut person = Person::with_profile();
    let album = json!({ "what": "album" });
    let before = person.does("view_shared", album.clone());
    let weeks = person.sees("view_album")["album"]["weeks"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(
        before["shared"]["album"]["weeks"].as_array().unwrap().len(),
        weeks
    );
    person.does(
        "edit_album",
        json!({ "edit": { "edit": "skip", "week": 1, "session": 0 } }),
    );
    assert_eq!(person.does("view_shared", album), before);
    let text = before.to_string();
    for private in [
        "day", "2026", "starts", "support", "skipped", "moved", "theme", "seed", "base_aim",
    ] {
        assert!(!text.contains(&format!("\"{private}")), "{private} in {text}");
    }
}

#[test]
fn a_page_without_one_place_for_its_data_is_refused() {
    let mut person = Person::with_profile();
    let folder = tempfile::tempdir().unwrap();
    for page in ["<p>nowhere</p>", "{data} {data}"] {
        let request = json!({ "what": "album", "folder": folder.path(), "name": "a", "page": page });
        let failure = person.is_refused("save_shared", request);
        assert_eq!(failure.field.as_deref(), Some("page"));
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

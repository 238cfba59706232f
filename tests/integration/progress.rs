//! Progress over a real store: what is corrected is followed everywhere, however far back one looked before.

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::{Person, check_in};

/// A person who answered on each of the days before today.
fn with_mornings(days: i64) -> (Person, Vec<String>) {
    let mut person = Person::with_profile();
    person.away(Duration::from_secs(24 * 3600) * u32::try_from(days).unwrap());
    let today: chrono::NaiveDate = person.sees("view_app")["day"].as_str().unwrap().parse().unwrap();
    let dates: Vec<String> = (1..=days)
        .rev()
        .map(|ago| (today - chrono::Days::new(u64::try_from(ago).unwrap())).to_string())
        .collect();
    for (index, day) in dates.iter().enumerate() {
        let mood = 3 + index % 2;
        person.does(
            "record_check_in",
            json!({ "day": day, "check_in": check_in(json!({ "mood": mood })) }),
        );
    }
    (person, dates)
}

fn mood(person: &mut Person, span: &str, day: &str) -> Value {
    let view = person.does("view_chapter", json!({ "chapter": "mornings", "span": span }));
    let lines = view["lines"].as_array().unwrap();
    let mood = lines
        .iter()
        .find(|line| line["about"]["about"] == "mood")
        .unwrap();
    let points = mood["line"]["points"].as_array().unwrap();
    let point = points.iter().find(|point| point["day"] == day);
    point.map_or(Value::Null, |point| point["value"].clone())
}

#[test]
fn a_corrected_morning_of_last_month_is_followed_by_every_line() {
    let (mut person, dates) = with_mornings(45);
    let day = dates[10].clone();
    // Looked at before, so that what is kept in memory has to follow as well.
    assert_eq!(mood(&mut person, "three_months", &day), 3.0);
    assert_eq!(mood(&mut person, "all", &day), 3.0);
    let before = person.does("view_progress", json!({ "span": "all" }));
    let corrected = person.does(
        "record_check_in",
        json!({ "day": day, "check_in": check_in(json!({ "mood": 1 })) }),
    );
    assert_eq!(mood(&mut person, "three_months", &day), 1.0);
    assert_eq!(mood(&mut person, "all", &day), 1.0);
    let after = person.does("view_progress", json!({ "span": "all" }));
    assert_ne!(after["readiness"], before["readiness"]);
    person.does("retract_record", json!({ "id": corrected["id"] }));
    assert_eq!(mood(&mut person, "all", &day), 3.0);
    assert_eq!(person.does("view_progress", json!({ "span": "all" })), before);
}

#[test]
fn the_three_questions_follow_a_correction_and_show_nothing_too_early() {
    let (mut person, dates) = with_mornings(45);
    let findings = person.does("view_findings", json!({}));
    let asked: Vec<&str> = findings["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["asked"].as_str().unwrap())
        .collect();
    assert_eq!(asked, ["sleep", "energy", "mood"]);
    assert!(
        findings["questions"]
            .as_array()
            .unwrap()
            .iter()
            .all(|question| question["answer"]["answer"] == "still_learning"),
        "nobody trained"
    );
    for (index, day) in dates.iter().enumerate() {
        if index % 5 < 2 {
            let run = json!({ "kind": "run", "minutes": 30, "effort": 6 });
            person.does(
                "log_activity",
                json!({ "day": day, "activity": run, "corrects": null }),
            );
        }
    }
    let told = person.does("view_findings", json!({}));
    let mood = |findings: &Value| findings["questions"][2]["answer"].clone();
    assert_eq!(mood(&told)["answer"], "compared", "{told}");
    assert_eq!(mood(&told)["verdict"], "early");
    person.does(
        "record_check_in",
        json!({ "day": dates[11], "check_in": check_in(json!({ "mood": 1 })) }),
    );
    assert_ne!(mood(&person.does("view_findings", json!({}))), mood(&told));
}

#[test]
fn exams_and_illness_stand_beside_the_lines() {
    let (mut person, dates) = with_mornings(40);
    let mut profile = person.sees("view_profile");
    profile["occasions"] = json!([{ "kind": "exams", "from": dates[20], "to": dates[25] }]);
    person.does("save_profile", json!({ "profile": profile }));
    person.does(
        "record_check_in",
        json!({ "day": dates[30], "check_in": check_in(json!({ "illness": "unwell" })) }),
    );
    let view = person.does(
        "view_chapter",
        json!({ "chapter": "load", "span": "three_months" }),
    );
    let kinds: Vec<&str> = view["marks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| mark["kind"].as_str().unwrap())
        .collect();
    assert!(
        kinds.contains(&"exams") && kinds.contains(&"illness") && kinds.contains(&"album"),
        "{kinds:?}"
    );
}

#[test]
fn a_chart_is_written_into_the_chosen_folder_and_never_over_another_file() {
    let mut person = Person::with_profile();
    let folder = tempfile::tempdir().unwrap();
    let save = |person: &mut Person, format: &str, content: &str| {
        let request = json!({ "folder": folder.path(), "name": "Sleep, how restful", "format": format, "content": content });
        person.tries("save_chart", request)
    };
    let first = save(&mut person, "csv", "Day,Sleep\r\n").unwrap();
    assert!(first["path"].as_str().unwrap().ends_with("Sleep-how-restful.csv"));
    let second = save(&mut person, "csv", "Day,Mood\r\n").unwrap();
    assert!(
        second["path"]
            .as_str()
            .unwrap()
            .ends_with("Sleep-how-restful-2.csv")
    );
    let kept = std::fs::read_to_string(first["path"].as_str().unwrap()).unwrap();
    assert_eq!(kept, "\u{feff}Day,Sleep\r\n");
    assert!(save(&mut person, "png", "bm8gcGljdHVyZQ==").is_err(), "no PNG");
    assert!(save(&mut person, "png", "iVBORw0KGgo=").is_ok());
    assert!(save(&mut person, "svg", "<svg/>").is_ok());
    let nowhere =
        json!({ "folder": "/there/is/no/such/folder", "name": "a", "format": "svg", "content": "" });
    assert_eq!(
        person.is_refused("save_chart", nowhere).code,
        api::Code::FileNotFound
    );
    let relative = json!({ "folder": "here", "name": "a", "format": "svg", "content": "" });
    assert_eq!(
        person.is_refused("save_chart", relative).code,
        api::Code::InvalidRequest
    );
}

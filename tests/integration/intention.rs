//! What the person wants of a session: chosen before, said back in it, asked about afterwards.

use std::time::Duration;

use api::Code;
use serde_json::{Value, json};

use crate::person::{Person, log};

fn offered(person: &mut Person) -> Vec<Value> {
    person.sees("view_today")["intentions"]
        .as_array()
        .unwrap()
        .clone()
}

fn names(offered: &[Value]) -> Vec<&str> {
    offered
        .iter()
        .map(|offer| offer["intention"].as_str().unwrap())
        .collect()
}

#[test]
fn today_offers_what_its_session_builds_and_being_present_last() {
    let mut person = Person::with_profile();
    assert!(
        offered(&mut person).is_empty(),
        "before the check-in nothing is offered"
    );
    person.checks_in(json!({}));
    let offered = offered(&mut person);
    let names = names(&offered);
    assert!((2..=4).contains(&names.len()), "{names:?}");
    assert_eq!(names.last(), Some(&"be_present"));
    let plan = person.sees("view_today")["plan"].clone();
    for offer in &offered[..offered.len() - 1] {
        let planned = plan["phases"].as_array().unwrap().iter().any(|phase| {
            let blocks = phase["blocks"].as_array().unwrap();
            blocks.iter().any(|block| block["movement"] == offer["movement"])
        });
        assert!(planned, "{offer} stands for something of today");
    }
}

#[test]
fn it_is_said_back_before_the_first_work_of_its_phase_and_not_again() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let started = person.does("start_session", json!({ "intention": "strength_in_reserve" }));
    assert_eq!(started["intention"]["intention"], "strength_in_reserve");
    assert_eq!(started["intention"]["due"], false, "prime comes first");
    person.trains_until(|player| player["phase"] == "strength");
    let view = person.sees("view_session");
    assert_eq!(view["player"]["step"], "transition");
    assert_eq!(view["intention"]["due"], true);
    person.trains_until(|player| player["step"] == "rest" && player["phase"] == "strength");
    assert_eq!(person.sees("view_session")["intention"]["due"], false);
}

#[test]
fn it_survives_a_restart() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.does("start_session", json!({ "intention": "be_present" }));
    person.away(Duration::from_secs(60));
    assert_eq!(
        person.sees("view_session")["intention"]["intention"],
        "be_present"
    );
}

#[test]
fn what_the_session_does_not_build_is_refused_and_no_session_starts() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let failure = person.is_refused("start_session", json!({ "intention": "one_honest_set" }));
    assert_eq!(
        (failure.code, failure.field.as_deref()),
        (Code::InvalidRequest, Some("intention"))
    );
    let failure = person.is_refused("start_session", json!({ "intention": "win" }));
    assert_eq!(failure.code, Code::InvalidRequest);
    assert!(person.sees("view_session").is_null());
}

#[test]
fn the_reflection_knows_form_and_intention_from_the_session() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let id = person.does("start_session", json!({ "intention": "strength_in_reserve" }))["id"].clone();
    // One set in two goes below the reserve that was asked for, and wobbles.
    let mut below = false;
    loop {
        let view =
            person.trains_until(|player| player["step"] == "repetitions" && player["phase"] == "strength");
        if view.is_null() {
            break;
        }
        let mut set = log(&view["player"]["prefill"], if below { "wobbly" } else { "clean" });
        if below {
            set["reserve"] = json!(0);
        }
        below = !below;
        person.does("apply_to_session", json!({ "event": set }));
    }
    let seen = person.does("view_reflection", json!({ "session": id }));
    assert_eq!(seen["intention"]["intention"], "strength_in_reserve");
    assert_eq!(seen["intention"]["followed"], "partly");
    assert!(seen["form"]["form"]["wobbly"].as_u64().unwrap() > 0);
    assert!(seen["reflection"].is_null());

    let said = json!({ "felt": "same", "effort": 4, "life": "neutral", "question": null, "line": null,
        "form": seen["form"]["answer"], "intention": "yes" });
    person.does("record_reflection", json!({ "session": id, "reflection": said }));
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(
        page["sessions"][0]["reflection"]["intention"], "yes",
        "the person's word counts"
    );
    assert_eq!(page["sessions"][0]["intention"]["followed"], "partly");
}

#[test]
fn a_session_without_an_intention_is_not_asked_whether_it_was_followed() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let id = person.trains();
    assert!(person.does("view_reflection", json!({ "session": id }))["intention"].is_null());
    let said = json!({ "felt": "same", "effort": 4, "life": "neutral", "question": null, "line": null, "intention": "yes" });
    let failure = person.is_refused("record_reflection", json!({ "session": id, "reflection": said }));
    assert_eq!(failure.field.as_deref(), Some("reflection.intention"));
}

#[test]
fn what_got_better_is_kept_where_a_skill_was_practised_and_refused_elsewhere() {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    let practised = person.trains();
    assert_eq!(
        person.does("view_reflection", json!({ "session": practised }))["practised"],
        true
    );
    let said = |gains: Value| json!({ "felt": "same", "effort": 4, "life": "neutral", "question": null, "line": null, "gains": gains });
    let twice =
        json!({ "session": practised, "reflection": said(json!(["smoother", "faster", "smoother"])) });
    let failure = person.is_refused("record_reflection", twice);
    assert_eq!(failure.field.as_deref(), Some("reflection.gains"));
    let kept = json!({ "session": practised, "reflection": said(json!(["smoother", "more_accurate"])) });
    let id = person.does("record_reflection", kept)["id"].clone();
    let page = person.does("view_journal_day", json!({ "day": "2026-03-02" }));
    assert_eq!(page["sessions"][0]["practised"], true);
    assert_eq!(
        page["sessions"][0]["reflection"]["gains"],
        json!(["smoother", "more_accurate"])
    );
    let chapter = json!({ "chapter": "skill", "span": "four_weeks" });
    let told = |person: &mut Person| {
        let lines = person.does("view_chapter", chapter.clone())["lines"].clone();
        let of_gains = lines.as_array().unwrap().iter();
        of_gains.filter(|line| line["about"]["about"] == "gain").count()
    };
    assert_eq!(told(&mut person), 2);
    person.does("retract_record", json!({ "id": id }));
    assert_eq!(told(&mut person), 0, "what was taken back is not told");

    person.away(Duration::from_secs(24 * 3600));
    person.checks_in(json!({}));
    person.does("adjust_today", json!({ "levers": [], "wanted": true }));
    let left = person.does("start_session", json!({}))["id"].clone();
    person.does("close_session", json!({}));
    let nothing = json!({ "session": left, "reflection": said(json!(["faster"])) });
    let failure = person.is_refused("record_reflection", nothing);
    assert_eq!(failure.field.as_deref(), Some("reflection.gains"));
}

#[test]
fn the_question_goes_round_and_is_never_the_same_twice_running() {
    let mut person = Person::with_profile();
    let mut asked: Vec<String> = Vec::new();
    for day in 0..12 {
        person.checks_in(json!({}));
        person.does("adjust_today", json!({ "levers": [], "wanted": true }));
        if person.sees("view_today")["plan"]["outcome"]["outcome"] == "train" {
            let id = person.does("start_session", json!({}))["id"].clone();
            person.does("close_session", json!({}));
            let question = person.does("view_reflection", json!({ "session": id }))["question"].clone();
            // Every third is left unanswered, and one is not reflected on at all.
            let answered = if day % 3 == 0 {
                Value::Null
            } else {
                json!([question, "yes"])
            };
            let said =
                json!({ "felt": "same", "effort": 3, "life": "neutral", "question": answered, "line": null });
            if day != 4 {
                person.does("record_reflection", json!({ "session": id, "reflection": said }));
            }
            let again = person.does("view_reflection", json!({ "session": id }))["question"].clone();
            assert_eq!(again, question, "looking again asks the same");
            asked.push(question.as_str().unwrap().to_owned());
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    assert!(asked.len() >= 8, "{asked:?}");
    assert!(asked.windows(2).all(|two| two[0] != two[1]), "{asked:?}");
    let round: std::collections::BTreeSet<_> = asked[..7].iter().collect();
    assert_eq!(round.len(), 7, "all are asked in seven sessions: {asked:?}");
}

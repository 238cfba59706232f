//! The warning light, reason by reason.

use crate::guided::{pick_up, player, press_until, skip_until};
use crate::life::{Life, Person, look};
use serde_json::json;
use support::{Outcome, Trouble};

/// The reasons in their order on the screen, and whether one sits down for it.
const REASONS: [(&str, bool); 6] = [
    ("breath", false),
    ("focus", false),
    ("form", false),
    ("dizziness", true),
    ("joint", false),
    ("just_done", false),
];

#[test]
fn each_reason_leads_straight_to_the_downshift_and_counts_as_good_judgement() -> Outcome {
    let morning = Life::with_past(Person::Desk, 1)?.until_a_session()?;
    for (index, (reason, seated)) in REASONS.into_iter().enumerate() {
        let life = morning.twin()?;
        let app = life.open()?;
        pick_up(&app)?;
        app.press("w")?;
        app.wait(("dialog[open] h2", "What did you notice?"))?;
        app.press(&(index + 1).to_string())?;
        app.gone("dialog[open]")?;
        app.until(&format!("the downshift after {reason}"), |app| {
            let now = player(app)?;
            Ok(now["phase"] == "downshift" && now["light"] == reason)
        })?;
        look(&app, &format!("light-{reason}"))?;
        let sits = player(&app)?["advice"] == "sit_and_settle";
        if sits != seated {
            return Err(Trouble::new(format!("{reason}: sitting down is said: {sits}")));
        }
        if seated {
            app.wait(("main", "Sit down and breathe normally"))?;
        }
        skip_until(&app, |player| player["step"] == "reflect")?;
        press_until(&app, "Enter", "the reflection is asked for", |app| {
            Ok(app.count(("main h1", "How was it?"))? == 1)
        })?;
        app.wait(("main", "You stopped at the right moment"))?;
        let today = app.invoke("view_today", &json!({}))?;
        if today["done"][0]["ending"] != "warning_light" {
            return Err(Trouble::new(format!("{reason}: it ended as {}", today["done"])));
        }
    }
    Ok(())
}

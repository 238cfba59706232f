//! A body that speaks up in a session, by keyboard alone: pain and what comes instead, the warning light, a red flag.

use crate::guided::{asks_for_repetitions, go_on_until, player, press_until, skip_until};
use crate::life::{DAY, Life, Person, look};
use crate::person::{check_in, pass_by};
use serde_json::{Value, json};
use support::{App, Outcome, Scheme, Trouble};

/// Somebody with a past, at the first set of strength of a day.
fn at_a_set(life: &Life) -> Outcome<App> {
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    skip_until(&app, |player| {
        player["phase"] == "strength" || player["step"] == "control_sample"
    })?;
    go_on_until(life, &app, |player| asks_for_repetitions(player, "strength"))?;
    app.wait(("main button", "Log set"))?;
    Ok(app)
}

/// Says where, how and how strong by keys.
fn say_pain(app: &App, name: &str, area: &str, kind: &str, strength: &str) -> Outcome {
    app.press("h")?;
    app.wait(("dialog[open] h2", "Where do you feel it?"))?;
    look(app, &format!("{name}-where"))?;
    app.press(area)?;
    app.wait(("dialog[open] p", "The nearest word is enough."))?;
    look(app, &format!("{name}-how"))?;
    app.press(kind)?;
    app.wait(("dialog[open] h2", "How strong is it?"))?;
    look(app, &format!("{name}-strength"))?;
    app.press(strength)
}

fn pain_is_gone_around(life: &Life, name: &str) -> Outcome {
    let app = at_a_set(life)?;
    let before = player(&app)?;
    app.press(".")?;
    app.wait(("dialog[open] h2", "Change what is to come"))?;
    look(&app, &format!("{name}-menu"))?;
    app.press("f")?;
    app.wait(("dialog[open] h2", "Shorter from here"))?;
    look(&app, &format!("{name}-shorter"))?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;

    say_pain(&app, name, "a", "3", "4")?;
    app.wait(("dialog[open] button", "Go on like this"))?;
    look(&app, &format!("{name}-answer"))?;
    app.press("Enter")?;
    app.gone("dialog[open]")?;
    look(&app, &format!("{name}-after"))?;
    let after = player(&app)?;
    let area = before["hurts"]["areas"][0].clone();
    same(&after["discomforts"][0]["area"], &area, "the area that was said")?;
    not_the_same(&after["movement"], &before["movement"], "the movement")?;
    same(&after["sets"], &before["sets"], "the logged sets")?;

    // The second time the downshift is offered, and taken here.
    say_pain(&app, &format!("{name}-second"), "a", "4", "2")?;
    app.wait(("dialog[open] button", "To the downshift"))?;
    look(&app, &format!("{name}-offered"))?;
    app.press("d")?;
    app.gone("dialog[open]")?;
    app.until("the downshift is there", |app| {
        Ok(player(app)?["phase"] == "downshift")
    })?;
    skip_until(&app, |player| player["step"] == "reflect")?;
    press_until(&app, "Enter", "the reflection is open", |app| {
        Ok(app.invoke("view_session", &json!({}))?.is_null())
    })?;
    drop(app);

    // The journal has kept it, and the next morning asks again, with nothing chosen beforehand.
    life.sleep(DAY);
    let app = life.open()?;
    let asked = app.invoke("view_today", &json!({}))?["ask_again"].take();
    let asked = asked.as_array().into_iter().flatten();
    let areas: Vec<Value> = asked.map(|one| one["area"].clone()).collect();
    if !areas.contains(&area) {
        return Err(Trouble::new(format!(
            "{area} is not asked about again: {areas:?}"
        )));
    }
    check_in(&app, |app, page| look(app, &format!("{name}-next-{page}")))
}

#[test]
fn pain_leads_around_the_area_and_is_asked_about_the_next_morning() -> Outcome {
    pain_is_gone_around(&Life::with_past(Person::Desk, 3)?, "pain")
}

#[test]
fn pain_leads_around_the_area_in_a_small_dark_window() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?
        .scheme(Scheme::Dark)
        .size(800, 600);
    pain_is_gone_around(&life, "pain-dark-small")
}

#[test]
fn a_red_flag_stops_the_session_calmly_and_stays_in_the_journal() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = at_a_set(&life)?;
    app.press("w")?;
    app.wait(("dialog[open] h2", "What did you notice?"))?;
    look(&app, "red-flag-light")?;
    app.press("f")?;
    app.wait(("dialog[open] h2", "Which of these?"))?;
    app.press("Tab")?;
    app.press("Space")?;
    look(&app, "red-flag-named")?;
    app.until("the flag is named", |app| {
        Ok(app.count("dialog[open] button:not([disabled])")? >= 3)
    })?;
    app.js(
        "document.querySelector('dialog[open] .actions button').focus()",
        &json!([]),
    )?;
    app.press("Enter")?;
    app.wait(("main h1", "Stop here"))?;
    look(&app, "red-flag-stop")?;
    let today = app.invoke("view_today", &json!({}))?;
    same(&today["done"][0]["ending"], &json!("red_flag"), "how it ended")?;
    let page = app.invoke("view_journal_day", &json!({ "day": today["day"] }))?;
    let flags = page["sessions"][0]["noticed"]["flags"]
        .as_array()
        .map_or(0, Vec::len);
    same(&flags, &1, "the number of red flags in the journal")
}

fn same<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T, what: &str) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(Trouble::new(format!("{what}: {found:?} instead of {expected:?}")))
}

fn not_the_same(found: &Value, other: &Value, what: &str) -> Outcome {
    if found == other {
        return Err(Trouble::new(format!("{what} is still {found}")));
    }
    Ok(())
}

use crate::guided::{asks_for_repetitions, go_on_until, pick_up, place, player, press_until_over, sets};
use crate::life::{DAY, Life, Person, look};
use crate::person::{check_in, introduce_oneself, pass_by};
use serde_json::{Value, json};
use support::{App, Outcome, Scheme, Trouble};

/// Sets that are logged before the power goes.
const SETS: usize = 2;

#[test]
fn a_killed_session_keeps_every_acknowledged_set_and_goes_on() -> Outcome {
    let life = Life::begin()?;
    let mut app = life.open()?;
    introduce_oneself(&app, pass_by)?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    for _ in 0..SETS {
        go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
        press_until_over(&app, "Enter", &player(&app)?)?;
    }
    let (acknowledged, before) = (sets(&app)?, place(&player(&app)?));
    app.kill();
    drop(app);

    let app = life.open()?;
    app.wait(("main h1", "Still spinning"))?;
    look(&app, "killed-resume")?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    if sets(&app)? != acknowledged {
        return Err(Trouble::new(format!("the sets are not {acknowledged:?}")));
    }
    if place(&player(&app)?) != before {
        return Err(Trouble::new(format!("the session is not at {before}")));
    }
    go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
    press_until_over(&app, "Enter", &player(&app)?)?;
    if sets(&app)?.len() != acknowledged.len() + 1 {
        return Err(Trouble::new("the session does not go on"));
    }
    Ok(())
}

/// Somebody in the middle of a set of strength, with sets behind them.
fn in_the_middle_of_a_set() -> Outcome<(Life, App)> {
    let life = Life::with_past(Person::Desk, 3)?
        .until_strength()?
        .until_a_session()?;
    let app = life.open()?;
    pick_up(&app)?;
    for _ in 0..SETS {
        go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
        press_until_over(&app, "Enter", &player(&app)?)?;
    }
    go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
    app.wait(("main button", "Log set"))?;
    Ok((life, app))
}

#[test]
fn killed_in_the_middle_of_a_set_it_asks_and_goes_on_at_exactly_that_set() -> Outcome {
    let (mut life, mut app) = in_the_middle_of_a_set()?;
    let before = place(&player(&app)?);
    app.kill();
    drop(app);
    life.sleep(600);
    for scheme in [Scheme::Light, Scheme::Dark] {
        life = life.scheme(scheme);
        let app = life.open()?;
        app.wait(("main h1", "Still spinning"))?;
        app.wait(("main button", "Close it as it is"))?;
        app.axe()?;
    }
    let app = life.open()?;
    app.wait(("main h1", "Still spinning"))?;
    the_same(
        &place(&player(&app)?),
        &before,
        "while it asks, the session is at",
    )?;
    pick_up(&app)?;
    app.wait(("main button", "Log set"))?;
    the_same(&place(&player(&app)?), &before, "the session goes on at")
}

#[test]
fn killed_and_left_over_the_night_it_is_closed_with_all_its_sets() -> Outcome {
    let (life, mut app) = in_the_middle_of_a_set()?;
    let logged = sets(&app)?.len();
    let day = app.invoke("view_today", &json!({}))?["day"].take();
    app.kill();
    drop(app);
    life.sleep(DAY);
    let app = life.open()?;
    check_in(&app, pass_by)?;
    the_same(
        &app.invoke("view_session", &json!({}))?,
        &Value::Null,
        "under way is",
    )?;
    let page = app.invoke("view_journal_day", &json!({ "day": day }))?;
    let session = &page["sessions"][0];
    the_same(&session["ending"], &json!("day_over"), "it ended as")?;
    the_same(
        &json!(session["sets"].as_array().map(Vec::len)),
        &json!(logged),
        "the number of its sets is",
    )?;
    app.press("Control+5")?;
    app.wait(("main h1", "Every day, in your hand"))?;
    look(&app, "killed-day-over")
}

#[track_caller]
fn the_same(found: &Value, expected: &Value, what: &str) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(Trouble::new(format!("{what} {found} instead of {expected}")))
}

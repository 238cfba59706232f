//! What the desktop is told of a session: a word when a rest is over, a screen that stays awake, a title that counts down.

use crate::guided::{
    asks_for_repetitions, go_on_until, place, player, press_until, press_until_over, skip_until,
};
use crate::life::{Life, Person};
use crate::person::{check_in, pass_by};
use serde_json::{Value, json};
use support::{App, Outcome, Services, Trouble};

const WHY_AWAKE: &str = "A session is under way";

/// Somebody at the first set of strength, on a desktop with these services.
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
    Ok(app)
}

fn rests(player: &Value) -> bool {
    player["step"] == "rest" || player["step"] == "transition"
}

/// Goes on to the next rest that lasts a while.
fn to_a_rest(life: &Life, app: &App) -> Outcome {
    go_on_until(life, app, |player| {
        rests(player) && player["remaining_ms"].as_u64() > Some(10_000)
    })
}

/// Seconds of a rest that pass by themselves: more than a busy machine takes to move the clock up to them.
const SECONDS_LEFT: u64 = 6;

/// Lets the rest run out, and what follows begin. Its last seconds pass by themselves: what the journey does to the clock is
/// answered to the journey, and only what passes by itself is told to the desktop.
fn let_it_run_out(life: &Life, app: &App) -> Outcome {
    let before = player(app)?;
    let left = before["remaining_ms"].as_u64().unwrap_or_default() / 1_000;
    life.pass(app, left.saturating_sub(SECONDS_LEFT))?;
    app.until("the rest is over", |app| {
        Ok(place(&player(app)?) != place(&before))
    })
}

fn has_the_keyboard(app: &App, wanted: bool) -> Outcome {
    app.until("the window knows whether it is in front", |app| {
        Ok(app.js("return document.hasFocus();", &json!([]))? == json!(wanted))
    })
}

#[test]
fn the_end_of_a_rest_is_told_while_the_window_is_not_in_front_and_only_then() -> Outcome {
    let services = Services::start()?;
    let life = Life::with_past(Person::Desk, 3)?.served_by(&services);
    let app = at_a_set(&life)?;
    let mut told = Vec::new();
    for in_front in [false, true, false] {
        to_a_rest(&life, &app)?;
        if in_front {
            app.to_the_front()?;
        } else {
            app.to_the_back()?;
        }
        has_the_keyboard(&app, in_front)?;
        let_it_run_out(&life, &app)?;
        if !in_front {
            told.push(player(&app)?);
            app.until("the desktop was told", |_| {
                Ok(services.notices().len() >= told.len())
            })?;
        }
    }
    let notices = services.notices();
    // A rest that ended in front would stand between the two.
    if notices.len() != told.len() {
        return Err(Trouble::new(format!("told too often: {notices:?}")));
    }
    for (notice, next) in notices.iter().zip(&told) {
        let name = app.text("main h1")?;
        let last = next == &told[told.len() - 1];
        let right = notice.app == "Longplay"
            && notice.summary == "Rest is over"
            && notice.body.starts_with("Next: ")
            && (!last || notice.body.contains(&name));
        if !right {
            return Err(Trouble::new(format!("{notice:?} before {name}")));
        }
    }
    match notices.as_slice() {
        [first, second] if first.replaces == 0 && second.replaces == 1 => Ok(()),
        other => Err(Trouble::new(format!(
            "one takes the place of the other: {other:?}"
        ))),
    }
}

/// Waits until the screen is kept awake, or is not.
#[track_caller]
fn screen_is_held(app: &App, services: &Services, wanted: bool) -> Outcome {
    let what = if wanted {
        "the screen is kept awake"
    } else {
        "the screen may sleep"
    };
    app.until(what, |_| {
        let held = services.held()?;
        Ok(if wanted {
            held == [WHY_AWAKE]
        } else {
            held.is_empty()
        })
    })
}

#[test]
fn the_screen_stays_awake_while_the_session_runs_and_only_then() -> Outcome {
    let services = Services::start()?;
    let life = Life::with_past(Person::Desk, 3)?.served_by(&services);
    let mut app = at_a_set(&life)?;
    screen_is_held(&app, &services, true)?;
    press_until(&app, "Space", "it is paused", |app| {
        Ok(player(app)?["paused"] == true)
    })?;
    screen_is_held(&app, &services, false)?;
    press_until(&app, "Space", "it goes on", |app| {
        Ok(player(app)?["paused"] == false)
    })?;
    screen_is_held(&app, &services, true)?;

    // After a crash nothing holds it, and nothing does before the person goes on.
    app.kill();
    if !services.held()?.is_empty() {
        return Err(Trouble::new("the screen is kept awake by nobody"));
    }
    app.reopen()?;
    app.wait(("main button", "Go on"))?;
    screen_is_held(&app, &services, false)?;
    press_until(&app, "Enter", "it goes on", |app| {
        Ok(app.invoke("view_session", &json!({}))?["interruption"].is_null())
    })?;
    screen_is_held(&app, &services, true)?;

    skip_until(&app, |player| player["step"] == "reflect")?;
    screen_is_held(&app, &services, false)
}

#[test]
fn the_time_that_is_left_stands_in_the_title_and_goes_with_the_session() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = at_a_set(&life)?;
    app.until("the title names the set", |app| {
        Ok(app.title()?.contains(", set 1 of "))
    })?;
    press_until_over(&app, "Enter", &player(&app)?)?;
    to_a_rest(&life, &app)?;
    let seconds = |app: &App| -> Outcome<Option<u64>> {
        let title = app.title()?;
        let time = title.split(' ').next().and_then(|time| time.split_once(':'));
        Ok(time.and_then(|(minutes, seconds)| {
            Some(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?)
        }))
    };
    app.until("the title has the time", |app| Ok(seconds(app)?.is_some()))?;
    let before = seconds(&app)?.unwrap_or_default();
    life.pass(&app, 5)?;
    app.until("the title counts down", |app| {
        Ok(seconds(app)?.is_some_and(|now| now <= before - 5 && now + 9 > before))
    })?;
    press_until(&app, "Space", "the title stands still", |app| {
        Ok(app.title()? == "Paused · Longplay")
    })?;
    press_until(&app, "Space", "the title goes on", |app| {
        Ok(seconds(app)?.is_some())
    })?;

    skip_until(&app, |player| player["step"] == "reflect")?;
    app.until("the title says so", |app| {
        Ok(app.title()? == "All done · Longplay")
    })?;
    press_until(&app, "Enter", "the reflection is open", |app| {
        Ok(app.invoke("view_session", &json!({}))?.is_null())
    })?;
    app.until(
        "the title is the name alone",
        |app| Ok(app.title()? == "Longplay"),
    )
}

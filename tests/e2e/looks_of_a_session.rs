//! A session seen from across the room, and in a small window beside other work: by keyboard alone.

use crate::guided::{asks_for_repetitions, go_on_until, pick_up, player, press_until_over, sets};
use crate::life::{Life, Person, look};
use serde_json::{Value, json};
use support::{App, Outcome, Scheme, Trouble};

/// A window of this width or less is the small one.
const SMALL: u64 = 500;
/// The share of the window's height that numerals have at least, which is what three metres need: see `LargeType.svelte`.
const NUMERALS: f64 = 0.18 * 0.7;

/// Returns the heights of the window and of its numerals, and what is cut off or sticks out of the window.
const MEASURE: &str = "
    const digits = document.querySelector('main .digits');
    const inside = (e) => {
        const r = e.getBoundingClientRect();
        return r.width === 0 || r.left >= -1 && r.top >= -1 && r.right <= innerWidth + 1 && r.bottom <= innerHeight + 1;
    };
    return {
        window: innerHeight,
        numerals: digits === null ? 0 : parseFloat(getComputedStyle(digits).fontSize) * 0.7,
        outside: [...document.querySelectorAll('main h1, main .digits, main .ask, main .next, main button')]
            .filter((e) => !inside(e)).map((e) => e.outerHTML.slice(0, 120)),
    };";

#[test]
fn large_type_is_one_key_fits_every_window_and_stays() -> Outcome {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let life = at_a_session()?.scheme(scheme);
        let mut app = at_a_set(&life)?;
        app.press("v")?;
        app.wait("main .large")?;
        app.axe()?;
        for (width, height) in [(800, 600), (1440, 900)] {
            app.resize(width, height)?;
            look(&app, &format!("large-type-{width}"))?;
            everything_is_in_sight(&app)?;
        }
        // Everything works as it always does.
        let before = sets(&app)?.len();
        press_until_over(&app, "Enter", &player(&app)?)?;
        same(
            &json!(sets(&app)?.len()),
            &json!(before + 1),
            "the number of sets",
        )?;
        everything_is_in_sight(&app)?;
        app.kill();
        app.reopen()?;
        pick_up(&app)?;
        app.wait("main .large")?;
        app.press("v")?;
        app.gone("main .large")?;
    }
    Ok(())
}

#[test]
fn the_small_window_shows_the_time_and_what_comes_next_and_grows_where_a_question_needs_room() -> Outcome {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let life = at_a_session()?.scheme(scheme);
        let app = at_a_set(&life)?;
        app.press("k")?;
        is_small(&app, true)?;
        let shown = app.invoke("view_session", &json!({}))?["shown"].take();
        same(
            &shown["small_window"]["stays_on_top"],
            &json!(true),
            "it stays on top",
        )?;
        app.axe()?;
        look(&app, "small-window-set")?;
        nothing_sticks_out(&app)?;
        let before = sets(&app)?.len();
        press_until_over(&app, "Enter", &player(&app)?)?;
        same(
            &json!(sets(&app)?.len()),
            &json!(before + 1),
            "the number of sets",
        )?;
        app.wait("main .small .digits")?;
        app.until("the next step stands there", |app| {
            Ok(!app.text("main .small .next")?.trim().is_empty())
        })?;
        nothing_sticks_out(&app)?;
        look(&app, "small-window-rest")?;
        app.press("Space")?;
        app.wait(("main .small", "Paused"))?;
        app.press("Space")?;
        app.gone(("main .small", "Paused"))?;
        app.press("w")?;
        app.wait(("dialog[open] h2", "What did you notice?"))?;
        is_small(&app, false)?;
        app.press("Escape")?;
        app.gone("dialog[open]")?;
        app.press("k")?;
        is_small(&app, true)?;
        app.press("k")?;
        is_small(&app, false)?;
        app.wait("main .room")?;
    }
    Ok(())
}

fn at_a_session() -> Outcome<Life> {
    Life::with_past(Person::Desk, 3)?
        .until_strength()?
        .until_a_session()
}

fn at_a_set(life: &Life) -> Outcome<App> {
    let app = life.open()?;
    pick_up(&app)?;
    go_on_until(life, &app, |player| asks_for_repetitions(player, "strength"))?;
    app.wait(("main button", "Log set"))?;
    Ok(app)
}

#[track_caller]
fn is_small(app: &App, wanted: bool) -> Outcome {
    let what = if wanted {
        "the window is small"
    } else {
        "the window is as large as before"
    };
    app.until(what, |app| {
        let width = app.js("return innerWidth;", &json!([]))?.as_u64();
        Ok(width.is_some_and(|width| width <= SMALL) == wanted && (app.count("main .small")? > 0) == wanted)
    })
}

#[track_caller]
fn everything_is_in_sight(app: &App) -> Outcome {
    nothing_sticks_out(app)?;
    let measured = app.js(MEASURE, &json!([]))?;
    let share =
        measured["numerals"].as_f64().unwrap_or_default() / measured["window"].as_f64().unwrap_or(1.0);
    if share < NUMERALS {
        return Err(Trouble::new(format!(
            "the numerals have {share:.3} of the window's height"
        )));
    }
    Ok(())
}

#[track_caller]
fn nothing_sticks_out(app: &App) -> Outcome {
    let outside = app.js(MEASURE, &json!([]))?["outside"].take();
    same(&outside, &json!([]), "what sticks out of the window")
}

#[track_caller]
fn same(found: &Value, expected: &Value, what: &str) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(Trouble::new(format!("{what}: {found} instead of {expected}")))
}

use crate::guided::{asks_for_repetitions, go_on_until, press_until, skip_until};
use crate::life::{Life, Person, look};
use crate::person::{check_in, introduce_oneself, pass_by};
use serde_json::json;
use support::{App, Outcome, Trouble};

/// The smallest window, and that of a usual laptop.
const SIZES: [(u32, u32); 2] = [(800, 600), (1440, 900)];

/// Returns what sticks out of the window to the side, and whether the main button can be seen.
const LOOK: &str = "
    const sideways = [document.documentElement, ...document.querySelectorAll('main, main *')]
        .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
            && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)
            || e === document.documentElement && e.scrollWidth > innerWidth);
    const outside = [...document.querySelectorAll('main button, main input, main h1, nav button')]
        .map((e) => ({ e, r: e.getBoundingClientRect() }))
        .filter(({ r }) => r.width > 0 && (r.right > innerWidth + 1 || r.left < -1))
        .map(({ e }) => e);
    const primary = document.querySelector('main button.primary');
    const at = primary?.getBoundingClientRect();
    const hidden = at !== undefined && (at.top < 0 || at.bottom > innerHeight + 1 || at.left < 0 || at.right > innerWidth + 1);
    return {
        wide: [...sideways, ...outside].map((e) => e.outerHTML.slice(0, 120)),
        hidden: hidden ? primary.outerHTML.slice(0, 120) : null,
    };";

/// How to get to a screen.
type Way = fn(&Life, &App) -> Outcome;

/// What there is to look at, in this order, because a session cannot be left without ending it.
const SCREENS: [(&str, Way); 9] = [
    ("today", |_, app| app.wait(("main button", "Start session"))),
    ("album", |_, app| {
        app.press("Control+2")?;
        app.wait("main [data-track]")
    }),
    ("library", |_, app| {
        app.press("Control+3")?;
        app.wait("main [data-row]")
    }),
    ("movement", |_, app| {
        app.click("main [data-row]")?;
        app.wait(("main h2", "Its ladder"))
    }),
    ("progress", |_, app| {
        app.press("Control+4")?;
        app.wait("main svg")
    }),
    ("journal", |_, app| {
        app.press("Control+5")?;
        app.wait("main li button")
    }),
    ("journal-day", |_, app| {
        app.click("main li button")?;
        app.wait(("main h2", "Check-in"))
    }),
    ("settings", |_, app| {
        app.press("Control+,")?;
        app.wait(("main h1", "Settings"))
    }),
    ("session", |life, app| {
        app.press("Control+1")?;
        app.wait(("main button", "Start session"))?;
        app.press("Enter")?;
        app.wait(("main button", "Warning light"))?;
        skip_until(app, |player| player["phase"] == "strength")?;
        go_on_until(life, app, |player| asks_for_repetitions(player, "strength"))?;
        app.wait(("main button", "Log set"))
    }),
];

#[test]
fn nothing_is_cut_off_and_the_main_button_is_in_sight() -> Outcome {
    let life = Life::with_past(Person::Desk, 4)?.until_strength()?;
    let app = life.open()?;
    check_in(&app, |app, page| {
        fits_at_each_size(app, &format!("check-in-{page}"))
    })?;
    for (name, go) in SCREENS {
        go(&life, &app)?;
        fits_at_each_size(&app, name)?;
    }
    app.press("w")?;
    app.wait("dialog[open]")?;
    fits_at_each_size(&app, "warning-light")?;
    app.press("6")?;
    skip_until(&app, |player| player["step"] == "reflect")?;
    fits_at_each_size(&app, "session-over")?;
    press_until(&app, "Enter", "the reflection is asked for", |app| {
        Ok(app.count(("main h1", "How was it?"))? == 1)
    })?;
    fits_at_each_size(&app, "reflection")
}

/// Returns which part of a room the toast lies upon; `null` where there is no toast.
const UNDER_THE_TOAST: &str = "
    const toast = document.querySelector('.toast')?.getBoundingClientRect();
    return toast === undefined ? null : [...document.querySelectorAll('main .notes, main .actions')]
        .filter((e) => {
            const r = e.getBoundingClientRect();
            return r.left < toast.right && r.right > toast.left && r.top < toast.bottom - 1 && r.bottom > toast.top + 1;
        })
        .map((e) => e.className);";

#[test]
fn a_toast_covers_no_action() -> Outcome {
    let life = Life::with_past(Person::Desk, 4)?.until_strength()?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    for (width, height) in SIZES {
        app.resize(width, height)?;
        app.press("r")?;
        app.wait(".toast")?;
        app.until("the toast stands where nothing is", |app| {
            Ok(app.js(UNDER_THE_TOAST, &json!([]))? == json!([]))
        })?;
        look(&app, &format!("toast-{width}"))?;
        app.press("Control+z")?;
        app.wait(("main button", "Start session"))?;
    }
    Ok(())
}

#[test]
fn the_first_run_fits_the_smallest_window() -> Outcome {
    let life = Life::begin()?.size(800, 600);
    let app = life.open()?;
    introduce_oneself(&app, |app, page| fits(app, &format!("first-run-{page}-800")))
}

#[test]
fn twice_as_large_text_still_fits() -> Outcome {
    let life = Life::with_past(Person::Desk, 4)?.until_strength()?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Control+,")?;
    app.click(("main label", "Appearance"))?;
    app.click(("main label", "200 %"))?;
    app.until("the text is twice as large", |app| {
        let size = app.js(
            "return getComputedStyle(document.documentElement).getPropertyValue('--text-scale');",
            &json!([]),
        )?;
        Ok(size.as_str().is_some_and(|size| size.trim() == "2"))
    })?;
    for (width, height) in SIZES {
        app.resize(width, height)?;
        does_not_scroll_sideways(&app, "settings at 200 %")?;
    }
    app.press("Control+1")?;
    for (name, go) in SCREENS {
        go(&life, &app)?;
        for (width, height) in SIZES {
            app.resize(width, height)?;
            look(&app, &format!("{name}-200-{width}"))?;
            let name = format!("{name} at 200 %, {width}×{height}");
            does_not_scroll_sideways(&app, &name)?;
            if name.starts_with("today") {
                fits(&app, &name)?;
            }
        }
    }
    Ok(())
}

#[track_caller]
fn fits_at_each_size(app: &App, name: &str) -> Outcome {
    for (width, height) in SIZES {
        app.resize(width, height)?;
        fits(app, &format!("{name}-{width}"))?;
    }
    Ok(())
}

#[track_caller]
fn fits(app: &App, name: &str) -> Outcome {
    look(app, name)?;
    does_not_scroll_sideways(app, name)?;
    let hidden = app.js(LOOK, &json!([]))?["hidden"].take();
    if hidden.is_null() {
        return Ok(());
    }
    Err(Trouble::new(format!("{name}: out of sight is {hidden}")))
}

#[track_caller]
fn does_not_scroll_sideways(app: &App, name: &str) -> Outcome {
    let wide = app.js(LOOK, &json!([]))?["wide"].take();
    if wide.as_array().is_some_and(Vec::is_empty) {
        return Ok(());
    }
    Err(Trouble::new(format!("{name}: wider than the window is {wide}")))
}

//! A quarter of an hour by keyboard alone: from choosing it to the reflection, with every key that its screens list.

use crate::guided::{place, player, press_until, step};
use crate::life::{Life, Person, look};
use crate::person::{check_in, pass_by, write};
use serde_json::{Value, json};
use std::cell::Cell;
use support::{App, Outcome, Trouble};

/// More steps than any session has.
const STEPS: usize = 200;
/// A rest that lasts while something is done in it; milliseconds.
const LONG: u64 = 60_000;
/// Counts what the mouse does.
const COUNT_CLICKS: &str = "window.clicks = 0;
    for (const kind of ['pointerdown', 'mousedown', 'wheel']) addEventListener(kind, () => (window.clicks += 1), true);";

/// Something a person does once on the way, when it is possible.
struct Deed {
    name: &'static str,
    possible: fn(&Value) -> bool,
    act: fn(&App, &Value) -> Outcome,
}

const DEEDS: [Deed; 14] = [
    Deed {
        name: "the list of keys",
        possible: |now| now["step"] == "ready",
        act: |app, _| {
            the_list_says(
                app,
                &[
                    "Warning light",
                    "Something hurts",
                    "Do this movement later",
                    "Skip this step",
                ],
            )
        },
    },
    Deed {
        name: "later",
        possible: |now| now["step"] == "ready" && now["can_do_later"] == true,
        act: |app, now| becomes_another(app, "d", "/movement", now),
    },
    Deed {
        name: "something hurts, and then it does not",
        possible: |now| now["step"] == "ready" && !now["hurts"].is_null(),
        act: |app, _| opens_and_closes(app, "h", "Where do you feel it?"),
    },
    Deed {
        name: "a pause",
        possible: |now| now["step"] == "hold",
        act: |app, _| {
            app.press("Space")?;
            app.wait(("main", "Paused"))?;
            app.press("Space")?;
            app.gone(("main", "Paused"))
        },
    },
    Deed {
        name: "a step left out",
        possible: |now| now["step"] == "hold",
        act: |app, now| {
            let before = place(now);
            app.press("n")?;
            app.until("the step is left out", |app| Ok(place(&player(app)?) != before))
        },
    },
    Deed {
        name: "more choices",
        possible: |now| now["step"] == "repetitions",
        act: |app, _| {
            app.press(".")?;
            app.wait(("dialog[open] h2", "Change what is to come"))?;
            look(app, "by-keyboard-more")?;
            app.press("e")?;
            app.wait(("dialog[open] h2", "Sets so far"))?;
            app.press("Escape")?;
            app.gone("dialog[open]")
        },
    },
    Deed {
        name: "larger type",
        possible: |now| now["step"] == "repetitions",
        act: |app, _| {
            app.press("v")?;
            app.wait("main .large")?;
            app.press("v")?;
            app.gone("main .large")
        },
    },
    Deed {
        name: "the small window",
        possible: |now| now["step"] == "repetitions",
        act: |app, _| {
            app.press("k")?;
            app.wait("main .small")?;
            app.press("k")?;
            app.gone("main .small")
        },
    },
    Deed {
        name: "another movement, and then not",
        possible: |now| {
            now["step"] == "repetitions" && !now["alternatives"].as_array().is_none_or(Vec::is_empty)
        },
        act: |app, _| {
            app.press("s")?;
            app.wait("dialog[open]")?;
            app.press("Escape")?;
            app.gone("dialog[open]")
        },
    },
    Deed {
        name: "fewer sets",
        possible: |now| now["step"] == "repetitions" && !now["least_sets"].is_null(),
        act: |app, now| {
            app.press("f")?;
            app.wait(("dialog[open] h2", "Shorter from here"))?;
            becomes_another(app, "1", "/set/of", now)?;
            app.gone("dialog[open]")
        },
    },
    Deed {
        name: "less of the next set",
        possible: |now| now["step"] == "repetitions" && now["may_take_less"] == true,
        act: |app, now| becomes_another(app, "a", "/prefill", now),
    },
    Deed {
        name: "a thought",
        possible: rests_long,
        act: |app, _| {
            app.press("t")?;
            app.wait("main .thought input")?;
            write(app, "slow again")?;
            app.press("Enter")?;
            app.wait(("[role='status']", "Kept for later"))?;
            app.gone("main .thought input")
        },
    },
    Deed {
        name: "more rest",
        possible: rests_long,
        act: |app, now| {
            let before = now["total_ms"].as_u64();
            app.press("m")?;
            app.until("the rest is longer", |app| {
                Ok(player(app)?["total_ms"].as_u64() > before)
            })
        },
    },
    Deed {
        name: "a set taken back and done again",
        possible: |now| rests_long(now) && now["can_undo"] == true,
        act: |app, now| {
            let count = |player: &Value| player["sets"].as_array().map(Vec::len);
            let before = count(now);
            app.press("u")?;
            app.until("the set is taken back", |app| Ok(count(&player(app)?) < before))?;
            press_until(app, "Enter", "it is logged again", |app| {
                Ok(count(&player(app)?) == before)
            })
        },
    },
];

#[test]
fn a_quarter_of_an_hour_is_all_keys() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = life.open()?;
    app.js(COUNT_CLICKS, &json!([]))?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    a_quarter_of_an_hour_is_chosen(&app)?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    let left_undone = through_the_session(&life, &app)?;
    if !left_undone.is_empty() {
        return Err(Trouble::new(format!(
            "never possible on the way: {left_undone:?}"
        )));
    }
    the_end_is_all_keys(&app)?;
    match app.js("return window.clicks;", &json!([]))?.as_u64() {
        Some(0) => Ok(()),
        clicks => Err(Trouble::new(format!("not by keyboard alone: {clicks:?} clicks"))),
    }
}

fn a_quarter_of_an_hour_is_chosen(app: &App) -> Outcome {
    app.press("s")?;
    app.wait("dialog[open]")?;
    // After ten minutes, it is the second choice.
    app.press("2")?;
    app.gone("dialog[open]")?;
    app.until("a quarter of an hour is planned", |app| {
        Ok(app.invoke("view_today", &json!({}))?["plan"]["budget"] == 15)
    })?;
    the_list_says(app, &["Start session"])
}

/// Goes on to the end, doing each deed once where it first is possible, and returns which never were.
fn through_the_session(life: &Life, app: &App) -> Outcome<Vec<&'static str>> {
    let done = DEEDS.map(|_| Cell::new(false));
    for _ in 0..STEPS {
        let now = player(app)?;
        if now["step"] == "reflect" {
            let undone = DEEDS.iter().zip(&done).filter(|(_, done)| !done.get());
            return Ok(undone.map(|(deed, _)| deed.name).collect());
        }
        let next = DEEDS
            .iter()
            .zip(&done)
            .find(|(deed, done)| !done.get() && (deed.possible)(&now));
        match next {
            Some((deed, done)) => {
                (deed.act)(app, &now)?;
                done.set(true);
            }
            None => step(life, app, &now)?,
        }
    }
    Err(Trouble::new("the session has more steps than expected"))
}

fn the_end_is_all_keys(app: &App) -> Outcome {
    app.wait(("main h1", "That was it"))?;
    press_until(app, "Enter", "the reflection is asked for", |app| {
        Ok(app.count(("main h1", "How was it?"))? == 1)
    })?;
    for answer in ["1", "4", "1", "1"] {
        app.press(answer)?;
    }
    app.press("Enter")?;
    app.wait(("main h1", "You caught a voice"))?;
    look(app, "by-keyboard-thought")?;
    write(app, "I learn to go slowly")?;
    app.press("Enter")?;
    app.wait(("main h1", "Done for today"))?;
    let today = app.invoke("view_today", &json!({}))?;
    let ending = &today["done"][0]["ending"];
    if *ending == "complete" {
        return Ok(());
    }
    Err(Trouble::new(format!("it ended as {ending}")))
}

fn rests_long(now: &Value) -> bool {
    (now["step"] == "rest" || now["step"] == "transition") && now["remaining_ms"].as_u64() > Some(LONG)
}

/// Opens the list of keys, which has these, and closes it.
#[track_caller]
fn the_list_says(app: &App, meanings: &[&str]) -> Outcome {
    app.press("?")?;
    app.wait(("dialog[open] h2", "Keys"))?;
    for meaning in meanings {
        app.wait(("dialog[open] dl div", *meaning))?;
    }
    app.press("Escape")?;
    app.gone("dialog[open]")
}

#[track_caller]
fn opens_and_closes(app: &App, key: &str, title: &str) -> Outcome {
    app.press(key)?;
    app.wait(("dialog[open] h2", title))?;
    app.press("Escape")?;
    app.gone("dialog[open]")
}

/// Presses a key, upon which a part of what the screen draws is another than before.
#[track_caller]
fn becomes_another(app: &App, key: &str, part: &str, now: &Value) -> Outcome {
    app.press(key)?;
    app.until(&format!("after {key} there is another {part}"), |app| {
        Ok(player(app)?.pointer(part) != now.pointer(part))
    })
}

use crate::life::{Life, Person, look};
use crate::person::{check_in, introduce_oneself, pass_by};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::{App, Outcome, Trouble};

/// More stops than any page has.
const STOPS: usize = 80;

/// Numbers what can be worked on the page, and returns how many that is. A group of radio buttons is one stop; what a
/// composite control keeps off the Tab key (`tabindex=-1`) is reached by its arrows.
const NUMBER: &str = "
    const groups = new Set();
    let count = 0;
    for (const e of document.querySelectorAll('nav button, main button, main input, main textarea, main [tabindex]')) {
        const r = e.getBoundingClientRect();
        delete e.dataset.stop;
        if (r.width === 0 || e.tabIndex < 0 || e.disabled) continue;
        if (e.type === 'radio') {
            if (!groups.has(e.name)) { groups.add(e.name); count += 1; }
            const index = [...groups].indexOf(e.name);
            e.dataset.stop = `group ${index}`;
        } else {
            count += 1;
            e.dataset.stop = `stop ${count}`;
        }
    }
    return count;";

/// Returns which stop has the focus, and whether that can be seen.
const FOCUS: &str = "
    const e = document.activeElement;
    const outlined = (one) => one !== null && one !== undefined && getComputedStyle(one).outlineStyle !== 'none'
        && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
    return {
        stop: e?.dataset?.stop ?? null,
        visible: e?.dataset?.stop === undefined || outlined(e) || outlined(e.closest('label')),
        what: e?.outerHTML?.slice(0, 160),
    };";

#[test]
fn the_tab_key_reaches_everything_in_the_check_in_and_shows_where_it_is() -> Outcome {
    let life = Life::begin()?;
    let app = life.open()?;
    introduce_oneself(&app, pass_by)?;
    check_in(&app, |app, page| everything_is_reached(app, page))
}

/// Walks once round the page, and leaves it as it was.
#[track_caller]
fn everything_is_reached(app: &App, page: &str) -> Outcome {
    let wanted = app.js(NUMBER, &json!([]))?.as_u64().unwrap_or_default();
    let mut reached = BTreeSet::new();
    for _ in 0..STOPS {
        app.press("Tab")?;
        let focus = app.js(FOCUS, &json!([]))?;
        if focus["visible"] != Value::Bool(true) {
            return Err(Trouble::new(format!(
                "{page}: the focus cannot be seen on {}",
                focus["what"]
            )));
        }
        if let Some(stop) = focus["stop"].as_str() {
            reached.insert(stop.to_owned());
        }
        if reached.len() as u64 == wanted {
            app.js("document.activeElement.blur();", &json!([]))?;
            return Ok(());
        }
    }
    Err(Trouble::new(format!(
        "{page}: of {wanted} things to work only these are reached: {reached:?}"
    )))
}

#[test]
fn the_question_mark_lists_the_keys_of_each_screen() -> Outcome {
    let life = Life::with_past(Person::Desk, 2)?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    for (chord, key, meaning) in [
        ("Control+1", "Enter", "Start session"),
        ("Control+4", "T", "As numbers"),
        ("Control+5", "D", "Another day"),
    ] {
        app.press(chord)?;
        app.wait("main h1")?;
        app.press("?")?;
        app.wait(("dialog h2", "Keys"))?;
        app.wait(("dialog dl div", meaning))?;
        let row = app.text(("dialog dl div", meaning))?;
        if !row.contains(key) {
            return Err(Trouble::new(format!(
                "{meaning} is listed without {key}: {row:?}"
            )));
        }
        app.wait(("dialog dl div", "Go to Journal"))?;
        look(&app, &format!("keys-{key}"))?;
        app.press("Escape")?;
        app.gone("dialog[open]")?;
    }
    Ok(())
}

#[test]
fn the_rail_is_worked_by_keys_alone() -> Outcome {
    let life = Life::with_past(Person::Desk, 2)?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    for (chord, here, heading) in [
        ("Control+4", "Progress", "How far you have come"),
        ("Control+5", "Journal", "Every day, in your hand"),
        ("Control+,", "Settings", "Settings"),
        ("Control+1", "Today", ""),
    ] {
        app.press(chord)?;
        app.wait(("nav [aria-current='page']", here))?;
        app.wait(("main h1", heading))?;
        app.until("the heading has the focus, for whoever listens", |app| {
            Ok(app.js("return document.activeElement?.tagName;", &json!([]))? == "H1")
        })?;
    }
    // Where one comes to look for something or to move along, the hand is there at once.
    for (chord, here, arrival) in [
        ("Control+2", "Album", "[data-track]"),
        ("Control+3", "Library", "input[type='search']"),
    ] {
        app.press(chord)?;
        app.wait(("nav [aria-current='page']", here))?;
        app.until("what one came for has the focus", |app| {
            let focus = app.js(
                "return document.activeElement?.matches(arguments[0]) === true;",
                &json!([arrival]),
            )?;
            Ok(focus == true)
        })?;
    }
    app.press("Control+1")?;
    app.wait(("nav [aria-current='page']", "Today"))?;
    // And without the chords, button by button.
    app.js("document.querySelector('nav button').focus();", &json!([]))?;
    app.press("Tab")?;
    app.press("Enter")?;
    app.wait(("nav [aria-current='page']", "Album"))
}

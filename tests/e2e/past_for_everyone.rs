//! Looking back, for everyone: every page of Progress and of the Journal by axe, numbers in place of charts by keyboard alone,
//! and charts kept as files.

use crate::life::{Life, Person, look};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use support::{App, Outcome, Scheme, Trouble};

const PAGES: &str = "main [aria-label] input[type=radio], main fieldset input[type=radio]";

#[test]
fn axe_finds_nothing_on_any_page_of_the_past() -> Outcome {
    let lived = Life::with_past(Person::Desk, 12)?;
    let mut found = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        let app = lived.twin()?.scheme(scheme).open()?;
        let mut see = |name: &str| {
            if let Err(trouble) = app.axe() {
                found.push(format!("{scheme:?}, {name}: {trouble}"));
            }
        };
        app.wait("main h1")?;
        app.press("Control+4")?;
        app.wait("main svg")?;
        for page in pages(&app)? {
            see(&format!("{page} drawn"));
            app.press("t")?;
            see(&format!("{page} in numbers"));
            app.press("t")?;
            app.press("n")?;
        }
        app.click(("main button", "Save"))?;
        app.wait("dialog[open]")?;
        see("keeping a chart");
        app.press("Escape")?;
        app.gone("dialog[open]")?;
        app.press("Control+5")?;
        app.wait("main li button")?;
        app.press("d")?;
        app.wait("dialog[open]")?;
        see("another day");
        app.press("Escape")?;
        app.gone("dialog[open]")?;
        app.click("main li:has(.line) button")?;
        app.wait(("main h2", "Check-in"))?;
        for (key, editor) in [
            ("l", "activity"),
            ("n", "note"),
            ("w", "company"),
            ("h", "confidence"),
        ] {
            app.press(key)?;
            app.wait("dialog[open]")?;
            see(&format!("editing {editor}"));
            app.press("Escape")?;
            app.gone("dialog[open]")?;
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(found.join("\n")))
}

#[test]
fn numbers_in_place_of_charts_are_read_in_order_by_the_keyboard() -> Outcome {
    let app = Life::with_past(Person::Desk, 12)?.open()?;
    app.wait("main h1")?;
    app.press("Control+4")?;
    app.wait(".chart [role=slider]")?;
    // A chart by keys: a day at a time, spoken with its value.
    let readings = tab_to(&app, "[role=slider]")?;
    assert!(!readings.is_empty());
    app.press("ArrowLeft")?;
    let spoken = "return document.activeElement.getAttribute('aria-valuetext');";
    let first = app.js(spoken, &json!([]))?;
    app.press("ArrowLeft")?;
    assert_ne!(app.js(spoken, &json!([]))?, first, "each press reads another day");

    // One key later, the same numbers: each table is a stop of Tab, in the order of the page.
    app.press("t")?;
    app.wait("main table")?;
    look(&app, "past-numbers")?;
    let tables = app.js(
        "return [...document.querySelectorAll('main [role=region][tabindex]')]\
         .filter((one) => one.offsetParent !== null).map((one) => one.getAttribute('aria-label'));",
        &json!([]),
    )?;
    app.js("document.querySelector('main h1').focus();", &json!([]))?;
    let mut met = Vec::new();
    for _ in tables.as_array().into_iter().flatten() {
        met.push(tab_to(&app, "[role=region]")?);
    }
    assert_eq!(json!(met), tables, "by Tab in the order of the page");

    let facts = app.js(
        "return [...document.querySelectorAll('main table')].map((table) => ({\
           columns: [...table.tHead.rows[0].cells].every((cell) => cell.tagName === 'TH' && cell.scope === 'col'),\
           rows: [...table.tBodies[0].rows].every((row) => row.cells[0].scope === 'row'\
             && row.cells.length === table.tHead.rows[0].cells.length),\
           days: [...table.tBodies[0].rows].map((row) => Date.parse(row.cells[0].innerText)) }));",
        &json!([]),
    )?;
    for table in facts.as_array().into_iter().flatten() {
        assert_eq!(
            (&table["columns"], &table["rows"]),
            (&json!(true), &json!(true)),
            "{table}"
        );
        let days: Vec<f64> = table["days"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        assert!(days.len() > 1, "{table}");
        assert!(
            days.is_sorted_by(|a, b| a > b),
            "the latest first, no day twice: {table}"
        );
    }
    app.press("t")?;
    app.gone("main table")
}

#[test]
fn a_chart_is_kept_as_a_drawing_a_picture_and_a_table() -> Outcome {
    let life = Life::with_past(Person::Desk, 12)?;
    let app = life.open()?;
    app.wait("main h1")?;
    app.press("Control+4")?;
    app.wait(".chart [role=slider]")?;
    let folder = life.data().with_file_name("charts");
    fs::create_dir_all(&folder)?;
    let svg = text(&kept(&app, &folder, 0)?)?;
    assert!(
        svg.starts_with("<svg") || svg.starts_with("<?xml"),
        "{}",
        &svg[..80]
    );
    assert!(svg.contains("Readiness"));
    for outside in ["href=\"http", "url(http", "<script", "<image"] {
        assert!(!svg.contains(outside), "{outside}");
    }
    let png = kept(&app, &folder, 1)?;
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert!(side(16) >= 300 && side(20) >= 150, "{} by {}", side(16), side(20));
    let csv = text(&kept(&app, &folder, 2)?)?;
    let mornings = csv.lines().count();
    assert!(mornings > 40, "{mornings} lines");
    // The table on the screen says the same, the latest first.
    app.press("t")?;
    app.wait("main table")?;
    let rows = app.js(
        "return document.querySelector('main table').tBodies[0].rows.length;",
        &json!([]),
    )?;
    assert_eq!(
        json!(mornings - 1),
        rows,
        "as many mornings in the file as in the table"
    );
    Ok(())
}

/// Keeps the first chart as the format at a place of the list, and returns the file's bytes.
fn kept(app: &App, folder: &Path, format: usize) -> Outcome<Vec<u8>> {
    let before = files(folder)?;
    app.click(("main button", "Save"))?;
    app.wait("dialog[open] input[type=radio]")?;
    app.click(format!("dialog[open] label:nth-of-type({})", format + 1).as_str())?;
    app.until("a folder is offered", |app| {
        Ok(app.js(
            "return document.querySelector('dialog[open] input[type=text]').value !== '';",
            &json!([]),
        )? == true)
    })?;
    app.clear("dialog[open] input[type=text]")?;
    app.type_into("dialog[open] input[type=text]", &folder.display().to_string())?;
    look(app, &format!("past-save-{format}"))?;
    app.press("Enter")?;
    app.gone("dialog[open]")?;
    let new: Vec<_> = files(folder)?
        .into_iter()
        .filter(|file| !before.contains(file))
        .collect();
    match new.as_slice() {
        [one] => Ok(fs::read(one)?),
        other => Err(Trouble::new(format!("one new file was expected: {other:?}"))),
    }
}

fn files(folder: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(folder)?;
    Ok(entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?)
}

fn text(bytes: &[u8]) -> Outcome<String> {
    String::from_utf8(bytes.to_vec()).map_err(|error| Trouble::new(error.to_string()))
}

/// Returns the names of the pages of Progress.
fn pages(app: &App) -> Outcome<Vec<String>> {
    let names = app.js(
        "const group = document.querySelector(arguments[0]).closest('[role=group], [role=radiogroup], fieldset, nav, div');\
         return [...group.querySelectorAll('label')].map((label) => label.innerText);",
        &json!([PAGES]),
    )?;
    let names: Vec<String> = names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    if names.len() < 5 {
        return Err(Trouble::new(format!("these are not the pages: {names:?}")));
    }
    Ok(names)
}

/// Goes on by Tab to the next stop that fits, and returns its name.
fn tab_to(app: &App, css: &str) -> Outcome<String> {
    for _ in 0..60 {
        app.press("Tab")?;
        let name = app.js(
            "const at = document.activeElement; return at.matches(arguments[0]) ? at.getAttribute('aria-label') : null;",
            &json!([css]),
        )?;
        if let Some(name) = name.as_str() {
            return Ok(name.to_owned());
        }
    }
    Err(Trouble::new(format!("{css} is not reached by Tab")))
}

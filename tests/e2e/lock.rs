//! Encryption in the real window: turned on, locked, opened by either secret, turned off.

use crate::life::{Life, Person, look};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use support::{App, Outcome, Scheme, Trouble};

const PASSPHRASE: &str = "a needle in a groove";
/// Words that stand in a note, and nowhere else.
const SECRET: &str = "the green door behind the bakery";

fn data_page(app: &App) -> Outcome {
    app.press("Control+,")?;
    app.wait(("main h1", "Settings"))?;
    app.click(("main label", "Data"))?;
    app.wait("main section[aria-label='Encryption']")
}

/// Types where the focus is, as fingers do.
fn type_keys(app: &App, text: &str) -> Outcome {
    text.chars().try_for_each(|letter| {
        app.press(&if letter == ' ' {
            "Space".to_owned()
        } else {
            letter.to_string()
        })
    })
}

fn open_with(app: &App, secret: &str) -> Outcome {
    app.wait(("main h1", "Good to see you"))?;
    app.until("the field has the focus", |app| {
        Ok(app.js("return document.activeElement.tagName", &json!([]))? == json!("INPUT"))
    })?;
    app.press("Control+a")?;
    type_keys(app, secret)?;
    app.press("Enter")
}

/// Opens the dialog behind a button of the page, and waits until it can be typed into.
fn dialog(app: &App, button: &str) -> Outcome {
    app.click(("main section[aria-label='Encryption'] button", button))?;
    app.wait("dialog[open] h2")
}

fn note(app: &App) -> Outcome<Value> {
    let day = app.invoke("view_app", &json!({}))?["day"].clone();
    let page = app.invoke("view_journal_day", &json!({ "day": day }))?;
    Ok(page["note"].clone())
}

/// Returns the first file of the folder in which these words can be read.
fn readable(folder: &Path, words: &str) -> Outcome<Option<String>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if let Some(found) = readable(&path, words)? {
                return Ok(Some(found));
            }
        } else if fs::read(&path)?
            .windows(words.len())
            .any(|window| window == words.as_bytes())
        {
            return Ok(Some(path.display().to_string()));
        }
    }
    Ok(None)
}

fn turn_on(app: &App) -> Outcome<String> {
    data_page(app)?;
    dialog(app, "Encrypt")?;
    app.axe()?;
    look(app, "lock-choose")?;
    app.press("Tab")?;
    type_keys(app, PASSPHRASE)?;
    app.press("Tab")?;
    type_keys(app, "a needle")?;
    app.press("Enter")?;
    app.wait(("dialog[open]", "These two are not the same"))?;
    app.axe()?;
    type_keys(app, &PASSPHRASE["a needle".len()..])?;
    app.press("Enter")?;
    app.wait("dialog[open] [aria-label='Recovery key']")?;
    app.axe()?;
    look(app, "lock-key")?;
    let key: String = app
        .text("dialog[open] [aria-label='Recovery key']")?
        .split_whitespace()
        .collect();
    app.wait(("[role='status']", "Encrypted, and backed up"))?;
    app.press("Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main section[aria-label='Encryption']", "Encrypted, backups too"))?;
    app.axe()?;
    look(app, "lock-on")?;
    Ok(key)
}

fn through_the_lock(life: &Life) -> Outcome {
    let mut app = life.open()?;
    app.wait("main h1")?;
    app.invoke("write_note", &json!({ "text": SECRET }))?;
    let before = note(&app)?;
    let key = turn_on(&app)?;
    app.quit()?;
    for place in ["journal", "index", "backups"] {
        if let Some(file) = readable(&life.data().join(place), SECRET)? {
            return Err(Trouble::new(format!("{file} can be read")));
        }
    }

    app.reopen()?;
    app.wait(("main h1", "Good to see you"))?;
    app.axe()?;
    look(&app, "lock-closed")?;
    open_with(&app, "a guess")?;
    app.wait(("main", "That does not open it. Please try once more."))?;
    app.axe()?;
    look(&app, "lock-wrong")?;
    open_with(&app, PASSPHRASE)?;
    app.gone(("main h1", "Good to see you"))?;
    if note(&app)? != before {
        return Err(Trouble::new("the note is another behind the lock"));
    }
    app.quit()?;

    // The passphrase is forgotten.
    app.reopen()?;
    app.click(("button", "Use the recovery key"))?;
    open_with(&app, &key.to_uppercase())?;
    app.gone(("main h1", "Good to see you"))?;
    data_page(&app)?;
    dialog(&app, "Turn off")?;
    app.axe()?;
    look(&app, "lock-off")?;
    app.type_into("dialog[open] input", PASSPHRASE)?;
    app.press("Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main section[aria-label='Encryption']", "Not encrypted"))?;
    app.quit()?;

    app.reopen()?;
    app.gone(("main h1", "Good to see you"))?;
    app.wait("main h1")?;
    if note(&app)? == before {
        Ok(())
    } else {
        Err(Trouble::new("the note is another without the lock"))
    }
}

#[test]
fn records_are_locked_opened_by_either_secret_and_unlocked_again() -> Outcome {
    through_the_lock(&Life::with_past(Person::Desk, 1)?)
}

#[test]
fn the_lock_works_in_a_small_dark_window() -> Outcome {
    let life = Life::with_past(Person::Desk, 1)?
        .scheme(Scheme::Dark)
        .size(800, 600);
    let app = life.open()?;
    app.wait("main h1")?;
    turn_on(&app)?;
    dialog(&app, "Change the passphrase")?;
    app.axe()?;
    look(&app, "lock-change")
}

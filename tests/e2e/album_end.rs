//! The end of an album, by keyboard alone: the question it asks, what was said to it, and the next album.

use crate::life::{Life, Person, look};
use crate::person::write;
use serde_json::json;
use support::{App, Outcome, Trouble};

/// Weeks that somebody has lived with Longplay.
const WEEKS: u16 = 12;
const WORDS: &str = "I carry the shopping up without thinking of it";

#[test]
fn an_album_that_is_over_asks_what_it_gave_and_the_words_stay_with_it_in_the_journal_and_when_corrected()
-> Outcome {
    let app = Life::with_past(Person::Desk, WEEKS)?
        .until_the_album_is_over()?
        .open()?;
    app.wait("main h1")?;
    app.press("Control+2")?;
    app.wait(("main h2", "Outside training"))?;
    app.wait(("main p", "Three taps, if you like"))?;

    // Nothing said is nothing kept, and that is said kindly.
    app.press("u")?;
    app.wait("dialog[open] [role=group]")?;
    app.press("Control+Enter")?;
    app.wait(("dialog[open] [aria-live=polite]", "Say one of them"))?;

    // The first answer of the first question, the second stays open, and own words.
    tab_to(&app, "input[type=radio]")?;
    app.press(" ")?;
    tab_to(&app, "textarea")?;
    write(&app, WORDS)?;
    look(&app, "album-end-1-editor")?;
    app.press("Control+Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main dl", WORDS))?;
    app.wait(("main dl", "More"))?;
    look(&app, "album-end-2-said")?;
    app.axe()?;

    // It is kept by Rust and not by the page.
    let review = app.invoke("view_album", &json!({}))?["look_back"]["review"].take();
    assert_eq!(review["words"], WORDS);
    assert_eq!(
        [&review["useful"], &review["aware"], &review["alive"]],
        [&json!("more"), &json!(null), &json!(null)]
    );

    // It can be corrected, and the journal has it on the day it was said.
    app.press("u")?;
    app.wait("dialog[open] [role=group]")?;
    tab_to(&app, "textarea")?;
    app.press("End")?;
    write(&app, ", most days")?;
    app.press("Control+Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main dl", "most days"))?;
    app.press("Control+5")?;
    app.wait("main li button")?;
    app.wait(("main li", "The end of an album"))?;
    app.click(("main li button", "most days"))?;
    app.wait(("main dl", "most days"))?;
    look(&app, "album-end-3-journal")?;

    // The next album begins with one key.
    app.press("Control+2")?;
    app.wait(("main h2", "Outside training"))?;
    app.press("n")?;
    // The button stands there before what it begins has been proposed.
    app.wait(("main h2", "What it brings"))?;
    look(&app, "album-end-4-next")?;
    app.press("Enter")?;
    app.gone(("button", "Begin on"))?;
    let now = app.invoke("view_album", &json!({}))?;
    assert!(
        now["waiting"].is_object() || now["look_back"].is_null(),
        "another album is under way, or waits for its day"
    );
    Ok(())
}

/// Goes on by Tab until the focus is on such an element of the open dialog.
fn tab_to(app: &App, wanted: &str) -> Outcome {
    for _ in 0..20 {
        app.press("Tab")?;
        let there = app.js(
            "return document.activeElement.matches(arguments[0]) && document.activeElement.closest('dialog') !== null;",
            &json!([wanted]),
        )?;
        if there == true {
            return Ok(());
        }
    }
    Err(Trouble::new(format!("{wanted} is not reached by Tab")))
}

//! A check-in of last month is put right, by keyboard alone, and everything that was made of it follows.

use crate::life::{Life, Person, look};
use serde_json::json;
use support::{App, Outcome, Trouble};

/// Weeks that the person has lived: enough for findings.
const WEEKS: u16 = 20;
/// How many mornings before the last one the corrected one was: about a month ago once the album is over, and within it.
const MORNINGS_BEFORE: usize = 20;
/// The scores of a morning.
const SCORES: usize = 5;

#[test]
fn a_check_in_of_last_month_is_corrected_and_readiness_trend_finding_and_album_review_follow() -> Outcome {
    let life = Life::with_past(Person::Desk, WEEKS)?.until_the_album_is_over()?;
    let app = life.open()?;
    app.wait("main h1")?;
    let (date, readiness) = morning_of_last_month(&app)?;
    let finding = findings(&app)?;
    let review = review(&app)?;

    go_to_day(&app, &date)?;
    look(&app, "corrected-1-before")?;
    app.press("c")?;
    app.wait("dialog[open] [role=group]")?;
    // Out of the sleep into the scores: each of them to its lowest.
    focus_first_score(&app)?;
    for _ in 0..SCORES {
        choose(&app, "ArrowLeft", "first")?;
        app.press("Tab")?;
    }
    // Past the illness: nothing is said of food and water any more.
    for _ in 0..2 {
        app.press("Tab")?;
        choose(&app, "ArrowRight", "last")?;
    }
    look(&app, "corrected-2-editor")?;
    app.press("Control+Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main dd", "Drained"))?;
    look(&app, "corrected-3-after")?;

    let (same_date, now) = morning_of_last_month(&app)?;
    assert_eq!(same_date, date);
    assert_ne!(readiness, "5");
    assert_eq!(now, "5", "the trend has the corrected morning");
    assert_ne!(
        findings(&app)?,
        finding,
        "the answers to the fixed questions follow"
    );
    assert_ne!(self::review(&app)?, review, "the album's review follows");

    // Taken back, everything is as it was.
    go_to_day(&app, &date)?;
    app.press("Control+z")?;
    app.gone(("main dd", "Drained"))?;
    assert_eq!(morning_of_last_month(&app)?, (date, readiness));
    assert_eq!(findings(&app)?, finding);
    assert_eq!(self::review(&app)?, review);
    Ok(())
}

/// Returns the date and the readiness of a morning about a month ago, from the table of Progress.
fn morning_of_last_month(app: &App) -> Outcome<(String, String)> {
    app.press("Control+4")?;
    app.wait(("main h1", "How far you have come"))?;
    if app.count("main table")? == 0 {
        app.press("t")?;
    }
    app.wait("main table")?;
    let rows = app.js(
        "return [...document.querySelector('main table').tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.innerText));",
        &json!([]),
    )?;
    let row = &rows[MORNINGS_BEFORE];
    match (row[0].as_str(), row[1].as_str()) {
        (Some(date), Some(readiness)) => Ok((date.to_owned(), readiness.to_owned())),
        _ => Err(Trouble::new(format!("there is no such morning in {rows}"))),
    }
}

/// Returns what the three questions say.
fn findings(app: &App) -> Outcome<Vec<String>> {
    app.press("Control+4")?;
    app.wait(("main h1", "How far you have come"))?;
    app.click(("main label", "Questions"))?;
    app.wait(("main caption", "Questions"))?;
    let said = app.texts("main td")?;
    app.press("Control+1")?;
    app.gone(("main h1", "How far you have come"))?;
    Ok(said)
}

/// Returns the review of the album in which the morning was.
fn review(app: &App) -> Outcome<Vec<String>> {
    app.press("Control+2")?;
    app.wait("main [data-track]")?;
    app.texts("main dl")
}

/// Opens the page of a day as one writes it: 14 October 2026.
fn go_to_day(app: &App, date: &str) -> Outcome {
    let [day, month, year] = date.split(' ').collect::<Vec<_>>()[..] else {
        return Err(Trouble::new(format!("{date} is not a date")));
    };
    app.press("Control+5")?;
    app.wait("main li button")?;
    app.press("d")?;
    app.wait("dialog[open] select")?;
    app.js("document.activeElement.select?.();", &json!([]))?;
    crate::person::write(app, day)?;
    app.press("Tab")?;
    // A list takes the first letters of what is meant.
    crate::person::write(app, month)?;
    app.press("Tab")?;
    app.js("document.activeElement.select?.();", &json!([]))?;
    crate::person::write(app, year)?;
    app.press("Enter")?;
    app.gone("dialog[open]")?;
    app.wait(("main h1", date))
}

/// Leaves the sleep for the first score.
fn focus_first_score(app: &App) -> Outcome {
    for _ in 0..6 {
        app.press("Tab")?;
        let there = app.js("return document.activeElement.type === 'radio';", &json!([]))?;
        if there == true {
            return Ok(());
        }
    }
    Err(Trouble::new("the scores are not reached by Tab"))
}

/// Goes by arrow keys to the first or the last answer of the group with the focus.
fn choose(app: &App, key: &str, which: &str) -> Outcome {
    for _ in 0..4 {
        let there = app.js(
            "const answers = [...document.activeElement.closest('[role=group]').querySelectorAll('input')];\
             return answers.at(arguments[0] === 'first' ? 0 : -1).checked;",
            &json!([which]),
        )?;
        if there == true {
            return Ok(());
        }
        app.press(key)?;
    }
    Err(Trouble::new(format!(
        "the {which} answer is not reached by {key}"
    )))
}

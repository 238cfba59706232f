//! What a person says: at the first start, each morning, after a session.

use support::{App, Outcome};

/// Goes through the first run with the mouse and the keyboard, as one does: what is needed, and a few answers more.
#[track_caller]
pub fn introduce_oneself(app: &App, each_page: impl Fn(&App, &str) -> Outcome) -> Outcome {
    app.wait(("main h1", "Welcome to the long game"))?;
    write(app, "1988")?;
    app.click(("main label", "Desk work"))?;
    app.click(("main label", "One to three years"))?;
    each_page(app, "welcome")?;
    app.press("Enter")?;
    app.wait(("main h1", "Safe first"))?;
    each_page(app, "health")?;
    app.click(("main label", "None of these"))?;
    app.press("Enter")?;
    app.wait(("main h1", "Where you are now"))?;
    for _ in 0..3 {
        app.click("button[aria-label='More: Active minutes in a usual week']")?;
    }
    each_page(app, "lately")?;
    app.press("Enter")?;
    app.wait(("main h1", "What it is for"))?;
    app.click(("main label", "Strength"))?;
    each_page(app, "goals")?;
    app.press("Enter")?;
    app.wait(("main h1", "A week that fits"))?;
    each_page(app, "week")?;
    app.press("Enter")?;
    app.wait(("main h1", "What is at hand"))?;
    app.click(("main label", "Dumbbells"))?;
    each_page(app, "places")?;
    app.click(("main button", "Start my first album"))?;
    app.wait(("main h1", "How did you sleep?"))
}

/// Checks in by keyboard alone. A day without a session asks two pages, any other four.
#[track_caller]
pub fn check_in(app: &App, each_page: impl Fn(&App, &str) -> Outcome) -> Outcome {
    app.wait(("main h1", "How did you sleep?"))?;
    write(app, "7.5")?;
    app.press("Enter")?;
    app.press("4")?;
    each_page(app, "sleep")?;
    app.press("Enter")?;
    app.wait(("main h1", "How are you?"))?;
    for answer in ["4", "4", "3", "4", "1"] {
        app.press(answer)?;
    }
    each_page(app, "items")?;
    app.press("Enter")?;
    app.gone(("main h1", "How are you?"))?;
    if app.count(("main h1", "Where do you feel tension?"))? == 0 {
        return Ok(());
    }
    each_page(app, "tension")?;
    app.press("Enter")?;
    app.gone(("main h1", "Where do you feel tension?"))?;
    // On a free day nothing is built.
    if app.count(("main h1", "What are we building today?"))? == 0 {
        return Ok(());
    }
    for answer in ["1", "1", "1"] {
        app.press(answer)?;
    }
    each_page(app, "today")?;
    app.press("Enter")?;
    app.gone(("main h1", "What are we building today?"))
}

/// Types into whatever has the focus, as hands on a keyboard do.
#[track_caller]
pub fn write(app: &App, text: &str) -> Outcome {
    for character in text.chars() {
        app.press(&if character == ' ' {
            "Space".to_owned()
        } else {
            character.to_string()
        })?;
    }
    Ok(())
}

/// For journeys that do not stop at each page.
pub fn pass_by(_: &App, _: &str) -> Outcome {
    Ok(())
}

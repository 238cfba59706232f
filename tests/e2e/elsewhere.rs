//! Away from the computer: what was done elsewhere is kept with one key, undone with another, and looked back on.

use crate::life::{Life, Person, look};
use crate::person::{check_in, pass_by, write};
use support::Outcome;

#[test]
fn a_session_that_was_done_elsewhere_is_kept_by_keys_alone_and_can_be_undone() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("t")?;
    app.wait(("main h1", "Take it with you"))?;
    look(&app, "take-along")?;
    app.press("x")?;
    app.wait(("main button", "All as planned"))?;
    look(&app, "elsewhere")?;
    app.press("Enter")?;
    app.wait(("main h1", "How was it?"))?;
    app.press("Control+z")?;
    app.wait(("main button", "Start session"))?;

    app.press("x")?;
    app.wait(("main button", "All as planned"))?;
    app.press("Enter")?;
    app.wait(("main h1", "How was it?"))?;
    look(&app, "elsewhere-reflection")?;
    for answer in ["1", "4", "1", "1"] {
        app.press(answer)?;
    }
    app.press("Enter")?;
    app.wait(("main h1", "Done for today"))
}

#[test]
fn the_palette_leads_anywhere_by_a_few_letters() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Control+k")?;
    app.wait("dialog[open] [role='combobox']")?;
    look(&app, "palette")?;
    write(&app, "journ")?;
    app.press("Enter")?;
    app.wait(("main h1", "Every day, in your hand"))?;
    app.press("Control+k")?;
    app.wait("dialog[open] [role='combobox']")?;
    write(&app, "two min")?;
    app.press("Enter")?;
    app.wait(("main button", "Begin"))?;
    look(&app, "palette-interlude")?;
    app.press("Escape")?;
    app.wait(("main button", "Start session"))
}

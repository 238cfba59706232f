//! The disk is full in the middle of a session: it goes on, says that it is not saved, and nothing of it is lost.

use crate::guided::{asks_for_repetitions, go_on_until, pick_up, player, press_until_over, sets};
use crate::life::{Life, Person, look};
use serde_json::json;
use support::{App, Outcome, Scheme, Trouble};

const SIGN: (&str, &str) = ("[role='status']", "Not saved since");

/// Returns whether something of the sign's button does not fit into it, or goes over more than one line.
const CUT: &str = "
    const button = document.querySelector('.sign button');
    return button.scrollWidth > button.clientWidth || button.getBoundingClientRect().height > 60;";

/// Logs the next set of strength by keyboard, and returns how many there are then.
fn one_more_set(life: &Life, app: &App) -> Outcome<usize> {
    go_on_until(life, app, |player| asks_for_repetitions(player, "strength"))?;
    press_until_over(app, "Enter", &player(app)?)?;
    Ok(sets(app)?.len())
}

#[test]
fn on_a_full_disk_a_session_goes_on_visibly_unsaved_and_saving_again_keeps_all_of_it() -> Outcome {
    let morning = Life::with_past(Person::Desk, 3)?
        .until_strength()?
        .until_a_session()?;
    for (scheme, (width, height)) in [(Scheme::Light, (1280, 860)), (Scheme::Dark, (800, 600))] {
        goes_on_unsaved(&morning.twin()?.scheme(scheme).size(width, height))?;
    }
    Ok(())
}

fn goes_on_unsaved(life: &Life) -> Outcome {
    let disk = life.disk()?;
    let mut app = life.open_on(&disk)?;
    pick_up(&app)?;
    let before = one_more_set(life, &app)?;
    app.gone(SIGN)?;

    disk.fill()?;
    let unsaved = one_more_set(life, &app)?;
    app.wait(SIGN)?;
    app.wait(("main button", "Warning light"))?;
    app.axe()?;
    look(&app, "full-disk")?;
    let cut = app.js(CUT, &json!([]))?;
    if cut != json!(false) {
        return Err(Trouble::new("what saves again is cut off"));
    }
    app.press("Control+s")?;
    app.wait(("[role='status']", "The disk still takes nothing"))?;
    app.wait(SIGN)?;
    let logged = one_more_set(life, &app)?;
    if !(before < unsaved && unsaved < logged) {
        return Err(Trouble::new(format!(
            "the session did not go on: {before}, {unsaved}, {logged} sets"
        )));
    }

    disk.clear()?;
    app.press("Control+s")?;
    app.wait(("[role='status']", "Everything is on the disk again"))?;
    app.gone(SIGN)?;
    let kept = sets(&app)?;
    app.kill();
    drop(app);
    let app = life.open()?;
    pick_up(&app)?;
    if sets(&app)? == kept {
        return Ok(());
    }
    Err(Trouble::new(format!("after a crash the sets are not {kept:?}")))
}

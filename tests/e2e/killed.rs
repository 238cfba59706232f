use crate::guided::{asks_for_repetitions, go_on_until, place, player, press_until_over, sets};
use crate::life::{Life, look};
use crate::person::{check_in, introduce_oneself, pass_by};
use support::{Outcome, Trouble};

/// Sets that are logged before the power goes.
const SETS: usize = 2;

#[test]
fn a_killed_session_keeps_every_acknowledged_set_and_goes_on() -> Outcome {
    let life = Life::begin()?;
    let mut app = life.open()?;
    introduce_oneself(&app, pass_by)?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    for _ in 0..SETS {
        go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
        press_until_over(&app, "Enter", &player(&app)?)?;
    }
    let (acknowledged, before) = (sets(&app)?, place(&player(&app)?));
    app.kill();
    drop(app);

    let app = life.open()?;
    app.wait(("main h1", "Still spinning"))?;
    look(&app, "killed-resume")?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    if sets(&app)? != acknowledged {
        return Err(Trouble::new(format!("the sets are not {acknowledged:?}")));
    }
    if place(&player(&app)?) != before {
        return Err(Trouble::new(format!("the session is not at {before}")));
    }
    go_on_until(&life, &app, |player| asks_for_repetitions(player, "strength"))?;
    press_until_over(&app, "Enter", &player(&app)?)?;
    if sets(&app)?.len() != acknowledged.len() + 1 {
        return Err(Trouble::new("the session does not go on"));
    }
    Ok(())
}

use crate::guided::{asks_for_repetitions, go_on_looking, go_on_until, press_until, skip_until};
use crate::life::{DAY, Life, Person};
use crate::person::{check_in, introduce_oneself};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;
use support::{App, Outcome, Scheme, Trouble};

const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

/// What axe finds on the way, screen by screen.
#[derive(Default)]
struct Findings {
    found: RefCell<Vec<String>>,
}

impl Findings {
    /// Runs axe, and goes on whatever it finds: one walk tells everything.
    fn look(&self, app: &App, screen: &str) -> Outcome {
        if let Err(trouble) = app.axe() {
            self.found.borrow_mut().push(format!("{screen}: {trouble}"));
        }
        Ok(())
    }

    #[track_caller]
    fn are_none(&self) -> Outcome {
        let found = self.found.borrow();
        if found.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(found.join("\n")))
    }
}

#[test]
fn the_first_run_and_the_check_in() -> Outcome {
    let seen = Findings::default();
    for scheme in SCHEMES {
        let life = Life::begin()?.scheme(scheme);
        let app = life.open()?;
        introduce_oneself(&app, |app, page| seen.look(app, page))?;
        check_in(&app, |app, page| seen.look(app, page))?;
        app.wait(("main button", "Start session"))?;
        seen.look(&app, "the first day")?;
    }
    seen.are_none()
}

#[test]
fn every_screen_of_a_life_with_a_past() -> Outcome {
    let seen = Findings::default();
    let lived = Life::with_past(Person::Desk, 6)?.until_strength()?;
    for scheme in SCHEMES {
        let life = lived.twin()?.scheme(scheme);
        let app = life.open()?;
        check_in(&app, |app, page| seen.look(app, page))?;
        today_and_its_choices(&seen, &app)?;
        the_other_screens(&seen, &app)?;
        a_session(&seen, &life, &app)?;
        reflection_and_what_is_left_of_the_day(&seen, &app)?;
        drop(app);
        life.sleep(DAY);
        let app = life.open()?;
        check_in(&app, |app, page| seen.look(app, page))?;
        app.wait("main h1")?;
        seen.look(&app, "a day of rest")?;
    }
    seen.are_none()
}

#[test]
fn a_full_stop() -> Outcome {
    let seen = Findings::default();
    let lived = Life::with_past(Person::Desk, 6)?.until_strength()?;
    for scheme in SCHEMES {
        let life = lived.twin()?.scheme(scheme);
        let app = life.open()?;
        check_in(&app, |app, page| seen.look(app, page))?;
        app.wait(("main button", "Start session"))?;
        app.press("Enter")?;
        app.wait(("main button", "Warning light"))?;
        app.press("w")?;
        app.wait(("dialog", "What did you notice?"))?;
        app.press("f")?;
        app.wait(("dialog", "Which of these?"))?;
        app.click(("dialog label", "Pressure or pain in the chest"))?;
        seen.look(&app, "something more serious")?;
        app.click(("dialog button", "Stop the session"))?;
        app.wait(("main h1", "Stop here"))?;
        seen.look(&app, "the full stop")?;
        app.press("Enter")?;
        app.wait(("main nav, nav", "Today"))?;
        app.wait("main h1")?;
        seen.look(&app, "the day after a full stop")?;
    }
    seen.are_none()
}

fn today_and_its_choices(seen: &Findings, app: &App) -> Outcome {
    app.wait(("main button", "Start session"))?;
    seen.look(app, "today")?;
    app.press("s")?;
    app.wait("dialog[open]")?;
    seen.look(app, "a shorter day")?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;
    app.press("a")?;
    app.wait("dialog[open]")?;
    seen.look(app, "a walk")?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;
    app.press("?")?;
    app.wait(("dialog h2", "Keys"))?;
    seen.look(app, "the keys")?;
    app.press("Escape")?;
    app.gone("dialog[open]")
}

fn album_and_library(seen: &Findings, app: &App) -> Outcome {
    app.press("Control+2")?;
    app.wait("main [data-track]")?;
    seen.look(app, "the album")?;
    app.press("m")?;
    app.wait("dialog[open]")?;
    seen.look(app, "moving a session")?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;
    app.press("Control+3")?;
    app.wait("main [data-row]")?;
    seen.look(app, "the library")?;
    app.click("main [data-row]")?;
    app.wait(("main h2", "Its ladder"))?;
    seen.look(app, "a movement")
}

fn the_other_screens(seen: &Findings, app: &App) -> Outcome {
    album_and_library(seen, app)?;
    app.press("Control+4")?;
    app.wait("main svg")?;
    seen.look(app, "progress")?;
    app.press("t")?;
    app.wait("main table")?;
    seen.look(app, "progress in numbers")?;
    app.press("Control+5")?;
    app.wait("main li button")?;
    seen.look(app, "the journal")?;
    app.click("main li:has(.line) button")?;
    app.wait(("main h2", "Check-in"))?;
    seen.look(app, "a day in the journal")?;
    app.press("c")?;
    app.wait("dialog[open]")?;
    seen.look(app, "correcting a check-in")?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;
    app.press("Control+,")?;
    for part in ["Me", "Appearance", "Data"] {
        app.click(("main label", part))?;
        seen.look(app, &format!("settings, {part}"))?;
    }
    app.press("Control+1")?;
    app.wait(("main button", "Start session"))
}

fn a_session(seen: &Findings, life: &Life, app: &App) -> Outcome {
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    seen.look(app, "a session begins")?;
    the_way_to_a_set(seen, life, app)?;
    app.wait(("main button", "Log set"))?;
    seen.look(app, "a set")?;
    app.click(("main button", "Log set"))?;
    app.wait(("main button", "30 s more"))?;
    seen.look(app, "a rest")?;
    app.press("e")?;
    app.wait(("dialog h2", "Sets so far"))?;
    seen.look(app, "the sets so far")?;
    app.press("Escape")?;
    app.gone("dialog[open]")?;
    app.press("Space")?;
    app.wait(("main", "Paused"))?;
    seen.look(app, "a pause")?;
    app.press("Space")?;
    app.gone(("main", "Paused"))?;
    app.press("w")?;
    app.wait(("dialog h2", "What did you notice?"))?;
    seen.look(app, "the warning light")?;
    app.press("6")?;
    app.gone("dialog[open]")?;
    go_on_until(life, app, |player| player["step"] == "breathing")?;
    app.wait(("main", "Breathe"))?;
    seen.look(app, "breathing")?;
    skip_until(app, |player| player["step"] == "reflect")?;
    app.wait(("main h1", "That was it"))?;
    seen.look(app, "the end of a session")
}

/// Goes on to a set of strength, with a look at what comes on every way there: a practice by the clock that waits for its
/// "go", in whichever phase the day has one, and the sample movement.
fn the_way_to_a_set(seen: &Findings, life: &Life, app: &App) -> Outcome {
    let met = RefCell::new(BTreeSet::new());
    let first = |player: &Value, step: &'static str, button: &str, name: &str| {
        if player["step"] != step || !met.borrow_mut().insert(step) {
            return Ok(());
        }
        app.wait(("main button", button))?;
        seen.look(app, name)
    };
    let look = |player: &Value| {
        first(player, "ready", "Go", "ready")?;
        first(player, "control_sample", "Yes, clean", "the sample movement")
    };
    go_on_looking(life, app, look, |player| asks_for_repetitions(player, "strength"))?;
    let met = met.into_inner();
    if met.len() == 2 {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "on the way to strength only these were met: {met:?}"
    )))
}

fn reflection_and_what_is_left_of_the_day(seen: &Findings, app: &App) -> Outcome {
    press_until(app, "Enter", "the reflection is asked for", |app| {
        Ok(app.count(("main h1", "How was it?"))? == 1)
    })?;
    seen.look(app, "the reflection")?;
    for answer in ["1", "4", "1", "1"] {
        app.press(answer)?;
    }
    app.press("Enter")?;
    app.wait(("main h1", "Done for today"))?;
    seen.look(app, "done for today")
}

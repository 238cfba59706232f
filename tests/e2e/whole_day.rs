use crate::guided::{
    asks_for_repetitions, go_on_until, place, player, press_until, press_until_over, sets, skip_until,
};
use crate::life::{DAY, Life, Person, look};
use crate::person::{check_in, introduce_oneself, pass_by};
use serde_json::json;
use support::{App, Outcome, Trouble};

#[test]
fn a_whole_day_and_the_next_morning() -> Outcome {
    let life = Life::begin()?;
    let mut app = life.open()?;
    introduce_oneself(&app, |app, page| look(app, &format!("first-run-{page}")))?;
    check_in(&app, |app, page| look(app, &format!("check-in-{page}")))?;
    today_says_what_and_why(&app)?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    look(&app, "session-begins")?;
    the_sample_movement_is_asked_for_once(&life, &app)?;
    a_set_takes_two_keys_and_can_be_changed(&life, &app)?;
    a_pause_holds_everything(&life, &app)?;
    app = a_restart_changes_nothing(&life, app)?;
    the_warning_light_leads_to_the_downshift(&life, &app)?;
    the_reflection_is_all_keys(&app)?;
    app.quit()?;

    drop(app);
    life.sleep(DAY);
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main h1", "A free day"))?;
    look(&app, "next-morning")?;
    progress_shows_both_days(&app)?;
    the_journal_shows_both_days_and_can_be_corrected(&app)
}

#[test]
fn the_next_morning_says_what_the_session_did() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main button", "Start session"))?;
    app.press("Enter")?;
    app.wait(("main button", "Warning light"))?;
    app.press("w")?;
    app.wait("dialog[open]")?;
    app.press("6")?;
    app.gone("dialog[open]")?;
    skip_until(&app, |player| player["step"] == "reflect")?;
    app.wait(("main h1", "That was it"))?;
    the_reflection_is_all_keys(&app)?;

    drop(app);
    life.sleep(DAY);
    let app = life.open()?;
    check_in(&app, pass_by)?;
    app.wait(("main div:has(> dt)", "Last session"))?;
    look(&app, "loop-closed")
}

fn today_says_what_and_why(app: &App) -> Outcome {
    app.wait(("main h2", "Why today looks like this"))?;
    look(app, "today")?;
    let phases = app.texts("main section ol h3")?;
    same(
        &phases,
        &["Prime", "Skill", "Strength", "Aerobic base", "Downshift"],
        "the phases",
    )?;
    app.wait("main section[aria-labelledby='why'] dd")
}

fn the_sample_movement_is_asked_for_once(life: &Life, app: &App) -> Outcome {
    go_on_until(life, app, |player| player["step"] == "control_sample")?;
    app.wait(("main button", "Yes, clean"))?;
    look(app, "session-sample")?;
    press_until_over(app, "1", &player(app)?)?;
    go_on_until(life, app, |player| asks_for_repetitions(player, "strength"))?;
    app.gone(("main button", "Yes, clean"))
}

fn a_set_takes_two_keys_and_can_be_changed(life: &Life, app: &App) -> Outcome {
    app.wait(("main button", "Log set"))?;
    look(app, "session-set")?;
    let before = sets(app)?.len();
    let asked = player(app)?;
    app.press("6")?;
    press_until_over(app, "Enter", &asked)?;
    same(&sets(app)?.len(), &(before + 1), "the number of sets")?;
    same(&sets(app)?[before]["amount"], &json!(6), "what was logged")?;

    // The rest is long enough to say more about the set.
    app.wait(("main button", "30 s more"))?;
    look(app, "session-rest")?;
    life.pass(app, 20)?;
    app.press("ArrowDown")?;
    app.press("b")?;
    app.wait(("[role='spinbutton']", "5 repetitions"))?;
    app.until("the set is changed", |app| {
        let set = sets(app)?[before].take();
        Ok(set["amount"] == 5 && set["quality"] == "wobbly")
    })?;
    look(app, "session-rest-edited")?;

    // Taken back, it is to be done again.
    app.press("u")?;
    app.wait(("main button", "Log set"))?;
    same(&sets(app)?.len(), &before, "the number of sets")?;
    press_until_over(app, "Enter", &player(app)?)?;
    same(&sets(app)?.len(), &(before + 1), "the number of sets")
}

fn a_pause_holds_everything(life: &Life, app: &App) -> Outcome {
    app.wait(("main button", "30 s more"))?;
    app.press("Space")?;
    app.wait(("main", "Paused"))?;
    look(app, "session-paused")?;
    let before = player(app)?;
    life.pass(app, 1_800)?;
    let after = player(app)?;
    same(
        &after["remaining_ms"],
        &before["remaining_ms"],
        "the rest that is left",
    )?;
    same(&place(&after), &place(&before), "where the session is")?;
    app.press("Space")?;
    app.gone(("main", "Paused"))?;
    go_on_until(life, app, |player| asks_for_repetitions(player, "strength"))
}

fn a_restart_changes_nothing(life: &Life, mut app: App) -> Outcome<App> {
    let before = player(&app)?;
    app.quit()?;
    drop(app);
    life.sleep(600);
    let app = life.open()?;
    app.wait(("main button", "Close it as it is"))?;
    app.wait(("main button", "Go on"))?;
    look(&app, "resume")?;
    same(&place(&player(&app)?), &place(&before), "where the session is")?;
    app.press("Enter")?;
    app.wait(("main button", "Log set"))?;
    same(&place(&player(&app)?), &place(&before), "where the session is")?;
    press_until_over(&app, "Enter", &before)?;
    Ok(app)
}

fn the_warning_light_leads_to_the_downshift(life: &Life, app: &App) -> Outcome {
    app.press("w")?;
    app.wait(("dialog h2", "What did you notice?"))?;
    look(app, "session-light")?;
    app.press("1")?;
    app.gone("dialog[open]")?;
    app.until("the downshift has begun", |app| {
        Ok(player(app)?["phase"] == "downshift")
    })?;
    go_on_until(life, app, |player| player["step"] == "breathing")?;
    app.wait(("main", "Breathe"))?;
    look(app, "session-breathing")?;
    go_on_until(life, app, |player| player["step"] == "reflect")?;
    app.wait(("main h1", "That was it"))?;
    look(app, "session-over")
}

fn the_reflection_is_all_keys(app: &App) -> Outcome {
    press_until(app, "Enter", "the reflection is asked for", |app| {
        Ok(app.count(("main h1", "How was it?"))? == 1)
    })?;
    app.wait(("main", "You stopped at the right moment"))?;
    for answer in ["1", "4", "1", "1"] {
        app.press(answer)?;
    }
    app.press("l")?;
    crate::person::write(app, "the hinge felt easy")?;
    look(app, "reflection")?;
    app.press("Enter")?;
    app.wait(("main h1", "Done for today"))?;
    look(app, "today-done")
}

fn progress_shows_both_days(app: &App) -> Outcome {
    app.press("Control+4")?;
    app.wait(("main h1", "How far you have come"))?;
    app.wait("main svg")?;
    look(app, "progress")?;
    app.wait(("main", "2 of 8 mornings"))?;
    app.press("t")?;
    app.until("both mornings are among the numbers", |app| {
        Ok(app.count("[role='region'][aria-label^='Readiness'] tbody tr")? == 2)
    })?;
    look(app, "progress-numbers")
}

fn the_journal_shows_both_days_and_can_be_corrected(app: &App) -> Outcome {
    app.press("Control+5")?;
    app.wait(("main h1", "Every day, in your hand"))?;
    app.until("both days are there", |app| Ok(app.count("main li button")? == 2))?;
    look(app, "journal")?;
    app.click(("main li button", "Wednesday"))?;
    let first_set = "main li .sets button";
    app.wait(first_set)?;
    look(app, "journal-day")?;
    let before = app.text(first_set)?;
    app.click(first_set)?;
    app.wait("dialog[open] input")?;
    app.clear("dialog[open] input")?;
    app.type_into("dialog[open] input", "97")?;
    look(app, "journal-correct-set")?;
    app.press("Control+Enter")?;
    app.wait(("[role='status']", "Set corrected"))?;
    app.wait((first_set, "97"))?;
    look(app, "journal-corrected")?;
    app.press("Control+z")?;
    app.until("the set is as it was", |app| Ok(app.text(first_set)? == before))
}

#[track_caller]
fn same<T: PartialEq<U> + std::fmt::Debug, U: std::fmt::Debug>(is: &T, expected: &U, what: &str) -> Outcome {
    if is == expected {
        return Ok(());
    }
    Err(Trouble::new(format!("{what}: {is:?} instead of {expected:?}")))
}

//! What keeps the records safe, in the real window: damage is named and mended, and everything can be erased.

use crate::life::{Life, Person, look};
use std::fs;
use std::path::Path;
use std::process::Command;
use support::{App, Outcome, Scheme, Trouble};

fn back_up(data: &Path) -> Outcome {
    let taken = Command::new(env!("CARGO_BIN_EXE_longplay"))
        .args(["backup", "--data"])
        .arg(data)
        .output()?;
    if taken.status.success() {
        Ok(())
    } else {
        Err(Trouble::new(String::from_utf8_lossy(&taken.stderr)))
    }
}

/// Changes one record in the middle of the journal, as a failing disk would.
fn harm(data: &Path) -> Outcome {
    let file = data.join("journal").join("000000000001.jsonl");
    let mut bytes = fs::read(&file)?;
    let word = b"\"kind\":\"reflection\"";
    let at = bytes
        .windows(word.len())
        .position(|window| window == word)
        .ok_or_else(|| Trouble::new("nothing to harm in the journal"))?;
    bytes[at + word.len() - 2] ^= 1;
    fs::write(file, bytes)?;
    Ok(())
}

fn settings(app: &App, part: &str) -> Outcome {
    app.press("Control+,")?;
    app.wait(("main h1", "Settings"))?;
    app.click(("main label", part))
}

#[test]
fn what_the_disk_lost_is_named_at_the_start_and_comes_back_out_of_a_backup() -> Outcome {
    let life = Life::with_past(Person::Desk, 3)?;
    back_up(&life.data())?;
    harm(&life.data())?;
    let app = life.open()?;
    app.wait(("[role='status']", "1 record can no longer be read."))?;
    app.axe()?;
    look(&app, "lost")?;
    app.click(("button", "See what can be done"))?;
    app.wait(("main p", "has what is missing: 1 record"))?;
    app.axe()?;
    look(&app, "missing")?;
    app.click(("button", "Bring it back"))?;
    app.wait("main section[aria-label='Backups']")?;
    app.gone("main section[aria-label='What cannot be read']")?;
    look(&app, "brought-back")?;
    app.press("Control+z")?;
    app.wait("main section[aria-label='What cannot be read']")
}

#[test]
fn everything_can_be_erased_and_begun_again_with_the_keyboard_alone() -> Outcome {
    let life = Life::with_past(Person::Desk, 1)?.scheme(Scheme::Dark);
    back_up(&life.data())?;
    let app = life.open()?;
    app.wait("main h1")?;
    settings(&app, "Privacy")?;
    app.wait(("main h2", "Everything is on this computer"))?;
    app.axe()?;
    look(&app, "privacy")?;
    app.click(("button", "Erase everything"))?;
    app.wait(("[role='dialog'] h2, dialog h2", "Erase everything"))?;
    app.axe()?;
    for key in ["Tab", "e", "r", "a", "s", "e", "Tab", "Enter"] {
        app.press(key)?;
    }
    app.wait(("main h1", "Welcome to the long game"))?;
    if life.data().join("backups").exists() {
        return Err(Trouble::new("the backups are still there"));
    }
    Ok(())
}

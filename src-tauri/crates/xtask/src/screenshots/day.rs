//! The morning on which the pictures are taken, and how a person gets there.

use crate::fault::Fault;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds in a day without leap seconds, as UTC counts them.
const DAY: u64 = 86_400;
/// 07:40 in seconds after midnight: a morning before work.
const MORNING: u64 = 7 * 3600 + 40 * 60;
/// Days of the week, counted from Sunday.
pub const MONDAY: u64 = 1;
pub const TUESDAY: u64 = 2;
pub const WEDNESDAY: u64 = 3;
pub const THURSDAY: u64 = 4;
pub const FRIDAY: u64 = 5;
/// The weekday of 1 January 1970, a Thursday, counted from Sunday.
const FIRST_WEEKDAY: u64 = 4;

/// How much of a past an invented person has in the README.
pub const WEEKS: &str = "26";
/// Which of all possible pasts.
const SEED: &str = "7";

/// The moment the pictures show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Morning {
    /// Seconds since 1970, UTC.
    at: u64,
    /// How far in the future that is.
    pub ahead: u64,
}

impl Morning {
    /// Returns the morning of the next such weekday.
    pub fn next(weekday: u64) -> Self {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        Self::after(now, weekday)
    }

    fn after(now: u64, weekday: u64) -> Self {
        let today = now / DAY;
        let to_come = (weekday + 7 - (today + FIRST_WEEKDAY) % 7) % 7;
        let at = (today + to_come) * DAY + MORNING;
        let at = if at < now { at + 7 * DAY } else { at };
        Self { at, ahead: at - now }
    }

    /// Returns the moment as the command line takes it.
    fn rfc3339(self) -> io::Result<String> {
        let output = Command::new("date")
            .args(["--utc", &format!("--date=@{}", self.at), "+%Y-%m-%dT%H:%M:%SZ"])
            .output()?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// Invents a person in an empty folder, with so many weeks of a past, who has just checked in with these answers.
pub fn live(
    longplay: &Path,
    data: &Path,
    (person, weeks): (&str, &str),
    morning: Morning,
    said: &Value,
) -> Result<(), Fault> {
    let system = |error| Fault::System {
        doing: format!("inventing {person}"),
        error,
    };
    let now = morning.rfc3339().map_err(system)?;
    let longplay = || {
        let mut longplay = Command::new(longplay);
        longplay
            .env("TZ", "UTC")
            .arg("--data")
            .arg(data)
            .args(["--now", &now])
            .stdout(Stdio::null());
        longplay
    };
    let invented = longplay()
        .args(["demo", "--person", person, "--weeks", weeks, "--seed", SEED])
        .status()
        .map_err(system)?;
    let mut asked = longplay()
        .args(["call", "record_check_in"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(system)?;
    if let Some(mut stdin) = asked.stdin.take() {
        stdin.write_all(said.to_string().as_bytes()).map_err(system)?;
    }
    let answered = asked.wait().map_err(system)?;
    if invented.success() && answered.success() {
        Ok(())
    } else {
        Err(Fault::Step(format!("inventing {person}")))
    }
}

/// Well over an hour less sleep than usual, and the rest as it mostly is: enough to see the plan answer.
pub fn short_night() -> Value {
    json!({ "check_in": {
        "sleep": 330, "sleep_quality": 3, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "complaints": [], "control": null, "intent": "build", "minutes": null, "place": null,
        "illness": "none", "red_flags": [],
    }})
}

/// A good night and a good morning: nothing is left out of the session.
pub fn good_night() -> Value {
    json!({ "check_in": {
        "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "complaints": [], "control": null, "intent": null, "minutes": null, "place": null,
        "illness": "none", "red_flags": [],
    }})
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 22 November 2026, a Sunday, at noon.
    const SUNDAY_NOON: u64 = 1_795_348_800;

    #[test]
    fn the_pictures_show_the_next_morning_of_a_weekday() -> io::Result<()> {
        let morning = Morning::after(SUNDAY_NOON, WEDNESDAY);
        assert_eq!(morning.rfc3339()?, "2026-11-25T07:40:00Z");
        assert_eq!(SUNDAY_NOON + morning.ahead, morning.at);
        Ok(())
    }

    #[test]
    fn a_day_that_is_past_its_morning_waits_for_the_next_week() -> io::Result<()> {
        let wednesday_noon = SUNDAY_NOON + 3 * DAY;
        assert_eq!(
            Morning::after(wednesday_noon, WEDNESDAY).rfc3339()?,
            "2026-12-02T07:40:00Z"
        );
        assert_eq!(
            Morning::after(wednesday_noon, THURSDAY).rfc3339()?,
            "2026-11-26T07:40:00Z"
        );
        Ok(())
    }
}

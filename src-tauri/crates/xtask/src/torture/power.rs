//! Power loss: a day is recorded, then the power goes after each of its operations.

use std::fs;
use std::path::Path;

use super::chance::Chance;
use super::day::{self, MORNING};
use super::disk::Recording;
use super::program::{Programs, Under};
use super::rule::{Outcome, after_crash};
use super::run::Tally;
use super::scratch::Scratch;
use support::faults::Control;

/// Records a day: lived in order, then a morning that is killed, then one that finds what that left.
pub fn record(programs: &Programs) -> Result<Recording, String> {
    let scratch = Scratch::new()?;
    let (home, log) = (scratch.at("home"), scratch.at("log"));
    fs::create_dir_all(&home).map_err(|error| error.to_string())?;
    let control = Control::new(&scratch.at("control")).map_err(|error| error.to_string())?;
    let under = Under {
        root: Some(&home),
        control: Some(&control),
        log: Some(&log),
    };
    let data = home.join("data");
    programs.prepare(&data, &under)?;
    day::live(programs, &data, &under)?;
    let mut lived = day::Lived::default();
    let mut killed = programs.lines(&data, MORNING, &under)?;
    lived.ask(&mut killed, &[day::note("killed"), day::note("killed later")])?;
    killed.kill();
    let mut last = programs.lines(&data, MORNING, &under)?;
    lived.ask(&mut last, &[day::note("after that"), day::check_in()])?;
    last.finish()?.check()?;
    let log = fs::read(&log).map_err(|error| error.to_string())?;
    Recording::read(&home, inode(&home)?, &log)
}

#[cfg(unix)]
fn inode(path: &Path) -> Result<u64, String> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path)
        .map(|about| about.ino())
        .map_err(|error| error.to_string())
}

#[cfg(not(unix))]
fn inode(_: &Path) -> Result<u64, String> {
    Err("only a Linux program is recorded".to_owned())
}

/// One state: every prefix has its turn.
pub fn one(
    programs: &Programs,
    recording: &Recording,
    chance: &mut Chance,
    case: u64,
) -> Result<Tally, String> {
    let prefixes = u64::try_from(recording.len()).unwrap_or(1) + 1;
    let until = usize::try_from(case % prefixes).unwrap_or_default();
    let scratch = Scratch::new()?;
    let home = scratch.at("home");
    recording.power_goes(until, chance, &home)?;
    after_crash(programs, &home.join("data"), &recording.acknowledged(until))
        .map_err(|trouble| format!("after operation {until} of {}: {trouble}", recording.len()))?;
    let mut tally = Tally::default();
    tally.count(Outcome::Whole);
    Ok(tally)
}

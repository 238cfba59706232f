//! kill -9 at random moments, half of them in the first 50 ms of opening.

use std::collections::BTreeSet;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::chance::Chance;
use super::day::{self, MORNING};
use super::program::{Programs, Under};
use super::rule::{Outcome, after_crash};
use super::run::Tally;
use super::scratch::{Scratch, copy};
use support::faults::Control;

/// Kills on one folder, one after the other: each finds what the one before left.
pub const IN_A_ROW: u64 = 25;
/// "The first moments of opening", in microseconds.
const OPENING_MICROSECONDS: u64 = 50_000;
/// How long a program that has opened is left to work at most, in microseconds.
const WORK_MICROSECONDS: u64 = 20_000;
/// Notes that are thrown at it meanwhile.
const NOTES: u32 = 12;
/// How long a program may take until it first touches its folder.
const START: Duration = Duration::from_secs(30);
const LOOK: Duration = Duration::from_micros(200);

pub fn chain(programs: &Programs, chance: &mut Chance) -> Result<Tally, String> {
    let scratch = Scratch::new()?;
    let data = scratch.at("data");
    let mut acknowledged = BTreeSet::new();
    programs.prepare(&data, &Under::default())?;
    let mut lived = day::Lived::default();
    let mut lines = programs.lines(&data, MORNING, &Under::default())?;
    lived.ask(&mut lines, &[day::profile(), day::check_in()])?;
    lines.finish()?.check()?;
    acknowledged.append(&mut lived.acknowledged);

    let mut tally = Tally::default();
    for kill in 0..IN_A_ROW {
        let mut control = Control::new(&scratch.at("control")).map_err(|error| error.to_string())?;
        let under = Under {
            root: Some(scratch.path()),
            control: Some(&control),
            log: None,
        };
        let mut lines = programs.lines(&data, MORNING, &under)?;
        if chance.coin() {
            if programs.shim.is_some() {
                wait_for_touch(&mut control)?;
            }
            thread::sleep(Duration::from_micros(chance.below(OPENING_MICROSECONDS)));
            lines.kill();
        } else {
            let notes: Vec<_> = (0..NOTES)
                .map(|number| day::note(&format!("{kill} {number}")))
                .collect();
            // The first answer says that it has opened; the others come while it is killed.
            let mut lived = day::Lived::default();
            lived.ask(&mut lines, &notes[..1])?;
            for note in &notes[1..] {
                lines.send(note);
            }
            thread::sleep(Duration::from_micros(chance.below(WORK_MICROSECONDS)));
            lines.kill();
            for (asked, answer) in notes[1..].iter().zip(lines.heard()) {
                lived.hear(asked, &answer);
            }
            if let Some(code) = lived.failures.first() {
                return Err(format!("kill {kill}: a note was refused: {code}"));
            }
            acknowledged.append(&mut lived.acknowledged);
        }
        // A copy is judged: the next kill meets what this one left, not what our look would have tidied up.
        let copied = scratch.at("copy");
        copy(&data, &copied)?;
        after_crash(programs, &copied, &acknowledged).map_err(|trouble| format!("kill {kill}: {trouble}"))?;
        fs::remove_dir_all(&copied).map_err(|error| error.to_string())?;
        tally.count(Outcome::Whole);
    }
    Ok(tally)
}

/// Waits until the program does something in its folder.
fn wait_for_touch(control: &mut Control) -> Result<(), String> {
    let started = Instant::now();
    while control.operations().map_err(|error| error.to_string())? == 0 {
        if started.elapsed() > START {
            return Err("it never opened its folder".to_owned());
        }
        thread::sleep(LOOK);
    }
    Ok(())
}

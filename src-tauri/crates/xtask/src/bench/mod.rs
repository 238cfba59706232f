//! What has to feel instant, measured against what it cannot be faster than, in the same run.
//!
//! How to read the table: `took` is ours, `against` is what it is held against, both of the same run on the same machine, in
//! turns; `ratio` is one by the other. A row with a limit fails the bench when its ratio is over it; a row without one is
//! there to be looked at. Times alone say little about another machine; ratios carry over.

mod progress;
mod row;
mod running;
mod start_up;

use crate::build;
use crate::desktop::Desktop;
use crate::fault::Fault;
use crate::house::House;
use crate::prepare::prepare;
use crate::step::{Ended, Step};
use crate::system::Purpose;
use row::Row;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// The name under which this program measures windows in a desktop of their own.
pub const MEASURE: &str = "measure";

/// Rows that are measured together, by the name on the command line.
const PARTS: [Part; 6] = [
    Part::Planner,
    Part::Years,
    Part::Start,
    Part::Progress,
    Part::Session,
    Part::Cues,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The journal, the planner and the views, without a window.
    Planner,
    /// The store after twenty years.
    Years,
    /// From starting the program to Today.
    Start,
    /// Looking back over ten years.
    Progress,
    /// What a session under way costs.
    Session,
    /// When its cues come.
    Cues,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Planner => "planner",
            Self::Years => "years",
            Self::Start => "start",
            Self::Progress => "progress",
            Self::Session => "session",
            Self::Cues => "cues",
        }
    }
}

/// How long it is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    Whole,
    /// Long enough to see that measuring works; the figures are rough.
    Quick,
}

impl Effort {
    const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Quick => "quick",
        }
    }

    /// Returns the seconds for which cues are listened to.
    const fn listens(self) -> &'static str {
        match self {
            Self::Whole => "300",
            Self::Quick => "30",
        }
    }
}

/// Measures and prints the table. Over its limit fails.
pub fn bench(house: &House, args: &[&str]) -> Result<ExitCode, Fault> {
    let (effort, names) = match args {
        ["--quick", names @ ..] => (Effort::Quick, names),
        names => (Effort::Whole, names),
    };
    let known = |name: &&str| PARTS.iter().any(|part| part.name() == *name);
    if let Some(unknown) = names.iter().find(|name| !known(name)) {
        return Err(Fault::Usage(format!("bench {unknown}")));
    }
    prepare(house, Purpose::WindowTests)?;
    build::release(
        house,
        &[
            "--bin",
            "longplay",
            "--example",
            "bare_window",
            "--example",
            "cue_times",
        ],
    )?;
    let wanted = |part: &Part| names.is_empty() || names.contains(&part.name());
    let mut rows = Vec::new();
    for part in PARTS.into_iter().filter(wanted) {
        rows.extend(measured(house, part, effort)?);
    }
    print!("\n{}", row::table(&rows));
    let within = rows.iter().all(Row::within);
    Ok(if within {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn measured(house: &House, part: Part, effort: Effort) -> Result<Vec<Row>, Fault> {
    let example = |package: &str, name: &str| {
        let mut program = house.cargo(["run", "--release", "--quiet", "--package", package]);
        program.args(["--example", name, "--"]);
        program
    };
    let mut program = match part {
        Part::Planner => example("simulation", "bench"),
        Part::Years => example("simulation", "years"),
        Part::Cues => {
            let mut cues = example("longplay", "cue_times");
            cues.arg(effort.listens());
            cues
        }
        Part::Start | Part::Progress | Part::Session => return in_a_desktop(house, part, effort),
    };
    // On a disk, where the records will be: the system's temporary folder may be memory.
    rows(house, part, program.env("TMPDIR", scratch(house)?))
}

fn scratch(house: &House) -> Result<PathBuf, Fault> {
    let folder = house.workshop().join("bench");
    fs::create_dir_all(&folder).map_err(Fault::writing(&folder))?;
    Ok(folder)
}

fn in_a_desktop(house: &House, part: Part, effort: Effort) -> Result<Vec<Row>, Fault> {
    let ourselves = env::current_exe();
    let ourselves = ourselves.map_err(|error| Fault::System {
        doing: "finding this program".to_owned(),
        error,
    })?;
    let desktop = Desktop::start(house)?;
    let mut measure = Command::new(ourselves);
    measure.args([MEASURE, part.name(), effort.name()]);
    rows(
        house,
        part,
        desktop.command(&measure).env("TMPDIR", scratch(house)?),
    )
}

/// Measures what needs windows, inside a desktop of its own.
pub fn measure(house: &House, what: &str, effort: &str) -> Result<ExitCode, Fault> {
    let effort = if effort == Effort::Quick.name() {
        Effort::Quick
    } else {
        Effort::Whole
    };
    match what {
        "start" => start_up::measure(house, effort),
        "progress" => progress::measure(house, effort),
        "session" => running::measure(house, effort),
        other => Err(Fault::Usage(format!("{MEASURE} {other}"))),
    }
}

fn rows(house: &House, part: Part, program: &mut Command) -> Result<Vec<Row>, Fault> {
    let name = format!("measuring {}", part.name());
    let mut step = Step::start(house, &name)?;
    let ok = step.command(program)?;
    let Ended { ok, output, .. } = step.end(ok);
    if !ok {
        return Err(Fault::Step(name));
    }
    Ok(output.lines().filter_map(Row::read).collect())
}

/// Runs a program that has to succeed.
fn end_well(doing: &str, program: &mut Command) -> Result<(), Fault> {
    let status = program.status().map_err(|error| Fault::System {
        doing: doing.to_owned(),
        error,
    })?;
    if status.success() {
        Ok(())
    } else {
        Err(Fault::Step(doing.to_owned()))
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert!((median(&mut [9.0, 1.0, 5.0]) - 5.0).abs() < f64::EPSILON);
    }
}

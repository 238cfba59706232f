//! What has to feel instant, measured against what it cannot be faster than, in the same run.

mod row;
mod start_up;

pub use start_up::measure as measure_start_up;

use crate::build;
use crate::desktop::Desktop;
use crate::fault::Fault;
use crate::house::House;
use crate::prepare::prepare;
use crate::step::{Ended, Step};
use crate::system::Purpose;
use row::Row;
use std::env;
use std::process::{Command, ExitCode};

/// The name under which this program measures the start in a desktop of its own.
pub const START_UP: &str = "measure-start-up";

/// Measures and prints the table. Over its limit fails.
pub fn bench(house: &House) -> Result<ExitCode, Fault> {
    prepare(house, Purpose::WindowTests)?;
    build::release(house, &["--bin", "longplay", "--example", "bare_window"])?;
    let mut programs = house.cargo([
        "run",
        "--release",
        "--quiet",
        "--package",
        "simulation",
        "--example",
        "bench",
    ]);
    let mut rows = measured(house, "journal and generator", &mut programs)?;
    let ourselves = env::current_exe();
    let ourselves = ourselves.map_err(|error| Fault::System {
        doing: "finding this program".to_owned(),
        error,
    })?;
    let desktop = Desktop::start(house)?;
    rows.extend(measured(
        house,
        "start",
        &mut desktop.command(Command::new(ourselves).arg(START_UP)),
    )?);
    print!("\n{}", row::table(&rows));
    let within = rows.iter().all(Row::within);
    Ok(if within {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn measured(house: &House, name: &str, program: &mut Command) -> Result<Vec<Row>, Fault> {
    let mut step = Step::start(house, name)?;
    let ok = step.command(program)?;
    let Ended { ok, output, .. } = step.end(ok);
    if !ok {
        return Err(Fault::Step(name.to_owned()));
    }
    Ok(output.lines().filter_map(Row::read).collect())
}

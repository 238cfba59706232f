//! Months of invented lives, every plan checked: prints tables, and last how many invariants were violated.

use crate::fault::Fault;
use crate::house::House;
use std::process::ExitCode;

/// Builds the lives in release and lives them; the arguments are theirs.
pub fn check_plans(house: &House, args: &[&str]) -> Result<ExitCode, Fault> {
    let mut lives = house.cargo([
        "run",
        "--release",
        "--quiet",
        "--package",
        "simulation",
        "--no-default-features",
        "--features",
        "lives",
        "--bin",
        "check_plans",
        "--",
    ]);
    let status = lives.args(args).status().map_err(|error| Fault::System {
        doing: "starting cargo".to_owned(),
        error,
    })?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}

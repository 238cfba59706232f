use crate::bindings;
use crate::count;
use crate::desktop::Desktop;
use crate::fault::Fault;
use crate::house::House;
use crate::prepare::prepare;
use crate::report::Report;
use crate::step::{self, Ended, Step};
use crate::system::Purpose;
use serde_json::Value;
use std::env;
use std::fs;
use std::process::{Command, ExitCode};

/// How much of the house is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    All,
    WithoutWindow,
}

const CLOCK: [&str; 2] = ["--features", "longplay/test-clock"];

/// From which the property tests draw their cases: the same ones everywhere, so that a run says something about the change
/// and nothing about chance. Whoever sets it looks at others: `PROPTEST_RNG_SEED=$RANDOM PROPTEST_CASES=5000 cargo test`.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "30");

/// Checks everything, goes on after a failure, and ends with the sum.
pub fn test(house: &House, scope: Scope) -> Result<ExitCode, Fault> {
    prepare(
        house,
        match scope {
            Scope::All => Purpose::WindowTests,
            Scope::WithoutWindow => Purpose::App,
        },
    )?;
    let mut report = Report::default();
    report.plain(&step::run(
        house,
        "formatting",
        &mut house.cargo(["fmt", "--all", "--check"]),
    )?);
    report.plain(&bindings::compare(house)?);
    let ui = step::run(house, "ui build", &mut house.npm(["run", "build"]))?;
    report.plain(&ui);
    let scripts = scripts(house)?;
    for (name, script) in [
        ("ui formatting", "format:check"),
        ("ui lints", "lint"),
        ("ui types", "check"),
    ] {
        if scripts.iter().any(|known| known == script) {
            report.plain(&step::run(house, name, &mut house.npm(["run", script]))?);
        }
    }
    let ended = step::run(house, "ui tests", &mut house.npm(["run", "test"]))?;
    report.counted(&ended, count::of_vitest(&ended.output));
    if house.ui().join("dist/index.html").exists() {
        rust(house, &mut report)?;
        if scope == Scope::All {
            window(house, &mut report)?;
        }
    } else {
        // The app holds the built ui: without it not even the lints could start.
        for name in ["lints", "Rust tests", "doc tests", "torture", "window journeys"] {
            report.not_run(name, "there is no built ui");
        }
    }
    print!("\n{}", report.table());
    Ok(if report.ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn rust(house: &House, report: &mut Report) -> Result<(), Fault> {
    // With the test clock, so that the journeys are read too; the tests below build without it.
    let mut lints = house.cargo(["clippy", "--workspace", "--all-targets"]);
    report.plain(&step::run(
        house,
        "lints",
        lints.args(CLOCK).args(["--", "--deny", "warnings"]),
    )?);
    let mut tests = house.cargo([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--lib",
        "--bins",
        "--tests",
    ]);
    if env::var_os(SEED.0).is_none() {
        tests.env(SEED.0, SEED.1);
    }
    count(report, &step::run(house, "Rust tests", &mut tests)?);
    let mut docs = house.cargo(["test", "--workspace", "--no-fail-fast", "--doc"]);
    count(report, &step::run(house, "doc tests", &mut docs)?);
    torture(house, report)
}

/// A sample of every torture; `cargo xtask torture` does all of it.
fn torture(house: &House, report: &mut Report) -> Result<(), Fault> {
    let ourselves = env::current_exe().map_err(|error| Fault::System {
        doing: "finding this program".to_owned(),
        error,
    })?;
    let mut sample = Command::new(ourselves);
    report.plain(&step::run(house, "torture", sample.args(["torture", "--quick"]))?);
    Ok(())
}

fn count(report: &mut Report, ended: &Ended) {
    report.counted(ended, count::of_cargo(&ended.output));
}

fn window(house: &House, report: &mut Report) -> Result<(), Fault> {
    if !cfg!(target_os = "linux") {
        // Only WebKitGTK lets a test drive the window; the same journeys run on the build server.
        println!("window journeys: left out, they need Linux");
        return Ok(());
    }
    let mut step = Step::start(house, "window journeys")?;
    let mut build = house.cargo(["test", "--package", "longplay", "--test", "e2e", "--no-run"]);
    let mut ok = step.command(build.args(CLOCK))?;
    if ok {
        let mut journeys = house.cargo(["test", "--package", "longplay", "--test", "e2e"]);
        ok = step.command(&mut Desktop::start(house)?.command(journeys.args(CLOCK)))?;
    }
    let ended = step.end(ok);
    count(report, &ended);
    Ok(())
}

/// Returns the names of the scripts in the ui's package.json.
fn scripts(house: &House) -> Result<Vec<String>, Fault> {
    let file = house.ui().join("package.json");
    let text = fs::read_to_string(&file).map_err(Fault::reading(&file))?;
    Ok(script_names(&text))
}

fn script_names(package: &str) -> Vec<String> {
    let package: Value = serde_json::from_str(package).unwrap_or_default();
    package["scripts"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_names_its_scripts() {
        assert_eq!(script_names(r#"{"scripts": {"build": "vite build"}}"#), ["build"]);
        assert!(script_names("{}").is_empty());
    }
}

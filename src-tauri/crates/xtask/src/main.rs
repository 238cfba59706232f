//! `cargo xtask …`: the only scripts of this house. `cargo xtask` alone lists them.

mod bench;
mod bindings;
mod build;
mod check_plans;
mod count;
mod desktop;
mod fault;
mod folders;
mod house;
mod prepare;
mod report;
mod run;
mod screenshots;
mod step;
mod system;
mod test;
mod torture;

use fault::Fault;
use house::House;
use std::env;
use std::process::ExitCode;

const HELP: &str = "\
Longplay, built from source.

  cargo xtask run [--release] [-- ARGS]   prepare this computer, build, open the window
  cargo xtask test [--fast]               check everything; --fast leaves the window out
  cargo xtask build                       make the .deb and .rpm packages
  cargo xtask bench [--quick] [ROWS…]     measure what has to feel instant; ROWS: planner start session cues years
  cargo xtask torture [--quick] [--release] [--encrypted] [--seed S] [--only TORTURE[:CASE]]
                                          harm data folders in every way we know; nothing may be lost silently
  cargo xtask check-plans [--people N] [--weeks W] [--seed S] [--threads T] [--only PERSON]
                                          live months for invented people and check every plan
  cargo xtask screenshots                 take the README's pictures
  cargo xtask screenshots --everybody DIR look at every screen of five invented people
  cargo xtask screenshots --session DIR   look at everything a session shows, in every light and size
  cargo xtask screenshots --cases DIR [CASE…]
                                          look at the mornings of the planner's case studies
  cargo xtask bindings [--check]          write (or compare) what the UI knows of Rust's types
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[&str]) -> Result<ExitCode, Fault> {
    let house = House::find()?;
    match args {
        ["run", rest @ ..] => run::run(&house, rest),
        ["test"] => test::test(&house, test::Scope::All),
        ["test", "--fast"] => test::test(&house, test::Scope::WithoutWindow),
        ["build"] => build::bundles(&house),
        ["bench", rest @ ..] => bench::bench(&house, rest),
        ["check-plans", rest @ ..] => check_plans::check_plans(&house, rest),
        [bench::MEASURE, what, effort] => bench::measure(&house, what, effort),
        ["screenshots"] => screenshots::for_readme(&house),
        ["screenshots", "--everybody", folder] => screenshots::of_everybody(&house, folder),
        ["screenshots", "--cases", folder, cases @ ..] => screenshots::of_cases(&house, folder, cases),
        ["screenshots", "--session", folder] => screenshots::of_session(&house, folder),
        [screenshots::TAKE_STATES, folder] => screenshots::take_states(&house, folder),
        [screenshots::TAKE_CASES, folder, cases @ ..] => screenshots::take_cases(&house, folder, cases),
        [screenshots::TAKE, folder, people @ ..] => screenshots::take(&house, folder, people),
        ["torture", rest @ ..] => torture::torture(&house, rest),
        ["bindings"] => bindings::write(&house),
        ["bindings", "--check"] => bindings::check(&house),
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Fault::Usage(other.join(" "))),
    }
}

//! `cargo xtask check-plans` runs this: lives months for invented people and has every plan checked.

use std::num::NonZero;
use std::process::ExitCode;
use std::thread;

use chrono::NaiveDate;
use clap::Parser;
use simulation::lives::{Wanted, check};

/// Lives months for invented people and has every plan checked.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask check-plans")]
struct Arguments {
    /// People.
    #[arg(long, default_value_t = 200)]
    people: u32,
    /// Weeks that each of them lives.
    #[arg(long, default_value_t = 26)]
    weeks: u16,
    /// Seed of everything.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; by default one for each core.
    #[arg(long)]
    threads: Option<usize>,
    /// One person alone, by number, with everything that was broken.
    #[arg(long)]
    only: Option<u32>,
    /// Of that person, the plans of this day in full.
    #[arg(long, requires = "only")]
    day: Option<NaiveDate>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let cores = || thread::available_parallelism().map_or(1, NonZero::get);
    let report = check(&Wanted {
        people: arguments.people,
        weeks: arguments.weeks,
        seed: arguments.seed,
        threads: arguments.threads.unwrap_or_else(cores),
        only: arguments.only,
        day: arguments.day,
    });
    let report = match report {
        Ok(report) => report,
        Err(unreadable) => {
            eprintln!("{unreadable}");
            return ExitCode::FAILURE;
        }
    };
    print!("{report}");
    // One person alone keeps no promise about many.
    let holds = if arguments.only.is_some() {
        report.violations() == 0
    } else {
        report.holds()
    };
    if holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

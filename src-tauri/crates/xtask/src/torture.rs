//! What takes too long for every run of the tests: killing the program at hundreds of moments of a session.

use crate::fault::Fault;
use crate::house::House;
use std::process::{Command, ExitCode};
use std::time::{SystemTime, UNIX_EPOCH};

/// How often the program is killed, unless `--kills` says otherwise.
const KILLS: u64 = 500;

/// What to do to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Plan {
    kills: u64,
    /// Decides what the person does and when the kill is sent. Printed, so that a run can be repeated.
    seed: u64,
}

impl Plan {
    fn read(args: &[&str], seed: u64) -> Result<Self, Fault> {
        let usage = || Fault::Usage(format!("torture {}", args.join(" ")));
        let mut plan = Self { kills: KILLS, seed };
        for pair in args.chunks(2) {
            let [name, value] = pair else { return Err(usage()) };
            let value = value.parse().map_err(|_| usage())?;
            match *name {
                "--kills" => plan.kills = value,
                "--seed" => plan.seed = value,
                _ => return Err(usage()),
            }
        }
        Ok(plan)
    }
}

pub fn torture(house: &House, args: &[&str]) -> Result<ExitCode, Fault> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let plan = Plan::read(args, now.as_secs())?;
    let Plan { kills, seed } = plan;
    println!("Killing Longplay {kills} times; again with: cargo xtask torture --kills {kills} --seed {seed}");
    let mut test = house.cargo(["test", "--package", "longplay", "--test", "headless", "--"]);
    test.args(["--exact", "killed::at_any_moment_of_a_session", "--nocapture"])
        .env("LONGPLAY_KILLS", kills.to_string())
        .env("LONGPLAY_SEED", seed.to_string());
    run(&mut test)
}

fn run(command: &mut Command) -> Result<ExitCode, Fault> {
    let status = command.status().map_err(|error| Fault::System {
        doing: "starting cargo".to_owned(),
        error,
    })?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kills_and_seed_can_be_chosen_and_nothing_else() {
        let read = |args: &[&str]| Plan::read(args, 7).ok().map(|plan| (plan.kills, plan.seed));
        assert_eq!(read(&[]), Some((KILLS, 7)));
        assert_eq!(read(&["--seed", "3", "--kills", "20"]), Some((20, 3)));
        assert_eq!(read(&["--kills"]), None);
        assert_eq!(read(&["--kills", "many"]), None);
        assert_eq!(read(&["--deaths", "2"]), None);
    }
}

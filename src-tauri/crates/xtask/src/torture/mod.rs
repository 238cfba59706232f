//! `cargo xtask torture`: what can happen to a data folder is made to happen, many times over. The rule in all of it:
//! every acknowledged change is there, or what is missing is named; never silent, never a panic, never a hang.

mod chance;
mod damage;
mod day;
mod disk;
mod kill;
mod power;
mod program;
mod refusal;
mod rule;
mod run;
mod scratch;
mod session;
mod two;

use std::fs;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::fault::Fault;
use crate::house::{House, Profile};
use crate::step;
use chance::Chance;
use damage::{Left, Patients};
use program::Programs;
use run::{Plan, Row, Torture};
use scratch::Scratch;
use support::faults::compile;

/// How much is done.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    kills: u64,
    /// Kills in a session; the tests do a hundred of their own.
    kills_in_session: u64,
    /// One operation of the scripted day in so many.
    refusals_one_in: usize,
    power_losses: u64,
    flips: u64,
    cuts_one_in: usize,
    swaps_one_in: usize,
    disks: u64,
    pairs: u64,
}

const WHOLE: Sizes = Sizes {
    kills: 1_000,
    kills_in_session: 500,
    refusals_one_in: 1,
    power_losses: 5_000,
    flips: 1_000,
    cuts_one_in: 1,
    swaps_one_in: 1,
    disks: 50,
    pairs: 100,
};

/// For every test run: a sample that ends within a minute or so on a quiet machine.
const QUICK: Sizes = Sizes {
    kills: 50,
    kills_in_session: 0,
    refusals_one_in: 47,
    power_losses: 100,
    flips: 6,
    cuts_one_in: 80,
    swaps_one_in: 12,
    disks: 6,
    pairs: 6,
};

/// The seed of the short run: the same in every test run.
const QUICK_SEED: u64 = 5;
/// Opens every encrypted folder that is tortured.
const PASSPHRASE: &str = "a passphrase nobody would guess";
const LINUX_ONLY: &str = "left out: it needs Linux";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked<'a> {
    quick: bool,
    release: bool,
    encrypted: bool,
    seed: Option<u64>,
    only: Option<(&'a str, Option<u64>)>,
}

fn read<'a>(args: &[&'a str]) -> Option<Asked<'a>> {
    let mut asked = Asked {
        quick: false,
        release: false,
        encrypted: false,
        seed: None,
        only: None,
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match *arg {
            "--quick" => asked.quick = true,
            "--release" => asked.release = true,
            "--encrypted" => asked.encrypted = true,
            "--seed" => asked.seed = Some(args.next()?.parse().ok()?),
            "--only" => {
                let wanted = args.next()?;
                asked.only = Some(match wanted.split_once(':') {
                    Some((name, case)) => (name, Some(case.parse().ok()?)),
                    None => (wanted, None),
                });
            }
            _ => return None,
        }
    }
    Some(asked)
}

fn seed_of_now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_millis().try_into().unwrap_or(QUICK_SEED)
}

/// Tortures, and prints the table. Anything lost without a word fails.
pub fn torture(house: &House, args: &[&str]) -> Result<ExitCode, Fault> {
    let asked = read(args).ok_or_else(|| Fault::Usage(format!("torture {}", args.join(" "))))?;
    let seed = asked
        .seed
        .unwrap_or_else(|| if asked.quick { QUICK_SEED } else { seed_of_now() });
    let quick = if asked.quick { " --quick" } else { "" };
    let release = if asked.release { " --release" } else { "" };
    let encrypted = if asked.encrypted { " --encrypted" } else { "" };
    let plan = Plan {
        seed,
        only: asked.only,
        command: format!("cargo xtask torture{quick}{release}{encrypted} --seed {seed}"),
    };
    println!("{}", plan.command);
    let profile = if asked.release {
        Profile::Release
    } else {
        Profile::Debug
    };
    let mut programs = programs(house, profile)?;
    let secrets = Scratch::new().map_err(Fault::Needs)?;
    if asked.encrypted {
        let passphrase = secrets.at("passphrase");
        fs::write(&passphrase, PASSPHRASE).map_err(|error| Fault::Needs(error.to_string()))?;
        programs.passphrase = Some(passphrase);
    }
    let sizes = if asked.quick { QUICK } else { WHOLE };
    let mut rows = Vec::new();
    let whole = all(&plan, &programs, sizes, &mut rows);
    // These kill programs of their own, whose folders are readable.
    if sizes.kills_in_session > 0 && !asked.encrypted {
        rows.extend(session::kills(house, &plan, sizes.kills_in_session));
    }
    print!("\n{}seed {seed}\n", run::table(&rows));
    if let Err(trouble) = &whole {
        println!("\nstopped: {trouble}");
    }
    let failed: u64 = rows.iter().map(|row| row.failed).sum();
    Ok(if failed == 0 && whole.is_ok() && !rows.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn programs(house: &House, profile: Profile) -> Result<Programs, Fault> {
    let mut app = house.cargo(["build", "--package", "longplay", "--bin", "longplay"]);
    let mut tell = house.cargo(["build", "--package", "store", "--example", "tell"]);
    if profile == Profile::Release {
        app.arg("--release");
        tell.arg("--release");
    }
    step::must(house, "app", &mut app)?;
    step::must(house, "store", &mut tell)?;
    let tell = house
        .built(profile)
        .join("examples")
        .join(format!("tell{}", std::env::consts::EXE_SUFFIX));
    Ok(Programs {
        longplay: house.binary(profile),
        tell,
        shim: compile(&house.workshop()).map_err(|error| Fault::System {
            doing: "compiling the shim".to_owned(),
            error,
        })?,
        passphrase: None,
    })
}

fn chance(plan: &Plan<'_>, name: &str, case: u64) -> Chance {
    Chance::of(plan.seed, name, case)
}

fn all(plan: &Plan<'_>, programs: &Programs, sizes: Sizes, rows: &mut Vec<Row>) -> Result<(), String> {
    let kill = Torture {
        name: "kill",
        what: "kill -9, half in the first 50 ms of opening",
        cases: (0..sizes.kills / kill::IN_A_ROW).collect(),
    };
    rows.extend(plan.run(kill, |case| {
        kill::chain(programs, &mut chance(plan, "kill", case))
    }));
    with_shim(plan, programs, sizes, rows)?;
    damaged(plan, programs, sizes, rows)?;
    let pairs = Torture {
        name: "two",
        what: "two processes at once",
        cases: (0..sizes.pairs).collect(),
    };
    rows.extend(plan.run(pairs, |case| {
        two::at_once(programs, &mut chance(plan, "two", case))
    }));
    Ok(())
}

/// What only the shim can do.
fn with_shim(plan: &Plan<'_>, programs: &Programs, sizes: Sizes, rows: &mut Vec<Row>) -> Result<(), String> {
    let refusal = |cases| Torture {
        name: "refuse",
        what: "each operation fails: EIO, ENOSPC, short; once, for ever",
        cases,
    };
    let full = |cases| Torture {
        name: "full",
        what: "a disk fills up, then has space",
        cases,
    };
    let power = |cases| Torture {
        name: "power",
        what: "power loss, unsynced writes dropped or kept",
        cases,
    };
    if programs.shim.is_none() {
        for torture in [refusal(Vec::new()), full(Vec::new()), power(Vec::new())] {
            rows.extend(plan.leave_out(&torture, LINUX_ONLY));
        }
        return Ok(());
    }
    let (operations, bytes) = refusal::size_of_day(programs)?;
    let offset = usize::try_from(plan.seed).unwrap_or_default() % sizes.refusals_one_in;
    let cases = (0..refusal::cases(operations))
        .skip(offset)
        .step_by(sizes.refusals_one_in);
    rows.extend(plan.run(refusal(cases.collect()), |case| refusal::one(programs, case)));
    rows.extend(plan.run(full((0..sizes.disks).collect()), |case| {
        // Small disks are where most happens: sizes grow with the square.
        let size = bytes * case * case / sizes.disks.pow(2);
        refusal::full_disk(programs, &mut chance(plan, "full", case), size)
    }));
    if plan.only.is_none_or(|(name, _)| name == "power") {
        let recording = power::record(programs)?;
        rows.extend(plan.run(power((0..sizes.power_losses).collect()), |case| {
            power::one(programs, &recording, &mut chance(plan, "power", case), case)
        }));
    }
    Ok(())
}

fn damaged(plan: &Plan<'_>, programs: &Programs, sizes: Sizes, rows: &mut Vec<Row>) -> Result<(), String> {
    let patients = Patients::new(programs)?;
    for left in Left::BOTH {
        let state = match left {
            Left::Closed => "closed",
            Left::Killed => "killed",
        };
        for kind in patients.kinds(left)? {
            let name = format!("flip-{state}-{}", kind.name.replace([' ', '\''], "-"));
            let torture = Torture {
                name: &name,
                what: &format!("a bit flips: {}, {state}", kind.name),
                cases: (0..sizes.flips).collect(),
            };
            rows.extend(plan.run(torture, |case| {
                patients.flip(programs, left, &kind, &mut chance(plan, &name, case), case)
            }));
        }
        let listed = patients.cuts(left)?;
        let torture = Torture {
            name: &format!("cut-{state}"),
            what: &format!("a file is cut at every 4 KiB, {state}"),
            cases: numbers(listed.len(), sizes.cuts_one_in),
        };
        rows.extend(plan.run(torture, |case| {
            patients.cut(programs, left, item(&listed, case)?, case)
        }));
        let listed = patients.deletions(left)?;
        let torture = Torture {
            name: &format!("delete-{state}"),
            what: &format!("a file or folder is deleted, {state}"),
            cases: numbers(listed.len(), 1),
        };
        rows.extend(plan.run(torture, |case| {
            patients.delete(programs, left, item(&listed, case)?)
        }));
        let listed = patients.swaps(left)?;
        let torture = Torture {
            name: &format!("swap-{state}"),
            what: &format!("files change places, or are earlier ones, {state}"),
            cases: numbers(listed.len(), sizes.swaps_one_in),
        };
        rows.extend(plan.run(torture, |case| {
            patients.swap(programs, left, item(&listed, case)?)
        }));
    }
    Ok(())
}

fn numbers(length: usize, one_in: usize) -> Vec<u64> {
    (0..u64::try_from(length).unwrap_or_default())
        .step_by(one_in)
        .collect()
}

fn item<T>(listed: &[T], case: u64) -> Result<&T, String> {
    usize::try_from(case)
        .ok()
        .and_then(|case| listed.get(case))
        .ok_or_else(|| "there is no such case".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_case_of_one_torture_can_be_named() {
        let asked = read(&["--quick", "--encrypted", "--seed", "9", "--only", "kill:17"]);
        assert_eq!(
            asked.map(|asked| (asked.quick, asked.encrypted, asked.seed, asked.only)),
            Some((true, true, Some(9), Some(("kill", Some(17)))))
        );
        assert_eq!(read(&["--seed"]), None);
        assert_eq!(read(&["--slow"]), None);
    }
}

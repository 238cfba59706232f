//! Cases side by side, and one row of the table for each torture.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::rule::Outcome;
use crate::step::seconds;

/// Failures shown in full; the others are counted.
const SHOWN: usize = 5;

/// What came out of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub whole: u64,
    pub named: u64,
    pub refused: u64,
}

impl Tally {
    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Whole => self.whole += 1,
            Outcome::Named => self.named += 1,
            Outcome::Refused => self.refused += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.whole += other.whole;
        self.named += other.named;
        self.refused += other.refused;
    }

    fn total(self) -> u64 {
        self.whole + self.named + self.refused
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    pub name: String,
    pub tally: Tally,
    pub failed: u64,
    pub took: Duration,
    /// Why it was left out, if it was.
    pub left_out: Option<&'static str>,
}

/// What is run, and how.
#[derive(Debug)]
pub struct Plan<'a> {
    pub seed: u64,
    /// One torture alone, or one case of it.
    pub only: Option<(&'a str, Option<u64>)>,
    /// How to say this command again.
    pub command: String,
}

/// One torture: its name, what a reader calls it, and which cases of it are run.
#[derive(Debug)]
pub struct Torture<'a> {
    pub name: &'a str,
    pub what: &'a str,
    pub cases: Vec<u64>,
}

impl Plan<'_> {
    fn wants(&self, torture: &str) -> bool {
        self.only.is_none_or(|(name, _)| name == torture)
    }

    /// Runs the cases of a torture on all cores; nothing where it was not asked for.
    pub fn run(
        &self,
        torture: Torture<'_>,
        case: impl Fn(u64) -> Result<Tally, String> + Sync,
    ) -> Option<Row> {
        let Torture {
            name,
            what,
            mut cases,
        } = torture;
        if !self.wants(name) {
            return None;
        }
        if let Some((_, Some(number))) = self.only {
            cases = vec![number];
        }
        let started = Instant::now();
        let (next, total, failed) = (AtomicU64::new(0), Mutex::new(Tally::default()), AtomicU64::new(0));
        let workers = thread::available_parallelism().map_or(2, usize::from);
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let turn = next.fetch_add(1, Ordering::Relaxed);
                        let Some(number) = usize::try_from(turn).ok().and_then(|turn| cases.get(turn)) else {
                            break;
                        };
                        let outcome = catch_unwind(AssertUnwindSafe(|| case(*number)))
                            .unwrap_or_else(|_| Err("the torture itself panicked".to_owned()));
                        match outcome {
                            Ok(tally) => {
                                if let Ok(mut total) = total.lock() {
                                    total.add(tally);
                                }
                            }
                            Err(trouble) => {
                                let before = failed.fetch_add(1, Ordering::Relaxed);
                                if usize::try_from(before).is_ok_and(|before| before < SHOWN) {
                                    println!("\n  {name}:{number}: {trouble}");
                                    println!("    again: {} --only {name}:{number}", self.command);
                                }
                            }
                        }
                    }
                });
            }
        });
        let row = Row {
            name: what.to_owned(),
            tally: total.into_inner().unwrap_or_default(),
            failed: failed.into_inner(),
            took: started.elapsed(),
            left_out: None,
        };
        println!("  {} … {}", row.name, seconds(row.took));
        Some(row)
    }

    /// A torture that cannot be had on this system.
    pub fn leave_out(&self, torture: &Torture<'_>, because: &'static str) -> Option<Row> {
        self.wants(torture.name).then(|| Row {
            name: torture.what.to_owned(),
            tally: Tally::default(),
            failed: 0,
            took: Duration::ZERO,
            left_out: Some(because),
        })
    }
}

/// Returns the table.
pub fn table(rows: &[Row]) -> String {
    let heading = [
        "what was done",
        "cases",
        "nothing lost",
        "loss named",
        "refused",
        "failed",
        "took",
    ]
    .map(str::to_owned);
    let mut lines = vec![heading];
    for row in rows {
        let Tally {
            whole,
            named,
            refused,
        } = row.tally;
        lines.push([
            row.left_out
                .map_or_else(|| row.name.clone(), |because| format!("{} ({because})", row.name)),
            (row.tally.total() + row.failed).to_string(),
            whole.to_string(),
            named.to_string(),
            refused.to_string(),
            row.failed.to_string(),
            seconds(row.took),
        ]);
    }
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..7).map(width).collect();
    let mut text = String::new();
    for line in &lines {
        text.push_str(&format!("  {:w$}", line[0], w = widths[0]));
        for (cell, width) in line.iter().zip(&widths).skip(1) {
            text.push_str(&format!("  {cell:>width$}"));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(only: Option<(&str, Option<u64>)>) -> Plan<'_> {
        Plan {
            seed: 1,
            only,
            command: "again".to_owned(),
        }
    }

    fn torture() -> Torture<'static> {
        Torture {
            name: "kill",
            what: "killed",
            cases: (0..10).collect(),
        }
    }

    #[test]
    fn every_case_is_run_once_and_a_failure_is_counted() {
        let row = plan(None).run(torture(), |case| {
            if case == 3 {
                return Err("lost".to_owned());
            }
            let mut tally = Tally::default();
            tally.count(Outcome::Whole);
            Ok(tally)
        });
        let row = row.map(|row| (row.tally.whole, row.failed));
        assert_eq!(row, Some((9, 1)));
    }

    #[test]
    fn one_case_can_be_asked_for_alone() {
        let seen = Mutex::new(Vec::new());
        let look = |case| {
            if let Ok(mut seen) = seen.lock() {
                seen.push(case);
            }
            Ok(Tally::default())
        };
        assert!(plan(Some(("kill", Some(77)))).run(torture(), look).is_some());
        assert!(plan(Some(("other", None))).run(torture(), look).is_none());
        assert_eq!(seen.into_inner().unwrap_or_default(), [77]);
    }
}

//! The tables that `cargo xtask check-plans` prints.

use std::fmt::{self, Write};
use std::time::Duration;

use training::readiness::ReadinessState;
use training::vocabulary::Phase;

use super::Wanted;
use super::promises::Promise;
use super::tally::Tally;

/// Cases that an invariant needs before its silence says anything.
const FEWEST_CASES: u64 = 100;

/// What came of the lives.
#[derive(Debug, Clone)]
pub struct Report {
    pub(super) wanted: Wanted,
    pub(super) tally: Tally,
    pub(super) promises: Vec<Promise>,
    /// How long it all took.
    pub(super) took: Duration,
}

impl Report {
    /// Returns the number of plans that broke an invariant, each invariant counted.
    #[must_use]
    pub fn violations(&self) -> u64 {
        self.tally.invariants.values().map(|fared| fared.broken).sum()
    }

    /// Returns P1 to P7.
    #[must_use]
    pub fn promises(&self) -> &[Promise] {
        &self.promises
    }

    /// Returns the first broken case of each invariant, with what replays it.
    #[must_use]
    pub fn broken(&self) -> Vec<String> {
        let seed = self.wanted.seed;
        let broken = self.tally.invariants.iter();
        broken
            .filter_map(|(number, fared)| {
                let (whence, how) = fared.first.as_ref()?;
                Some(format!(
                    "invariant {number}, --seed {seed} --only {}, {}: {how}",
                    whence.number, whence.day
                ))
            })
            .collect()
    }

    /// Whether nothing was violated and every promise holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.violations() == 0 && self.promises.iter().all(|promise| promise.kept)
    }

    fn lives(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tally = &self.tally;
        let [train, rest, free, stop] = tally.outcomes;
        let mornings: u64 = tally.mornings.iter().sum();
        writeln!(f, "Lives")?;
        line(f, "people", tally.people)?;
        line(f, "days", tally.days)?;
        line(f, "mornings with a check-in", mornings)?;
        line(f, "albums", tally.albums)?;
        line(f, "plans made, all levers", train + rest + free + stop)?;
        line(f, "  sessions", train)?;
        line(f, "  rest days", rest)?;
        line(f, "  free tracks", free)?;
        line(f, "  stops", stop)?;
        line(f, "sessions done", tally.done)?;
        line(f, "  of them to the end", tally.complete)?;
        line(f, "  of them wanted on a day without one", tally.extra)?;
        line(f, "sessions left for another life", tally.left)?;
        line(f, "sessions shortened by minutes or choice", tally.shortened)?;
        line(f, "hard days offered", tally.hard_offered)?;
        line(f, "hard days done", tally.hard_done)?;
        line(f, "tests offered", tally.tests_offered)?;
        line(f, "tests taken", tally.tests_done)?;
        line(f, "measures", tally.measures)?;
        line(f, "walks offered", tally.walks_offered)?;
        line(f, "walks taken", tally.walks_taken)?;
        line(f, "reasons not said again (P7)", tally.held_back)?;
        for (lever, count) in &tally.levers {
            line(f, &format!("lever {lever}"), *count)?;
        }
        writeln!(f, "\nMornings by state")?;
        for (state, count) in ReadinessState::ALL.iter().zip(tally.mornings) {
            share(f, &format!("{state:?}"), count, mornings)?;
        }
        writeln!(f, "\nMinutes by phase")?;
        let seconds: u64 = tally.phases.iter().sum();
        for (phase, count) in Phase::ALL.iter().zip(tally.phases) {
            share(f, &format!("{phase:?}"), count, seconds)?;
        }
        writeln!(
            f,
            "\nSets per muscle in normal weeks: 10th percentile, median, 90th"
        )?;
        for (muscle, half_sets) in &tally.weekly_half_sets {
            let mut sorted = half_sets.clone();
            sorted.sort_unstable();
            let at = |tenth: usize| {
                let value = sorted.get((sorted.len().saturating_sub(1)) * tenth / 10);
                value.map_or(0.0, |half| f64::from(*half) / 2.0)
            };
            writeln!(
                f,
                "  {:32} {:5.1} {:5.1} {:5.1}",
                format!("{muscle:?}"),
                at(1),
                at(5),
                at(9)
            )?;
        }
        Ok(())
    }

    fn departures(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nDepartures from the stored plan, by cause")?;
        let sum = |changes: &std::collections::BTreeMap<String, u64>| changes.values().sum::<u64>();
        let mut causes: Vec<_> = self.tally.departures.iter().collect();
        causes.sort_by_key(|(_, changes)| std::cmp::Reverse(sum(changes)));
        for (cause, changes) in causes {
            let mut most: Vec<_> = changes.iter().collect();
            most.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
            let mut words = String::new();
            for (change, count) in most.iter().take(4) {
                write!(words, "  {change} {count}")?;
            }
            writeln!(f, "  {cause:32} {:>9} {words}", sum(changes))?;
        }
        Ok(())
    }

    fn invariants(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nInvariants: cases in which they speak, violations")?;
        for (number, fared) in &self.tally.invariants {
            let few = if fared.cases < FEWEST_CASES {
                "  (few cases)"
            } else {
                ""
            };
            let name = super::judge::name(*number);
            writeln!(
                f,
                "  {number:2} {name:40} {:>9} {:>7}{few}",
                fared.cases, fared.broken
            )?;
        }
        let single = self.wanted.only.is_some();
        for fared in self.tally.invariants.values().filter(|_| single) {
            for (whence, how) in &fared.told {
                writeln!(f, "  {} {how}", whence.day)?;
            }
        }
        let broken = self.broken();
        if !broken.is_empty() {
            writeln!(f, "\nFirst violations")?;
            for one in broken {
                writeln!(f, "  {one}")?;
            }
        }
        Ok(())
    }

    fn speed(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut times = self.tally.times.clone();
        times.sort_unstable();
        let at = |permille: usize| {
            let value = times.get(times.len().saturating_sub(1) * permille / 1000);
            value.map_or(0.0, |nanos| f64::from(*nanos) / 1000.0)
        };
        writeln!(
            f,
            "\none plan, by the clock on the wall: median {:.0} µs, 99th percentile {:.0} µs, longest {:.0} µs; {} plans in {:.0} s",
            at(500),
            at(990),
            at(1000),
            times.len(),
            self.took.as_secs_f64()
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for shown in &self.tally.shown {
            writeln!(f, "{shown}")?;
        }
        self.lives(f)?;
        self.departures(f)?;
        self.invariants(f)?;
        writeln!(f, "\nPromises")?;
        for promise in &self.promises {
            let mark = if promise.kept { "holds" } else { "FAILS" };
            writeln!(f, "  P{} {mark}: {}", promise.number, promise.figures)?;
        }
        self.speed(f)?;
        writeln!(f, "violations: {}", self.violations())
    }
}

fn line(f: &mut fmt::Formatter<'_>, what: &str, count: u64) -> fmt::Result {
    writeln!(f, "  {what:42} {count:>9}")
}

fn share(f: &mut fmt::Formatter<'_>, what: &str, part: u64, of: u64) -> fmt::Result {
    let share = part as f64 * 100.0 / (of.max(1)) as f64;
    writeln!(f, "  {what:42} {part:>9} {share:5.1} %")
}

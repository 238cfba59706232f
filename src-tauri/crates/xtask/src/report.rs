use crate::count::Counts;
use crate::step::{Ended, seconds};
use std::time::Duration;

/// How a part of the test run came out.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// It has no tests to count.
    Plain {
        ok: bool,
    },
    Counted(Counts),
    /// It could not start, because of the named thing.
    NotRun(String),
}

/// What ran, in order.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<(String, Duration, Verdict)>,
}

impl Report {
    pub fn plain(&mut self, ended: &Ended) {
        self.rows
            .push((ended.name.clone(), ended.took, Verdict::Plain { ok: ended.ok }));
    }

    /// Counts its tests. A step that fails without naming a failed test (it did not compile) is one failure itself.
    pub fn counted(&mut self, ended: &Ended, counts: Counts) {
        let unnamed = !ended.ok && counts.failed == 0;
        let counts = Counts {
            failed: counts.failed + u32::from(unnamed),
            ..counts
        };
        self.rows
            .push((ended.name.clone(), ended.took, Verdict::Counted(counts)));
    }

    pub fn not_run(&mut self, name: &str, because: &str) {
        println!("{name}: not run ({because})");
        self.rows.push((
            name.to_owned(),
            Duration::ZERO,
            Verdict::NotRun(because.to_owned()),
        ));
    }

    pub fn ok(&self) -> bool {
        self.total().failed == 0
    }

    fn total(&self) -> Counts {
        self.rows.iter().fold(Counts::default(), |sum, (_, _, result)| {
            sum + match result {
                Verdict::Plain { ok } => Counts {
                    passed: 0,
                    failed: u32::from(!ok),
                },
                Verdict::Counted(counts) => *counts,
                Verdict::NotRun(_) => Counts { passed: 0, failed: 1 },
            }
        })
    }

    /// Returns the closing table; its last line is the sum alone.
    pub fn table(&self) -> String {
        let width = self
            .rows
            .iter()
            .map(|(name, ..)| name.chars().count())
            .max()
            .unwrap_or(0);
        let mut text = String::new();
        for (name, took, result) in &self.rows {
            let result = match result {
                Verdict::Plain { ok: true } => "fine".to_owned(),
                Verdict::Plain { ok: false } => "FAILED".to_owned(),
                Verdict::Counted(Counts { passed, failed: 0 }) => format!("{passed} passed"),
                Verdict::Counted(Counts { passed, failed }) => format!("{passed} passed, {failed} FAILED"),
                Verdict::NotRun(because) => format!("NOT RUN: {because}"),
            };
            text.push_str(&format!("  {name:width$}  {:>12}  {result}\n", seconds(*took)));
        }
        let time: Duration = self.rows.iter().map(|(_, took, _)| *took).sum();
        text.push_str(&format!("  {:width$}  {:>12}\n\n", "", seconds(time)));
        let Counts { passed, failed } = self.total();
        text.push_str(&format!("{passed} passed, {failed} failed\n"));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(name: &str, ok: bool) -> Ended {
        Ended {
            name: name.to_owned(),
            ok,
            took: Duration::from_secs(2),
            output: String::new(),
        }
    }

    #[test]
    fn the_last_line_is_the_sum_alone() {
        let mut report = Report::default();
        report.plain(&ended("formatting", true));
        report.counted(
            &ended("Rust tests", true),
            Counts {
                passed: 40,
                failed: 0,
            },
        );
        report.counted(&ended("ui tests", true), Counts { passed: 2, failed: 0 });
        assert!(report.ok());
        assert_eq!(report.table().lines().last(), Some("42 passed, 0 failed"));
    }

    #[test]
    fn nothing_that_failed_or_did_not_run_looks_green() {
        let mut lints = Report::default();
        lints.plain(&ended("lints", false));
        let mut uncompiled = Report::default();
        uncompiled.counted(&ended("Rust tests", false), Counts::default());
        let mut stopped = Report::default();
        stopped.not_run("Rust tests", "the ui is not built");
        for report in [lints, uncompiled, stopped] {
            assert!(!report.ok());
            assert_eq!(report.table().lines().last(), Some("0 passed, 1 failed"));
        }
    }
}

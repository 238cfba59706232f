//! How many tests passed and failed, read from what the test programs print.

use std::ops::Add;

/// How many passed, and how many did not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// Returns the sum over the test programs that cargo ran:
/// `test result: ok. 12 passed; 0 failed; 0 ignored; …`, once for each.
pub fn of_cargo(output: &str) -> Counts {
    let lines = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: "));
    lines.fold(Counts::default(), |sum, line| {
        let (_, numbers) = line.split_once(". ").unwrap_or_default();
        sum + of_parts(numbers.split(';'))
    })
}

/// Returns what Vitest sums up: `Tests  1 failed | 11 passed (12)`.
pub fn of_vitest(output: &str) -> Counts {
    let lines = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Tests "));
    lines.fold(Counts::default(), |sum, line| sum + of_parts(line.split('|')))
}

/// Adds up parts such as `12 passed`.
fn of_parts<'a>(parts: impl Iterator<Item = &'a str>) -> Counts {
    let mut counts = Counts::default();
    for part in parts {
        let mut words = part.split_whitespace();
        let number = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        match words.next() {
            Some("passed") => counts.passed += number,
            Some("failed") => counts.failed += number,
            Some(_) | None => {}
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_program_of_cargo_counts() {
        let output = "
running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

     Running unittests src/lib.rs
test result: FAILED. 40 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.20s
";
        assert_eq!(
            of_cargo(output),
            Counts {
                passed: 42,
                failed: 3
            }
        );
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let output = "
 Test Files  1 failed | 7 passed (8)
      Tests  2 failed | 51 passed | 1 skipped (54)
   Start at  10:00:00
";
        assert_eq!(
            of_vitest(output),
            Counts {
                passed: 51,
                failed: 2
            }
        );
        assert_eq!(
            of_vitest("      Tests  51 passed (51)\n"),
            Counts {
                passed: 51,
                failed: 0
            }
        );
    }

    #[test]
    fn what_ran_nothing_counts_nothing() {
        assert_eq!(of_cargo("error: could not compile `store`"), Counts::default());
        assert_eq!(of_vitest("No test files found"), Counts::default());
    }
}

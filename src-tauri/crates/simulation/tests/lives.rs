//! Random lives are repeatable, alone and together.
#![allow(clippy::unwrap_used)]

use simulation::lives::{Wanted, check};

const WANTED: Wanted = Wanted {
    people: 10,
    weeks: 3,
    seed: 7,
    threads: 1,
    only: None,
    day: None,
};

/// The tables, without the line that says how long it took.
fn tables(wanted: &Wanted) -> String {
    let report = check(wanted).unwrap().to_string();
    let lines: Vec<&str> = report
        .lines()
        .filter(|line| !line.starts_with("one plan, "))
        .collect();
    lines.join("\n")
}

#[test]
fn the_same_seed_gives_the_same_lives_on_any_number_of_threads() {
    assert_eq!(tables(&WANTED), tables(&Wanted { threads: 3, ..WANTED }));
}

#[test]
fn another_seed_gives_other_lives() {
    let two = Wanted { people: 2, ..WANTED };
    assert_ne!(tables(&two), tables(&Wanted { seed: 8, ..two }));
}

#[test]
fn the_last_line_says_how_many_invariants_were_violated() {
    let report = check(&Wanted {
        people: 1,
        weeks: 1,
        ..WANTED
    })
    .unwrap();
    let last = format!("violations: {}", report.violations());
    assert_eq!(report.to_string().lines().last(), Some(last.as_str()));
}

#[test]
fn months_of_invented_people_break_no_invariant() {
    let report = check(&Wanted {
        people: 80,
        weeks: 16,
        seed: 1,
        threads: 2,
        ..WANTED
    })
    .unwrap();
    assert_eq!(report.violations(), 0, "{report}");
}

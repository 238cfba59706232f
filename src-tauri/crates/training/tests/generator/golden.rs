//! Golden digests: a plan is the same on every machine, byte for byte. After a meant change of the planner or the
//! catalogue, run with `LONGPLAY_BLESS=1` and look at the difference.

use std::fmt::Write;

use crate::support::life::{Habits, Life};
use crate::support::people;

const BLESSED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/generator/golden.txt");

/// FNV-1a, 64 bits: short, stable, and ours.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn plans_are_the_same_everywhere() {
    let mut found = String::new();
    for (name, profile) in [
        ("novice", people::novice()),
        ("lifter", people::lifter()),
        ("older", people::older()),
    ] {
        let plans = Life::new(
            profile,
            Habits {
                trouble: 10,
                clean: 90,
                ..Habits::STEADY
            },
        )
        .live(42);
        let text = serde_json::to_string(&plans).unwrap();
        writeln!(found, "{name} {:016x}", digest(text.as_bytes())).unwrap();
    }
    if std::env::var_os("LONGPLAY_BLESS").is_some() {
        std::fs::write(BLESSED, &found).unwrap();
    }
    let blessed = std::fs::read_to_string(BLESSED).unwrap_or_default();
    assert_eq!(
        found, blessed,
        "run with LONGPLAY_BLESS=1 if this change is meant"
    );
}

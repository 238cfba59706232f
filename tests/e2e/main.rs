//! Whole journeys through the real window, with real clicks and keys.
//!
//! `cargo xtask test` runs them on a screen of their own. One alone, by hand:
//! `cargo test --test e2e --features test-clock NAME`; without a display it brings one.

mod first_run;

use support::Start;

/// Returns the start of the program under test, on a new data folder.
fn longplay() -> Start {
    Start::longplay(env!("CARGO_BIN_EXE_longplay"))
}

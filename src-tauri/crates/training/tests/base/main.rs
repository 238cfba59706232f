//! The weekly base, hard days, heart rates, charge, the watch and the interlude, as sentences.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod charge;
mod floating;
mod hard;
mod heart;
mod interlude;
mod intervals;
mod life;
mod looking_back;
mod walk;
mod watch;
mod week;

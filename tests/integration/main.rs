//! The api over a real store in a temporary folder: whole days, bad input, corrections, interruptions.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bad_input;
mod bindings;
mod correction;
mod interruption;
mod loop_of_a_day;
mod person;
mod reasons;
mod schemas;

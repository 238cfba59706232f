//! The generator by example: a good coach's days, told as sentences.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod coverage;
mod golden;
mod monday;
mod mornings;
mod people_differ;
mod progress;
mod said_once;
mod sharing;
mod stand_ins;
mod turns;
mod what_would_change;
mod wishes;

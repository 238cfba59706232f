//! The generator by example: a good coach's day, told as sentences.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod smoke;

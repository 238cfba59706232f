//! Invented people, and days lived through the generator itself, so that histories are consistent.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

pub mod life;
pub mod people;
pub mod people_any;
pub mod world;

//! Progress: what is drawn, what is said, and what is not said yet.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod base;
mod change;
mod chapters;
mod confidence;
mod findings;
mod life;
mod lines;
mod marks;
mod month;
mod pairs;
mod questions;
mod recent;
mod shift;
mod size;
mod slope;
mod smooth;
mod span;
mod supply;
mod trial;

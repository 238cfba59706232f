//! Progress: what is drawn, what is said, and what is not said yet.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod base;
mod change;
mod findings;
mod life;
mod lines;
mod recent;
mod size;
mod slope;
mod smooth;
mod span;
